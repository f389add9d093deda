import { Component, input } from '@angular/core';
import { type Say } from './voice';

/** The page's real layout in tone, while the last known state is fetched: nothing moves when it comes. */
@Component({
  selector: 'app-dashboard-skeleton',
  host: { 'aria-busy': 'true' },
  template: `
    <div class="hidden" role="status">
      <h1>{{ say()('page.loading') }}</h1>
    </div>
    <div class="hero" aria-hidden="true">
      <div class="number"><i class="figure"></i><i class="distance"></i></div>
      <div class="ruler"></div>
      <div class="words"><i class="sentence"></i><i class="trust"></i></div>
    </div>
    <div class="sheet" aria-hidden="true">
      @for (card of cards; track card.name) {
        <div class="card">
          <i class="heading"></i>
          @if (card.drawing) {
            <i class="drawing"></i>
          }
          @for (row of card.rows; track row) {
            <i class="row"></i>
          }
        </div>
      }
    </div>
  `,
  styleUrls: ['../ui/sheet.css', './dashboard-skeleton.css'],
})
export class DashboardSkeleton {
  readonly say = input.required<Say>();
  protected readonly cards = [
    { name: 'charging', drawing: false, rows: [1, 2, 3, 4] },
    { name: 'car', drawing: false, rows: [1, 2, 3, 4, 5, 6] },
    { name: 'position', drawing: true, rows: [1, 2, 3] },
  ];
}
