import { LONGEST_REMINDER_HOURS } from '@psa-ev/contract';
import { endOf, minuteOfDay } from '@psa-ev/domain';

export const REMINDER_CHOICES = ['inOneHour', 'inThreeHours', 'inTheMorning'] as const;
export type ReminderChoice = (typeof REMINDER_CHOICES)[number];

const HOUR_MS = 3_600_000;
const MORNING = { hour: 8, minute: 0 };
/** All day long, for its end is what is looked for. */
const UNTIL_MORNING = { from: { hour: 8, minute: 1 }, to: MORNING };

/** When a choice made now leads to a message. The morning is the car's next eight o'clock. */
export function reminderAt(choice: ReminderChoice, now: Date, timeZone: string): Date {
  switch (choice) {
    case 'inOneHour':
      return new Date(now.getTime() + HOUR_MS);
    case 'inThreeHours':
      return new Date(now.getTime() + 3 * HOUR_MS);
    case 'inTheMorning': {
      const morning = endOf(UNTIL_MORNING, now, timeZone);
      // On the day with 25 hours the next eight o'clock may lie farther ahead than a reminder may.
      const latest = new Date(now.getTime() + LONGEST_REMINDER_HOURS * HOUR_MS);
      return morning && morning < latest ? morning : latest;
    }
  }
}

/** Whether the car's next eight o'clock is still today. */
export function isMorningToday(now: Date, timeZone: string): boolean {
  return minuteOfDay(now, timeZone) < MORNING.hour * 60;
}
