import type { SpokenDay, Words } from './words.js';

/** What follows "since", "before" and "until": a weekday in the genitive, `piątku o 14:02`. */
function moment(day: SpokenDay, time: string): string {
  switch (day.kind) {
    case 'today':
      return time;
    case 'yesterday':
      return `wczoraj o\u00a0${time}`;
    case 'tomorrow':
      return `jutra o\u00a0${time}`;
    case 'weekday':
      return `${genitive(day.name)} o\u00a0${time}`;
    case 'date':
      return `${day.name} o\u00a0${time}`;
  }
}

function when(day: SpokenDay, time: string): string {
  switch (day.kind) {
    case 'today':
      return `o\u00a0${time}`;
    case 'tomorrow':
      return `jutro o\u00a0${time}`;
    case 'weekday':
      // Before wt the preposition has a vowel, or it could not be spoken; the accusative differs in what ends in a.
      return `${day.name.startsWith('wt') ? 'we' : 'w'}\u00a0${day.name.replace(/a$/, 'ę')} o\u00a0${time}`;
    case 'yesterday':
    case 'date':
      return moment(day, time);
  }
}

/** `środa` becomes `środy`, `niedziela` `niedzieli`, `piątek` `piątku`. */
function genitive(weekday: string): string {
  return weekday.replace(/la$/, 'li').replace(/a$/, 'y').replace(/ek$/, 'ku');
}

