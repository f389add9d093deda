import { computed, inject, type Signal } from '@angular/core';
import { Router } from '@angular/router';

/** The first part of the address that is shown, `insights` of `/insights/battery`; empty on Home. To be called where `inject()` works. */
export function firstOfAddress(): Signal<string> {
  const router = inject(Router);
  return computed(() => router.lastSuccessfulNavigation()?.finalUrl?.root.children['primary']?.segments[0]?.path ?? '');
}
