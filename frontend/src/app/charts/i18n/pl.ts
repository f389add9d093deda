import type { ChartsWords } from './en';

/** What every chart says in Polish. */
export const chartsPl: ChartsWords = {
  showTable: 'Pokaż jako tabelę: {{what}}',
  download: 'Pobierz jako CSV: {{what}}',
  unfetched: 'Nie można teraz pobrać wykresu. Tabela zawiera te same liczby.',
  absent: 'brak danych',
};
