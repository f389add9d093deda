import { type FormatsWords } from './en';

export const formatsBg: FormatsWords = {
  title: 'Мерни единици',
  intro: 'Как това устройство изписва числа и часове. Каквото не изберете, е както във вашия регион.',
  distance: 'Разстояния',
  temperature: 'Температури',
  consumption: 'Разход',
  clock: 'Час',
  week: 'Седмицата започва в',
  regional: 'Както във вашия регион: {{example}}',
};
