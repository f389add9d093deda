import type { RestarterState, RestartReason } from '@psa-ev/domain';
import { RestarterMissing, ServiceRestarter } from '../src/supervision/service-restarter.js';

/** Notes what was asked for, and does what the story says. */
export class FakeRestarter extends ServiceRestarter {
  readonly requests: RestartReason[] = [];
  isInstalled = true;
  /** What a restart brings about. */
  whenAsked: () => void = () => undefined;

  override async state(): Promise<RestarterState> {
    return this.isInstalled ? 'installed' : 'missing';
  }

  override async request(reason: RestartReason): Promise<void> {
    if (!this.isInstalled) throw new RestarterMissing('nobody restarts services in this story');
    this.requests.push(reason);
    this.whenAsked();
  }
}
