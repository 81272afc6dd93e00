/** What tells a failure mode to whoever has it, and whether it is there. */
import { describe, expect, it } from 'vitest';
import { generalRules } from '../../../src/server/diagnostics/rules';
import { foundRules } from '../../../src/shared/causes/found-rules';
import { habitWords } from '../../../src/shared/grade/habit-words';
import type { GuideStep, TrafficFacts } from '../../../src/shared/guide';
import { identityProviderOf } from '../../../src/shared/idp';
import type { IdentityProvider } from '../../../src/shared/idp/identity-provider';
import { withVendorWords } from '../../../src/shared/idp/vendor-words';
import { toleranceTable } from '../../../src/shared/scim/tolerance-list';
import { anExchange } from '../an-exchange';
import { quiet } from './shown-texts';

export type Vendor = 'entra' | 'okta' | 'onelogin' | 'jumpcloud' | 'generic';
export const everyone: readonly Vendor[] = ['entra', 'okta', 'onelogin', 'jumpcloud', 'generic'];
export const withConsole: readonly Vendor[] = ['entra', 'okta', 'onelogin', 'jumpcloud'];

export type Cover =
  | { kind: 'finding'; ids: readonly string[] }
  | { kind: 'cause'; step: string; ids: readonly string[] }
  | { kind: 'slip'; step: string; symptom: string }
  | { kind: 'server'; why: string };

export const finding = (...ids: string[]): Cover => ({ kind: 'finding', ids });
export const cause = (step: string, ...ids: string[]): Cover => ({ kind: 'cause', step, ids });
export const slip = (step: string, symptom: string): Cover => ({ kind: 'slip', step, symptom });
export const server = (why: string): Cover => ({ kind: 'server', why });

export type Row = [id: string, symptom: string, vendors: readonly Vendor[], ...covers: Cover[]];

export const ofEntra: readonly Vendor[] = ['entra'];
export const ofOkta: readonly Vendor[] = ['okta'];
export const ofOneLogin: readonly Vendor[] = ['onelogin'];
export const ofJumpCloud: readonly Vendor[] = ['jumpcloud'];

const refused = { unauthorized: 1, notFound: 0, other: 1, last: anExchange() };
const facts: TrafficFacts[] = [
  quiet,
  { ...quiet, refused },
  { ...quiet, requests: 9, probes: 3 },
  { ...quiet, requests: 9, usersCreated: 3 },
  { ...quiet, requests: 9, usersCreated: 3, refused },
];

function stepsOf({ guide, extraGuides = [] }: IdentityProvider): GuideStep[] {
  return [guide, ...extraGuides].flatMap(({ parts }) => parts.flatMap(({ steps }) => steps));
}

function isKnownFinding(id: string, idp: IdentityProvider): boolean {
  const rules = [...generalRules, ...idp.diagnostics].flatMap((rule) => [rule.id, ...(rule.causes ?? [])]);
  return id in toleranceTable || id in habitWords || [...foundRules, ...rules].includes(id);
}

/** What is added to a general finding, in the words of its console; a rule of its own has nothing else. */
function wordsAbout(id: string, idp: IdentityProvider): string {
  if (idp.diagnostics.some((rule) => rule.id === id)) return '**its own**';
  const bare = { rule: id, severity: 'only noted' as const, title: '', explanation: '' };
  const [told] = withVendorWords([bare], idp);
  return `${told?.explanation} ${told?.remedy ?? ''}`;
}

function isOfConsole(words: string, { shortName }: IdentityProvider): boolean {
  return /\*\*|`|Nothing needs doing/.test(words) || words.includes(shortName);
}

/** A test for each row, vendor and cover. */
export function walkFailureModes(rows: readonly Row[]): void {
  describe.each(rows)('%s, %s', (_id, _symptom, vendors, ...covers) => {
    const all = vendors.flatMap((vendor) => covers.map((cover) => [vendor, cover.kind, cover] as const));

    it.each(all)('is told to an admin of %s by a %s', (vendor, _kind, cover) => {
      const idp = identityProviderOf(vendor);
      const step = 'step' in cover ? stepsOf(idp).find(({ id }) => id === cover.step) : undefined;
      if (cover.kind === 'finding') {
        expect(cover.ids.filter((id) => !isKnownFinding(id, idp))).toEqual([]);
        const words = cover.ids.filter((id) => !isOfConsole(wordsAbout(id, idp), idp));
        if (vendor !== 'generic') expect(words, 'without words of its console').toEqual([]);
      } else if (cover.kind === 'cause') {
        const known = facts.flatMap((one) => step?.causes?.(one) ?? []).map(({ id }) => id);
        expect(cover.ids.filter((id) => !known.includes(id))).toEqual([]);
      } else if (cover.kind === 'slip') {
        expect(step?.slips.map(({ symptom }) => symptom).join()).toContain(cover.symptom);
      } else expect(cover.why).not.toBe('');
    });
  });
}
