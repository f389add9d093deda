import { Component, computed, inject, input, signal } from '@angular/core';
import { type SummaryCapacity, type SummaryVariant } from '@psa-ev/contract';
import { addDays } from '@psa-ev/domain';
import { Connection } from '../data/connection';
import { JournalFiguresStore } from '../data/journal-figures';
import { kilowattHours } from '../ui/journal-quantity';
import { distanceSymbol, measured, quantityText } from '../ui/quantity';
import { inDistance } from '../ui/units';
import { writeNumber } from '../ui/written-number';
import {
  ALLOWANCE_PROBLEMS,
  type Entered,
  enteredAllowance,
  enteredCapacity,
  enteredEmissions,
  type FigureProblem,
  FRACTION_DIGITS,
  type TypedAllowance,
} from './entered';
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
  /** Null: the Pi has not counted anything yet. */
  readonly capacity = input.required<SummaryCapacity | null>();
  /** The Pi does not apply what is stored. */
  readonly refused = input.required<boolean>();
  readonly voice = input.required<Voice>();

  protected readonly store = inject(JournalFiguresStore);
  protected readonly online = inject(Connection).online;
  protected readonly say = computed(() => this.voice().say);
  protected readonly unit = computed(() => ({ unit: distanceSymbol(this.voice().locale) }));

  /** All that stands in the fields and cannot be. */
  protected readonly problems = signal<readonly FigureProblem[]>([]);
  protected readonly allowanceProblems = computed(() => ALLOWANCE_PROBLEMS.filter((problem) => this.problems().includes(problem)));
  protected readonly typed = computed<TypedAllowance>(() => {
    const allowance = this.store.figures()?.allowance;
    if (!allowance) return NO_ALLOWANCE;
    const { period, limitKm, odometerAtFirstKm } = allowance;
    const { locale } = this.voice();
    return {
      first: period.first,
      last: addDays(period.endsBefore, -1),
      limit: this.field(inDistance(limitKm, locale), 'limit'),
      odometer: this.field(odometerAtFirstKm === null ? null : inDistance(odometerAtFirstKm, locale), 'odometer'),
    };
  });
  protected readonly emptyCapacity = computed(() => {
    const capacity = this.capacity();
    if (!capacity) return null;
    if (capacity.kind === 'known' && capacity.by === 'table') {
      return this.say()('figures.capacityTable', { capacity: this.written(capacity.usableKwh) });
    }
    return capacity.kind === 'known' ? null : this.say()('figures.capacityNone');
  });
  /** Only where a person has to choose. */
  protected readonly variants = computed(() => {
    const capacity = this.capacity();
    if (!capacity || (capacity.kind === 'known' && capacity.by === 'table')) return [];
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
    const entered = this.checked(enteredCapacity(typed, this.voice().locale), ['capacity']);
    if (entered) void this.store.change({ usableCapacityKwh: entered.value });
  }

  protected chooseCapacity(usableCapacityKwh: number): void {
    this.checked({ value: usableCapacityKwh }, ['capacity']);
    void this.store.change({ usableCapacityKwh });
  }

  protected tellEmissions(typed: string): void {
    const entered = this.checked(enteredEmissions(typed, this.voice().locale), ['co2']);
    if (entered) void this.store.change({ gramsCo2PerKwh: entered.value });
  }

  protected tellAllowance(event: Event, typed: TypedAllowance): void {
    event.preventDefault();
    const entered = this.checked(enteredAllowance(typed, this.voice().locale), ALLOWANCE_PROBLEMS);
    if (entered) void this.store.change({ allowance: entered.value });
  }

  protected removeAllowance(): void {
    this.checked({ value: null }, ALLOWANCE_PROBLEMS);
    void this.store.change({ allowance: null });
  }

  /** As it stands in its field. */
  protected field(value: number | null, name: keyof typeof FRACTION_DIGITS): string {
    return value === null ? '' : writeNumber(value, this.voice().locale, FRACTION_DIGITS[name]);
  }

  /** Tells what is wrong with these fields, beside what still is with others; null: something is. */
  private checked<Value>(entered: Entered<Value>, fields: readonly FigureProblem[]): { readonly value: Value } | null {
    const others = this.problems().filter((problem) => !fields.includes(problem));
    this.problems.set('problems' in entered ? [...others, ...entered.problems] : others);
    return 'problems' in entered ? null : entered;
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
