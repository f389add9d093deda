import { TestBed } from '@angular/core/testing';
import { toNotificationRulesDocument } from '@psa-ev/contract';
import { DEFAULT_NOTIFICATION_RULES } from '@psa-ev/domain';
import { anAccount, anApp, rememberSession, settled } from '../../testing/app-test-bed';
import { Devices } from './devices';
import { NotificationRulesStore } from './notification-rules-store';
import { Session } from './session';

const RULES = 'users/uid-of-owner/settings/notifications';
const DEVICES = 'users/uid-of-owner/devices';

async function someone() {
  localStorage.clear();
  rememberSession();
  const { cloud } = anApp({ providers: [NotificationRulesStore, Devices] });
  const store = TestBed.inject(NotificationRulesStore);
  const devices = TestBed.inject(Devices);
  await TestBed.inject(Session).connect();
  cloud.says(anAccount());
  TestBed.tick();
  await settled();
  return { cloud, store, devices, rulesOf: () => cloud.documents.get(RULES), listOf: () => cloud.collections.get(DEVICES) };
}

describe('what somebody wants to be told', () => {
  it('is not taken for the defaults while the server is silent', async () => {
    const { store, rulesOf } = await someone();
    expect(store.view()).toEqual({ kind: 'loading' });
    rulesOf()?.missing(true);
    expect(store.view()).toEqual({ kind: 'failed', problem: 'unavailable' });
    await store.change({ mostPerHour: 1 });
    expect(store.saving()).toBe('idle');
  });

  it('is not overwritten where a newer app has written what this one cannot read', async () => {
    const { store, rulesOf } = await someone();
    rulesOf()?.document({ mostPerHour: 'many' }, false);
    expect(store.view()).toEqual({ kind: 'failed', problem: 'unreadable' });
  });

  it('is asked for again after a failure', async () => {
    const { store, rulesOf } = await someone();
    rulesOf()?.failed('denied');
    expect(store.view()).toEqual({ kind: 'failed', problem: 'denied' });
    store.retry();
    TestBed.tick();
    rulesOf()?.missing(false);
    expect(store.view()).toEqual({ kind: 'ready', value: DEFAULT_NOTIFICATION_RULES, chosen: false, setAt: null });
  });

  it('is shown at once, stored, and can be taken back', async () => {
    const { cloud, store, rulesOf } = await someone();
    rulesOf()?.missing(false);
    const saving = store.change({ mostPerHour: 3 });
    expect(store.view()).toMatchObject({ value: { mostPerHour: 3 }, chosen: true });
    expect(store.saving()).toBe('saving');
    await saving;
    expect([store.saving(), store.canUndo()]).toEqual(['saved', true]);
    expect(cloud.written).toEqual([[RULES, expect.objectContaining({ mostPerHour: 3, setAt: expect.any(String) })]]);
    rulesOf()?.document(cloud.written[0]?.[1], false);
    await store.undo();
    expect(cloud.written[1]).toEqual([RULES, expect.objectContaining({ mostPerHour: 12 })]);
    expect(store.canUndo()).toBe(false);
  });

  it('says that a change was not stored, keeps it in sight, and tries again on wish', async () => {
    const { cloud, store, rulesOf } = await someone();
    rulesOf()?.document(toNotificationRulesDocument(DEFAULT_NOTIFICATION_RULES, new Date()), false);
    cloud.writeOutcome = 'waiting';
    await store.change({ leftOpenMinutes: 30 });
    expect(store.saving()).toBe('unsaved');
    expect(store.view()).toMatchObject({ value: { leftOpenMinutes: 30 } });
    cloud.writeOutcome = 'done';
    await store.saveAgain();
    expect(store.saving()).toBe('saved');
  });

  it('is what was chosen last when several changes follow each other quickly', async () => {
    const { cloud, store, rulesOf } = await someone();
    rulesOf()?.missing(false);
    await Promise.all([store.change({ leftOpenMinutes: 30 }), store.change({ mostPerHour: 3 })]);
    expect(cloud.written.at(-1)?.[1]).toMatchObject({ leftOpenMinutes: 30, mostPerHour: 3 });
  });
});

describe('the devices of somebody', () => {
  const phone = {
    token: 'token',
    language: 'bg',
    units: 'metric',
    detail: 'discreet',
    paused: false,
    label: 'Phone',
    registeredAt: '2026-11-02T08:00:00.000Z',
    confirmedAt: '2026-11-20T08:00:00.000Z',
  };
  const listed = [
    { id: 'phone', document: phone },
    { id: 'old-app', document: { token: 'token', label: 'From an older app' } },
    { id: 'tablet', document: { ...phone, label: 'Tablet', registeredAt: '2026-11-01T08:00:00.000Z' } },
  ];

  it('are not taken for none while the server is silent', async () => {
    const { devices, listOf } = await someone();
    listOf()?.documents([], true);
    expect(devices.view()).toEqual({ kind: 'failed', problem: 'unavailable' });
    listOf()?.documents([], false);
    expect(devices.view()).toEqual({ kind: 'ready', devices: [] });
  });

  it('are listed in the order of their registration; what an older app wrote is passed over', async () => {
    const { devices, listOf } = await someone();
    listOf()?.documents(listed, false);
    expect(devices.view()).toMatchObject({ devices: [{ id: 'tablet' }, { id: 'phone' }] });
  });

  it('are renamed, paused and removed one by one', async () => {
    const { cloud, devices, listOf } = await someone();
    listOf()?.documents(listed, false);
    const view = devices.view();
    const device = view.kind === 'ready' ? view.devices[1] : undefined;
    if (!device) throw new Error('no device');
    expect(await devices.change(device, { label: 'My phone', paused: true })).toBe('done');
    expect(cloud.written).toEqual([[`${DEVICES}/phone`, { ...phone, label: 'My phone', paused: true }]]);
    cloud.writeOutcome = 'denied';
    expect(await devices.remove(device)).toBe('denied');
    expect(cloud.written[1]).toEqual([`${DEVICES}/phone`, null]);
  });
});
