import { Component, inject } from '@angular/core';
import { AppBadge } from './app-badge';
import { UpdateNotice } from './update-notice';

/** What nobody waits for, loaded once the page is there: the notice of a new version, and the number on the app's icon. */
@Component({ selector: 'app-at-leisure', imports: [UpdateNotice], template: '<app-update-notice />' })
export class AtLeisure {
  constructor() {
    inject(AppBadge);
  }
}
