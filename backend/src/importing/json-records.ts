import { createReadStream } from 'node:fs';
import { JsonValueEnd } from './json-value-end.js';

/** Enough for any status of a car many times over; what is longer is noise, and must not cost memory. */
const LONGEST_RECORD_CHARACTERS = 50_000;
/** A name with what stands around it is shorter. */
const LOOK_AHEAD_CHARACTERS = 1024;
const CHUNK_BYTES = 1 << 16;

const BETWEEN = /[\s,]*/y;
const NAME = /"((?:[^"\\]|\\.){0,200})"\s*:\s*/y;
const RECORD_NUMBER = /^\d+$/;
/** How TinyDB begins a record, or a table with its first one: where reading goes on behind damage. */
const BEGINNING = /(?:"([^"\\]{1,64})"\s*:\s*\{\s*)?"(\d{1,12})"\s*:\s*\{/;
/** Text, or what Python writes for numbers that are none and JSON does not know. */
const TEXT_OR_NO_NUMBER = /"(?:[^"\\]|\\.)*"|-?\bInfinity\b|\bNaN\b/g;

/** A record of a table, or a place where the file is damaged. */
export type JsonRecord =
  | { readonly kind: 'record'; readonly table: string; readonly key: string; readonly value: unknown }
  | { readonly kind: 'too-long'; readonly table: string; readonly key: string }
  | { readonly kind: 'damaged'; readonly table: string | null; readonly key: string | null; readonly reason: string };

/**
 * The records of a JSON file of the form `{table: {key: record}}`, one after the other: hundreds of megabytes need no more memory than a record. Behind damage it
 * goes on with the next numbered record, as TinyDB writes them. NaN and Infinity, which Python writes, are read as null.
 */
export async function* jsonRecords(file: string): AsyncGenerator<JsonRecord> {
  const walk = new Walk(createReadStream(file, { encoding: 'utf8', highWaterMark: CHUNK_BYTES })[Symbol.asyncIterator]());
  for (let record = await walk.next(); record !== null; record = await walk.next()) yield record;
}

/** Goes along the text of a file, of which no more is kept than is needed. */
class Walk {
  private text = '';
  private at = 0;
  private isAllRead = false;
  /** How many objects are open around the next record: 0 before the file's own, 1 between tables, 2 in a table. */
  private depth = 0;
  private hasBegun = false;
  private hasLostItsWay = false;
  private table: string | null = null;
  private key: string | null = null;
  private readonly chunks: AsyncIterator<unknown>;

  constructor(chunks: AsyncIterator<unknown>) {
    this.chunks = chunks;
  }

  /** The next record or damage; null at the end. */
  async next(): Promise<JsonRecord | null> {
    for (;;) {
      if (this.hasLostItsWay && !(await this.findBeginning())) return null;
      const character = this.beyond(BETWEEN);
      if (this.text.length - this.at < LOOK_AHEAD_CHARACTERS && (await this.readOn())) continue;
      if (character === undefined) return this.isOver ? null : this.lose('cannot be read from here on: the file ends in the middle');
      if (character === '{' && !this.hasBegun) this.open();
      else if (character === '}' && this.depth > 0) this.close();
      else {
        const found = await this.named();
        if (found) return found;
      }
    }
  }

  private get isOver(): boolean {
    return this.hasBegun && this.depth === 0;
  }

  private async named(): Promise<JsonRecord | null> {
    NAME.lastIndex = this.at;
    const name = this.depth > 0 ? NAME.exec(this.text)?.[1] : undefined;
    if (name === undefined) return this.lose('the file is damaged here');
    const character = this.beyond(NAME);
    const said = nameOf(name);
    // Where a brace was too many, records seem to stand between the tables.
    const isRecord = this.depth === 2 || (this.table !== null && RECORD_NUMBER.test(said));
    if (isRecord) return this.record(said);
    if (character !== '{') {
      await this.passOver();
      return null;
    }
    [this.table, this.key] = [said, null];
    this.open();
    return null;
  }

  private async record(key: string): Promise<JsonRecord> {
    [this.depth, this.key] = [2, key];
    const table = String(this.table);
    const end = await this.endOfRecord();
    if (end === 'too-long') {
      this.hasLostItsWay = true;
      return { kind: 'too-long', table, key };
    }
    if (end === 'missing') return this.lose('cannot be read from here on: the file ends in the middle');
    const value = parseJson(this.text.slice(this.at, end));
    if (value === undefined) return this.lose('is no JSON');
    this.at = end;
    return { kind: 'record', table, key, value };
  }

  private async endOfRecord(): Promise<number | 'too-long' | 'missing'> {
    const value = new JsonValueEnd();
    let from = this.at;
    for (;;) {
      const end = value.find(this.text, from);
      if (end !== null) return end;
      if (this.text.length - this.at > LONGEST_RECORD_CHARACTERS) return 'too-long';
      const seen = this.text.length - this.at;
      if (!(await this.readOn())) return 'missing';
      from = this.at + seen;
    }
  }

  /** A table that is a list, or no table at all, is of another program. */
  private async passOver(): Promise<void> {
    const value = new JsonValueEnd();
    for (;;) {
      const end = value.find(this.text, this.at);
      this.at = end ?? this.text.length;
      if (end !== null || !(await this.readOn())) return;
    }
  }

  // From within what could not be read: it may have swallowed the beginning of the next record.
  private async findBeginning(): Promise<boolean> {
    for (;;) {
      const rest = this.text.slice(this.at);
      const found = BEGINNING.exec(rest);
      if (found) {
        this.hasLostItsWay = false;
        const [, table] = found;
        this.table = table === undefined ? this.table : nameOf(table);
        this.at += found.index + rest.slice(found.index).indexOf(`"${found[2]}"`);
        [this.hasBegun, this.depth] = [true, 2];
        return true;
      }
      this.at = Math.max(this.at, this.text.length - LOOK_AHEAD_CHARACTERS);
      if (!(await this.readOn())) return false;
    }
  }

  private lose(reason: string): JsonRecord {
    this.hasLostItsWay = true;
    return { kind: 'damaged', table: this.table, key: this.key, reason };
  }

  private open(): void {
    [this.hasBegun, this.depth, this.at] = [true, this.depth + 1, this.at + 1];
  }

  private close(): void {
    [this.depth, this.at, this.key] = [this.depth - 1, this.at + 1, null];
  }

  /** Goes behind what the pattern takes; gives the character there. */
  private beyond(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    this.at += pattern.exec(this.text)?.[0].length ?? 0;
    return this.text[this.at];
  }

  /** False where there is no more. */
  private async readOn(): Promise<boolean> {
    if (this.isAllRead) return false;
    const { value, done } = await this.chunks.next();
    this.isAllRead = done === true;
    if (this.isAllRead) return false;
    this.text = this.text.slice(this.at) + String(value);
    this.at = 0;
    return true;
  }
}

function nameOf(written: string): string {
  return String(parseJson(`"${written}"`) ?? written);
}

/** Undefined for what is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    try {
      return JSON.parse(text.replace(TEXT_OR_NO_NUMBER, (found) => (found.startsWith('"') ? found : 'null')));
    } catch {
      return undefined;
    }
  }
}
