import type { NoAccessWords } from './en';

/** The words in German for who has no access. */
export const noAccessDe: NoAccessWords = {
  pageTitle: 'Kein Zugriff',
  title: 'Sie haben noch keinen Zugriff auf ein Auto',
  signedInAs: 'Sie sind als {{ email }} angemeldet, aber der Besitzer hat diesem Konto noch kein Auto zugeteilt.',
  ask: 'Bitten Sie den Besitzer, auf dem Pi diesen Befehl auszuführen:',
  copy: 'Befehl kopieren',
  copied: 'Kopiert',
  then: 'Er gibt einen Link aus, mit dem Sie ein neues Passwort wählen; melden Sie sich damit an. Dürfen Sie Ihr Passwort behalten, drücken Sie „Erneut prüfen“.',
  check: 'Erneut prüfen',
  checking: 'Wird geprüft …',
  still: 'Noch kein Zugriff. Er gilt, sobald der Befehl gelaufen ist.',
  offline: 'Keine Verbindung. Prüfen Sie das Netz und versuchen Sie es erneut.',
  signOut: 'Abmelden',
};
