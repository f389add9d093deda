/** What a command answers goes to standard output; the log does not. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The answer for a program: one line of JSON, dates in ISO 8601 and UTC. */
export function printJson(answer: object): void {
  print(JSON.stringify(answer));
}

/** How far a long command has come: on standard error, so that the answer can be piped on. */
export function tellProgress(line: string): void {
  process.stderr.write(`${line}\n`);
}
