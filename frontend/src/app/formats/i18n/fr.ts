import { type FormatsWords } from './en';

export const formatsFr: FormatsWords = {
  title: 'Unités et formats',
  intro: 'Comment cet appareil écrit les nombres et les heures. Ce que vous ne choisissez pas reste comme dans votre région.',
  distance: 'Distances',
  temperature: 'Températures',
  consumption: 'Consommation',
  clock: 'Heure',
  week: 'La semaine commence le',
  regional: 'Comme dans votre région\u00a0: {{example}}',
};
