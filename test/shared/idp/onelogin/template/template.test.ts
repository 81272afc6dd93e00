import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExpressionError } from '../../../../../src/shared/idp/common/expression/expression-error';
import { parameterMacros, userMacros } from '../../../../../src/shared/idp/onelogin/template/macros';
import { macrosIn, parseTemplate } from '../../../../../src/shared/idp/onelogin/template/parse-template';
import {
  renderTemplate,
  type TemplateSource,
} from '../../../../../src/shared/idp/onelogin/template/render-template';
import { templateProblems } from '../../../../../src/shared/idp/onelogin/template/template-problems';
import {
  correctedTemplate,
  countryLine,
  documentedTemplate,
  managerLine,
  timeZoneLine,
} from '../../../../../src/shared/idp/onelogin/template/templates';

const ada: TemplateSource = {
  user: {
    firstname: 'Ada',
    lastname: 'Byron "Lovelace"',
    display_name: 'Ada Byron',
    email: 'ada@example.com',
    active: true,
    manager_firstname: 'Charles',
    manager_lastname: 'Babbage',
  },
  parameters: {
    scimusername: 'ada@example.com',
    department: null,
    external_manager_id: '7',
    timezone: 'Europe/London',
  },
};
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const render = (text: string, source: TemplateSource = ada) => renderTemplate(parseTemplate(text), source);

function failureOf(text: string): { message: string; at: string } {
  try {
    render(text);
    return { message: 'none', at: '' };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return { message: error.sentence, at: text.slice(error.range.start, error.range.end) };
  }
}

describe('the documented template', () => {
  it('gives a body with the values of the user, and its known defects', () => {
    expect(render(documentedTemplate).body).toEqual({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      id: null,
      userName: 'ada@example.com',
      active: 'true',
      name: { givenName: 'Ada', familyName: 'Byron "Lovelace"', formatted: 'Ada Byron' },
      emails: [{ value: 'ada@example.com', type: 'work', primary: true }],
      [enterprise]: { department: '', manager: { managerId: '7', displayName: 'Charles Babbage' } },
      meta: { resourceType: 'User' },
    });
  });

  it('uses macros that are known, and nothing else', () => {
    const known = [...userMacros, ...parameterMacros].map(({ name }) => name);
    expect(known).toEqual(expect.arrayContaining(macrosIn(parseTemplate(documentedTemplate))));
    expect(new Set(known).size).toBe(known.length);
  });

  it('has the defects explained; the corrected one has none', () => {
    expect(templateProblems(documentedTemplate).map(({ id }) => id)).toEqual([
      'extension-not-in-schemas',
      'active-as-text',
      'manager-id',
      'id',
      'no-time-zone',
    ]);
    expect(templateProblems(correctedTemplate).map(({ id }) => id)).toEqual(['no-time-zone']);
    expect(render(correctedTemplate).body).toMatchObject({ active: true, [enterprise]: { department: '' } });
  });

  it('takes the lines that guides offer behind that of the e-mail addresses, and the manager behind the department', () => {
    const whole = correctedTemplate
      .replace(
        /("emails".*\n)/,
        `$1${timeZoneLine}\n${countryLine}\n`.replaceAll('$parameters', '$$parameters'),
      )
      .replace('"{$parameters.department}"', () => `"{$parameters.department}",\n${managerLine}`);
    expect(templateProblems(whole)).toEqual([]);
    expect(render(whole).body).toMatchObject({
      timezone: 'Europe/London',
      addresses: [{ type: 'work', country: '' }],
      [enterprise]: { manager: { value: '7' } },
    });
  });
});

