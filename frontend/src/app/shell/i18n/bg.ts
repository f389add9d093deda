import { type MenuWords } from './en';

export const menuBg: MenuWords = {
  remote: 'Дистанционно',
  places: 'Места',
  tariffs: 'Тарифи',
  people: 'Хора',
  formats: 'Мерни единици',
  diagnosis: 'Диагностика',
  language: 'Език',
  theme: 'Облик',
  themes: { system: 'Като на устройството', light: 'Светъл', dark: 'Тъмен' },
  signedInAs: 'Влезли сте като',
  signOut: 'Изход',
  update: 'Има нова версия.',
  reload: 'Презареждане',
};
