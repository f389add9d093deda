import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandLine } from '../stack/command-line.ts';
import { eventually } from '../stack/eventually.ts';
import { E_208_VIN, type PositionRow, writeInfoDb } from '../stack/info-db.ts';
import { journalOf, rowsOf } from '../stack/stored-rows.ts';

const checksumOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** A week of a car that drives a kilometre a minute between ten and eleven o'clock, and stands at all other times. */
function longLife(): readonly PositionRow[] {
  let km = 20_000;
  return Array.from({ length: 7 * 24 * 60 }, (_, minute) => {
    const isDriving = Math.floor(minute / 60) % 24 === 10;
    if (isDriving) km += 1;
    const at = new Date(Date.UTC(2026, 2, 2, 0, minute)).toISOString();
    // The level says something new each minute.
    return { at, km, percent: 50 + (minute % 7), latitude: 48 + (km - 20_000) / 2000 };
  });
}

describe('psa-ev import', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'psa-ev-e2e-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const path = (name: string) => join(folder, name);
  const pi = (name = 'pi') => CommandLine.alone(path(`${name}/psa-ev.sqlite`));
  const facts = (psaEv: CommandLine) => rowsOf(psaEv.options.databaseFile, 'SELECT * FROM snapshot ORDER BY id');
  const state = async (psaEv: CommandLine) => ({ facts: await facts(psaEv), journal: await journalOf(psaEv.options.databaseFile) });
  /** A drive and a charge, between rows that nobody can believe. */
  const writeHistory = () =>
    writeInfoDb(path('info.db'), {
      positions: [
        { at: '2026-03-02T07:00:00Z', km: 20_000, percent: 80 },
        { at: '2026-03-02T07:10:00Z', km: 20_010, percent: 78, latitude: 48.2, moving: true },
        { at: '2026-03-02T07:30:00Z', km: 20_031.4, percent: 75, latitude: 48.3 },
        { at: '2026-03-02T08:00:00Z', km: 0, percent: 75 },
        { at: '2126-03-02T08:00:00Z', km: 20_100, percent: 75 },
        { at: '2026-03-02T08:05:00Z', km: 20_031.4, percent: 75, vin: null },
      ],
      charges: [{ from: '2026-03-02T18:00:00Z', to: '2026-03-02T21:00:00Z', fromPercent: 75, toPercent: 100, km: 20_031.4 }],
    });

  it('takes over an info.db, and says of each row that it does not take where it stands and why', async () => {
    await writeHistory();
    const before = checksumOf(path('info.db'));
    const { exitCode, answer } = await pi().run('import', path('info.db'), '--report', path('not-taken.txt'));

    expect(exitCode).toBe(0);
    expect(answer.split('\n')).toEqual([
      'Imported from the database of psa_car_controller: 8 rows.',
      '  taken            5',
      '  nothing new      0',
      '  imported before  0',
      '  not taken        3',
      '    1 × is dated in the future',
      '    1 × does not say of which car it is',
      '    1 × the odometer is 0',
      '  position row 5: is dated in the future',
      '  position row 6: does not say of which car it is',
      '  position row 4: the odometer is 0',
      expect.stringMatching(/^[a-z2-7]{16}: the journal is written anew from 5 readings\.$/),
      '',
    ]);
    expect(readFileSync(path('not-taken.txt'), 'utf8').split('\n')).toHaveLength(4);
    expect(statSync(path('not-taken.txt')).mode & 0o777).toBe(0o600);
    expect(await journalOf(pi().options.databaseFile)).toMatchObject({
      trip: [{ distance_km: 31.4, start_battery_percent: 80, end_battery_percent: 75 }],
      charging_session: [{ mode: 'ac', start_battery_percent: 75, end_battery_percent: 100 }],
    });
    expect(checksumOf(path('info.db'))).toBe(before);
    expect(readdirSync(path('pi')).filter((name) => name.includes('import'))).toEqual([]);
  });

  it('changes nothing the second time', async () => {
    await writeHistory();
    await pi().answer('import', path('info.db'));
    const [before, checksum] = [await state(pi()), checksumOf(path('info.db'))];

    expect(JSON.parse(await pi().answer('import', path('info.db'), '--json'))).toMatchObject({ taken: 0, known: 5, rejected: 3 });
    expect(await state(pi())).toEqual(before);
    expect(checksumOf(path('info.db'))).toBe(checksum);
  });

  it('takes over a db.json, which names no car, once it is told of which car it is', async () => {
    const answers = Array.from({ length: 6 }, (_, hour) => ({
      battery: { level: 80 - hour, autonomy: 240, charging: { mode: 'No', rate: 0, plugged: false, status: 'Disconnected' } },
      odometer: [20_000 + 10 * hour],
      ignition: 'Stop',
      timestamp: Date.UTC(2026, 2, 2, 6 + hour) / 1000,
    }));
    const records = Object.fromEntries([...answers, 'noise'].map((answer, index) => [String(index + 1), answer]));
    writeFileSync(path('db.json'), JSON.stringify({ _default: {}, car_states: records }));
    const checksum = checksumOf(path('db.json'));

    const nameless = await pi().run('import', path('db.json'));
    expect([nameless.exitCode, nameless.answer]).toEqual([1, '']);
    expect(nameless.asides).toMatch(/--vehicle .*Nothing was changed\.\n$/);
    expect(await facts(pi())).toEqual([]);

    const first = await pi().answer('import', path('db.json'), '--vehicle', E_208_VIN);
    expect(first).toContain('Imported from the database of psa-ev-comm-server: 7 rows.\n  taken            6\n');
    expect(first).toContain('car_states 7: has no date\n');
    const before = await state(pi());
    expect(before.facts.map(({ odometer_km }) => odometer_km)).toEqual([20_000, 20_010, 20_020, 20_030, 20_040, 20_050]);

    await pi().answer('import', path('db.json'));
    expect(await state(pi())).toEqual(before);
    expect(checksumOf(path('db.json'))).toBe(checksum);
  });

  it('takes of half a file what is in it, and says where it ends', async () => {
    await writeInfoDb(path('info.db'), { positions: longLife().slice(0, 2000) });
    truncateSync(path('info.db'), statSync(path('info.db')).size / 2);
    const ofDatabase = await pi().answer('import', path('info.db'));
    expect(ofDatabase).toMatch(/position after row \d+: the file is damaged here/);
    expect((await facts(pi())).length).toBeGreaterThan(500);

    const half = '{"car_states": {"1": {"battery": {"level": 60}, "odometer": [1000], "timestamp": 1772438400}, "2": {"battery": {"lev';
    writeFileSync(path('db.json'), half);
    const ofJson = await pi('other').answer('import', path('db.json'), '--vehicle', E_208_VIN);
    expect(ofJson).toMatch(/car_states 2: cannot be read from here on/);
    expect(await facts(pi('other'))).toHaveLength(1);
  });

  it.each([
    ['a letter', 'Dear car,', 'The file is neither an SQLite database nor JSON'],
    ['nothing', '', 'The file is empty'],
    ['JSON of another program', '{"devices": [1, 2]}', 'This file is none that can be imported'],
    ['the first bytes of a database', 'SQLite format 3\0 and then noise', 'it is damaged from its very beginning'],
  ])('refuses %s in words and with exit code 1, and changes nothing', async (_what, content, words) => {
    writeFileSync(path('file'), content);
    const { exitCode, answer, asides } = await pi().run('import', path('file'));
    expect([exitCode, answer]).toEqual([1, '']);
    expect(asides).toContain(words);
    expect(asides).toMatch(/Nothing was changed\.\n$/);
    expect(asides.trim().split('\n')).toHaveLength(1);
    expect(await rowsOf(pi().options.databaseFile, 'SELECT 1 FROM vehicle')).toEqual([]);
  });

  it('refuses a file that is not there, and an option that it does not know', async () => {
    expect(await pi().run('import', path('none.db'))).toMatchObject({ exitCode: 1, asides: expect.stringContaining('There is no file') });
    expect(await pi().run('import', path('none.db'), '--force')).toMatchObject({
      exitCode: 1,
      asides: "error: unknown option '--force'\n",
    });
  });

  it('that is killed in the middle is completed by doing it again, as if nothing had happened', async () => {
    await writeInfoDb(path('info.db'), { positions: longLife() });
    const checksum = checksumOf(path('info.db'));
    const whole = await pi('whole').run('import', path('info.db'));
    expect(whole.asides).toMatch(/Reading: \d+ rows\n(.*\n)*Merging: \d+ of 10080 rows\n(.*\n)*.*: 10\d+ of 10\d+ readings\n/);

    const stored = async () => Number((await rowsOf(pi().options.databaseFile, 'SELECT count(*) AS n FROM snapshot'))[0]?.['n'] ?? 0);
    await pi().answer('vehicles');
    const cut = pi().start('import', path('info.db'));
    await eventually('some facts', async () => (await stored()) > 0, 60_000);
    cut.kill();
    expect(await cut.ended).toMatchObject({ exitCode: null, answer: '' });
    const [atTheCut, inAll] = [await stored(), (await facts(pi('whole'))).length];
    expect(atTheCut).toBeLessThan(inAll);

    const again = JSON.parse(await pi().answer('import', path('info.db'), '--json'));
    expect(again).toMatchObject({ known: atTheCut, taken: inAll - atTheCut });
    expect(await state(pi())).toEqual(await state(pi('whole')));
    expect(await rowsOf(pi().options.databaseFile, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(readdirSync(path('pi')).filter((name) => name.includes('import'))).toEqual([]);
    expect(checksumOf(path('info.db'))).toBe(checksum);
  });

  it('that is killed while it writes the journal writes it when it is done again, although there is nothing new', async () => {
    await writeInfoDb(path('info.db'), { positions: longLife() });
    await pi('whole').answer('import', path('info.db'));
    cpSync(path('whole'), path('pi'), { recursive: true });
    const { databaseFile } = pi().options;
    const rebuilding = pi().start('rebuild');
    await eventually('a journal that is being written', async () => {
      return (await rowsOf(databaseFile, 'SELECT 1 FROM journal_rebuild')).length > 0;
    });
    rebuilding.kill();
    await rebuilding.ended;

    expect(await pi().answer('import', path('info.db'))).toMatch(
      / {2}taken {12}0\n(.*\n)*.*: the journal is written anew from 10\d+ readings\./,
    );
    expect(await rowsOf(databaseFile, 'SELECT 1 FROM journal_rebuild')).toEqual([]);
    expect(await journalOf(databaseFile)).toEqual(await journalOf(pi('whole').options.databaseFile));
  });
});
