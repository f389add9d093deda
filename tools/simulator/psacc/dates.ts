/** As Python prints a date of the status: `2026-11-22 08:14:34+00:00`. */
export function statusDate(date: Date): string {
  return `${date.toISOString().slice(0, 19).replace('T', ' ')}+00:00`;
}

/** As in trips, chargings and charge_control: `Sun, 22 Nov 2026 05:04:42 GMT`. */
export function httpDate(date: Date): string {
  return date.toUTCString();
}

/** As in positions, the C locale: `11/22/26 03:24:42`. */
export function localeDate(date: Date): string {
  const [year = '', month = '', day = ''] = date.toISOString().slice(0, 10).split('-');
  return `${month}/${day}/${year.slice(2)} ${date.toISOString().slice(11, 19)}`;
}

/** An ISO 8601 duration without empty parts: `PT3H45M`, `PT25M`, `PT0S`. */
export function isoDuration(totalMinutes: number): string {
  const hours = Math.floor(totalMinutes / 60);
  const minutes = totalMinutes % 60;
  if (hours === 0 && minutes === 0) return 'PT0S';
  return `PT${hours === 0 ? '' : `${hours}H`}${minutes === 0 ? '' : `${minutes}M`}`;
}

/** A time of day written as a duration: `PT22H30M`. */
export function timeOfDayAsDuration({ hour, minute }: { readonly hour: number; readonly minute: number }): string {
  return `PT${hour}H${minute}M`;
}

/** As Python prints a span: `2:55:00`. */
export function clockSpan(totalMinutes: number): string {
  const seconds = Math.round(totalMinutes * 60);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
