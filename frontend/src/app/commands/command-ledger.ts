import { Component, computed, inject, input, signal } from '@angular/core';
import { CommandClient } from '../data/command-client';
import { Session } from '../data/session';
import { Words } from '../i18n/words';
import { type CommandWords, commandsEn } from './i18n/en';
import { tellLedger } from './ledger-entry';
import { ProgressSteps } from './progress-steps';

/** Who wants to see more asks for it. */
const SHOWN_AT_FIRST = 5;

/** The last commands of the car: who asked for what, and what came of it. To be placed below what provides a CommandClient. */
@Component({
  selector: 'app-command-ledger',
  imports: [ProgressSteps],
  template: `
    <h3 id="ledger-heading">{{ voice().say('ledger.heading') }}</h3>
    @for (day of days(); track day.day) {
      <h4>{{ day.heading }}</h4>
      <ul>
        @for (entry of day.things; track entry.id) {
          <li>
            <span class="time">{{ entry.time }}</span>
            <div>
              <b>{{ entry.what }}</b>&ngsp;<span class="who">{{ entry.who }}</span>
              @if (entry.progress.outcome; as outcome) {
                <p [class.bad]="!outcome.good">{{ outcome.text }}</p>
              } @else {
                <app-progress-steps [steps]="entry.progress.steps" />
              }
            </div>
          </li>
        }
      </ul>
    } @empty {
      <p>{{ isKnown() ? voice().say('ledger.none') : '' }}</p>
    }
    @if (hasMore()) {
      <button type="button" class="btn text" [attr.aria-expanded]="showsAll()" (click)="showsAll.set(!showsAll())">
        {{ showsAll() ? voice().say('ledger.fewer') : voice().say('ledger.all', { count: '' + commands().length }) }}
      </button>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    h3 {
      font: var(--ev-body);
      font-weight: 600;
    }
    h4,
    p,
    .who,
    .time {
      margin: 0;
      font: var(--ev-label);
      color: var(--mat-sys-on-surface-variant);
      text-wrap: pretty;
      overflow-wrap: anywhere;
    }
    h4,
    h3 + p {
      padding-top: 16px;
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: 52px minmax(0, 1fr);
      align-items: baseline;
      padding: 12px 0;
    }
    li + li {
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
    b {
      margin-right: 8px;
      font-weight: 600;
    }
    .time {
      font-variant-numeric: tabular-nums;
    }
    .bad {
      color: var(--ev-doubt);
    }
    .btn {
      margin: 8px 0 0 -12px;
    }
  `,
})
export class CommandLedger {
  readonly now = input.required<Date>();
  /** IANA, the car's. */
  readonly timeZone = input.required<string>();

  private readonly client = inject(CommandClient);
  private readonly session = inject(Session);
  private readonly voiceIn = inject(Words).learn<CommandWords>('commands', commandsEn);

  protected readonly showsAll = signal(false);
  protected readonly commands = this.client.recent;
  protected readonly isKnown = this.client.isKnown;
  protected readonly hasMore = computed(() => this.commands().length > SHOWN_AT_FIRST);
  protected readonly voice = computed(() => this.voiceIn(this.timeZone()));
  protected readonly days = computed(() => {
    const who = this.session.state();
    const shown = this.showsAll() ? this.commands() : this.commands().slice(0, SHOWN_AT_FIRST);
    return who.kind === 'signed-in' ? tellLedger(shown, who.uid, this.now(), this.voice()) : [];
  });

  constructor() {
    this.client.lookBack();
  }
}
