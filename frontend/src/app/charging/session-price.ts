import { Component, type ElementRef, computed, effect, inject, input, linkedSignal, signal, untracked, viewChild } from '@angular/core';
import { HIGHEST_SESSION_PRICE } from '@psa-ev/contract';
import { type ManualPrice } from '@psa-ev/domain';
import { SessionPriceStore } from '../data/session-price';
import { pricePerKilowattHour } from '../ui/journal-quantity';
import { highestPerKwh } from '../ui/possible-price';
import { quantityText } from '../ui/quantity';
import { TextField } from '../ui/text-field';
import { readNumber, writeNumber } from '../ui/written-number';
import { type FoundSession } from './found-session';
import { tellCost } from './session-words';
import { type Voices } from './voice';

const CURRENCY = /^[A-Z]{3}$/;
const PRICE_DIGITS = 4;
const AMOUNT_DIGITS = 2;
const SMALLEST_AMOUNT = 0.01;

/** For an owner: what one session cost, where that is not what the tariffs say. */
@Component({
  selector: 'app-session-price',
  imports: [TextField],
  providers: [SessionPriceStore],
  template: `
    @if (view().kind === 'ready') {
      <form (submit)="save($event)">
        <fieldset>
          <legend>{{ say()('price.heading') }}</legend>
          <div class="row">
            <label class="field">
              <span>{{ say()('price.kind') }}</span>
              <select (change)="choose(select.value)" #select>
                @for (kind of kinds; track kind) {
                  <option [value]="kind" [selected]="kind === kindNow()">{{ nameOf(kind) }}</option>
                }
              </select>
            </label>
            @if (kindNow() !== 'tariffs') {
              <app-text-field
                inputMode="decimal"
                [label]="say()('price.amount')"
                [value]="amount()"
                [isWrong]="problem() === 'notAnAmount' || problem() === 'tooHigh'"
                [describedBy]="problem() ? id('problem') : null"
                (written)="amount.set($event)"
              />
              <app-text-field
                class="short"
                [label]="say()('price.currency')"
                [value]="currency()"
                [isCode]="true"
                [isWrong]="problem() === 'notACurrency'"
                [describedBy]="problem() ? id('problem') : null"
                (written)="currency.set($event)"
              />
            }
            <button class="btn tonal" [attr.aria-disabled]="store.saving() === 'saving' ? true : null">{{ say()('price.save') }}</button>
          </div>
        </fieldset>
      </form>
    }
    <p #line role="status" tabindex="-1" [id]="id('problem')" [class.problem]="problem() !== null || store.saving() === 'unsaved'">
      {{ told() }}
    </p>
    @if (store.canUndo() && problem() === null) {
      <button type="button" class="btn text" (click)="undo()">{{ say()('price.undo') }}</button>
    }
  `,
  styleUrl: '../ui/form.css',
  styles: `
    :host {
      display: block;
      padding: 16px 0 0;
    }
    legend {
      font: var(--ev-body);
      font-weight: 600;
      color: var(--mat-sys-on-surface);
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: 12px 16px;
      padding-top: 8px;
    }
    .row .field {
      flex-direction: column;
      align-items: stretch;
    }
    app-text-field {
      width: 9em;
    }
    .short {
      width: 5em;
    }
    p {
      padding-top: 8px;
      scroll-margin: calc(var(--ev-bar) + 64px) 0;
      font: var(--ev-label);
      color: var(--mat-sys-on-surface-variant);
    }
    p:focus {
      outline: none;
    }
    p.problem {
      color: var(--mat-sys-error);
    }
    .btn.text {
      margin-left: -12px;
    }
  `,
})
export class SessionPrice {
  readonly session = input.required<FoundSession>();
  readonly voices = input.required<Voices>();
  /** Where nothing else tells. */
  readonly usualCurrency = input.required<string>();

  protected readonly store = inject(SessionPriceStore);
  protected readonly view = this.store.view;
  protected readonly say = computed(() => this.voices().own.say);
  protected readonly kinds = ['tariffs', 'total', 'per-kwh'] as const;

