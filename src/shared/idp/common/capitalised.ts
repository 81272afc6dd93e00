/** A name at the beginning of a sentence: some vendors are called by words, not by a name. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
