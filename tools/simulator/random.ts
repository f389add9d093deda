/** FNV-1a, then murmur3's last mixing: near labels give far numbers. */
function hash(text: string): number {
  let mixed = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) mixed = Math.imul(mixed ^ text.charCodeAt(index), 0x01000193);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/**
 * A number in [0, 1) that depends on the seed and the labels alone, not on how often or when it is asked: whoever reads the car
 * more often does not change its life.
 */
export function randomOf(seed: number, ...labels: readonly (string | number)[]): number {
  return hash(`${seed}/${labels.join('/')}`) / 2 ** 32;
}

/** The same, between two bounds. */
export function randomBetween(low: number, high: number, seed: number, ...labels: readonly (string | number)[]): number {
  return low + (high - low) * randomOf(seed, ...labels);
}
