import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { type SummaryCapacity, type SummaryVariant } from '@psa-ev/contract';
import { addDays } from '@psa-ev/domain';
import { Connection } from '../data/connection';
import { JournalFiguresStore } from '../data/journal-figures';
import { kilowattHours } from '../ui/journal-quantity';
import { measured, quantityText } from '../ui/quantity';
import { enteredAllowance, enteredCapacity, enteredEmissions, type FigureProblem, type TypedAllowance } from './entered';
import { type Voice } from './voice';

const NO_ALLOWANCE: TypedAllowance = { first: '', last: '', limit: '', odometer: '' };

/** What only the owner can tell the journal: how much the battery holds, what the electricity causes, how far may be driven. */
@Component({
  selector: 'app-own-figures',
  providers: [JournalFiguresStore],
  templateUrl: './own-figures.html',
  styleUrl: './own-figures.css',
})
export class OwnFigures {
  readonly capacity = input.required<SummaryCapacity>();
  /** The Pi does not apply what is stored. */
  readonly refused = input.required<boolean>();
  readonly voice = input.required<Voice>();

  protected readonly store = inject(JournalFiguresStore);
  protected readonly online = inject(Connection).online;
  protected readonly say = computed(() => this.voice().say);

  /** What was typed last and cannot be. */
  protected readonly problem = linkedSignal<unknown, FigureProblem | null>({ source: this.store.figures, computation: () => null });
  protected readonly typed = computed<TypedAllowance>(() => {
    const allowance = this.store.figures()?.allowance;
    if (!allowance) return NO_ALLOWANCE;
    const { period, limitKm, odometerAtFirstKm } = allowance;
    return {
      first: period.first,
      last: addDays(period.endsBefore, -1),
      limit: String(limitKm),
      odometer: odometerAtFirstKm === null ? '' : String(odometerAtFirstKm),
    };
  });
  protected readonly emptyCapacity = computed(() => {
    const capacity = this.capacity();
    if (capacity.kind === 'known' && capacity.by === 'table') {
      return this.say()('figures.capacityTable', { capacity: this.written(capacity.usableKwh) });
    }
    return capacity.kind === 'known' ? null : this.say()('figures.capacityNone');
  });
  /** Only where a person has to choose. */
  protected readonly variants = computed(() => {
    const capacity = this.capacity();
    if (capacity.kind === 'known' && capacity.by === 'table') return [];
    const known = capacity.variants.flatMap((variant) =>
      variant.usableKwh === null ? [] : [{ kwh: variant.usableKwh, words: this.variantWords(variant, variant.usableKwh) }],
    );
    return known.filter(({ words }, index) => known.findIndex((other) => other.words === words) === index);
  });
  protected readonly saving = computed(() => {
    const saving = this.store.saving();
    if (saving === 'idle') return '';
    return this.say()(saving === 'unsaved' && !this.online() ? 'figures.unsavedOffline' : `figures.${saving}`);
  });

  protected tellCapacity(typed: string): void {
    const entered = enteredCapacity(typed);
    if ('problem' in entered) this.problem.set(entered.problem);
    else void this.store.change({ usableCapacityKwh: entered.value });
  }

  protected tellEmissions(typed: string): void {
    const entered = enteredEmissions(typed);
    if ('problem' in entered) this.problem.set(entered.problem);
    else void this.store.change({ gramsCo2PerKwh: entered.value });
  }

  protected tellAllowance(event: Event, typed: TypedAllowance): void {
    event.preventDefault();
    const entered = enteredAllowance(typed);
    if ('problem' in entered) this.problem.set(entered.problem);
    else void this.store.change({ allowance: entered.value });
  }

  private written(kwh: number): string {
    return quantityText(kilowattHours(kwh, this.voice().locale));
  }

  private variantWords({ brand, model, marketedKwh }: SummaryVariant, usableKwh: number): string {
    const values = { capacity: this.written(usableKwh), model: `${brand} ${model}` };
    if (marketedKwh === null) return this.say()('figures.variant', values);
    return this.say()('figures.variantMarketed', {
      ...values,
      marketed: quantityText(measured(marketedKwh, 'kWh', this.voice().locale, 1)),
    });
  }
}
