import type { ListedCause } from '../../../../src/shared/features/findings';

/** A country where a time zone belongs, of one person. */
export function aCause(over: Partial<ListedCause> = {}): ListedCause {
  return {
    id: 'country-as-time-zone~wrong~timezone',
    rule: 'country-as-time-zone',
    severity: 'value is wrong',
    title: 'A country stands where a time zone belongs',
    meaning: '',
    people: 1,
    right: 0,
    requests: 1,
    names: [],
    firstSeen: '2026-11-30T14:02:00.000Z',
    lastSeen: '2026-11-30T14:20:00.000Z',
    lastRight: null,
    mark: {},
    quiet: null,
    ...over,
  };
}
