import type { MapWords } from './en';

/** The map's words in Portuguese. */
export const mapPt: MapWords = {
  ask: 'O mapa vem do OpenStreetMap, cujos servidores ficam a saber que zona está a ver.',
  show: 'Mostrar o mapa',
  hide: 'Ocultar os mapas',
  loading: 'A carregar o mapa',
  noTiles: 'Não foi possível carregar o mapa. Os pontos estão certos; as ruas vêm com a resposta.',
  notLoaded: 'Não foi possível carregar o mapa. Verifique a rede e abra de novo esta página.',
  press: 'Toque no mapa para o mover',
  pick: 'Toque no mapa onde deve ser o centro',
  zoomIn: 'Ampliar',
  zoomOut: 'Reduzir',
  contributors: 'colaboradores',
};
