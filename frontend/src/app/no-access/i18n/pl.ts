import type { NoAccessWords } from './en';

/** The words in Polish for who has no access. */
export const noAccessPl: NoAccessWords = {
  pageTitle: 'Brak dostępu',
  title: 'Nie masz jeszcze dostępu do samochodu',
  signedInAs: 'Zalogowano jako {{ email }}, ale właściciel nie przydzielił temu kontu samochodu.',
  ask: 'Poproś właściciela o wykonanie tego polecenia na Pi:',
  copy: 'Kopiuj polecenie',
  copied: 'Skopiowano',
  then: 'Polecenie poda link do ustawienia nowego hasła; zaloguj się tym hasłem. Jeśli właściciel pozwolił zachować hasło, naciśnij „Sprawdź ponownie”.',
  check: 'Sprawdź ponownie',
  checking: 'Sprawdzanie …',
  still: 'Nadal brak dostępu. Zacznie działać zaraz po wykonaniu polecenia.',
  offline: 'Brak połączenia. Sprawdź sieć i spróbuj ponownie.',
  signOut: 'Wyloguj',
};
