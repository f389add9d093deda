import type { TroubleWords } from './en';

/** What is said where something is wrong, or missing, in Polish. */
export const troublePl: TroubleWords = {
  checkAgain: 'Sprawdź ponownie',
  checking: 'Sprawdzanie …',
  stillSo: 'Bez zmian, sprawdzono o {{time}}',
  noAnswerYet: 'Brak odpowiedzi. Ta strona sprawdza dalej sama.',
  nextSteps: 'Co zrobić',

  /** The first step as Home says it, where the diagnosis page names programs and commands. */
  atHome: {
    serviceDown: {
      lead: 'Odczekaj kilka minut.',
      text: 'Jeśli Pi może sam ponownie uruchomić usługę, robi to teraz; zobacz „Więcej o tym”.',
    },
    serviceBlocked: {
      lead: 'Odczekaj kilka minut.',
      text: 'Jeśli Pi może sam ponownie uruchomić usługę, robi to teraz; zobacz „Więcej o tym”.',
    },
    serviceForeign: {
      lead: 'Sprawdź adres.',
      text: 'Ustawienia Pi muszą prowadzić do jego usługi chmury producenta; jak, opisuje „Więcej o tym”.',
    },
    notConfigured: { lead: 'Skonfiguruj samochód na Pi.', text: 'Potrzebne jest konto u producenta; jak, opisuje „Więcej o tym”.' },
    loginExpired: { lead: 'Zaloguj się ponownie na Pi.', text: 'Potrzebne jest konto u producenta; jak, opisuje „Więcej o tym”.' },
  },

  chain: {
    car: 'Samochód',
    cloud: 'Chmura',
    pi: 'Pi',
    you: 'Ty',
    seen: 'odczyt {{time}}',
    unseen: 'brak odczytu',
    silent: 'milczy',
    online: 'online',
    noService: 'nie może pytać',
    noCommands: 'brak poleceń',
    refuses: 'odmawia',
    doubtful: 'wątpliwe',
    label: 'Łańcuch od samochodu do Ciebie: {{car}}; {{cloud}}; {{pi}}; {{you}}.',
  },

  story: {
    piSilent: {
      title: 'Pi milczy (od: {{since}})',
      means: 'Samochód działa dalej według własnego planu. Widoczny stan: {{seen}}; nic nie przepadnie, dane dotrą, gdy Pi wróci.',
      meansUnseen: 'Nic nie przepadnie: pierwszy odczyt dotrze, gdy Pi wróci.',
      one: { lead: 'Zajrzyj do Pi.', text: 'Jego zielona dioda musi co jakiś czas migać.' },
      two: { lead: 'Dioda nie świeci?', text: 'Wyjmij wtyczkę, odczekaj 10 sekund, włóż ją ponownie.' },
      three: { lead: 'Świeci, ale milczy?', text: 'Sprawdź kabel sieciowy lub Wi-Fi.' },
    },
    serviceDown: {
      title: 'Pi nie może odpytać samochodu (od: {{since}})',
      means: 'Pi działa, ale jego usługa chmury producenta nie jest uruchomiona. Widoczny stan: {{seen}}.',
      meansUnseen: 'Pi działa, ale jego usługa chmury producenta nie jest uruchomiona.',
      one: { lead: 'Odczekaj kilka minut.', text: 'Jeśli Pi może sam ponownie uruchomić psa_car_controller, robi to teraz.' },
      two: { lead: 'Po dziesięciu minutach bez zmian?', text: 'Na Pi: sudo systemctl restart psa-car-controller.' },
      three: { lead: 'Znów się zatrzymuje?', text: 'Na Pi przyczynę pokaże journalctl -u psa-car-controller.' },
    },
    serviceBlocked: {
      title: 'Pi nie dostaje odpowiedzi (od: {{since}})',
      means: 'Pi działa, ale jego usługa chmury producenta się zawiesiła. Widoczny stan: {{seen}}.',
      meansUnseen: 'Pi działa, ale jego usługa chmury producenta się zawiesiła.',
      one: { lead: 'Odczekaj kilka minut.', text: 'Jeśli Pi może sam ponownie uruchomić psa_car_controller, robi to teraz.' },
      two: { lead: 'Po dziesięciu minutach bez zmian?', text: 'Na Pi: sudo systemctl restart psa-car-controller.' },
      three: { lead: 'Zawiesza się codziennie?', text: 'Na Pi przyczynę pokaże journalctl -u psa-car-controller.' },
    },
    serviceForeign: {
      title: 'Zamiast usługi odpowiada inny program (od: {{since}})',
      means: 'Zamiast usługi chmury producenta odpowiada na Pi inny program. Widoczny stan: {{seen}}.',
      meansUnseen: 'Zamiast usługi chmury producenta odpowiada na Pi inny program.',
      one: { lead: 'Sprawdź adres.', text: 'PSACC_URL w ustawieniach Pi musi prowadzić do psa_car_controller.' },
      two: { lead: 'Adres jest prawidłowy?', text: 'Jego port zajął inny program: zatrzymaj go.' },
      three: { lead: 'Potem uruchom Pi ponownie.', text: 'Ta strona sprawdza dalej sama.' },
    },
    notConfigured: {
      title: 'Pi nie zna jeszcze samochodu',
      means: 'Pi działa, ale w jego usłudze chmury producenta nie ma samochodu (od: {{since}}). Widoczny stan: {{seen}}.',
      meansUnseen: 'Pi działa, ale w jego usłudze chmury producenta nie ma samochodu.',
      one: { lead: 'Otwórz psa_car_controller', text: 'na Pi i zaloguj się kontem producenta.' },
      two: { lead: 'Wpisz kod,', text: 'który producent wyśle Ci SMS-em.' },
      three: { lead: 'To wszystko.', text: 'Samochód pojawi się tu sam w ciągu kilku minut.' },
    },
    loginExpired: {
      title: 'Chmura producenta odrzuca logowanie (od: {{since}})',
      means: 'Pi działa, ale nie jest już zalogowany do Twojego konta u producenta. Widoczny stan: {{seen}}.',
      meansUnseen: 'Pi działa, ale nie jest zalogowany do Twojego konta u producenta.',
      one: { lead: 'Otwórz psa_car_controller', text: 'na Pi i zaloguj się ponownie kontem producenta.' },
      two: { lead: 'Hasło zmienione?', text: 'Zaloguj się nowym. Musi je przyjąć także aplikacja producenta.' },
      three: { lead: 'To wszystko.', text: 'Ta strona ruszy dalej sama w ciągu kwadransa.' },
    },
    cloudFailing: {
      title: 'Chmura producenta nie odpowiada (od: {{since}})',
      means: 'Nie musisz nic robić: dane popłyną dalej, gdy wróci. Widoczny stan: {{seen}}.',
      meansUnseen: 'Nie musisz nic robić: pierwszy odczyt dotrze, gdy wróci.',
      one: { lead: 'Poczekaj.', text: 'Większość awarii chmury mija w ciągu kilku godzin. Pi nadal próbuje.' },
      two: { lead: 'Aplikacja producenta działa?', text: 'Zaloguj się ponownie w psa_car_controller na Pi.' },
      three: { lead: 'Obie nie działają od doby?', text: 'Zapytaj producenta, czy usługi łączności Twojego samochodu są aktywne.' },
    },
    readingsRejected: {
      title: 'Dane z samochodu są niewiarygodne (od: {{since}})',
      means: 'Chmura producenta przeczy sama sobie, na przykład przebieg się cofa. Widoczny jest ostatni wiarygodny stan: {{seen}}.',
      meansUnseen: 'Chmura producenta przeczy sama sobie i nie dotarło jeszcze nic wiarygodnego.',
      one: { lead: 'Poczekaj na kolejny przejazd.', text: 'Zwykle wtedy samo się naprawia.' },
      two: { lead: 'Nadal źle?', text: 'Porównaj przebieg w samochodzie z tym w aplikacji.' },
      three: { lead: 'Różnią się?', text: 'Zapytaj producenta: jego chmura ma błędny.' },
    },
    neverReported: {
      title: 'Samochód nie przesłał jeszcze danych',
      meansUnseen: 'Chmura producenta odpowiada, ale nie podaje nic wiarygodnego (od: {{since}}).',
      one: { lead: 'Przejedź się kilka minut.', text: 'Samochód nowy w chmurze przesyła dane zwykle po pierwszym przejeździe.' },
      two: { lead: 'Nadal nic?', text: 'Sprawdź, czy aplikacja producenta pokazuje poziom naładowania.' },
      three: { lead: 'Tam też pusto?', text: 'Zapytaj producenta, czy usługi łączności Twojego samochodu są aktywne.' },
    },
    remoteControl: {
      title: 'Polecenia nie docierają do samochodu (od: {{since}})',
      means:
        'Widoczne dane są prawidłowe: naładowanie, drzwi i pozycja docierają nadal. Ale psa_car_controller nie może wysyłać poleceń, bo zdalne sterowanie nie jest skonfigurowane lub wygasło.',
      meansUnseen: 'psa_car_controller nie może wysyłać poleceń, bo zdalne sterowanie nie jest skonfigurowane lub wygasło.',
      one: {
        lead: 'Otwórz psa_car_controller',
        text: 'na Pi. Pod kołem zębatym u góry jest strona hasła jednorazowego, „OTP config”.',
      },
      two: { lead: 'Zamów jeden SMS.', text: 'Tylko jeden: producent zezwala na niewiele.' },
      three: {
        lead: 'Wpisz kod z SMS i swój PIN',
        text: 'z aplikacji producenta: czterocyfrowy PIN, nie hasło. Polecenia zadziałają w ciągu kwadransa.',
      },
    },
  },

  absence: {
    missingTitle: 'Pi nie opublikował jeszcze tego samochodu',
    missingText: 'Naładowanie, zasięg, drzwi i pozycja pojawią się tu po pierwszym odczycie samochodu.',
    missingOne: { lead: 'Świeża konfiguracja?', text: 'Odczekaj dwie minuty. Ta strona wypełni się sama.' },
    missingTwo: { lead: 'Nadal pusto?', text: 'Sprawdź, czy Pi ma zasilanie i sieć.' },
    deniedTitle: 'Nie masz dostępu do tego samochodu',
    deniedText: 'Dostęp został cofnięty lub dotyczy innego samochodu. Właściciel może go nadać na Pi.',
    unreadableTitle: 'Ta strona jest starsza niż oprogramowanie Pi',
    unreadableText:
      'Nie potrafi odczytać danych z Pi. Odśwież stronę, aby pobrać najnowszą; jeśli to nie pomoże, poproś właściciela o ponowną publikację aplikacji.',
    unavailableTitle: 'Nie można pobrać danych samochodu',
    unavailableText: 'Usługa, która je przechowuje, nie odpowiada. Dane są bezpieczne; spróbuj ponownie za chwilę.',
    offlineTitle: 'Jesteś offline',
    offlineText: 'To urządzenie nie ma jeszcze stanu tego samochodu. Pobierze go, gdy wróci sieć.',
  },
};
