import { Injectable, signal } from '@angular/core';

/** How many lines of the selected car's feed were told after the last visit; 0 until that is known. Counted by UnreadCounter, which is loaded later. */
@Injectable({ providedIn: 'root' })
export class Unread {
  private readonly counted = signal(0);

  readonly count = this.counted.asReadonly();

  set(count: number): void {
    this.counted.set(count);
  }
}
