/**
 * What is photographed: where it is, and what has to be done there first. A scene that can't be reached is named on the sheet.
 * `of` is the connection that is shown; `whole` makes the window as high as the page; `readme` is the picture's name in
 * docs/pictures; `after` takes back what the picture needed; `drawing` the one in the folder of drawings.
 */
import { wrongValueScenes } from './wrong-value.mjs';

const press = (name) => (page) => page.getByRole('button', { name }).first().click();
const firstRow = (page) =>
  page.locator('#page').locator('[role="option"], [role="treeitem"][aria-selected]').first().click();
const rowOf = (name) => (page) =>
  page.locator('#page').getByRole('option').filter({ hasText: name }).first().click();
const key = (name) => (page) => page.keyboard.press(name);

const inRequest = (name) => async (page) => {
  await firstRow(page);
  await page.getByRole('button', { name, exact: true }).click();
};

const typed = (text) => async (page) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(text);
};

export const scenes = [
  { name: 'start', path: '/', readme: 'start', drawing: 'start' },
  { name: 'connect-a-provider', path: '/connect' },
  { name: 'demo', path: '/demo', whole: true, drawing: 'demo' },
  { name: 'stage', path: '/stage', drawing: 'stage' },
  { name: 'stage-notes', path: '/stage/notes' },
  { name: 'own-story', path: '/demo/own-story', whole: true },
  { name: 'demo-import-baseline', path: '/demo', act: press('Import a baseline…') },
  { name: 'own-company', path: '/demo/own-company', act: ownPeople, whole: true, drawing: 'own-company' },
  { name: 'find-a-mistake', path: '/find-a-mistake', drawing: 'mistake-door' },
  { name: 'find-a-mistake-log', path: '/find-a-mistake', act: press(/Colleagues who never arrived/) },
  { name: 'import-nothing-yet', path: '/mapping/import' },
  { name: 'import-mapping', path: '/find-a-mistake', act: press(/American offices/), drawing: 'import' },
  { name: 'setting-name', path: '/setting/new/name' },
  { name: 'setting-fields', path: '/setting', drawing: 'setting' },
  { name: 'setting-fields-nobody', path: '/setting', of: 'empty' },
  { name: 'setting-path-list', path: '/setting', act: opensPaths },
  {
    name: 'setting-path-unknown',
    path: '/setting',
    act: withField('Site', 'addresses[type eq "work"].contry'),
  },
  { name: 'setting-groups', path: '/setting', act: byCountry, drawing: 'setting' },
  { name: 'setting-review', path: '/setting', act: reviewed, whole: true },
  { name: 'setting-leave', path: '/setting', act: leaves },
  { name: 'setting-token', path: '/setting/new/name', act: createsSetting },
  { name: 'settings-fields', path: '/settings/fields' },
  { name: 'settings-baseline', path: '/settings/baseline', act: baselineSaved },
  { name: 'reset', path: '/live', act: key('0') },
  { name: 'make-it-reachable', path: '/reach', whole: true, drawing: 'reach' },
  { name: 'make-it-reachable-in-set-up', path: '/setup/make-reachable', whole: true, drawing: 'reach' },
  { name: 'set-up', path: '/setup', readme: 'set-up', drawing: 'entra' },
  { name: 'set-up-of-a-new-connection', path: '/setup', of: 'empty', whole: true, drawing: 'setup' },
  { name: 'set-up-finish', path: '/setup/finish', whole: true, drawing: 'finish' },
  { name: 'set-up-steps', path: '/setup/assign', act: press('All steps'), drawing: 'setup-steps-open' },
  { name: 'guide-time-zones', path: '/setup/time-zones/time-zone-mapping', whole: true },
  { name: 'guide-time-zones-trouble', path: '/setup/time-zones/time-zones-told', whole: true },
  { name: 'guide-country-groups', path: '/setup/country-groups/country-setting', whole: true },
  { name: 'guide-country-groups-finish', path: '/setup/country-groups/finish', whole: true },
  { name: 'guide-okta-token', path: '/setup/enter-url-and-token', of: 'okta' },
  { name: 'guide-jumpcloud', path: '/setup', of: 'jumpcloud', whole: true },
  { name: 'guide-generic', path: '/setup', of: 'generic', whole: true },
  { name: 'set-up-to-the-platform', path: '/setup/platform', whole: true },
  { name: 'live', path: '/live', readme: 'live', drawing: 'live' },
  { name: 'fail-on-purpose', path: '/live', act: runs('Fail on purpose…'), drawing: 'injection' },
  { name: 'fail-on-purpose-own', path: '/live', act: ownFault, whole: true },
  { name: 'failing-on-purpose', path: '/live', act: fails, after: press('End now'), drawing: 'injection' },
  { name: 'result', path: '/live/result', drawing: 'result' },
  { name: 'live-nothing-yet', path: '/live', of: 'empty' },
  { name: 'directory', path: '/directory', readme: 'directory', drawing: 'as-sent' },
  { name: 'person', path: '/directory', act: firstRow, drawing: 'as-sent' },
  { name: 'directory-nothing-yet', path: '/directory', of: 'empty' },
  { name: 'platform', path: '/directory/target-users', readme: 'platform', drawing: 'platform' },
  { name: 'platform-person', path: '/directory/target-users', act: rowOf('Priya Nair'), drawing: 'platform' },
  { name: 'platform-lost-person', path: '/directory/target-users', act: rowOf('Benedikt Sauer') },
  { name: 'platform-columns', path: '/directory/target-users', act: press('Choose columns') },
  { name: 'platform-filter', path: '/directory/target-users', act: press('Filter by Time zone') },
  { name: 'platform-filtered', path: '/directory/target-users?field=Department&is=Sales&only=wrong' },
  { name: 'platform-groups', path: '/directory/target-groups', act: firstRow, drawing: 'groups' },
  { name: 'platform-nothing-yet', path: '/directory/target-users', of: 'empty' },
  { name: 'platform-groups-nothing-yet', path: '/directory/target-groups', of: 'empty' },
  { name: 'requests', path: '/requests', readme: 'requests', drawing: 'requests' },
  { name: 'request', path: '/requests', act: firstRow, drawing: 'requests' },
  { name: 'requests-searched', path: '/requests?query=is:write%20status:2xx%20titel:x', act: firstRow },
  { name: 'replay', path: '/requests', act: inRequest('Replay') },
  { name: 'requests-completion', path: '/requests', act: completes },
  { name: 'edit-and-resend', path: '/requests', act: inRequest('Edit and resend') },
  { name: 'export-requests', path: '/requests', act: press('Export what is listed') },
  { name: 'import-requests', path: '/requests', act: press('Import requests') },
  { name: 'requests-nothing-yet', path: '/requests', of: 'empty' },
  { name: 'findings', path: '/findings', readme: 'findings', drawing: 'findings' },
  { name: 'findings-whole', path: '/findings', whole: true, drawing: 'findings-whole-page' },
  {
    name: 'findings-marked-fixed',
    path: '/findings',
    act: press('Mark as fixed'),
    after: press('Not fixed after all'),
    whole: true,
  },
  { name: 'findings-mute', path: '/findings', act: press('Mute…'), whole: true },
  { name: 'findings-muted', path: '/findings', act: mutes, after: press('Let it count again'), whole: true },
  { name: 'grade', path: '/findings/traffic/grade', whole: true },
  { name: 'grade-nothing-yet', path: '/findings/traffic/grade', of: 'empty' },
  { name: 'findings-nothing-yet', path: '/findings', of: 'empty' },
  { name: 'mapping', path: '/mapping?row=timezone', drawing: 'mapping' },
  { name: 'mapping-closed', path: '/mapping', drawing: 'mapping' },
  { name: 'mapping-nothing-yet', path: '/mapping', of: 'empty' },
  { name: 'mapping-groups', path: '/mapping?of=groups', drawing: 'mapping' },
  { name: 'expression-sandbox', path: '/mapping/sandbox', whole: true, drawing: 'mapping' },
  ...wrongValueScenes,
  {
    name: 'expression-sandbox-problem',
    path: '/mapping/sandbox?idp=entra&expression=Switch(%5BusageLocation%5D%2C%20%22US%22',
    drawing: 'mapping',
  },
  { name: 'settings-connection', path: '/settings', readme: 'settings', drawing: 'settings-connection' },
  {
    name: 'settings-connection-whole',
    path: '/settings',
    whole: true,
    drawing: 'settings-connection-whole-page',
  },
  {
    name: 'settings-workbench',
    path: '/settings/appearance',
    whole: true,
    drawing: 'settings-workbench-whole-page',
  },
  {
    name: 'settings-public-address',
    path: '/settings/public-address',
    whole: true,
    act: press(/^(Choose|Make it reachable)$/),
    drawing: 'reach',
  },
  { name: 'settings-tolerances', path: '/settings/tolerances' },
  { name: 'connection-dot', path: '/live', act: press(/^Connection: Listening/), drawing: 'start-dot-open' },
  { name: 'connections', path: '/live', act: press(/^Connection: Alderpoint/) },
  { name: 'search-or-run', path: '/live', act: key('Control+k') },
  { name: 'search-or-run-found', path: '/live', act: typed('token') },
  { name: 'keys', path: '/live', act: key('?') },
  { name: 'import', path: '/settings/file', act: press('Import…') },
  { name: 'revoke-token', path: '/settings/tokens', act: press(/^Revoke the token/) },
  { name: 'end-of-token', path: '/settings/tokens', act: press(/^When the token/) },
  { name: 'renew-make', path: '/settings/tokens/renew', drawing: 'rotation' },
  { name: 'clear-directory', path: '/settings/removal', act: press('Clear directory…') },
  { name: 'clear-requests', path: '/settings/removal', act: press('Clear requests…') },
  { name: 'delete-connection', path: '/settings/removal', act: press('Delete connection…') },
  { name: 'rehearse', path: '/live', act: runs('Rehearse') },
  { name: 'not-found', path: '/no-such-page' },
];

