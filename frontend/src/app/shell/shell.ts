import { afterNextRender, Component, ElementRef, inject, Injector, viewChild } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { NotificationStart } from '../data/notification-start';
import { NavBar } from './nav-bar';
import { TopBar } from './top-bar';

/** What stands around the pages of somebody who has a car. */
@Component({
  selector: 'app-shell',
  imports: [NavBar, RouterOutlet, TopBar],
  template: `
    <app-top-bar />
    <app-nav-bar />
    <main #content id="content" tabindex="-1">
      <router-outlet (activate)="arrive()" />
    </main>
  `,
  styles: `
    :host {
      display: block;
      padding: 0 0 calc(var(--ev-bar) + env(safe-area-inset-bottom)) var(--ev-rail);
    }
    @media print {
      :host {
        padding: 0;
      }
    }
  `,
})
export class Shell {
  private readonly injector = inject(Injector);
  private readonly content = viewChild.required<ElementRef<HTMLElement>>('content');
  private isFirst = true;

  constructor() {
    inject(NotificationStart);
  }

  /** The focus goes with whoever changes the page, to what the new one is called: a screen reader says it, and Tab goes on from there. */
  protected arrive(): void {
    if (!this.isFirst) afterNextRender({ write: () => this.focusHeading() }, { injector: this.injector });
    this.isFirst = false;
  }

  private focusHeading(): void {
    const content = this.content().nativeElement;
    const heading = content.querySelector('h1') ?? content;
    heading.tabIndex = -1;
    heading.focus();
  }
}
