import { Component, input, output } from '@angular/core';
import { CheckAgain } from '../trouble/check-again';
import { StepList } from '../trouble/step-list';
import { type Voice as TroubleVoice } from '../trouble/voice';
import { LinkList } from './link-list';
import { type Links } from './links';
import { type SelfHelp } from './self-help';
import { type Standing } from './standing';
import { type Voice } from './voice';

/** What holds now: in a sentence, link by link, what it means, what happens by itself and what to do. */
@Component({
  selector: 'app-standing-panel',
  imports: [CheckAgain, LinkList, StepList],
  template: `
    <div aria-live="polite" aria-atomic="true">
      <h2>{{ standing().title }}</h2>
    </div>
    <app-link-list [class.waits]="standing().urgency !== 'act'" [links]="links()" [voice]="voice()" />
    <p>{{ standing().means }}</p>
    @if (selfHelp(); as told) {
      <div class="self">
        <h3>{{ voice().say('selfHelp.heading') }}</h3>
        <p aria-live="polite">{{ told.text }}</p>
      </div>
    }
    @if (standing().steps.length > 0) {
      <app-step-list [steps]="standing().steps" [voice]="troubleVoice()" />
    }
    @if (standing().urgency !== 'well') {
      <app-check-again
        [about]="standing().title"
        [checking]="checking()"
        [now]="now()"
        [voice]="troubleVoice()"
        (checkAgain)="checkAgain.emit()"
      />
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 16px;
      padding: 0 var(--ev-margin) var(--ev-3);
      font: var(--ev-body);
      color: var(--mat-sys-on-surface-variant);
    }
    h2 {
      font: var(--ev-title);
      letter-spacing: -0.01em;
      color: var(--mat-sys-on-surface);
      text-wrap: pretty;
    }
    p {
      max-width: 72ch;
    }
    .self {
      padding: 16px;
      border-radius: var(--ev-r-battery);
      background: var(--mat-sys-surface-container);
    }
    h3 {
      margin: 0 0 4px;
      font: var(--ev-label);
    }
    .self p {
      color: var(--mat-sys-on-surface);
    }
    @media (min-width: 840px) {
      app-link-list {
        margin: 8px 0;
      }
    }
  `,
})
export class StandingPanel {
  readonly standing = input.required<Standing>();
  readonly links = input.required<Links>();
  /** Null where nothing can be said of it. */
  readonly selfHelp = input.required<SelfHelp | null>();
  readonly checking = input.required<boolean>();
  readonly now = input.required<Date>();
  readonly voice = input.required<Voice>();
  readonly troubleVoice = input.required<TroubleVoice>();
  /** Someone wants to know whether it has mended. */
  readonly checkAgain = output();
}
