import { Component, computed, input } from '@angular/core';
import type { NotificationKind } from '@psa-ev/domain';

/** Strokes on a grid of 24, from the product's own drawings. */
const DRAWINGS = {
  bolt: 'M13 3.5 5.5 13.5H12l-1 7 7.5-10H12z',
  plug: 'M8 3.5v4M16 3.5v4M5.5 7.5h13v3.8a6.5 6.5 0 0 1-13 0zM12 17.8v3.2',
  battery: 'M3.5 8h14.5v8H3.5zM20.5 10.5v3M6.5 10.8v2.4',
  starter: 'M3.5 8.5h17v10h-17zM7 8.5V6M17 8.5V6M7.5 13.5h3M15.2 12v3M13.7 13.5h3',
  climate: 'M10 13.6V6a2 2 0 0 1 4 0v7.6a4 4 0 1 1-4 0zM12 10v7M17 6.5h3M17 10h2',
  door: 'M6.5 20.5V9.5l5-6h6v17zM6.5 12h11M14 15h1.5',
  moved: 'M4 12h15.5M14 6.5l5.5 5.5-5.5 5.5',
  clock: 'M12 7.5V12l3 2M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z',
  cloud: 'M7 18.5a4 4 0 0 1-.4-8A5.5 5.5 0 0 1 17.2 9.3a4.6 4.6 0 0 1-.2 9.2z',
  service: 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3M19.5 3.5v4h-4',
  storage:
    'M4.5 6.5c0-1.4 3.4-2.5 7.5-2.5s7.5 1.1 7.5 2.5S16.1 9 12 9 4.5 7.9 4.5 6.5zM4.5 6.5v11c0 1.4 3.4 2.5 7.5 2.5s7.5-1.1 7.5-2.5v-11M4.5 12c0 1.4 3.4 2.5 7.5 2.5s7.5-1.1 7.5-2.5',
  place: 'M12 20.5s6.5-6 6.5-11a6.5 6.5 0 0 0-13 0c0 5 6.5 11 6.5 11zM12 7.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  chart: 'M4 20h16M7 16.5v-5M12 16.5v-10M17 16.5v-7.5',
  bell: 'M6 16.5V11a6 6 0 1 1 12 0v5.5l1.5 2h-15zM10.5 21h3',
} as const;

/** What is to be seen at a glance: `charge`: energy arrives; `doubt`: somebody should look. */
type Tone = 'plain' | 'charge' | 'doubt';

const LOOKS: Readonly<Record<NotificationKind, readonly [drawing: keyof typeof DRAWINGS, tone: Tone]>> = {
  'plugged-in': ['plug', 'plain'],
  'charging-started': ['bolt', 'charge'],
  'battery-reached': ['bolt', 'charge'],
  'charging-interrupted': ['bolt', 'doubt'],
  'charging-failed': ['bolt', 'doubt'],
  'charging-finished': ['bolt', 'charge'],
  unplugged: ['plug', 'plain'],
  'battery-low': ['battery', 'doubt'],
  'not-plugged-in': ['plug', 'doubt'],
  'limit-reached': ['bolt', 'charge'],
  'limit-not-kept': ['bolt', 'doubt'],
  'stopped-at-last': ['bolt', 'plain'],
  'stopped-at-hour': ['bolt', 'charge'],
  'full-once-over': ['bolt', 'plain'],
  'hour-not-given-back': ['clock', 'doubt'],
  'plan-not-met': ['bolt', 'doubt'],
  'plug-in-for-plan': ['plug', 'doubt'],
  'climate-skipped': ['climate', 'doubt'],
  'command-failed': ['service', 'doubt'],
  'climate-started': ['climate', 'plain'],
  'climate-ended': ['climate', 'plain'],
  'climate-failed': ['climate', 'doubt'],
  'auxiliary-battery-low': ['starter', 'doubt'],
  'left-open': ['door', 'doubt'],
  'moved-while-parked': ['moved', 'doubt'],
  'arrived-or-left': ['place', 'plain'],
  'week-summary': ['chart', 'plain'],
  'month-summary': ['chart', 'plain'],
  'allowance-short': ['chart', 'doubt'],
  'battery-health-changed': ['battery', 'plain'],
  'remote-access-ending': ['clock', 'doubt'],
  'connection-lost': ['cloud', 'doubt'],
  'connection-restored': ['cloud', 'plain'],
  'car-lost': ['cloud', 'doubt'],
  'car-found': ['cloud', 'plain'],
  'service-restarted': ['service', 'plain'],
  'storage-trouble': ['storage', 'doubt'],
  test: ['bell', 'plain'],
};

/** The picture of a kind; what it says stands in words beside it. */
@Component({
  selector: 'app-topic-icon',
  host: { 'aria-hidden': 'true', '[class]': 'tone()' },
  template: `<svg class="i s" viewBox="0 0 24 24"><path [attr.d]="path()" /></svg>`,
  styles: `
    :host {
      display: grid;
      place-items: center;
      width: 40px;
      height: 40px;
      border-radius: 50%;
      background: var(--mat-sys-surface-container);
      color: var(--mat-sys-on-surface-variant);
    }
    :host(.charge) {
      background: var(--ev-charge-container);
      color: var(--ev-on-charge-container);
    }
    :host(.doubt) {
      background: var(--ev-doubt-container);
      color: var(--ev-on-doubt-container);
    }
  `,
})
export class TopicIcon {
  readonly kind = input.required<NotificationKind>();

  private readonly look = computed(() => LOOKS[this.kind()]);
  protected readonly path = computed(() => DRAWINGS[this.look()[0]]);
  protected readonly tone = computed(() => this.look()[1]);
}
