import type {
  ClimateFailure,
  ClimateHindrance,
  CommandKind,
  CommandTrouble,
  NotificationAction,
  NotificationEvent,
  NotificationKind,
  Opening,
  PlanTrouble,
  StorageProblem,
} from '@psa-ev/domain';

type EventOf<Kind extends NotificationKind> = Extract<NotificationEvent, { readonly kind: Kind }>;

/** What can be wrong with the way to the cars. */
export type ConnectionTrouble = EventOf<'connection-lost'>['diagnosis'];
/** A calendar day as it is called today. */
export type SpokenDay =
  { readonly kind: 'today' | 'yesterday' | 'tomorrow' } | { readonly kind: 'weekday' | 'date'; readonly name: string };

/** What happened in a few words, and what to do. */
export interface FactAndStep {
  readonly fact: string;
  readonly step: string;
}

/**
 * What every language must say. Each language is one file; what is missing in it, or too much, does not compile.
 *
 * - `fact…` stands in a title behind the car's name, or alone: it begins with a small letter, and is capitalised where it begins a sentence
 * - `step…` as a text, and whatever else is called a sentence here, is whole: a capital letter, a full stop
 * - what takes parameters has neither: it is made a sentence, or joined to one with a comma
 * - a parameter is a finished text: a quantity with its unit (`80 %`), or a moment (`Friday at 02:40`; `when`: `on Friday at 02:40`)
 */
export interface Words {
  /** A sentence that tells nobody anything. */
  readonly thereIsNews: string;
  readonly moreInTheApp: string;
  readonly yourCar: string;
  readonly actions: Readonly<Record<NotificationAction, string>>;
  readonly kinds: Readonly<Record<NotificationKind, { readonly title: string; readonly hint: string }>>;
  readonly units: Readonly<Record<'kilometre' | 'metre' | 'mile' | 'hour' | 'minute', string>>;
  readonly moments: MomentWords;
  readonly charging: ChargingWords;
  readonly battery: BatteryWords;
  readonly climate: ClimateWords;
  readonly control: ControlWords;
  readonly guard: GuardWords;
  readonly connection: ConnectionWords;
  readonly journal: JournalWords;
  readonly pi: PiWords;
  readonly test: { readonly fact: string; readonly arrives: string };
}

export interface MomentWords {
  /** `14:02`, `yesterday at 14:02`, `Friday at 14:02`: what follows "since", "before" and "until". */
  readonly moment: (day: SpokenDay, time: string) => string;
  /** `at 14:02`, `yesterday at 14:02`, `on Friday at 14:02`. */
  readonly when: (day: SpokenDay, time: string) => string;
  readonly since: (moment: string) => string;
  readonly fromUntil: (from: string, until: string) => string;
}

export interface ChargingWords {
  readonly factPluggedIn: string;
  readonly factStarted: string;
  readonly factFastStarted: string;
  readonly factReached: (percent: string) => string;
  readonly factStopped: string;
  readonly factStoppedAt: (percent: string) => string;
  readonly factFailed: string;
  readonly factFinished: string;
  readonly factUnplugged: string;
  readonly planned: (when: string) => string;
  /** Sentences of a plug without a plan: as long as it is news, and for who reads it later. */
  readonly waits: string;
  readonly waited: string;
  readonly plannedAgain: (when: string) => string;
  readonly noPlan: string;
  readonly fullExpected: (when: string) => string;
  readonly fromPercent: (percent: string) => string;
  readonly gained: (percent: string) => string;
  readonly gainedIn: (percent: string, duration: string) => string;
  readonly after: (duration: string) => string;
  readonly stepFailed: string;
}

export interface BatteryWords {
  readonly factLow: (percent: string) => string;
  readonly withRange: (range: string) => string;
  readonly stepLow: string;
  readonly factNotPluggedIn: (percent: string) => string;
  readonly stepNotPluggedIn: string;
  readonly factAuxiliaryLow: (percent: string) => string;
  readonly stepAuxiliaryLow: string;
  readonly factHealth: (percent: string) => string;
  readonly healthBefore: (percent: string) => string;
  /** A sentence: what the figure is. */
  readonly healthMeans: string;
}

