import type { JournalWords } from './en';

/** The words that the pages of the journal share, in German. */
export const journalDe: JournalWords = {
  month: 'Monat',
  previous: 'Früher: {{month}}',
  next: 'Später: {{month}}',
  loading: 'Monat wird geholt',
  tryAgain: 'Erneut versuchen',
  somewhere: 'unbekannter Ort',
  asOf: 'So ist es diesem Gerät bekannt. Neueres wird geholt.',
  asOfOffline: 'So ist es diesem Gerät bekannt. Neueres kommt, sobald Netz da ist.',
  unreadableOne: 'Ein Eintrag stammt von neuerer Software als diese Seite. Laden Sie die Seite neu, um ihn zu sehen.',
  unreadableMany: '{{count}} Einträge stammen von neuerer Software als diese Seite. Laden Sie die Seite neu, um sie zu sehen.',
  csv: 'Als CSV laden',
  today: {
    heading: 'Heute',
    all: 'Alle Fahrten',
    none: 'Von heute liegt noch nichts vor.',
    driven: 'Gefahren',
    trips: 'Fahrten',
    used: 'Verbraucht',
    charged: 'Geladen',
    cost: 'Kosten',
  },
  position: {
    show: 'Karte',
    label: 'Wo das Auto ist',
    labelAt: 'Wo das Auto ist: {{place}}',
    at: 'Ort: {{place}}',
  },
  absence: {
    deniedTitle: 'Sie haben keinen Zugriff auf das Fahrtenbuch dieses Autos',
    deniedText: 'Fragen Sie den Besitzer des Autos und versuchen Sie es dann erneut.',
    unavailableTitle: 'Der Monat kann nicht geholt werden',
    unavailableText: 'Der Dienst, der die Daten speichert, antwortet nicht. Nichts geht verloren.',
    offlineTitle: 'Sie sind offline',
    offlineText: 'Dieser Monat wurde auf diesem Gerät noch nicht geholt. Er erscheint, sobald Netz da ist.',
  },
};
