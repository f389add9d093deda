import { type FormatsWords } from './en';

export const formatsDe: FormatsWords = {
  title: 'Einheiten und Formate',
  intro: 'Wie dieses Gerät Zahlen und Uhrzeiten schreibt. Was Sie nicht wählen, ist wie in Ihrer Region üblich.',
  distance: 'Entfernungen',
  temperature: 'Temperaturen',
  consumption: 'Verbrauch',
  clock: 'Uhrzeit',
  week: 'Die Woche beginnt am',
  regional: 'Wie in Ihrer Region: {{example}}',
};
