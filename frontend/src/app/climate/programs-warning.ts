import { inject, Injectable, Injector } from '@angular/core';
import { DeviceMemory } from '../data/device-memory';
import { type Say } from './voice';

const KNOWN = 'climate-programs-known';

/** Warns, once on a device, that a start from afar may erase the programs stored in the car. */
@Injectable()
export class ProgramsWarning {
  private readonly memory = inject(DeviceMemory);
  private readonly injector = inject(Injector);

  /** True where the reader goes on, or has been warned before. */
  async isAccepted(say: Say): Promise<boolean> {
    if (this.memory.read(KNOWN) !== null) return true;
    const { confirmInSheet } = await import('../commands/confirm-sheet');
    const [title, hint, yes, no] = [say('warning.title'), say('warning.text'), say('warning.yes'), say('warning.no')];
    const isAccepted = await confirmInSheet(this.injector, { title, hint, yes, no, likely: 'yes' });
    if (isAccepted) this.memory.write(KNOWN, 'yes');
    return isAccepted;
  }
}
