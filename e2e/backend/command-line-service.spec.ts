import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { fromSessionDocument, paths, toJournalSettingsDocument, toPlacesDocument, toTariffsDocument } from '@psa-ev/contract';
import { type VehicleId, WEEKDAYS } from '@psa-ev/domain';
import { BackendStack } from '../stack/backend-stack.ts';
import { CommandLine } from '../stack/command-line.ts';
import { eventually } from '../stack/eventually.ts';
import { writeInfoDb } from '../stack/info-db.ts';
import { journalOf, rowsOf } from '../stack/stored-rows.ts';

const MIDNIGHT = { hour: 0, minute: 0 };
/** Where the simulated car stands, with what its history ends. */
const HOME = { id: 'home', name: 'Home', latitude: 48.1302, longitude: 16.2468, radiusMetres: 200 };
const AT_LAST = { km: 28_417.6, percent: 64 };
const FLAT = {
  id: 'flat',
  name: 'Flat',
  currency: 'EUR',
  placeIds: ['home'],
  mode: null,
  validFrom: null,
  validUntil: null,
  bands: [{ hours: { from: MIDNIGHT, to: MIDNIGHT }, weekdays: WEEKDAYS, pricePerKwh: 0.25 }],
  sessionFee: 0,
};
const IN_USE = /^The service, or another command, works with .*\. Stop it first: sudo systemctl stop psa-ev\. Nothing was changed\.\n$/;

