/** What the journal has to be told, because no reading does. */
export interface JournalContext {
  /** What the traction battery gives from 100 to 0 percent; null where it is not known: energies are then absent. */
  readonly usableCapacityKwh: number | null;
}
