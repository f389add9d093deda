import { afterNextRender, Component, computed, ElementRef, inject, Injector, input, linkedSignal, signal } from '@angular/core';
import { type ControlState, partSeenAt, remoteProblems, type Snapshot, type VehicleId } from '@psa-ev/domain';
import { RemoteStore } from '../data/control-settings';
import { Fleet } from '../data/fleet';
import { Session } from '../data/session';
import { mayConfigure } from '../saving/may-configure';
import { standingOf } from '../saving/setting-standing';
import { FormEnd } from '../saving/form-end';
import { type ControlVoice } from '../control/voice';
import { relativeAge } from '../ui/moment';
import { percent, quantityText } from '../ui/quantity';
import { TextField } from '../ui/text-field';
import { readNumber, writeNumber } from '../ui/written-number';
import { type Voice } from './voice';

/** What the 12 V battery has, and below how much the car is not woken; owners change that. */
@Component({
  selector: 'app-wake-up-limit',
  imports: [FormEnd, TextField],
  template: `
    <p>
      <b>{{ voice().say('refresh.battery') }}</b>&ngsp;{{ battery().amount }} <span class="quiet">{{ battery().about }}</span>
    </p>
    @for (note of notes(); track $index) {
      <p class="note" role="status">{{ note }}</p>
    }
    @if (written() !== null) {
      <form novalidate (submit)="save($event)">
        <app-text-field
          inputMode="numeric"
          describedBy="remote-least-hint"
          [label]="voice().say('refresh.least')"
          [value]="written() ?? ''"
          [isWrong]="problems().length > 0 || null"
          (written)="write($event)"
        />
        <p class="quiet" id="remote-least-hint">{{ voice().say('refresh.leastHint') }}</p>
        <app-form-end [problems]="problems()" [say]="common()" (cancelled)="close()" />
      </form>
    } @else if (least(); as text) {
      <p class="line">
        <span class="quiet">{{ text }}</span>
        @if (mayChange()) {
          <button type="button" class="btn text" [attr.aria-label]="voice().say('refresh.changeLeast')" (click)="change()">
            {{ voice().say('refresh.change') }}
          </button>
        }
      </p>
    }
  `,
  styleUrls: ['../ui/form.css', '../saving/setting-form.css'],
  styles: `
    :host {
      display: block;
      /* The place of what is being fetched. */
      min-height: 112px;
      padding-top: 24px;
    }
    b {
      margin-right: 8px;
      font-weight: 600;
    }
    p .quiet {
      margin-top: 0;
    }
    .note {
      padding: 8px 0;
      color: var(--ev-doubt);
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 8px;
      min-height: var(--ev-target);
    }
  `,
})
export class WakeUpLimit {
  readonly snapshot = input.required<Snapshot | null>();
  readonly control = input.required<ControlState | null>();
  readonly now = input.required<Date>();
  readonly voice = input.required<Voice>();
  readonly common = input.required<ControlVoice['say']>();

  private readonly store = inject(RemoteStore);
  private readonly session = inject(Session);
  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly selectedId = inject(Fleet).selectedId;

  protected readonly mayChange = computed(() => mayConfigure(this.session.state()) && this.store.view().kind === 'ready');
  /** What is being written; null: nothing is. Another car begins anew. */
  protected readonly written = linkedSignal<VehicleId | null, string | null>({ source: this.selectedId, computation: () => null });
  private readonly wasTried = signal(false);

  protected readonly battery = computed(() => {
    const [snapshot, { say, locale }] = [this.snapshot(), this.voice()];
    if (!snapshot || snapshot.auxiliaryBatteryPercent === null) return { amount: '', about: say('refresh.batterySilent') };
    const age = relativeAge(partSeenAt(snapshot, 'environment'), this.now(), locale);
    return { amount: quantityText(percent(snapshot.auxiliaryBatteryPercent, locale)), about: say('refresh.batteryAge', { age }) };
  });
  protected readonly least = computed(() => {
    const { say, locale } = this.voice();
    const view = this.store.view();
    const inForce = this.control()?.leastAuxiliaryPercent ?? null;
    const least = view.kind === 'ready' ? view.value.leastAuxiliaryPercent : inForce;
    return least === null ? null : say('refresh.leastHolds', { least: quantityText(percent(least, locale)) });
  });
  protected readonly notes = computed(() => {
    const view = this.store.view();
    const standing = standingOf(view.kind === 'ready' ? view.setAt : null, this.control()?.settings.remote);
    const common = this.common();
    switch (standing.kind) {
      case 'in-force':
        return [];
      case 'pending':
        return [common('standing.pending')];
      case 'refused':
        return [common('standing.refused'), this.voice().say('refresh.wrongLeast')];
    }
  });
  protected readonly problems = computed(() => {
    const isWrong = this.wasTried() && remoteProblems(this.setting()).length > 0;
    return isWrong ? [this.voice().say('refresh.wrongLeast')] : [];
  });

  protected change(): void {
    const view = this.store.view();
    if (view.kind !== 'ready') return;
    this.wasTried.set(false);
    this.written.set(writeNumber(view.value.leastAuxiliaryPercent, this.voice().locale, 0));
    this.focus('input');
  }

  protected write(text: string): void {
    this.written.set(text);
  }

  protected save(event: Event): void {
    event.preventDefault();
    this.wasTried.set(true);
    if (this.problems().length > 0) return;
    void this.store.change(this.setting());
    this.close();
  }

  protected close(): void {
    this.written.set(null);
    this.focus('.btn');
  }

  private setting() {
    return { leastAuxiliaryPercent: readNumber(this.written() ?? '', this.voice().locale, 0) ?? Number.NaN };
  }

  private focus(selector: string): void {
    afterNextRender(() => this.element.querySelector<HTMLElement>(selector)?.focus(), { injector: this.injector });
  }
}
