/** What was asked for cannot be done; the message is for who typed it and says what to do instead. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
}
