import { Injectable, computed, inject } from '@angular/core';
import { Devices, type ListedDevice } from '../data/devices';
import { PushRegistration } from '../data/push-registration';
import type { PushState } from '../data/push-state';

/** Whether this device is told. `paused`: it could be, but the person has paused it. */
export type ReceptionState = PushState | { readonly kind: 'paused'; readonly device: ListedDevice };

/** Whether messages arrive: on this device, and on any at all. The browser knows the one, the list of devices the other. */
@Injectable()
export class Reception {
  private readonly registered = inject(PushRegistration).state;
  private readonly devices = inject(Devices);

  readonly state = computed<ReceptionState>(() => {
    const state = this.registered();
    const device = state.kind === 'on' ? this.listed().find(({ id }) => id === state.deviceId) : undefined;
    return device?.paused ? { kind: 'paused', device } : state;
  });

  /** Under which id this device is listed; null where it is not. */
  readonly hereId = computed(() => {
    const state = this.registered();
    return 'deviceId' in state ? state.deviceId : null;
  });

  /** This browser is listed, but shows nothing that is sent. */
  readonly isBlocked = computed(() => this.registered().kind === 'blocked');

  /** Whether any device receives messages; null until that is known. Where the list cannot be fetched, the Pi knows better. */
  readonly anywhere = computed<boolean | null>(() => {
    const { kind } = this.devices.view();
    if (kind === 'failed' || this.state().kind === 'on') return true;
    if (kind === 'loading') return null;
    return this.listed().some(({ id, paused }) => !paused && !(this.isBlocked() && id === this.hereId()));
  });

  private readonly listed = computed<readonly ListedDevice[]>(() => {
    const view = this.devices.view();
    return view.kind === 'ready' ? view.devices : [];
  });
}
