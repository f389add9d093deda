import type { ChartsWords } from './en';

/** What every chart says in Bulgarian. */
export const chartsBg: ChartsWords = {
  showTable: 'Като таблица: {{what}}',
  download: 'Изтегляне като CSV: {{what}}',
  unfetched: 'Графиката не може да се зареди сега. Таблицата съдържа същите числа.',
  absent: 'не е известно',
};
