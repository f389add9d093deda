import type { ChartsWords } from './en';

/** What every chart says in Spanish. */
export const chartsEs: ChartsWords = {
  showTable: 'Mostrar como tabla: {{what}}',
  download: 'Descargar como CSV: {{what}}',
  unfetched: 'El gráfico no se puede obtener ahora. La tabla tiene las mismas cifras.',
  absent: 'desconocido',
};
