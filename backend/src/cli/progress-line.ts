/** To the beginning of the line, which is then erased (ECMA-48). */
const ERASED_LINE = '\r\u001B[2K';

/** Where progress is shown, as far as it matters here. */
export interface ProgressOutput {
  /** True where somebody watches. */
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/**
 * How far a long command has come: on standard error, so that the answer can be piped on. On a terminal each line takes the place of the one before and none
 * stays; elsewhere, as in a log, all do.
 */
export class ProgressLine {
  private isShown = false;

  constructor(private readonly output: ProgressOutput = process.stderr) {}

  tell(line: string): void {
    this.output.write(this.output.isTTY ? `${ERASED_LINE}${line}` : `${line}\n`);
    this.isShown = true;
  }

  /** Makes room for the answer. */
  clear(): void {
    if (this.isShown && this.output.isTTY) this.output.write(ERASED_LINE);
    this.isShown = false;
  }
}
