/** An event in words, before it is known how its car is called. */
export interface Tale {
  /** In a few words; begins with a small letter. */
  readonly fact: string;
  readonly body: string;
}

/** A sentence of the clauses that there are: `80 %, 38 % more in 4 h 10 min, at 02:40.` Empty where there is none. */
export function sentence(...clauses: readonly (string | null)[]): string {
  const text = capitalised(clauses.filter((clause) => clause !== null).join(', '));
  return text === '' || text.endsWith('.') ? text : `${text}.`;
}

/** The sentences that there are, one after the other. */
export function paragraph(...sentences: readonly (string | null)[]): string {
  return sentences.filter((text) => text !== null && text !== '').join(' ');
}

/** With a capital letter at its beginning. */
export function capitalised(text: string): string {
  const [first = '', ...rest] = text;
  return `${first.toUpperCase()}${rest.join('')}`;
}
