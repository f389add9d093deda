import { Component, computed, input } from '@angular/core';

/** Where the chain of trust is open: nowhere; or at the car, the maker's cloud, the service on the Pi, the Pi itself, or here. */
export type ChainBreak = 'none' | 'car' | 'cloud' | 'service' | 'pi' | 'you';

/** A dot of the drawn-large chain with its words. */
export interface ChainNode {
  readonly name: string;
  /** What is known of it: `seen 09:10`, `silent`, `online`. */
  readonly state: string;
  /** The time in it, which alone fits under a sound link on a narrow screen; null: there is none. */
  readonly time: string | null;
}

/** How a dot is drawn. `open`: here is the break. `unseen`: behind it. */
export type DotLook = 'whole' | 'open' | 'unseen';
/** How the line from a dot to the next is drawn. */
export type LinkLook = 'whole' | 'broken' | 'unseen';

export interface ChainLook {
  /** Car, cloud, Pi, you. */
  readonly dots: readonly [DotLook, DotLook, DotLook, DotLook];
  readonly links: readonly [LinkLook, LinkLook, LinkLook];
}

/** What lies behind the break was last seen whole, and is drawn faint: nothing is known of it now. */
export const CHAIN_LOOKS: Readonly<Record<ChainBreak, ChainLook>> = {
  none: { dots: ['whole', 'whole', 'whole', 'whole'], links: ['whole', 'whole', 'whole'] },
  car: { dots: ['open', 'whole', 'whole', 'whole'], links: ['broken', 'whole', 'whole'] },
  cloud: { dots: ['unseen', 'open', 'whole', 'whole'], links: ['unseen', 'broken', 'whole'] },
  service: { dots: ['unseen', 'unseen', 'open', 'whole'], links: ['unseen', 'broken', 'whole'] },
  pi: { dots: ['unseen', 'unseen', 'open', 'whole'], links: ['unseen', 'unseen', 'broken'] },
  you: { dots: ['unseen', 'unseen', 'unseen', 'open'], links: ['unseen', 'unseen', 'broken'] },
};

/** The chain of trust: car, maker's cloud, Pi, you. Small beside a sentence; large, with words under each dot, where someone must look. */
@Component({
  selector: 'app-trust-chain',
  host: {
    '[class.large]': 'nodes() !== null',
    '[attr.role]': "label() ? 'img' : null",
    '[attr.aria-label]': 'label()',
    '[attr.aria-hidden]': "label() ? null : 'true'",
  },
  template: `
    @if (nodes(); as named) {
      @for (node of named; track node.name) {
        <div class="node">
          @if (look().links[$index]; as link) {
            <i [class]="'link ' + link"></i>
          }
          <i [class]="'dot ' + look().dots[$index]"></i><b>{{ node.name }}</b>
          @if (look().dots[$index] === 'open') {
            <span class="speaks">{{ node.state }}</span>
          } @else {
            <span class="roomy">{{ node.state }}</span>
            <span class="narrow">{{ node.time }}</span>
          }
        </div>
      }
    } @else {
      <svg width="70" height="16">
        @for (link of look().links; track $index) {
          <path [class]="'link ' + link" [attr.d]="'M' + (10 + 20 * $index) + ' 8h10'" />
        }
        @for (dot of look().dots; track $index) {
          <circle [class]="'dot ' + dot" [attr.cx]="5 + 20 * $index" cy="8" r="4" />
        }
      </svg>
    }
  `,
  styleUrl: './trust-chain.css',
})
export class TrustChain {
  readonly broken = input.required<ChainBreak>();
  /** The words of the large drawing: car, cloud, Pi, you. Null draws it small. */
  readonly nodes = input<readonly ChainNode[] | null>(null);
  /** The drawing in a sentence, where no words beside it say the same. */
  readonly label = input<string | null>(null);

  protected readonly look = computed(() => CHAIN_LOOKS[this.broken()]);
}
