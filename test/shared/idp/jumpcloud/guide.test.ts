import { describe, expect, it } from 'vitest';
import { proofOf } from '../../../../src/server/guide/ticks';
import type { ExchangeSummary } from '../../../../src/shared/exchange';
import type { StepVariant } from '../../../../src/shared/guide';
import { identityProviders } from '../../../../src/shared/idp';
import { jumpCloud } from '../../../../src/shared/idp/jumpcloud';
import { parseRichText } from '../../../../src/shared/rich-text';
import { aChange, aGroup, anExchange, aUser, aWrite } from '../../an-exchange';
import { quiet } from '../shown-texts';

const steps = jumpCloud.guide.parts.flatMap((part) => part.steps);

const labelsIn = (texts: readonly string[]) =>
  texts
    .flatMap((text) => parseRichText(text).flat())
    .filter(({ kind }) => kind === 'label')
    .map(({ text }) => text);

describe('the documented set-up of JumpCloud', () => {
  const generations: (StepVariant | (typeof steps)[number])[] = steps.flatMap((step) => [
    step,
    ...step.variants,
  ]);
  const shown = generations.flatMap(({ where, instructions }) => [...where, ...labelsIn(instructions)]);

  it.each([
    ...['admin', 'SSO', '+', 'Custom SSO SAML.', 'Application name', 'IdP Entity ID', 'SP Identity ID'],
    ...['Identity Management', 'SCIM Version:', 'Base URL:', 'Token Key:', 'Test Connection', 'Activate'],
    ...['Groups', 'Save'],
  ])('has the label %s letter for letter', (label) => {
    expect(shown).toContain(label);
  });

  it.each([
    ...['Custom SAML App', 'Custom Application', 'SP Entity ID', 'SSO Applications', '+ Add New Application'],
    ...['Test User Email', 'Export users to this app (Identity Management)', 'Display Label', 'User Groups'],
    'Enable management of User Groups and Group Membership in this application',
  ])('has the label %s of today’s console', (label) => {
    expect(shown).toContain(label);
  });

  it('says why the connection is activated and not saved, and disables the SSO afterwards', () => {
    expect(steps.find(({ id }) => id === 'enter-url-and-token')?.lead).toMatch(/do not press \*\*Save\*\*/);
    expect(steps.map(({ id }) => id).indexOf('disable-sso')).toBeGreaterThan(
      steps.map(({ id }) => id).indexOf('test-connection'),
    );
  });
});

describe.each(identityProviders.map((idp) => [idp.id, idp] as const))('every guide: %s', (_, idp) => {
  const ways = [idp.guide, ...(idp.extraGuides ?? [])];
  const all = ways.flatMap(({ parts }) => parts.flatMap((part) => part.steps));

  it('says where, what, why and what goes wrong at each step', () => {
    for (const step of all) {
      for (const list of [step.where, step.instructions, step.slips])
        expect(list.length, step.id).toBeGreaterThan(0);
      for (const text of [step.lead, step.why]) expect(text, step.id).not.toBe('');
    }
  });

  it('can be ticked by hand wherever nothing else shows a step', () => {
    for (const step of all) {
      if (step.evidence.kind === 'by hand') expect(step.tick, step.id).toBeTruthy();
      if (step.evidence.kind !== 'exchange') continue;
      expect([step.expect, step.seen].every(Boolean), step.id).toBe(true);
    }
  });

  it('ranks causes for every step of the way that waits for traffic', () => {
    for (const { id, evidence, causes } of idp.guide.parts
      .filter(({ extra }) => !extra)
      .flatMap((part) => part.steps))
      if (evidence.kind === 'exchange') expect(causes?.(quiet).length, id).toBeGreaterThan(2);
  });
});

describe('evidence of the JumpCloud guide', () => {
  const confirmedBy = (exchange: ExchangeSummary): string[] =>
    steps.filter((step) => proofOf(step)?.seen(exchange)).map(({ id }) => id);
  const classified = (exchange: ExchangeSummary): ExchangeSummary => ({
    ...exchange,
    kind: jumpCloud.classify(exchange) ?? exchange.kind,
  });
  const testUser = aUser('firstname lastname');
  const written = (
    over: Partial<ExchangeSummary>,
    kind: 'created' | 'changed' | 'deleted',
    resource = testUser,
  ) => classified(aWrite(aChange({ kind, resource }), { status: 200, ...over }));

  it('takes the end of its test for Test Connection, and its test user for nobody', () => {
    const created = written({ method: 'POST', status: 201 }, 'created');
    expect(created.kind).toBe('probe');
    expect(confirmedBy(created)).not.toContain('users-arrive');
    const deleted = written({ method: 'DELETE', status: 204 }, 'deleted');
    expect(confirmedBy(deleted)).toContain('test-connection');
    expect(confirmedBy(deleted)).not.toContain('leaver-deactivated');
  });

  it('takes a deletion under any name for it, since JumpCloud deletes nobody else', () => {
    expect(confirmedBy(written({ method: 'DELETE', status: 204 }, 'deleted', aUser('Somebody')))).toContain(
      'test-connection',
    );
  });

  it('takes the first real user for the bound groups', () => {
    const created = written({ method: 'POST', status: 201 }, 'created', aUser('Ada'));
    expect(created.kind).toBe('write');
    expect(confirmedBy(created)).toEqual(
      expect.arrayContaining(['create-group', 'bind-groups', 'users-arrive']),
    );
  });

  it('a group called like the test group is one as soon as it has members', () => {
    const group = aGroup('Test Group');
    expect(written({ method: 'POST', status: 201 }, 'created', group).kind).toBe('probe');
    const filled = aWrite(aChange({ resource: group, membersAdded: [aUser('Ada')] }), { method: 'PATCH' });
    expect(classified(filled).kind).toBe('write');
    expect(confirmedBy(classified(filled))).toContain('groups-arrive');
  });

  it('a refused test user is trouble of the test, and no trouble of the users', () => {
    const refused = classified(
      anExchange({ kind: 'write', method: 'POST', status: 409, url: '/scim/Users', subject: testUser }),
    );
    const troubled = steps.filter((step) => step.trouble?.(refused));
    expect(troubled.map(({ id }) => id)).toEqual(['test-connection']);
    expect(
      troubled[0]
        ?.trouble?.(refused)
        ?.remedies.map(({ text }) => text)
        .join(),
    ).toContain('Test User Email');
  });
});
