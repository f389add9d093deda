import { type Reader } from '../ui/moment';
import { percent, quantityText } from '../ui/quantity';

/** `80 %` */
export function writePercent(value: number, { locale }: Pick<Reader, 'locale'>): string {
  return quantityText(percent(value, locale));
}
