import { type MenuWords } from './en';

export const menuNl: MenuWords = {
  remote: 'Op afstand',
  places: 'Plaatsen',
  tariffs: 'Tarieven',
  people: 'Personen',
  formats: 'Eenheden en notatie',
  diagnosis: 'Diagnose',
  language: 'Taal',
  theme: 'Weergave',
  themes: { system: 'Zoals het apparaat', light: 'Licht', dark: 'Donker' },
  signedInAs: 'Ingelogd als',
  signOut: 'Uitloggen',
  update: 'Er is een nieuwe versie.',
  reload: 'Vernieuwen',
};
