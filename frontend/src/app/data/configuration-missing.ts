/** Where Firebase Hosting says to which project a page belongs; the local demonstration imitates it. */
export const FIREBASE_CONFIG_URL = '/__/firebase/init.json';

/** No configuration could be had, so there is no cloud to talk to. `reason`: nothing answers, or what answers is no configuration. */
export class ConfigurationMissing extends Error {
  override readonly name = 'ConfigurationMissing';

  constructor(
    readonly reason: 'unreachable' | 'not-configured',
    options?: ErrorOptions,
  ) {
    super(`${FIREBASE_CONFIG_URL}: ${reason}`, options);
  }
}
