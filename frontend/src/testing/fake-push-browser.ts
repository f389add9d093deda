import type { PermissionPlace, PushObstacle } from '../app/data/push-browser';

/** A browser whose person answers as a story says. */
export class FakePushBrowser {
  readonly userAgent = 'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36';
  given: NotificationPermission = 'default';
  /** What the person answers when asked; `default`: turns away from the question. */
  answer: NotificationPermission = 'granted';
  hindrance: PushObstacle | null = null;
  permissionIsIn: PermissionPlace = 'browser';
  hasWorker = true;
  asked = 0;
  unsubscriptions = 0;
  private tell: () => void = () => undefined;

  obstacle(): PushObstacle | null {
    return this.hindrance;
  }

  permission(): NotificationPermission {
    return this.given;
  }

  async askPermission(): Promise<NotificationPermission> {
    this.asked += 1;
    this.given = this.answer;
    return this.given;
  }

  async whenPermissionChanges(tell: () => void): Promise<void> {
    this.tell = tell;
  }

  async worker(): Promise<object | null> {
    return this.hasWorker ? {} : null;
  }

  async unsubscribe(): Promise<void> {
    this.unsubscriptions += 1;
  }

  /** The person changes it in the browser's settings. */
  changesTo(permission: NotificationPermission): void {
    this.given = permission;
    this.tell();
  }
}
