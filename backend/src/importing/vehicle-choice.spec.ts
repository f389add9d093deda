import { toSnapshotDocument } from '@psa-ev/contract';
import { parseVehicleId, type VehicleId } from '@psa-ev/domain';
import { aSnapshot } from '@psa-ev/testing';
import { ImportBench, IMPORTED_ID } from '../../test/import-bench.js';
import { A_VIN, ANOTHER_VIN, aPosition, psaccDate, writeInfoDb } from '../../test/info-db.builder.js';
import { vehicleIdOf } from '../vehicles/vehicle-id.js';

const ANOTHER_ID = vehicleIdOf('demo-psa-ev', ANOTHER_VIN);
const [ELSEWHERE, ELSEWHERE_TOO] = [parseVehicleId('bbbbbbbbbbbbbbbb'), parseVehicleId('cccccccccccccccc')];

describe('of which car an import is', () => {
  let bench: ImportBench;
  beforeEach(async () => (bench = await ImportBench.open()));
  afterEach(() => bench.close());

  const isUntouched = async () => {
    expect(await bench.database.rows('snapshot')).toEqual([]);
    expect(await bench.database.rows('vehicle')).toEqual([]);
    expect(bench.files()).toHaveLength(1);
  };

  describe('in an export', () => {
    const exportOf = (...ids: readonly VehicleId[]) => {
      const lines = ids.map((vehicleId, index) => {
        const snapshot = aSnapshot({ at: `08:0${index}`, odometerKm: 20_000 + index, battery: { percent: 40 + index } });
        return JSON.stringify({ kind: 'snapshot', vehicleId, origin: 'polled', ...toSnapshotDocument(snapshot) });
      });
      return bench.write('snapshots.jsonl', lines.join('\n'));
    };

    it.each([
      ['first', [IMPORTED_ID, ANOTHER_ID, IMPORTED_ID]],
      ['last', [ANOTHER_ID, ANOTHER_ID, ELSEWHERE, IMPORTED_ID, IMPORTED_ID]],
    ])('takes the car that was asked for alone where it comes %s', async (_where, ids) => {
      const file = exportOf(...ids);
      expect(await bench.import(file, { vehicle: A_VIN })).toMatchObject({ taken: 2, otherVehicles: ids.length - 2, rejected: 0 });
      expect(await bench.line()).toHaveLength(2);
      expect(await bench.database.rows('vehicle')).toHaveLength(1);
    });

    it('takes that of one car of another installation for the car that was asked for', async () => {
      expect(await bench.import(exportOf(ELSEWHERE, ELSEWHERE), { vehicle: A_VIN })).toMatchObject({ taken: 2, otherVehicles: 0 });
      expect(await bench.line()).toHaveLength(2);
    });

    it('mixes no two cars of another installation: it is refused, and both are named', async () => {
      const file = exportOf(ELSEWHERE, ELSEWHERE_TOO);
      await expect(bench.import(file, { vehicle: A_VIN })).rejects.toThrow(/bbbbbbbbbbbbbbbb, cccccccccccccccc.* grep /);
      await isUntouched();
    });

    it('takes no car that is not known beside one of this installation for the one that was asked for', async () => {
      await bench.polled(ANOTHER_VIN);
      const result = await bench.import(exportOf(ANOTHER_ID, ELSEWHERE), { vehicle: A_VIN });
      expect(result).toMatchObject({ taken: 0, otherVehicles: 2, changedVehicles: [] });
    });
  });

  describe('in info.db', () => {
    const infoDb = async (...vins: readonly (string | null)[]) => {
      const position = vins.map((VIN, index) => aPosition(`07:0${index}`, { VIN, level: 50 + index }));
      await writeInfoDb(bench.path('info.db'), { position });
      return bench.path('info.db');
    };

    it('gives a row that names none to the car that was asked for where the file is of no other', async () => {
      expect(await bench.import(await infoDb(null, A_VIN, ` ${A_VIN.toLowerCase()}`), { vehicle: A_VIN })).toMatchObject({ taken: 3 });
    });

    it.each([null, A_VIN])('gives a row that names none to no car where the file is of several (asked for: %s)', async (vehicle) => {
      await bench.polled(A_VIN);
      const result = await bench.import(await infoDb(null, A_VIN, ANOTHER_VIN), { vehicle });
      expect(result).toMatchObject({
        taken: vehicle ? 1 : 2,
        otherVehicles: vehicle ? 1 : 0,
        rejections: [{ place: 'position row 1', reason: 'does not say of which car it is' }],
      });
      expect((await bench.line()).map(({ battery }) => battery.percent)).toEqual([51]);
    });

    it('keeps what several rows tell of one moment together, also where one of them names no car', async () => {
      const file = bench.path('info.db');
      const curve = { start_at: psaccDate('07:00'), VIN: null, date: psaccDate('07:00'), level: 64, rate: 30, autonomy: 201 };
      await writeInfoDb(file, { position: [aPosition('07:00')], battery_curve: [curve] });
      expect(await bench.import(file, { vehicle: A_VIN })).toMatchObject({ taken: 1, merged: 1 });
    });
  });

  it('remembers no car whose file is refused', async () => {
    const file = bench.write('other.json', '{"devices": {"1": {"a": 1}}}');
    await expect(bench.import(file, { vehicle: A_VIN })).rejects.toThrow('none that can be imported');
    await isUntouched();
  });
});
