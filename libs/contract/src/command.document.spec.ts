import type { Claim, CommandStage } from '@psa-ev/domain';
import { A_VEHICLE_ID, aCommand, at } from '@psa-ev/testing';
import { fromCommandDocument, toCommandDocument, toCommandRequestDocument } from './command.document.js';

const CLAIM: Claim = { claimedBy: 'this-pi', claimedAt: at('08:00') };
const STAGES: readonly CommandStage[] = [
  { status: 'requested' },
  { status: 'claimed', mayBeSent: false, ...CLAIM },
  { status: 'sent', ...CLAIM, sentAt: at('08:01') },
  { status: 'confirmed', ...CLAIM, sentAt: at('08:01'), confirmedAt: at('08:02') },
  { status: 'confirmed', ...CLAIM, sentAt: null, confirmedAt: at('08:02') },
  { status: 'failed', failure: { kind: 'expired' }, failedAt: at('08:03'), claim: null, sentAt: null },
  { status: 'failed', failure: { kind: 'refused', reason: 'replaced' }, failedAt: at('08:03'), claim: CLAIM, sentAt: at('08:01') },
  { status: 'failed', failure: { kind: 'unreachable', reason: 'service-down' }, failedAt: at('08:03'), claim: CLAIM, sentAt: null },
  { status: 'failed', failure: { kind: 'unconfirmed' }, failedAt: at('08:03'), claim: CLAIM, sentAt: at('08:01') },
];
const read = (document: unknown) => fromCommandDocument(A_VEHICLE_ID, 'a-command', document);

describe('the document of a command', () => {
  it.each(STAGES)('comes back from plain JSON as it was: $status', (stage) => {
    const command = aCommand({ stage });
    expect(read(JSON.parse(JSON.stringify(toCommandDocument(command))))).toEqual(command);
  });

  it('keeps the hour that the car is to begin at', () => {
    const command = aCommand({ kind: 'setScheduledStart', scheduledStart: { hour: 1, minute: 30 } });
    expect(read(toCommandDocument(command))).toEqual(command);
  });

  it('of a new wish holds exactly what the rules let an app write', () => {
    const { request } = aCommand();
    expect(toCommandRequestDocument(request)).toEqual({
      kind: 'stopCharging',
      status: 'requested',
      requestedBy: 'uid-of-driver',
      requestedAt: '2026-11-20T08:00:00.000Z',
      expiresAt: '2026-11-20T08:02:00.000Z',
    });
  });

  it('never lets a claimed command be sent again', () => {
    const claimed = aCommand({ stage: { status: 'claimed', mayBeSent: true, ...CLAIM } });
    expect(read(toCommandDocument(claimed)).stage).toMatchObject({ status: 'claimed', mayBeSent: false });
  });

  it.each<[string, object]>([
    ['an unknown kind', { kind: 'openTrunk' }],
    ['an unknown status', { status: 'wished' }],
    ['no date', { expiresAt: null }],
    ['a date that is none', { expiresAt: '2026-02-31T08:00:00.000Z' }],
    ['a claim without its date', { status: 'claimed', claimedBy: 'this-pi' }],
  ])('is refused with %s', (_fault, change) => {
    expect(() => read({ ...toCommandDocument(aCommand()), ...change })).toThrow();
  });

  it.each([{ kind: 'refused', reason: 'of-a-newer-backend' }, { kind: 'of-a-newer-backend' }, { kind: 'unreachable', reason: 'new' }])(
    'of a newer backend still tells that it failed: %p',
    (failure) => {
      const document = { ...toCommandDocument(aCommand()), status: 'failed', failure, failedAt: '2026-11-20T08:03:00.000Z' };
      expect(read(document).stage).toMatchObject({ status: 'failed', failure: { kind: 'refused', reason: 'unknown' } });
    },
  );
});