export const polish: Words = {
  thereIsNews: 'Są nowe informacje o Twoim samochodzie.',
  moreInTheApp: 'Otwórz aplikację, aby zobaczyć więcej.',
  yourCar: 'Twój samochód',

  actions: {
    'stop-charging': 'Zatrzymaj ładowanie',
    'start-charging': 'Rozpocznij ładowanie',
    'charge-to-full': 'Ładuj do 100\u00a0%',
    'remind-later': 'Przypomnij później',
  },

  kinds: {
    'plugged-in': { title: 'Podłączony', hint: 'Kabel do ładowania został podłączony.' },
    'charging-started': { title: 'Ładowanie rozpoczęte', hint: 'Samochód zaczął się ładować, od razu lub według programu.' },
    'battery-reached': { title: 'Osiągnięty poziom', hint: 'Podczas ładowania akumulator osiągnął jeden z Twoich poziomów.' },
    'charging-interrupted': { title: 'Ładowanie przerwane', hint: 'Ładowanie ustało, zanim samochód uznał je za zakończone.' },
    'charging-failed': {
      title: 'Ładowanie nieudane',
      hint: 'Samochód nie mógł się ładować: przyczyną jest kabel, stacja ładowania lub samochód.',
    },
    'charging-finished': {
      title: 'Ładowanie zakończone',
      hint: 'Samochód naładował się zgodnie z ustawieniem: ile to było i ile kosztowało.',
    },
    unplugged: { title: 'Odłączony', hint: 'Kabel do ładowania został odłączony.' },
    'limit-reached': {
      title: 'Limit ładowania osiągnięty',
      hint: 'Ładowanie zatrzymano na Twoim limicie: ile to było i ile kosztowało.',
    },
    'limit-not-kept': {
      title: 'Limit przekroczony',
      hint: 'Samochód ładuje się ponad limit lub po godzinie zatrzymania i nie dało się go stąd zatrzymać.',
    },
    'stopped-at-last': { title: 'Wreszcie zatrzymane', hint: 'Po tym alarmie: teraz już się nie ładuje.' },
    'stopped-at-hour': { title: 'Zatrzymane o godzinie', hint: 'Ładowanie zatrzymano o ustawionej godzinie.' },
    'full-once-over': { title: 'Limit znów działa', hint: 'Samochód raz naładowano do pełna, zgodnie z życzeniem, i odłączono.' },
    'hour-not-given-back': {
      title: 'Godzina startu nieprzywrócona',
      hint: 'Dla limitu przesunięto godzinę startu samochodu, a on nie przyjmuje jej z powrotem.',
    },
    'plan-not-met': {
      title: 'Plan ładowania zagrożony',
      hint: 'Przy odjeździe akumulator będzie miał mniej, niż zaplanowano, lub samochód nie wykonuje planu.',
    },
    'plug-in-for-plan': {
      title: 'Podłącz dla planu',
      hint: 'O godzinie z planu ładowania samochód stoi odłączony i ma mniej, niż wymaga następny odjazd.',
    },
    'climate-skipped': {
      title: 'Plan klimatyzacji pominięty',
      hint: 'Samochodu nie ogrzano ani nie schłodzono na czas, i dlaczego. Nie wtedy, gdy tak chcesz.',
    },
    'command-failed': { title: 'Polecenie niewykonane', hint: 'To, co zlecono samochodowi, się nie udało, i dlaczego.' },
    'battery-low': { title: 'Słaby akumulator', hint: 'Poziom akumulatora spadł do jednego z Twoich poziomów.' },
    'not-plugged-in': { title: 'Niepodłączony', hint: 'O wybranej godzinie samochód stoi odłączony i ma mało energii.' },
    'climate-started': { title: 'Klimatyzacja włączona', hint: 'Samochód zaczął się ogrzewać lub chłodzić przed jazdą.' },
    'climate-ended': { title: 'Klimatyzacja wyłączona', hint: 'Samochód zakończył ogrzewanie lub chłodzenie.' },
    'climate-failed': { title: 'Błąd klimatyzacji', hint: 'Samochód nie ogrzał się ani nie schłodził na życzenie, i dlaczego.' },
    'auxiliary-battery-low': {
      title: 'Słaby akumulator 12\u00a0V',
      hint: 'Mały akumulator, bez którego samochód się nie budzi, jest słaby.',
    },
    'left-open': { title: 'Zostawiono otwarte', hint: 'Drzwi, okno lub bagażnik są otwarte dłużej, niż na to pozwalasz.' },
    'moved-while-parked': {
      title: 'Przesunięty na postoju',
      hint: 'Samochód przemieszczono bez jazdy albo jedzie, gdy powinien stać.',
    },
    'arrived-or-left': {
      title: 'Przyjazd lub odjazd',
      hint: 'Samochód przyjechał do jednego z Twoich miejsc lub je opuścił. To zdradza, gdzie ktoś jest.',
    },
    'week-summary': { title: 'Tydzień w liczbach', hint: 'W poniedziałek rano: jazda i ładowanie w minionym tygodniu oraz ich koszt.' },
    'month-summary': { title: 'Miesiąc w liczbach', hint: 'Pierwszego dnia rano: to samo za miniony miesiąc.' },
    'allowance-short': {
      title: 'Kończy się limit kilometrów',
      hint: 'W tym tempie limit kilometrów nie wystarczy albo przejechano już dziewięć dziesiątych. Po jednym razie.',
    },
    'battery-health-changed': {
      title: 'Zmiana kondycji akumulatora',
      hint: 'Kondycja akumulatora (SoH) z miesiąca zmieniła się o cały procent.',
    },
    'remote-access-ending': {
      title: 'Zdalne sterowanie wygasa',
      hint: 'Producent wyłącza je po tygodniu bez 15\u00a0minut jazdy. Powiadomienie przychodzi dwa dni wcześniej.',
    },
    'connection-lost': { title: 'Brak połączenia', hint: 'Nie można odczytać żadnego samochodu: co się stało i co zrobić.' },
    'connection-restored': { title: 'Połączenie wróciło', hint: 'Samochody znów można odczytać.' },
    'car-lost': { title: 'Jeden samochód milczy', hint: 'Jednego samochodu nie można odczytać, a pozostałe tak.' },
    'car-found': { title: 'Samochód już nie milczy', hint: 'Samochód, którego nie dało się odczytać, znów odpowiada.' },
    'service-restarted': {
      title: 'Restart usługi',
      hint: 'Pi ponownie uruchomił usługę odczytującą samochody albo próbował to zrobić.',
    },
    'storage-trouble': {
      title: 'Dysk Pi',
      hint: 'Pi nie może zapisać danych z samochodów; gdy to dopiero grozi, informuje po godzinach ciszy.',
    },
    test: { title: 'Wiadomość testowa', hint: 'Wiadomość, którą wysyłasz do siebie, by sprawdzić, czy wiadomości docierają.' },
  },

  units: { kilometre: 'km', metre: 'm', mile: 'mi', hour: 'h', minute: 'min' },

  moments: {
    moment,
    when,
    since: (from) => `od\u00a0${from}`,
    fromUntil: (from, until) => `od\u00a0${from} do\u00a0${until}`,
  },

  charging: {
    factPluggedIn: 'podłączony',
    factStarted: 'ładowanie rozpoczęte',
    factFastStarted: 'szybkie ładowanie rozpoczęte',
    factReached: (percent) => `naładowany do ${percent}`,
    factStopped: 'ładowanie zatrzymane',
    factStoppedAt: (percent) => `ładowanie zatrzymane przy ${percent}`,
    factFailed: 'ładowanie nieudane',
    factFinished: 'ładowanie zakończone',
    factUnplugged: 'odłączony',
    planned: (at) => `według programu zacznie ładowanie ${at}`,
    waits: 'Jeszcze się nie ładuje.',
    waited: 'Nie ładował się od razu.',
    plannedAgain: (at) => `według programu ruszy znów ${at}`,
    noPlan: 'Samochód nie podaje, kiedy ruszy znowu.',
    fullExpected: (at) => `pełny prawdopodobnie ${at}`,
    fromPercent: (percent) => `od ${percent}`,
    gained: (percent) => `o ${percent} więcej`,
    gainedIn: (percent, duration) => `o ${percent} więcej w ${duration}`,
    after: (duration) => `czas ładowania ${duration}`,
    stepFailed: 'Sprawdź kabel i stację ładowania, potem podłącz ponownie.',
  },

  battery: {
    factLow: (percent) => `słaby akumulator, ${percent}`,
    withRange: (range) => `zasięg ${range}`,
    stepLow: 'Naładuj go wkrótce.',
    factNotPluggedIn: (percent) => `niepodłączony, ${percent}`,
    stepNotPluggedIn: 'Podłącz go, jeśli ma się ładować.',
    factAuxiliaryLow: (percent) => `słaby akumulator 12\u00a0V, ${percent}`,
    stepAuxiliaryLow: 'Jedź pół godziny lub podłącz. Jeśli to nie pomoże, zleć kontrolę.',
    factHealth: (percent) => `kondycja akumulatora ${percent}`,
    healthBefore: (percent) => `wcześniej ${percent}`,
    healthMeans: 'Liczy się to, co trwało przez większość miesiąca.',
  },

  climate: {
    factOn: 'klimatyzacja włączona',
    factOff: 'klimatyzacja wyłączona',
    factFailed: 'błąd klimatyzacji',
    outside: (temperature) => `na zewnątrz jest ${temperature}`,
    ranUntil: (duration, until) => `działała ${duration}, do ${until}`,
    failures: {
      defect: 'Samochód zgłasza usterkę. Jeśli wróci, jedź do serwisu.',
      doorOpened: 'Otwarto drzwi. Zamknij i zablokuj samochód, potem spróbuj ponownie.',
      lowBattery: 'Akumulator jest zbyt słaby. Naładuj powyżej 20\u00a0% lub podłącz.',
      lowFuelLevel: 'Za mało paliwa. Zatankuj i spróbuj ponownie.',
      tooManyUnusedPrograms: 'Działała zbyt często bez późniejszej jazdy. Ustaw plan ponownie.',
      windowsOrRoofOpened: 'Okno lub dach są otwarte. Zamknij je i spróbuj ponownie.',
      unknown: 'Samochód nie podaje powodu. Spróbuj ponownie później.',
    },
    somethingOpen: 'Coś w samochodzie jest otwarte. Zamknij to i spróbuj ponownie.',
  },

  control: {
    atLimit: (percent) => `przy limicie ${percent}`,
    hadBegunAgain: 'samo ruszyło ponownie',
    atItsHour: 'o ustawionej godzinie',
    factGoesOn: 'nie przestaje się ładować',
    limitIs: (percent) => `limit to ${percent}`,
    itsHourIsOver: 'godzina zatrzymania minęła',
    stepGoesOn: 'Nie dało się go stąd zatrzymać. Zakończ na stacji ładowania lub odłącz kabel.',
    factStoppedAtLast: 'ładowanie wreszcie zatrzymane',
    factLimitHolds: 'limit ładowania znów działa',
    wasFullOnce: 'Raz naładowano go do pełna i odłączono.',
    factHourNotBack: 'godzina startu nieprzywrócona',
    ownHour: (time) => `samochód nie przywraca swojej godziny, ${time}`,
    stepHourNotBack: 'Próba zostanie ponowiona; można ją też ustawić w samochodzie.',
    plans: {
      'too-little-time': { fact: 'nie naładuje się na czas', step: 'Ładuje się bez przerwy.' },
      'start-not-obeyed': { fact: 'nie zaczyna się ładować', step: 'Polecenie wysłano dwa razy. Sprawdź kabel i stację ładowania.' },
      'stop-not-obeyed': { fact: 'nie wstrzymuje ładowania', step: 'Polecenie wysłano dwa razy, może się dalej ładować.' },
      'overruled-by-car': {
        fact: 'ładuje się wbrew planowi',
        step: 'Za każdym razem zaczyna znowu. Poszukaj programu w samochodzie.',
      },
    },
    insteadOf: (reached, wanted, at) => `${reached} zamiast ${wanted}${at === null ? '' : ` ${at}`}`,
    wantedFor: (wanted, at) => `ma mieć ${wanted}${at === null ? '' : ` ${at}`}`,
    needed: (wanted, at) => `ma mieć ${wanted}${at === null ? '' : ` ${at}`}`,
    factClimateStayedOff: 'klimatyzacja się nie włączyła',
    readyFor: (at) => `miał być gotowy ${at}`,
    hindrances: {
      'no-fresh-reading': 'Od pół godziny nie było odczytu z samochodu.',
      'not-plugged': 'Nie był podłączony.',
      'battery-low': 'Akumulator miał mniej, niż ustawiono.',
      'not-locked': 'Nie był zablokowany.',
      'too-late': 'Pi nie działał na czas.',
      'not-obeyed': 'Samochód nie odpowiedział; pewnie śpi.',
    },
    asked: {
      startCharging: 'start ładowania',
      stopCharging: 'zatrzymanie ładowania',
      chargeToFull: 'ładowanie do 100\u00a0%',
      setScheduledStart: 'zmiana godziny startu',
      startClimate: 'włączenie klimatyzacji',
      stopClimate: 'wyłączenie klimatyzacji',
      wakeUp: 'pobranie nowych danych',
      flashLights: 'mignięcie światłami',
      soundHorn: 'sygnał klaksonu',
      lockDoors: 'zablokowanie drzwi',
      unlockDoors: 'odblokowanie drzwi',
    },
    factNotDone: (asked) => `nie wykonano: ${asked}`,
    factUnconfirmed: (asked) => `niepotwierdzone: ${asked}`,
    factWishFailed: 'polecenia nie wykonano',
    troubles: {
      expired: 'Przyszło za późno i nic nie wysłano do samochodu. Spróbuj ponownie.',
      unconfirmed: 'Samochód pewnie śpi i może to jeszcze zrobić. Sprawdź, zanim powtórzysz.',
      'not-understood': 'Pi tego nie rozumie. Jego oprogramowanie jest pewnie starsze niż aplikacja.',
      'not-available': 'Ten samochód, jego konto lub łącze Pi z nim tego nie potrafi.',
      'limit-reached': 'Akumulator osiągnął limit ładowania. „Tym razem ładuj do 100\u00a0%” go przekracza.',
      'auxiliary-battery-low': 'Akumulator 12\u00a0V jest słaby, a budzenie samochodu osłabiłoby go bardziej.',
      'wake-ups-used-up': 'Samochód budzono zbyt często. Spróbuj ponownie za 20\u00a0minut.',
      'no-access': 'Zlecający nie ma już do tego prawa w tym samochodzie. Właściciel może je przywrócić.',
      'already-under-way': 'To samo zlecono wcześniej i było w toku.',
      replaced: 'Później zlecono coś przeciwnego; to się liczy.',
      'backend-failed': 'Pi temu nie podołał. Spróbuj ponownie; więcej jest w jego logu.',
      'service-failed': 'Chmura producenta zawodzi lub Pi nie ma zdalnego sterowania. Spróbuj za kilka minut.',
      'service-refused': 'Łącze Pi z samochodem odmówiło. Spróbuj ponownie za kilka minut.',
      'service-down': 'Łącze Pi z samochodem jest przerwane. Spróbuj ponownie za kilka minut.',
      'service-foreign': 'Pi otrzymuje odpowiedź od czegoś innego. Diagnostyka mówi, co zrobić.',
      unknown: 'Powód nie jest znany. Otwórz aplikację, aby zobaczyć więcej.',
    },
  },

  guard: {
    factLeftOpen: 'coś zostało otwarte',
    openSince: (from) => `otwarte od\u00a0${from}`,
    openings: {
      driver: 'drzwi kierowcy',
      passenger: 'drzwi pasażera',
      rearLeft: 'lewe tylne drzwi',
      rearRight: 'prawe tylne drzwi',
      trunk: 'bagażnik',
      rearWindow: 'tylna szyba',
      roofWindow: 'dach',
    },
    andMore: (count) => `jeszcze ${count}`,
    stepLeftOpen: 'Idź i zamknij.',
    factTowed: 'przesunięty na postoju',
    standsElsewhere: (since, distance) =>
      distance === null ? `od\u00a0${since} stoi gdzie indziej, bez jazdy` : `od\u00a0${since} stoi ${distance} dalej, bez jazdy`,
    stepTowed: 'Odholowany? Zapytaj policję.',
    factDriven: 'ktoś nim jedzie',
    drivenInGuardedHours: (since) => `od\u00a0${since}, w godzinach, gdy ma stać`,
    stepDriven: 'Jeśli nie wiesz, kto prowadzi, zadzwoń na policję.',
    factMovedDiscreet: 'nieoczekiwany ruch',
    factRemoteAccess: 'zdalne sterowanie wkrótce wygaśnie',
    stepRemoteAccess: (deadline) => `do\u00a0${deadline} jedź nim 15\u00a0minut, inaczej producent wyłączy zdalne sterowanie`,
    remoteAccessEnded: (at) => `bez 15\u00a0minut jazdy producent wyłączył je ${at}`,
    stepRemoteAccessDiscreet: 'Utrzyma je 15\u00a0minut jazdy.',
  },

  connection: {
    troubles: {
      'psacc-down': {
        fact: 'Pi nie może zapytać samochodu',
        step: 'Usługa odczytująca samochód nie działa. Diagnostyka mówi, co zrobić.',
      },
      'psacc-blocked': {
        fact: 'Pi nie dostaje odpowiedzi',
        step: 'Usługa odczytująca samochód się zawiesiła. Diagnostyka mówi, co zrobić.',
      },
      'psacc-foreign': {
        fact: 'Pi dostaje odpowiedź od czegoś innego',
        step: 'Sprawdź adres w ustawieniach Pi. Diagnostyka mówi, jak.',
      },
      'psacc-not-configured': {
        fact: 'Pi nie zna samochodu',
        step: 'Zaloguj się na Pi kontem producenta. Diagnostyka mówi, jak.',
      },
      'login-expired': { fact: 'logowanie u producenta wygasło', step: 'Zaloguj się ponownie na Pi. Diagnostyka mówi, jak.' },
      'cloud-failing': {
        fact: 'chmura producenta nie odpowiada',
        step: 'Nie musisz nic robić; dane wrócą razem z nią.',
      },
      'readings-rejected': { fact: 'dane nie mogą być prawdziwe', step: 'Zwykle naprawia się to przy następnej jeździe.' },
      'remote-control-not-set-up': {
        fact: 'brak zdalnego sterowania',
        step: 'Wpisz ponownie hasło jednorazowe (kod SMS). Diagnostyka mówi, jak.',
      },
    },
    factRestored: 'połączenie wróciło',
    disturbed: (fromUntil) => `przerwa trwała ${fromUntil}`,
  },

  journal: {
    factArrived: 'przyjechał',
    factLeft: 'odjechał',
    factWeek: 'tydzień w liczbach',
    factMonth: 'miesiąc w liczbach',
    // The locative has one form for all but one.
    driven: (distance, trips) =>
      trips === 0 ? distance : `${distance} w\u00a0${trips}\u00a0${trips === 1 ? 'przejeździe' : 'przejazdach'}`,
    used: (energy) => `zużyto ${energy}`,
    charged: (energy) => `naładowano ${energy}`,
    factAllowance: 'kończy się limit kilometrów',
    overAtThisPace: (distance) => `w tym tempie na końcu o ${distance} za dużo`,
    drivenOf: (driven, limit) => `przejechano ${driven} z ${limit}`,
  },

  pi: {
    factMended: 'Pi przywrócił połączenie',
    byRestart: 'przez ponowne uruchomienie',
    stepMended: 'Nie musisz nic robić.',
    factRestartFailed: 'restart usługi nie pomógł',
    stepRestartFailed: 'Uruchom ponownie cały Pi.',
    factRestartImpossible: 'Pi nie może zrestartować usługi',
    stepRestartImpossible: 'Uruchom ją ponownie ręcznie albo cały Pi.',
    storage: {
      'disk-full': { fact: 'dysk Pi jest pełny', step: 'Nowe odczyty nie są zapisywane. Zwolnij miejsce na Pi.' },
      'disk-nearly-full': { fact: 'dysk Pi jest prawie pełny', step: 'Zwolnij miejsce na Pi, zanim przepadną odczyty.' },
      'read-only': {
        fact: 'Pi nie może zapisywać na dysku',
        step: 'Nowe odczyty przepadają. Uruchom Pi ponownie; jeśli to nie pomoże, wymień kartę.',
      },
      damaged: {
        fact: 'baza danych Pi jest uszkodzona',
        step: 'Uruchom Pi ponownie; jeśli to nie pomoże, przywróć kopię bazy.',
      },
      failing: { fact: 'dysk Pi zawodzi', step: 'Odczyty mogą przepaść. Zrób kopię zapasową i wymień kartę Pi.' },
    },
  },

  test: { fact: 'wiadomość testowa', arrives: 'Wiadomości docierają na to urządzenie.' },
};
