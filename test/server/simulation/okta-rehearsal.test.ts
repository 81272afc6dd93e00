import { beforeAll, describe, expect, it } from 'vitest';
import { createDiagnose } from '../../../src/server/diagnostics/diagnose';
import { createGuideTracker } from '../../../src/server/guide/guide-tracker';
import { runSimulation } from '../../../src/server/simulation/run-simulation';
import { perform } from '../../../src/server/simulation/stories';
import { sentencesOf, textOf } from '../../../src/shared/activity';
import { hidden } from '../../../src/shared/hidden-secret';
import { okta } from '../../../src/shared/idp/okta';
import { placeTables } from '../../shared/platform/place-tables';
import { aStory } from '../../shared/world/a-company';
import { createTestListener } from '../listener/test-listener';

/** One rehearsal from end to end: the real listener, real HTTP, a simulation token. */
async function rehearse(dialect: string, story = 'rehearsal', switches: Record<string, boolean> = {}) {
  const diagnose = createDiagnose(() => ({ places: placeTables }));
  const { listener, settings, setting, exchanges, directory } = await createTestListener({
    diagnose,
    idpOf: () => okta,
  });
  const { port } = await listener.listen();
  const { token } = await settings.issueSimulationToken(setting.id);
  const state = await runSimulation({
    settingId: setting.id,
    performance: await perform(okta, aStory(story), { dialect, switches }),
    speed: 1000,
    baseUrl: `http://127.0.0.1:${port}/scim`,
    token,
    onState: () => undefined,
  }).ended;
  await listener.close();
  const journal = exchanges.map((exchange, index) => ({ ...exchange, sequence: index + 1 }));
  return { state, journal, counts: directory.counts(), settings, setting };
}

function journalStory(journal: Awaited<ReturnType<typeof rehearse>>['journal']): string[] {
  return journal.flatMap((exchange) => sentencesOf(exchange, okta.wording)).map(textOf);
}

/** Keeps the first of each. */
function unlessBefore(sentence: string, index: number, all: string[]): boolean {
  return all.indexOf(sentence) === index;
}

describe.each(['test-app', 'own-integration'])('a rehearsal of Okta in the dialect %s', (dialect) => {
  let rehearsal: Awaited<ReturnType<typeof rehearse>>;
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
      'Listed users · Test API Credentials reached us',
      'Looked for ines.caldeira@alderpoint.example (not there yet)',
      'Ines Caldeira was created · Field Operations, Porto',
      'Group Research was created',
      'Research gained 9 members',
      'Ines Caldeira is now Head of Field Operations',
      'Marta Lindqvist moved from Sales to Research',
      'Amara Reyes is now called Amara Reyes-Santos',
      "Clara Beaumont's phone number is now +33 1 99 00 12 34",
      'Tomas Okafor was deactivated',
      'Marta Lindqvist joined Research',
      'Theo Marchetti joined Field Operations',
    ];
    const story = journalStory(rehearsal.journal);
    expect(story.filter((sentence) => inOrder.includes(sentence)).filter(unlessBefore)).toEqual(inOrder);
  });

  it('confirms every step that traffic can confirm', () => {
    const { settings, setting, journal } = rehearsal;
    const guide = createGuideTracker({
      settings,
      guidesOf: () => okta,
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
    expect(open).toEqual(['copy-values', 'custom-attribute', 'troubleshooting']);
  });

  it('teaches what the troubleshooter comes for', () => {
    const taught = (rule: string) =>
      rehearsal.journal
        .filter(({ findings }) => findings.some((finding) => finding.rule === rule))
        .map(({ subject }) => subject?.displayName);
    expect(taught('no-email')).toEqual(['Benedikt Sauer']);
    expect(taught('password-not-stored')).toHaveLength(27);
    expect(taught('country-not-alpha-2')).toEqual([]);
  });
});

it.each(['test-app', 'own-integration'])(
  'the longer story plays to its end, too: %s',
  async (dialect) => {
    const { state, journal } = await rehearse(dialect, 'a-quarter');
    expect(state).toMatchObject({ state: 'finished', error: null });
    expect(journal).toHaveLength(state.requestsSent);
    const story = journalStory(journal);
    const told = /^(?:Ravi Menon|Uwe Brinkmann|Declan Marsh) (?!was created)/;
    expect(story.filter((sentence) => told.test(sentence))).toEqual([
      'Ravi Menon joined IT',
      'Uwe Brinkmann was deactivated',
      'Declan Marsh was deactivated',
      'Uwe Brinkmann was reactivated',
    ]);
  },
  30_000,
);

it('an application for Basic Auth is let in by its user name and password, to the last request', async () => {
  const { state, journal, counts } = await rehearse('test-app', 'rehearsal', { basicAuth: true });
  expect(state).toMatchObject({ state: 'finished', error: null });
  expect(counts).toEqual({ users: 27, activeUsers: 26, groups: 4 });
  const headers = journal.map(
    ({ request }) => request.headers.find(([name]) => name.toLowerCase() === 'authorization')?.[1],
  );
  expect(new Set(headers)).toEqual(new Set([`Basic ${hidden}`]));
});
