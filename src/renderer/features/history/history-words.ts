/** Words for what was. */
import { wordsFor } from '../../../shared/activity/attribute-words';
import type { Beginning } from '../../../shared/features/history';
import type { PastValue } from '../../../shared/history/value-history';
import { counted } from '../../../shared/plural';
import { isJsonObject } from '../../../shared/scim/json';
import type { JsonValue } from '../../../shared/scim/resource';
import { exactTime } from '../../components/time-words';

/** What a person calls an attribute, as a title. */
export function titleOf(attributePath: string): string {
  const words = wordsFor(attributePath);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** In one line: a text as it is, of a list its values, of an object its parts. "none" where there is no value. */
export function valueWords(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return 'none';
  if (value === '') return 'empty';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(valueWords).join(', ');
  if (!isJsonObject(value)) return String(value);
  const { value: one, displayName } = value;
  if (typeof displayName === 'string') return displayName;
  return one === undefined ? Object.values(value).map(valueWords).join(' ') : valueWords(one);
}

export function countWords(values: readonly PastValue[]): string {
  return values.length < 2 ? 'never changed' : counted(values.length, 'value');
}

/** How a value came, as a sentence. */
export function cameWith({ by, with: others, from, moved }: PastValue): string {
  if (moved !== undefined) return moved;
  if (by === null) return `It stood there before all requests that are here. Known since ${exactTime(from)}.`;
  if (by.kind === 'created') return 'Came with the creation.';
  if (others.length === 0) return 'Nothing else changed in the same request.';
  const names = others.slice(0, 3).map((path) => wordsFor(path).toLowerCase());
  const more = others.length > 3 ? ` and ${others.length - 3} more` : '';
  return `Came with ${names.join(', ')}${more}, which changed in the same request.`;
}

/** Where the history of a value ends, and why. */
export function endWords({ at, why }: Beginning): string {
  if (why === 'created') return `Nothing is older: created ${exactTime(at)}.`;
  return why === 'many requests'
    ? `This goes back to ${exactTime(at)}: no more requests are looked at for one person. Older ones stand under Requests.`
    : `Older requests are not here: the journal begins ${exactTime(at)}. They were cleared, or newer ones took their place.`;
}
