import { expect, it } from 'vitest';
import { sectionsOf } from '../../../../src/renderer/features/live/feed-sections';
import { sectionTitle } from '../../../../src/renderer/features/live/section-title';
import { entra } from '../../../../src/shared/idp/entra';
import { createdUser, exchangeSummary } from '../../sample-exchanges';

const local = (hour: number, minute: number) => new Date(2026, 10, 22, hour, minute).toISOString();
const now = Date.parse(local(19, 20));
const title = (exchanges: Parameters<typeof sectionsOf>[0], newest = true) => {
  const [section] = sectionsOf(exchanges, true, entra.rhythm);
  return section && sectionTitle(section, entra, now, newest);
};

it('says when, what and how much', () => {
  const exchanges = [
    createdUser('b', { receivedAt: local(19, 17) }),
    createdUser('a', { receivedAt: local(19, 16) }),
  ];
  expect(title(exchanges)).toBe('19:16 – 19:17, initial cycle: 2 people created');
});

it('says that it is going on, and that it is simulated', () => {
  expect(title([createdUser('a', { receivedAt: new Date(now - 2000).toISOString(), simulated: true })])).toBe(
    'Now, initial cycle, simulated Entra: 1 person created',
  );
});

it('gives the day when it was not today', () => {
  const yesterday = new Date(2026, 10, 21, 8, 5).toISOString();
  expect(title([exchangeSummary({ kind: 'probe', receivedAt: yesterday })])).toBe(
    '21 Nov, 08:05, test connection',
  );
});

it('gives the time of a section that another one followed, however fresh it is', () => {
  const exchanges = [createdUser('a', { receivedAt: local(19, 20) })];
  expect(title(exchanges, false)).toBe('19:20, initial cycle: 1 person created');
});

it('calls resources of declared types by the name of their type, whatever its letters', () => {
  const created = (id: string, resourceType: string) => {
    const exchange = createdUser(id, { receivedAt: local(19, 16) });
    return {
      ...exchange,
      changes: exchange.changes.map((change) => ({
        ...change,
        resource: { ...change.resource, resourceType },
      })),
    };
  };
  const exchanges = [
    ...['a', 'b'].map((id) => created(id, 'AccessPolicy')),
    created('c', 'CostCentre'),
    created('d', 'User'),
  ];
  expect(title(exchanges)).toBe('19:16, initial cycle: 1 person, 1 CostCentre and 2 AccessPolicies created');
});
