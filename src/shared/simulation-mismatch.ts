/** Thrown by a script whose client could not go on with a response. The message is a sentence for the admin. */
export class SimulationMismatch extends Error {
  override name = 'SimulationMismatch';
}
