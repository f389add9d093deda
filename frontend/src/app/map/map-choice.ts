import { Injectable, inject, signal } from '@angular/core';
import { Preferences } from '../data/preferences';

/** Whoever looks at a map tells its server which area they look at: so none is fetched before somebody has said yes on this device. */
@Injectable({ providedIn: 'root' })
export class MapChoice {
  private readonly preferences = inject(Preferences);
  private readonly chosen = signal(this.preferences.read('map') === 'shown');

  readonly isShown = this.chosen.asReadonly();

  show(): void {
    this.preferences.write('map', 'shown');
    this.chosen.set(true);
  }

  hide(): void {
    this.preferences.write('map', null);
    this.chosen.set(false);
  }
}
