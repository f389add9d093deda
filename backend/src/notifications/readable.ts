/** What is read, or null where it does not fit: written by another version of ours, or by hand. */
export function readable<Read>(read: () => Read): Read | null {
  try {
    return read();
  } catch {
    return null;
  }
}
