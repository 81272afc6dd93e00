/** What the folder of every identity provider must bring, whoever writes it. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { GuideStep, GuideWay } from '../../../src/shared/guide';
import { identityProviders } from '../../../src/shared/idp';
import { parseTarget } from '../../../src/shared/idp/common/resource-values';
import type { IdentityProvider } from '../../../src/shared/idp/identity-provider';
import { parseRichText } from '../../../src/shared/rich-text';
import { assigned, hired, joined, made, worldAfter } from '../world/a-world';
import { labelsIn, platformLabels } from './documented-labels';
import { quiet } from './shown-texts';

/** The set-up and whatever comes later. */
function waysOf({ guide, extraGuides = [] }: IdentityProvider): GuideWay[] {
  return [guide, ...extraGuides];
}

const waits = new Set(['exchange', 'platform']);

const steps = identityProviders.flatMap((idp) =>
  waysOf(idp).flatMap(({ parts }) =>
    parts.flatMap((part) =>
      part.steps.map((step) => ({ of: `${idp.id} ${step.id}`, step, isExtra: part.extra === true })),
    ),
  ),
);
const each = steps.map((one) => [one.of, one] as const);

function textsOf(step: GuideStep): string[] {
  return [
    ...[step.lead, ...step.instructions, step.why, step.warning, step.expect?.what, step.expect?.when],
    ...[step.seen?.text, step.seen?.left?.text],
    ...(step.values ?? []).map(({ hint }) => hint),
    ...step.slips.flatMap(({ symptom, remedy }) => [symptom, remedy]),
    ...step.variants.flatMap(({ instructions }) => instructions),
  ].flatMap((text) => text || []);
}

describe('every step of every guide', () => {
  it.each(identityProviders.map((idp) => [idp.id, idp] as const))('of %s has an id of its own', (_, idp) => {
    const ofSteps = waysOf(idp).flatMap(({ parts }) =>
      parts.flatMap((part) => part.steps.map(({ id }) => id)),
    );
    const ids = [...ofSteps, ...(idp.extraGuides ?? []).map(({ id }) => id)];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(each)('%s says where, what, why and what goes wrong', (_, { step }) => {
    expect(step.where.length).toBeGreaterThan(0);
    expect(step.instructions.length).toBeGreaterThan(0);
    expect(step.why).not.toBe('');
    expect(step.slips.length).toBeGreaterThan(0);
    expect(step.minutes).toBeGreaterThan(0);
  });

  it.each(each)('%s is well-formed rich text', (_, { step }) => {
    for (const text of textsOf(step)) {
      for (const span of parseRichText(text).flat()) {
        if (span.kind === 'text') expect(span.text).not.toMatch(/\*\*|`|\]\(|\s{2}/);
      }
      expect(text).toBe(text.trim());
    }
  });

  it.each(each)('%s has evidence, or says that it is ticked by hand', (_, { step }) => {
    if (step.evidence.kind === 'by hand') expect(step.tick).toBeTruthy();
    if (!waits.has(step.evidence.kind)) return;
    expect(step.expect).toBeTruthy();
    expect(step.seen).toBeTruthy();
  });

  it.each(each)(
    '%s ranks causes in whole sentences, where it waits on the main way',
    (_, { step, isExtra }) => {
      const causes = step.causes?.(quiet) ?? [];
      if (!isExtra && waits.has(step.evidence.kind)) expect(causes.length).toBeGreaterThan(2);
      for (const { title, remedy } of causes) {
        expect(title).toMatch(/\.$/);
        expect(remedy).toMatch(/\.$/);
      }
    },
  );

  it('links to https pages only', () => {
    const shown = steps.flatMap(({ step }) => [step, ...step.variants]).flatMap(({ link }) => link ?? []);
    const all = [...shown, ...identityProviders.flatMap(waysOf).flatMap((way) => way.links)];
    expect(all.filter(({ url }) => !url.startsWith('https://'))).toEqual([]);
  });
});

/** Whatever a guide shows as a label: paths of clicks, and bold words of its texts. */
function labelsOf(idp: IdentityProvider): Set<string> {
  const ways = waysOf(idp);
  const all = ways.flatMap(({ parts }) => parts.flatMap((part) => part.steps));
  const texts = [...ways.flatMap(({ prerequisites }) => prerequisites), ...all.flatMap(textsOf)];
  const bold = texts.flatMap((text) => parseRichText(text).flat()).filter(({ kind }) => kind === 'label');
  const paths = all.flatMap(({ where, variants }) => [...where, ...variants.flatMap((one) => one.where)]);
  const fields = all.flatMap(({ values = [] }) => values.map(({ label }) => label));
  return new Set([...paths, ...bold.map(({ text }) => text), ...fields]);
}

describe('what the documented set-up prints in bold', () => {
  it.each(identityProviders.map((idp) => [idp.id, idp] as const))(
    'stands in the guide of %s, letter for letter',
    (id, idp) => {
      const documented = labelsIn[id];
      expect(documented).toBeDefined();
      const shown = labelsOf(idp);
      expect([...platformLabels, ...(documented ?? [])].filter((label) => !shown.has(label))).toEqual([]);
    },
  );
});

const everything = hired('ada', {
  ...{ title: 'Countess', department: 'Research', workPhone: '+44 20', mobilePhone: '+44 7', fax: '+44 1' },
  ...{ office: 'North', street: '1 Main Street', city: 'London', state: 'London', postalCode: 'N1' },
  ...{
    country: 'GB',
    usageLocation: 'GB',
    timeZone: 'Europe/London',
    language: 'en-GB',
    employeeNumber: '7',
  },
  manager: null,
});
const world = worldAfter([
  ...[everything, assigned('ada'), made('red'), assigned('red'), joined('red', 'ada')],
]);

const rows = identityProviders.flatMap((idp) =>
  [idp.mapping, idp.simulation.mapping].flatMap(({ users, groups }) =>
    [...users, ...groups].map((row) => ({ of: `${idp.id}: ${row.source} to ${row.target}`, idp, row })),
  ),
);

describe('every row of every mapping', () => {
  it.each(rows.map((one) => [one.of, one] as const))(
    '%s has a target that requests can carry',
    (_, { row }) => {
      expect(() => parseTarget(row.target)).not.toThrow();
    },
  );

  it.each(
    identityProviders.flatMap((idp) =>
      idp.simulation.dialects.map((dialect) => [`${idp.id}, ${dialect.id}`, idp, dialect.id] as const),
    ),
  )('can be run: %s', async (_, { mapping, simulation }, dialect) => {
    for (const own of [mapping, simulation.mapping]) {
      const evaluation = { now: 0, random: () => 0.5 };
      const client = await simulation.client({ dialect, mapping: own, newId: randomUUID, evaluation });
      const steps = client.firstCycle(world);
      let requests = 0;
      for (let next = steps.next(); !next.done; ) {
        const { value } = next;
        const method = 'method' in value ? value.method : null;
        requests += 1;
        const body = method === 'GET' ? { totalResults: 0, Resources: [] } : { id: `${requests}` };
        next = steps.next({ status: method === 'POST' ? 201 : 200, body });
      }
      expect(client.report()).toEqual({ failures: [], quarantine: null });
      expect(requests).toBeGreaterThan(2);
    }
  });
});
