import { Component, computed, input, signal } from '@angular/core';
import { type PastClimateRun } from '@psa-ev/domain';
import { shortMoment, timeOfDay } from '../ui/moment';
import { type Voice } from './voice';

/** Who wants to see more asks for it. */
const SHOWN_AT_FIRST = 5;

/** How a run ended, in words. */
export function tellRun({ sentMs, outcome }: PastClimateRun, voice: Voice): string {
  const { say } = voice;
  const time = sentMs === null ? null : timeOfDay(new Date(sentMs), voice);
  switch (outcome.kind) {
    case 'started':
      return time === null ? say('runs.startedNoTime') : say('runs.started', { time });
    case 'sent':
    case 'not-obeyed':
      return say(`runs.${outcome.kind}`, { time: time ?? '' });
    case 'failed':
      return say('runs.failed', { reason: say(`runs.failure.${outcome.failure}`) });
    case 'skipped':
      return say('runs.skipped', { reason: say(`reason.${outcome.reason}`) });
  }
}

/** The last times of the plan: what came of each, and why one was not started. */
@Component({
  selector: 'app-climate-runs',
  template: `
    <h2 id="climate-runs">{{ voice().say('runs.heading') }}</h2>
    <ul>
      @for (run of shown(); track run.key) {
        <li>
          <b>{{ run.when }}</b>
          <span [class.bad]="!run.isGood">{{ run.what }}</span>
        </li>
      } @empty {
        <li class="none">{{ voice().say('runs.none') }}</li>
      }
    </ul>
    @if (told().length > atFirst) {
      <button type="button" class="btn text" [attr.aria-expanded]="showsAll()" (click)="showsAll.set(!showsAll())">
        {{ showsAll() ? voice().say('runs.fewer') : voice().say('runs.all', { count: '' + told().length }) }}
      </button>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    h2 {
      font: var(--ev-body);
      font-weight: 600;
    }
    li {
      display: grid;
      grid-template-columns: 152px minmax(0, 1fr);
      gap: 0 16px;
      padding: 10px 0;
    }
    li + li {
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
    @media (max-width: 479px) {
      li {
        grid-template-columns: minmax(0, 1fr);
      }
    }
    b {
      font-weight: 600;
      font-variant-numeric: tabular-nums;
    }
    .none {
      display: block;
      color: var(--mat-sys-on-surface-variant);
    }
    .bad {
      color: var(--ev-doubt);
    }
    .btn {
      margin-left: -12px;
    }
  `,
})
export class ClimateRuns {
  /** The newest first. */
  readonly runs = input.required<readonly PastClimateRun[]>();
  readonly now = input.required<Date>();
  readonly voice = input.required<Voice>();

  protected readonly atFirst = SHOWN_AT_FIRST;
  protected readonly showsAll = signal(false);
  protected readonly told = computed(() =>
    this.runs().map((run) => ({
      key: `${run.id} ${run.readyMs}`,
      when: shortMoment(new Date(run.readyMs), this.now(), this.voice()),
      what: tellRun(run, this.voice()),
      isGood: run.outcome.kind === 'started' || run.outcome.kind === 'sent' || run.outcome.kind === 'skipped',
    })),
  );
  protected readonly shown = computed(() => (this.showsAll() ? this.told() : this.told().slice(0, SHOWN_AT_FIRST)));
}
