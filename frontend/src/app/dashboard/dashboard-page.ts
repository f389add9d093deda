import { Component } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';

/** Home: how much, how far, is it charging, until when, and is that still true. */
@Component({
  selector: 'app-dashboard-page',
  imports: [TranslocoDirective],
  template: `<section *transloco="let t; prefix: 'dashboard'">
    <h1>{{ t('title') }}</h1>
  </section>`,
})
export class DashboardPage {}
