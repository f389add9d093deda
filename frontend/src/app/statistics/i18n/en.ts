/** What the Insights pages say in English, the language that the others follow. */
export const statisticsEn = {
  title: 'Insights',
};

/** What every language of the Insights pages must say. */
export type StatisticsWords = typeof statisticsEn;
