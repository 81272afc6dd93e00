import { beforeAll, describe, expect, it } from 'vitest';
import { createDiagnose } from '../../../src/server/diagnostics/diagnose';
import { createGuideTracker } from '../../../src/server/guide/guide-tracker';
import { runSimulation } from '../../../src/server/simulation/run-simulation';
import { perform } from '../../../src/server/simulation/stories';
import { sentencesOf, textOf } from '../../../src/shared/activity';
import { entra } from '../../../src/shared/idp/entra';
import { placeTables } from '../../shared/platform/place-tables';
import { aStory } from '../../shared/world/a-company';
import { createTestListener } from '../listener/test-listener';

/** One rehearsal from end to end: the real listener, real HTTP, a simulation token. */
async function rehearse(dialect: string) {
  const diagnose = createDiagnose(() => ({ places: placeTables }));
  const { listener, settings, setting, exchanges, directory } = await createTestListener({ diagnose });
  const { port } = await listener.listen();
  const { token } = await settings.issueSimulationToken(setting.id);
  const state = await runSimulation({
    settingId: setting.id,
    performance: await perform(entra, aStory('rehearsal'), { dialect }),
    speed: 1000,
    baseUrl: `http://127.0.0.1:${port}/scim`,
    token,
    onState: () => undefined,
  }).ended;
  await listener.close();
  const journal = exchanges.map((exchange, index) => ({ ...exchange, sequence: index + 1 }));
  return { state, journal, counts: directory.counts(), settings, setting };
}

describe.each(['default', 'aadOptscim062020'])('a rehearsal in the dialect %s', (dialect) => {
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
    const story = rehearsal.journal.flatMap((exchange) => sentencesOf(exchange, entra.wording)).map(textOf);
    const inOrder = [
      'Looked for a user that cannot exist · Test Connection reached us',
      'Looked for a group that cannot exist · Test Connection reached us',
      'Looked for ines.caldeira@alderpoint.example (not there yet)',
      'Ines Caldeira was created · Field Operations, Porto',
      "Tomas Okafor's manager is now Harriet Vance",
      'Group Research was created',
      'Research gained 9 members',
      'Ines Caldeira is now Head of Field Operations',
      'Marta Lindqvist moved from Sales to Research',
      "Marta Lindqvist's time zone is now SE",
      'Marta Lindqvist left Sales',
      'Nothing changed for Sales',
      'Marta Lindqvist joined Research',
      'Amara Reyes is now called Amara Reyes-Santos',
      "Clara Beaumont's phone number is now +33 1 99 00 12 34",
      "Hannah Whitlock's mobile number was removed",
      'Theo Marchetti joined Field Operations',
      'Tomas Okafor was deactivated',
    ];
    expect(story.filter((sentence) => inOrder.includes(sentence)).filter(unlessBefore)).toEqual(inOrder);
  });

  it('confirms every step that traffic can confirm', () => {
    const { settings, setting, journal } = rehearsal;
    const guide = createGuideTracker({
      settings,
      guidesOf: () => entra,
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
    expect(open).toEqual([
      'copy-values',
      'check-mappings',
      'choose-scope',
      'provision-on-demand',
      'rfc-patch',
      'troubleshooting',
    ]);
    expect(steps.filter(({ exchange }) => exchange !== null).every(({ simulated }) => simulated)).toBe(true);
  });

  it('teaches what the troubleshooter comes for', () => {
    const taught = (rule: string) =>
      rehearsal.journal
        .filter(({ findings }) => findings.some((finding) => finding.rule === rule))
        .map(({ subject }) => subject?.displayName);
    expect(taught('country-as-time-zone')).toEqual([
      'Elif Aydin',
      'Tomas Okafor',
      'Lucas Ferreira',
      'Marta Lindqvist',
    ]);
    expect(taught('country-not-alpha-2')).toEqual(['Elif Aydin', 'Oliver Grant']);
    expect(taught('no-email')).toEqual(['Benedikt Sauer']);
    expect(taught('empty-string')).toEqual(['Hannah Whitlock']);
    expect(taught('string-boolean')).toEqual(dialect === 'default' ? ['Tomas Okafor'] : []);
  });
});

/** Keeps the first of each. */
function unlessBefore(sentence: string, index: number, all: string[]): boolean {
  return all.indexOf(sentence) === index;
}
