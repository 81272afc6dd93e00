/**
 * What goes wrong with Okta, row by row of the known failure modes: traffic shows it as a finding with words of its console, or it is
 * a ranked cause of a step that waits. Left out are faults of other servers (F13, F67, F73): the check of an endpoint finds those.
 */
import { describe, expect, it } from 'vitest';
import type { TrafficFacts } from '../../../../src/shared/guide';
import { okta } from '../../../../src/shared/idp/okta';
import { withVendorWords } from '../../../../src/shared/idp/vendor-words';
import { anExchange } from '../../an-exchange';
import { placeTables } from '../../platform/place-tables';
import { quiet } from '../shown-texts';

const shownByTraffic: Record<string, string[]> = {
  F2: ['doubled-bearer'],
  F3: ['bare-token'],
  F4: ['endpoint-in-base-url', 'doubled-slash', 'trailing-slash'],
  F12: ['slow-answer'],
  F34: ['unknown-resource'],
  F62: ['conflict', 'conflict-on-change'],
  F68: ['put-keeps-active'],
  F69: ['unknown-attribute-kept', 'unknown-schema-urn'],
  F70: ['dotted-keys'],
  F74: ['unknown-member-skipped'],
  F75: ['password-not-stored'],
  F83: ['empty-string'],
  F84: ['schema-urn-case'],
  F85: ['last-of-type-wins', 'doubled-work-email'],
};

const rulesOfItsOwn: Record<string, string> = { F33: 'group-name-taken', F72: 'user-name-in-other-case' };

const causes: Record<string, string[]> = {
  F1: ['token-refused'],
  F5: ['underscore-in-host'],
  F6: ['certificate'],
  F28: ['create-users-off', 'assigned-before'],
  F29: ['update-attributes-off'],
  F30: ['deactivate-users-off'],
  F31: ['suspended'],
  F32: ['same-group', 'members-not-provisioned'],
  F33: ['name-taken'],
  F69: ['wrong-external-name'],
  F71: ['on-create-only'],
};

const facts: TrafficFacts[] = [
  quiet,
  { ...quiet, requests: 9, refused: { unauthorized: 1, notFound: 1, other: 1, last: anExchange() } },
  { ...quiet, requests: 9, probes: 3 },
  { ...quiet, requests: 9, usersCreated: 3 },
];
const steps = [okta.guide, ...(okta.extraGuides ?? [])].flatMap(({ parts }) =>
  parts.flatMap((part) => part.steps),
);
const known = new Set(
  steps.flatMap((step) => facts.flatMap((one) => step.causes?.(one) ?? []).map(({ id }) => id)),
);

describe('known failure modes of Okta', () => {
  it.each(Object.entries(shownByTraffic))('%s has a remedy in its console', (_, rules) => {
    const [general] = [
      { severity: 'only noted' as const, title: '', explanation: 'It came.', remedy: 'general' },
    ];
    for (const rule of rules) {
      const [found] = withVendorWords([{ ...general, rule }], okta);
      expect(found?.remedy, rule).not.toBe('general');
      expect(found?.remedy, rule).toMatch(/\*\*|Nothing needs doing/);
    }
  });

  it.each(Object.entries(rulesOfItsOwn))('%s has a rule of its own', (_, rule) => {
    expect(okta.diagnostics.map(({ id }) => id)).toContain(rule);
  });

  it.each(Object.entries(causes))('%s is a cause of a step that waits', (_, ids) => {
    expect(ids.filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('a time zone that can’t be read', () => {
  const remedy = (rule: string, country?: { code: string | null; zones: string[] }) =>
    withVendorWords(
      [{ rule, severity: 'value is wrong', title: '', explanation: '', ...(country && { country }) }],
      okta,
      { countries: ['DE', 'US'], places: placeTables },
    )[0]?.remedy;

  it('is cured in the profile, or by one expression for all countries of the people', () => {
    const text = remedy('country-as-time-zone', { code: 'TR', zones: ['Europe/Istanbul'] });
    expect(text).toContain('`user.timezone`');
    expect(text).toContain('user.countryCode == "DE" ? "Europe/Berlin" : user.countryCode == "TR"');
    expect(text).toContain('user.countryCode == "US" ? (Arrays.contains({"CT", "DC"');
  });

  it('without an expression where none could tell', () => {
    expect(remedy('country-as-time-zone', { code: 'RU', zones: [] })).not.toContain('user.countryCode');
    expect(remedy('unknown-time-zone')).toContain('user.countryCode == "DE"');
  });

  it('a country is corrected to its two letters', () => {
    expect(remedy('country-not-alpha-2', { code: 'TR', zones: [] })).toContain('two letters, here `TR`');
    expect(remedy('country-not-alpha-2', { code: null, zones: [] })).toContain('such as `TR`');
  });
});
