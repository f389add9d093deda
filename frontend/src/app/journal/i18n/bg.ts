import { type JournalWords } from './en';

/** The words that the pages of the journal share, in Bulgarian. */
export const journalBg: JournalWords = {
  month: 'Месец',
  previous: 'По-рано: {{month}}',
  next: 'По-късно: {{month}}',
  loading: 'Месецът се зарежда',
  tryAgain: 'Нов опит',
  somewhere: 'някъде',
  asOf: 'Така го помни това устройство. Пита се за по-ново.',
  asOfOffline: 'Така го помни това устройство. По-новото ще дойде, когато има мрежа.',
  unreadableOne: 'Един запис е от по-нов софтуер от тази страница. Презаредете я, за да го видите.',
  unreadableMany: '{{count}} записа са от по-нов софтуер от тази страница. Презаредете я, за да ги видите.',
  csv: 'Изтегляне като CSV',
  today: {
    heading: 'Днес',
    none: 'За днес още няма нищо.',
    all: 'Всички пътувания',
    driven: 'Изминати',
    trips: 'Пътувания',
    used: 'Изразходвани',
    charged: 'Заредени',
    cost: 'Цена',
  },
  position: {
    show: 'Карта',
    label: 'Къде е автомобилът',
    labelAt: 'Къде е автомобилът: {{place}}',
    at: 'Място: {{place}}',
  },
  absence: {
    deniedTitle: 'Нямате достъп до дневника на този автомобил',
    deniedText: 'Обърнете се към собственика на автомобила и опитайте отново.',
    unavailableTitle: 'Месецът не може да се зареди',
    unavailableText: 'Услугата, която пази данните, не отговаря. Нищо не е изгубено.',
    offlineTitle: 'Няма връзка с интернет',
    offlineText: 'Този месец още не е зареждан на това устройство. Ще се появи, когато има мрежа.',
  },
};
