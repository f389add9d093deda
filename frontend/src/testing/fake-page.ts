/** Remembers how the page was to be started over. */
export class FakePage {
  readonly startedOver: string[] = [];

  startOver(path: string): void {
    this.startedOver.push(path);
  }
}
