import { useRef } from 'react';
import type { ResourceSummary } from '../../../shared/scim/resource';

/** Ids of people who came or changed since the caption stands. @param key of the caption */
export function useChanged(key: string, users: readonly ResourceSummary[]): ReadonlySet<string> {
  const before = useRef({ key: '', at: new Map<string, string>() });
  if (before.current.key !== key)
    before.current = { key, at: new Map(users.map(({ id, lastModified }) => [id, lastModified])) };
  const { at } = before.current;
  return new Set(users.filter(({ id, lastModified }) => at.get(id) !== lastModified).map(({ id }) => id));
}
