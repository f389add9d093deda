import type { Claim, CommandStage } from '@psa-ev/domain';
import { aCommand, at } from '@psa-ev/testing';
import { isLapsed, isUnderWay, shownCommand } from './shown-command';

const CHARGING = ['startCharging', 'stopCharging'] as const;
const CLAIM: Claim = { claimedBy: 'this-pi', claimedAt: at('08:00') };
const SENT: CommandStage = { status: 'sent', ...CLAIM, sentAt: at('08:00') };
const CONFIRMED: CommandStage = { status: 'confirmed', ...CLAIM, sentAt: at('08:00'), confirmedAt: at('08:01') };
const failed = (reason: 'already-under-way' | 'replaced'): CommandStage => ({
  status: 'failed',
  failure: { kind: 'refused', reason },
  failedAt: at('08:01'),
  claim: null,
  sentAt: null,
});

describe('the command that is shown', () => {
  it('is none where there is none, or where it is long over', () => {
    expect(shownCommand([], CHARGING, at('08:00'))).toBeNull();
    expect(shownCommand([aCommand({ stage: CONFIRMED })], CHARGING, at('08:12'))).toBeNull();
  });

  it('is none of a kind that has its own place', () => {
    expect(shownCommand([aCommand({ kind: 'wakeUp' })], CHARGING, at('08:00'))).toBeNull();
  });

  it('stays a while after its end', () => {
    const confirmed = aCommand({ stage: CONFIRMED });
    expect(shownCommand([confirmed], CHARGING, at('08:10'))).toBe(confirmed);
  });

  it('is the one under way, not the second press that was refused for it', () => {
    const first = aCommand({ stage: SENT });
    expect(shownCommand([aCommand({ id: 'again', stage: failed('already-under-way') }), first], CHARGING, at('08:01'))).toBe(first);
  });

  it('is the newest wish', () => {
    const newest = aCommand({ id: 'newest', kind: 'startCharging', stage: SENT });
    expect(shownCommand([newest, aCommand({ stage: failed('replaced') })], CHARGING, at('08:01'))).toBe(newest);
  });
});

describe('a command that nobody hears', () => {
  it('is under way until it expires, and then lapses', () => {
    const wish = aCommand({ expiresAt: at('08:02') });
    expect([isUnderWay(wish, at('08:02')), isLapsed(wish, at('08:02'))]).toEqual([true, false]);
    expect([isUnderWay(wish, at('08:03')), isLapsed(wish, at('08:03'))]).toEqual([false, true]);
  });

  it('lapses when the Pi that has sent it falls silent', () => {
    const sent = aCommand({ stage: SENT });
    expect(isUnderWay(sent, at('08:03'))).toBe(true);
    expect(isLapsed(sent, at('08:04'))).toBe(true);
  });

  it('does neither once it is over', () => {
    const confirmed = aCommand({ stage: CONFIRMED });
    expect([isUnderWay(confirmed, at('09:00')), isLapsed(confirmed, at('09:00'))]).toEqual([false, false]);
  });
});
