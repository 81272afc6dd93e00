/** What a key means for the page as a whole, apart from where it is pressed. */
import { type PageLink, pages } from '../../shared/pages';

export type KeyMeaning =
  | { kind: 'palette' }
  | { kind: 'keys' }
  /** The page's own search. */
  | { kind: 'search' }
  | { kind: 'go'; path: string }
  | { kind: 'prefix' }
  | null;

export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** `afterG`: `g` was pressed a moment ago. */
export function meaningOf(
  { key, ctrlKey, metaKey, altKey }: KeyPress,
  afterG: boolean,
  among: readonly PageLink[] = pages,
): KeyMeaning {
  if ((ctrlKey || metaKey) && !altKey) return key.toLowerCase() === 'k' ? { kind: 'palette' } : null;
  if (altKey) return null;
  if (afterG) {
    const page = among.find((candidate) => candidate.key === key);
    if (page !== undefined) return { kind: 'go', path: page.path };
  }
  if (key === 'g') return { kind: 'prefix' };
  if (key === '?') return { kind: 'keys' };
  if (key === '/') return { kind: 'search' };
  const numbered = /^[1-9]$/.test(key) ? among[Number(key) - 1] : undefined;
  return numbered === undefined ? null : { kind: 'go', path: numbered.path };
}
