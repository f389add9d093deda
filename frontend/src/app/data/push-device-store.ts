import { Injectable, inject } from '@angular/core';
import * as z from 'zod/mini';
import { DeviceMemory } from './device-memory';
import { KEPT } from './kept';

const schema = z.object({ deviceId: z.string(), token: z.string(), told: z.boolean() });

/** Under which id this device receives messages, the token that it had at the last look, and whether the cloud has been told of it. */
export type KeptDevice = z.output<typeof schema>;

/** What this device remembers of its registration for messages. */
@Injectable({ providedIn: 'root' })
export class PushDeviceStore {
  private readonly memory = inject(DeviceMemory);

  /** Null where messages were not turned on. */
  read(): KeptDevice | null {
    const kept = this.memory.read(KEPT.pushDevice);
    if (kept === null) return null;
    try {
      return schema.parse(JSON.parse(kept));
    } catch {
      this.memory.remove(KEPT.pushDevice);
      return null;
    }
  }

  keep(device: KeptDevice): void {
    this.memory.write(KEPT.pushDevice, JSON.stringify(device));
  }

  forget(): void {
    this.memory.remove(KEPT.pushDevice);
  }
}
