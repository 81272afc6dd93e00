/** Thrown by a script whose client could not go on with a response. The message is a sentence for the admin. */
export class SimulationMismatch extends Error {
  override name = 'SimulationMismatch';
}

/**
 * A response that is not what was asked for, about one person or group: a web page, or nothing at all. A client goes on with the
 * next one; in the test of a connection it ends the story.
 */
export class UnreadableResponse extends SimulationMismatch {
  override name = 'UnreadableResponse';
}
