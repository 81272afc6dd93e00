/** "1 user", "1,200 users". Empty for none. */
export function countedWords(count: number, one: string, many = `${one}s`): string {
  if (count === 0) return '';
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

/** "a", "a and b", "a, b and c"; what is empty is left out. */
export function joinedWords(all: string[]): string {
  const words = all.filter((part) => part !== '');
  const last = words.pop() ?? '';
  return words.length === 0 ? last : `${words.join(', ')} and ${last}`;
}
