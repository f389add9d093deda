import { type Claim, COMMAND_KINDS, type CommandFailure, type CommandKind, type CommandStage, REFUSALS } from '@psa-ev/domain';
import { aCommand, at } from '@psa-ev/testing';
import { aBulgarianVoice, anEnglishVoice, plain } from '../../testing/voices';
import { commandsBg } from './i18n/bg';
import { type CommandWords, commandsEn } from './i18n/en';
import { tellProgress } from './progress';

const english = anEnglishVoice<CommandWords>(commandsEn);
const bulgarian = aBulgarianVoice<CommandWords>(commandsBg);
const CLAIM: Claim = { claimedBy: 'this-pi', claimedAt: at('08:00') };
const DRIVER = 'uid-of-driver';
const tell = (stage: CommandStage, { now = at('08:01'), reader = DRIVER, voice = english, kind = 'stopCharging' as CommandKind } = {}) =>
  tellProgress(
    aCommand({ kind, stage, scheduledStart: kind === 'setScheduledStart' ? { hour: 22, minute: 30 } : null }),
    reader,
    now,
    voice,
  );
const failed = (failure: CommandFailure): CommandStage => ({
  status: 'failed',
  failure,
  failedAt: at('08:01'),
  claim: CLAIM,
  sentAt: null,
});

describe('how far a command has come', () => {
  it.each<CommandFailure>([
    { kind: 'expired' },
    { kind: 'unconfirmed' },
    { kind: 'unreachable', reason: 'service-foreign' },
    ...REFUSALS.map((reason) => ({ kind: 'refused', reason }) as const),
  ])('is told in words when it failed: %j', (failure) => {
    for (const voice of [english, bulgarian]) {
      const progress = tell(failed(failure), { voice });
      expect(progress.steps).toEqual([]);
      expect(progress.outcome?.good).toBe(false);
      expect(progress.outcome?.text).not.toBe('');
    }
  });

  it('admits that the Pi did not hear it', () => {
    expect(tell({ status: 'requested' }, { now: at('08:05') }).outcome?.text).toMatch(/^The Pi did not hear it in time/);
  });

  it('admits that nobody says what came of it', () => {
    expect(tell({ status: 'sent', ...CLAIM, sentAt: at('08:00') }, { now: at('08:05') }).outcome?.text).toMatch(/has not said what came/);
  });

  it.each<[CommandStage, readonly string[]]>([
    [{ status: 'requested' }, ['done', 'now', 'ahead']],
    [{ status: 'claimed', mayBeSent: false, ...CLAIM }, ['done', 'now', 'ahead']],
    [{ status: 'sent', ...CLAIM, sentAt: at('08:00') }, ['done', 'done', 'now']],
  ])('is told by its steps while it is under way: $status', (stage, states) => {
    const { steps, outcome } = tell(stage);
    expect(steps.map(({ name }) => name)).toEqual(['Asked', 'Sent to the car', 'Done']);
    expect(steps.map(({ state }) => state)).toEqual(states);
    expect(outcome).toBeNull();
  });

  it('ends with the proof and its time in the zone of the car', () => {
    const confirmed: CommandStage = { status: 'confirmed', ...CLAIM, sentAt: at('08:00'), confirmedAt: at('08:01') };
    expect(tell(confirmed).outcome).toEqual({ text: 'Done: it no longer charges, confirmed at 10:01.', good: true });
  });

  it('says who asked, as far as the reader may know', () => {
    expect(plain(tell({ status: 'requested' }).asked)).toBe('You asked at 10:00 to stop charging');
    expect(plain(tell({ status: 'requested' }, { reader: 'uid-of-owner' }).asked)).toBe('Someone else asked at 10:00 to stop charging');
    expect(plain(tell({ status: 'requested' }, { voice: bulgarian }).asked)).toBe('В 10:00 поискахте зареждането да спре');
  });

  it('names the part of the Pi that asked, and people by their address', () => {
    const asked = (requestedBy: string, askedAs: string | null = null) =>
      tellProgress(aCommand({ requestedBy, askedAs }), 'uid-of-owner', at('08:01'), english).asked;
    expect(asked('charge-limit')).toBe('The charging limit asked at 10:00 to stop charging');
    expect(asked('uid-of-driver', 'driver@example.com')).toBe('driver@example.com asked at 10:00 to stop charging');
  });

  it.each(COMMAND_KINDS)('is told of each kind, also where nobody can prove it: %s', (kind) => {
    const scheduledStart = kind === 'setScheduledStart' ? { hour: 22, minute: 30 } : null;
    for (const voice of [english, bulgarian]) {
      const told = [
        tellProgress(aCommand({ kind, scheduledStart }), DRIVER, at('08:01'), voice).asked,
        tell({ status: 'confirmed', ...CLAIM, sentAt: at('08:00'), confirmedAt: at('08:01') }, { voice, kind }).outcome?.text,
        tell({ status: 'unprovable', ...CLAIM, sentAt: at('08:00') }, { voice, kind }).outcome?.text,
      ];
      expect(told.join(' ')).not.toMatch(/undefined|\{\{/);
      expect(told.join(' ').includes('22:30')).toBe(kind === 'setScheduledStart');
    }
  });

  it('says why nobody can tell whether the doors are locked', () => {
    expect(tell({ status: 'unprovable', ...CLAIM, sentAt: at('08:00') }, { kind: 'lockDoors' }).outcome).toEqual({
      text: 'Sent to the car. It does not report its locks: nobody can tell from afar.',
      good: true,
    });
  });
});
