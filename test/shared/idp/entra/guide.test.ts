import { describe, expect, it } from 'vitest';
import type { GuideStep, TrafficFacts } from '../../../../src/shared/guide';
import { entra } from '../../../../src/shared/idp/entra';
import { parseRichText } from '../../../../src/shared/rich-text';

const { guide } = entra;
const steps = guide.parts.flatMap((part) => part.steps);

function textsOf(step: GuideStep): string[] {
  return [
    ...step.instructions,
    step.why,
    step.warning ?? '',
    step.expect?.what ?? '',
    step.expect?.when ?? '',
    ...(step.values ?? []).flatMap((value) => value.hint ?? []),
    ...step.slips.flatMap(({ symptom, remedy }) => [symptom, remedy]),
    ...step.variants.flatMap((variant) => variant.instructions),
  ].filter((text) => text !== '');
}

const quiet: TrafficFacts = {
  baseUrl: 'https://tunnel.example/scim',
  baseUrlIsLocal: false,
  listening: true,
  requests: 0,
  simulatedRequests: 0,
  refused: { unauthorized: 0, notFound: 0, other: 0, last: null },
  probes: 0,
  usersCreated: 0,
  groupsCreated: 0,
  lastRequestAt: null,
  hasLiveToken: true,
  findingRules: [],
};

