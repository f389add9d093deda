import { Injectable } from '@nestjs/common';
import * as z from 'zod';
import { PsaccError, PsaccRefused } from './psacc.errors.js';
import { PsaccLimits } from './psacc.limits.js';
import { PsaccTransport } from './psacc.transport.js';

/** What psacc's own charge control says: the percent at which it stops (100: at none), that there is none, or nothing that can be used. */
export type ChargeControl =
  { readonly kind: 'set-up'; readonly percent: number } | { readonly kind: 'not-set-up' } | { readonly kind: 'not-answering' };

/** For psacc: it charges until the car is full. */
export const NO_SERVICE_LIMIT_PERCENT = 100;

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

  /** Sets it and reads it back, for psacc's answer to the setting proves nothing, and it checks no number. Never throws for what psacc does. */
  async change(vin: string, percent: number): Promise<ChargeControl> {
    await this.ask('setting the charge control', `/charge_control?vin=${encodeURIComponent(vin)}&percentage=${percent}`);
    return this.read(vin);
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
