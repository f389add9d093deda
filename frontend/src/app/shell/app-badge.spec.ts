import { TestBed } from '@angular/core/testing';
import { toVehicleDocument } from '@psa-ev/contract';
import { A_VEHICLE_ID, aSnapshot, aVehicleState } from '@psa-ev/testing';
import { Session } from '../data/session';
import { anAccount, anApp, rememberSession, settled } from '../../testing/app-test-bed';
import { AppBadge } from './app-badge';

describe('the number on the app’s icon', () => {
  const setAppBadge = jest.fn();
  const clearAppBadge = jest.fn();

  beforeEach(() => {
    localStorage.clear();
    setAppBadge.mockReset().mockResolvedValue(undefined);
    clearAppBadge.mockReset().mockResolvedValue(undefined);
    Object.assign(navigator, { setAppBadge, clearAppBadge });
  });
  afterEach(() => {
    for (const name of ['setAppBadge', 'clearAppBadge']) Reflect.deleteProperty(navigator, name);
  });

  async function opened() {
    rememberSession([A_VEHICLE_ID]);
    const { cloud } = anApp();
    await TestBed.inject(Session).connect();
    cloud.says(anAccount({ claims: { role: 'viewer', vehicles: [A_VEHICLE_ID] } }));
    TestBed.inject(AppBadge);
    await settled();
    const reports = async (percent: number | null) => {
      const state = aVehicleState({ snapshot: percent === null ? null : aSnapshot({ battery: { percent } }) });
      cloud.vehicles.get(A_VEHICLE_ID)?.document(toVehicleDocument(state), false);
      await settled();
    };
    return { cloud, reports };
  }

  it('is not tried where the browser has none', async () => {
    for (const name of ['setAppBadge', 'clearAppBadge']) Reflect.deleteProperty(navigator, name);
    const { reports } = await opened();
    await reports(64);
    expect(setAppBadge).not.toHaveBeenCalled();
  });

  it('does no harm where it is refused', async () => {
    setAppBadge.mockRejectedValue(new Error('not installed'));
    const { reports } = await opened();
    await reports(64);
    await reports(65);
    expect(setAppBadge).toHaveBeenCalledTimes(2);
  });

  it('is the charge of the car, and goes where that is not reported', async () => {
    const { reports } = await opened();
    expect(setAppBadge).not.toHaveBeenCalled();
    await reports(64);
    expect(setAppBadge).toHaveBeenLastCalledWith(64);
    await reports(null);
    expect(clearAppBadge).toHaveBeenCalledTimes(1);
  });
});
