/** The words that the pages of the journal share, in English. The other languages must have the same keys. */
export const journalEn = {
  month: 'Month',
  previous: 'Earlier: {{month}}',
  next: 'Later: {{month}}',
  loading: 'Fetching the month',
  tryAgain: 'Try again',
  somewhere: 'somewhere',
  asOf: 'As this device remembers it. Newer is being asked for.',
  asOfOffline: 'As this device remembers it. Newer comes when there is a network.',
  unreadableOne: 'One entry was written by newer software than this page. Reload the page to see it.',
  unreadableMany: '{{count}} entries were written by newer software than this page. Reload the page to see them.',
  csv: 'Download as CSV',
  today: {
    heading: 'Today',
    all: 'All trips',
    none: 'Nothing of today has come yet.',
    driven: 'Driven',
    trips: 'Trips',
    used: 'Used',
    charged: 'Charged',
    cost: 'Cost',
  },
  position: {
    show: 'Map',
    label: 'Where the car is',
    labelAt: 'Where the car is: {{place}}',
    at: 'At {{place}}',
  },
  absence: {
    deniedTitle: 'You have no access to this car’s journal',
    deniedText: 'Ask the owner of the car, then try again.',
    unavailableTitle: 'The month cannot be fetched',
    unavailableText: 'The service that keeps the data does not answer. Nothing is lost.',
    offlineTitle: 'You are offline',
    offlineText: 'This month was not fetched on this device yet. It appears when there is a network.',
  },
};

/** What every language of the journal must say. */
export type JournalWords = typeof journalEn;
