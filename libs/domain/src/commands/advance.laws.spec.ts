import { aChargingSnapshot, aCommand, aSnapshot, at } from '@psa-ev/testing';
import fc from 'fast-check';
import { advance, type CommandEvent, isUnsent, type Step } from './advance.js';
import { type Command, COMMAND_KINDS, type CommandFailure, isOver } from './command.js';

const time = fc.integer({ min: -600, max: 600 }).map((seconds) => new Date(at('08:00').getTime() + seconds * 1000));
const failure: fc.Arbitrary<CommandFailure> = fc.constantFrom(
  { kind: 'refused', reason: 'replaced' },
  { kind: 'refused', reason: 'service-failed' },
  { kind: 'unreachable', reason: 'service-down' },
);
const snapshot = fc
  .tuple(fc.boolean(), time)
  .map(([charges, readAt]) => (charges ? aChargingSnapshot : aSnapshot)({ at: readAt.toISOString() }));

const event: fc.Arbitrary<CommandEvent> = fc.oneof(
  fc.record({ kind: fc.constant('claim'), by: fc.constantFrom('this-pi', 'another-pi'), at: time, cloudNow: time }),
  fc.record({ kind: fc.constant('turn'), at: time, cloudNow: time }),
  fc.record({ kind: fc.constant('handed-over'), at: time, isCertain: fc.boolean() }),
  fc.record({ kind: fc.constant('turned-down'), failure, at: time }),
  fc.record({ kind: fc.constant('read'), snapshot }),
  fc.record({ kind: fc.constant('patience-ended'), latest: fc.option(snapshot), at: time }),
);
const command = fc.constantFrom(...COMMAND_KINDS).map((kind) => aCommand({ kind }));
const life = fc.array(event, { maxLength: 20 });

/** Every step of a life, with what came before and what happened. */
function steps(
  first: Command,
  events: readonly CommandEvent[],
): readonly (Step & { readonly before: Command; readonly event: CommandEvent })[] {
  let before = first;
  return events.map((happening) => {
    const step = { ...advance(before, happening), before, event: happening };
    before = step.command;
    return step;
  });
}

const lawful = (law: (all: ReturnType<typeof steps>) => void) =>
  fc.assert(
    fc.property(command, life, (first, events) => law(steps(first, events))),
    { numRuns: 500 },
  );

describe('whatever happens to a command', () => {
  it('it is sent at most once', () => {
    lawful((all) => expect(all.filter(({ send }) => send).length).toBeLessThanOrEqual(1));
  });

  it('it is never sent after it has expired, nor before it was claimed', () => {
    lawful((all) => {
      for (const { before, event: happening } of all.filter(({ send }) => send)) {
        expect(happening.kind === 'turn' && happening.cloudNow < before.request.expiresAt).toBe(true);
        expect(before.stage.status).toBe('claimed');
      }
    });
  });

  it('it counts as unsent until psacc is to be called, and never again', () => {
    lawful((all) => {
      const call = all.findIndex(({ send }) => send);
      all.forEach(({ command: after }, index) => {
        if (isUnsent(after)) expect(call === -1 || index < call).toBe(true);
        else if (!isOver(after)) expect(call !== -1 && index >= call).toBe(true);
      });
    });
  });

  it('its end is final', () => {
    lawful((all) => {
      for (const { before, command: after, send } of all.filter((step) => isOver(step.before))) {
        expect(after).toBe(before);
        expect(send).toBe(false);
      }
    });
  });

  it('only one backend ever has it', () => {
    lawful((all) => {
      const claimants = all.flatMap(({ command: { stage } }) => ('claimedBy' in stage ? [stage.claimedBy] : []));
      expect(new Set(claimants).size).toBeLessThanOrEqual(1);
    });
  });

  it('it is confirmed by a later reading alone', () => {
    lawful((all) => {
      for (const { before, command: after, event: happening } of all) {
        if (after.stage.status !== 'confirmed' || before.stage.status === 'confirmed') continue;
        if (happening.kind !== 'read') throw new Error(`confirmed by ${happening.kind}`);
        expect(happening.snapshot.polledAt > after.stage.claimedAt || after.stage.sentAt !== null).toBe(true);
        if (after.stage.sentAt) expect(happening.snapshot.polledAt > after.stage.sentAt).toBe(true);
      }
    });
  });

  it('what was asked stays what was asked', () => {
    lawful((all) => {
      for (const { before, command: after } of all) expect({ ...after, stage: null }).toEqual({ ...before, stage: null });
    });
  });

  it('patience always ends it, once it may have been sent', () => {
    lawful((all) => {
      const last = all.at(-1)?.command;
      if (!last || last.stage.status === 'requested' || (last.stage.status === 'claimed' && last.stage.mayBeSent)) return;
      expect(isOver(advance(last, { kind: 'patience-ended', latest: null, at: at('09:00') }).command)).toBe(true);
    });
  });
});
