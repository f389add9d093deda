import fc from 'fast-check';
import { aSnapshot } from '@psa-ev/testing';
import type { EntityManager } from 'typeorm';
import { anEnvironment } from '../../test/environment.builder.js';
import { IMPORTED_ID, ImportBench } from '../../test/import-bench.js';
import { A_VIN, ANOTHER_VIN, aPosition, writeInfoDb } from '../../test/info-db.builder.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Importer } from './importer.js';

const START_MS = Date.UTC(2026, 0, 1);
const dateOf = (minute: number, second: number) => new Date(START_MS + minute * 60_000 + second * 1000).toISOString().replace('.000Z', 'Z');

const aMoment = fc.record({ minute: fc.integer({ min: 0, max: 600 }), second: fc.integer({ min: 0, max: 59 }) });
/** Mostly a car that drives a kilometre a minute, sometimes figures that nobody can believe, and at times another car. */
const aRow = fc.record({
  moment: aMoment,
  km: fc.oneof({ weight: 8, arbitrary: fc.constant(null) }, fc.constantFrom(0, -5, 12, 900_000, 10_000_000)),
  level: fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 0, max: 100 }) }, fc.constantFrom(255, -1)),
  vin: fc.oneof({ weight: 6, arbitrary: fc.constant<string | null>(A_VIN) }, fc.constantFrom(ANOTHER_VIN, 'no VIN')),
});
/** As the service polled it, in this order: its clock may have been put back. */
const aPoll = fc.record({ moment: aMoment, level: fc.integer({ min: 0, max: 100 }) });

const byDate = ({ minute, second }: { minute: number; second: number }) => minute * 60 + second;

describe('an import, whatever the file holds and whatever was polled', () => {
  it('leaves every polled fact as it is, counts each row once, and changes nothing the second time', async () => {
    const rows = fc.uniqueArray(aRow, { minLength: 1, maxLength: 40, selector: ({ moment }) => byDate(moment) });
    const polls = fc.uniqueArray(aPoll, { maxLength: 12, selector: ({ moment }) => byDate(moment) });
    await fc.assert(
      fc.asyncProperty(rows, polls, async (told, polled) => {
        const bench = await ImportBench.open();
        try {
          const kmAt = (minute: number) => 20_000 + minute;
          const vehicleId = await bench.polled(
            A_VIN,
            ...polled.map(({ moment, level }) =>
              aSnapshot({ at: dateOf(moment.minute, moment.second), odometerKm: kmAt(moment.minute), battery: { percent: level } }),
            ),
          );
          const before = await bench.database.rows('snapshot');
          const position = told.map(({ moment, km, level, vin }) =>
            aPosition(dateOf(moment.minute, moment.second), { VIN: vin, mileage: km ?? kmAt(moment.minute), level }),
          );
          await writeInfoDb(bench.path('info.db'), { position });

          const { read, taken, merged, known, otherVehicles, rejected } = await bench.import(bench.path('info.db'));
          expect([read, taken + merged + known + otherVehicles + rejected]).toEqual([told.length, told.length]);
          const after = await bench.database.rows('snapshot');
          expect(after.slice(0, before.length)).toEqual(before);
          expect(after).toHaveLength(before.length + taken);

          const line = await bench.line(vehicleId);
          const polledInLine = line.filter((fact) => before.some((row) => row['polled_at'] === fact.polledAt.getTime()));
          expect(polledInLine.map((fact) => fact.polledAt.getTime())).toEqual(before.map((row) => row['polled_at']));

          await bench.import(bench.path('info.db'));
          expect(await bench.database.rows('snapshot')).toEqual(after);
        } finally {
          await bench.close();
        }
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('that is cut off half-way is completed by doing it again', async () => {
    const position = Array.from({ length: 1_100 }, (_, minute) =>
      aPosition(dateOf(minute, 0), { mileage: 20_000 + minute, level: 50 + (minute % 40) }),
    );
    const [whole, cut] = [await ImportBench.open(), await ImportBench.open()];
    for (const bench of [whole, cut]) {
      await writeInfoDb(bench.path('info.db'), { position });
      await bench.polled(A_VIN);
    }
    const { vehicles, snapshots, dataSource } = cut.database;
    const importer = new Importer(
      anEnvironment({ databaseFile: cut.path('psa-ev.sqlite') }),
      vehicles,
      snapshots,
      new PowerCutAtTheThird(dataSource),
      cut.clock,
    );
    await expect(importer.import({ file: cut.path('info.db'), vehicle: null, reportFile: null })).rejects.toThrow('power cut');
    expect(await cut.database.rows('snapshot')).toHaveLength(1_000);
    expect(await dataSource.query('SELECT vehicle_id FROM journal_rebuild')).toEqual([{ vehicle_id: IMPORTED_ID }]);

    expect(await cut.import(cut.path('info.db'))).toMatchObject({ known: 1_000, taken: 100 });
    await whole.import(whole.path('info.db'));
    expect(await cut.line()).toEqual(await whole.line());
    for (const bench of [whole, cut]) await bench.close();
  }, 60_000);
});

class PowerCutAtTheThird extends UnitOfWork {
  private transactions = 0;

  override transaction<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    this.transactions += 1;
    return this.transactions < 3 ? super.transaction(work) : Promise.reject(new Error('power cut'));
  }
}
