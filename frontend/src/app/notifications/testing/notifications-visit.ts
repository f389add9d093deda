import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { SwPush } from '@angular/service-worker';
import { toVehicleDocument } from '@psa-ev/contract';
import { parseVehicleId, type VehicleState } from '@psa-ev/domain';
import { Subject } from 'rxjs';
import { anAccount, anApp, rememberSession, settled, speaking } from '../../../testing/app-test-bed';
import { FakePushBrowser } from '../../../testing/fake-push-browser';
import { PushBrowser } from '../../data/push-browser';
import { Session } from '../../data/session';
import { TickingClock } from '../../ui/ticking-clock';
import { NotificationsPage } from '../notifications-page';

/** The car whose notifications are shown. */
export const CAR = parseVehicleId('abcdefghijklmnop');
/** Where its feed stands. */
export const FEED = `vehicles/${CAR}/notifications`;
/** Where the owner's choices stand. */
export const RULES = 'users/uid-of-owner/settings/notifications';
/** Where the owner's devices stand. */
export const DEVICES = 'users/uid-of-owner/devices';
export const MINUTE_MS = 60_000;
/** Ages are told by the whole minute. */
export const NOW = new Date(Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS);

/** A line of the feed, so many minutes old; what only time shows was told later. */
export function aLine(minutesAgo: number, event: { readonly kind: string }, toldMinutesAgo = minutesAgo) {
  const momentOf = (minutes: number) => new Date(NOW.getTime() - minutes * MINUTE_MS).toISOString();
  const happenedAt = momentOf(minutesAgo);
  const document = { schemaVersion: 1, happenedAt, toldAt: momentOf(toldMinutesAgo), event: { ...event, happenedAt } };
  return { id: `${minutesAgo}-${event.kind}`, document };
}
export const charged = aLine(4, Object.assign({ kind: 'battery-reached' }, { percent: 60, levelPercent: 60, remainingMinutes: 95 }));
export const open = aLine(30, Object.assign({ kind: 'left-open' }, { openings: ['driver'], minutes: 12 }), 18);
export const broken = aLine(45, Object.assign({ kind: 'connection-lost' }, { diagnosis: 'psacc-down' }), 30);

/** A device of the owner, registered on this day of November 2026. */
export const aDevice = (label: string, day: string, changes: { readonly paused?: boolean } = {}) => ({
  token: 'token-1',
  language: 'en-IE',
  units: 'metric',
  detail: 'discreet',
  paused: false,
  label,
  registeredAt: `2026-11-${day}T08:00:00.000Z`,
  confirmedAt: new Date().toISOString(),
  ...changes,
});
type FoundDevice = { readonly id: string; readonly document: ReturnType<typeof aDevice> };

interface Choices {
  readonly language?: 'en' | 'bg';
  /** On a device that receives messages. */
  readonly on?: boolean;
}

/** Opens the page, at an address, as the owner of this car alone. Says what is on it, and does what a person does. */
export function visitsWith(state: VehicleState) {
  return (address = '/notifications', choices: Choices = {}) => visit(state, address, choices);
}

async function visit(state: VehicleState, address: string, { language = 'en', on = false }: Choices) {
  rememberSession();
  if (on) localStorage.setItem('psa-ev.push-device', JSON.stringify({ deviceId: 'phone', token: 'token-1', told: true }));
  const browser = new FakePushBrowser();
  if (on) browser.given = 'granted';
  const messages = new Subject<object>();
  const { cloud } = anApp({
    providers: [
      provideRouter([{ path: 'notifications', component: NotificationsPage }]),
      { provide: TickingClock, useValue: { now: signal(NOW) } },
      { provide: PushBrowser, useValue: browser },
      { provide: SwPush, useValue: { isEnabled: true, messages } },
    ],
  });
  await speaking(language);
  await TestBed.inject(Session).connect();
  cloud.says(anAccount());
  const harness = await RouterTestingHarness.create(address);
  const settle = async () => {
    await settled();
    await harness.fixture.whenStable();
  };
  await settle();
  cloud.vehicles.get(CAR)?.document(toVehicleDocument(state), false);
  await settle();
  const root: HTMLElement = harness.fixture.nativeElement;
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const text = (selector: string) => all(selector).map(({ textContent }) => (textContent ?? '').replace(/\s+/g, ' ').trim());
  const button = (name: string) => all('button, a').find(({ textContent }) => textContent?.trim() === name);
  const press = async (name: string) => {
    const found = button(name);
    if (!found) throw new Error(`no button ${name}, but ${text('button').join(', ')}`);
    found.focus();
    found.click();
    await settle();
  };
  const tell = async (...lines: readonly ReturnType<typeof aLine>[]) => {
    cloud.collections.get(FEED)?.documents(lines, false);
    await settle();
  };
  const list = async (...devices: readonly FoundDevice[]) => {
    cloud.collections.get(DEVICES)?.documents(devices, false);
    await settle();
  };
  const focused = () => document.activeElement?.textContent?.trim();
  return { cloud, browser, messages, all, text, button, press, tell, list, focused, settle, router: TestBed.inject(Router) };
}

/** As in a browser that was never here. */
export function forgetTheBrowser(): void {
  localStorage.clear();
  sessionStorage.clear();
}