/** A command of search or run. */
function runs(label) {
  return async (page) => {
    await typed(label)(page);
    await page.getByRole('option', { name: label }).first().click();
  };
}

async function ownFault(page) {
  await runs('Fail on purpose…')(page);
  await page.getByRole('radio', { name: /One of your own/ }).check();
}

async function fails(page) {
  await runs('Fail on purpose…')(page);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
}

async function completes(page) {
  await page.keyboard.press('/');
  await page.keyboard.type('is:');
}

async function mutes(page) {
  await press('Mute…')(page);
  await page.getByLabel('Why it may stay as it is').fill('Agreed with the customer until March');
  await page.getByRole('button', { name: 'Mute', exact: true }).click();
}

/** A custom field in the editor of the SCIM setting. */
function withField(name, path) {
  return async (page) => {
    await page.getByRole('button', { name: 'Add a custom field' }).click();
    await page.getByLabel('Name of the custom field').last().fill(name);
    await page.getByLabel(`Attribute path of ${name}`).fill(path);
    await page.getByLabel('Name of the custom field').last().focus();
    await page.waitForTimeout(700);
  };
}

async function opensPaths(page) {
  await page.getByLabel('Attribute path of Department').click();
}

async function byCountry(page) {
  await page.getByRole('button', { name: 'Next: group settings' }).click();
  await page.waitForTimeout(700);
}

