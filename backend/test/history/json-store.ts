import { readFileSync, writeFileSync } from 'node:fs';
import { toSnapshotDocument } from '@psa-ev/contract';
import type { Snapshot } from '@psa-ev/domain';

/** All readings in one JSON file, which is read and written whole for each: as a document store does that is one file. For comparison. */
export class JsonStore {
  constructor(private readonly file: string) {
    writeFileSync(this.file, '{"_default":{}}');
  }

  /** Begins with these. */
  fill(facts: Iterable<Snapshot>): void {
    const records = Object.fromEntries([...facts].map((fact, index) => [index + 1, toSnapshotDocument(fact)]));
    writeFileSync(this.file, JSON.stringify({ _default: records }));
  }

  append(fact: Snapshot): void {
    const tables = JSON.parse(readFileSync(this.file, 'utf8')) as { _default: Record<string, unknown> };
    const next = Object.keys(tables._default).length + 1;
    tables._default[next] = toSnapshotDocument(fact);
    writeFileSync(this.file, JSON.stringify(tables));
  }
}
