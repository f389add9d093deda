import { Logger } from '@nestjs/common';
import type { DiagnosisKind, ProbeOutcome } from '@psa-ev/domain';
import { anEnvironment } from '../../test/environment.builder.js';
import { FakeClock } from '../../test/fake-clock.js';
import { supervise } from '../../test/supervision.js';
import { TemporaryDatabase } from '../../test/temporary-database.js';
import type { PsaccClient } from '../psacc/psacc.client.js';
import { PsaccFailed, PsaccUnreachable } from '../psacc/psacc.errors.js';
import type { FirestoreLink } from '../publishing/firestore.publisher.js';
import type { VehicleDescription } from '../vehicles/vehicle.repository.js';
import { Fleet } from './fleet.js';

const E_208: VehicleDescription = { vin: 'VR3UHZKXZLT000001', label: 'e-208', brand: 'Peugeot', batteryCapacityKwh: 46 };
const HYBRID: VehicleDescription = { vin: 'VF3M4DGZULS000002', label: 'SUV 3008 Hybrid 225', brand: 'Peugeot', batteryCapacityKwh: 13.2 };

/** psacc's list of vehicles, or what it does instead of giving one. */
class ListingPsacc implements Pick<PsaccClient, 'listVehicles' | 'probe'> {
  list: readonly VehicleDescription[] | Error = [];
  probeOutcome: ProbeOutcome = 'alive';
  calls = 0;

  async listVehicles(): Promise<readonly VehicleDescription[]> {
    this.calls += 1;
    if (this.list instanceof Error) throw this.list;
    return this.list;
  }

  async probe(): Promise<ProbeOutcome> {
    return this.probeOutcome;
  }
}

describe('the fleet', () => {
  let database: TemporaryDatabase;
  let psacc: ListingPsacc;
  let clock: FakeClock;
  let link: FirestoreLink;
  let heard: DiagnosisKind[];
  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    database = await TemporaryDatabase.open();
    psacc = new ListingPsacc();
    clock = new FakeClock('08:00');
    link = { kind: 'not-tried' };
    heard = [];
  });
  afterEach(() => database.close());

  const aFleet = (vins: readonly string[] = []) => {
    const { diagnoses, supervisor } = supervise({ database, psacc, clock, link: () => link });
    jest.spyOn(supervisor, 'hear').mockImplementation(async (kind) => void heard.push(kind));
    return new Fleet(psacc as unknown as PsaccClient, database.vehicles, diagnoses, supervisor, anEnvironment({ vins }), clock);
  };
  const labels = async (fleet: Fleet) => (await fleet.vehicles()).map(({ identity }) => identity.label);

  it('says that psacc is not configured while it knows no vehicle, and asks again', async () => {
    const fleet = aFleet();
    expect(await fleet.vehicles()).toEqual([]);
    expect(fleet.diagnosis).toBe('psacc-not-configured');

    psacc.list = [E_208];
    expect(await labels(fleet)).toEqual(['e-208']);
    expect(fleet.diagnosis).toBe('ok');
  });

  it.each([
    [new PsaccUnreachable('listing the vehicles', 'ECONNREFUSED'), 'unreachable', 'psacc-down'],
    [new PsaccFailed('listing the vehicles', 500), 'alive', 'psacc-not-configured'],
    [new PsaccFailed('listing the vehicles', 404), 'alive', 'cloud-failing'],
  ] as const)('says what is wrong when the first list fails, and has it heard: %s', async (error, probe, diagnosis) => {
    psacc.list = error;
    psacc.probeOutcome = probe;
    const fleet = aFleet();
    expect(await fleet.vehicles()).toEqual([]);
    expect(fleet.diagnosis).toBe(diagnosis);
    expect(heard).toEqual([diagnosis]);
  });

  it('does not call psacc unconfigured while the internet is away: it cannot list anything when it was started without it', async () => {
    link = { kind: 'failing', since: clock.now(), reason: 'no answer' };
    psacc.list = new PsaccFailed('listing the vehicles', 500);
    const fleet = aFleet();
    await fleet.vehicles();
    expect(fleet.diagnosis).toBe('cloud-failing');
  });

  it('says that the login has expired where psacc has listed cars before', async () => {
    await database.vehicles.remember([E_208]);
    psacc.list = new PsaccFailed('listing the vehicles', 500);
    const fleet = aFleet();
    await fleet.vehicles();
    expect(fleet.diagnosis).toBe('login-expired');
  });

  it('reads the cars known from before while psacc cannot list them', async () => {
    await database.vehicles.remember([E_208]);
    psacc.list = new PsaccFailed('listing the vehicles', 500);
    expect(await labels(aFleet())).toEqual(['e-208']);
  });

  it('tries a failed list again after a quarter of an hour, not at each poll', async () => {
    psacc.list = new PsaccFailed('listing the vehicles', 500);
    const fleet = aFleet([E_208.vin]);
    expect(await labels(fleet)).toEqual([null]);
    await fleet.vehicles();
    expect(psacc.calls).toBe(1);

    clock.set('08:15');
    psacc.list = [E_208, HYBRID];
    expect(await labels(fleet)).toEqual(['e-208']);
    expect(psacc.calls).toBe(2);
  });

  it('reads only the cars of the configuration, in its order, also one that psacc does not list', async () => {
    psacc.list = [E_208];
    const fleet = aFleet([HYBRID.vin, E_208.vin]);
    expect((await fleet.vehicles()).map(({ vin }) => vin)).toEqual([HYBRID.vin, E_208.vin]);
  });

  it('asks for the list once a day: a new car is found, a sold one is read no more', async () => {
    psacc.list = [E_208];
    const fleet = aFleet();
    await fleet.vehicles();
    psacc.list = [HYBRID];
    clock.set('20:00');
    expect(await labels(fleet)).toEqual(['e-208']);
    clock.set('2026-11-21T08:00:00.000Z');
    expect(await labels(fleet)).toEqual(['SUV 3008 Hybrid 225']);
    expect(psacc.calls).toBe(2);
  });
});
