/** The map's words in English. The other languages must have the same keys. */
export const mapEn = {
  ask: 'The map comes from OpenStreetMap, whose servers then learn which area you look at.',
  show: 'Show the map',
  hide: 'Hide maps',
  loading: 'Loading the map',
  noTiles: 'The map could not be loaded. The points are right; the streets come when there is an answer.',
  notLoaded: 'The map could not be loaded. Check the network, then open this page again.',
  press: 'Press the map to move it',
  pick: 'Press the map where the middle is to be',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  contributors: 'contributors',
};

/** What every language of the map must say. */
export type MapWords = typeof mapEn;
