import type { en } from './en';

/** Every language says the same things: a missing or a surplus text does not compile. */
export type Texts = SameKeys<typeof en>;
type SameKeys<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : SameKeys<T[Key]> };
