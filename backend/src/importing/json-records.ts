import { createReadStream } from 'node:fs';
import { jsonParser, type Token } from 'stream-json/core/parser.js';
import Assembler from 'stream-json/assembler.js';

/** Enough for any status of a car many times over; what is longer is noise, and must not cost memory. */
const MOST_TOKENS = 20_000;
/** Where the file is damaged, what stands before the damage within one such piece is lost with it. */
const PIECE_CHARACTERS = 2048;

/** A record of a table, or where the file cannot be read any further. */
export type JsonRecord =
  | { readonly kind: 'record'; readonly table: string; readonly key: string; readonly value: unknown }
  | { readonly kind: 'too-long'; readonly table: string; readonly key: string }
  | { readonly kind: 'damaged'; readonly table: string | null; readonly key: string | null; readonly reason: string };

/**
 * The records of a JSON file of the form `{table: {key: record}}`, one after the other: hundreds of megabytes need no more memory than a record. Where the
 * file ends too early, or is no JSON, this is told last.
 */
export async function* jsonRecords(file: string): AsyncGenerator<JsonRecord> {
  const parse = jsonParser({ streamValues: false });
  const walk = new Walk();
  try {
    for await (const text of createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 17 })) {
      const chunk = String(text);
      for (let from = 0; from < chunk.length; from += PIECE_CHARACTERS) {
        const tokens = parse(chunk.slice(from, from + PIECE_CHARACTERS));
        if (typeof tokens === 'symbol') continue; // not one token has ended in this piece
        for (const token of tokens.values) {
          const record = walk.take(token);
          if (record) yield record;
        }
      }
    }
  } catch (cause) {
    yield walk.damage(cause instanceof Error ? cause.message : String(cause));
    return;
  }
  if (!walk.isOver) yield walk.damage('the file ends in the middle');
}

/** Where in the file we are. */
class Walk {
  /** How many objects are open around the next record. */
  private depth = 0;
  private hasBegun = false;
  private table: string | null = null;
  private key: string | null = null;
  private record: { readonly assembler: Assembler; tokens: number } | null = null;
  /** Of a record that is passed over: how deep in it we are. */
  private passedOver = 0;

  get isOver(): boolean {
    return this.hasBegun && this.depth === 0 && !this.record;
  }

  damage(reason: string): JsonRecord {
    return { kind: 'damaged', table: this.table, key: this.key, reason };
  }

  /** The record that ends with this token; null where none does. */
  take(token: Token): JsonRecord | null {
    if (this.record) return this.extend(this.record, token);
    if (this.passedOver > 0) this.passedOver += stepOf(token);
    else if (token.name === 'keyValue') this.name(token.value);
    else if (this.key !== null && token.name !== 'endObject') return this.begin(token);
    else this.go(token);
    return null;
  }

  private name(name: string): void {
    if (this.depth === 1) this.table = name;
    else this.key = name;
  }

  private go(token: Token): void {
    this.hasBegun = true;
    // A table that is a list, or a file that is one, is of another program: passed over whole.
    if (token.name === 'startArray') this.passedOver = 1;
    else this.depth += stepOf(token);
  }

  private begin(token: Token): JsonRecord | null {
    this.record = { assembler: new Assembler(), tokens: 0 };
    return this.extend(this.record, token);
  }

  private extend(record: { readonly assembler: Assembler; tokens: number }, token: Token): JsonRecord | null {
    const [table, key] = [String(this.table), String(this.key)];
    record.tokens += 1;
    if (record.tokens > MOST_TOKENS) {
      this.passedOver = Math.max(0, record.assembler.depth + stepOf(token));
      this.record = null;
      this.key = null;
      return { kind: 'too-long', table, key };
    }
    record.assembler.consume(token);
    if (!record.assembler.done) return null;
    this.record = null;
    this.key = null;
    return { kind: 'record', table, key, value: record.assembler.current };
  }
}

function stepOf({ name }: Token): number {
  if (name === 'startObject' || name === 'startArray') return 1;
  return name === 'endObject' || name === 'endArray' ? -1 : 0;
}
