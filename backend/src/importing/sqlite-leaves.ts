import { type FileHandle, open } from 'node:fs/promises';

// All of this is from https://www.sqlite.org/fileformat2.html.
const PAGE_SIZE_AT = 16;
const [FEWEST_PAGE_BYTES, MOST_PAGE_BYTES] = [512, 65_536];
const RESERVED_BYTES_AT = 20;
const FILE_HEADER_BYTES = 100;
const LEAF_OF_A_TABLE = 0x0d;
const LEAF_HEADER_BYTES = 8;
const CELLS_AT = 3;
/** Of serial types 0 to 9: how many bytes the value has. */
const BYTES_OF_TYPE = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];
const FLOAT = 7;
const ZERO = 8;
const ONE = 9;
const FIRST_OF_BLOBS = 12;

/** A row as it lies in a page, whatever table it is of. A value that is a blob is null. */
export interface LeafRow {
  readonly rowid: number;
  readonly values: readonly (number | string | null)[];
}

/**
 * All rows that lie whole in the pages of an SQLite file, page by page and in the order of the page, without the tree that leads to them: of a damaged file it may be
 * the tree that is lost. Rows that were deleted may still lie there. Rows that are longer than a page are passed over.
 */
export async function* sqliteLeaves(file: string): AsyncGenerator<LeafRow> {
  const handle = await open(file, 'r');
  try {
    const header = await headerOf(handle);
    const pageBytes = pageBytesIn(header);
    const page = Buffer.alloc(pageBytes);
    for (let at = 0; ; at += pageBytes) {
      const { bytesRead } = await handle.read(page, 0, pageBytes, at);
      // A page that is not whole may end in the middle of a row.
      if (bytesRead < pageBytes) return;
      yield* rowsOfPage(page, at === 0 ? FILE_HEADER_BYTES : 0, pageBytes - header.readUInt8(RESERVED_BYTES_AT));
    }
  } finally {
    await handle.close();
  }
}

/** How many bytes each page of an SQLite file has. */
export async function pageBytesOf(file: string): Promise<number> {
  const handle = await open(file, 'r');
  return headerOf(handle)
    .then(pageBytesIn)
    .finally(() => handle.close());
}

async function headerOf(handle: FileHandle): Promise<Buffer> {
  const header = Buffer.alloc(FILE_HEADER_BYTES);
  await handle.read(header, 0, FILE_HEADER_BYTES, 0);
  return header;
}

function pageBytesIn(header: Buffer): number {
  const written = header.readUInt16BE(PAGE_SIZE_AT);
  return written === 1 ? MOST_PAGE_BYTES : Math.max(written, FEWEST_PAGE_BYTES);
}

function* rowsOfPage(page: Buffer, start: number, usableBytes: number): Generator<LeafRow> {
  if (page[start] !== LEAF_OF_A_TABLE) return;
  const cells = page.readUInt16BE(start + CELLS_AT);
  const firstPointer = start + LEAF_HEADER_BYTES;
  for (let cell = 0; cell < cells && firstPointer + 2 * cell + 2 <= usableBytes; cell += 1) {
    const row = rowAt(page, page.readUInt16BE(firstPointer + 2 * cell), usableBytes);
    if (row) yield row;
  }
}

/** Null where no whole row lies there. */
function rowAt(page: Buffer, at: number, usableBytes: number): LeafRow | null {
  const bytes = new PageBytes(page, at);
  const payloadBytes = bytes.varint();
  const rowid = bytes.varint();
  const end = bytes.at + payloadBytes;
  // What does not fit into a page goes on in another one.
  if (payloadBytes === 0 || end > usableBytes || payloadBytes > usableBytes - 35) return null;
  const headerStart = bytes.at;
  const headerEnd = headerStart + bytes.varint();
  if (headerEnd > end || !Number.isSafeInteger(rowid)) return null;
  const types: number[] = [];
  while (bytes.at < headerEnd) types.push(bytes.varint());
  const values = types.map((type) => bytes.value(type));
  return bytes.at === end ? { rowid, values } : null;
}

/** Reads a page byte by byte; behind its end there are zeros. */
class PageBytes {
  constructor(
    private readonly page: Buffer,
    public at: number,
  ) {}

  varint(): number {
    let value = 0;
    for (let index = 0; index < 8; index += 1) {
      const byte = this.next();
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
    return value * 256 + this.next();
  }

  value(type: number): number | string | null {
    if (type === ZERO || type === ONE) return type - ZERO;
    const bytes = BYTES_OF_TYPE[type] ?? Math.max(0, Math.floor((type - FIRST_OF_BLOBS) / 2));
    const start = this.at;
    this.at += bytes;
    if (this.at > this.page.length) return null;
    if (type >= FIRST_OF_BLOBS) return type % 2 === 1 ? this.page.toString('utf8', start, this.at) : null;
    if (bytes === 0) return null;
    if (type === FLOAT) return this.page.readDoubleBE(start);
    return bytes === 8 ? Number(this.page.readBigInt64BE(start)) : this.page.readIntBE(start, bytes);
  }

  private next(): number {
    const byte = this.page[this.at] ?? 0;
    this.at += 1;
    return byte;
  }
}
