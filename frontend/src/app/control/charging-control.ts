import { Component, computed, inject, input } from '@angular/core';
import type { VehicleState } from '@psa-ev/domain';
import { CommandLedger } from '../commands/command-ledger';
import { CommandClient } from '../data/command-client';
import { ChargeLimitStore, ChargingPlanStore } from '../data/control-settings';
import { ControlStateWatch } from '../data/control-state';
import { TariffsStore } from '../data/journal-settings';
import { Session } from '../data/session';
import { mayConfigure } from '../saving/may-configure';
import { SavingBar } from '../saving/saving-bar';
import type { Condition } from '../trouble/condition';
import { tellControlAbsence } from './control-view';
import { LimitPanel } from './limit-panel';
import { PlanPanel } from './plan-panel';
import { StartPanel } from './start-panel';
import { controlVoice } from './voice';

/** Everything by which a charge is steered: its limit, its plan, start and stop, and what was asked of the car. */
@Component({
  selector: 'app-charging-control',
  imports: [CommandLedger, LimitPanel, PlanPanel, SavingBar, StartPanel],
  providers: [ChargeLimitStore, ChargingPlanStore, CommandClient, ControlStateWatch, TariffsStore],
  template: `
    <section class="limit" aria-labelledby="limit-heading">
      @if (absence(); as text) {
        <p class="note" role="status">{{ text }}</p>
      }
      <app-limit-panel
        [state]="state()"
        [condition]="condition()"
        [now]="now()"
        [control]="control()"
        [mayChange]="mayChange()"
        [voice]="voice()"
      />
      <app-saving-bar [store]="limit" [say]="voice().say" />
    </section>
    <div class="sheet">
      <section class="part" aria-labelledby="start-heading">
        <app-start-panel [state]="state()" [condition]="condition()" [now]="now()" [control]="control()" [voice]="voice()" />
      </section>
      <section class="part" aria-labelledby="plan-heading">
        <app-plan-panel [now]="now()" [control]="control()" [mayChange]="mayChange()" [currency]="currency()" [voice]="voice()" />
        <app-saving-bar [store]="plan" [say]="voice().say" />
      </section>
      <section class="part" aria-labelledby="ledger-heading">
        <app-command-ledger [now]="now()" [timeZone]="state().timeZone" />
      </section>
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    .limit {
      padding: 8px var(--ev-margin) 24px;
    }
    .note {
      padding-bottom: 8px;
      font: var(--ev-label);
      color: var(--ev-doubt);
    }
    .sheet {
      margin-bottom: 24px;
      border-radius: var(--ev-r-sheet);
      background: var(--mat-sys-surface-container-low);
    }
    .part {
      padding: var(--ev-3) var(--ev-margin);
    }
    .part + .part {
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
    /* Nothing was changed: nothing is kept free for what came of it. */
    app-saving-bar:not(.shown) {
      display: none;
    }
    @media (min-width: 840px) {
      .sheet {
        margin: 0 var(--ev-margin) var(--ev-4);
      }
      .part {
        padding-right: var(--ev-3);
        padding-left: var(--ev-3);
      }
    }
  `,
})
export class ChargingControl {
  readonly state = input.required<VehicleState>();
  readonly condition = input.required<Condition>();
  readonly now = input.required<Date>();
  /** Where no tariff names one. */
  readonly usualCurrency = input.required<string>();

  private readonly session = inject(Session);
  private readonly watch = inject(ControlStateWatch);
  private readonly tariffs = inject(TariffsStore);
  protected readonly limit = inject(ChargeLimitStore);
  protected readonly plan = inject(ChargingPlanStore);
  protected readonly voice = controlVoice(computed(() => this.state().timeZone));
  protected readonly mayChange = computed(() => mayConfigure(this.session.state()));
  protected readonly absence = computed(() => tellControlAbsence(this.watch.view(), this.voice()));
  protected readonly currency = computed(() => this.tariffs.items()?.[0]?.currency ?? this.usualCurrency());
  /** Null as long as it is not known. */
  protected readonly control = computed(() => {
    const view = this.watch.view();
    return view.kind === 'ready' ? view.control : null;
  });
}
