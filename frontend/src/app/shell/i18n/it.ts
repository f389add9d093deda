import { type MenuWords } from './en';

export const menuIt: MenuWords = {
  remote: 'Comandi a distanza',
  places: 'Luoghi',
  tariffs: 'Tariffe',
  people: 'Persone',
  formats: 'Unità e formati',
  diagnosis: 'Diagnosi',
  language: 'Lingua',
  theme: 'Aspetto',
  themes: { system: 'Come il dispositivo', light: 'Chiaro', dark: 'Scuro' },
  signedInAs: 'Accesso come',
  signOut: 'Esci',
  update: 'È pronta una nuova versione.',
  reload: 'Ricarica',
};
