const none: ReadonlySet<string> = new Set();

/** Ids under keys. Most keys have one, stored as it is, which saves a Set for each. */
export class IdsByKey {
  private readonly ids = new Map<string, string | Set<string>>();

  keys(): Iterable<string> {
    return this.ids.keys();
  }

  /** In the order in which they came. */
  find(key: string): ReadonlySet<string> {
    const ids = this.ids.get(key) ?? none;
    return typeof ids === 'string' ? new Set([ids]) : ids;
  }

  add(key: string, id: string): void {
    const ids = this.ids.get(key);
    if (ids === undefined) this.ids.set(key, id);
    else if (typeof ids !== 'string') ids.add(id);
    else if (ids !== id) this.ids.set(key, new Set([ids, id]));
  }

  delete(key: string): void {
    this.ids.delete(key);
  }

  remove(key: string, id: string): void {
    const ids = this.ids.get(key);
    if (ids === id) this.ids.delete(key);
    if (ids === undefined || typeof ids === 'string') return;
    ids.delete(id);
    if (ids.size === 0) this.ids.delete(key);
  }
}
