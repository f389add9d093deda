import { type MenuWords } from './en';

export const menuPl: MenuWords = {
  remote: 'Zdalne sterowanie',
  places: 'Miejsca',
  tariffs: 'Taryfy',
  people: 'Osoby',
  formats: 'Jednostki i formaty',
  diagnosis: 'Diagnostyka',
  language: 'Język',
  theme: 'Wygląd',
  themes: { system: 'Jak urządzenie', light: 'Jasny', dark: 'Ciemny' },
  signedInAs: 'Zalogowano jako',
  signOut: 'Wyloguj',
  update: 'Nowa wersja jest gotowa.',
  reload: 'Odśwież',
};
