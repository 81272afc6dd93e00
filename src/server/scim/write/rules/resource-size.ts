import type { JsonObject, JsonValue } from '../../../../shared/scim/resource';
import { ScimError } from '../../scim-error';

/**
 * Every change writes the whole resource, and each reading makes its lists and objects anew. PATCHes must not let
 * it grow beyond what a POST could have made of it. Members are not among its attributes.
 */
const most = { characters: 2 * 1024 * 1024, 'lists and objects': 20_000 };

/** In characters: of each name, and of every value that is no text. */
const perName = 16;
const perValue = 8;

type Size = typeof most;

/** @throws ScimError tooMany */
export function requireModestSize(resource: JsonObject): void {
  const size: Size = { characters: 0, 'lists and objects': 0 };
  measure(resource, size);
  for (const what of ['characters', 'lists and objects'] as const) {
    if (size[what] <= most[what]) continue;
    const limit = most[what].toLocaleString('en-US');
    throw new ScimError('tooMany', `The resource would have more than ${limit} ${what}.`);
  }
}

function measure(value: JsonValue, size: Size): void {
  size.characters += typeof value === 'string' ? value.length : perValue;
  if (typeof value !== 'object' || value === null) return;
  size['lists and objects'] += 1;
  if (Array.isArray(value)) {
    for (const element of value) measure(element, size);
    return;
  }
  for (const name of Object.keys(value)) {
    size.characters += perName + name.length;
    measure(value[name] ?? null, size);
  }
}
