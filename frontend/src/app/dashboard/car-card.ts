import { type Snapshot } from '@psa-ev/domain';
import { Component, computed, input } from '@angular/core';
import { AgeLabel } from '../ui/age-label';
import { CAR_PARTS, carFacts } from './car-facts';
import { newestSeenAt } from './fact';
import { FactList } from './fact-list';
import { type Voice } from './voice';

/** The car itself: how far it has gone, what stands open, what it feels. */
@Component({
  selector: 'app-car-card',
  imports: [AgeLabel, FactList],
  template: `
    <section aria-labelledby="car-heading">
      <header>
        <h2 id="car-heading">{{ voice().say('car.heading') }}</h2>
        <app-age-label [seenAt]="seenAt()" [now]="now()" [reader]="voice()" />
      </header>
      <app-fact-list [facts]="facts()" [now]="now()" [voice]="voice()" />
    </section>
  `,
  styleUrl: '../ui/card.css',
})
export class CarCard {
  readonly snapshot = input.required<Snapshot>();
  readonly now = input.required<Date>();
  readonly voice = input.required<Voice>();

  protected readonly seenAt = computed(() => newestSeenAt(this.snapshot(), CAR_PARTS));
  protected readonly facts = computed(() => carFacts(this.snapshot(), this.voice()));
}
