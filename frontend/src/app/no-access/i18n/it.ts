import type { NoAccessWords } from './en';

/** The words in Italian for who has no access. */
export const noAccessIt: NoAccessWords = {
  pageTitle: 'Nessun accesso',
  title: 'Non hai ancora accesso a un’auto',
  signedInAs: 'Hai fatto l’accesso come {{ email }}, ma il proprietario non ha dato un’auto a questo account.',
  ask: 'Chiedi al proprietario di eseguire questo comando sul Pi:',
  copy: 'Copia il comando',
  copied: 'Copiato',
  then: 'Dà un link con cui scegliere una nuova password; accedi con quella. Se puoi tenere la tua password, premi «Controlla di nuovo».',
  check: 'Controlla di nuovo',
  checking: 'Controllo in corso …',
  still: 'Ancora nessun accesso. Vale appena il comando è stato eseguito.',
  offline: 'Nessuna connessione. Controlla la rete e riprova.',
  signOut: 'Esci',
};
