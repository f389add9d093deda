import { estimatePercentNow, partSeenAt, type Snapshot, type VehicleState } from '@psa-ev/domain';
import { Component, computed, input, output } from '@angular/core';
import { Icon } from '../ui/icon';
import { shortMoment, timeOfDay } from '../ui/moment';
import { kilometres, percent, quantityText } from '../ui/quantity';
import { Ruler } from '../ui/ruler';
import { TrustChain } from '../ui/trust-chain';
import { CheckAgain } from './check-again';
import { chargingEndAhead } from './charging-end';
import { isDoubtful, type Condition } from './condition';
import { tellTrouble } from './diagnosis-words';
import { heroSentence } from './hero-sentence';
import { noticeOf, trustLine } from './notice-words';
import { drawRuler, kmPerPercent } from './ruler-drawing';
import { type Voice } from './voice';

/** How much, how far, what it does, and whether that is still true; where it is not, what is wrong and what to do. */
@Component({
  selector: 'app-hero',
  imports: [CheckAgain, Icon, Ruler, TrustChain],
  host: { '[class.doubtful]': 'doubtful()', '[class.troubled]': 'trouble() !== null' },
  templateUrl: './hero.html',
  styleUrl: './hero.css',
})
export class Hero {
  readonly state = input.required<VehicleState>();
  readonly condition = input.required<Condition>();
  /** True from a press on the button until the first answer. */
  readonly checking = input.required<boolean>();
  readonly now = input.required<Date>();
  readonly voice = input.required<Voice>();
  /** Someone wants to know whether it has mended. */
  readonly checkAgain = output();

  protected readonly say = computed(() => this.voice().say);
  protected readonly snapshot = computed(() => this.state().snapshot);
  protected readonly doubtful = computed(() => isDoubtful(this.condition(), this.state(), this.now()));
  protected readonly drawing = computed(() => drawRuler(this.snapshot(), this.doubtful(), this.now(), this.voice()));
  protected readonly notice = computed(() => noticeOf(this.condition(), this.state(), this.doubtful(), this.now(), this.voice()));
  protected readonly trust = computed(() => trustLine(this.condition(), this.state(), this.now(), this.voice()));
  protected readonly failedCharge = computed(() => this.snapshot()?.charging.status === 'failed' && !this.doubtful());

  protected readonly trouble = computed(() => {
    const condition = this.condition();
    if (condition.kind !== 'pi-silent' && condition.kind !== 'hindered') return null;
    return tellTrouble(condition, this.state(), this.now(), this.voice());
  });

  protected readonly sentence = computed(() => this.trouble()?.title ?? heroSentence(this.state(), this.now(), this.voice()));

  protected readonly percent = computed(() => {
    const value = this.snapshot()?.battery.percent ?? null;
    return value === null ? null : percent(value, this.voice().locale)[0];
  });

  protected readonly estimate = computed(() => {
    const snapshot = this.snapshot();
    const value = snapshot && !this.doubtful() ? estimatePercentNow(snapshot, this.now()) : null;
    return value === null ? null : quantityText(percent(value, this.voice().locale));
  });

  protected readonly range = computed(() => {
    const rangeKm = this.snapshot()?.battery.rangeKm ?? null;
    return rangeKm === null ? null : quantityText(kilometres(rangeKm, this.voice().locale));
  });

  protected readonly asOf = computed(() => {
    const snapshot = this.snapshot();
    return snapshot && shortMoment(partSeenAt(snapshot, 'battery'), this.now(), this.voice());
  });

  protected readonly gain = computed(() => {
    const snapshot = this.snapshot();
    return snapshot && !this.doubtful() ? gainUntilFull(snapshot, this.now(), this.voice()) : null;
  });

  protected readonly distanceText = computed(() => {
    const { locale } = this.voice();
    return (km: number, last: boolean): string => (last ? quantityText(kilometres(km, locale)) : new Intl.NumberFormat(locale).format(km));
  });
}

/** The range that a running charge still brings, and when: `+67 km` by `00:52`. */
function gainUntilFull(snapshot: Snapshot, now: Date, voice: Voice): { readonly km: string; readonly time: string } | null {
  const end = chargingEndAhead(snapshot, now);
  const perPercent = kmPerPercent(snapshot);
  if (!end || perPercent === null || snapshot.battery.percent === null) return null;
  const gainedKm = (100 - snapshot.battery.percent) * perPercent;
  return gainedKm < 1 ? null : { km: `+${quantityText(kilometres(gainedKm, voice.locale))}`, time: timeOfDay(end, voice) };
}
