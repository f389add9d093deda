import { type FormatsWords } from './en';

export const formatsIt: FormatsWords = {
  title: 'Unità e formati',
  intro: 'Come questo dispositivo scrive numeri e orari. Quello che non scegli resta come nella tua regione.',
  distance: 'Distanze',
  temperature: 'Temperature',
  consumption: 'Consumo',
  clock: 'Ora',
  week: 'La settimana inizia di',
  regional: 'Come nella tua regione: {{example}}',
};
