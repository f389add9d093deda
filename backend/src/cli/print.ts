/** What a command answers goes to standard output; the log does not. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
