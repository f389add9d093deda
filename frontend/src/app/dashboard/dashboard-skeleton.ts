import { Component, input } from '@angular/core';
import { type Say } from './voice';

/** The page's real layout in tone, while the last known state is fetched: nothing moves when it comes. */
@Component({
  selector: 'app-dashboard-skeleton',
  host: { 'aria-busy': 'true' },
  template: `
    <h1 class="hidden" role="status">{{ say()('page.loading') }}</h1>
    <div class="hero" aria-hidden="true">
      <div class="number"><i class="figure"></i><i class="distance"></i></div>
      <div class="ruler"></div>
      <div class="words"><i class="sentence"></i><i class="trust"></i></div>
    </div>
    <div class="sheet" aria-hidden="true">
      @for (card of cards; track card) {
        <div class="card">
          <i class="heading"></i>
          @for (row of rows; track row) {
            <i class="row"></i>
          }
        </div>
      }
    </div>
  `,
  styleUrls: ['./sheet.css', './dashboard-skeleton.css'],
})
export class DashboardSkeleton {
  readonly say = input.required<Say>();
  protected readonly cards = ['charging', 'car', 'position'];
  protected readonly rows = [1, 2, 3, 4];
}
