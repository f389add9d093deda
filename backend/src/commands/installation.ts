import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import * as z from 'zod';
import { Machine } from './machine.js';

const ID_DIGITS = 16;

const rows = z.array(z.object({ id: z.string() })).length(1);

/** Which backend this is: the same after a restart, another on another Pi, though its card be a copy. */
@Injectable()
export class Installation {
  private known: string | null = null;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly machine: Machine,
  ) {}

  /** 16 hexadecimal digits, of what was drawn when the database was made and of the machine. */
  async id(): Promise<string> {
    return (this.known ??= idOn(await this.machine.serialNumber(), await this.drawn()));
  }

  private async drawn(): Promise<string> {
    const [row] = rows.parse(await this.dataSource.query('SELECT id FROM installation'));
    if (!row) throw new Error('the database has no name of the installation');
    return row.id;
  }
}

/** Two Pis with one id would each take the claim of the other for its own, and do everything twice. */
function idOn(serialNumber: string | null, drawn: string): string {
  if (serialNumber === null) return drawn;
  return createHash('sha256').update(`${drawn} ${serialNumber}`).digest('hex').slice(0, ID_DIGITS);
}
