import type { ChartsWords } from './en';

/** What every chart says in German. */
export const chartsDe: ChartsWords = {
  showTable: 'Als Tabelle zeigen: {{what}}',
  download: 'Als CSV laden: {{what}}',
  unfetched: 'Die Grafik kann gerade nicht geholt werden. Die Tabelle zeigt dieselben Zahlen.',
  absent: 'nicht bekannt',
};
