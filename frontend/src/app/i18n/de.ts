import { dashboardDe } from '../dashboard/i18n/de';
import type { StartTexts } from './texts';

/** What the shell, the sign-in and Home say in German. */
export const de: StartTexts = {
  shell: {
    skip: 'Zum Inhalt springen',
    chooseCar: 'Auto auswählen',
    cars: 'Autos',
    home: 'Zurück zur Startseite',
    nav: { label: 'Hauptseiten', home: 'Start', charging: 'Laden', climate: 'Klima', trips: 'Fahrten', insights: 'Statistik' },
    notifications: 'Mitteilungen',
    notificationsOne: 'Mitteilungen, eine neue',
    notificationsMany: 'Mitteilungen, {{ count }} neue',
    menu: 'Menü',
    offline: 'Sie sind offline.',
    offlineSince: 'Sie sind offline. Stand: {{ time }}.',
  },
  signIn: {
    title: 'Anmelden',
    claim: 'Wie viel, wie weit, bis wann.',
    claimQuiet: 'Und ob das noch stimmt.',
    email: 'E-Mail',
    password: 'Passwort',
    showPassword: 'Passwort anzeigen',
    hidePassword: 'Passwort verbergen',
    remember: 'Auf diesem Gerät angemeldet bleiben',
    submit: 'Anmelden',
    submitting: 'Anmeldung läuft …',
    forgot: 'Passwort vergessen',
    notInvited: 'Noch nicht eingeladen?',
    invitation:
      'Anmelden kann sich nur, wen der Besitzer des Autos einlädt. Bitten Sie ihn, auf dem Pi diesen Befehl mit Ihrer E-Mail-Adresse auszuführen; Sie erhalten dann einen Link, um ein Passwort zu wählen.',
    resetTitle: 'Neues Passwort',
    resetIntro: 'Wir senden an diese E-Mail-Adresse einen Link, mit dem Sie ein neues Passwort wählen.',
    sendLink: 'Link senden',
    sending: 'Wird gesendet …',
    back: 'Zurück zur Anmeldung',
    resetSent: 'Falls es ein Konto für {{ email }} gibt, ist eine Nachricht unterwegs. Sehen Sie auch im Spam-Ordner nach.',
    privacy: 'Ihre Daten bleiben zwischen dem Auto, Ihrem Pi und Ihrem eigenen Projekt.',
    missingEmail: 'Geben Sie Ihre E-Mail ein.',
    missingPassword: 'Geben Sie Ihr Passwort ein.',
    problems: {
      'wrong-credentials':
        'E-Mail und Passwort passen nicht zusammen. Versuchen Sie es noch einmal oder fordern Sie ein neues Passwort an.',
      'too-many-attempts':
        'Zu viele Versuche. Warten Sie einige Minuten und versuchen Sie es erneut, oder fordern Sie ein neues Passwort an.',
      offline: 'Keine Verbindung. Prüfen Sie das Netz und versuchen Sie es erneut.',
      disabled: 'Dieses Konto wurde gesperrt. Bitten Sie den Besitzer des Autos, es wieder freizugeben.',
      'invalid-email': 'Das ist keine E-Mail-Adresse. Prüfen Sie die Schreibweise.',
      unknown: 'Das hat nicht geklappt. Versuchen Sie es gleich noch einmal.',
    },
    unavailable: {
      'not-configured': 'Diese Adresse gehört noch zu keinem Firebase-Projekt. Der nächste Schritt der Einrichtung steht im Handbuch.',
      unreachable: 'Die Cloud antwortet nicht. Prüfen Sie das Netz und versuchen Sie es erneut.',
    },
    tryAgain: 'Erneut versuchen',
  },
  dashboard: dashboardDe,
};
