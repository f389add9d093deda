import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
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
const RECORDINGS = readdirSync(FOLDER)
  .filter((file) => /charge_now[._](?!client_gave_up)/.test(file) && !file.startsWith('routing'))
  .map((file) => [file, recording.parse(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')))] as const);

describe('handing a command to psacc', () => {
  let psacc: LocalPsacc;
  beforeEach(async () => (psacc = await LocalPsacc.start()));
  afterEach(() => psacc.stop());

  it.each(RECORDINGS)('knows from the answer whether the real one passed it on: %s', async (_file, { status, headers, body, upstream }) => {
    psacc.answersWith(typeof body === 'string' ? body : JSON.stringify(body), headers['Content-Type'], status);
    const { commands } = await psacc.parts();
    const handOver = await commands.handOver('stopCharging', VIN, () => true);

    const wasPassedOn = upstream.some(({ mqtt }) => mqtt !== undefined);
    expect(handOver.kind).toBe(wasPassedOn ? 'handed-over' : 'not-sent');
    expect(JSON.stringify(handOver)).not.toContain(VIN);
  });

  it('does not call psacc when nobody wants it any more', async () => {
    const { commands } = await psacc.parts();
    expect(await commands.handOver('stopCharging', VIN, () => false)).toEqual({ kind: 'withdrawn' });
    expect(psacc.asked).toEqual([]);
  });

  it('asks whether it is still wanted when its turn has come, not before', async () => {
    psacc.answersWith('true');
    const { client, commands } = await psacc.parts();
    let askedBefore: readonly string[] = [];
    const reading = client.probe();
    await commands.handOver('startCharging', VIN, () => (askedBefore = [...psacc.asked]).length > 0);
    await reading;
    expect(askedBefore).toEqual(['/settings']);
    expect(psacc.asked).toEqual(['/settings', `/charge_now/${VIN}/1`]);
  });
});
