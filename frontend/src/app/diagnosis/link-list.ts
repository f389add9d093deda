import { Component, computed, input } from '@angular/core';
import { CHAIN_LOOKS } from '../ui/trust-chain';
import { type Links } from './links';
import { type Voice } from './voice';

/** The chain of trust, drawn as large as it gets: from top to bottom on a phone, from left to right where there is room. */
@Component({
  selector: 'app-link-list',
  template: `
    <ol [attr.aria-label]="voice().say('links.label')">
      @for (link of links().all; track $index) {
        <li>
          <i [class]="'dot ' + look().dots[$index]" aria-hidden="true"></i>
          @if (look().links[$index]; as line) {
            <i [class]="'line ' + line" aria-hidden="true"></i>
          }
          <b>{{ link.name }}</b>
          <span [class.speaks]="look().dots[$index] === 'open'">{{ link.state }}</span>
        </li>
      }
    </ol>
  `,
  styleUrl: './link-list.css',
})
export class LinkList {
  readonly links = input.required<Links>();
  readonly voice = input.required<Voice>();
  protected readonly look = computed(() => CHAIN_LOOKS[this.links().broken]);
}