describe('psa-ev beside the service', () => {
  let stack: BackendStack;
  let psaEv: CommandLine;
  let databaseFile: string;
  let vehicleId: VehicleId;
  beforeAll(async () => {
    stack = await BackendStack.start();
    psaEv = new CommandLine(stack.backendOptions);
    ({ databaseFile } = stack.backendOptions);
    await stack.startBackend();
    vehicleId = await stack.vehicleId();
    await writeInfoDb(path('early.db'), { positions: [{ at: '2026-03-01T07:00:00Z', km: 28_000, percent: 80 }] });
  });
  afterAll(() => stack.stop());

  const path = (name: string) => join(stack.folder, name);
  const facts = () => rowsOf(databaseFile, 'SELECT * FROM snapshot ORDER BY id');
  const journal = () => journalOf(databaseFile);
  const edition = async () => (await rowsOf(databaseFile, 'SELECT edition FROM journal_state'))[0]?.['edition'];
  const costs = async () => {
    const cost = z.nullable(z.object({ amount: z.number() }));
    const rows = await rowsOf(databaseFile, 'SELECT cost FROM charging_session JOIN journal_state USING (vehicle_id, edition) ORDER BY id');
    return rows.map((row) => cost.parse(JSON.parse(String(row['cost'])))?.amount ?? null);
  };
  const publishedCosts = async () => {
    const { docs } = await stack.cloud.firestore.collection(paths.sessions(vehicleId)).get();
    return docs.map((document) => fromSessionDocument(vehicleId, document.data()).cost?.amount ?? null);
  };
  /** Until it has asked its car and Firestore once, and has looked after its journals. */
  const startAndSettle = async () => {
    await stack.startBackend();
    const before = (await stack.car.requests()).count;
    await eventually('some polls', async () => (await stack.car.requests()).count > before + 2);
  };

  it.each([['import', 'early.db'], ['restore', 'early.db'], ['rebuild']])(
    'refuses %s while the service runs, in words and with exit code 1, and changes nothing',
    async (command = '', file = '') => {
      const before = await facts();
      expect(await psaEv.run(command, ...(file ? [path(file)] : []))).toEqual({
        exitCode: 1,
        answer: '',
        asides: expect.stringMatching(IN_USE),
      });
      expect(await facts()).toEqual(before);
    },
  );

  it('imports by the tariffs, places and capacity that owners have set: the costs are there at once, and the next start changes nothing', async () => {
    const who = { setBy: 'owner', setAt: new Date() };
    const write = (name: 'places' | 'tariffs' | 'journal', document: object) =>
      stack.cloud.firestore.doc(paths.setting(vehicleId, name)).set(document);
    await write('places', toPlacesDocument({ places: [HOME], ...who }));
    await write('tariffs', toTariffsDocument({ tariffs: [FLAT], ...who }));
    await write('journal', toJournalSettingsDocument({ usableCapacityKwh: 50, gramsCo2PerKwh: null, allowance: null, ...who }));
    await eventually('all in force', async () => (await rowsOf(databaseFile, 'SELECT 1 FROM setting')).length === 3);
    await stack.backend.stop();

    await writeInfoDb(path('info.db'), {
      positions: [
        { at: '2026-03-02T07:00:00Z', km: 28_386.2, percent: 80, latitude: 48.2 },
        { at: '2026-03-02T07:10:00Z', km: 28_400, percent: 75, latitude: 48.2, moving: true },
        { at: '2026-03-02T07:30:00Z', km: AT_LAST.km, percent: 44 },
      ],
      charges: [{ from: '2026-03-02T18:00:00Z', to: '2026-03-02T21:00:00Z', fromPercent: 44, toPercent: AT_LAST.percent, km: AT_LAST.km }],
    });
    await psaEv.answer('import', path('info.db'));
    const [imported, ofEdition] = [await journal(), await edition()];
    expect(imported['trip']).toMatchObject([{ distance_km: 31.4 }]);
    // 20 percent of 50 kWh at a quarter.
    expect(await costs()).toEqual([2.5]);

    await startAndSettle();
    await eventually('the session in Firestore', async () => (await publishedCosts()).length === 1);
    expect(await publishedCosts()).toEqual([2.5]);
    await stack.backend.stop();
    expect(await journal()).toEqual(imported);
    expect(await edition()).toBe(ofEdition);
    expect(stack.backend.log()).not.toMatch(/written anew/);
  });

  it('rebuilds the same rows by the same settings, and tells how far it has come', async () => {
    const [before, ofEdition] = [await journal(), Number(await edition())];
    const readings = (await facts()).length;
    expect(await psaEv.run('rebuild')).toEqual({
      exitCode: 0,
      answer: `e-208: the journal is written anew from ${readings} readings.\n`,
      asides: `e-208: ${readings} of ${readings} readings\n`,
    });
    expect(await journal()).toEqual(before);
    expect(await edition()).toBe(ofEdition + 1);
    expect(JSON.parse(await psaEv.answer('rebuild', '--vehicle', vehicleId, '--json'))).toEqual({ vehicleId, readings });
    expect(await psaEv.run('rebuild', '--vehicle', 'aaaaaaaaaaaaaaaa')).toEqual({
      exitCode: 1,
      answer: '',
      asides: 'There is no vehicle aaaaaaaaaaaaaaaa. See: psa-ev vehicles\n',
    });

    await startAndSettle();
    await stack.backend.stop();
    expect(await costs()).toEqual([2.5]);
    expect(await journal()).toEqual(before);
    expect(await edition()).toBe(ofEdition + 2);
  });

  it('copies the database while the service polls; put into a new place the copy is whole and tells the same trips', async () => {
    await stack.startBackend();
    await stack.car.set({ batteryPercent: 60, odometerKm: AT_LAST.km + 12.5 });
    await stack.stored(60);
    const backups = await Promise.all([1, 2, 3].map((turn) => psaEv.answer('backup', path(`backups/${turn}.sqlite`))));
    for (const answer of backups) expect(answer).toMatch(/\.sqlite holds \d+ readings of 1 vehicle, the last of .*Z \([\d.]+ MB\)\.\n$/);
    expect(statSync(path('backups/1.sqlite')).mode & 0o777).toBe(0o600);
    expect(await psaEv.run('backup', path('backups/1.sqlite'))).toMatchObject({
      exitCode: 1,
      asides: expect.stringMatching(/is there already, and a backup takes the place of nothing\. Choose another name\.\n$/),
    });
    await stack.backend.stop();

    const elsewhere = new CommandLine({ ...stack.backendOptions, databaseFile: path('new/psa-ev.sqlite') });
    expect(await elsewhere.answer('restore', path('backups/3.sqlite'))).toMatch(/^Restored: \d+ readings of 1 vehicle/);
    expect(await rowsOf(path('new/psa-ev.sqlite'), 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(await rowsOf(path('new/psa-ev.sqlite'), 'PRAGMA foreign_key_check')).toEqual([]);
    const restored = await journalOf(path('new/psa-ev.sqlite'));
    expect(restored['trip']).toMatchObject([{ distance_km: 31.4 }, { distance_km: 12.5 }]);
    expect(restored).toEqual(await journal());

    await stack.startBackend({ databaseFile: path('new/psa-ev.sqlite') });
    await stack.car.set({ batteryPercent: 59 });
    await stack.published(59);
  });

  it('puts a backup in the place of a database, which it keeps, and refuses what is none', async () => {
    await stack.backend.stop();
    const backup = readFileSync(path('backups/1.sqlite'));
    const answer = await psaEv.answer('restore', path('backups/1.sqlite'));
    expect(answer).toContain(`What was there before is ${databaseFile}.before-restore.`);
    expect(answer).toContain('Start the service: sudo systemctl start psa-ev\n');
    expect(await journal()).toEqual(await journalOf(`${databaseFile}.before-restore`));
    expect(readFileSync(path('backups/1.sqlite')).equals(backup)).toBe(true);

    const before = await facts();
    expect(await psaEv.run('restore', path('info.db'))).toEqual({
      exitCode: 1,
      answer: '',
      asides: `${path('info.db')} is no backup of this service. To take over the data of another program: psa-ev import ${path('info.db')}\n`,
    });
    expect(await psaEv.run('restore', path('none.sqlite'))).toMatchObject({
      exitCode: 1,
      asides: expect.stringMatching(/^Nothing was restored: /),
    });
    expect(await facts()).toEqual(before);
  });
});
