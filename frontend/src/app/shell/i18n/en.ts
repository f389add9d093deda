/** The words of the menu of the account and of what else is loaded at leisure, in English. The other languages must have the same keys. */
export const menuEn = {
  remote: 'Remote',
  places: 'Places',
  tariffs: 'Tariffs',
  people: 'People',
  formats: 'Units and formats',
  diagnosis: 'Diagnosis',
  language: 'Language',
  theme: 'Appearance',
  themes: { system: 'Like the device', light: 'Light', dark: 'Dark' },
  signedInAs: 'Signed in as',
  signOut: 'Sign out',
  update: 'A new version is ready.',
  reload: 'Reload',
};
export type MenuWords = typeof menuEn;
