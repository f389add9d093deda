import { type FormatsWords } from './en';

export const formatsPl: FormatsWords = {
  title: 'Jednostki i formaty',
  intro: 'Jak to urządzenie zapisuje liczby i godziny. Czego nie wybierzesz, pozostaje jak w regionie.',
  distance: 'Odległości',
  temperature: 'Temperatury',
  consumption: 'Zużycie',
  clock: 'Godzina',
  week: 'Początek tygodnia',
  regional: 'Jak w regionie: {{example}}',
};
