import type { MapWords } from './en';

/** The map's words in Dutch. */
export const mapNl: MapWords = {
  ask: 'De kaart komt van OpenStreetMap, waarvan de servers dan weten welk gebied u bekijkt.',
  show: 'Kaart tonen',
  hide: 'Kaarten verbergen',
  loading: 'Kaart wordt geladen',
  noTiles: 'De kaart kon niet worden geladen. De punten kloppen; de straten komen met het antwoord.',
  notLoaded: 'De kaart kon niet worden geladen. Controleer het netwerk en open deze pagina opnieuw.',
  press: 'Druk op de kaart om te schuiven',
  pick: 'Druk op de kaart waar het midden moet zijn',
  zoomIn: 'Inzoomen',
  zoomOut: 'Uitzoomen',
  contributors: 'bijdragers',
};
