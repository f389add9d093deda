import { computed, inject, signal, type Signal } from '@angular/core';
import type { CommandKind, TimeOfDay, VehicleState } from '@psa-ev/domain';
import type { WriteOutcome } from '../data/cloud';
import { CommandClient } from '../data/command-client';
import { Session } from '../data/session';
import { Words } from '../i18n/words';
import type { Condition } from '../trouble/condition';
import { hindranceOf, type Hindrance } from './hindrance';
import { type CommandWords, commandsEn } from './i18n/en';
import { mayCommand } from './may-command';
import { type Progress, tellProgress } from './progress';
import { isUnderWay, shownCommand } from './shown-command';
import { type Voice } from './voice';

/** Which car is asked, and what is known of it. */
export interface AskedCar {
  readonly state: Signal<VehicleState>;
  readonly condition: Signal<Condition>;
  readonly now: Signal<Date>;
  /** Whose progress is told. */
  readonly kinds: Signal<readonly CommandKind[]>;
  /** One of these under way blocks a press too. */
  readonly alongside?: Signal<readonly CommandKind[]>;
}

/** The way from a press to what came of it. */
export interface Asking {
  readonly voice: Signal<Voice>;
  readonly mayCommand: Signal<boolean>;
  /** Why nobody would carry it out now; null: nothing is known that stands in the way. */
  readonly hindrance: Signal<Hindrance | null>;
  readonly isUnderWay: Signal<boolean>;
  /** A press would be of no use. */
  readonly blocked: Signal<boolean>;
  /** Who asked last, how far it has come, and what came of it; null: nothing of late. */
  readonly progress: Signal<Progress | null>;
  /** Why a wish did not even leave this device. */
  readonly problem: Signal<string | null>;
  /** Asks once. `scheduledStart`: only of the kind that sets it. */
  ask(kind: CommandKind, scheduledStart?: TimeOfDay | null): Promise<void>;
}

/** Asks a car, and follows what becomes of it. To be called where `inject()` works, below what provides a {@link CommandClient}. */
export function askCar({ state, condition, now, kinds, alongside = signal([]) }: AskedCar): Asking {
  const commands = inject(CommandClient);
  const session = inject(Session);
  const voiceIn = inject(Words).learn<CommandWords>('commands', commandsEn);
  const sending = signal(false);
  const lastOutcome = signal<WriteOutcome>('done');

  const voice = computed(() => voiceIn(state().timeZone));
  const shown = computed(() => shownCommand(commands.recent(), kinds(), now()));
  const hindrance = computed(() => hindranceOf(condition(), state()));
  const underWay = computed(() => {
    const command = shownCommand(commands.recent(), [...kinds(), ...alongside()], now());
    return sending() || (command !== null && isUnderWay(command, now()));
  });
  const progress = computed(() => {
    const command = shown();
    const who = session.state();
    return command && who.kind === 'signed-in' ? tellProgress(command, who.uid, now(), voice()) : null;
  });
  const problem = computed(() => {
    const { say } = voice();
    switch (lastOutcome()) {
      case 'denied':
        return say('failure.denied');
      case 'failed':
        return say('failure.unsent');
      case 'waiting':
        return shown()?.stage.status === 'requested' ? say('waiting') : null;
      case 'done':
        return null;
    }
  });
  const ask = async (kind: CommandKind, scheduledStart: TimeOfDay | null = null) => {
    sending.set(true);
    lastOutcome.set('done');
    lastOutcome.set(await commands.ask(state().vehicle.vehicleId, kind, scheduledStart));
    sending.set(false);
  };

  return {
    voice,
    mayCommand: computed(() => mayCommand(session.state())),
    hindrance,
    isUnderWay: underWay,
    blocked: computed(() => hindrance() !== null || underWay()),
    progress,
    problem,
    ask,
  };
}
