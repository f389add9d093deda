import type { JournalWords } from './en';

/** The words that the pages of the journal share, in French. */
export const journalFr: JournalWords = {
  month: 'Mois',
  previous: 'Avant\u00a0: {{month}}',
  next: 'Après\u00a0: {{month}}',
  loading: 'Chargement du mois',
  tryAgain: 'Réessayer',
  somewhere: 'quelque part',
  asOf: 'D’après cet appareil. De nouvelles données sont demandées.',
  asOfOffline: 'D’après cet appareil. La suite arrive dès qu’il y a du réseau.',
  unreadableOne: 'Une entrée vient d’un logiciel plus récent que cette page. Rechargez la page pour la voir.',
  unreadableMany: '{{count}} entrées viennent d’un logiciel plus récent que cette page. Rechargez la page pour les voir.',
  csv: 'Télécharger en CSV',
  today: {
    heading: 'Aujourd’hui',
    all: 'Tous les trajets',
    none: 'Rien d’aujourd’hui n’est encore arrivé.',
    driven: 'Parcouru',
    trips: 'Trajets',
    used: 'Consommé',
    charged: 'Rechargé',
    cost: 'Coût',
  },
  position: {
    show: 'Carte',
    label: 'Où est la voiture',
    labelAt: 'Où est la voiture\u00a0: {{place}}',
    at: 'Lieu\u00a0: {{place}}',
  },
  absence: {
    deniedTitle: 'Vous n’avez pas accès au journal de cette voiture',
    deniedText: 'Demandez au propriétaire de la voiture, puis réessayez.',
    unavailableTitle: 'Le mois est inaccessible',
    unavailableText: 'Le service qui garde les données ne répond pas. Rien n’est perdu.',
    offlineTitle: 'Vous êtes hors ligne',
    offlineText: 'Ce mois n’est pas encore sur cet appareil. Il apparaît dès qu’il y a du réseau.',
  },
};
