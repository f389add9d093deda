import type { JournalWords } from './en';

/** The words that the pages of the journal share, in Dutch. */
export const journalNl: JournalWords = {
  month: 'Maand',
  previous: 'Eerder: {{month}}',
  next: 'Later: {{month}}',
  loading: 'Maand wordt opgehaald',
  tryAgain: 'Opnieuw proberen',
  somewhere: 'ergens',
  asOf: 'Zoals dit apparaat het onthield. Nieuwere gegevens worden opgehaald.',
  asOfOffline: 'Zoals dit apparaat het onthield. Nieuwere gegevens komen met het netwerk.',
  unreadableOne: 'Eén regel komt van nieuwere software dan deze pagina. Vernieuw de pagina om die te zien.',
  unreadableMany: '{{count}} regels komen van nieuwere software dan deze pagina. Vernieuw de pagina om ze te zien.',
  csv: 'Downloaden als CSV',
  today: {
    heading: 'Vandaag',
    all: 'Alle ritten',
    none: 'Van vandaag is er nog niets.',
    driven: 'Gereden',
    trips: 'Ritten',
    used: 'Verbruikt',
    charged: 'Geladen',
    cost: 'Kosten',
  },
  position: {
    show: 'Kaart',
    label: 'Waar de auto is',
    labelAt: 'Waar de auto is: {{place}}',
    at: 'Plaats: {{place}}',
  },
  absence: {
    deniedTitle: 'U hebt geen toegang tot het logboek van deze auto',
    deniedText: 'Vraag de eigenaar van de auto en probeer het opnieuw.',
    unavailableTitle: 'De maand is niet op te halen',
    unavailableText: 'De dienst die de gegevens bewaart, antwoordt niet. Er gaat niets verloren.',
    offlineTitle: 'U bent offline',
    offlineText: 'Deze maand staat nog niet op dit apparaat. Hij verschijnt zodra er netwerk is.',
  },
};
