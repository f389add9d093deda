import type { MapWords } from './en';

/** The map's words in German. */
export const mapDe: MapWords = {
  ask: 'Die Karte kommt von OpenStreetMap, dessen Server dabei erfahren, welche Gegend Sie ansehen.',
  show: 'Karte anzeigen',
  hide: 'Karten ausblenden',
  loading: 'Karte wird geladen',
  noTiles: 'Die Karte konnte nicht geladen werden. Die Punkte stimmen; die Straßen kommen mit der Antwort.',
  notLoaded: 'Die Karte konnte nicht geladen werden. Prüfen Sie das Netz und öffnen Sie die Seite neu.',
  press: 'Karte antippen, um sie zu bewegen',
  pick: 'Tippen Sie auf der Karte auf den Mittelpunkt',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  contributors: 'Mitwirkende',
};
