import * as z from 'zod/mini';

/**
 * What does not fit the schema, such as a word of a newer backend, reads as `otherwise`.
 *
 * Does what `z.catch` does; that one brings all of zod's own tools into the browser, 3 kB that nobody needs.
 */
export const orElse = <Output, Otherwise extends Output>(schema: z.ZodMiniType<Output>, otherwise: Otherwise) =>
  z.pipe(
    z.unknown(),
    z.transform((value): Output => {
      const parsed = z.safeParse(schema, value);
      return parsed.success ? parsed.data : otherwise;
    }),
  );
