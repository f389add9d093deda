import { Location } from '@angular/common';
import { Injectable, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';

/** By which the address names it. */
export const ENTRY_PARAMETER = 'entry';

/** Which entry of a page of the journal is open in full. The address remembers it: it is open again after a reload, and the way back closes it. */
@Injectable()
export class OpenedEntry {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly location = inject(Location);
  private readonly query = toSignal(this.route.queryParamMap);
  /** The step back is one from the open entry to the page without it. */
  private isStepBack = false;

  readonly id = computed(() => this.query()?.get(ENTRY_PARAMETER) ?? null);
  /** The one that the address named when the page was opened. */
  private asked = this.id();

  /** Opens one, in the place of another that is open, or closes it. */
  toggle(id: string): void {
    const open = this.id();
    if (open === id && this.isStepBack) return this.location.back();
    if (open === null) this.isStepBack = true;
    this.show(open === id ? null : id, open !== null);
  }

  /** Brings the one into sight that the address named, once. */
  present(detail: HTMLElement): void {
    if (this.asked !== null && this.asked === this.id()) detail.closest('li')?.querySelector<HTMLElement>('.entry')?.focus();
    this.asked = null;
  }

  private show(id: string | null, replaceUrl: boolean): void {
    const queryParams = { [ENTRY_PARAMETER]: id };
    void this.router.navigate([], { relativeTo: this.route, queryParams, queryParamsHandling: 'merge', replaceUrl });
  }
}
