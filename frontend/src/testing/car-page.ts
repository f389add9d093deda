import { signal, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { toVehicleDocument } from '@psa-ev/contract';
import type { Role, VehicleState } from '@psa-ev/domain';
import { Session } from '../app/data/session';
import { TickingClock } from '../app/ui/ticking-clock';
import { anAccount, anApp, rememberSession, settled, speaking } from './app-test-bed';
import { plain } from './voices';

export interface CarPageOptions {
  readonly language?: 'en' | 'bg';
  readonly role?: Role;
  readonly now?: Date;
}

/** Opens a page of a car as its visitor does: signed in, by an address, with this car as the only one. */
export async function visitCarPage(page: Type<unknown>, address: string, state: VehicleState, options: CarPageOptions = {}) {
  const { language = 'en', role = 'owner', now = new Date('2026-11-20T08:04:00Z') } = options;
  const { vehicleId } = state.vehicle;
  rememberSession([vehicleId]);
  const clock = signal(now);
  const { cloud } = anApp({
    providers: [
      provideRouter([
        { path: address.split(/[/?]/)[1] ?? '', component: page },
        { path: '**', children: [] },
      ]),
      { provide: TickingClock, useValue: { now: clock } },
    ],
  });
  await speaking(language);
  await TestBed.inject(Session).connect();
  cloud.says(anAccount({ claims: { role, vehicles: [vehicleId] } }));
  // As in the app: the browser's way back is one in the app.
  TestBed.inject(Router).setUpLocationChangeListener();
  const harness = await RouterTestingHarness.create(address);
  document.body.append(harness.fixture.nativeElement);
  const settle = async () => {
    await settled();
    await harness.fixture.whenStable();
  };
  await settle();
  cloud.vehicles.get(vehicleId)?.document(toVehicleDocument(state), false);
  await settle();
  const root: HTMLElement = harness.fixture.nativeElement;
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const words = ({ textContent }: Element) =>
    plain(textContent ?? '')
      .replace(/\s+/g, ' ')
      .trim();
  const text = (selector: string) => all(selector).map(words);
  const named = (name: string) =>
    all('button, a').find((found) => words(found) === name || plain(found.getAttribute('aria-label') ?? '') === name);
  const press = async (name: string) => {
    const found = named(name);
    if (!found) throw new Error(`no button ${name}, but ${text('button').join(', ')}`);
    found.focus();
    found.click();
    await settle();
  };
  /** Writes into the field with this label, or chooses in its list. */
  const fill = async (label: string, value: string) => {
    const field = all('label')
      .find((found) => words(found).startsWith(label))
      ?.querySelector<HTMLInputElement>('input, select');
    if (!field) throw new Error(`no field ${label}, but ${text('label').join(', ')}`);
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
  };
  return { cloud, clock, all, text, named, press, fill, settle, router: TestBed.inject(Router) };
}
