/** What a command answers goes to standard output; the log does not. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The answer for a program: one line of JSON, dates in ISO 8601 and UTC. */
export function printJson(answer: object): void {
  print(JSON.stringify(answer));
}
