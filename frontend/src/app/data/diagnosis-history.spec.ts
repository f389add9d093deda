import { TestBed } from '@angular/core/testing';
import { paths, toDiagnosisHistoryDocument } from '@psa-ev/contract';
import { parseVehicleId } from '@psa-ev/domain';
import { at, A_VEHICLE_ID } from '@psa-ev/testing';
import { anAccount, anApp, rememberSession } from '../../testing/app-test-bed';
import { DiagnosisHistoryWatch } from './diagnosis-history';
import { Fleet } from './fleet';
import { Session } from './session';

const SECOND = parseVehicleId('bbbbbbbbbbbbbbbb');
const PATH = paths.diagnosisHistory(A_VEHICLE_ID);
const DOCUMENT = toDiagnosisHistoryDocument({
  restarter: 'installed',
  service: 'psa-car-controller.service',
  outages: [{ kind: 'psacc-down', since: at('07:00'), until: null }],
  restarts: [],
});

describe('the history of outages and restarts', () => {
  beforeEach(() => localStorage.clear());

  async function watched(vehicles: readonly string[] = [A_VEHICLE_ID]) {
    rememberSession(vehicles);
    const { cloud } = anApp({ providers: [DiagnosisHistoryWatch] });
    const watch = TestBed.inject(DiagnosisHistoryWatch);
    expect(watch.view()).toEqual({ kind: 'loading' });
    await TestBed.inject(Session).connect();
    cloud.says(anAccount({ claims: { role: 'owner', vehicles } }));
    TestBed.tick();
    const observer = () => {
      const found = cloud.documents.get(PATH);
      if (!found) throw new Error('nobody watches the history');
      return found;
    };
    return { cloud, watch, observer };
  }

  it('is refused to who lost their access', async () => {
    const { watch, observer } = await watched();
    observer().document(DOCUMENT, false);
    observer().failed('denied');
    expect(watch.view()).toEqual({ kind: 'failed', problem: 'denied' });
  });

  it('cannot be read where a newer backend wrote it', async () => {
    const { watch, observer } = await watched();
    observer().document({ ...DOCUMENT, schemaVersion: 99 }, false);
    expect(watch.view()).toEqual({ kind: 'failed', problem: 'unreadable' });
  });

  it('is not there yet, or cannot be fetched, which is not the same', async () => {
    const { watch, observer } = await watched();
    observer().missing(true);
    expect(watch.view()).toEqual({ kind: 'failed', problem: 'unavailable' });
    observer().missing(false);
    expect(watch.view()).toEqual({ kind: 'missing' });
  });

  it('is asked for anew after a failure, and only then', async () => {
    const { cloud, watch, observer } = await watched();
    observer().failed('unavailable');
    cloud.documents.clear();
    watch.retry();
    TestBed.tick();
    observer().document(DOCUMENT, false);
    expect(watch.view()).toMatchObject({ kind: 'ready', history: { outages: [{ kind: 'psacc-down', until: null }] } });
    cloud.documents.clear();
    watch.retry();
    TestBed.tick();
    expect(cloud.documents.size).toBe(0);
  });

  it('stays in sight when the service no longer answers', async () => {
    const { watch, observer } = await watched();
    observer().document(DOCUMENT, true);
    observer().failed('unavailable');
    expect(watch.view()).toMatchObject({ kind: 'ready' });
  });

  it('is that of the selected car', async () => {
    const { cloud, watch, observer } = await watched([A_VEHICLE_ID, SECOND]);
    observer().document(DOCUMENT, false);
    TestBed.inject(Fleet).select(SECOND);
    TestBed.tick();
    expect([...cloud.documents.keys()]).toEqual([paths.diagnosisHistory(SECOND)]);
    expect(watch.view()).toEqual({ kind: 'loading' });
  });
});
