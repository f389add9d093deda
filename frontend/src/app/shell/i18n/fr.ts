import { type MenuWords } from './en';

export const menuFr: MenuWords = {
  remote: 'À distance',
  places: 'Lieux',
  tariffs: 'Tarifs',
  people: 'Personnes',
  formats: 'Unités et formats',
  diagnosis: 'Diagnostic',
  language: 'Langue',
  theme: 'Apparence',
  themes: { system: 'Comme l’appareil', light: 'Clair', dark: 'Sombre' },
  signedInAs: 'Connecté en tant que',
  signOut: 'Se déconnecter',
  update: 'Une nouvelle version est prête.',
  reload: 'Recharger',
};
