/** The check from outside as five stations of the way, each as grave as the gravest of what belongs to it. */
import type { OutsideCheck, Station } from '../../../shared/tunnel/outside-check';
import { type StationId, stationIds } from '../../../shared/tunnel/stations';

export interface StationGroup {
  title: string;
  /** `running`: not known yet. */
  state: Station['state'] | 'running';
  /** What was found, in two or three words. */
  words: string;
}

const groups: readonly { title: string; ids: readonly StationId[]; passed: string }[] = [
  { title: 'Name', ids: ['host name', 'name'], passed: 'found in DNS' },
  { title: 'TLS', ids: ['certificate', 'tls'], passed: 'trusted' },
  {
    title: 'No page',
    ids: ['this workbench', 'no page', 'round trip', 'host', 'path'],
    passed: 'in between',
  },
  { title: 'PATCH, DELETE', ids: ['methods', 'body', 'content type'], passed: 'pass' },
  { title: 'Authorization', ids: ['authorization'], passed: 'passes unchanged' },
];

const failedWords: Partial<Record<StationId, string>> = {
  'host name': 'has an underscore',
  name: 'not found',
  certificate: 'not trusted',
  tls: 'too old',
  'this workbench': 'something else there',
  'no page': 'a page in between',
  'round trip': 'too slow',
  path: 'path is changed',
  methods: 'stopped',
  body: 'large bodies stopped',
  'content type': 'type is changed',
  authorization: 'token does not pass',
};

export function stationGroups({ stations, endedAt }: OutsideCheck): StationGroup[] {
  return groups.map(({ title, ids, passed }) => {
    const own = stations.filter(({ id }) => ids.includes(id));
    const failed = own.find(({ state }) => state === 'failed');
    if (failed !== undefined)
      return { title, state: 'failed', words: failedWords[failed.id] ?? 'not in order' };
    if (own.some(({ state }) => state === 'unknown')) return { title, state: 'unknown', words: 'not known' };
    if (own.length < ids.length) return { title, state: endedAt === null ? 'running' : 'unknown', words: '' };
    return { title, state: 'passed', words: passed };
  });
}

/** What failed, in the order of the way. */
export function failuresOf({ stations }: OutsideCheck): Station[] {
  return stationIds.flatMap((id) => stations.find((one) => one.id === id && one.state === 'failed') ?? []);
}
