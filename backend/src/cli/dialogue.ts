import { createInterface, type Interface } from 'node:readline';

/** Asks who sits at the terminal, or takes the answers that are proposed. */
export class Dialogue {
  private readonly lines: Interface | null;
  private readonly answers: AsyncIterator<string> | null;

  /** `isAsking` false: nothing is asked, every proposal is taken. */
  constructor(
    readonly isAsking: boolean,
    private readonly tell: (text: string) => void = (text) => void process.stdout.write(text),
  ) {
    // Read line by line: `question` would lose what was piped in before it was asked.
    this.lines = isAsking ? createInterface({ input: process.stdin }) : null;
    this.answers = this.lines?.[Symbol.asyncIterator]() ?? null;
  }

  /** An empty answer, and the end of the input, take the proposal; null: there is none left to ask. */
  async ask(question: string, proposal: string): Promise<string | null> {
    if (!this.answers) return proposal;
    this.tell(`${question}${proposal ? ` [${proposal}]` : ''}: `);
    const { done, value } = await this.answers.next();
    if (done) {
      this.tell('\n');
      return null;
    }
    return value.trim() || proposal;
  }

  close(): void {
    this.lines?.close();
  }
}
