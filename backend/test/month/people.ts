import { type Access, DEFAULT_NOTIFICATION_RULES, NOTIFICATION_KINDS, type NotificationRules, type VehicleId } from '@psa-ev/domain';
import { aDevice } from '../person.builder.js';

/** Somebody of the household. The token of their one browser is their uid. */
export interface Member {
  readonly uid: string;
  readonly access: Access;
  readonly rules: NotificationRules;
  readonly devices: Readonly<Record<string, ReturnType<typeof aDevice>>>;
}

/** Only what is an alarm, of one car. */
const ALARMS = ['charging-failed', 'battery-low', 'auxiliary-battery-low', 'left-open', 'moved-while-parked', 'storage-trouble'];

/** Three people who want different things: what comes by itself; much, at any hour; and little, of the daily car alone. */
export function threePeople(daily: VehicleId, idle: VehicleId | null): readonly Member[] {
  const both = idle ? [daily, idle] : [daily];
  const member = (uid: string, access: Access, rules: Partial<NotificationRules>): Member => ({
    uid,
    access,
    rules: { ...DEFAULT_NOTIFICATION_RULES, ...rules },
    devices: { phone: aDevice({ token: uid }) },
  });
  return [
    member('owner', { role: 'owner', vehicles: both }, {}),
    member(
      'driver',
      { role: 'driver', vehicles: both },
      {
        wanted: { unplugged: true, 'climate-started': true, 'climate-ended': true },
        chargedToPercents: Array.from({ length: 20 }, (_, index) => 5 * (index + 1)),
        plugInBy: { hour: 21, minute: 0 },
        guardHours: { from: { hour: 23, minute: 0 }, to: { hour: 5, minute: 0 } },
        quietHours: null,
        mostPerHour: 6,
      },
    ),
    member(
      'viewer',
      { role: 'viewer', vehicles: [daily] },
      { wanted: Object.fromEntries(NOTIFICATION_KINDS.map((kind) => [kind, ALARMS.includes(kind)])), mostPerHour: 3 },
    ),
  ];
}
