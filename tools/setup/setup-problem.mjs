/** Something the user has to put right; the message says what, and the next step. */
export class SetupProblem extends Error {
  name = 'SetupProblem';
}
