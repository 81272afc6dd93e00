import { expect, it } from 'vitest';
import { oneLoginMappingFiles } from '../../../../src/shared/idp/onelogin/mapping-file';
import { rowsOf } from '../../../../src/shared/idp/onelogin/template/template-rows';
import { documentedTemplate, scim1Template } from '../../../../src/shared/idp/onelogin/template/templates';
import { faults, read, rulesOf, withZone } from './lint-faults';

it('a sound template has no finding and no corrected file; its rows are those of its lines', () => {
  const { lint, corrected, mapping } = read(withZone);
  expect(lint).toEqual([]);
  expect(corrected).toBeNull();
  expect(mapping.users).toEqual(rowsOf(withZone));
});

it.each(faults)('%s is found, and mended where it can be', (rule, from, to) => {
  const faulty = withZone.replace(from, to);
  expect(rulesOf(faulty)).toContain(rule);
  const { corrected } = read(faulty);
  if (rule === 'unknown-macro') expect(corrected).toBeNull();
  else expect(rulesOf(corrected?.text ?? '')).toEqual([]);
});

it.each([
  ['as documented', documentedTemplate],
  ['of SCIM 1.1', scim1Template],
])('the template %s comes out right', (_, text) => {
  expect(rulesOf(text).length).toBeGreaterThan(2);
  expect(rulesOf(read(text).corrected?.text ?? '')).toEqual([]);
});

it('a template that is no JSON says what it is and where it stops', () => {
  expect(() => read(withZone.replace('"schemas":', '"schemas"'))).toThrow(
    /^This is a SCIM JSON Template of OneLogin, but it can’t be read/,
  );
});

it('is recognised by its macros', () => {
  const kindOf = (text: string) => oneLoginMappingFiles.recognise({ name: '', text, json: undefined });
  expect(kindOf(documentedTemplate)?.what).toBe('a SCIM JSON Template of OneLogin');
  expect([kindOf('{"userName":"x"}'), kindOf('hello {$user.email}')]).toEqual([null, null]);
});
