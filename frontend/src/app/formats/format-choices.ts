import { consumptionSymbol } from '../ui/journal-quantity';
import { timeInWords } from '../ui/moment';
import { distanceSymbol, temperatureSymbol } from '../ui/quantity';
import { firstWeekday, weekdayName } from '../ui/weekdays';

/** What can be chosen: each by its key in a locale's extension (Unicode UTS 35; `x` is our own) and the values it may have there. */
const CHOICES = {
  distance: { key: 'ms', values: ['metric', 'uksystem'] },
  temperature: { key: 'mu', values: ['celsius', 'fahrenhe'] },
  consumption: { key: 'x', values: ['per100', 'perkwh'] },
  clock: { key: 'hc', values: ['h23', 'h12'] },
  week: { key: 'fw', values: ['mon', 'sat', 'sun'] },
} as const;

export type FormatName = keyof typeof CHOICES;
export const FORMAT_NAMES = Object.keys(CHOICES) as readonly FormatName[];

/** The values by the names of what they are for; what is not named is as the region has it. */
export type ChosenFormats = Readonly<Partial<Record<FormatName, string>>>;

const A_TIME = { hour: 18, minute: 5 };

/** Reads an extension such as `u-hc-h12-ms-metric-x-perkwh`; what is not among the choices is left out. */
export function chosenIn(extension: string | null): ChosenFormats {
  const subtags = (extension ?? '').split('-');
  const found = FORMAT_NAMES.flatMap((name) => {
    const { key, values } = CHOICES[name];
    const value = values.find((known) => known === subtags[subtags.indexOf(key) + 1] && subtags.includes(key));
    return value ? [[name, value] as const] : [];
  });
  return Object.fromEntries(found);
}

/** The extension that asks for what was chosen; null where nothing was. */
export function extensionFor(chosen: ChosenFormats): string | null {
  const subtags = FORMAT_NAMES.filter((name) => name !== 'consumption').flatMap((name) => {
    const value = chosen[name];
    return value ? [CHOICES[name].key, value] : [];
  });
  const unicode = subtags.length > 0 ? ['u', ...subtags] : [];
  const own = chosen.consumption ? ['x', chosen.consumption] : [];
  return [...unicode, ...own].join('-') || null;
}

/** The choices of one thing, each as it would be written; the first is the region's own, with an empty value. */
export function optionsOf(
  name: FormatName,
  chosen: ChosenFormats,
  regional: string,
): readonly { readonly value: string; readonly example: string }[] {
  return ['', ...CHOICES[name].values].map((value) => ({ value, example: exampleOf(name, { ...chosen, [name]: value }, regional) }));
}

function exampleOf(name: FormatName, chosen: ChosenFormats, regional: string): string {
  const extension = extensionFor(chosen);
  const locale = extension ? `${regional}-${extension}` : regional;
  switch (name) {
    case 'distance':
      return distanceSymbol(locale);
    case 'temperature':
      return temperatureSymbol(locale);
    case 'consumption':
      return consumptionSymbol(locale);
    case 'clock':
      return timeInWords(A_TIME, locale);
    case 'week':
      return weekdayName(firstWeekday(locale), locale, 'long');
  }
}
