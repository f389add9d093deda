import type { BrowserContext } from 'playwright-core';

const ASK = 'askAboutNotifications';

/** What a person does when the browser asks whether a page may show notifications. */
export type PromptAnswer = 'allow' | 'block' | 'ignore';

/**
 * Whether a page may show notifications, and what the person answers when it asks. The permission is the browser's own; only the question is
 * played, for a browser without a window has nobody to show it to.
 */
export class NotificationPermission {
  private answer: PromptAnswer = 'ignore';
  private questions = 0;
  private readonly context: BrowserContext;
  private readonly origin: string;

  private constructor(context: BrowserContext, origin: string) {
    this.context = context;
    this.origin = origin;
  }

  /** To be called before the page is opened; `origin` for example `http://127.0.0.1:4280`. Nothing is decided yet, and questions are ignored. */
  static async control(context: BrowserContext, origin: string): Promise<NotificationPermission> {
    const permission = new NotificationPermission(context, origin);
    await context.exposeFunction(ASK, () => permission.ask());
    await context.addInitScript(playQuestion, ASK);
    return permission;
  }

  /** How often the browser asked the person. */
  get timesAsked(): number {
    return this.questions;
  }

  /** From now on the person answers so. */
  answerWith(answer: PromptAnswer): void {
    this.answer = answer;
  }

  async grant(): Promise<void> {
    await this.context.grantPermissions(['notifications'], { origin: this.origin });
  }

  /** As when the person has blocked notifications, now or in the browser's settings. Every page of the context loses every other permission. */
  async deny(): Promise<void> {
    // Granting adds to what was granted before: to grant nothing at all is to start anew.
    await this.context.clearPermissions();
    await this.context.grantPermissions([], { origin: this.origin });
  }

  /** As when the person was never asked. Every page of the context loses every permission. */
  async forget(): Promise<void> {
    await this.context.clearPermissions();
  }

  private async ask(): Promise<void> {
    this.questions += 1;
    if (this.answer === 'allow') await this.grant();
    if (this.answer === 'block') await this.deny();
  }
}

function playQuestion(ask: string): void {
  // A page without notifications, for example about:blank, has nothing to ask.
  if (!('Notification' in globalThis)) return;
  Notification.requestPermission = async () => {
    if (Notification.permission === 'default') await Reflect.get(globalThis, ask)();
    return Notification.permission;
  };
}
