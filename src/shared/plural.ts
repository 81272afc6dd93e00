/** "user" for one, else "users". @param many where an `s` is not enough */
export function plural(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? one : many;
}

/** "1 user", "1,200 users", "0 users". */
export function counted(count: number, one: string, many?: string): string {
  return `${count.toLocaleString('en-US')} ${plural(count, one, many)}`;
}
