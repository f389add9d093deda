/** `attention`: it works, but something should be done. `broken`: it does not work. */
export type Verdict = 'well' | 'attention' | 'broken';

/** What was found of one part, in words. */
export interface Finding {
  readonly part: string;
  readonly verdict: Verdict;
  readonly says: string;
  /** The next step; null where nothing need or can be done here. */
  readonly mend: string | null;
}

export const well = (part: string, says: string): Finding => ({ part, verdict: 'well', says, mend: null });
export const attention = (part: string, says: string, mend: string | null): Finding => ({ part, verdict: 'attention', says, mend });
export const broken = (part: string, says: string, mend: string | null): Finding => ({ part, verdict: 'broken', says, mend });

const MARKS: Readonly<Record<Verdict, string>> = { well: 'ok  ', attention: 'look', broken: 'BAD ' };
const PART_WIDTH = 20;

/** One or two lines for the screen: what was found, and the mend below it. */
export function inWords({ part, verdict, says, mend }: Finding): readonly string[] {
  const lines = says
    .split('\n')
    .map((line, index) => `${index === 0 ? `${MARKS[verdict]}  ${part.padEnd(PART_WIDTH)}` : ' '.repeat(6 + PART_WIDTH)}${line}`);
  return mend === null ? lines : [...lines, `${' '.repeat(6 + PART_WIDTH)}→ ${mend}`];
}
