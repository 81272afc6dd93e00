import { describe, expect, it } from 'vitest';
import { generalRules } from '../../../src/server/diagnostics/rules';
import { tolerances } from '../../../src/server/scim/tolerances';
import { foundCauses, foundRules } from '../../../src/shared/causes/found-rules';
import type { Finding } from '../../../src/shared/finding';
import { habitWords } from '../../../src/shared/grade/habit-words';
import { identityProviders } from '../../../src/shared/idp';
import { entra } from '../../../src/shared/idp/entra';
import { knownClients } from '../../../src/shared/idp/known-clients';
import { withVendorWords } from '../../../src/shared/idp/vendor-words';
import { placeTables } from '../platform/place-tables';

const finding = (rule: string): Finding => ({
  rule,
  severity: 'only noted',
  title: '',
  explanation: 'It happened.',
  remedy: 'general',
});

const known = { countries: ['TR', 'RU'], places: placeTables };

describe('the words of an identity provider', () => {
  it('take the place of general remedies, of tolerances and of diagnostic rules alike', () => {
    const [tolerated, diagnosed, other] = withVendorWords(
      ['empty-string', 'no-email', 'other'].map(finding),
      entra,
    );
    expect(tolerated?.remedy).toContain('IgnoreFlowIfNullOrEmpty');
    expect(diagnosed?.remedy).toContain('Coalesce([mail],[userPrincipalName])');
    expect(other).toEqual(finding('other'));
  });

  it('stand behind the general explanation, which stays', () => {
    const [reworded] = withVendorWords([finding('vendor-schema-urn')], entra);
    expect(reworded?.explanation).toMatch(/^It happened\. Microsoft Entra lists /);
    expect(reworded?.remedy).toBe('general');
  });

  it('may depend on the country that was written, which is left out of the finding', () => {
    const remedyFor = (code: string, zones: string[]) =>
      withVendorWords([{ ...finding('country-as-time-zone'), country: { code, zones } }], entra, known)[0];
    const reworded = remedyFor('TR', ['Europe/Istanbul']);
    expect(reworded?.remedy).toContain('reads `TR` as `Europe/Istanbul`');
    expect(remedyFor('US', ['America/Chicago', 'America/Denver'])?.remedy).toMatch(
      /`Switch\(\[usageLocation\], , "TR", "Europe\/Istanbul", "US", Switch\(\[state\].*It leaves out RU,/,
    );
    expect(remedyFor('RU', ['Europe/Moscow', 'Asia/Omsk'])?.remedy).not.toContain('Switch(');
    expect(reworded).not.toHaveProperty('country');
  });

  it('name the attribute that the SCIM setting takes the time zone from, and not always timezone', () => {
    const country = { code: 'US', zones: ['America/Chicago', 'America/Denver'] };
    const told = (idp: (typeof identityProviders)[number], attributePath?: string) =>
      withVendorWords(
        [
          {
            ...finding('country-as-time-zone'),
            country,
            ...(attributePath !== undefined && { attributePath }),
          },
        ],
        idp,
        known,
      )[0]?.remedy;
    const others = identityProviders.filter(({ id }) => ['entra', 'okta', 'onelogin'].includes(id));
    for (const idp of others) {
      expect(told(idp, 'urn:example:2.0:User:zone')).toContain('`urn:example:2.0:User:zone`');
      expect(told(idp)).toContain('`timezone`');
    }
    expect(others).toHaveLength(3);
  });

  it('leave findings alone where the identity provider is unknown', () => {
    expect(withVendorWords([finding('empty-string')], null)).toEqual([finding('empty-string')]);
  });

  it('are about rules and tolerances that exist', () => {
    const causes = generalRules.flatMap((rule) => rule.causes ?? []);
    const general = [...tolerances, ...generalRules].map(({ id }): string => id);
    const ids = [...general, ...causes, ...foundRules, ...foundCauses, ...Object.keys(habitWords)];
    const words = [...identityProviders.map(({ findingWords }) => findingWords), ...knownClients];
    for (const id of words.flatMap(Object.keys)) expect(ids).toContain(id);
  });
});
