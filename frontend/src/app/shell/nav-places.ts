/** The places of the app in their order: the address, the name as `shell.nav` says it, and the strokes of the icon on a grid of 24. */
export const NAV_PLACES = [
  { path: '', name: 'home', icon: 'M4 11.2 12 4.5l8 6.7V19a1 1 0 0 1-1 1h-4.5v-5.5h-5V20H5a1 1 0 0 1-1-1z' },
  { path: 'charging', name: 'charging', icon: 'M8 3.5v4M16 3.5v4M5.5 7.5h13v3.8a6.5 6.5 0 0 1-13 0zM12 17.8v3.2' },
  { path: 'climate', name: 'climate', icon: 'M12 3v18M4.2 7.5l15.6 9M19.8 7.5l-15.6 9' },
  {
    path: 'trips',
    name: 'trips',
    icon: 'M3.8 18a2.2 2.2 0 1 0 4.4 0 2.2 2.2 0 1 0-4.4 0M15.8 6a2.2 2.2 0 1 0 4.4 0 2.2 2.2 0 1 0-4.4 0M8.2 18H15a3 3 0 0 0 0-6H9a3 3 0 0 1 0-6h6.8',
  },
  { path: 'insights', name: 'insights', icon: 'M5 20v-6M10 20V9M15 20v-8M20 20V4' },
] as const;
