/** Members of JSON whose values name a person, whatever else their words may mean. */
const nameKeys = new Set([
  'givenName',
  'familyName',
  'middleName',
  'nickName',
  'userName',
  'formatted',
  'afterName',
]);
/** These do where the object is a person: things and groups have them too. */
const ofPersons = new Set(['name', 'displayName', 'about', 'email', 'externalId']);

export function isNameKey(key: string, isOfPerson = false): boolean {
  return nameKeys.has(key) || (isOfPerson && ofPersons.has(key));
}

/** Secrets of one's own, which are shown once: they stand for nobody and are copied letter by letter. */
export function isLeftAlone(key: string): boolean {
  return key === 'token' || key === 'secret' || key === 'clientSecret';
}
