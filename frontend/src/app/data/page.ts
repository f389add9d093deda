import { DOCUMENT, Injectable, inject } from '@angular/core';

/** The page as a whole. A fresh start is how nothing of one person stays in memory for the next. */
@Injectable({ providedIn: 'root' })
export class Page {
  private readonly window = inject(DOCUMENT).defaultView;

  /** Loads the app anew at a path of its own, without a way back. */
  startOver(path: string): void {
    this.window?.location.replace(path);
  }
}
