import type { ResourceReference } from '../exchange';
import type { JsonValue } from '../scim/resource';
import type { Sentence, SentenceIcon, SentencePart } from './sentence';

export const namePart = (text: string): SentencePart => ({ text, emphasis: 'name' });
export const quietPart = (text: string): SentencePart => ({ text, emphasis: 'quiet' });

/** A sentence from bare words and parts. It leads to its subject where there is one to be seen. */
export function plainPart(
  icon: SentenceIcon,
  about: ResourceReference | null,
  ...parts: (string | SentencePart)[]
): Sentence {
  const subject = about?.id === '' ? null : about;
  return { icon, subject, parts: parts.map((part) => (typeof part === 'string' ? { text: part } : part)) };
}

/** Words of one list. */
const mostWords = 4;

/**
 * "phone number", "phone number and office", "phone number, office and 3 more".
 * @param unnamed how many there are beside these words
 */
export function enumerate(words: string[], unnamed = 0): string {
  if (words.length + unnamed <= 1) return words.join('');
  if (words.length + unnamed > mostWords || unnamed > 0) {
    const shown = words.slice(0, mostWords - 1);
    return `${shown.join(', ')} and ${words.length + unnamed - shown.length} more`;
  }
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

export function possessive(noun: string): string {
  return noun.endsWith('s') ? `${noun}'` : `${noun}'s`;
}

/**
 * A value in few words, or null where there is nothing to show: of a list the primary, else the first element; of a
 * complex attribute its display name, else its value.
 */
export function shortValue(value: JsonValue | undefined): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (Array.isArray(value)) return shortValue(value.find(isPrimary) ?? value[0]);
  if (typeof value !== 'object') return cut(String(value));
  return shortValue(value.displayName ?? value.display ?? value.formatted ?? value.value);
}

/** Attributes can hold megabytes; a sentence can't. */
function cut(text: string): string {
  return text.length <= 100 ? text : `${text.slice(0, 99)}…`;
}

function isPrimary(value: JsonValue): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && value.primary === true;
}
