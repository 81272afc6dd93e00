/** An identity provider is a folder and an entry in the list: nothing else knows this one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedRows } from '../../src/renderer/features/live/feed-rows';
import { sectionsOf } from '../../src/renderer/features/live/feed-sections';
import { sectionTitle } from '../../src/renderer/features/live/section-title';
import { expectedCycle } from '../../src/renderer/features/setup/expected-cycle';
import { refuseUnknown } from '../../src/server/settings/refusals';
import { textOf } from '../../src/shared/activity';
import type { ExchangeSummary } from '../../src/shared/exchange';
import { identityProviderOf, identityProviders } from '../../src/shared/idp';
import { settingFileSchema } from '../../src/shared/setting-file';
import { anExchange, aUser } from '../shared/an-exchange';
import { fictitious } from '../shared/idp/fictitious';
import { aWorkbench, call, liveEvents, sliceIn } from './a-workbench';

beforeAll(() => void identityProviders.push(fictitious));
afterAll(() => void identityProviders.pop());

const { id: idp, rhythm, wording } = fictitious;

/** A SCIM setting of it, and its rehearsal played through the port to the end. */
async function rehearsed() {
  const workbench = await aWorkbench();
  const { setting } = await call(workbench, 'settings.create', { name: 'Contoso', idp });
  const settingId = setting.id;
  let [recorded, sent] = [0, Number.POSITIVE_INFINITY];
  const ended = liveEvents(workbench, settingId, (event) => {
    if (event.type === 'exchange') recorded += 1;
    const simulation = sliceIn('simulation', event);
    if (event.type === 'slices' && simulation && simulation.state !== 'running')
      sent = simulation.requestsSent;
    return recorded >= sent;
  });
  await call(workbench, 'simulation.start', { settingId, dialect: 'plain', speed: 20, clean: false });
  const events = await ended;
  const { exchanges } = await call(workbench, 'journal.list', { settingId });
  return { workbench, settingId, events, exchanges };
}

const findingsOf = (exchanges: ExchangeSummary[]) =>
  new Map(exchanges.flatMap(({ findings }) => findings).map((finding) => [finding.rule, finding]));

describe('an identity provider that is only in the list', () => {
  it('rehearses through the port, ticks its guide and brings its words to every finding', async () => {
    const { workbench, settingId, events, exchanges } = await rehearsed();
    const played = events.map((event) => sliceIn('simulation', event)).findLast(Boolean);
    expect(played).toMatchObject({ state: 'finished', idp, requestsSent: 2 });

    const [snapshot] = await liveEvents(workbench, settingId, ({ type }) => type === 'snapshot');
    const guide = sliceIn('guide', snapshot);
    const seen = guide?.steps.filter(({ state }) => state === 'seen').map(({ stepId }) => stepId);
    expect(seen).toEqual(['create-setting', 'make-reachable', 'knock', 'arrive']);
    const knocked = guide?.steps.find(({ stepId }) => stepId === 'knock');
    expect(knocked?.detail).toContain('**Knock** looked for someone who cannot exist');

    const findings = findingsOf(exchanges);
    expect(findings.get('string-boolean')?.remedy).toBe('Open **Types** in Larkspur.');
    expect(findings.get('string-boolean')?.explanation).toMatch(/Larkspur knows no booleans\.$/);
    expect(findings.get('no-email')?.remedy).toBe('Open **Mail** in Larkspur.');
    expect(findings.get('vendor-schema-urn')?.explanation).toContain('Larkspur lists its own.');
    expect(findings.has('larkspur-login')).toBe(true);
    expect(JSON.stringify(exchanges)).not.toMatch(/Entra|Microsoft/);
  });

  it('has its own words and rhythm on the live page and in the guide', async () => {
    const { exchanges } = await rehearsed();
    const sections = sectionsOf(exchanges, true, rhythm);
    const now = Date.parse(exchanges[0]?.receivedAt ?? '') + 3_600_000;
    const titles = sections.map((section) => sectionTitle(section, fictitious, now, true));
    expect(titles[0]).toContain('first export, simulated Larkspur: 1 person created');
    expect(titles[1]).toContain('knocking, simulated Larkspur');
    const told = feedRows(sections, new Set(), true, wording).flatMap((row) =>
      row.type === 'sentence' ? textOf(row.sentence) : [],
    );
    expect(told).toContain('Looked for a user that cannot exist · Knock reached us');
  });

  it('is expected again after its own pause between cycles', () => {
    const created = anExchange({ kind: 'write', method: 'POST', receivedAt: '2026-01-01T00:00:00.000Z' });
    expect(expectedCycle([created], rhythm)?.toISOString()).toBe('2026-01-01T00:01:30.000Z');
    expect(expectedCycle([created], { cycleMs: null })).toBeNull();
  });

  it('may be chosen in a setting file; one that is not in the list may not', () => {
    expect(settingFileSchema.parse({ name: 'Contoso', idp }).idp).toBe(idp);
    expect(settingFileSchema.safeParse({ name: 'Contoso', idp: 'nobody' }).success).toBe(false);
    expect(settingFileSchema.parse({ name: 'Contoso' }).idp).toBe(identityProviders[0].id);
  });

  it('is named where a token of its own is refused', () => {
    expect(refuseUnknown('eyJhbGciOi.eyJzdWIi.c2ln').detail).toContain(
      'Larkspur Directory when Passphrase is empty',
    );
  });

  it('explains with its own labels why nothing comes', () => {
    const step = identityProviderOf(idp).guide.parts[1]?.steps[0];
    const refused = anExchange({ kind: 'refused', status: 401, url: '/scim/Users', subject: aUser('Juno') });
    const remedies = step
      ?.trouble?.(refused)
      ?.remedies.map(({ text }) => text)
      .join(' ');
    expect(remedies).toMatch(/Replace \*\*Passphrase\*\* in Larkspur\..*\*\*Knock\*\*/);
  });
});
