import { type Snapshot } from '@psa-ev/domain';
import { Component, computed, input } from '@angular/core';
import { PositionMap } from '../journal/position-map';
import { AgeLabel } from '../ui/age-label';
import { Compass } from '../ui/compass';
import { Icon } from '../ui/icon';
import { newestSeenAt } from './fact';
import { tellPosition } from './position-words';
import { type Voice } from './voice';

/** Where the car is and which way it points, with a way to a real map; or why that is not known. */
@Component({
  selector: 'app-position-card',
  imports: [AgeLabel, Compass, Icon, PositionMap],
  template: `
    <section aria-labelledby="position-heading">
      <header>
        <h2 id="position-heading">{{ voice().say('position.heading') }}</h2>
        <app-age-label [seenAt]="seenAt()" [now]="now()" [reader]="voice()" />
      </header>
      @if (told(); as words) {
        @if (words.kind === 'known') {
          <div class="where">
            @defer (on idle) {
              @if (snapshot().position; as position) {
                <app-position-map [position]="position">
                  <app-compass [headingDegrees]="position.headingDegrees" [cardinals]="voice().say('position.cardinals')" />
                </app-position-map>
              }
            } @placeholder {
              <div class="compass-space"></div>
            }
          </div>
          <p>{{ words.heading ?? voice().say('position.headingAbsent') }}</p>
          <p class="small">{{ words.coordinates }}</p>
          @if (words.altitude) {
            <p class="small">{{ words.altitude }}</p>
          }
          <a class="btn text" target="_blank" rel="noopener noreferrer" [href]="words.mapUrl"
            >{{ voice().say('position.openMap') }}<span class="hidden">&nbsp;{{ voice().say('position.newTab') }}</span>
            <app-icon name="open-elsewhere" />
          </a>
        } @else {
          <p>{{ words.why }}</p>
          <p class="small">{{ words.step }}</p>
        }
      }
    </section>
  `,
  styleUrl: '../ui/card.css',
  styles: `
    :host {
      container-type: inline-size;
    }
    section {
      display: flex;
      flex-direction: column;
      height: 100%;
    }
    .where {
      margin: 12px 0 16px;
    }
    app-compass,
    .compass-space {
      height: 168px;
    }
    p {
      margin: 0;
      font: var(--ev-body);
      font-weight: 500;
    }
    .small {
      font: var(--ev-label);
      font-variant-numeric: tabular-nums;
      color: var(--mat-sys-on-surface-variant);
    }
    a {
      align-self: flex-end;
      text-decoration: none;
      margin: auto -12px -12px 0;
    }
    @container (min-width: 560px) {
      section {
        position: relative;
      }
      .where {
        position: absolute;
        right: 0;
        top: 32px;
        min-width: 264px;
        margin: 0;
      }
      .where:has(app-map-view) {
        width: 50%;
      }
      section:has(app-compass, .compass-space) {
        min-height: 216px;
      }
      section:has(app-map-view) {
        min-height: 320px;
      }
      a {
        align-self: flex-start;
        margin: auto 0 0 -12px;
      }
    }
    .hidden {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  `,
})
export class PositionCard {
  readonly snapshot = input.required<Snapshot>();
  readonly now = input.required<Date>();
  readonly voice = input.required<Voice>();

  protected readonly seenAt = computed(() => newestSeenAt(this.snapshot(), ['position']));
  protected readonly told = computed(() => tellPosition(this.snapshot(), this.voice()));
}
