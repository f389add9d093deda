import { Component, afterNextRender, effect, inject, untracked } from '@angular/core';
import { Router, RouterOutlet } from '@angular/router';
import { Session } from './data/session';
import { addressFor, isOpenTo } from './places';

/** The app: shows the place that belongs to the state of the session, and follows when that state changes. */
@Component({ selector: 'app-root', imports: [RouterOutlet], template: '<router-outlet />' })
export class App {
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  constructor() {
    // Firebase comes after the first paint: a task later, not before the browser has shown what is known.
    afterNextRender(() => setTimeout(() => void this.session.connect()));
    effect(() => {
      const state = this.session.state();
      const address = untracked(() => this.router.url);
      if (!this.router.navigated || isOpenTo(state, address)) return;
      // In place of the old one: whoever goes back from a page does not want to come by the sign-in.
      void this.router.navigateByUrl(addressFor(state, address), { replaceUrl: true });
    });
  }
}
