/** OneLogin rehearsed from end to end: the real listener, real HTTP, a simulation token. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createDiagnose } from '../../../src/server/diagnostics/diagnose';
import { createGuideTracker } from '../../../src/server/guide/guide-tracker';
import { runSimulation } from '../../../src/server/simulation/run-simulation';
import { perform } from '../../../src/server/simulation/stories';
import { sentencesOf, textOf } from '../../../src/shared/activity';
import { oneLogin } from '../../../src/shared/idp/onelogin';
import { placeTables } from '../../shared/platform/place-tables';
import { aStory } from '../../shared/world/a-company';
import { createTestListener } from '../listener/test-listener';

async function rehearse(dialect: string, story = 'rehearsal', switches: Record<string, boolean> = {}) {
  const diagnose = createDiagnose(() => ({ places: placeTables }));
  const { listener, settings, setting, exchanges, directory } = await createTestListener({
    diagnose,
    idpOf: () => oneLogin,
  });
  const { port } = await listener.listen();
  const { token } = await settings.issueSimulationToken(setting.id);
  const state = await runSimulation({
    settingId: setting.id,
    performance: await perform(oneLogin, aStory(story), { dialect, switches }),
    speed: 1000,
    baseUrl: `http://127.0.0.1:${port}/scim`,
    token,
    onState: () => undefined,
  }).ended;
  await listener.close();
  const journal = exchanges.map((exchange, index) => ({ ...exchange, sequence: index + 1 }));
  return { state, journal, counts: directory.counts(), settings, setting };
}

type Rehearsal = Awaited<ReturnType<typeof rehearse>>;

const rulesIn = ({ journal }: Rehearsal) =>
  new Set(journal.flatMap(({ findings }) => findings).map(({ rule }) => rule));
const toldBy = ({ journal }: Rehearsal) =>
  journal.flatMap((exchange) => sentencesOf(exchange, oneLogin.wording)).map(textOf);

describe.each(oneLogin.simulation.dialects.map(({ id }) => id))(
  'a rehearsal in the dialect %s',
  (dialect) => {
    let rehearsal: Rehearsal;
    beforeAll(async () => {
      rehearsal = await rehearse(dialect);
    }, 30_000);

    it('plays to its end, marked as simulated throughout', () => {
      expect(rehearsal.state).toMatchObject({ state: 'finished', error: null });
      expect(rehearsal.journal).toHaveLength(rehearsal.state.requestsExpected);
      expect(rehearsal.journal.every(({ simulated }) => simulated)).toBe(true);
      expect(rehearsal.counts).toEqual({ users: 27, activeUsers: 26, groups: 4 });
    });

    it('is told as a story', () => {
      const inOrder = [
        'Looked for a user that cannot exist · Enable reached us',
        'Listed groups',
        'Looked for ines.caldeira@alderpoint.example (not there yet)',
        'Ines Caldeira was created · Field Operations',
        'Group Field Operations was created',
        'Ines Caldeira joined Field Operations',
        'Marta Lindqvist moved from Sales to Research',
        'Marta Lindqvist joined Research',
        'Marta Lindqvist left Sales',
        'Theo Marchetti was created · Field Operations',
        'Tomas Okafor was deactivated',
      ];
      const story = toldBy(rehearsal).filter((sentence) => inOrder.includes(sentence));
      expect(story.filter((sentence, index) => story.indexOf(sentence) === index)).toEqual(inOrder);
    });

    it('confirms every step that traffic can confirm', () => {
      const { settings, setting, journal } = rehearsal;
      const guide = createGuideTracker({
        settings,
        guidesOf: () => oneLogin,
        sightOf: () => null,
        ticks: () => ({}),
        saveTick: () => undefined,
        reachability: () => ({
          baseUrl: 'http://127.0.0.1:7643/scim',
          baseUrlIsLocal: true,
          listening: true,
          proved: null,
        }),
        onChange: () => undefined,
      });
      for (const exchange of journal) guide.observe(exchange);
      const steps = guide.progress(setting.id)?.steps ?? [];
      const open = steps.filter(({ state }) => state !== 'seen').map(({ stepId }) => stepId);
      expect(open).toEqual(['copy-values', 'parameters', 'leavers', 'troubleshooting']);
    });

    it('speaks of no other vendor', () => {
      const texts = rehearsal.journal
        .flatMap(({ findings }) => findings)
        .map(({ explanation, remedy = '' }) => `${explanation} ${remedy}`);
      expect(texts.length).toBeGreaterThan(20);
      expect(texts.filter((text) => /Entra|Microsoft|Okta|JumpCloud/.test(text))).toEqual([]);
    });
  },
);

const everywhere = ['empty-string', 'no-email', 'no-external-id', 'schemas-missing'];
const documented = ['empty-text-as-absent', 'manager-id', 'read-only-ignored', 'string-boolean'];

it.each([
  ['documented', [...documented, 'extension-schema-not-listed', 'meta-sent-by-client']],
  ['corrected', []],
  ['scim-1', [...documented, 'scim-1-member-dialect', 'scim-1-schema-urn', 'single-object-for-multi-valued']],
])('in the dialect %s, findings name the defects of the template and nothing else', async (dialect, own) => {
  expect([...rulesIn(await rehearse(dialect))].sort()).toEqual([...own, ...everywhere].sort());
});

it('goes through a quarter: a renamed role makes a new group, the old one stays without members', async () => {
  const rehearsal = await rehearse('corrected', 'a-quarter');
  expect(rehearsal.state).toMatchObject({ state: 'finished', error: null });
  const told = toldBy(rehearsal);
  for (const sentence of ['Group People and Culture was created', 'Claire Tremblay left People'])
    expect(told).toContain(sentence);
  expect(told.filter((sentence) => /^Group .* (was deleted|is now called)/.test(sentence))).toEqual([]);
});

it('with Delete, a finding says what a deletion takes away', async () => {
  const rehearsal = await rehearse('corrected', 'a-quarter', { deletesLeavers: true });
  expect(rehearsal.state).toMatchObject({ state: 'finished', error: null });
  const deletions = rehearsal.journal.filter(({ method }) => method === 'DELETE');
  expect(deletions.map(({ status }) => status)).toEqual([204, 204]);
  for (const { findings } of deletions) expect(findings.map(({ rule }) => rule)).toEqual(['leaver-deleted']);
});

it('with approvals, whoever is still Pending at the end is named', async () => {
  const { state } = await rehearse('documented', 'rehearsal', { approvesUpdates: true });
  expect(state.state).toBe('failed');
  expect(state.error).toMatch(
    /^Marta Lindqvist waits as Pending: on the Users tab an admin has to press Approve/,
  );
});
