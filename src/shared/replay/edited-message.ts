/** A request while it is edited. */
export interface EditedMessage {
  method: string;
  /** With its query, from the root of the address. */
  path: string;
  /** A header a line: `Name: value`. */
  headers: string;
  body: string;
}

/** Something about it that is noticed before it is sent. */
export interface Problem {
  where: 'path' | 'headers' | 'body';
  /** One sentence. */
  text: string;
  /** It can't be sent like this. */
  stops: boolean;
}
