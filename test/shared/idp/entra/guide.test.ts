import { describe, expect, it } from 'vitest';
import type { GuideStep, StepVariant, TrafficFacts } from '../../../../src/shared/guide';
import { entra } from '../../../../src/shared/idp/entra';
import { parseRichText } from '../../../../src/shared/rich-text';
import { entraLabels } from '../documented-labels';
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

  it.each(Object.entries(entraLabels))('has every label of the page %s letter for letter', (page, labels) => {
    const shown = labelsOf(generations.filter((generation) => generation.page === page));
    expect(labels.filter((label) => !shown.includes(label))).toEqual([]);
  });

  it('says of no label that an unknown page prints it', () => {
    for (const { page } of generations)
      if (page !== undefined) expect(Object.keys(entraLabels)).toContain(page);
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
