import { Component, computed, input, output, signal } from '@angular/core';
import { type Place, type PlaceProblem, placeProblems } from '@psa-ev/domain';
import { type MapScene } from '../map/map-scene';
import { TextField } from '../ui/text-field';
import { readNumber, writeNumber } from '../ui/written-number';
import { FormEnd } from '../saving/form-end';
import { type Voice } from './voice';

/** A place as it is being written. */
export interface PlaceDraft {
  readonly id: string;
  readonly isNew: boolean;
  readonly name: string;
  readonly latitude: string;
  readonly longitude: string;
  /** In metres. */
  readonly radius: string;
}

/** Five decimals of a degree are about a metre. */
const DEGREE_DECIMALS = 5;

export function draftOf({ id, name, latitude, longitude, radiusMetres }: Place, locale: string): PlaceDraft {
  return {
    id,
    isNew: false,
    name,
    latitude: writeNumber(latitude, locale, DEGREE_DECIMALS),
    longitude: writeNumber(longitude, locale, DEGREE_DECIMALS),
    radius: writeNumber(radiusMetres, locale, 0),
  };
}

/** What is written as a place; what is no number is one that no place can have. */
export function placeOf({ id, name, latitude, longitude, radius }: PlaceDraft, locale: string): Place {
  return {
    id,
    name: name.trim(),
    latitude: readNumber(latitude, locale, DEGREE_DECIMALS) ?? Infinity,
    longitude: readNumber(longitude, locale, DEGREE_DECIMALS) ?? Infinity,
    radiusMetres: readNumber(radius, locale, 0) ?? 0,
  };
}

/** The draft on a map; nothing as long as it is nowhere. */
export function draftScene(draft: PlaceDraft, locale: string): Pick<MapScene, 'markers' | 'circles'> {
  const place = placeOf(draft, locale);
  if (placeProblems(place).includes('not-on-earth')) return { markers: [], circles: [] };
  const { latitude, longitude, radiusMetres } = place;
  return {
    markers: [{ latitude, longitude, kind: 'draft', label: place.name || null }],
    circles: radiusMetres > 0 ? [{ latitude, longitude, radiusMetres, kind: 'draft' }] : [],
  };
}

/** Name, middle and radius of a place. */
@Component({
  selector: 'app-place-form',
  imports: [FormEnd, TextField],
  template: `
    <form novalidate (submit)="save($event)">
      <app-text-field
        [label]="say()('places.name')"
        [value]="draft().name"
        [isWrong]="isWrong('no-name', 'name-too-long')"
        (written)="write({ name: $event })"
      />
      <app-text-field
        inputMode="numeric"
        describedBy="place-radius-hint"
        [label]="say()('places.radius')"
        [value]="draft().radius"
        [isWrong]="isWrong('radius-too-small', 'radius-too-large')"
        (written)="write({ radius: $event })"
      />
      <p class="quiet" id="place-radius-hint">{{ say()('places.radiusHint') }}</p>
      <div class="pair">
        <app-text-field
          inputMode="decimal"
          [label]="say()('places.latitude')"
          [value]="draft().latitude"
          [isWrong]="isWrong('not-on-earth')"
          (written)="write({ latitude: $event })"
        />
        <app-text-field
          inputMode="decimal"
          [label]="say()('places.longitude')"
          [value]="draft().longitude"
          [isWrong]="isWrong('not-on-earth')"
          (written)="write({ longitude: $event })"
        />
      </div>
      <app-form-end [problems]="told()" [say]="say()" (cancelled)="cancelled.emit()" />
    </form>
  `,
  styleUrls: ['../ui/form.css', '../saving/setting-form.css'],
})
export class PlaceForm {
  readonly draft = input.required<PlaceDraft>();
  /** Why it cannot be kept, whatever is written; null: it can. */
  readonly refusal = input.required<string | null>();
  readonly voice = input.required<Voice>();
  readonly changed = output<PlaceDraft>();
  readonly saved = output<Place>();
  readonly cancelled = output();

  protected readonly say = computed(() => this.voice().say);
  private readonly wasTried = signal(false);
  /** Told only after a try: nobody is scolded for what they have not written yet. */
  private readonly problems = computed(() => (this.wasTried() ? placeProblems(placeOf(this.draft(), this.voice().locale)) : []));
  protected readonly told = computed(() => {
    const refusal = this.refusal();
    return [...(refusal ? [refusal] : []), ...this.problems().map((problem) => this.say()(`places.problem.${problem}`))];
  });

  protected isWrong(...problems: readonly PlaceProblem[]): true | null {
    return this.problems().some((problem) => problems.includes(problem)) ? true : null;
  }

  protected write(change: Partial<PlaceDraft>): void {
    this.changed.emit({ ...this.draft(), ...change });
  }

  protected save(event: Event): void {
    event.preventDefault();
    this.wasTried.set(true);
    if (this.told().length === 0) this.saved.emit(placeOf(this.draft(), this.voice().locale));
  }
}
