const SHOWN_LINES = 40;

/** What a command printed last: enough to see why it failed. */
export function lastLines(output) {
  return output.trim().split('\n').slice(-SHOWN_LINES).join('\n');
}
