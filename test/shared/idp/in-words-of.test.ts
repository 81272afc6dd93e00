import { describe, expect, it } from 'vitest';
import { generalRules } from '../../../src/server/diagnostics/rules';
import { tolerances } from '../../../src/server/protocol/tolerances';
import type { Finding } from '../../../src/shared/finding';
import { identityProviders } from '../../../src/shared/idp';
import { entra } from '../../../src/shared/idp/entra';
import { inWordsOf } from '../../../src/shared/idp/in-words-of';

const finding = (rule: string): Finding => ({
  rule,
  severity: 'note',
  title: '',
  explanation: 'It happened.',
  remedy: 'general',
});

describe('the words of an identity provider', () => {
  it('take the place of general remedies, of tolerances and of diagnostic rules alike', () => {
    const [tolerated, diagnosed, other] = inWordsOf(
      entra,
      ['empty-string', 'no-email', 'other'].map(finding),
    );
    expect(tolerated?.remedy).toContain('IgnoreFlowIfNullOrEmpty');
    expect(diagnosed?.remedy).toContain('Coalesce([mail],[userPrincipalName])');
    expect(other).toEqual(finding('other'));
  });

  it('stand behind the general explanation, which stays', () => {
    const [told] = inWordsOf(entra, [finding('json-in-text')]);
    expect(told?.explanation).toBe('It happened. Microsoft Entra sends app roles so.');
    expect(told?.remedy).toBe('general');
  });

  it('may depend on the country that was written, which is not kept', () => {
    const country = { code: 'TR', zones: ['Europe/Istanbul'] };
    const [told] = inWordsOf(entra, [{ ...finding('country-as-time-zone'), country }]);
    expect(told?.remedy).toContain('"TR", "Europe/Istanbul"');
    expect(told).not.toHaveProperty('country');
  });

  it('leave findings alone where the identity provider is unknown', () => {
    expect(inWordsOf(null, [finding('empty-string')])).toEqual([finding('empty-string')]);
  });

  it('are about rules and tolerances that exist', () => {
    const ids = [...tolerances, ...generalRules].map(({ id }): string => id);
    for (const idp of identityProviders) {
      for (const id of Object.keys(idp.findingWords)) expect(ids).toContain(id);
    }
  });
});
