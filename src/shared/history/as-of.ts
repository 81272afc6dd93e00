/** A resource as it was at a moment: what is there now with every later change undone. */
import type { History, HistoryEntry } from '../features/history';
import type { JsonObject, JsonValue } from '../scim/resource';

export interface PastResource {
  /** Null where it was not there. */
  attributes: JsonObject | null;
  /** Paths whose value then is not known whole: it was too long to be kept. */
  notKnown: string[];
}

type Undone = Pick<History, 'attributes' | 'last' | 'entries'>;
type Known = Undone & Pick<History, 'begins'>;

/** @param moment milliseconds since 1970 @returns null where it lies before all that is known */
export function asOf(known: Known, moment: number): PastResource | null {
  const { begins } = known;
  if (moment < Date.parse(begins.at))
    return begins.why === 'created' ? { attributes: null, notKnown: [] } : null;
  return withUndone(known, ({ at }) => Date.parse(at) > moment);
}

/** As it was when a request came that is still here. */
export function beforeRequest(known: Undone, sequence: number): PastResource {
  return withUndone(known, (entry) => entry.sequence >= sequence);
}

function withUndone(
  { attributes, last, entries }: Undone,
  isLater: (entry: HistoryEntry) => boolean,
): PastResource {
  const notKnown = new Set<string>();
  let past = attributes;
  for (const entry of entries) {
    if (!isLater(entry)) break;
    past = entry.kind === 'deleted' ? last : undo(past, entry, notKnown);
  }
  return { attributes: past, notKnown: [...notKnown] };
}

function undo(after: JsonObject | null, entry: HistoryEntry, notKnown: Set<string>): JsonObject | null {
  if (entry.kind === 'created') return null;
  return entry.attributes.reduce((resource: JsonObject, { attributePath, before, shortened }) => {
    if (shortened?.before === undefined) notKnown.delete(attributePath);
    else notKnown.add(attributePath);
    return withValue(resource, attributePath, before);
  }, after ?? {});
}

/** Changes are told by top-level attributes, and by those of an extension behind its URN and a colon. */
function withValue(resource: JsonObject, path: string, value: JsonValue | undefined): JsonObject {
  const [extension, name] = partsOf(path, resource);
  if (extension === null) return withMember(resource, name, value);
  const inner = resource[extension];
  const before = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? inner : {};
  const changed = withMember(before, name, value);
  return withMember(resource, extension, Object.keys(changed).length === 0 ? undefined : changed);
}

function partsOf(path: string, resource: JsonObject): [extension: string | null, name: string] {
  if (!/^urn:/i.test(path)) return [null, path];
  const known = Object.keys(resource).find((urn) => path.startsWith(`${urn}:`));
  const extension = known ?? path.slice(0, path.lastIndexOf(':'));
  return [extension, path.slice(extension.length + 1)];
}

function withMember(object: JsonObject, name: string, value: JsonValue | undefined): JsonObject {
  const { [name]: _, ...others } = object;
  return value === undefined ? others : { ...others, [name]: value };
}
