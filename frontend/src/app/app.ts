import { Component, afterNextRender, computed, effect, inject } from '@angular/core';
import { Router, RouterOutlet } from '@angular/router';
import { Session } from './data/session';
import { placeFor } from './places';

/** The app: shows the place that belongs to the state of the session, and follows when that state changes. */
@Component({ selector: 'app-root', imports: [RouterOutlet], template: '<router-outlet />' })
export class App {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly place = computed(() => placeFor(this.session.state()));

  constructor() {
    // Firebase comes after the first paint: a task later, not before the browser has shown what is known.
    afterNextRender(() => setTimeout(() => void this.session.connect()));
    // In place of the old one: whoever goes back from Home does not want to come by the sign-in page.
    effect(() => {
      const place = this.place();
      if (this.router.navigated) void this.router.navigateByUrl(place, { replaceUrl: true });
    });
  }
}
