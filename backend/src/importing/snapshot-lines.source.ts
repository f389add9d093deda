import { createReadStream } from 'node:fs';
import * as z from 'zod';
import { fromSnapshotDocument } from '@psa-ev/contract';
import { isVehicleId } from '@psa-ev/domain';
import type { ImportSource, SourceItem } from './reading.js';

/** A snapshot is one to two kilobytes. */
const LONGEST_LINE = 64 * 1024;

const header = z.object({ kind: z.literal('snapshot'), vehicleId: z.string().refine(isVehicleId) });

/** `snapshots.jsonl`, as `psa-ev export` writes it: one fact a line. */
export class SnapshotLinesSource implements ImportSource {
  readonly origin = 'export';
  readonly description = 'an export of this service';

  constructor(private readonly file: string) {}

  async *items(): AsyncGenerator<SourceItem> {
    let number = 0;
    for await (const line of linesOf(this.file)) {
      number += 1;
      const place = `line ${number}`;
      if (line === null) yield { kind: 'unreadable', place, reason: 'is too long' };
      else if (line.trim() !== '') yield readLine(place, line.trim()); // also without a byte-order mark
    }
  }
}

/** True when a line is one of an export of snapshots. */
export function isSnapshotLine(line: string): boolean {
  return header.safeParse(parseJson(line)).success;
}

function readLine(place: string, line: string): SourceItem {
  const json = parseJson(line);
  if (json === undefined) return { kind: 'unreadable', place, reason: 'is no JSON' };
  try {
    const { vehicleId } = header.parse(json);
    return { kind: 'reading', place, car: { vehicleId }, reading: fromSnapshotDocument(vehicleId, json) };
  } catch (cause) {
    if (!(cause instanceof z.core.$ZodError)) throw cause;
    const fields = [...new Set(cause.issues.map(({ path }) => path.join('.')))].slice(0, 5);
    return { kind: 'unreadable', place, reason: `${fields.join(', ')} cannot be read` };
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The lines of a file; null for one that is longer than any could be, of which no more is kept than that. */
async function* linesOf(file: string): AsyncGenerator<string | null> {
  let rest = '';
  let isTooLong = false;
  for await (const chunk of createReadStream(file, { encoding: 'utf8' })) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      yield isTooLong || line.length > LONGEST_LINE ? null : line;
      isTooLong = false;
    }
    if (rest.length > LONGEST_LINE) {
      rest = '';
      isTooLong = true;
    }
  }
  if (isTooLong) yield null;
  else if (rest !== '') yield rest;
}