async function reviewed(page) {
  await byCountry(page);
  await page.getByLabel('Group Name (optional)').fill('Everyone else');
  await page.getByRole('radio', { name: /^As in/ }).check();
  await page.waitForTimeout(700);
  await page.getByRole('button', { name: 'Look at what it would do' }).first().click();
}

async function leaves(page) {
  await withField('Site', 'addresses[type eq "work"].locality')(page);
  await page.getByRole('button', { name: 'Close' }).click();
}

let created = 0;
async function createsSetting(page) {
  created += 1;
  await page.getByLabel('Name of the SCIM setting').fill(`Alderpoint by country ${created}`);
  for (const name of ['Next: map fields', 'Next: group settings', 'Save, next: token']) {
    await page.getByRole('button', { name }).click();
  }
}

/** The first picture saves it, the others once more. */
async function baselineSaved(page) {
  await page.getByRole('button', { name: /^Save (as baseline|again)…/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(Save|Replace it)$/ })
    .click();
  // A message of success is a dialog too.
  await page.getByRole('dialog', { name: 'Save as baseline' }).waitFor({ state: 'hidden' });
}

async function ownPeople(page) {
  const text =
    'Full name,Mail,Team,Country,Boss,Cost centre\nMarta Lindqvist,marta@alder.example,Research,SE,Sofia Brandt,4410\nSofia Brandt,sofia@alder.example,Research,DE,,4410\nBenedikt Sauer,,Finance,DE,,4500\nLena Vogt,lena@alder.example,Sales,DE/AT,,4100\nTomas Okafor,tomas@alder.example,Sales,GB,Sofia Brandt,4100\n';
  await page
    .getByLabel('Choose a file')
    .first()
    .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
}
