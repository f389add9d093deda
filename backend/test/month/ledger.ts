import { DEFAULT_NOTIFICATION_RULES, type NotificationRules } from '@psa-ev/domain';
import {
  climateExpectations,
  doorExpectations,
  fallExpectations,
  guardExpectations,
  plugExpectations,
  remoteAccessExpectations,
  towExpectations,
} from './car-ledger.js';
import { chargingExpectations } from './charging-ledger.js';
import { CarLedger, type Expectation } from './expectation.js';
import type { Household } from './household.js';
import type { Member } from './people.js';
import {
  carConnectionExpectations,
  connectionExpectations,
  remoteControlExpectations,
  restartExpectations,
  storageExpectations,
} from './pi-ledger.js';
import { summaryExpectations } from './summary-ledger.js';

/** What is to be told of a household, by the truth about it: written beside the code that tells, and without it. */
export class Ledger {
  private readonly cars: readonly CarLedger[];

  constructor(private readonly household: Household) {
    this.cars = household.vehicles.map((vehicle) => new CarLedger(vehicle, household));
  }

  /** What somebody with these rules is to be told of these cars, whether they want it or not, in the order in which it is known. */
  expectedBy(rules: NotificationRules, vins: readonly string[]): readonly Expectation[] {
    const ofCars = this.cars.filter(({ vin }) => vins.includes(vin)).flatMap((car) => this.ofCar(car, rules));
    return [...ofCars, ...this.ofPi(rules)].sort((one, other) => one.decided[0] - other.decided[0]);
  }

  /** What the feeds are to hold: what somebody without wishes is to be told, and what anybody else is. */
  expectedInFeeds(people: readonly Member[], vinsOf: (member: Member) => readonly string[]): readonly Expectation[] {
    const all = [
      ...this.expectedBy(
        DEFAULT_NOTIFICATION_RULES,
        this.cars.map(({ vin }) => vin),
      ),
      ...people.flatMap((member) => this.expectedBy(member.rules, vinsOf(member))),
    ].filter(({ isPastTheFeed }) => !isPastTheFeed);
    return [...new Map(all.map((expectation) => [nameOf(expectation), expectation])).values()];
  }

  private ofCar(car: CarLedger, rules: NotificationRules): readonly Expectation[] {
    return [
      ...chargingExpectations(car, rules.chargedToPercents),
      ...fallExpectations(car, 'battery-low', ({ percent }) => percent, rules.lowBatteryPercents),
      ...fallExpectations(car, 'auxiliary-battery-low', ({ auxiliaryPercent }) => auxiliaryPercent, [rules.lowAuxiliaryBatteryPercent]),
      ...climateExpectations(car),
      ...doorExpectations(car, rules.leftOpenMinutes),
      ...towExpectations(car),
      ...guardExpectations(car, rules.guardHours),
      ...remoteAccessExpectations(car),
      ...plugExpectations(car, rules),
      ...summaryExpectations(car),
      ...(car.vehicle === this.household.daily ? carConnectionExpectations(this.household, car, rules.connectionLostMinutes) : []),
    ].map((expectation) => this.afterTheDiskHasSpace(expectation));
  }

  private ofPi(rules: NotificationRules): readonly Expectation[] {
    return [
      ...connectionExpectations(this.household, this.cars, rules.connectionLostMinutes),
      ...remoteControlExpectations(this.household, rules.connectionLostMinutes),
      ...restartExpectations(this.household),
      ...storageExpectations(this.household),
    ];
  }

  /** What cannot be recorded is decided when it can. */
  private afterTheDiskHasSpace(expectation: Expectation): Expectation {
    const full = this.household.circumstances.spanOf('disk-full', expectation.decided[1]);
    return full ? { ...expectation, decided: [expectation.decided[0], full.to + 15 * 60_000] } : expectation;
  }
}

/** The same for everybody who is to be told of the same. */
export function nameOf({ kind, vin, happened, data }: Expectation): string {
  return JSON.stringify([kind, vin, happened, data['levelPercent'], data['diagnosis'], data['problem']]);
}
