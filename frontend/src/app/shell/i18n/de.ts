import { type MenuWords } from './en';

export const menuDe: MenuWords = {
  remote: 'Fernsteuerung',
  places: 'Orte',
  tariffs: 'Tarife',
  people: 'Personen',
  formats: 'Einheiten und Formate',
  diagnosis: 'Diagnose',
  language: 'Sprache',
  theme: 'Darstellung',
  themes: { system: 'Wie das Gerät', light: 'Hell', dark: 'Dunkel' },
  signedInAs: 'Angemeldet als',
  signOut: 'Abmelden',
  update: 'Eine neue Version ist bereit.',
  reload: 'Neu laden',
};
