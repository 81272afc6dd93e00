/**
 * A pure function that remembers what it gave for the keys asked last: of many people most have one of a few values. All is
 * forgotten when there are too many keys, so that it stays small whatever comes.
 */
export function remember<Value>(make: (key: string) => Value, most = 1_000): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    if (known.size >= most) known.clear();
    known.set(key, made);
    return made;
  };
}