export interface ClimateWords {
  readonly factOn: string;
  readonly factOff: string;
  readonly factFailed: string;
  readonly outside: (temperature: string) => string;
  readonly ranUntil: (duration: string, until: string) => string;
  /** Why, and the next step: sentences. */
  readonly failures: Readonly<Record<ClimateFailure, string>>;
  /** The same where it must not be said what stands open. */
  readonly somethingOpen: string;
}

export interface ControlWords {
  readonly atLimit: (percent: string) => string;
  readonly hadBegunAgain: string;
  readonly atItsHour: string;
  readonly factGoesOn: string;
  readonly limitIs: (percent: string) => string;
  readonly itsHourIsOver: string;
  readonly stepGoesOn: string;
  readonly factStoppedAtLast: string;
  readonly factLimitHolds: string;
  /** A sentence. */
  readonly wasFullOnce: string;
  readonly factHourNotBack: string;
  readonly ownHour: (time: string) => string;
  readonly stepHourNotBack: string;
  readonly plans: Readonly<Record<PlanTrouble, FactAndStep>>;
  /** `when`: the departure; null where it must not be said. */
  readonly insteadOf: (reached: string, wanted: string, when: string | null) => string;
  readonly wantedFor: (wanted: string, when: string | null) => string;
  readonly needed: (wanted: string, when: string | null) => string;
  readonly factClimateStayedOff: string;
  readonly readyFor: (when: string) => string;
  /** Sentences. */
  readonly hindrances: Readonly<Record<Exclude<ClimateHindrance, 'failed'>, string>>;
  /** What somebody has asked for, as it follows {@link factNotDone}. */
  readonly asked: Readonly<Record<CommandKind, string>>;
  readonly factNotDone: (asked: string) => string;
  readonly factUnconfirmed: (asked: string) => string;
  /** For a screen that others see: not what was asked for. */
  readonly factWishFailed: string;
  /** Why it has come to nothing, and the next step: sentences. */
  readonly troubles: Readonly<Record<CommandTrouble, string>>;
}

export interface GuardWords {
  readonly factLeftOpen: string;
  readonly openSince: (moment: string) => string;
  readonly openings: Readonly<Record<Exclude<Opening, 'unknown'>, string>>;
  /** `and 3 more`. */
  readonly andMore: (count: number) => string;
  readonly stepLeftOpen: string;
  readonly factTowed: string;
  /** `since` is a moment; a distance of null is not known. */
  readonly standsElsewhere: (since: string, distance: string | null) => string;
  readonly stepTowed: string;
  readonly factDriven: string;
  readonly drivenInGuardedHours: (since: string) => string;
  readonly stepDriven: string;
  /** For a screen that others see: neither where nor how far nor that nobody is near. */
  readonly factMovedDiscreet: string;
  readonly factRemoteAccess: string;
  readonly stepRemoteAccess: (deadline: string) => string;
  /** For who reads it after the deadline: whether it was driven is not known here. */
  readonly remoteAccessEnded: (when: string) => string;
  /** Without a day that would tell how long it stands already. */
  readonly stepRemoteAccessDiscreet: string;
}

export interface ConnectionWords {
  readonly troubles: Readonly<Record<ConnectionTrouble, FactAndStep>>;
  readonly factRestored: string;
  readonly disturbed: (fromUntil: string) => string;
}

export interface JournalWords {
  /** The place follows in the text. */
  readonly factArrived: string;
  readonly factLeft: string;
  readonly factWeek: string;
  readonly factMonth: string;
  /** `412 km on 18 trips`; `trips` is at least 0: what was driven may have begun before. */
  readonly driven: (distance: string, trips: number) => string;
  readonly used: (energy: string) => string;
  readonly charged: (energy: string) => string;
  readonly factAllowance: string;
  readonly overAtThisPace: (distance: string) => string;
  readonly drivenOf: (driven: string, limit: string) => string;
}

export interface PiWords {
  readonly factMended: string;
  readonly byRestart: string;
  readonly stepMended: string;
  readonly factRestartFailed: string;
  readonly stepRestartFailed: string;
  readonly factRestartImpossible: string;
  readonly stepRestartImpossible: string;
  readonly storage: Readonly<Record<StorageProblem, FactAndStep>>;
}
