import { describe, expect, it } from 'vitest';
import { completeLanguage } from '../../../../src/renderer/components/expression-editor/completion';
import { entraLaboratory } from '../../../../src/shared/idp/entra/laboratory';
import { oneLoginLaboratory } from '../../../../src/shared/idp/onelogin/laboratory';

const complete = completeLanguage(entraLaboratory.language);
const labels = (text: string, of = complete) =>
  of(text, text.length)?.options.map(({ label }) => label) ?? null;

describe('what can be put in', () => {
  it('is every function and attribute, in place of what was begun', () => {
    const offered = complete('Join(" ", [surn', 15);
    expect(offered?.from).toBe(10);
    expect(offered?.options.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['[surname]', 'Switch']),
    );
  });

  it('is written with its parentheses, between which the caret stands', () => {
    const offered = complete('Swi', 3)?.options.find(({ label }) => label === 'Switch');
    expect(offered).toMatchObject({ apply: 'Switch()', caret: 7 });
    expect(offered?.info).toContain('Of an empty attribute:');
  });

  it('is nothing within a text, or where nothing was begun', () => {
    expect(labels('Join("Swi')).toBeNull();
    expect(labels('Join(" ", ')).toBeNull();
    expect(labels('Join("\\"", Swi')).not.toBeNull();
  });

  it('is a macro within a text, where a language has them', () => {
    const macros = completeLanguage(oneLoginLaboratory.language);
    expect(labels('{ "a": "{$user.em', macros)).toContain('{$user.email}');
    expect(labels('{ "a": "ema', macros)).toBeNull();
  });
});
