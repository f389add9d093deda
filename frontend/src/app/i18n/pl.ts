import { dashboardPl } from '../dashboard/i18n/pl';
import type { StartTexts } from './texts';

/** What the shell, the sign-in and Home say in Polish. */
export const pl: StartTexts = {
  shell: {
    skip: 'Przejdź do treści',
    chooseCar: 'Wybierz samochód',
    cars: 'Samochody',
    home: 'Wróć na start',
    nav: { label: 'Główne strony', home: 'Start', charging: 'Ładowanie', climate: 'Klima', trips: 'Przejazdy', insights: 'Statystyki' },
    notifications: 'Powiadomienia',
    notificationsOne: 'Powiadomienia, jedno nowe',
    notificationsMany: 'Powiadomienia, nowe: {{ count }}',
    menu: 'Menu',
    offline: 'Jesteś offline.',
    offlineSince: 'Jesteś offline. Stan: {{ time }}.',
  },
  signIn: {
    title: 'Zaloguj się',
    claim: 'Ile, jak daleko, do kiedy.',
    claimQuiet: 'I czy to wciąż aktualne.',
    email: 'E-mail',
    password: 'Hasło',
    showPassword: 'Pokaż hasło',
    hidePassword: 'Ukryj hasło',
    remember: 'Nie wylogowuj na tym urządzeniu',
    submit: 'Zaloguj się',
    submitting: 'Logowanie …',
    forgot: 'Nie pamiętam hasła',
    notInvited: 'Nie masz zaproszenia?',
    invitation:
      'Zalogować się mogą tylko osoby zaproszone przez właściciela samochodu. Poproś go o wykonanie tego polecenia na Pi z Twoim adresem e-mail; otrzymasz wtedy link do ustawienia hasła.',
    resetTitle: 'Nowe hasło',
    resetIntro: 'Na ten adres wyślemy link do ustawienia nowego hasła.',
    sendLink: 'Wyślij link',
    sending: 'Wysyłanie …',
    back: 'Wróć do logowania',
    resetSent: 'Jeśli istnieje konto {{ email }}, wiadomość jest w drodze. Sprawdź też folder ze spamem.',
    privacy: 'Twoje dane pozostają między samochodem, Twoim Pi i Twoim projektem.',
    missingEmail: 'Wpisz adres e-mail.',
    missingPassword: 'Wpisz hasło.',
    problems: {
      'wrong-credentials': 'E-mail i hasło nie pasują do siebie. Spróbuj ponownie lub poproś o nowe hasło.',
      'too-many-attempts': 'Zbyt wiele prób. Odczekaj kilka minut i spróbuj ponownie lub poproś o nowe hasło.',
      offline: 'Brak połączenia. Sprawdź sieć i spróbuj ponownie.',
      disabled: 'To konto zostało zablokowane. Poproś właściciela samochodu o jego odblokowanie.',
      'invalid-email': 'To nie jest adres e-mail. Sprawdź pisownię.',
      unknown: 'Nie udało się. Spróbuj ponownie za chwilę.',
    },
    unavailable: {
      'not-configured': 'Ten adres nie należy jeszcze do projektu Firebase. Kolejny krok konfiguracji opisuje instrukcja.',
      unreachable: 'Chmura nie odpowiada. Sprawdź sieć i spróbuj ponownie.',
    },
    tryAgain: 'Spróbuj ponownie',
  },
  dashboard: dashboardPl,
};
