import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { run } from '../../package/run.ts';

/** Every 90 seconds for ten days. */
const READINGS_BEFORE = (10 * 24 * 3600) / 90;
const MEASURED = 10;

const figures = z.object({ cpuSeconds: z.number(), writtenBytes: z.number(), peakMb: z.number() });

/** What one more reading costs a store that is one JSON file, in Python, after ten days. */
export async function measureJsonStore(): Promise<z.infer<typeof figures>> {
  const folder = mkdtempSync(join(tmpdir(), 'psa-ev-json-store-'));
  try {
    const script = join(import.meta.dirname, 'json-store.py');
    const said = await run('python3', [script, join(folder, 'history.json'), String(READINGS_BEFORE), String(MEASURED)]);
    return figures.parse(JSON.parse(said));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
