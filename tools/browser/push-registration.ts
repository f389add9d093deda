import type { BrowserContext, Route } from 'playwright-core';

const PUSH_SERVICE = 'askPushService';
const WEEK = '604800s';

/** Why a browser gets no token: an answer of Google's, or no network. */
export type RegistrationRefusal = 401 | 403 | 'offline';

/** A request that would have gone to Google, for example `POST /v1/projects/demo-psa-ev/registrations`. */
export interface RegistrationRequest {
  readonly method: string;
  readonly path: string;
}

/**
 * Google's part in giving a browser a token for Cloud Messaging, played for all pages of a context: the installations, the registrations, and
 * the push service behind `PushManager`. The page's SDK, its service worker and its content security policy are the real ones.
 */
export class PushRegistration {
  private readonly asked: RegistrationRequest[] = [];
  private refusal: RegistrationRefusal | null = null;
  private token: string;
  /** The push service gives a new address to whoever subscribes anew; that is how the SDK learns that its token is stale. */
  private subscriptionNumber = 1;
  private isSubscribed = false;

  private constructor(token: string) {
    this.token = token;
  }

  /** To be called before the page is opened. `token` is what `getToken` will give. */
  static async play(context: BrowserContext, token: string): Promise<PushRegistration> {
    const registration = new PushRegistration(token);
    await context.route('https://firebaseinstallations.googleapis.com/**', (route) => registration.answer(route));
    await context.route('https://fcmregistrations.googleapis.com/**', (route) => registration.answer(route));
    await context.exposeFunction(PUSH_SERVICE, (order: unknown) => registration.pushService(order));
    await context.addInitScript(replacePushManager, PUSH_SERVICE);
    return registration;
  }

  /** What was asked so far. */
  requests(): readonly RegistrationRequest[] {
    return this.asked;
  }

  /** The browser's subscription is replaced: the next `getToken` registers anew and gives this token. */
  changeToken(token: string): void {
    this.token = token;
    this.subscriptionNumber += 1;
  }

  /** From now on nothing is registered, until `accept`. */
  refuse(refusal: RegistrationRefusal): void {
    this.refusal = refusal;
  }

  accept(): void {
    this.refusal = null;
  }

  private pushService(order: unknown): string | null {
    if (order === 'unsubscribe') {
      this.isSubscribed = false;
      this.subscriptionNumber += 1;
    }
    if (order === 'subscribe' && this.refusal !== 'offline') this.isSubscribed = true;
    return this.isSubscribed ? `https://fcm.googleapis.com/fcm/send/subscription-${this.subscriptionNumber}` : null;
  }

  private async answer(route: Route): Promise<void> {
    const request = route.request();
    const { pathname } = new URL(request.url());
    this.asked.push({ method: request.method(), path: pathname });
    if (this.refusal === 'offline') return route.abort('internetdisconnected');
    const body = this.refusal === null ? this.answerTo(pathname, request.postData()) : refused(this.refusal);
    const headers = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
    return route.fulfill({ status: this.refusal ?? 200, headers, json: body });
  }

  private answerTo(path: string, body: string | null): unknown {
    const authToken = { token: 'installation-access', expiresIn: WEEK };
    if (path.endsWith('/authTokens:generate')) return authToken;
    if (path.includes('/registrations')) return { token: this.token };
    const { fid }: { fid?: unknown } = JSON.parse(body ?? '{}');
    return { fid, name: `${path.slice('/v1/'.length)}/${String(fid)}`, refreshToken: 'installation-refresh', authToken };
  }
}

function refused(status: 401 | 403): unknown {
  const [canonical, message] = {
    401: ['UNAUTHENTICATED', 'Request is missing required authentication credential.'],
    403: ['PERMISSION_DENIED', 'Requests from this client are blocked.'],
  }[status];
  return { error: { code: status, status: canonical, message } };
}

/** Runs in every page: `PushManager` asks us in place of the push service, and refuses what the real one refuses before asking. */
function replacePushManager(pushService: string): void {
  // Only a page that may have service workers has it; about:blank has not.
  if (!('PushManager' in globalThis)) return;
  const ask = async (order: string): Promise<string | null> => Reflect.get(globalThis, pushService)(order);
  const keys = { auth: new Uint8Array(16).fill(7), p256dh: new Uint8Array(65).fill(7) };
  const subscriptionAt = (endpoint: string): PushSubscription => ({
    endpoint,
    expirationTime: null,
    options: { userVisibleOnly: true, applicationServerKey: null },
    getKey: (name) => keys[name].buffer,
    unsubscribe: async () => (await ask('unsubscribe')) === null,
    toJSON: () => ({ endpoint, expirationTime: null, keys: {} }),
  });
  PushManager.prototype.getSubscription = async () => {
    const endpoint = await ask('look');
    return endpoint === null ? null : subscriptionAt(endpoint);
  };
  PushManager.prototype.subscribe = async (options) => {
    const key = options?.applicationServerKey;
    if (Notification.permission !== 'granted') throw new DOMException('Registration failed - permission denied', 'NotAllowedError');
    if (!(key instanceof Uint8Array) || key.length !== 65)
      throw new DOMException('The provided applicationServerKey is not valid.', 'InvalidAccessError');
    const endpoint = await ask('subscribe');
    if (endpoint === null) throw new DOMException('Registration failed - push service error', 'AbortError');
    return subscriptionAt(endpoint);
  };
}