describe('a macro', () => {
  it('that is empty leaves a text of no letters; one that nobody knows does too, and the trace says so', () => {
    const text = '{"a": "{$parameters.department}", "b": "x{$user.shoe_size}", "c": "{$parameters.nope}"}';
    const { body, trace } = render(text);
    expect(body).toEqual({ a: '', b: 'x', c: '' });
    expect(trace.parts.map(({ note, range }) => [text.slice(range.start, range.end), note])).toEqual([
      ['{$parameters.department}', null],
      ['{$user.shoe_size}', 'No field shoe_size is known here: nothing is sent for it.'],
      ['{$parameters.nope}', 'The application has no parameter nope: nothing is sent for it.'],
    ]);
  });

  it('is what it is outside of quotation marks, and text within them, behind an escaped mark too', () => {
    expect(render('{"a": {$user.active}, "b": "\\"{$user.lastname}"}').body).toEqual({
      a: true,
      b: '"Byron "Lovelace"',
    });
  });
});

const noJson = 'With its values this is no JSON: look for a comma, a quotation mark or a bracket here.';

describe('what can not be sent is said with its place in the template', () => {
  it.each([
    ['{"a": "{$user}"}', 'A macro is written {$user.email} or {$parameters.department}.', '{$'],
    ['{"a": "{$group.name}"}', 'A macro is written {$user.email} or {$parameters.department}.', '{$'],
    ['["a"]', 'A template is a JSON object, in braces.', '["a"]'],
    [
      '{"a": {$user.firstname}}',
      'With its values this is no JSON: look for a comma, a quotation mark or a bracket here.',
      '{$user.firstname}',
    ],
    [
      '{"a": "{$user.firstname}" "b": 1}',
      'With its values this is no JSON: look for a comma, a quotation mark or a bracket here.',
      '"',
    ],
    [`${'{"a":'.repeat(31)}1${'}'.repeat(31)}`, noJson, '{'],
    ['{"a": "{$user.firstname}",}', noJson, '}'],
    ['{"a": 01}', noJson, '1'],
    ['{"a": "{$user.firstname}"', noJson, ''],
    [`"${'x'.repeat(20_000)}"`, 'More than 20,000 characters are not evaluated here.', 'x"'],
  ])('%.60s', (text, message, at) => {
    expect(failureOf(text)).toEqual({ message, at });
  });
});

describe('problems of a template', () => {
  const ids = (text: string) => templateProblems(text).map(({ id }) => id);
  const user =
    '"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "timezone": "x", "active": {$user.active}';
  const emails = '"emails": [{"value": "{$user.email}", "primary": true}]';

  it.each([
    [`{${user}, ${emails}}`, []],
    [`{${user}, "emails": {"value": "{$user.email}", "primary": true}}`, ['emails']],
    [`{${user}, "emails": [{"value": "{$user.email}"}]}`, ['emails']],
    [`{${user}}`, ['emails']],
    [`{${user}, ${emails}, "nickName": "{$user.nickname}"}`, ['unknown-macro']],
    [`{${user}, ${emails}, "nickName": "{$parameters.nickname}"}`, []],
    [`{${user.replace('ietf:params:scim', 'scim')}, ${emails}}`, ['schemas']],
    [`{${user.replace(':User"]', ':Group"]')}, ${emails}}`, ['schemas']],
    [`{${user.replace('["', '"').replace('"]', '"')}, ${emails}}`, ['schemas']],
    [`{${user.replace('"]', `", "${enterprise}"]`)}, ${emails}}`, ['extension-not-in-schemas']],
    ['{"a": }', ['not-readable']],
  ])('%.90s', (text, expected) => {
    expect(ids(text)).toEqual(expected);
  });
});

it('whatever is written gives a body or the one error, and a value never breaks out of its quotation marks', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '"',
    ':',
    ',',
    '[',
    ']',
    '{$user.firstname}',
    '{$',
    '\\',
    'a',
    '1',
    '{$parameters.x}',
  );
  const texts = fc.oneof(
    fc.string(),
    fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, fc.string(), (text, firstname) => {
      failureOf(text);
      const { body } = render('{"a": "{$user.firstname}"}', { user: { firstname }, parameters: {} });
      expect(body).toEqual({ a: firstname });
    }),
    { numRuns: 500 },
  );
});
