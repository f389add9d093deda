import type { StatisticsWords } from './en';

/** What the Insights pages say in Bulgarian. */
export const statisticsBg: StatisticsWords = {
  title: 'Статистика',
};
