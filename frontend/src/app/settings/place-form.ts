import { Component, computed, input, output, signal } from '@angular/core';
import { type Place, type PlaceProblem, placeProblems } from '@psa-ev/domain';
import { type MapScene } from '../map/map-scene';
import { readNumber, writeNumber } from '../ui/written-number';
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
export function placeOf({ id, name, latitude, longitude, radius }: PlaceDraft): Place {
  return {
    id,
    name: name.trim(),
    latitude: readNumber(latitude) ?? Infinity,
    longitude: readNumber(longitude) ?? Infinity,
    radiusMetres: readNumber(radius) ?? 0,
  };
}

/** The draft on a map; nothing as long as it is nowhere. */
export function draftScene(draft: PlaceDraft): Pick<MapScene, 'markers' | 'circles'> {
  const place = placeOf(draft);
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
  template: `
    <form novalidate (submit)="save($event)">
      <label class="field">
        <span>{{ say()('places.name') }}</span>
        <input
          autocomplete="off"
          [value]="draft().name"
          [attr.aria-invalid]="isWrong('no-name', 'name-too-long')"
          (input)="write({ name: name.value })"
          #name
        />
      </label>
      <label class="field">
        <span>{{ say()('places.radius') }}</span>
        <input
          inputmode="numeric"
          autocomplete="off"
          aria-describedby="place-radius-hint"
          [value]="draft().radius"
          [attr.aria-invalid]="isWrong('radius-too-small', 'radius-too-large')"
          (input)="write({ radius: radius.value })"
          #radius
        />
      </label>
      <p class="quiet" id="place-radius-hint">{{ say()('places.radiusHint') }}</p>
      <div class="pair">
        <label class="field">
          <span>{{ say()('places.latitude') }}</span>
          <input
            inputmode="decimal"
            autocomplete="off"
            [value]="draft().latitude"
            [attr.aria-invalid]="isWrong('not-on-earth')"
            (input)="write({ latitude: latitude.value })"
            #latitude
          />
        </label>
        <label class="field">
          <span>{{ say()('places.longitude') }}</span>
          <input
            inputmode="decimal"
            autocomplete="off"
            [value]="draft().longitude"
            [attr.aria-invalid]="isWrong('not-on-earth')"
            (input)="write({ longitude: longitude.value })"
            #longitude
          />
        </label>
      </div>
      <div role="alert">
        <ul>
          @for (problem of problems(); track problem) {
            <li>{{ wordsOf(problem) }}</li>
          }
        </ul>
      </div>
      <div class="adds">
        <button class="btn filled">{{ say()('save') }}</button>
        <button type="button" class="btn text" (click)="cancelled.emit()">{{ say()('cancel') }}</button>
      </div>
    </form>
  `,
  styleUrls: ['../ui/form.css', './setting-form.css'],
})
export class PlaceForm {
  readonly draft = input.required<PlaceDraft>();
  readonly voice = input.required<Voice>();
  readonly changed = output<PlaceDraft>();
  readonly saved = output<Place>();
  readonly cancelled = output();

  protected readonly say = computed(() => this.voice().say);
  private readonly wasTried = signal(false);
  /** Told only after a try: nobody is scolded for what they have not written yet. */
  protected readonly problems = computed(() => (this.wasTried() ? placeProblems(placeOf(this.draft())) : []));

  protected isWrong(...problems: readonly PlaceProblem[]): true | null {
    return this.problems().some((problem) => problems.includes(problem)) ? true : null;
  }

  protected wordsOf(problem: PlaceProblem): string {
    return this.say()(`places.problem.${problem}`);
  }

  protected write(change: Partial<PlaceDraft>): void {
    this.changed.emit({ ...this.draft(), ...change });
  }

  protected save(event: Event): void {
    event.preventDefault();
    this.wasTried.set(true);
    if (this.problems().length === 0) this.saved.emit(placeOf(this.draft()));
  }
}
