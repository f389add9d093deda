/** One thing to do, or to look at: what first, then why or how. */
export interface Step {
  readonly lead: string;
  readonly text: string;
}
