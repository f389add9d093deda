import { Logger } from '@nestjs/common';
import type { DiagnosisKind, DiagnosisTrend, ReadingOutcome, RemoteControlOutcome } from '@psa-ev/domain';
import { at } from '@psa-ev/testing';
import { FakeClock } from '../../test/fake-clock.js';
import { supervise } from '../../test/supervision.js';
import { TemporaryDatabase } from '../../test/temporary-database.js';
import type { PsaccClient, PsaccVehicle } from '../psacc/psacc.client.js';
import { PsaccFailed, PsaccSilent } from '../psacc/psacc.errors.js';
import type { FirestoreLink } from '../publishing/firestore.publisher.js';
import type { DiagnosisService } from './diagnosis.service.js';

const VIN = 'VR3UHZKXZLT000001';
const FAILED = new PsaccFailed('listing the vehicles', 500);

/** A psacc that lives, and what it says about its list and its remote control. */
class AskedPsacc implements Pick<PsaccClient, 'probe' | 'listVehicles' | 'remoteControl'> {
  list: readonly PsaccVehicle[] | Error = FAILED;
  remote: RemoteControlOutcome = 'set-up';
  lists = 0;
  remotes = 0;

  async probe() {
    return 'alive' as const;
  }

  async listVehicles() {
    this.lists += 1;
    if (this.list instanceof Error) throw this.list;
    return this.list;
  }

  async remoteControl() {
    this.remotes += 1;
    return this.remote;
  }
}

describe('the diagnosis of a reading', () => {
  let database: TemporaryDatabase;
  let psacc: AskedPsacc;
  let clock: FakeClock;
  let link: FirestoreLink;
  let diagnoses: DiagnosisService;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    database = await TemporaryDatabase.open();
  });
  afterAll(() => database.close());
  beforeEach(() => {
    psacc = new AskedPsacc();
    clock = new FakeClock('08:00');
    link = { kind: 'ok', at: clock.now() };
    diagnoses = supervise({ database, psacc, clock, link: () => link }).diagnoses;
  });

  const trend = (kind: DiagnosisKind, suspicion: DiagnosisKind | null = null): DiagnosisTrend => ({
    diagnosis: { kind, since: at('07:00') },
    suspicion: suspicion && { kind: suspicion, since: at('07:58') },
  });
  const HICCUP = trend('ok');
  const CERTAIN = trend('ok', 'cloud-failing');
  const LASTING = trend('cloud-failing');
  const explain = (time: string, reading: ReadingOutcome, before: DiagnosisTrend) => {
    clock.set(time);
    return diagnoses.explainReading(VIN, reading, before);
  };

  it('asks for no list at a hiccup', async () => {
    expect(await explain('08:00', 'failed', HICCUP)).toBe('cloud-failing');
    expect(psacc.lists).toBe(0);
  });

  it('asks for no list of a cloud that is silent: it would hang for 40 s and tell nothing', async () => {
    expect(await explain('08:00', 'silent', CERTAIN)).toBe('cloud-failing');
    expect(psacc.lists).toBe(0);
  });

  it('asks once when the outage is certain, and then every 15 minutes at most', async () => {
    psacc.list = [];
    expect(await explain('08:00', 'failed', CERTAIN)).toBe('cloud-failing');
    for (const time of ['08:02', '08:10', '08:14']) await explain(time, 'failed', LASTING);
    expect(psacc.lists).toBe(1);

    psacc.list = FAILED;
    expect(await explain('08:15', 'failed', LASTING)).toBe('login-expired');
    expect(await explain('08:17', 'failed', trend('login-expired'))).toBe('login-expired');
    expect(psacc.lists).toBe(2);
  });

  it('asks anew for a new outage, for a vehicle was read since', async () => {
    await explain('08:00', 'failed', CERTAIN);
    await explain('08:02', 'accepted', LASTING);
    psacc.list = [];
    expect(await explain('08:06', 'failed', CERTAIN)).toBe('cloud-failing');
    expect(psacc.lists).toBe(2);
  });

  it('does not ask at every poll for one car that fails while another is read', async () => {
    await explain('08:00', 'failed', CERTAIN);
    for (const time of ['08:02', '08:04', '08:06']) {
      await explain(time, 'accepted', HICCUP);
      expect(await explain(time, 'failed', LASTING)).toBe('cloud-failing');
    }
    expect(psacc.lists).toBe(1);
  });

  it('takes the list that was asked for anyway as evidence', async () => {
    expect(await diagnoses.explainListing(FAILED, false)).toBe('login-expired');
    expect(await explain('08:01', 'failed', CERTAIN)).toBe('login-expired');
    expect(psacc.lists).toBe(0);
  });

  it('does not ask, nor judge the login, while our own way to the internet is cut', async () => {
    link = { kind: 'failing', since: clock.now(), reason: 'no answer' };
    expect(await explain('08:00', 'failed', CERTAIN)).toBe('cloud-failing');
    expect(psacc.lists).toBe(0);

    link = { kind: 'ok', at: clock.now() };
    expect(await explain('08:02', 'failed', LASTING)).toBe('login-expired');
  });

  it.each([new PsaccFailed('listing the vehicles', 400), new PsaccSilent('listing the vehicles', 60_000)])(
    'takes no other failure of the list for an expired login: %s',
    async (error) => {
      psacc.list = error;
      expect(await explain('08:00', 'failed', CERTAIN)).toBe('cloud-failing');
    },
  );

  it('calls psacc unconfigured where remote control was not begun either', async () => {
    psacc.remote = 'not-set-up';
    expect(await explain('08:00', 'failed', CERTAIN)).toBe('psacc-not-configured');
  });

  it('asks for remote control every ten minutes while readings are good, and goes by the last answer', async () => {
    expect(await explain('08:00', 'accepted', HICCUP)).toBe('ok');
    psacc.remote = 'not-set-up';
    expect(await explain('08:09', 'accepted', HICCUP)).toBe('ok');
    expect(await explain('08:10', 'accepted', HICCUP)).toBe('remote-control-not-set-up');
    expect(psacc.remotes).toBe(2);
  });

  it('asks once more before it is certain that remote control is missing, and then every ten minutes again', async () => {
    psacc.remote = 'not-set-up';
    for (const time of ['08:00', '08:02', '08:04', '08:11']) {
      expect(await explain(time, 'accepted', HICCUP)).toBe('remote-control-not-set-up');
    }
    expect(psacc.remotes).toBe(2);
    psacc.remote = 'set-up';
    expect(await explain('08:12', 'accepted', HICCUP)).toBe('ok');
  });

  it('asks anew for remote control when psacc comes back from a fault that is its own', async () => {
    psacc.remote = 'not-set-up';
    for (const time of ['08:00', '08:02']) await explain(time, 'accepted', HICCUP);
    await explain('08:03', 'unreachable', HICCUP);
    psacc.remote = 'set-up';
    expect(await explain('08:04', 'accepted', HICCUP)).toBe('ok');
  });

  it('does not believe that remote control is there because psacc did not say', async () => {
    psacc.remote = 'not-set-up';
    await explain('08:00', 'accepted', HICCUP);
    psacc.remote = 'unknown';
    expect(await explain('08:10', 'accepted', HICCUP)).toBe('remote-control-not-set-up');
  });
});
