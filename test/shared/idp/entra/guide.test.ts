import { describe, expect, it } from 'vitest';
import type { GuideStep, StepVariant, TrafficFacts } from '../../../../src/shared/guide';
import { entra } from '../../../../src/shared/idp/entra';
import { parseRichText } from '../../../../src/shared/rich-text';
import { quiet } from '../shown-texts';

const { guide } = entra;
const ways = [guide, ...(entra.extraGuides ?? [])];
const steps = ways.flatMap(({ parts }) => parts).flatMap((part) => part.steps);

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

describe('every step of the Entra guides', () => {
  it('has an id of its own', () => {
    const ids = [...steps, ...(entra.extraGuides ?? [])].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
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
      if (step.evidence.kind !== 'exchange' && step.evidence.kind !== 'platform') continue;
      expect(step.expect, step.id).toBeTruthy();
      expect(step.seen, step.id).toBeTruthy();
    }
  });

  it('ranks causes for every main step that waits for traffic, in whole sentences', () => {
    const main = ways.flatMap(({ parts }) => parts).filter((part) => !part.extra);
    const waiting = main
      .flatMap((part) => part.steps)
      .filter(({ evidence }) => evidence.kind === 'exchange' || evidence.kind === 'platform');
    for (const step of waiting) {
      const causes = step.causes?.(quiet) ?? [];
      expect(causes.length, step.id).toBeGreaterThan(2);
      for (const { title, remedy } of causes) {
        expect(title).toMatch(/\.$/);
        expect(remedy).toMatch(/\.$/);
      }
    }
  });

  it('links to https pages only', () => {
    const links = [...steps, ...steps.flatMap(({ variants }) => variants)].flatMap(({ link }) => link ?? []);
    const urls = [...links, ...ways.flatMap((way) => way.links)].map(({ url }) => url);
    for (const url of urls) expect(url).toMatch(/^https:\/\//);
  });
});

/** Labels, letter for letter, by the title of the page that prints them. */
const printed: Record<string, string[]> = {
  'Add users via SCIM': [
    ...['Company > Company Settings > SCIM Settings', '+New', 'Map a Field (Optional)', 'Next', 'Save'],
    ...['Group Settings', 'Group Name:', 'Grouping Criteria:', 'copy the unique token information'],
    'Select a SCIM field to determine user groups',
    'Synchronise groups with identity management platform',
  ],
  'Getting Started with SCIM': [
    ...['Target Users', 'Settings', 'Edit Fields', '+ NEW', 'Group By', 'Department', 'Custom Mapped Field.'],
    ...['only one group', 'single user', 'People'],
  ],
  'SCIM Setup in Azure AD / Entra ID': [
    ...[
      'Azure Admin',
      'Microsoft Entra ID.',
      '+Add',
      'Enterprise Application',
      '+Create your own application.',
    ],
    ...['Enter a name', 'Create', 'Provisioning', 'New Configuration', 'Tenant URL:', 'Secret Token:'],
    ...['Test Connection', 'Save', 'Settings', 'Synchronize all users and groups'],
    ...['Synchronize only assigned users and groups', 'Users and Groups', 'Manage', 'Add users/groups'],
    ...['None Selected', 'Select', 'Assign', 'Overview', 'Start Provisioning'],
    "Integrate any other application you don't find in the gallery (Non-gallery)",
  ],
  'Azure AD SCIM Integration, October 2024': ['Provisioning', 'Get Started', 'Automatic'],
  'Azure AD SCIM Integration': [
    ...['Admin', 'Azure Active Directory', 'Azure Services', 'Enterprise applications', '+New application'],
    ...['+Create your own application', 'Enter a name', 'Save', 'New Configuration', 'Provisioning Status:'],
    ...['Test Connection', 'Edit Provisioning', 'Scope', 'Sync all users and groups', 'Start Provision'],
    ...['Sync only assigned users and groups', 'Users and Groups', 'Provision Azure Directory Users'],
    ...['Provisioning Settings', 'Users', 'Mappings', 'Mapping Type', 'Source Attribute', 'Target Attribute'],
    ...['Default Value if Null (Optional)', 'Match Objects Using This Attribute', 'Matching Precedence'],
    ...['Apply This Mapping', 'Usage Location', 'Azure AD', '+ NEW', 'Map Fields', 'Company > Target Users'],
    ...['People', 'Actions', 'EDIT FIELDS', '+ ADD CUSTOM FIELD', 'Country / Region', 'Group Name'],
    ...['Grouping Criteria', 'Token', 'STOP', 'START', 'Next'],
    'Synchronize groups with Identity Management Platform',
  ],
};

