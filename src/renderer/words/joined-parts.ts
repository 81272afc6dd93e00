import { bidiIsolate } from '../../shared/bidi-isolate';

/** "Sales, Lyon · Account Executive", in this order whatever the letters of a part; what is empty is left out. */
export function joinedParts(parts: string[]): string {
  return parts
    .filter((part) => part !== '')
    .map(bidiIsolate)
    .join(' · ');
}
