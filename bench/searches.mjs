/** Searches while they are typed, and expressions over a company of 10,000, as the pages ask for them. */
import { say } from '../scripts/project.mjs';
import { pause } from './measure.mjs';

/** `results`: where what was found is drawn; it changes when the first results are there. */
const searches = [
  { path: '/requests', open: '/', words: 'person 4711', results: '.requests-main' },
  { path: '/requests', open: '/', words: 'status:201 user:4711', results: '.requests-main' },
  { path: '/directory', open: '/', words: 'person 4711', results: 'main' },
  { path: '/live', open: 'Control+k', words: 'person 4711', results: '.palette' },
];

const company = 'tidewater-10k';
const expressions = [
  ['entra', 'Join(" ", [givenName], [surname])'],
  [
    'entra',
    'Switch([usageLocation], "Etc/UTC", "DE", "Europe/Berlin", "US", Switch([state], "", "MA", "America/New_York"))',
  ],
  ['okta', 'String.toLowerCase(user.firstName) + "." + user.lastName'],
];
const rounds = 5;

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
const inMs = (value) => `${value.toFixed(0)} ms`;

/** From each letter to the first frame after it in which the results are others. */
export async function measureSearches(page) {
  for (const { path, open, words, results } of searches) {
    await page.locator(`nav a[href="${path}"]`).click();
    await pause(500);
    await page.keyboard.press(open);
    await pause(200);
    await page.evaluate(noteAnswers, results);
    for (const letter of words) {
      await page.keyboard.type(letter);
      await pause(400);
    }
    const { answers, longestTask } = await page.evaluate('window.noted');
    const took = answers.filter((answer) => answer !== null);
    say(
      `${path}, ${open}: “${words}” typed: first results after ${inMs(median(took))} (at most ${inMs(Math.max(...took))}, ${took.length} of ${words.length} letters change them), longest task ${inMs(longestTask)}`,
    );
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  }
}

/** Runs in the page. */
function noteAnswers(selector) {
  const noted = { answers: [], longestTask: 0 };
  let typedAt = null;
  document.addEventListener('input', () => {
    typedAt = performance.now();
    noted.answers.push(null);
  });
  const seen = () => {
    if (typedAt === null || noted.answers.at(-1) !== null) return;
    noted.answers[noted.answers.length - 1] = performance.now() - typedAt;
  };
  const isRow = (node) =>
    node instanceof Element && node.querySelector?.('[role=option], [role=treeitem]') !== undefined;
  new MutationObserver((records) => {
    if (
      records.some(({ target }) => isRow(target) && target.closest('[role=listbox], [role=status]') !== null)
    )
      requestAnimationFrame(seen);
  }).observe(document.querySelector(selector), { childList: true, subtree: true, characterData: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.longestTask = Math.max(noted.longestTask, duration);
  }).observe({ type: 'longtask' });
  window.noted = noted;
}

export async function measureExpressions(server) {
  for (const [idp, expression] of expressions) {
    const took = [];
    for (let round = 0; round < rounds; round += 1) {
      const began = performance.now();
      const cpuBefore = server.cpuUs();
      const events = await evaluated(server, { idp, expression, people: { kind: 'company', company } });
      const last = events.at(-1);
      if (last.kind !== 'result') throw new Error(JSON.stringify(last));
      took.push({ clock: performance.now() - began, cpu: (server.cpuUs() - cpuBefore) / 1_000, last });
    }
    const clocks = took.map(({ clock }) => clock);
    say(
      `${expression.slice(0, 30)}… over ${took[0].last.evaluation.people} people: ${inMs(median(clocks))} (${clocks.map(inMs).join(', ')}), ${inMs(median(took.map(({ cpu }) => cpu)))} of processor time`,
    );
  }
}

async function evaluated({ ready }, input) {
  const { origin, hash } = new URL(ready.ui.url);
  const response = await fetch(`${origin}/api/laboratory.evaluate`, {
    method: 'POST',
    headers: { authorization: `Bearer ${hash.slice('#token='.length)}`, 'content-type': 'application/json' },
    body: JSON.stringify(input),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  const text = await response.text();
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}
