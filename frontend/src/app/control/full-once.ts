import { Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import { addDays, dayOf, momentOn } from '@psa-ev/domain';
import { MomentFields } from './moment-fields';
import { type ControlVoice } from './voice';

/** The rules take no later moment: who forgets it has a limit again within a week. */
const FARTHEST_MS = 7 * 24 * 60 * 60_000;
const TOMORROW_EVENING = { hour: 20, minute: 0 };

/** Asks until when the limit is to be left out, tomorrow evening at first. */
@Component({
  selector: 'app-full-once',
  imports: [MomentFields],
  template: `
    @if (isOpen()) {
      <div class="form" role="group" [attr.aria-label]="say()('limit.once')">
        <p class="quiet">{{ say()('limit.onceHint') }}</p>
        <app-moment-fields
          [dayLabel]="say()('limit.onceDay')"
          [timeLabel]="say()('limit.onceTime')"
          [moment]="until()"
          [timeZone]="voice().timeZone"
          [isWrong]="isWrong() || null"
          (momentChange)="until.set($event)"
        />
        <p class="wrong" role="alert">{{ isWrong() ? say()('limit.onceWrong') : '' }}</p>
        <div class="acts">
          <button type="button" class="btn filled" (click)="choose()">{{ say()('limit.onceSave') }}</button>
          <button type="button" class="btn text" (click)="isOpen.set(false)">{{ say()('cancel') }}</button>
        </div>
      </div>
    } @else {
      <button type="button" class="btn tonal" (click)="open()">{{ say()('limit.once') }}</button>
    }
  `,
  styleUrl: './panel.css',
})
export class FullOnce {
  readonly now = input.required<Date>();
  readonly voice = input.required<ControlVoice>();
  readonly chosen = output<Date>();

  protected readonly say = computed(() => this.voice().say);
  protected readonly isOpen = signal(false);
  private readonly opened = signal(0);
  protected readonly until = linkedSignal({ source: this.opened, computation: () => this.tomorrowEvening() });
  protected readonly isWrong = computed(() => {
    const aheadMs = this.until().getTime() - this.now().getTime();
    return aheadMs <= 0 || aheadMs > FARTHEST_MS;
  });

  protected open(): void {
    this.opened.update((times) => times + 1);
    this.isOpen.set(true);
  }

  protected choose(): void {
    if (this.isWrong()) return;
    this.isOpen.set(false);
    this.chosen.emit(this.until());
  }

  private tomorrowEvening(): Date {
    const { timeZone } = this.voice();
    return momentOn(addDays(dayOf(this.now(), timeZone), 1), TOMORROW_EVENING, timeZone);
  }
}
