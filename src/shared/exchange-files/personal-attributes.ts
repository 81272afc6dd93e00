/**
 * Which attributes say who somebody is. Those that are known not to are listed, everything else counts as personal: an attribute that
 * nobody has heard of may hold anything.
 */
const plain = new Set(
  `schemas op type primary active timezone locale preferredlanguage usertype title department organization division costcenter
  country region resourcetype created lastmodified version location status scimtype id $ref method bulkid attributes
  excludedattributes sortby sortorder startindex count cursor failonerrors schema endpoint detail description mutability returned
  uniqueness canonicalvalues referencetypes documentationuri`.split(/\s+/),
);
/** Their values name resources, which have ids here, or what somebody may do. */
const references = new Set(['members', 'groups', 'manager', 'roles', 'entitlements']);
/** What stands in them is the name of a group or of a role. */
const namesOfThings = new Set(['groups', 'roles', 'entitlements']);

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Where a value stands, all in lower case and without URN. */
export interface Place {
  name: string;
  /** Of the attribute that holds it; empty for none. */
  parent: string;
  /** The resource is a group: its name is nobody's. */
  isGroup: boolean;
}

export function isPersonal(value: string, { name, parent, isGroup }: Place): boolean {
  if (value === '' || plain.has(name)) return false;
  if (isGroup && parent === '' && name === 'displayname') return false;
  if (!references.has(parent) && !references.has(name)) return true;
  if (namesOfThings.has(parent)) return false;
  return !uuid.test(value);
}

/** Name and parent of an attribute path: `urn:…:User:name.givenName`, `emails[type eq "work"].value`. */
export function placeOf(path: string, within: Place): Place {
  const bare = path.replace(/\[.*\]/s, '');
  const [first = '', ...rest] = bare
    .slice(/^urn:/i.test(bare) ? bare.lastIndexOf(':') + 1 : 0)
    .toLowerCase()
    .split('.');
  const last = rest.at(-1);
  return last === undefined
    ? { ...within, name: first, parent: within.name }
    : { ...within, name: last, parent: first };
}
