import type { PermissionPlace, PushObstacle } from './push-browser';

/** Why turning messages on or off did not succeed. `denied`: the rules refuse it. `push-service`: the browser's own service does not answer. */
export type PushFailure = 'offline' | 'denied' | 'push-service';

/** Whether this device is told what happens, and if not, why. */
export type PushState =
  /** What the project can do is not known yet. */
  | { readonly kind: 'checking' }
  | { readonly kind: PushObstacle }
  /** The person did not want to stay signed in here: what is sent here would be read by others. */
  | { readonly kind: 'not-remembered' }
  /** The Firebase project has no push set up. */
  | { readonly kind: 'not-configured' }
  /**
   * The person, or their device's administrator, has forbidden it. `deviceId`: under which it is still listed; null where it is not. `permissionIsIn`: where
   * it can be allowed.
   */
  | { readonly kind: 'blocked'; readonly deviceId: string | null; readonly permissionIsIn: PermissionPlace }
  /** `dismissed`: the browser asked, and got no answer. `removed`: from the list of devices, or by the Pi because nothing arrived any more. */
  | { readonly kind: 'off'; readonly because: 'not-yet' | 'dismissed' | 'removed' }
  | { readonly kind: 'turning-on' }
  | { readonly kind: 'turning-off'; readonly deviceId: string }
  /** `pending`: this device has no network to say so. */
  | { readonly kind: 'on'; readonly deviceId: string; readonly pending: boolean }
  | { readonly kind: 'failed'; readonly reason: PushFailure };

export type PushStateKind = PushState['kind'];
