import type { Messaging } from '../app/data/messaging';

/** A push service that a story moves by hand. */
export class FakeMessaging implements Messaging {
  /** What the browser is given; null: the push service does not answer. */
  nextToken: string | null = 'token-1';
  deletions = 0;

  async token(): Promise<string> {
    if (this.nextToken === null) throw new Error('the push service does not answer');
    return this.nextToken;
  }

  async deleteToken(): Promise<void> {
    await this.token();
    this.deletions += 1;
  }
}
