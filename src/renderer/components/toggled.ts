/** The same set with or without a member, which changes sides unless `included` says on which it is to be. */
export function toggled<T>(set: ReadonlySet<T>, member: T, included = !set.has(member)): ReadonlySet<T> {
  const after = new Set(set);
  if (included) after.add(member);
  else after.delete(member);
  return after;
}
