import { Injectable, effect, inject, signal, untracked } from '@angular/core';
import { type Device, fromDeviceDocument, paths, toDeviceDocument } from '@psa-ev/contract';
import type { FoundDocument, WriteOutcome } from './cloud';
import { NotificationCloud } from './notification-cloud';

/** A browser that receives messages, with its id. */
export interface ListedDevice extends Device {
  readonly id: string;
}

export type DevicesView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly problem: 'denied' | 'unavailable' }
  /** In the order of their registration. */
  | { readonly kind: 'ready'; readonly devices: readonly ListedDevice[] };

/** What a person may change of a device. */
export type DeviceChange = Partial<Pick<Device, 'label' | 'detail' | 'paused'>>;

/** More than anybody has. */
const MOST_DEVICES = 50;

/** The devices of the signed-in person, live. Watches as long as its page is there, which provides it. */
@Injectable()
export class Devices {
  private readonly here = inject(NotificationCloud);
  private readonly shown = signal<DevicesView>({ kind: 'loading' });
  private readonly attempt = signal(0);

  readonly view = this.shown.asReadonly();

  constructor() {
    effect((onCleanup) => {
      const reach = this.here.reach();
      this.attempt();
      if (!reach) return;
      const stop = untracked(() =>
        reach.cloud.watchCollection(
          paths.devices(reach.uid),
          { limit: MOST_DEVICES },
          {
            documents: (documents, fromCache) => this.show(documents, fromCache),
            failed: (problem) => this.shown.set({ kind: 'failed', problem }),
          },
        ),
      );
      onCleanup(stop);
    });
  }

  async change({ id, ...device }: ListedDevice, change: DeviceChange): Promise<WriteOutcome> {
    const reach = this.here.reach();
    return reach ? reach.cloud.write(paths.device(reach.uid, id), toDeviceDocument({ ...device, ...change })) : 'failed';
  }

  async remove({ id }: ListedDevice): Promise<WriteOutcome> {
    const reach = this.here.reach();
    return reach ? reach.cloud.remove(paths.device(reach.uid, id)) : 'failed';
  }

  /** Asks again after a failure. */
  retry(): void {
    this.shown.set({ kind: 'loading' });
    this.attempt.update((attempt) => attempt + 1);
  }

  private show(documents: readonly FoundDocument[], fromCache: boolean): void {
    const devices = documents.flatMap(toDevice).sort((a, b) => a.registeredAt.getTime() - b.registeredAt.getTime());
    // This device keeps none, and the server does not answer.
    const unanswered = fromCache && devices.length === 0 && this.shown().kind !== 'ready';
    this.shown.set(unanswered ? { kind: 'failed', problem: 'unavailable' } : { kind: 'ready', devices });
  }
}

/** What an app of another version wrote is passed over; the device itself writes it anew at its next start. */
function toDevice({ id, document }: FoundDocument): readonly ListedDevice[] {
  try {
    return [{ id, ...fromDeviceDocument(document) }];
  } catch {
    return [];
  }
}
