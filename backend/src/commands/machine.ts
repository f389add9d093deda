import { readFile } from 'node:fs/promises';
import { Injectable, Logger } from '@nestjs/common';
import { hasCode } from '../database/sqlite-file.js';

/** Where Linux shows the serial number of a Raspberry Pi's processor. Not below `/proc`, which a service may see only a part of. */
const SERIAL_NUMBER_FILE = '/sys/firmware/devicetree/base/serial-number';

/** The computer that the service runs on. */
@Injectable()
export class Machine {
  /** What no copy of the card brings along; null: this machine does not say, as most that are no Raspberry Pi. */
  serialNumber(): Promise<string | null> {
    return readSerialNumber(SERIAL_NUMBER_FILE, new Logger(Machine.name));
  }
}

/** The serial number in such a file, which ends with a zero byte; null where there is none, or, as is then logged, where it cannot be read: the service starts all the same. */
export async function readSerialNumber(file: string, logger: Pick<Logger, 'warn'>): Promise<string | null> {
  try {
    const text = (await readFile(file, 'utf8')).replaceAll('\0', '').trim();
    return /^(?!0+$)[0-9a-f]{8,}$/i.test(text) ? text : null;
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) {
      const reason = error instanceof Error ? error.message : String(error);
      logger.warn(`This machine is not told from one with a copy of its card, for its serial number cannot be read: ${reason}`);
    }
    return null;
  }
}
