import type { MapWords } from './en';

/** The map's words in Italian. */
export const mapIt: MapWords = {
  ask: 'La mappa viene da OpenStreetMap, i cui server sanno così quale zona guardi.',
  show: 'Mostra la mappa',
  hide: 'Nascondi le mappe',
  loading: 'Carico la mappa',
  noTiles: 'La mappa non si è caricata. I punti sono giusti; le strade arrivano con la risposta.',
  notLoaded: 'La mappa non si è caricata. Controlla la rete e riapri questa pagina.',
  press: 'Premi la mappa per spostarla',
  pick: 'Premi la mappa dove dev’essere il centro',
  zoomIn: 'Ingrandisci',
  zoomOut: 'Riduci',
  contributors: 'collaboratori',
};
