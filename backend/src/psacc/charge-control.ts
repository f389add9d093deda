import { Injectable } from '@nestjs/common';
import * as z from 'zod';
import { PsaccError, PsaccRefused } from './psacc.errors.js';
import { PsaccLimits } from './psacc.limits.js';
import { PsaccTransport } from './psacc.transport.js';

/** What psacc's own charge control says: the percent at which it stops (100: at none), that there is none, or nothing that can be used. */
export type ChargeControl =
  { readonly kind: 'set-up'; readonly percent: number } | { readonly kind: 'not-set-up' } | { readonly kind: 'not-answering' };

const record = z.object({ percentage_threshold: z.number() });

/** psacc's own charging limit. It touches neither the car nor the maker's cloud. */
@Injectable()
export class PsaccChargeControl {
  constructor(
    private readonly transport: PsaccTransport,
    private readonly limits: PsaccLimits,
  ) {}

  /** Never throws for what psacc does. */
  read(vin: string): Promise<ChargeControl> {
    return this.ask('asking for the charge control', `/charge_control?vin=${encodeURIComponent(vin)}`);
  }

  /** Answers as psacc does, which proves nothing: read it back. psacc checks no number; 100 stops nothing. Never throws for what psacc does. */
  set(vin: string, percent: number): Promise<ChargeControl> {
    return this.ask('setting the charge control', `/charge_control?vin=${encodeURIComponent(vin)}&percentage=${percent}`);
  }

  private async ask(doing: string, path: string): Promise<ChargeControl> {
    try {
      const read = record.safeParse(await this.transport.getJson({ doing, path, timeoutMs: this.limits.fromMemoryMs }));
      return read.success ? { kind: 'set-up', percent: read.data.percentage_threshold } : { kind: 'not-answering' };
    } catch (error) {
      if (!(error instanceof PsaccError)) throw error;
      return error instanceof PsaccRefused ? { kind: 'not-set-up' } : { kind: 'not-answering' };
    }
  }
}
