import type { ChartsWords } from './en';

/** What every chart says in Dutch. */
export const chartsNl: ChartsWords = {
  showTable: 'Als tabel tonen: {{what}}',
  download: 'Downloaden als CSV: {{what}}',
  unfetched: 'De grafiek is nu niet op te halen. De tabel heeft dezelfde getallen.',
  absent: 'onbekend',
};
