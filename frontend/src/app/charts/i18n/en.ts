/** What every chart says in English, the language that the others follow. */
export const chartsEn = {
  showTable: 'Show as table: {{what}}',
  download: 'Download as CSV: {{what}}',
  unfetched: 'The drawing cannot be fetched now. The table has the same numbers.',
  absent: 'not known',
};

/** What every language of the charts must say. */
export type ChartsWords = typeof chartsEn;
