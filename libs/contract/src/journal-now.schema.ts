import {
  type SessionUnderway,
  type SettingInForce,
  type SettingsInForce,
  type Today,
  type TripUnderway,
  type VehicleState,
} from '@psa-ev/domain';
import * as z from 'zod/mini';
import { isoDate } from './iso-date.schema.js';
import {
  calendarDay,
  costsSchema,
  energySchema,
  knownMode,
  nullableNumber,
  placeNameSchema,
  toPlaceNameDocument,
} from './journal-basics.schema.js';

const placeName = z.nullable(placeNameSchema);
const energy = z.nullable(energySchema);

const today = z.object({
  day: calendarDay,
  distanceKm: z.number(),
  trips: z.number(),
  usedKwh: z.number(),
  usedTrips: z.number(),
  charges: z.number(),
  chargesWithoutEnergy: z.number(),
  chargesWithoutCost: z.number(),
  chargedKwh: z.number(),
  costs: costsSchema,
});

const runningTrip = z.object({ id: z.string(), startedAt: isoDate, from: placeName, distanceKm: z.number(), minutes: z.number(), energy });

const runningSession = z.object({
  id: z.string(),
  startedAt: isoDate,
  place: placeName,
  mode: knownMode,
  fromPercent: nullableNumber,
  energy,
  averagePowerKw: nullableNumber,
  cost: z.nullable(z.object({ amount: z.number(), currency: z.string() })),
});

const settingInForce = z.object({
  setAt: z.nullable(isoDate),
  refused: z.nullable(
    z.object({ setAt: z.nullable(isoDate), problems: z.array(z.object({ problem: z.string(), id: z.nullable(z.string()) })) }),
  ),
});
const settingsInForce = z.object({
  tariffs: z.optional(settingInForce),
  places: z.optional(settingInForce),
  journal: z.optional(settingInForce),
  sessionPrices: z.optional(settingInForce),
});

/** Of a setting with more problems only the first are told: an owner mends one after the other. */
const MOST_TOLD_PROBLEMS = 10;

/** The journal's fields of the document `vehicles/{vehicleId}`: each is left out where there is nothing to tell, as it is by an older backend. */
export const journalNowSchema = z.object({
  today: z.optional(today),
  runningTrip: z.optional(runningTrip),
  runningSession: z.optional(runningSession),
  settingsInForce: z.optional(settingsInForce),
});

type JournalNow = Pick<VehicleState, keyof typeof journalNowSchema.shape>;

/** The journal's fields, as plain JSON. */
export function toJournalNowDocument(state: JournalNow): z.input<typeof journalNowSchema> {
  return {
    ...(state.today && { today: toTodayDocument(state.today) }),
    ...(state.runningTrip && { runningTrip: toTripDocument(state.runningTrip) }),
    ...(state.runningSession && { runningSession: toSessionDocument(state.runningSession) }),
    ...(state.settingsInForce && { settingsInForce: toSettingsDocument(state.settingsInForce) }),
  };
}

/** What is left out is null from there on. */
export function fromJournalNow(read: z.output<typeof journalNowSchema>): JournalNow {
  const { today: day = null, runningTrip: trip = null, runningSession: session = null, settingsInForce: settings = null } = read;
  return { today: day, runningTrip: trip, runningSession: session, settingsInForce: settings };
}

/** Only what the schema names: who has the whole day gives the whole day. */
function toTodayDocument(day: Today): z.input<typeof today> {
  return {
    day: day.day,
    distanceKm: day.distanceKm,
    trips: day.trips,
    usedKwh: day.usedKwh,
    usedTrips: day.usedTrips,
    charges: day.charges,
    chargesWithoutEnergy: day.chargesWithoutEnergy,
    chargesWithoutCost: day.chargesWithoutCost,
    chargedKwh: day.chargedKwh,
    costs: { ...day.costs },
  };
}

function toTripDocument({ id, startedAt, from, distanceKm, minutes, energy: used }: TripUnderway): z.input<typeof runningTrip> {
  return { id, startedAt: startedAt.toISOString(), from: toPlaceNameDocument(from), distanceKm, minutes, energy: used && { ...used } };
}

function toSessionDocument(session: SessionUnderway): z.input<typeof runningSession> {
  const { id, startedAt, place, mode, fromPercent, energy: charged, averagePowerKw, cost } = session;
  return {
    id,
    startedAt: startedAt.toISOString(),
    place: toPlaceNameDocument(place),
    mode,
    fromPercent,
    energy: charged && { ...charged },
    averagePowerKw,
    cost: cost && { amount: cost.amount, currency: cost.currency },
  };
}

function toSettingsDocument(settings: SettingsInForce): z.input<typeof settingsInForce> {
  return Object.fromEntries(Object.entries(settings).map(([name, setting]) => [name, toSettingDocument(setting)]));
}

function toSettingDocument({ setAt, refused }: SettingInForce): z.input<typeof settingInForce> {
  return {
    setAt: setAt?.toISOString() ?? null,
    refused: refused && {
      setAt: refused.setAt?.toISOString() ?? null,
      problems: refused.problems.slice(0, MOST_TOLD_PROBLEMS).map(({ problem, id }) => ({ problem, id })),
    },
  };
}
