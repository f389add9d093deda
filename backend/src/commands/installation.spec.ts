import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TemporaryDatabase, temporaryFolder } from '../../test/temporary-database.js';
import { Installation } from './installation.js';
import { readSerialNumber } from './machine.js';

describe('the id of an installation', () => {
  let database: TemporaryDatabase;
  beforeEach(async () => (database = await TemporaryDatabase.open()));
  afterEach(() => database.close());
  const idOn = (serial: string | null) => new Installation(database.dataSource, { serialNumber: async () => serial }).id();

  it('is another on a second Pi that was given a copy of the card', async () => {
    expect(await idOn('10000000a1b2c3d4')).not.toBe(await idOn('10000000a1b2c3d5'));
  });

  it('is the same after each start on one machine, also on one that has no serial number', async () => {
    for (const serial of ['10000000a1b2c3d4', null]) {
      const id = await idOn(serial);
      expect(id).toMatch(/^[0-9a-f]{16}$/);
      expect(await idOn(serial)).toBe(id);
    }
  });

  it('is another with another database, though the machine be the same', async () => {
    const other = await TemporaryDatabase.open();
    const id = await new Installation(other.dataSource, { serialNumber: async () => '10000000a1b2c3d4' }).id();
    await other.close();
    expect(await idOn('10000000a1b2c3d4')).not.toBe(id);
  });
});

describe('the serial number of a machine', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let warnings: string[];
  beforeEach(() => {
    folder = temporaryFolder();
    warnings = [];
  });
  afterEach(() => folder.remove());
  const read = (file: string) => readSerialNumber(file, { warn: (message: string) => warnings.push(message) });

  it('is none where it cannot be read, which is told', async () => {
    expect(await read(folder.path)).toBeNull();
    expect(warnings).toEqual([expect.stringContaining('EISDIR')]);
  });

  it.each([
    ['10000000a1b2c3d4\0', '10000000a1b2c3d4'],
    ['0000000000000000\0', null],
    ['To be filled by O.E.M.', null],
    ['', null],
  ])('is read as Linux shows it: %j', async (content, serial) => {
    const file = join(folder.path, 'serial-number');
    writeFileSync(file, content);
    expect(await read(file)).toBe(serial);
    expect(warnings).toEqual([]);
  });

  it('is none where Linux shows none, as on most other machines', async () => {
    expect(await read(join(folder.path, 'missing'))).toBeNull();
    expect(warnings).toEqual([]);
  });
});
