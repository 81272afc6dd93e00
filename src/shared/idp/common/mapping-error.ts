/** A mapping that can't be run. The message names the row and says what is wrong, for the admin. */
export class MappingError extends Error {
  override name = 'MappingError';
}
