import { DEFAULT_NOTIFICATION_RULES } from '@psa-ev/domain';
import { A_VEHICLE_ID } from '@psa-ev/testing';
import { notify } from '../../test/notify.js';
import { aDevice, register } from '../../test/person.builder.js';
import { TemporaryDatabase } from '../../test/temporary-database.js';
import type { PersonDirectory } from './person.directory.js';

const UID = 'uid-of-owner';
const PATIENT = { ...DEFAULT_NOTIFICATION_RULES, leftOpenMinutes: 3 };

describe('the directory of who wants messages', () => {
  let database: TemporaryDatabase;
  let persons: PersonDirectory;

  beforeEach(async () => {
    database = await TemporaryDatabase.open();
    ({ persons } = await notify(database));
  });
  afterEach(() => database.close());

  const rules = () => persons.replaceRules(new Map([[UID, PATIENT]]));
  const devices = () => persons.replaceDevices(new Map([[UID, new Map([['phone', aDevice()]])]]));
  const noDevices = () => persons.replaceDevices(new Map());
  const access = () => persons.setAccess(UID, { role: 'owner', vehicles: [A_VEHICLE_ID] });

  /** What is known, now and after a start. */
  const known = async () => {
    const afterStart = (await notify(database)).persons;
    expect({ person: afterStart.find(UID), access: afterStart.accessOf(UID) }).toEqual({
      person: persons.find(UID),
      access: persons.accessOf(UID),
    });
    return persons.find(UID);
  };

  it('does not give back the access that is taken away while rules are learnt', async () => {
    await register(persons, {});

    await Promise.all([persons.setAccess(UID, null), rules()]);

    expect(await known()).toMatchObject({ access: null, rules: PATIENT });
  });

  it('keeps all that is learnt of a person at once, in any order', async () => {
    for (const learnt of [
      [devices, rules, access],
      [access, rules, devices],
      [rules, access, devices],
    ]) {
      await Promise.all([noDevices(), persons.replaceRules(new Map()), persons.setAccess(UID, null)]);

      await Promise.all(learnt.map((learn) => learn()));

      expect(await known()).toMatchObject({ access: { role: 'owner' }, rules: PATIENT, devices: [{ deviceId: 'phone' }] });
    }
  });

  it('believes the last of two that contradict each other, though the first is not written yet', async () => {
    await Promise.all([devices(), noDevices(), access(), persons.setAccess(UID, null), rules(), persons.replaceRules(new Map())]);
    expect(await known()).toBeNull();
    expect(persons.accessOf(UID)).toBeNull();

    await devices();
    expect(await known()).toMatchObject({ rules: DEFAULT_NOTIFICATION_RULES });
  });
});
