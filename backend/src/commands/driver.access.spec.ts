import { parseVehicleId, ROLES } from '@psa-ev/domain';
import { A_VEHICLE_ID } from '@psa-ev/testing';
import { AccountBook } from '../../test/account-book.js';
import { AccessUnknown, DriverAccess } from './driver.access.js';

const UID = 'uid-of-driver';

describe('as what somebody may command a vehicle', () => {
  let accounts: AccountBook;
  beforeEach(() => (accounts = new AccountBook()));
  const answer = () => new DriverAccess(accounts.asAuth()).commandingRole(UID, A_VEHICLE_ID);

  it('is not known without internet, and then nobody may be believed', async () => {
    accounts.allow(UID, 'owner', [A_VEHICLE_ID]);
    accounts.isReached = false;
    await expect(answer()).rejects.toThrow(AccessUnknown);
  });

  it('is nothing for an account that was deleted', async () => {
    expect(await answer()).toBeNull();
  });

  it('is nothing for one whose role was withdrawn', async () => {
    accounts.allow(UID, 'driver', [A_VEHICLE_ID]);
    accounts.withdraw(UID);
    expect(await answer()).toBeNull();
  });

  it('is nothing for one that is disabled, whatever its role', async () => {
    accounts.allow(UID, 'owner', [A_VEHICLE_ID]);
    accounts.disable(UID);
    expect(await answer()).toBeNull();
  });

  it('is nothing for a driver of another vehicle', async () => {
    accounts.allow(UID, 'driver', [parseVehicleId('b'.repeat(16))]);
    expect(await answer()).toBeNull();
  });

  it.each(ROLES)('is told by the role: %s, of which a viewer may not', async (role) => {
    accounts.allow(UID, role, [A_VEHICLE_ID]);
    expect(await answer()).toBe(role === 'viewer' ? null : role);
  });
});
