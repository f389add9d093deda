import type { JournalWords } from './en';

/** The words that the pages of the journal share, in Polish. */
export const journalPl: JournalWords = {
  month: 'Miesiąc',
  previous: 'Wcześniej: {{month}}',
  next: 'Później: {{month}}',
  loading: 'Pobieranie miesiąca',
  tryAgain: 'Spróbuj ponownie',
  somewhere: 'nieznane miejsce',
  asOf: 'Według pamięci tego urządzenia. Trwa pobieranie nowszych danych.',
  asOfOffline: 'Według pamięci tego urządzenia. Nowsze dane pojawią się, gdy będzie sieć.',
  unreadableOne: 'Jeden wpis pochodzi z oprogramowania nowszego niż ta strona. Odśwież stronę, aby go zobaczyć.',
  unreadableMany: 'Wpisy z oprogramowania nowszego niż ta strona: {{count}}. Odśwież stronę, aby je zobaczyć.',
  csv: 'Pobierz jako CSV',
  today: {
    heading: 'Dziś',
    all: 'Wszystkie przejazdy',
    none: 'Z dzisiaj jeszcze nic nie ma.',
    driven: 'Przejechano',
    trips: 'Przejazdy',
    used: 'Zużyto',
    charged: 'Naładowano',
    cost: 'Koszt',
  },
  position: {
    show: 'Mapa',
    label: 'Gdzie jest samochód',
    labelAt: 'Gdzie jest samochód: {{place}}',
    at: 'Miejsce: {{place}}',
  },
  absence: {
    deniedTitle: 'Nie masz dostępu do dziennika tego samochodu',
    deniedText: 'Zapytaj właściciela samochodu i spróbuj ponownie.',
    unavailableTitle: 'Nie można pobrać miesiąca',
    unavailableText: 'Usługa przechowująca dane nie odpowiada. Nic nie przepadło.',
    offlineTitle: 'Jesteś offline',
    offlineText: 'Tego miesiąca jeszcze nie pobrano na to urządzenie. Pojawi się, gdy będzie sieć.',
  },
};
