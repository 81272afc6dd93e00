import { describe, expect, test } from 'vitest';
import { ScimError } from '../../../src/server/scim/scim-error';
import { createToleranceUse, toFinding, tolerances } from '../../../src/server/scim/tolerances';
import { findingSchema } from '../../../src/shared/finding';
import { refusal, strict, tolerant } from './engine-context';

describe('tolerances', () => {
  test('leave one finding each, which names every attribute once', () => {
    const use = tolerant();
    use.tolerate('string-boolean', {
      attributePath: 'active',
      came: 'False',
      detail: '`active` came as the text `False`.',
    });
    use.tolerate('string-boolean', { attributePath: 'emails.primary', detail: 'not told again' });
    use.tolerate('string-boolean', { attributePath: 'active' });
    expect(use.findings).toEqual([
      {
        rule: 'string-boolean',
        severity: 'only noted',
        requirement: 'MUST',
        title: '“False” as text',
        explanation:
          '`active` came as the text `False`. A true-or-false attribute came as text instead of a JSON boolean. It was read as the boolean. A platform that takes the text as it is may treat a deactivated user as active. Attributes: `active`, `emails.primary`.',
        source: 'RFC 7643 section 2.3.2',
        attributePath: 'active',
        otherPaths: ['emails.primary'],
        tolerated: true,
      },
    ]);
  });

  test('say in the title what came, where there is a title for it', () => {
    const use = tolerant();
    use.tolerate('capitalised-op', { came: 'Add' });
    use.tolerate('capitalised-op', { came: 'Replace' });
    use.tolerate('capitalised-op', { came: 'Add' });
    expect(use.findings).toMatchObject([{ title: '“Add”, “Replace” with a capital' }]);
    expect(toFinding('capitalised-op')).toMatchObject({ title: '“Add” or “Replace” with a capital' });
  });

  test('a hostile body can not make a finding grow without end', () => {
    const use = tolerant();
    for (let index = 0; index < 10_000; index += 1) {
      use.tolerate('unknown-attribute-kept', { attributePath: `${index}${'x'.repeat(500)}` });
    }
    expect(JSON.stringify(use.findings).length).toBeLessThan(3_000);
    expect(use.findings[0]?.explanation).toContain('and more');
    expect(use.findings[0]?.attributePath?.length).toBeLessThan(130);
  });

  test('a strict setting gets the error of the RFC, with the attribute and what the RFC says', () => {
    expect(refusal(() => strict().tolerate('string-boolean', { attributePath: 'active' }))).toBe(
      'invalidValue: “True” or “False” as text. Attribute: active. RFC 7643 section 2.3.2 does not allow this (for example {"op":"Replace","path":"active","value":"False"}), and this SCIM setting follows the RFC strictly.',
    );
  });

  test('the call may know a better error', () => {
    const use = strict();
    const error = new ScimError('noTarget', 'Nothing there.');
    expect(refusal(() => use.tolerate('string-boolean', { refusal: () => error }))).toBe(
      'noTarget: Nothing there.',
    );
  });

  test('single switches differ from the preset, both ways', () => {
    const use = createToleranceUse({ preset: 'strict', tolerances: { 'string-boolean': true } });
    use.tolerate('string-boolean');
    expect([use.isOn('string-boolean'), use.isOn('capitalised-op')]).toEqual([true, false]);
    const other = createToleranceUse({ preset: 'tolerant', tolerances: { 'string-boolean': false } });
    expect([other.isOn('string-boolean'), other.isOn('capitalised-op')]).toEqual([false, true]);
  });

  test('what the RFC allows is never refused, and not called tolerated', () => {
    const use = createToleranceUse({ preset: 'strict', tolerances: { 'empty-string': false } });
    use.tolerate('empty-string', { attributePath: 'title' });
    expect(use.findings).toMatchObject([{ rule: 'empty-string', severity: 'only noted' }]);
    expect(use.findings[0]).not.toHaveProperty('tolerated');
  });

  test('what both sides must agree upon is off until it is switched on', () => {
    expect([tolerant().isOn('dash-clears'), strict().isOn('dash-clears')]).toEqual([false, false]);
    const agreed = createToleranceUse({ preset: 'strict', tolerances: { 'dash-clears': true } });
    agreed.tolerate('dash-clears', { attributePath: 'title' });
    expect(agreed.findings).toMatchObject([{ rule: 'dash-clears', attributePath: 'title' }]);
  });

  test.each(tolerances.map((tolerance) => [tolerance.id, tolerance] as const))(
    '%s makes a whole finding in plain words',
    (id, tolerance) => {
      expect(findingSchema.parse(toFinding(id))).toEqual(toFinding(id));
      expect(tolerance.title.length).toBeLessThanOrEqual(40);
      expect(tolerance.explanation).toMatch(/[.]$/);
      expect(tolerance.source).toMatch(/^RFC \d+ section [\d.]+$/);
      expect(tolerance.example).not.toBe('');
    },
  );

  test.each(tolerances.filter(({ refusal: code }) => code !== null).map(({ id }) => [id] as const))(
    '%s is an error for a strict setting',
    (id) => {
      expect(() => strict().tolerate(id)).toThrow(ScimError);
    },
  );
});
