/** The states of the pages that lead from a wrong value to its cause and its fix; the same shape as `scenes.mjs`. */
const press = (name) => (page) => page.getByRole('button', { name }).first().click();
const requests = (page) => page.getByRole('listbox', { name: 'Requests, newest first' }).getByRole('option');

/** The request of the list whose row says so; the change of a title is one with a before and an after. */
const opens = (words) => (page) => requests(page).filter({ hasText: words }).first().click();
const opensChange = opens(/is now Controller/);

async function compares(page) {
  await opensChange(page);
  await press('Compare')(page);
  await requests(page).nth(4).click();
}

async function marks(page) {
  await opensChange(page);
  await press('Mark')(page);
  await page.getByRole('textbox', { name: 'Comment' }).fill('Ask the branch who changes titles');
}

async function replays(page) {
  await opens(/Grace Okonkwo was created/)(page);
  await press('Replay')(page);
  await page.locator('.dialog').getByRole('button', { name: 'Send' }).click();
  await page.locator('.dialog').getByRole('region', { name: 'Answer' }).waitFor();
}

/** A path that no user has, so that what is checked before sending is seen. */
async function editsWrongly(page) {
  await opensChange(page);
  await press('Edit and resend')(page);
  await page.locator('.cm-content').waitFor();
  const Operations = [{ op: 'replace', path: 'nickNme', value: 'P' }];
  const schemas = ['urn:ietf:params:scim:api:messages:2.0:PatchOp'];
  const body = JSON.stringify({ schemas, Operations }, null, 2);
  await page.locator('.dialog').getByRole('textbox', { name: 'Body' }).fill(body);
}

async function savesView(page) {
  await page.keyboard.press('/');
  await page.keyboard.type('user:priya ');
  await page.keyboard.press('Escape');
  await press('Save this view')(page);
}

/** Another expression in the row that is open: what it gives one person, and does to all. */
async function editsRow(page) {
  await press('Expression')(page);
  await page.locator('.cm-content').waitFor();
  const expression = 'Switch([usageLocation], , "US", "America/New_York", "GB", "Europe/London")';
  await page.getByRole('textbox', { name: 'Expression' }).fill(expression);
  await page.getByText(/^On all \d/).waitFor();
}

async function pastes(page) {
  await page.getByLabel('Tried on').selectOption('pasted');
  const people = 'displayName,usageLocation,state,shoe size\nMarta Lindqvist,US,MA,38\nElif Aydin,TR,,40';
  await page.getByLabel('People as JSON or CSV').fill(people);
}

async function refuses(page) {
  await page.getByRole('textbox').first().fill('{"shoe": 7}');
  await press('Read the text')(page);
}

const why = (attribute) => async (page) => {
  await page.getByRole('option').filter({ hasText: 'Priya Nair' }).first().click();
  await page
    .getByRole('row', { name: new RegExp(attribute) })
    .getByRole('link', { name: 'Why' })
    .first()
    .click();
  await page.getByRole('heading', { name: 'History' }).waitFor();
};

const inHistory = (view) => async (page) => {
  await why('title')(page);
  await press(view)(page);
};

async function twoPeople(page) {
  await inHistory('Compare with a person')(page);
  await page
    .locator('#page')
    .getByRole('button', { name: /Grace Okonkwo/ })
    .click();
}

async function comparesPeople(page) {
  await page.getByText('Compare with Entra’s own people').click();
}

const directory = '/directory/users?find=Nair';

export const wrongValueScenes = [
  { name: 'find-a-mistake-refused', path: '/find-a-mistake', act: refuses },
  { name: 'import-whole', path: '/find-a-mistake', act: press(/American offices/), whole: true },
  { name: 'import-by-hand', path: '/mapping/import', of: 'jumpcloud', whole: true },
  { name: 'mapping-edited', path: '/mapping?row=timezone', act: editsRow, drawing: 'mapping' },
  { name: 'mapping-new-row', path: '/mapping', act: press('Add a row') },
  { name: 'mapping-findings', path: '/mapping', act: press(/^With findings/) },
  { name: 'expression-sandbox-pasted', path: '/mapping/sandbox', act: pastes },
  { name: 'findings-compare', path: '/findings', act: comparesPeople, whole: true },
  { name: 'request-change', path: '/requests', act: opensChange, drawing: 'requests' },
  { name: 'request-marked', path: '/requests', act: marks, after: press('Marked') },
  { name: 'requests-compared', path: '/requests', act: compares },
  { name: 'requests-save-view', path: '/requests', act: savesView },
  { name: 'replayed', path: '/requests', act: replays },
  { name: 'edit-and-resend-problem', path: '/requests', act: editsWrongly },
  { name: 'history', path: directory, act: why('timezone'), drawing: 'history' },
  { name: 'history-of-a-change', path: directory, act: why('title'), drawing: 'history' },
  { name: 'history-as-it-was', path: directory, act: inHistory('As it was') },
  { name: 'history-choose', path: directory, act: inHistory('Compare with a person') },
  { name: 'history-two-people', path: directory, act: twoPeople },
  { name: 'directory-as-it-was', path: '/directory/users/past' },
];
