import type { ChartsWords } from './en';

/** What every chart says in French. */
export const chartsFr: ChartsWords = {
  showTable: 'Afficher en tableau\u00a0: {{what}}',
  download: 'Télécharger en CSV\u00a0: {{what}}',
  unfetched: 'Le graphique est inaccessible pour l’instant. Le tableau donne les mêmes chiffres.',
  absent: 'inconnu',
};
