import { type VehicleState } from '@psa-ev/domain';
import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CheckAgain } from '../trouble/check-again';
import { type Condition, isHindered } from '../trouble/condition';
import { StepList } from '../trouble/step-list';
import { type Telling } from '../trouble/telling';
import { Icon } from '../ui/icon';
import { strokeText } from '../ui/quantity';
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
  /** What tells a trouble; null where there is none, or until it has been fetched: then only the ages speak. */
  readonly telling = input.required<Telling | null>();
  /** Someone wants to know whether it has mended. */
  readonly checkAgain = output();

  protected readonly say = computed(() => this.voice().say);
  protected readonly snapshot = computed(() => this.state().snapshot);
  protected readonly drawing = computed(() => drawRuler(this.snapshot(), this.doubtful(), this.now(), this.voice()));
  protected readonly notice = computed(() => noticeOf(this.condition(), this.state(), this.doubtful(), this.now(), this.voice()));
  protected readonly trust = computed(() => trustLine(this.condition(), this.state(), this.now(), this.voice()));
  protected readonly failedCharge = computed(() => this.snapshot()?.charging.status === 'failed' && !this.doubtful());

  protected readonly trouble = computed(() => {
    const [condition, telling] = [this.condition(), this.telling()];
    if (!isHindered(condition) || !telling) return null;
    const voice = telling.voiceIn(this.voice().timeZone);
    return { ...telling.tellTrouble(condition, this.state(), this.now(), voice), voice };
  });

  protected readonly sentence = computed(() => this.trouble()?.title ?? heroSentence(this.state(), this.now(), this.voice()));

  protected readonly figures = computed(() => heroFigures(this.snapshot(), this.doubtful(), this.now(), this.voice()));

  protected readonly distanceText = computed(() => strokeText(this.voice().locale));
}
