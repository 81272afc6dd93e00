import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttributeMapping } from '../../../../src/shared/idp/common/attribute-mapping';
import { oneLogin } from '../../../../src/shared/idp/onelogin';
import {
  correctedMapping,
  documentedMapping,
  scim1Mapping,
} from '../../../../src/shared/idp/onelogin/mapping';
import { parseTemplate } from '../../../../src/shared/idp/onelogin/template/parse-template';
import { renderTemplate } from '../../../../src/shared/idp/onelogin/template/render-template';
import { rowsOf, templateOf } from '../../../../src/shared/idp/onelogin/template/template-rows';
import {
  correctedTemplate,
  documentedTemplate,
  scim1Template,
} from '../../../../src/shared/idp/onelogin/template/templates';

const source = {
  user: {
    ...{ firstname: 'Ada', lastname: 'Byron', display_name: 'Ada Byron', email: 'ada@example.com' },
    ...{ active: false, manager_firstname: 'Charles', manager_lastname: 'Babbage' },
  },
  parameters: { scimusername: 'ada@example.com', department: 'Research', external_manager_id: '7' },
};
const bodyOf = (template: string) => renderTemplate(parseTemplate(template), source).body;
const row = (over: Partial<AttributeMapping>): AttributeMapping => ({
  source: '{$user.email}',
  type: 'direct',
  target: 'nickName',
  ...over,
});

describe.each([
  ['documented', documentedTemplate, documentedMapping],
  ['corrected', correctedTemplate, correctedMapping],
  ['scim-1', scim1Template, scim1Mapping],
])('the rows of the template %s', (_, template, mapping) => {
  it('send what the template sends', () => {
    expect(bodyOf(templateOf(mapping.users))).toEqual(bodyOf(template));
  });

  it('are matched by the user name alone', () => {
    expect(
      mapping.users.filter(({ matching }) => matching !== undefined).map(({ target }) => target),
    ).toEqual(['userName']);
  });
});

it('the documented rows stand in the order of the template, each with what is behind its colon', () => {
  const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
  expect(oneLogin.mapping.users.map(({ source: of, type, target }) => [target, type, of])).toEqual([
    ['schemas', 'expression', '["urn:ietf:params:scim:schemas:core:2.0:User"]'],
    ['id', 'expression', 'null'],
    ['userName', 'direct', '{$parameters.scimusername}'],
    ['active', 'direct', '{$user.active}'],
    ['name.givenName', 'direct', '{$user.firstname}'],
    ['name.familyName', 'direct', '{$user.lastname}'],
    ['name.formatted', 'direct', '{$user.display_name}'],
    ['emails[type eq "work"].value', 'direct', '{$user.email}'],
    ['emails[type eq "work"].primary', 'expression', 'true'],
    [`${enterprise}:department`, 'direct', '{$parameters.department}'],
    [`${enterprise}:manager.managerId`, 'direct', '{$parameters.external_manager_id}'],
    [
      `${enterprise}:manager.displayName`,
      'expression',
      '"{$user.manager_firstname} {$user.manager_lastname}"',
    ],
    ['meta.resourceType', 'constant', 'User'],
  ]);
  const [active] = correctedMapping.users.filter(({ target }) => target === 'active');
  expect(active).toEqual({ source: '{$user.active}', type: 'expression', target: 'active' });
});

describe('a row', () => {
  const sent = (...rows: AttributeMapping[]) => bodyOf(templateOf(rows));

  it('is a macro, a text, or what stands behind the colon; one of the type none is left out', () => {
    expect(
      sent(
        row({}),
        row({ type: 'constant', source: '{"quoted"}', target: 'title' }),
        row({ type: 'expression', source: '{$user.active}', target: 'active' }),
        row({ type: 'none', target: 'locale' }),
      ),
    ).toEqual({ nickName: 'ada@example.com', title: '{"quoted"}', active: false });
  });

  it.each([
    [row({ apply: 'only during creation' }), /nickName .*sent each time/],
    [row({ defaultIfNull: 'x' }), /nickName .*no default/],
    [row({ target: 'emails[type eq' }), /The row of emails\[type eq .*can’t be run/],
  ])('that no template can have is named', (wrong, message) => {
    expect(() => templateOf([wrong])).toThrow(message);
  });
});

it('templates of any plain values come back whole from their rows', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('{$user.email}', 'a {$user.lastname} b', '"', '\\'));
  const value = fc.oneof(
    text,
    fc.boolean(),
    fc.constant(null),
    fc.integer(),
    fc.array(text, { maxLength: 2 }),
  );
  const names = fc.constantFrom('title', 'nickName', 'active', 'locale');
  const body = fc.dictionary(names, fc.oneof(value, fc.dictionary(fc.constantFrom('a', 'b'), value)));
  fc.assert(
    fc.property(body, (one) => {
      const template = JSON.stringify(one)
        .replaceAll('{$', '{$')
        .replaceAll('\uE000', '')
        .replaceAll('\uE001', '');
      let wanted: unknown;
      try {
        wanted = bodyOf(template);
      } catch {
        return;
      }
      const withoutEmpty = Object.fromEntries(
        Object.entries(wanted as object).filter(([, held]) => JSON.stringify(held) !== '{}'),
      );
      expect(bodyOf(templateOf(rowsOf(template)))).toEqual(withoutEmpty);
    }),
    { numRuns: 300 },
  );
});
