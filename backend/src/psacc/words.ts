import {
  type ChargingMode,
  type ChargingStatus,
  type ClimateFailure,
  type ClimateStatus,
  type Ignition,
  type Opening,
  type Powertrain,
  type Privacy,
} from '@psa-ev/domain';
import { type Oddities } from './oddity.log.js';

/** The words of one field of psacc, and what they are called here; null for a word that says there is nothing to report. */
export class Vocabulary<Ours extends string> {
  private readonly ours: ReadonlyMap<string, Ours | null>;

  constructor(
    private readonly field: string,
    words: Readonly<Record<string, Ours | null>>,
  ) {
    this.ours = new Map(Object.entries(words).map(([word, ours]) => [word.toLowerCase(), ours]));
  }

  /** Our word for psacc's, whatever its case; null for none, `unknown` for one that we do not know, which is reported. */
  translate(word: string | null | undefined, oddities: Oddities): Ours | 'unknown' | null {
    if (word === null || word === undefined) return null;
    const known = this.ours.get(word.toLowerCase());
    if (known !== undefined) return known;
    oddities.unknownWord(this.field, word);
    return 'unknown';
  }
}

export const ENERGY = new Vocabulary<'electric' | 'fuel'>('status.energy[].type', { Electric: 'electric', Fuel: 'fuel' });

export const CHARGING_STATUS = new Vocabulary<ChargingStatus>('status.energy[].charging.status', {
  Disconnected: 'disconnected',
  InProgress: 'charging',
  Failure: 'failed',
  Stopped: 'stopped',
  Finished: 'finished',
});

export const CHARGING_MODE = new Vocabulary<ChargingMode>('status.energy[].charging.charging_mode', {
  No: 'none',
  Slow: 'ac',
  Quick: 'dc',
});

export const CLIMATE_STATUS = new Vocabulary<ClimateStatus>('status.preconditionning.air_conditioning.status', {
  Enabled: 'enabled',
  Disabled: 'disabled',
  Finished: 'finished',
  Failure: 'failed',
});

export const CLIMATE_FAILURE = new Vocabulary<ClimateFailure>('status.preconditionning.air_conditioning.failure_cause', {
  Defect: 'defect',
  DoorOpened: 'doorOpened',
  LowBattery: 'lowBattery',
  LowFuelLevel: 'lowFuelLevel',
  TooManyUnusedProg: 'tooManyUnusedPrograms',
  WindowsRoofOpened: 'windowsOrRoofOpened',
  None: null,
  No: null,
});

export const IGNITION = new Vocabulary<Ignition>('status.ignition.type', {
  Stop: 'stop',
  StartUp: 'startUp',
  Start: 'start',
  Free: 'free',
});

export const OPENING = new Vocabulary<Opening>('status.doors_state.opening[].identifier', {
  Driver: 'driver',
  Passenger: 'passenger',
  RearLeft: 'rearLeft',
  RearRight: 'rearRight',
  Trunk: 'trunk',
  RearWindow: 'rearWindow',
  RoofWindow: 'roofWindow',
});

export const OPENING_STATE = new Vocabulary<'open' | 'closed'>('status.doors_state.opening[].state', { Open: 'open', Closed: 'closed' });

export const PRIVACY = new Vocabulary<Privacy>('status.privacy.state', { None: 'none', Geolocation: 'geolocation', Full: 'full' });

export const POWERTRAIN = new Vocabulary<Powertrain>('status.service.type', { Electric: 'electric', Hybrid: 'hybrid', Unknown: 'unknown' });
