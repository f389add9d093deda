import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { COMMAND_KINDS, type CommandKind } from '@psa-ev/domain';
import { aCommand } from '@psa-ev/testing';
import { LocalPsacc } from '../../test/local-psacc.js';

const VIN = 'VR3UHZKXZLT000001';
const FOLDER = join(__dirname, '../../../libs/testing/psacc/recordings');

/** An exchange with the real psacc, and what it did towards the maker because of it. */
const recording = z.object({
  status: z.number(),
  headers: z.record(z.string(), z.string()),
  body: z.unknown(),
  upstream: z.array(z.object({ mqtt: z.string().optional() })),
});

const KINDS = {
  charge_now: 'stopCharging',
  charge_hour: 'setScheduledStart',
  preconditioning: 'startClimate',
  wakeup: 'wakeUp',
  lights: 'flashLights',
  horn: 'soundHorn',
  lock_door: 'lockDoors',
} as const satisfies Record<string, CommandKind>;
const RECORDINGS = readdirSync(FOLDER)
  .filter((file) => !file.includes('client_gave_up') && !file.startsWith('routing'))
  .flatMap((file) => {
    const route = Object.entries(KINDS).find(([name]) => new RegExp(`(^|\\.)${name}[._]`).test(file));
    return route ? [[file, route[1], recording.parse(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')))] as const] : [];
  });

const wish = (kind: CommandKind) =>
  aCommand({ kind, scheduledStart: kind === 'setScheduledStart' ? { hour: 3, minute: 5 } : null }).request;

describe('handing a command to psacc', () => {
  let psacc: LocalPsacc;
  beforeEach(async () => (psacc = await LocalPsacc.start()));
  afterEach(() => psacc.stop());

  it.each(RECORDINGS)(
    'knows from the answer whether the real one passed it on: %s',
    async (file, kind, { status, headers, body, upstream }) => {
      psacc.answersWith(typeof body === 'string' ? body : JSON.stringify(body), headers['Content-Type'], status);
      const { commands } = await psacc.parts();
      const handOver = await commands.handOver(wish(kind), VIN, () => true);

      // Without its broker psacc says true all the same, and the message is lost: that is why only a later reading proves anything.
      const wasPassedOn = upstream.some(({ mqtt }) => mqtt !== undefined) || file.includes('broker_down');
      expect(handOver.kind).toBe(wasPassedOn ? 'handed-over' : 'not-sent');
      expect(JSON.stringify(handOver)).not.toContain(VIN);
    },
  );

  it('tells apart that the car was woken too often', async () => {
    psacc.answersWith('{"error":"Wakeup rate limit exceeded"}');
    const { commands } = await psacc.parts();
    const failure = { kind: 'refused', reason: 'wake-ups-used-up' };
    expect(await commands.handOver(wish('wakeUp'), VIN, () => true)).toMatchObject({ kind: 'not-sent', failure });
  });

  it('asks for each by the path that the real one knows', async () => {
    const { commands } = await psacc.parts();
    for (const kind of COMMAND_KINDS) await commands.handOver(wish(kind), VIN, () => true);
    expect(psacc.asked).toEqual([
      `/charge_now/${VIN}/1`,
      `/charge_now/${VIN}/0`,
      `/charge_now/${VIN}/1`,
      `/charge_hour?vin=${VIN}&hour=3&minute=5`,
      `/preconditioning/${VIN}/1`,
      `/preconditioning/${VIN}/0`,
      `/wakeup/${VIN}`,
      `/lights/${VIN}/10`,
      `/horn/${VIN}/2`,
      `/lock_door/${VIN}/1`,
      `/lock_door/${VIN}/0`,
    ]);
  });

  it('does not call psacc when nobody wants it any more', async () => {
    const { commands } = await psacc.parts();
    expect(await commands.handOver(wish('stopCharging'), VIN, () => false)).toEqual({ kind: 'withdrawn' });
    expect(psacc.asked).toEqual([]);
  });

  it('asks whether it is still wanted when its turn has come, not before', async () => {
    psacc.answersWith('true');
    const { client, commands } = await psacc.parts();
    let askedBefore: readonly string[] = [];
    const reading = client.probe();
    await commands.handOver(wish('startCharging'), VIN, () => (askedBefore = [...psacc.asked]).length > 0);
    await reading;
    expect(askedBefore).toEqual(['/settings']);
    expect(psacc.asked).toEqual(['/settings', `/charge_now/${VIN}/1`]);
  });
});
