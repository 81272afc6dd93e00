/** What a vendor's console calls the things that every guide talks about: labels, letter for letter and without marks. */
export interface Console {
  /** "Entra". */
  vendor: string;
  /** The field for the base URL. */
  urlField: string;
  /** The field for the token. */
  tokenField: string;
  /** The button that tries the connection. */
  connectionTest: string;
}
