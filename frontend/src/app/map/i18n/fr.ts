import type { MapWords } from './en';

/** The map's words in French. */
export const mapFr: MapWords = {
  ask: 'La carte vient d’OpenStreetMap, dont les serveurs voient alors quelle zone vous regardez.',
  show: 'Afficher la carte',
  hide: 'Masquer les cartes',
  loading: 'Chargement de la carte',
  noTiles: 'La carte n’a pas pu être chargée. Les points sont exacts\u00a0; les rues viendront avec la réponse.',
  notLoaded: 'La carte n’a pas pu être chargée. Vérifiez le réseau, puis rouvrez cette page.',
  press: 'Touchez la carte pour la déplacer',
  pick: 'Touchez la carte là où doit être le centre',
  zoomIn: 'Zoomer',
  zoomOut: 'Dézoomer',
  contributors: 'contributeurs',
};
