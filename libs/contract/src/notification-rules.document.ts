import { type DailyHours, isNotificationKind, type NotificationRules } from '@psa-ev/domain';
import * as z from 'zod/mini';
import { isoDate } from './iso-date.schema.js';

const percent = z.int().check(z.gte(0), z.lte(100));
const minutes = z.int().check(z.gte(0), z.lte(24 * 60));
const timeOfDay = z.object({ hour: z.int().check(z.gte(0), z.lte(23)), minute: z.int().check(z.gte(0), z.lte(59)) });
const hours = z.nullable(z.object({ from: timeOfDay, to: timeOfDay }));
const percents = z.array(percent).check(z.maxLength(100));

const schema = z.object({
  /** By kind; a kind of a newer app is passed over. */
  wanted: z.pipe(
    z.record(z.string(), z.boolean()),
    z.transform((wanted) => Object.fromEntries(Object.entries(wanted).filter(([kind]) => isNotificationKind(kind)))),
  ),
  chargedToPercents: percents,
  lowBatteryPercents: percents,
  plugInBy: z.nullable(timeOfDay),
  plugInBelowPercent: percent,
  lowAuxiliaryBatteryPercent: percent,
  leftOpenMinutes: minutes,
  connectionLostMinutes: minutes,
  guardHours: hours,
  quietHours: hours,
  mostPerHour: z.int().check(z.gte(1), z.lte(60)),
  setAt: isoDate,
});

/** The document `users/{uid}/settings/notifications`: what one person wants to be told. */
export type NotificationRulesDocument = z.input<typeof schema>;

export function toNotificationRulesDocument(rules: NotificationRules, setAt: Date): NotificationRulesDocument {
  const copy = (daily: DailyHours | null) => daily && { from: { ...daily.from }, to: { ...daily.to } };
  return {
    ...rules,
    wanted: { ...rules.wanted },
    chargedToPercents: [...rules.chargedToPercents],
    lowBatteryPercents: [...rules.lowBatteryPercents],
    plugInBy: rules.plugInBy && { ...rules.plugInBy },
    guardHours: copy(rules.guardHours),
    quietHours: copy(rules.quietHours),
    setAt: setAt.toISOString(),
  };
}

/** Reads the rules from outside data; throws a ZodError that names each field which does not fit. */
export function fromNotificationRulesDocument(document: unknown): NotificationRules {
  const { setAt: _saysOnlyWhen, ...rules } = schema.parse(document);
  return rules;
}
