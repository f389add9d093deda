import { type VehicleState } from '@psa-ev/domain';
import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CheckAgain } from '../trouble/check-again';
import { type Condition } from '../trouble/condition';
import { StepList } from '../trouble/step-list';
import { tellTrouble } from '../trouble/trouble-words';
import { type Voice as TroubleVoice } from '../trouble/voice';
import { Icon } from '../ui/icon';
import { kilometres, quantityText } from '../ui/quantity';
import { Ruler } from '../ui/ruler';
import { TrustChain } from '../ui/trust-chain';
import { heroFigures } from './hero-figures';
import { heroSentence } from './hero-sentence';
import { noticeOf, trustLine } from './notice-words';
import { drawRuler } from './ruler-drawing';
import { type Voice } from './voice';

/** How much, how far, what it does, and whether that is still true; where it is not, what is wrong and what to do. What can be asked of the car is put into it. */
@Component({
  selector: 'app-hero',
  imports: [CheckAgain, Icon, RouterLink, Ruler, StepList, TrustChain],
  host: { '[class.doubtful]': 'doubtful()', '[class.troubled]': 'trouble() !== null' },
  templateUrl: './hero.html',
  styleUrl: './hero.css',
})
export class Hero {
  readonly state = input.required<VehicleState>();
  readonly condition = input.required<Condition>();
  /** The number may no longer be taken for the present: it loses its colour. */
  readonly doubtful = input.required<boolean>();
  /** True from a press on the button until the first answer. */
  readonly checking = input.required<boolean>();
  readonly now = input.required<Date>();
  readonly voice = input.required<Voice>();
  /** How the same reader is told what is wrong. */
  readonly troubleVoice = input.required<TroubleVoice>();
  /** Someone wants to know whether it has mended. */
  readonly checkAgain = output();

  protected readonly say = computed(() => this.voice().say);
  protected readonly snapshot = computed(() => this.state().snapshot);
  protected readonly drawing = computed(() => drawRuler(this.snapshot(), this.doubtful(), this.now(), this.voice()));
  protected readonly notice = computed(() => noticeOf(this.condition(), this.state(), this.doubtful(), this.now(), this.voice()));
  protected readonly trust = computed(() => trustLine(this.condition(), this.state(), this.now(), this.voice()));
  protected readonly failedCharge = computed(() => this.snapshot()?.charging.status === 'failed' && !this.doubtful());

  protected readonly trouble = computed(() => {
    const condition = this.condition();
    if (condition.kind !== 'pi-silent' && condition.kind !== 'hindered') return null;
    return tellTrouble(condition, this.state(), this.now(), this.troubleVoice());
  });

  protected readonly sentence = computed(() => this.trouble()?.title ?? heroSentence(this.state(), this.now(), this.voice()));

  protected readonly figures = computed(() => heroFigures(this.snapshot(), this.doubtful(), this.now(), this.voice()));

  protected readonly distanceText = computed(() => {
    const { locale } = this.voice();
    return (km: number, last: boolean): string => (last ? quantityText(kilometres(km, locale)) : new Intl.NumberFormat(locale).format(km));
  });
}
