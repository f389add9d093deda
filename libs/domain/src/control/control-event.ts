import type { LimitEvent } from '../charge-limit/index.js';
import type { PlanEvent } from '../charging-plan/index.js';
import type { ClimatePlanEvent } from '../climate-plan/index.js';
import type { CommandFailure, CommandKind } from '../commands/index.js';

/** A wish of a person has come to nothing. What the Pi asked for by itself tells in its own events how it went. */
export interface CommandFailedEvent {
  readonly kind: 'command-failed';
  readonly at: Date;
  readonly command: CommandKind;
  /** The uid of who asked. */
  readonly requestedBy: string;
  readonly failure: CommandFailure;
}

/** What the control of a car has to tell people, each exactly once. */
export type ControlEvent = LimitEvent | PlanEvent | ClimatePlanEvent | CommandFailedEvent;
