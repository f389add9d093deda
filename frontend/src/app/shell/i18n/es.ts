import { type MenuWords } from './en';

export const menuEs: MenuWords = {
  remote: 'A distancia',
  places: 'Lugares',
  tariffs: 'Tarifas',
  people: 'Personas',
  formats: 'Unidades y formatos',
  diagnosis: 'Diagnóstico',
  language: 'Idioma',
  theme: 'Aspecto',
  themes: { system: 'Como el dispositivo', light: 'Claro', dark: 'Oscuro' },
  signedInAs: 'Sesión iniciada como',
  signOut: 'Cerrar sesión',
  update: 'Hay una versión nueva.',
  reload: 'Recargar',
};
