import type { AttributeChange } from '../exchange';
import { isJsonObject } from '../scim/json';
import type { JsonObject, JsonValue } from '../scim/resource';
import { plainPath } from './attribute-words';

/**
 * A change of a whole complex attribute as changes of what differs inside it: "mobile number" says more than "phone numbers".
 * Values of a multi-valued attribute are distinguished by `type`; where types are not unique the change stays whole.
 */
export function refineChange(change: AttributeChange): AttributeChange[] {
  const { attributePath, before, after } = change;
  if (plainPath(attributePath) === 'manager') return [change];
  if (Array.isArray(before) || Array.isArray(after)) return refineValues(change);
  if (isJsonObject(before) && isJsonObject(after)) return refineObject(attributePath, before, after);
  return [change];
}

function refineValues(change: AttributeChange): AttributeChange[] {
  const before = byType(change.before);
  const after = byType(change.after);
  if (!before || !after) return [change];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((type) => {
    const path = `${change.attributePath}[type eq "${type}"]`;
    const [old, current] = [before.get(type), after.get(type)];
    return old && current ? refineObject(path, old, current) : [changeOf(path, old, current)];
  });
}

/** Type -> element, or null where elements are simple, have no type or share one. */
function byType(values: JsonValue | undefined): Map<string, JsonObject> | null {
  if (values === undefined) return new Map();
  if (!Array.isArray(values)) return null;
  const typed = new Map<string, JsonObject>();
  for (const value of values) {
    if (!isJsonObject(value) || typeof value.type !== 'string' || typed.has(value.type)) return null;
    typed.set(value.type, value);
  }
  return typed;
}

/** What no person speaks of. */
const technical = new Set(['primary', 'display', '$ref', 'type']);

function refineObject(path: string, before: JsonObject, after: JsonObject): AttributeChange[] {
  const differing = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .map((name) => changeOf(`${path}.${name}`, before[name], after[name]));
  const spoken = differing.filter(
    ({ attributePath }) => !technical.has(attributePath.slice(path.length + 1)),
  );
  return spoken.length > 0 ? spoken : differing.map(() => changeOf(path, before, after)).slice(0, 1);
}

function changeOf(
  attributePath: string,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
): AttributeChange {
  return { attributePath, before, after };
}