describe('the documented set-up', () => {
  const generations = steps.flatMap((step) => [
    { ...step, instructions: textsOf(step, []) },
    ...step.variants,
  ]);
  const labelsIn = (texts: readonly string[]) =>
    texts
      .flatMap((text) => parseRichText(text).flat())
      .filter(({ kind }) => kind === 'label')
      .map(({ text }) => text);
  const labelsOf = (shown: typeof generations) => [
    ...shown.flatMap(({ where }) => where),
    ...labelsIn(shown.flatMap(({ instructions }) => instructions)),
  ];

  it.each(Object.entries(printed))('has every label of the page %s letter for letter', (page, labels) => {
    const shown = labelsOf(generations.filter((generation) => generation.page === page));
    expect(labels.filter((label) => !shown.includes(label))).toEqual([]);
  });

  it('says of no label that an unknown page prints it', () => {
    for (const { page } of generations) if (page !== undefined) expect(Object.keys(printed)).toContain(page);
  });

  it.each([
    ...['Source Object Scope', 'All Records', 'Add user/group', 'Start provisioning', 'Inactive'],
    ...['Provision Microsoft Entra ID Users', 'Provision Azure Active Directory Users'],
  ])('has the label %s of the console', (label) => {
    expect(labelsOf(generations)).toContain(label);
  });

  it('opens the console whose path is named', () => {
    const hostOf = (crumb: string) =>
      generations
        .filter(({ where }) => where.includes(crumb))
        .map(({ link }) => new URL(link?.url ?? '').host);
    for (const crumb of [
      '+Add',
      '+New application',
      'Start Provision',
      'Get Started',
      'Provisioning Status:',
    ])
      expect(new Set(hostOf(crumb)), crumb).toEqual(new Set(['portal.azure.com']));
    for (const crumb of ['Enterprise apps', 'Attribute mapping', 'Add user/group'])
      expect(new Set(hostOf(crumb)), crumb).toEqual(new Set(['entra.microsoft.com']));
  });

  it('shows the documented order of the status switch, and why we wait with it', () => {
    const instructions = steps
      .find(({ id }) => id === 'enter-url-and-token')
      ?.variants.find(({ where }) => where.includes('Provisioning Status:'))?.instructions;
    expect(instructions?.[1]).toMatch(/switch it to "On"\. Then \*\*Test Connection\*\*/);
    expect(instructions?.[2]).toMatch(/nothing is lost by switching it on last/);
  });

  it('enters the application after saving it, where its page does not open by itself', () => {
    const older = steps
      .find(({ id }) => id === 'create-application')
      ?.variants.find(({ where }) => where.includes('Azure Active Directory'));
    expect(older?.instructions.at(-2)).toMatch(/press \*\*Save\*\*\.$/);
    expect(older?.instructions.at(-1)).toBe('Then click on the application to enter its settings.');
  });

  it('links the pages to read before and what to do after', () => {
    const site = 'https://doc.keepnetlabs.com/next-generation-product';
    const before = guide.prerequisites.flatMap((text) => parseRichText(text).flat());
    expect(before.flatMap((span) => (span.kind === 'link' ? span.url : []))).toEqual([
      `${site}/getting-started/2.-add-target-users/add-users-via-scim`,
      `${site}/platform/company/company-settings/scim-settings/getting-started-with-scim`,
    ]);
    expect(guide.links.map(({ url }) => url)).toEqual([
      'https://youtu.be/Lg-4aF6yGh8',
      `${site}/getting-started/3.-email-deliverability`,
    ]);
  });

  it('names the attributes and the interval', () => {
    const all = steps.flatMap((step) => textsOf(step)).join('\n');
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
