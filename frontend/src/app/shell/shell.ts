import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { TopBar } from './top-bar';

/** What stands around the pages of somebody who has a car. */
@Component({
  selector: 'app-shell',
  imports: [RouterOutlet, TopBar],
  template: `
    <app-top-bar />
    <main id="content" tabindex="-1">
      <router-outlet />
    </main>
  `,
  styles: `
    main:focus {
      outline: none;
    }
  `,
})
export class Shell {}
