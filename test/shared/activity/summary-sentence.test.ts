import { expect, it } from 'vitest';
import { everySentenceOf, sentencesOf, textOf } from '../../../src/shared/activity';
import type { ExchangeSummary, ResourceChange } from '../../../src/shared/exchange';
import { entra } from '../../../src/shared/idp/entra';
import { aChange, aGroup, anExchange, aUser } from '../an-exchange';

const created = (count: number) =>
  Array.from({ length: count }, (_, index) => aChange({ kind: 'created', resource: aUser(`User ${index}`) }));
const bulk = (changes: ResourceChange[]) =>
  anExchange({ kind: 'write', method: 'POST', url: '/scim/Bulk', changes });
const told = (exchange: ExchangeSummary) => sentencesOf(exchange, entra.wording).map(textOf);

it('a bulk request that did very much is told in one sentence, and in full when asked', () => {
  const exchange = bulk(created(1000));
  expect(told(exchange)).toEqual(['One request created 1,000 users']);
  expect(everySentenceOf(exchange, entra.wording)).toHaveLength(1000);
});

it('what was done is counted by kind and resource type, each resource once', () => {
  const deleted = ['a', 'b'].map((name) => aChange({ kind: 'deleted', resource: aUser(name) }));
  const attributes = [{ attributePath: 'title', after: 'Lead' }];
  const changed = aChange({ resource: aGroup('Research'), attributes });
  const device = { resourceType: 'Device', id: 'd', displayName: 'Printer' };
  const policy = (id: string) => ({ resourceType: 'Policy', id, displayName: id });
  const policies = ['p', 'q'].map((id) => aChange({ kind: 'created', resource: policy(id) }));
  const all = [
    ...created(6),
    aChange({ kind: 'created', resource: device }),
    ...policies,
    changed,
    changed,
    ...deleted,
  ];
  expect(told(bulk(all))).toEqual([
    'One request created 6 users, 1 Device and 2 Policies, changed 1 group and deleted 2 users',
  ]);
});

it('a few are told one by one, and so is all that one resource went through', () => {
  expect(told(bulk(created(5)))).toHaveLength(5);
  expect(told(bulk([...created(1)]))).toEqual(['User 0 was created']);
});
