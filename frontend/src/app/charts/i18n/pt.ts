import type { ChartsWords } from './en';

/** What every chart says in Portuguese. */
export const chartsPt: ChartsWords = {
  showTable: 'Mostrar como tabela: {{what}}',
  download: 'Transferir como CSV: {{what}}',
  unfetched: 'Não é possível obter o gráfico agora. A tabela tem os mesmos números.',
  absent: 'desconhecido',
};
