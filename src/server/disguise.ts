/** What stands between the core and its pages while originals are not shown. */
export interface Disguise {
  /** Null while everything is shown as it is; else resolves when all that has happened so far is known to it. */
  inForce(): Promise<Worn> | null;
}

export interface Worn {
  /** A copy of JSON as it may be shown. */
  shown(value: unknown): unknown;
  /** What is meant by JSON that a page sends. @throws ApiFailure 409 for what can't be turned back letter by letter */
  meant(value: unknown): unknown;
}
