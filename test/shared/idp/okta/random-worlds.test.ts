/**
 * For random sequences of events the directory ends as the world says. What Okta does not send is asserted, too: nobody is deleted,
 * nothing is sent of who is not active, and whoever comes back is missing in pushed groups until these are pushed again.
 */
import { describe, expect, it } from 'vitest';
import { okta } from '../../../../src/shared/idp/okta';
import { rehearsalMapping } from '../../../../src/shared/idp/okta/mapping';
import { createTestListener } from '../../../server/listener/test-listener';
import { drive } from '../../../server/simulation/drive';
import { assigned, hired, joined, made, worldAfter } from '../../world/a-world';
import { endsAsTheWorld, timeLimit, type VendorRules } from '../common/ends-as-the-world';
import { aClient, happened } from './play';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const rules: VendorRules = {
  expectedAt: {
    userName: ({ userName }) => userName,
    'name.givenName': ({ givenName }) => givenName,
    'name.familyName': ({ familyName }) => familyName,
    'emails[type eq "work"].value': ({ mail }) => mail,
    displayName: ({ givenName, familyName }) => `${givenName} ${familyName}`,
    locale: ({ language }) => language,
    title: ({ title }) => title,
    'phoneNumbers[type eq "work"].value': ({ workPhone }) => workPhone,
    'addresses[type eq "work"].streetAddress': ({ street }) => street,
    'addresses[type eq "work"].locality': ({ city }) => city,
    'addresses[type eq "work"].region': ({ state }) => state,
    'addresses[type eq "work"].postalCode': ({ postalCode }) => postalCode,
    'addresses[type eq "work"].country': ({ usageLocation }) => usageLocation,
    preferredLanguage: ({ language }) => language,
    userType: () => null,
    [`${enterprise}:employeeNumber`]: ({ employeeNumber }) => employeeNumber,
    [`${enterprise}:costCenter`]: () => null,
    [`${enterprise}:organization`]: () => null,
    [`${enterprise}:division`]: () => null,
    [`${enterprise}:department`]: ({ department }) => department,
    [`${enterprise}:manager.value`]: () => null,
    timezone: ({ timeZone }) => timeZone,
  },
  deletesForGood: false,
  sendsProfileOfDisabled: false,
  clears: true,
  isGroupSent: ({ id }, world) => world.assigned.has(id),
  membersComeBackByRestart: true,
};

it('the oracle knows every row', () => {
  expect(Object.keys(rules.expectedAt)).toEqual(rehearsalMapping.users.map(({ target }) => target));
});

describe('the directory ends as the world says', () => {
  it.each(okta.simulation.dialects.map(({ id }) => id))(
    'in the dialect %s',
    (dialect) => endsAsTheWorld(okta, dialect, rules),
    timeLimit,
  );

  it(
    'except for what was emptied, where that is kept',
    () => {
      const keeping = { ...rules, clears: false };
      return endsAsTheWorld(okta, 'test-app', keeping, { keepsEmptied: true });
    },
    timeLimit,
  );
});

it('whoever comes back is missing in a pushed group, until it is pushed again', async () => {
  const server = await createTestListener();
  const client = aClient({ dialect: 'own-integration' });
  const crew = [
    hired('ada'),
    hired('bo'),
    made('red'),
    assigned('red'),
    joined('red', 'ada'),
    joined('red', 'bo'),
  ];
  const beginning = worldAfter(crew);
  await drive(client.firstCycle(beginning), server);
  const gone = happened(beginning, [
    { type: 'left', person: 'ada' },
    { type: 'group renamed', group: 'red', name: 'Red' },
  ]);
  await drive(client.changes(gone.world, gone.changes), server);
  const back = happened(gone.world, [{ type: 'came back', person: 'ada' }]);
  await drive(client.changes(back.world, back.changes), server);
  const members = async () => {
    const { body } = await server.send({ method: 'GET', url: '/scim/Groups' });
    return body.Resources[0].members.length;
  };
  expect(await members()).toBe(1);
  await drive(client.restart?.(back.world), server);
  expect(await members()).toBe(2);
  await server.listener.close();
});
