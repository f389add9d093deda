import { type MarkerKind } from './map-scene';

/** The drawing of a marker, in the colours of the theme: the styles of the map give each kind its own. On a field of 32, its middle on the point. */
const SHAPES: Record<MarkerKind, string> = {
  car: '<circle cx="16" cy="16" r="14" class="halo"/><circle cx="16" cy="16" r="9" class="edge"/><circle cx="16" cy="16" r="6.5" class="fill"/>',
  start: '<circle cx="16" cy="16" r="8" class="edge"/><circle cx="16" cy="16" r="6" class="ring"/>',
  end: '<rect x="8" y="8" width="16" height="16" rx="4" class="edge"/><rect x="10.5" y="10.5" width="11" height="11" rx="2" class="fill"/>',
  place: '<circle cx="16" cy="16" r="5" class="edge"/><circle cx="16" cy="16" r="3.5" class="fill"/>',
  draft: '<circle cx="16" cy="16" r="9" class="edge"/><path d="M16 9v14M9 16h14" class="cross"/>',
};

/** The whole marker with its label, as markup. The label comes from a person: it is escaped. */
export function markerMarkup(kind: MarkerKind, label: string | null): string {
  const name = label === null ? '' : `<span>${escaped(label)}</span>`;
  return `<svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">${SHAPES[kind]}</svg>${name}`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
