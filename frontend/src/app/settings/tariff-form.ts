import { Component, computed, input, output, signal } from '@angular/core';
import { type Place, type Tariff } from '@psa-ev/domain';
import { pricePerKilowattHour } from '../ui/journal-quantity';
import { quantityText } from '../ui/quantity';
import { TextField } from '../ui/text-field';
import { FormEnd } from '../saving/form-end';
import { type BandDraft, type DraftProblem, draftProblems, mostPerKwhOf, newBand, type TariffDraft, tariffOf } from './tariff-draft';
import { WeekdayChips } from '../ui/weekday-chips';
import { type Voice } from './voice';

const MODES = ['any', 'ac', 'dc'] as const;

/** All of a tariff: what it is called, where and when it holds, and what a kilowatt-hour costs at which hours. */
@Component({
  selector: 'app-tariff-form',
  imports: [FormEnd, TextField, WeekdayChips],
  templateUrl: './tariff-form.html',
  styleUrls: ['../ui/form.css', '../saving/setting-form.css', './tariff-form.css'],
})
export class TariffForm {
  readonly draft = input.required<TariffDraft>();
  readonly places = input.required<readonly Place[]>();
  /** Why it cannot be kept, whatever is written; null: it can. */
  readonly refusal = input.required<string | null>();
  readonly voice = input.required<Voice>();
  readonly changed = output<TariffDraft>();
  readonly saved = output<Tariff>();
  readonly cancelled = output();

  protected readonly modes = MODES;
  protected readonly say = computed(() => this.voice().say);
  private readonly wasTried = signal(false);
  /** Told only after a try: nobody is scolded for what they have not written yet. */
  private readonly problems = computed(() => (this.wasTried() ? draftProblems(this.draft(), this.voice().locale) : []));
  protected readonly told = computed(() => {
    const refusal = this.refusal();
    const { say, locale } = this.voice();
    const draft = this.draft();
    const most = quantityText(pricePerKilowattHour(mostPerKwhOf(draft), draft.currency.trim().toUpperCase(), locale));
    return [...(refusal ? [refusal] : []), ...this.problems().map((problem) => say(`tariffs.problem.${problem}`, { most }))];
  });

  /** Places that were removed are still named by the tariff, and can only be left out. */
  protected readonly choices = computed(() => {
    const known = this.places().map(({ id, name }) => ({ id, name }));
    const gone = this.draft().placeIds.filter((id) => known.every((place) => place.id !== id));
    return [...known, ...gone.map((id) => ({ id, name: this.say()('tariffs.removedPlace') }))];
  });

  protected isWrong(...problems: readonly DraftProblem[]): true | null {
    return this.problems().some((problem) => problems.includes(problem)) ? true : null;
  }

  protected write(change: Partial<TariffDraft>): void {
    this.changed.emit({ ...this.draft(), ...change });
  }

  protected chooseMode(text: string): void {
    this.write({ mode: MODES.find((mode) => mode === text) ?? 'any' });
  }

  protected turnPlace(id: string, isOn: boolean): void {
    const others = this.draft().placeIds.filter((known) => known !== id);
    this.write({ placeIds: isOn ? [...others, id] : others });
  }

  protected writeBand(index: number, change: Partial<BandDraft>): void {
    this.write({ bands: this.draft().bands.map((band, place) => (place === index ? { ...band, ...change } : band)) });
  }

  protected addBand(): void {
    this.write({ bands: [...this.draft().bands, newBand()] });
  }

  protected removeBand(index: number): void {
    this.write({ bands: this.draft().bands.filter((_, place) => place !== index) });
  }

  protected save(event: Event): void {
    event.preventDefault();
    this.wasTried.set(true);
    if (this.told().length === 0) this.saved.emit(tariffOf(this.draft(), this.voice().locale));
  }
}
