import { describe, expect, it } from 'vitest';
import type { GuideStep, StepVariant, TrafficFacts } from '../../../../src/shared/guide';
import { oneLogin } from '../../../../src/shared/idp/onelogin';
import {
  correctedTemplate,
  documentedTemplate,
} from '../../../../src/shared/idp/onelogin/template/templates';
import { parseRichText } from '../../../../src/shared/rich-text';
import { quiet } from '../shown-texts';

const { guide } = oneLogin;
const steps = [guide, ...(oneLogin.extraGuides ?? [])].flatMap(({ parts }) =>
  parts.flatMap((part) => part.steps),
);
const stepOf = (id: string) => steps.find((step) => step.id === id);

function textsOf(step: GuideStep, variants: StepVariant[] = step.variants): string[] {
  return [
    step.lead,
    ...step.instructions,
    step.why,
    step.warning ?? '',
    step.expect?.what ?? '',
    step.expect?.when ?? '',
    step.seen?.text ?? '',
    step.seen?.left?.text ?? '',
    ...(step.values ?? []).flatMap((value) => value.hint ?? []),
    ...step.slips.flatMap(({ symptom, remedy }) => [symptom, remedy]),
    ...variants.flatMap((variant) => variant.instructions),
  ].filter((text) => text !== '');
}

describe('every step of the OneLogin guide', () => {
  it('has an id of its own', () => {
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
  });

  it.each(steps.map((step) => [step.id, step] as const))(
    '%s says where, what, why and what goes wrong, in well-formed text',
    (_, step) => {
      expect(step.where.length).toBeGreaterThan(0);
      expect(step.why).not.toBe('');
      expect(step.slips.length).toBeGreaterThan(0);
      expect(step.minutes).toBeGreaterThan(0);
      for (const text of textsOf(step)) {
        expect(text).toBe(text.trim());
        for (const span of parseRichText(text).flat())
          if (span.kind === 'text') expect(span.text).not.toMatch(/\*\*|`|\]\(|\s{2}/);
      }
    },
  );

  it('can be ticked by hand wherever no traffic can be waited for, and says what it waits for elsewhere', () => {
    for (const step of steps) {
      if (step.evidence.kind === 'by hand') expect(step.tick, step.id).toBeTruthy();
      if (step.evidence.kind !== 'exchange') continue;
      expect(step.expect, step.id).toBeTruthy();
      expect(step.seen, step.id).toBeTruthy();
      const causes = step.causes?.(quiet) ?? [];
      expect(causes.length, step.id).toBeGreaterThan(2);
      for (const { title, remedy } of causes) {
        expect(title).toMatch(/\.$/);
        expect(remedy).toMatch(/\.$/);
      }
    }
  });

  it('names no other vendor', () => {
    const all = steps.flatMap((step) => textsOf(step)).join('\n');
    expect(all).not.toMatch(/Entra|Microsoft|Azure|Okta|JumpCloud/);
  });
});

describe('the documented set-up', () => {
  const labelsIn = (texts: readonly string[]) =>
    texts
      .flatMap((text) => parseRichText(text).flat())
      .filter(({ kind }) => kind === 'label')
      .map(({ text }) => text);
  const labels = new Set(
    steps.flatMap((step) => [
      ...step.where,
      ...labelsIn(textsOf(step)),
      ...step.variants.flatMap(({ where }) => where),
    ]),
  );

  it.each([
    ...['Applications', 'Add App', 'SCIM Provisioner with SAML (SCIM v2 Enterprise)', 'Add'],
    ...['My SCIM Integration', 'Save', 'Configuration', 'API Connection', 'Tenant URL:'],
    ...['SCIM JSON Template:', 'SCIM Bearer Token:', 'Provisioning', 'Workflow'],
    ...['Enable Provisioning', 'Create User', 'Delete User', 'Update User', 'Provisioning Users into Groups'],
  ])('has the label %s of the page letter for letter', (label) => {
    expect(labels).toContain(label);
  });

  it.each([
    ...['SCIM Base URL', 'SCIM Bearer Token', 'Custom Headers', 'Enable', 'API Status', 'Display Name'],
    ...['Parameters', 'SCIM Username', 'Include in User Provisioning', 'Enable provisioning', 'Delete'],
    ...['Require admin approval before this action is performed', 'Suspend', 'Do Nothing', 'Entitlements'],
    ...['Refresh', 'Rules', 'Add Rule', 'Set Groups', 'Map from OneLogin', 'Access', 'Users', 'Approve'],
    ...['More Actions', 'Reapply entitlement mappings', 'Sync logins', 'Activity', 'Events'],
    "When users are deleted in OneLogin, or the user's app access is removed, perform the below action",
  ])('has the label %s of the console', (label) => {
    expect(labels).toContain(label);
  });

  it('gives the documented template and the corrected one beside it, and names the defects', () => {
    const step = stepOf('paste-template');
    const texts = step?.values?.map(({ value }) => ('text' in value ? value.text : '')) ?? [];
    expect(texts.slice(0, 2)).toEqual([correctedTemplate, documentedTemplate]);
    for (const defect of ['quotation marks', '`schemas` lacks', '`managerId`', '`id`'])
      expect(step?.why).toContain(defect);
  });

  it('says of each of the four of Workflow what it does, and that three mean waiting', () => {
    const step = stepOf('workflow');
    const said = step?.instructions.join('\n') ?? '';
    expect(said).toMatch(/\*\*Enable Provisioning\*\* switches it on/);
    expect(said).toMatch(
      /\*\*Create User\*\*, \*\*Delete User\*\* and \*\*Update User\*\*.*waits as Pending until/s,
    );
    expect(step?.warning).toMatch(/until an admin has approved/);
  });

  it('links the page about groups that the platform’s page links', () => {
    expect(stepOf('rules')?.link?.url).toBe('https://developers.onelogin.com/scim/create-app');
    const links = [...steps, ...steps.flatMap(({ variants }) => variants)].flatMap(({ link }) => link ?? []);
    for (const { url } of [...links, ...guide.links]) expect(url).toMatch(/^https:\/\//);
  });
});

describe('causes', () => {
  const causesOf = (stepId: string, facts: Partial<TrafficFacts>) =>
    stepOf(stepId)
      ?.causes?.({ ...quiet, ...facts })
      .map(({ id }) => id) ?? [];

  it('put what the facts point to before mere possibilities', () => {
    expect(causesOf('enable-connection', { refused: { ...quiet.refused, unauthorized: 1 } })[0]).toBe(
      'token-refused',
    );
    expect(causesOf('enable-connection', { baseUrlIsLocal: true })).toEqual(['local-address']);
    expect(causesOf('enable-connection', {})).toContain('not-saved-once');
  });

  it('look for approvals first once the connection works, and for the rule where people came without groups', () => {
    expect(causesOf('approve', { requests: 3 })[0]).toBe('pending');
    expect(causesOf('approve', {})[0]).toBe('not-tested');
    expect(causesOf('groups-arrive', { requests: 9, usersCreated: 3 }).slice(0, 2)).toEqual([
      'no-rule',
      'groups-not-included',
    ]);
    expect(causesOf('change-arrives', { requests: 9, usersCreated: 3 })[0]).toBe('update-pending');
    expect(causesOf('leaver-arrives', { requests: 9, usersCreated: 3 }).slice(0, 2)).toEqual([
      'delete-pending',
      'do-nothing',
    ]);
    expect(causesOf('time-zone', { requests: 9, usersCreated: 3 })[0]).toBe('not-in-template');
    expect(causesOf('refresh-entitlements', { requests: 9, usersCreated: 3 })[0]).toBe('not-refreshed');
  });
});
