/** What stands on the pictures: a rehearsed company, a few people who arrive wrong, requests that are refused, an empty connection. */
import { setTimeout as wait } from 'node:timers/promises';

const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

/** Nothing has come to them: what scenes call each, its name, its provider. */
const newConnections = [
  ['empty', 'Northwind pilot', 'entra'],
  ['okta', 'Harbour pilot', 'okta'],
  ['jumpcloud', 'Larchfield pilot', 'jumpcloud'],
  ['generic', 'Tidewater pilot', 'generic'],
];

const COUNTRY = 'Country / Region';

const LONGEST_REHEARSAL_MS = 120_000;

/** @returns {Promise<Record<string, string>>} ids of the connections */
export async function fill(workbench) {
  const filled = workbench.setting.id;
  await groupByCountry(workbench, filled);
  await rehearse(workbench, filled);
  await sendMistakes(workbench);
  const pilots = {};
  for (const [of, name, idp] of newConnections) {
    pilots[of] = (await workbench.call('settings.create', { name, idp })).setting.id;
  }
  await workbench.call('preferences.change', { selectedSettingId: filled });
  return { filled, ...pilots };
}

/** As documented: a custom field of the country, one group for each of its values. */
async function groupByCountry({ call }, settingId) {
  const { settings } = await call('settings.list', {});
  const setting = settings.find(({ id }) => id === settingId);
  const country = { field: COUNTRY, path: 'addresses[type eq "work"].country' };
  const fieldMappings = [...setting.fieldMappings, country];
  await call('settings.change', { settingId, fieldMappings, grouping: { byField: COUNTRY } });
}

async function rehearse(workbench, settingId) {
  await workbench.call('simulation.start', { settingId, dialect: 'default', speed: 20, clean: true });
  const until = Date.now() + LONGEST_REHEARSAL_MS;
  let before = -1;
  while (Date.now() < until) {
    await wait(3_000);
    const { total } = await workbench.call('journal.list', { settingId, limit: 1 });
    if (total === before) return;
    before = total;
  }
}

/** People whom the platform would not take, or take wrong. */
async function sendMistakes({ send }) {
  for (const [index, [given, family, country]] of people.entries()) {
    const userName = `${given}.${family}@alderpoint.example`.toLowerCase();
    await send('POST', 'Users', {
      schemas: [USER, ENTERPRISE],
      userName,
      displayName: `${given} ${family}`,
      name: { givenName: given, familyName: family },
      active: index === 1 ? 'True' : true,
      timezone: country,
      addresses: [{ type: 'work', country: country.length === 2 ? country : 'Turkey' }],
      ...(index === 0 ? {} : { emails: [{ type: 'work', value: userName, primary: true }] }),
      [ENTERPRISE]: { department: index % 2 === 0 ? 'Finance' : 'Sales' },
    });
  }
  const listed = await send('GET', `Users?filter=${encodeURIComponent('displayName eq "Priya Nair"')}`);
  const id = listed?.Resources?.[0]?.id;
  const operation = { op: 'Replace', path: 'title', value: 'Controller' };
  if (id !== undefined) await send('PATCH', `Users/${id}`, { schemas: [PATCH], Operations: [operation] });
  await send('GET', 'Users/Users');
  await send('GET', 'Users', undefined, 'not-the-token-of-anybody');
}

const people = [
  ['Benedikt', 'Sauer', 'Europe/Berlin'],
  ['Priya', 'Nair', 'US'],
  ['Tomás', 'Ferreira', 'US'],
  ['Grace', 'Okonkwo', 'GB'],
  ['Elif', 'Demir', 'Turkey Standard Time'],
  ['Jonas', 'Lindqvist', 'Mars'],
];
