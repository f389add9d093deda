/** The words in English for who has no access. The other languages must have the same keys. */
export const noAccessEn = {
  pageTitle: 'No access',
  title: 'You have no access to a car yet',
  signedInAs: 'You are signed in as {{ email }}, but the owner has not given this account a car.',
  ask: 'Ask the owner to run this command on the Pi:',
  copy: 'Copy the command',
  copied: 'Copied',
  then: 'It gives a link by which you choose a new password; sign in with that. If the owner let you keep your password, press “Check again”.',
  check: 'Check again',
  checking: 'Checking …',
  still: 'Still no access. It counts as soon as the command has run.',
  offline: 'No connection. Check the network and try again.',
  signOut: 'Sign out',
};

/** What every language must say to who has no access. */
export type NoAccessWords = typeof noAccessEn;
