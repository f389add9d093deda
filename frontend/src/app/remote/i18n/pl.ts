import type { RemoteWords } from './en';

/** The words of the page of what can be asked of the car from afar, in Polish. */
export const remotePl: RemoteWords = {
  title: 'Zdalne sterowanie',
  intro:
    'Polecenia docierają do samochodu przez Pi i chmurę producenta; w najlepszym razie w kilka sekund, a gdy samochód śpi – w kilka minut.',
  loading: 'Wczytywanie …',
  nameless: 'samochód',
  refresh: {
    heading: 'Najnowsze dane z samochodu',
    text: 'Budzi samochód, aby przesłał dane. Za każdym razem zużywa trochę energii akumulatora 12 V.',
    budget: 'Pozostało {{left}} z {{most}} w ciągu {{minutes}}; część zużywa samo połączenie Pi z samochodem.',
    nextAt: 'Kolejny raz możliwy {{when}}.',
    usedUp: 'Limit {{most}} w ciągu {{minutes}} wykorzystany: spróbuj ponownie {{when}}.',
    low: 'Akumulator 12 V ma {{percent}}. Poniżej {{least}} samochód nie jest budzony: właściciel może to zmienić.',
    battery: 'Akumulator 12 V',
    batteryAge: 'odczyt {{age}}',
    batterySilent: 'Brak odczytu: nie wiadomo, ile energii kosztuje wybudzenie',
    leastHolds: 'Gdy ma mniej niż {{least}}, samochód nie jest budzony.',
    least: 'Nie budź samochodu, gdy akumulator 12 V ma mniej procent niż',
    leastHint: 'Sprawny pokazuje od 69 do 99. 0: budź zawsze.',
    change: 'Zmień',
    changeLeast: 'Zmień, poniżej ilu procent samochód nie jest budzony',
    wrongLeast: 'Wpisz liczbę całkowitą od 0 do 100.',
  },
  find: {
    heading: 'Znajdź samochód',
    lights: 'Światła migają przez kilka sekund. Samochód tego nie zgłasza: zobaczysz to, stojąc w pobliżu.',
    horn: 'W wielu samochodach klakson nie działa zdalnie; wtedy będzie to tu napisane.',
    hornLacking: 'Klakson nie działa: połączenie Pi z tym samochodem na to nie pozwala, ustalono {{when}}.',
    hornAgain:
      'Klakson nie zadziałał {{when}}: połączenie Pi z tym samochodem na to nie pozwala. Jako właściciel możesz spróbować ponownie.',
    lacking: 'W tym samochodzie to nie działa, ustalono {{when}}.',
  },
  doors: {
    heading: 'Drzwi',
    proof: 'Wykonane, gdy samochód potwierdzi taki stan drzwi.',
    silent: 'Samochód nie zgłasza stanu zamków: zdalnie nie można stwierdzić, czy wykonał polecenie.',
    lock: { locked: 'Zablokowane', unlocked: 'Odblokowane', partlyUnlocked: 'Częściowo odblokowane', unknown: 'Brak danych' },
    seen: 'Dane z samochodu: {{age}}',
    lockTitle: '{{car}}: zablokować?',
    lockHint: 'Upewnij się, że w środku nie ma kluczyka.',
    lockYes: 'Zablokuj',
    unlockTitle: '{{car}}: odblokować?',
    unlockHint: 'Każdy, kto stoi obok, będzie mógł go otworzyć. Potem zablokuj go ponownie.',
    unlockYes: 'Odblokuj',
    leave: 'Nie teraz',
  },
};
