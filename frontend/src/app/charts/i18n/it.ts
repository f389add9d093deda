import type { ChartsWords } from './en';

/** What every chart says in Italian. */
export const chartsIt: ChartsWords = {
  showTable: 'Mostra come tabella: {{what}}',
  download: 'Scarica come CSV: {{what}}',
  unfetched: 'Il grafico non si può recuperare ora. La tabella ha gli stessi numeri.',
  absent: 'sconosciuto',
};
