import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';

/** Where Linux shows the serial number of a Raspberry Pi's processor. Not below `/proc`, which a service may see only a part of. */
const SERIAL_NUMBER_FILE = '/sys/firmware/devicetree/base/serial-number';

/** The computer that the service runs on. */
@Injectable()
export class Machine {
  /** What no copy of the card brings along; null: this machine does not say, as most that are no Raspberry Pi. */
  serialNumber(): Promise<string | null> {
    return readSerialNumber(SERIAL_NUMBER_FILE);
  }
}

/** The serial number in such a file, which ends with a zero byte; null where there is none. */
export async function readSerialNumber(file: string): Promise<string | null> {
  try {
    const text = (await readFile(file, 'utf8')).replaceAll('\0', '').trim();
    return /^(?!0+$)[0-9a-f]{8,}$/i.test(text) ? text : null;
  } catch {
    return null;
  }
}
