import { type MenuWords } from './en';

export const menuPt: MenuWords = {
  remote: 'À distância',
  places: 'Locais',
  tariffs: 'Tarifas',
  people: 'Pessoas',
  formats: 'Unidades e formatos',
  diagnosis: 'Diagnóstico',
  language: 'Idioma',
  theme: 'Aspeto',
  themes: { system: 'Como o dispositivo', light: 'Claro', dark: 'Escuro' },
  signedInAs: 'Sessão iniciada como',
  signOut: 'Terminar sessão',
  update: 'Há uma nova versão.',
  reload: 'Recarregar',
};
