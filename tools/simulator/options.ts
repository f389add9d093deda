import type { Simulator } from './simulator.ts';

/** Tells the time in milliseconds since 1970. */
export type Clock = () => number;

/** How the story begins: at rest at home, just setting off from work, or charging at home. */
export const START_STATES = ['parked', 'driving', 'charging'] as const;
export type StartState = (typeof START_STATES)[number];

/** `week`: a driver commutes, charges and goes away at weekends. `none`: the car does only what it is told to. */
export const AGENDAS = ['week', 'none'] as const;
export type Agenda = (typeof AGENDAS)[number];

export interface SimulatorOptions {
  /** The same seed gives the same life. Default 1. */
  readonly seed?: number;
  /** How many times faster than the clock the car lives, 1 to 1000. Default 1. Dates in answers stay those of the clock. */
  readonly speed?: number;
  /** Default: the system's clock. */
  readonly clock?: Clock;
  /** True: time stands still but for `advance`, and answers carry the car's own time. Default false. */
  readonly frozen?: boolean;
  /** 1: an e-208. 2: also a plug-in hybrid 3008. Default 1. */
  readonly vehicles?: 1 | 2;
  /** The car's own time at the start. Default: the moment in the week of the clock's now that fits `start`. */
  readonly startAt?: Date;
  /** Default: shortly before the drive home, with a battery low enough to charge at once on arrival. */
  readonly start?: StartState;
  /** Default `week`. */
  readonly agenda?: Agenda;
  /** The IANA zone in which the car and its driver live. Default `UTC`. */
  readonly timeZone?: string;
}

export interface ServerOptions extends SimulatorOptions {
  /** Of psacc's API, on 127.0.0.1. Default 0: any free port. */
  readonly port?: number;
  /** Of `/_control/`, on 127.0.0.1. Default 0: any free port. */
  readonly controlPort?: number;
}

export interface RunningSimulator {
  /** psacc's API, without a slash at the end. */
  readonly url: string;
  /** The base of `/_control/...`, on a port of its own so that a refusing psacc can still be controlled. */
  readonly controlUrl: string;
  /** The cars themselves, for those in the same process. */
  readonly simulator: Simulator;
  /** Frees both ports and drops every open connection. */
  stop(): Promise<void>;
}
