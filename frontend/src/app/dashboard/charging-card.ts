import { type Snapshot } from '@psa-ev/domain';
import { Component, computed, input } from '@angular/core';
import { AgeLabel } from '../ui/age-label';
import { QuantityValue } from '../ui/quantity-value';
import { CHARGING_PARTS, chargeFigures, chargingFacts } from './charging-facts';
import { newestSeenAt } from './fact';
import { FactList } from './fact-list';
import { type Voice } from './voice';

/** The charge that runs, in large figures, and what the car says of its socket and its battery. */
@Component({
  selector: 'app-charging-card',
  imports: [AgeLabel, FactList, QuantityValue],
  template: `
    <section aria-labelledby="charging-heading">
      <header>
        <h2 id="charging-heading">{{ voice().say(figures().length > 0 ? 'charging.thisCharge' : 'charging.heading') }}</h2>
        <app-age-label [seenAt]="seenAt()" [now]="now()" [reader]="voice()" />
      </header>
      @if (figures().length > 0) {
        <dl>
          @for (figure of figures(); track figure.label) {
            <div>
              <dt>{{ figure.label }}</dt>
              <dd><app-quantity-value [of]="figure.value" [absent]="voice().say('notReported')" /></dd>
            </div>
          }
        </dl>
      }
      <app-fact-list [facts]="facts()" [now]="now()" [voice]="voice()" />
    </section>
  `,
  styleUrl: '../ui/card.css',
  styles: `
    dl {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 16px;
      margin: 0 0 16px;
    }
    dt {
      font: var(--ev-label);
      color: var(--mat-sys-on-surface-variant);
    }
    dd {
      margin: 0;
      font: var(--ev-title);
      font-variant-numeric: tabular-nums;
      letter-spacing: -0.01em;
    }
  `,
})
export class ChargingCard {
  readonly snapshot = input.required<Snapshot>();
  /** Of the battery; null where the model is not known, and no power can be told. */
  readonly capacityKwh = input.required<number | null>();
  /** A charge that may no longer be taken for the present shows no figures that move. */
  readonly doubtful = input.required<boolean>();
  readonly now = input.required<Date>();
  readonly voice = input.required<Voice>();

  protected readonly seenAt = computed(() => newestSeenAt(this.snapshot(), CHARGING_PARTS));
  protected readonly facts = computed(() => chargingFacts(this.snapshot(), this.voice()));
  protected readonly figures = computed(() =>
    this.doubtful() ? [] : chargeFigures(this.snapshot(), this.capacityKwh(), this.now(), this.voice()),
  );
}
