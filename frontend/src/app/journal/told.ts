/** A name and what there is to say. */
export interface Told {
  readonly name: string;
  readonly value: string;
}
