import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import * as z from 'zod';

const rows = z.array(z.object({ id: z.string() })).length(1);

/** Which backend this is: the same after a restart, another on another Pi. */
@Injectable()
export class Installation {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** 16 hexadecimal digits, drawn when the database was made. */
  async id(): Promise<string> {
    const [row] = rows.parse(await this.dataSource.query('SELECT id FROM installation'));
    if (!row) throw new Error('the database has no name of the installation');
    return row.id;
  }
}
