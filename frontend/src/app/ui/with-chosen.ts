/** What can be chosen, with what was chosen elsewhere, in order. */
export function withChosen(choices: readonly number[], chosen: readonly number[]): readonly number[] {
  return [...new Set([...choices, ...chosen])].sort((a, b) => a - b);
}
