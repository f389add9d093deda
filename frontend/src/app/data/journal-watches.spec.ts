import { TestBed } from '@angular/core/testing';
import { signal } from '@angular/core';
import { paths, toJournalSettingsDocument, toMonthDocument } from '@psa-ev/contract';
import { parseVehicleId } from '@psa-ev/domain';
import { at, A_VEHICLE_ID } from '@psa-ev/testing';
import { anAccount, anApp, rememberSession, settled } from '../../testing/app-test-bed';
import { aSummaryDocument } from '../statistics/testing/journals';
import { Fleet } from './fleet';
import { JournalFiguresStore } from './journal-figures';
import { type MonthsAsked, watchMonths } from './journal-months';
import { JournalSummaryWatch } from './journal-summary';
import { Session } from './session';

const SECOND = parseVehicleId('bbbbbbbbbbbbbbbb');
const MONTHS = paths.months(A_VEHICLE_ID);
const SUMMARY = paths.journalSummary(A_VEHICLE_ID);
const NOVEMBER = toMonthDocument({ month: '2026-11', timeZone: 'Europe/Sofia', days: [], updatedAt: at('08:00') });

async function someone(vehicles: readonly string[] = [A_VEHICLE_ID]) {
  localStorage.clear();
  rememberSession(vehicles);
  const { cloud } = anApp({ providers: [JournalSummaryWatch, JournalFiguresStore] });
  const asked = signal<MonthsAsked>({ from: '2026-01', before: '2027-01' });
  const summary = TestBed.inject(JournalSummaryWatch);
  const figures = TestBed.inject(JournalFiguresStore);
  const months = TestBed.runInInjectionContext(() => watchMonths(asked));
  await TestBed.inject(Session).connect();
  cloud.says(anAccount({ claims: { role: 'owner', vehicles } }));
  TestBed.tick();
  await settled();
  return { cloud, asked, summary, figures, months };
}

describe('the months of a year', () => {
  it('are asked for by one query, and anew for another year', async () => {
    const { cloud, asked, months } = await someone();
    expect(cloud.stretches.get(MONTHS)?.between).toEqual({ by: 'month', from: '2026-01', before: '2027-01' });
    cloud.stretches.get(MONTHS)?.documents([{ id: '2026-11', document: NOVEMBER }], false);
    asked.set({ from: '2025-01', before: '2026-01' });
    TestBed.tick();
    expect(months.view()).toEqual({ kind: 'loading' });
    expect(cloud.stretches.get(MONTHS)?.between.from).toBe('2025-01');
  });

  it('are not taken for none while the server is silent, but are none when it says so', async () => {
    const { cloud, months } = await someone();
    cloud.stretches.get(MONTHS)?.documents([], true);
    expect(months.view()).toEqual({ kind: 'failed', problem: 'unavailable' });
    cloud.stretches.get(MONTHS)?.documents([], false);
    expect(months.view()).toMatchObject({ kind: 'ready', months: new Map() });
  });

  it('are told without the one that cannot be read', async () => {
    const { cloud, months } = await someone();
    const documents = [
      { id: '2026-11', document: NOVEMBER },
      { id: '2026-10', document: { ...NOVEMBER, schemaVersion: 99 } },
    ];
    cloud.stretches.get(MONTHS)?.documents(documents, true);
    const view = months.view();
    if (view.kind !== 'ready') throw new Error('expected months');
    expect([[...view.months.keys()], [...view.unreadable], view.fromDevice]).toEqual([['2026-11'], ['2026-10'], true]);
  });

  it('stay in sight when the service no longer answers, and go when the access is lost', async () => {
    const { cloud, months } = await someone();
    cloud.stretches.get(MONTHS)?.documents([{ id: '2026-11', document: NOVEMBER }], false);
    cloud.stretches.get(MONTHS)?.failed('unavailable');
    expect(months.view()).toMatchObject({ kind: 'ready' });
    cloud.stretches.get(MONTHS)?.failed('denied');
    expect(months.view()).toEqual({ kind: 'failed', problem: 'denied' });
    months.retry();
    TestBed.tick();
    expect(months.view()).toEqual({ kind: 'loading' });
  });
});

describe('the summary of the journal', () => {
  it('is not there yet, cannot be fetched, or cannot be read: three different things', async () => {
    const { cloud, summary } = await someone();
    cloud.documents.get(SUMMARY)?.missing(true);
    expect(summary.view()).toEqual({ kind: 'failed', problem: 'unavailable' });
    cloud.documents.get(SUMMARY)?.missing(false);
    expect(summary.view()).toEqual({ kind: 'missing' });
    cloud.documents.get(SUMMARY)?.document({ ...aSummaryDocument(), schemaVersion: 99 }, false);
    expect(summary.view()).toEqual({ kind: 'failed', problem: 'unreadable' });
  });

  it('is that of the selected car, and stays in sight when the service no longer answers', async () => {
    const { cloud, summary } = await someone([A_VEHICLE_ID, SECOND]);
    cloud.documents.get(SUMMARY)?.document(aSummaryDocument(), true);
    cloud.documents.get(SUMMARY)?.failed('unavailable');
    expect(summary.view()).toMatchObject({ kind: 'ready', fromDevice: true });
    TestBed.inject(Fleet).select(SECOND);
    TestBed.tick();
    expect(summary.view()).toEqual({ kind: 'loading' });
    expect(cloud.documents.has(paths.journalSummary(SECOND))).toBe(true);
  });

  it('is asked for anew after a failure, and only then', async () => {
    const { cloud, summary } = await someone();
    cloud.documents.get(SUMMARY)?.failed('unavailable');
    cloud.documents.delete(SUMMARY);
    summary.retry();
    TestBed.tick();
    cloud.documents.get(SUMMARY)?.document(aSummaryDocument(), false);
    expect(summary.view().kind).toBe('ready');
    cloud.documents.delete(SUMMARY);
    summary.retry();
    TestBed.tick();
    expect(cloud.documents.has(SUMMARY)).toBe(false);
  });
});

describe('what an owner tells the journal', () => {
  const SETTING = paths.setting(A_VEHICLE_ID, 'journal');
  const NOTHING = { usableCapacityKwh: null, gramsCo2PerKwh: null, allowance: null };

  it('is nothing before anybody has, and not known while the server is silent', async () => {
    const { cloud, figures } = await someone();
    expect(figures.figures()).toBeNull();
    await figures.change({ gramsCo2PerKwh: 200 });
    expect(cloud.written).toEqual([]);
    cloud.documents.get(SETTING)?.missing(false);
    expect(figures.figures()).toEqual(NOTHING);
  });

  it('keeps the others when one is told, and can be taken back', async () => {
    const { cloud, figures } = await someone();
    const stored = { ...NOTHING, usableCapacityKwh: 46.3, setBy: 'uid-of-owner', setAt: at('08:00') };
    cloud.documents.get(SETTING)?.document(toJournalSettingsDocument(stored), false);
    await figures.change({ gramsCo2PerKwh: 380 });
    expect(cloud.written).toEqual([
      [SETTING, { ...NOTHING, usableCapacityKwh: 46.3, gramsCo2PerKwh: 380, setBy: 'uid-of-owner', setAt: expect.any(String) }],
    ]);
    await figures.undo();
    expect(cloud.written[1]?.[1]).toMatchObject({ usableCapacityKwh: 46.3, gramsCo2PerKwh: null });
  });
});