  private readonly price = computed(() => {
    const view = this.view();
    return view.kind === 'ready' ? view.value : null;
  });
  protected readonly kindNow = linkedSignal<(typeof this.kinds)[number]>(() => this.price()?.kind ?? 'tariffs');
  protected readonly amount = linkedSignal(() => {
    const price = this.price();
    if (!price) return '';
    return writeNumber(price.kind === 'total' ? price.amount : price.pricePerKwh, untracked(this.voices).own.locale, PRICE_DIGITS);
  });
  protected readonly currency = linkedSignal(() => this.price()?.currency ?? this.session().cost?.currency ?? this.usualCurrency());
  protected readonly problem = signal<'notAnAmount' | 'notACurrency' | 'tooHigh' | null>(null);

  protected readonly told = computed(() => {
    const [problem, view, saving] = [this.problem(), this.view(), this.store.saving()];
    if (problem) return this.say()(`price.${problem}`, { most: this.most() });
    if (view.kind === 'loading') return this.say()('price.loading');
    if (view.kind === 'failed') return this.say()('price.failed');
    if (saving === 'saved' && this.isReckoned()) return this.say()('price.savedAs', { cost: tellCost(this.session(), this.voices().own) });
    return saving === 'idle' ? '' : this.say()(`price.${saving}`);
  });

  private readonly line = viewChild.required<ElementRef<HTMLElement>>('line');
  /** Whether the Pi has made the session's cost of what is set. */
  private readonly isReckoned = computed(() => {
    const [price, { cost, energy }] = [this.price(), this.session()];
    if (!price || !cost) return price === null && !cost?.isManual;
    const amount = price.kind === 'total' ? price.amount : price.pricePerKwh * (energy?.kwh ?? Number.NaN);
    return cost.isManual && cost.currency === price.currency && Math.abs(cost.amount - amount) < SMALLEST_AMOUNT;
  });

  constructor() {
    effect(() => this.store.follow(this.session().id));
  }

  private code(): string {
    return this.currency().trim().toUpperCase();
  }

  private most(): string {
    const code = this.code();
    return quantityText(pricePerKilowattHour(highestPerKwh(code, HIGHEST_SESSION_PRICE), code, this.voices().own.locale));
  }

  protected id(part: string): string {
    return `price-${part}-${this.session().id}`;
  }

  protected nameOf(kind: (typeof this.kinds)[number]): string {
    return this.say()(kind === 'per-kwh' ? 'price.perKwh' : `price.${kind}`);
  }

  protected choose(kind: string): void {
    this.problem.set(null);
    this.kindNow.set(this.kinds.find((known) => known === kind) ?? 'tariffs');
  }

  protected save(event: Event): void {
    event.preventDefault();
    if (this.store.saving() === 'saving') return;
    const price = this.written();
    if (price === undefined) return;
    this.problem.set(null);
    void this.keep(price);
  }

  /** What has become of it is said below the form, on a phone below the screen. */
  private async keep(price: ManualPrice | null): Promise<void> {
    await this.store.change(price);
    this.line().nativeElement.focus();
  }

  protected undo(): void {
    this.problem.set(null);
    void this.store.undo();
  }

  /** Null: the tariffs. Undefined: what is written is no price, and the form says why. */
  private written(): ManualPrice | null | undefined {
    const kind = this.kindNow();
    if (kind === 'tariffs') return null;
    const amount = readNumber(this.amount(), this.voices().own.locale, kind === 'total' ? AMOUNT_DIGITS : PRICE_DIGITS);
    const currency = this.code();
    if (amount === null || amount < 0 || amount > HIGHEST_SESSION_PRICE) this.problem.set('notAnAmount');
    else if (!CURRENCY.test(currency)) this.problem.set('notACurrency');
    else if (kind === 'per-kwh' && amount > highestPerKwh(currency, HIGHEST_SESSION_PRICE)) this.problem.set('tooHigh');
    else return kind === 'total' ? { kind, amount, currency } : { kind, pricePerKwh: amount, currency };
    return undefined;
  }
}
