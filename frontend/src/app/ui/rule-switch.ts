import { Component, input, output } from '@angular/core';
import { MatSlideToggle } from '@angular/material/slide-toggle';

/** Something that is told or not, in words, with a switch; what belongs to it stands below while it is on. */
@Component({
  selector: 'app-rule-switch',
  imports: [MatSlideToggle],
  template: `
    <div class="line">
      <label class="words" [attr.for]="name() + '-switch-button'">
        <span class="title"
          >{{ title() }}
          @if (mark(); as mark) {
            <span class="mark">{{ mark }}</span>
          }
        </span>
        <span class="hint">{{ hint() }}</span>
      </label>
      <mat-slide-toggle [id]="name() + '-switch'" [aria-label]="title()" [checked]="on()" (change)="turned.emit($event.checked)" />
    </div>
    @if (on()) {
      <div class="details"><ng-content /></div>
    }
  `,
  styles: `
    :host {
      display: block;
      padding: 8px 0;
    }
    .line {
      display: flex;
      align-items: center;
      gap: 16px;
      min-height: var(--ev-target);
    }
    .words {
      flex: 1;
      display: grid;
      cursor: pointer;
    }
    .title {
      font-weight: 600;
    }
    .hint,
    .mark {
      font: var(--ev-label);
      color: var(--mat-sys-on-surface-variant);
    }
    .mark {
      margin-left: 4px;
      font-weight: 400;
      white-space: nowrap;
    }
    .mark::before {
      content: '· ';
    }
    .details:not(:empty) {
      display: grid;
      gap: 12px;
      margin: 4px 0 8px;
    }
    @media (min-width: 840px) {
      .words {
        max-width: 640px;
      }
      .line {
        justify-content: space-between;
      }
    }
  `,
})
export class RuleSwitch {
  /** Unlike every other on the page. */
  readonly name = input.required<string>();
  readonly title = input.required<string>();
  readonly hint = input.required<string>();
  readonly mark = input<string | null>(null);
  readonly on = input.required<boolean>();
  readonly turned = output<boolean>();
}
