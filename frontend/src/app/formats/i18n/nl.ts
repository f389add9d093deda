import { type FormatsWords } from './en';

export const formatsNl: FormatsWords = {
  title: 'Eenheden en notatie',
  intro: 'Hoe dit apparaat getallen en tijden schrijft. Wat u niet kiest, is zoals in uw regio.',
  distance: 'Afstanden',
  temperature: 'Temperaturen',
  consumption: 'Verbruik',
  clock: 'Tijd',
  week: 'De week begint op',
  regional: 'Zoals in uw regio: {{example}}',
};
