import { expect, it } from 'vitest';
import { causeWords } from '../../../src/shared/causes/cause-words';
import { storedRules } from '../../../src/shared/diagnostics/stored-rules';
import type { Finding, Severity } from '../../../src/shared/finding';

const example: Finding = {
  rule: 'anything',
  severity: 'value is wrong',
  title: 'US is a country',
  explanation: 'One case.',
};

it('every cause of stored people has a sentence that names no single value', () => {
  const severities: Severity[] = ['value is wrong', 'only noted'];
  const languages = ['language-with-underscore', 'language-is-country', 'language-unknown'];
  for (const rule of storedRules) {
    const causes = rule === 'not-a-language-tag' ? languages : [undefined];
    for (const cause of causes) {
      for (const severity of severities) {
        const words = causeWords({ rule, severity, ...(cause ? { cause } : {}) }, example);
        expect(words.title, `${rule} ${severity}`).not.toBe(example.title);
        expect(words.title).toMatch(/^[A-Z].*[^.]$/);
      }
    }
  }
});

it('the consequence tells two causes apart, and where there are no words the finding speaks', () => {
  const rule = 'country-as-time-zone';
  const titles = (['value is wrong', 'only noted'] as const).map(
    (severity) => causeWords({ rule, severity }, example).title,
  );
  expect(new Set(titles).size).toBe(2);
  expect(causeWords({ rule: 'made-up', severity: 'only noted' }, example)).toEqual({
    title: 'US is a country',
    meaning: 'One case.',
  });
});
