import { type Position, type Privacy, type Snapshot } from '@psa-ev/domain';
import { compassPoint } from '../ui/compass-point';
import { metres, quantityText } from '../ui/quantity';
import { type Voice } from './voice';

/** Where the car is, in words; or why that is not known. */
export type PositionWords =
  | {
      readonly kind: 'known';
      readonly coordinates: string;
      /** Which way it points or goes; null: not reported. */
      readonly heading: string | null;
      readonly altitude: string | null;
      readonly mapUrl: string;
    }
  | { readonly kind: 'absent'; readonly why: string; readonly step: string };

/** Five decimals of a degree are about a metre, which is finer than any car knows. */
const DEGREE_DECIMALS = 5;
/** Of the map that opens: a few streets around the car. */
const MAP_ZOOM = 16;

/** Tells the position of a snapshot. */
export function tellPosition({ position, privacy, moving }: Snapshot, voice: Voice): PositionWords {
  if (!position) return absence(privacy, voice);
  const { say, locale } = voice;
  const { headingDegrees, altitudeMetres } = position;
  return {
    kind: 'known',
    coordinates: coordinates(position, voice),
    heading:
      headingDegrees === null
        ? null
        : say(moving ? 'position.moving' : 'position.pointing', { point: say(`position.point.${compassPoint(headingDegrees)}`) }),
    altitude: altitudeMetres === null ? null : say('position.altitude', { height: quantityText(metres(altitudeMetres, locale)) }),
    mapUrl: mapUrl(position),
  };
}

function absence(privacy: Privacy | null, { say }: Voice): PositionWords {
  const hidden = privacy === 'geolocation' || privacy === 'full';
  return hidden
    ? { kind: 'absent', why: say('position.absentPrivacy'), step: say('position.absentPrivacyStep') }
    : { kind: 'absent', why: say('position.absent'), step: say('position.absentStep') };
}

function coordinates({ latitude, longitude }: Position, { say, locale }: Voice): string {
  const degrees = (value: number) =>
    `${new Intl.NumberFormat(locale, { minimumFractionDigits: DEGREE_DECIMALS, maximumFractionDigits: DEGREE_DECIMALS }).format(Math.abs(value))}°`;
  return say('position.coordinates', {
    latitude: say(latitude < 0 ? 'position.south' : 'position.north', { degrees: degrees(latitude) }),
    longitude: say(longitude < 0 ? 'position.west' : 'position.east', { degrees: degrees(longitude) }),
  });
}

function mapUrl({ latitude, longitude }: Position): string {
  return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=${MAP_ZOOM}/${latitude}/${longitude}`;
}
