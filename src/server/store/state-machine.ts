/** Undoes a change, once everything that was applied after it is undone. */
export type Undo = () => void;

/** What a store makes durable: state in memory that changes only by changes, each of them a JSON value. */
export interface StateMachine<Change> {
  /**
   * Applies a change synchronously and returns the way to undo it.
   *
   * Recovery replays changes onto a snapshot that was taken while they were made, so a change may come when its effect
   * is already there, or when what it is about is already gone: both must end in the same state and neither may
   * throw. Recovery also passes through states that never were (two resources holding one unique value until the
   * later change comes), which indexes must survive.
   */
  apply(change: Change): Undo;
  /**
   * Changes that rebuild the state from nothing, each of them small (a large group's members in portions): they are written in
   * slices of a few milliseconds, and the state may change between two of them.
   */
  snapshot(): Iterable<Change>;
  /**
   * The changes of a record of the current version from their JSON, for a machine that need not parse all of it at once and
   * may keep it. JSON.parse unless given.
   */
  read?(json: Buffer): unknown;
  /** The JSON of a change; JSON.stringify unless given. */
  text?(change: Change): string;
  /** After recovery from files of which something was lost: drops what refers to what is not there. */
  mend?(): void;
}

/** The JSON of what one record holds. */
export function recordJson<Change>(changes: readonly Change[], machine: StateMachine<Change>): string {
  return `[${changes.map((change) => machine.text?.(change) ?? JSON.stringify(change)).join(',')}]`;
}
