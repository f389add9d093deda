/** A row of figures: what, how much, and what is to be known about it. */
export interface Fact {
  readonly label: string;
  /** Null: not known. */
  readonly text: string | null;
  readonly note: string | null;
}
