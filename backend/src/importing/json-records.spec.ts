import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { temporaryFolder } from '../../test/temporary-database.js';
import { type JsonRecord, jsonRecords } from './json-records.js';

describe('the records of a JSON file', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => (folder = temporaryFolder()));
  afterEach(() => folder.remove());

  const recordsOf = async (text: string) => {
    const file = join(folder.path, 'db.json');
    writeFileSync(file, text);
    const records: JsonRecord[] = [];
    for await (const record of jsonRecords(file)) records.push(record);
    return records;
  };
  const inShort = async (text: string) =>
    (await recordsOf(text)).map((record) => [record.key, record.kind === 'record' ? record.value : record.kind]);

  it('loses a record that is no JSON, and names it, and no other', async () => {
    expect(await inShort('{"responses": {"1": {"a": 1}, "2": {"a": nil}, "3": {"a": 3}}}')).toEqual([
      ['1', { a: 1 }],
      ['2', 'damaged'],
      ['3', { a: 3 }],
    ]);
  });

  it.each([
    ['a piece is missing', '"2": {"a": {"b": "lo", "3": {"a": 3}, "4": {"a": 4}'],
    ['a brace is too many', '"2": {"a": 1}}, "4": {"a": 4}'],
    ['a quotation mark is missing', '"2": {"a": "lost}, "4": {"a": 4}'],
    ['noise stands between', '"2": {"a": 2}, \u0000\u0000 ## \u0000 "4": {"a": 4}'],
    ['there is a key without a record', '"2": , "4": {"a": 4}'],
  ])('goes on behind the damage where %s', async (_what, records) => {
    const after = Array.from(
      { length: 2000 },
      (_, index) => `"${index + 10}": {"text": "as long as the answer of a car", "n": [1, {"m": 2}]}`,
    );
    const found = await recordsOf(`{"_default": {}, "responses": {"1": {"a": 1}, ${records}, ${after.join(', ')}}}`);
    expect(found[0]).toEqual({ kind: 'record', table: 'responses', key: '1', value: { a: 1 } });
    const whole = found.filter(({ kind, table }) => kind === 'record' && table === 'responses').map(({ key }) => key);
    expect(whole.slice(-2001)).toEqual(['4', ...Array.from({ length: 2000 }, (_, index) => String(index + 10))]);
    expect(found.length - whole.length).toBeLessThanOrEqual(1);
  });

  it('reads what Python writes for numbers that are none as null, and leaves text alone', async () => {
    expect(await inShort('{"t": {"1": {"a": NaN, "b": [Infinity, -Infinity, -1], "c": "NaN \\" Infinity"}, "2": NaN}}')).toEqual([
      ['1', { a: null, b: [null, null, -1], c: 'NaN " Infinity' }],
      ['2', null],
    ]);
  });

  it('passes over what is no table, and over a byte-order mark', async () => {
    expect(
      await inShort('\uFEFF{"v": 1, "list": [1, {"1": {"a": 1}}], "text": "{", "t": {"1": "}", "2": [], "3": 4}, "no": null}\n'),
    ).toEqual([
      ['1', '}'],
      ['2', []],
      ['3', 4],
    ]);
  });

  it('tells once that the file ends in the middle', async () => {
    expect(await recordsOf('{"t": {"1": {"a": 1}, "2": {"a": {"b": ')).toEqual([
      { kind: 'record', table: 't', key: '1', value: { a: 1 } },
      { kind: 'damaged', table: 't', key: '2', reason: 'cannot be read from here on: the file ends in the middle' },
    ]);
    expect((await recordsOf('{"t": {"1": {"a": 1}')).map(({ kind }) => kind)).toEqual(['record', 'damaged']);
    expect((await recordsOf('{"t"')).map(({ kind }) => kind)).toEqual(['damaged']);
  });

  it('gives back every record of any file, wherever it is cut into pieces', async () => {
    const table = fc.dictionary(fc.string({ maxLength: 20 }), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 8 });
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.string({ minLength: 1, maxLength: 9 }), table, { maxKeys: 4 }),
        fc.nat(70_000),
        async (tables, pad) => {
          const named = Object.entries(tables).filter(([name]) => !/^\d+$/.test(name));
          const text = JSON.stringify(Object.fromEntries(named), null, 1);
          const expected = Object.entries(JSON.parse(text) as typeof tables).flatMap(([name, records]) =>
            Object.entries(records).map(([key, value]) => ({ kind: 'record', table: name, key, value })),
          );
          expect(await recordsOf(`${' '.repeat(pad)}${text}`)).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });
});
