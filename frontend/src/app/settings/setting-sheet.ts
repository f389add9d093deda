import { Component, type ElementRef, Injector, afterNextRender, computed, inject, input, viewChild } from '@angular/core';
import { type SettingList } from '../data/setting-list';
import { SavingBar, type SavingStore } from '../saving/saving-bar';
import { AbsencePart } from '../ui/absence-part';
import { type Named, type Say } from './voice';

/** The page of a list that owners set: what it is for, what the Pi makes of it, what is projected, and what has become of the last change. */
@Component({
  selector: 'app-setting-sheet',
  imports: [AbsencePart, SavingBar],
  template: `
    <header>
      <h1 #heading tabindex="-1">{{ title() }}</h1>
      <p>{{ intro() }}</p>
    </header>
    <div class="sheet" [attr.aria-busy]="isLoading() || null">
      @for (note of notes(); track $index) {
        <p class="note" role="status">{{ note }}</p>
      }
      @if (absence(); as told) {
        <app-absence-part [absence]="told" [again]="say()('tryAgain')" (tryAgain)="store().retry()" />
      } @else if (isLoading()) {
        <p class="loading" role="status">{{ say()('loading') }}</p>
      }
      <ng-content />
    </div>
    <app-saving-bar [store]="store()" [say]="say()" />
  `,
  styleUrl: '../saving/setting-sheet.css',
})
export class SettingSheet {
  readonly title = input.required<string>();
  readonly intro = input.required<string>();
  readonly store = input.required<SavingStore & Pick<SettingList<Named>, 'view' | 'retry'>>();
  /** What the Pi makes of what is set. */
  readonly notes = input.required<readonly string[]>();
  readonly say = input.required<Say>();

  private readonly injector = inject(Injector);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly isLoading = computed(() => this.store().view().kind === 'loading');
  protected readonly absence = computed(() => {
    const view = this.store().view();
    if (view.kind !== 'failed') return null;
    return { title: this.say()(`absence.${view.problem}Title`), text: this.say()(`absence.${view.problem}Text`), retry: true };
  });

  /** A form or a row goes away: the keyboard goes on at the top. */
  goOn(): void {
    afterNextRender(() => this.heading().nativeElement.focus(), { injector: this.injector });
  }
}
