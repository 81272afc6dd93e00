/** Resource types as nouns of a sentence. */

/** "user", "groups"; what a SCIM setting declares is a name, "CostCentre", whose capitals are its own. */
export function typeWord(resourceType: string): string {
  return /^(?:user|group)s?$/i.test(resourceType) ? resourceType.toLowerCase() : resourceType;
}

/** "a user", "an Office". */
export function oneOf(resourceType: string): string {
  return `${/^[aeio]/i.test(resourceType) ? 'an' : 'a'} ${typeWord(resourceType)}`;
}

/** "users", "Policies", "Addresses". */
export function pluralOf(resourceType: string): string {
  const noun = typeWord(resourceType);
  if (/[^aeiou]y$/i.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/i.test(noun) ? `${noun}es` : `${noun}s`;
}
