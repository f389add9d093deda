import type { NoAccessWords } from './en';

/** The words in Dutch for who has no access. */
export const noAccessNl: NoAccessWords = {
  pageTitle: 'Geen toegang',
  title: 'U hebt nog geen toegang tot een auto',
  signedInAs: 'U bent ingelogd als {{ email }}, maar de eigenaar heeft dit account nog geen auto gegeven.',
  ask: 'Vraag de eigenaar dit commando op de Pi uit te voeren:',
  copy: 'Commando kopiëren',
  copied: 'Gekopieerd',
  then: 'Het geeft een link om een nieuw wachtwoord te kiezen; log daarmee in. Mag u uw wachtwoord houden, druk dan op ‘Opnieuw kijken’.',
  check: 'Opnieuw kijken',
  checking: 'Bezig met kijken …',
  still: 'Nog steeds geen toegang. Die geldt zodra het commando is uitgevoerd.',
  offline: 'Geen verbinding. Controleer het netwerk en probeer het opnieuw.',
  signOut: 'Uitloggen',
};
