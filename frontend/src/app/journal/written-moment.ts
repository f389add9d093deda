import { calendarDay, type Reader, wallTime } from '../ui/moment';

/** A moment for a file: the date and the time on the wall of the car's zone, as every spreadsheet reads it. `2026-11-20 08:12` */
export function writtenMoment(at: Date, reader: Reader): string {
  return `${calendarDay(at, reader.timeZone)} ${wallTime(at, reader.timeZone)}`;
}
