import { type PlaceName, type Position } from '@psa-ev/domain';
import { type JournalVoice } from './voice';

/** Three decimals of a degree are about a hundred metres: enough to tell two places apart, short enough for a line. */
const SHORT_DECIMALS = 3;

/** Where something began or ended: the place's name, else its coordinates shortened, else "somewhere". */
export function tellWhere(place: PlaceName | null, position: Position | null, { say, locale }: JournalVoice): string {
  if (place) return place.name;
  if (!position) return say('somewhere');
  const digits = { minimumFractionDigits: SHORT_DECIMALS, maximumFractionDigits: SHORT_DECIMALS };
  const degrees = (value: number) => `${new Intl.NumberFormat(locale, digits).format(value).replace('-', '\u2212')}°`;
  return `${degrees(position.latitude)}\u00a0${degrees(position.longitude)}`;
}
