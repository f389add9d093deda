export function runQuietly(
  command: string,
  args: readonly string[],
  options?: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv; readonly input?: string },
): Promise<{ readonly code: number | null; readonly output: string }>;
