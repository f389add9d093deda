import { EventEmitter } from 'node:events';
import { Logger } from '@nestjs/common';
import { switchDetailBySignal } from './detail-switch.js';
import { redacted } from './redaction.js';
import { ServiceLogger } from './service-logger.js';

describe('the log', () => {
  let printed: string;
  beforeEach(() => {
    printed = '';
    for (const stream of [process.stdout, process.stderr]) {
      jest.spyOn(stream, 'write').mockImplementation((text) => {
        printed += String(text);
        return true;
      });
    }
  });
  afterEach(() => {
    jest.restoreAllMocks();
    jest.useRealTimers();
    Logger.overrideLogger(false);
  });

  it.each([
    ['a VIN', 'UPDATE vehicle SET vin = VR3UHZKXZLT000001', 'VR3UHZKXZLT000001'],
    ['a VIN in an address', 'GET /vehicles?next=%2FVR3UHZKXZLT000001', 'VR3UHZKXZLT000001'],
    ['a VIN in a name', 'no column vehicle_VR3UHZKXZLT000001', 'VR3UHZKXZLT000001'],
    ['a VIN in small letters', 'no car vr3uhzkxzlt000001 here', 'vr3uhzkxzlt000001'],
    ['a place', 'parameters: [ 48.130213, -16.2468 ]', '48.130213'],
    ['a private key', 'key -----BEGIN PRIVATE KEY-----\nMIIEvQ\n-----END PRIVATE KEY----- of Google', 'MIIEvQ'],
    ['half a private key', '-----BEGIN RSA PRIVATE KEY-----\nMIIEvQ', 'MIIEvQ'],
    ['a token', 'Authorization: Bearer abc.def-ghi_jkl/mno=', 'ghi_jkl'],
    ['an access token', 'ya29.a0AfH6SMBxyzxyzxyzxyz', 'a0AfH6'],
  ])('hides %s', (_what, text, secret) => {
    expect(text).toContain(secret);
    expect(redacted(text)).not.toContain(secret);
    expect(redacted(text)).toContain('…');
  });

  it('leaves what is none: dates, ids, file names, figures', () => {
    const text =
      '2026-11-23T00:31:20.123Z abcdefghijklmnop 3f2c9a7d1b8e4065 uncharacteristically 550e8400-e29b-41d4-a716-446655440000 /opt/psa-ev/migrations/1764300000000-control.js:12:34 64.5 % 12.345 MB SQLITE_READONLY_DBMOVED';
    expect(redacted(text)).toBe(text);
  });

  it('hides also in errors with all that they carry, and in their stacks', () => {
    const error = Object.assign(new Error('insert of VR3UHZKXZLT000001'), { parameters: ['VR3UHZKXZLT000001', 48.130213] });
    const logger = new ServiceLogger(true);
    logger.error(error);
    logger.error('it failed', error.stack, 'Main');
    expect(printed).toContain('insert of …');
    expect(printed).not.toMatch(/VR3UHZ|48\.13/);
  });

  it('gives the journal one entry a line with its priority, and leaves time and process to it', () => {
    const logger = new ServiceLogger(true);
    logger.warn('psacc is silent', 'Polling');
    logger.error('first\nsecond', 'Main');
    logger.log('not for the owner', 'InstanceLoader');
    expect(printed).toBe('<4>[Polling] psacc is silent\n<3>[Main] first\n<3>second\n');
  });

  it('has no detail, until a signal asks for it, for half an hour or until the next', () => {
    jest.useFakeTimers();
    const logger = new ServiceLogger(true);
    const signals = new EventEmitter();
    Logger.overrideLogger(logger);
    switchDetailBySignal(logger, signals);
    const says = (text: string) => {
      printed = '';
      new Logger('psacc').debug(text);
      return printed;
    };

    expect(says('before')).toBe('');
    signals.emit('SIGUSR2');
    expect(printed).toBe('<6>[Log] Every call and every reading is logged for 30 minutes\n');
    expect(says('within')).toBe('<7>[psacc] within\n');
    jest.advanceTimersByTime(30 * 60_000);
    expect(says('after')).toBe('');

    signals.emit('SIGUSR2');
    signals.emit('SIGUSR2');
    expect(says('after the second')).toBe('');
  });
});
