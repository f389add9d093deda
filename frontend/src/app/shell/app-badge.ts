import { DOCUMENT, Injectable, effect, inject } from '@angular/core';
import { Fleet } from '../data/fleet';

/** Shows the charge of the selected car on the icon of the installed app, where the device can. A sign-out takes it away. */
@Injectable({ providedIn: 'root' })
export class AppBadge {
  private readonly fleet = inject(Fleet);
  private readonly navigator = inject(DOCUMENT).defaultView?.navigator;

  constructor() {
    effect(() => {
      const view = this.fleet.view();
      if (view.kind === 'loading') return;
      const percent = view.kind === 'ready' ? (view.state.snapshot?.battery.percent ?? null) : null;
      void this.show(percent);
    });
  }

  private async show(percent: number | null): Promise<void> {
    // Not every browser has it, whatever the types say; and some refuse it to an app that is not installed.
    if (!this.navigator || !('setAppBadge' in this.navigator)) return;
    try {
      await (percent === null ? this.navigator.clearAppBadge() : this.navigator.setAppBadge(Math.round(percent)));
    } catch {
      // An icon without a number: nothing is lost.
    }
  }
}
