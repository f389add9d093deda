import fc from 'fast-check';

/** Plain objects only: fast-check would otherwise also build such without a prototype, which no code of ours makes. */
export const record = <Fields extends object>(fields: { [Name in keyof Fields]: fc.Arbitrary<Fields[Name]> }) =>
  fc.record(fields, { noNullPrototype: true });

export const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

/** JSON has no negative zero. */
export const numberBetween = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map((value) => value + 0);

export const numberOrNull = (min: number, max: number) => orNull(numberBetween(min, max));

export const wordOrNull = <Word extends string>(words: readonly Word[]) => orNull(fc.constantFrom(...words));

export const anyDate = () => fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
