import type { App } from 'firebase-admin/app';
import type { Messaging } from 'firebase-admin/messaging';

/** Gives Cloud Messaging where there is a service account. Its code is loaded with the first message: a Pi whose owner wants none does without it. */
export class MessagingSource {
  private messaging: Promise<Messaging> | null = null;

  constructor(
    private readonly app: App,
    private readonly hasServiceAccount: boolean,
  ) {}

  /** Null with the emulators alone, which have no push service. */
  async open(): Promise<Messaging | null> {
    if (!this.hasServiceAccount) return null;
    this.messaging ??= import('firebase-admin/messaging').then(({ getMessaging }) => getMessaging(this.app));
    return this.messaging;
  }
}
