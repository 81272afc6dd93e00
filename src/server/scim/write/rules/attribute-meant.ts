/** What a name that no schema declares was probably meant to be: a slip of a letter or two, or a place too high or too low. */
import { isNearly } from '../../../../shared/nearly';
import type {
  ResolvedAttribute,
  ResolvedExtension,
  ResolvedResourceType,
} from '../../../../shared/scim/schemas/schema-registry';

type Attributes = ReadonlyMap<string, ResolvedAttribute>;

/** Longer ones are nobody's slip, and would take long to compare. */
const longestName = 60;
const longestUrn = 200;

/** Sub-attributes that so many attributes have that their name alone says nothing. */
const generic = new Set(['value', 'type', 'display', 'primary', '$ref', 'formatted']);

/** @returns the path of the declared attribute that is meant; null where none is near */
export function attributeMeant(
  { definition: { name }, extension, parent }: ResolvedAttribute,
  type: ResolvedResourceType,
): string | null {
  if (parent !== null) return nearIn(parent.subAttributes, name);
  if (name.includes(':')) return extensionNear(name, type)?.urn ?? null;
  if (extension !== null) return inExtension(extension, name, type);
  return nearIn(type.attributes, name) ?? nearInExtensions(name, type) ?? subAttributeNamed(name, type);
}

function inExtension(urn: string, name: string, type: ResolvedResourceType): string | null {
  const found = type.extensions.get(urn.toLowerCase()) ?? extensionNear(urn, type);
  if (found === undefined) return null;
  return found.attributes.get(name.toLowerCase())?.path ?? nearIn(found.attributes, name);
}

function extensionNear(urn: string, { extensions }: ResolvedResourceType): ResolvedExtension | undefined {
  const key = urn.toLowerCase();
  if (key.length > longestUrn) return undefined;
  return [...extensions.values()].find((extension) => isNearly(extension.urn.toLowerCase(), key));
}

function nearInExtensions(name: string, { extensions }: ResolvedResourceType): string | null {
  for (const { attributes } of extensions.values()) {
    const found = attributes.get(name.toLowerCase())?.path ?? nearIn(attributes, name);
    if (found !== null) return found;
  }
  return null;
}

/** `givenName` at the top of a user, where `name.givenName` belongs. */
function subAttributeNamed(name: string, { allAttributes }: ResolvedResourceType): string | null {
  const key = name.toLowerCase();
  if (generic.has(key)) return null;
  return (
    allAttributes.find(({ subAttributes }) => subAttributes.has(key))?.subAttributes.get(key)?.path ?? null
  );
}

/** Of a short name a single letter makes another word; a digit at the end makes one of several on purpose. */
function nearIn(attributes: Attributes, name: string): string | null {
  const key = name.toLowerCase();
  if (key.length > longestName || /\d$/.test(key)) return null;
  const most = Math.min(2, Math.floor(key.length / 4));
  for (const [declared, { path }] of attributes) if (isNearly(declared, key, most)) return path;
  return null;
}
