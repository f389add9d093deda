import type { JournalWords } from './en';

/** The words that the pages of the journal share, in Italian. */
export const journalIt: JournalWords = {
  month: 'Mese',
  previous: 'Prima: {{month}}',
  next: 'Dopo: {{month}}',
  loading: 'Recupero del mese',
  tryAgain: 'Riprova',
  somewhere: 'da qualche parte',
  asOf: 'Come ricorda questo dispositivo. Si cercano dati più recenti.',
  asOfOffline: 'Come ricorda questo dispositivo. Dati più recenti arrivano con la rete.',
  unreadableOne: 'Una voce è di un software più nuovo di questa pagina. Ricarica la pagina per vederla.',
  unreadableMany: '{{count}} voci sono di un software più nuovo di questa pagina. Ricarica la pagina per vederle.',
  csv: 'Scarica come CSV',
  today: {
    heading: 'Oggi',
    all: 'Tutti i viaggi',
    none: 'Di oggi non è ancora arrivato nulla.',
    driven: 'Percorso',
    trips: 'Viaggi',
    used: 'Consumato',
    charged: 'Ricaricato',
    cost: 'Costo',
  },
  position: {
    show: 'Mappa',
    label: 'Dov’è l’auto',
    labelAt: 'Dov’è l’auto: {{place}}',
    at: 'Luogo: {{place}}',
  },
  absence: {
    deniedTitle: 'Non hai accesso al diario di quest’auto',
    deniedText: 'Chiedi al proprietario dell’auto, poi riprova.',
    unavailableTitle: 'Il mese non si può recuperare',
    unavailableText: 'Il servizio che conserva i dati non risponde. Nulla va perso.',
    offlineTitle: 'Sei offline',
    offlineText: 'Questo mese non è ancora su questo dispositivo. Appare quando c’è rete.',
  },
};
