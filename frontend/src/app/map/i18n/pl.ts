import type { MapWords } from './en';

/** The map's words in Polish. */
export const mapPl: MapWords = {
  ask: 'Mapa pochodzi z OpenStreetMap; jego serwery dowiedzą się, jaki obszar oglądasz.',
  show: 'Pokaż mapę',
  hide: 'Ukryj mapy',
  loading: 'Wczytywanie mapy',
  noTiles: 'Nie udało się wczytać mapy. Punkty są prawidłowe; ulice pojawią się, gdy nadejdzie odpowiedź.',
  notLoaded: 'Nie udało się wczytać mapy. Sprawdź sieć i otwórz tę stronę ponownie.',
  press: 'Naciśnij mapę, aby ją przesuwać',
  pick: 'Naciśnij na mapie miejsce, które ma być środkiem',
  zoomIn: 'Powiększ',
  zoomOut: 'Pomniejsz',
  contributors: 'współtwórcy',
};
