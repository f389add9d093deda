import type { MapWords } from './en';

/** The map's words in Spanish. */
export const mapEs: MapWords = {
  ask: 'El mapa viene de OpenStreetMap, cuyos servidores saben entonces qué zona mira.',
  show: 'Mostrar el mapa',
  hide: 'Ocultar los mapas',
  loading: 'Cargando el mapa',
  noTiles: 'No se pudo cargar el mapa. Los puntos son correctos; las calles llegarán con la respuesta.',
  notLoaded: 'No se pudo cargar el mapa. Compruebe la red y abra de nuevo esta página.',
  press: 'Toque el mapa para moverlo',
  pick: 'Toque el mapa donde deba estar el centro',
  zoomIn: 'Acercar',
  zoomOut: 'Alejar',
  contributors: 'colaboradores',
};
