import { counted } from '../../shared/plural';

/** As `counted`, but empty for none, so that it falls out of an enumeration. */
export function countedIfAny(count: number, one: string, many?: string): string {
  return count === 0 ? '' : counted(count, one, many);
}

/** "a", "a and b", "a, b and c"; what is empty is left out. */
export function joinedWords(all: string[]): string {
  const words = all.filter((part) => part !== '');
  const last = words.pop() ?? '';
  return words.length === 0 ? last : `${words.join(', ')} and ${last}`;
}