describe('every step of the Entra guide', () => {
  it('has an id of its own', () => {
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
  });

  it.each(steps.map((step) => [step.id, step] as const))(
    '%s says where, what, why and what goes wrong',
    (_, step) => {
      expect(step.where.length).toBeGreaterThan(0);
      expect(step.instructions.length).toBeGreaterThan(0);
      expect(step.why).not.toBe('');
      expect(step.slips.length).toBeGreaterThan(0);
      expect(step.minutes).toBeGreaterThan(0);
    },
  );

  it.each(steps.map((step) => [step.id, step] as const))('%s is well-formed rich text', (_, step) => {
    for (const text of textsOf(step)) {
      for (const span of parseRichText(text).flat()) {
        if (span.kind === 'text') expect(span.text).not.toMatch(/\*\*|`|\]\(|\s{2}/);
      }
      expect(text).toBe(text.trim());
    }
  });

  it('can be ticked by hand wherever no traffic can be waited for, and says what it waits for elsewhere', () => {
    for (const step of steps) {
      if (step.evidence.kind === 'by hand') expect(step.tick, step.id).toBeTruthy();
      if (step.evidence.kind === 'exchange') expect(step.expect, step.id).toBeTruthy();
    }
  });

  it('ranks causes for every main step that waits for traffic, in whole sentences', () => {
    const main = guide.parts.filter((part) => !part.extra).flatMap((part) => part.steps);
    for (const step of main.filter(({ evidence }) => evidence.kind === 'exchange')) {
      const causes = step.causes?.(quiet) ?? [];
      expect(causes.length, step.id).toBeGreaterThan(2);
      for (const { title, remedy } of causes) {
        expect(title).toMatch(/\.$/);
        expect(remedy).toMatch(/\.$/);
      }
    }
  });

  it('links to https pages only', () => {
    const urls = [...steps.flatMap(({ link }) => link?.url ?? []), ...guide.links.map(({ url }) => url)];
    for (const url of urls) expect(url).toMatch(/^https:\/\//);
  });
});

describe('the documented set-up', () => {
  const labels = new Set([
    ...steps.flatMap(({ where, variants }) => [...where, ...variants.flatMap((variant) => variant.where)]),
    ...steps
      .flatMap(textsOf)
      .flatMap((text) => parseRichText(text).flat())
      .filter(({ kind }) => kind === 'label')
      .map(({ text }) => text),
  ]);

  it.each([
    'Company > Company Settings > SCIM Settings',
    '+ NEW',
    'Map Fields',
    'Company > Target Users',
    'People',
    'Settings',
    'EDIT FIELDS',
    '+ ADD CUSTOM FIELD',
    'Save',
    'Next',
    'Group Settings',
    'Group Name',
    'Grouping Criteria',
    'Select a SCIM field to determine user groups',
    'Synchronise groups with identity management platform',
    'unique token',
    'Inactive',
    'Microsoft Entra ID',
    '+ Add',
    'Enterprise application',
    '+ Create your own application',
    "Integrate any other application you don't find in the gallery (Non-gallery)",
    'Create',
    'Azure Active Directory',
    'Enterprise applications',
    '+ New application',
    'Provisioning',
    'New Configuration',
    'Tenant URL',
    'Secret Token',
    'Test Connection',
    'Get Started',
    'Automatic',
    'Provisioning Status',
    'Off',
    'On',
    'Sync all users and groups',
    'Sync only assigned users and groups',
    'Edit Provisioning',
    'Scope',
    'Manage',
    'Users and groups',
    'Add user/group',
    'None Selected',
    'Select',
    'Assign',
    'Overview',
    'Start provisioning',
    'Mappings',
    'Provision Azure Active Directory Users',
    'Source Object Scope',
    'All Records',
    'Users',
    'Mapping Type',
    'Source Attribute',
    'Default Value if Null (Optional)',
    'Target Attribute',
    'Match Objects Using This Attribute',
    'Matching Precedence',
    'Apply This Mapping',
    'Usage Location',
    'Country / Region',
    'STOP',
    'START',
  ])('has the label %s letter for letter', (label) => {
    expect(labels).toContain(label);
  });

  it('names the attributes and the interval', () => {
    const all = steps.flatMap(textsOf).join('\n');
    for (const text of [
      'mail',
      'usageLocation',
      'timezone',
      'addresses[type eq "work"].country',
      'about every 40 minutes',
    ]) {
      expect(all).toContain(text);
    }
  });

  it('warns about the licence count where everyone can be chosen', () => {
    expect(steps.find(({ id }) => id === 'choose-scope')?.warning).toMatch(/licence/);
  });
});

describe('causes', () => {
  const causesOf = (stepId: string, facts: Partial<TrafficFacts>) =>
    steps
      .find(({ id }) => id === stepId)
      ?.causes?.({ ...quiet, ...facts })
      .map(({ id }) => id) ?? [];

  it('put a local address first, and leave out what it makes pointless', () => {
    const causes = causesOf('test-connection', {
      baseUrlIsLocal: true,
      baseUrl: 'http://127.0.0.1:7643/scim',
    });
    expect(causes).toEqual(['local-address']);
  });

  it('put refused tokens and wrong paths before mere possibilities', () => {
    expect(causesOf('test-connection', { refused: { ...quiet.refused, unauthorized: 3 } })[0]).toBe(
      'token-refused',
    );
    expect(causesOf('test-connection', { refused: { ...quiet.refused, notFound: 1 } })[0]).toBe('wrong-path');
    expect(causesOf('test-connection', { listening: false })[0]).toBe('not-listening');
    expect(causesOf('test-connection', { hasLiveToken: false })[0]).toBe('no-token');
  });

  it('ask whether provisioning was started only once the connection works', () => {
    expect(causesOf('assign', { requests: 3, probes: 3 })[0]).toBe('not-started');
    expect(causesOf('assign', {})[0]).toBe('not-tested');
    expect(causesOf('assign', { requests: 90, simulatedRequests: 90 })[0]).toBe('not-tested');
  });

  it('hold a hostile path in a value', () => {
    const last = { url: '/scim/`**x**`?a', errorDetail: '[x](https://evil.example) **now**' };
    const refused = { unauthorized: 1, notFound: 1, other: 0, last: last as TrafficFacts['refused']['last'] };
    const causes = steps.find(({ id }) => id === 'test-connection')?.causes?.({ ...quiet, refused }) ?? [];
    for (const span of causes.flatMap(({ remedy }) => parseRichText(remedy).flat())) {
      expect(span.kind).not.toBe('link');
      if (span.kind === 'label') expect(span.text).not.toMatch(/x|now/);
    }
  });
});
