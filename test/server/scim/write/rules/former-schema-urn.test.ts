/** Names that SCIM 1.1 and the drafts of SCIM 2.0 had for schemas, and slips in the names of today. */
import { describe, expect, it } from 'vitest';
import { schemaMeantBy } from '../../../../../src/server/scim/write/rules/former-schema-urn';
import { groupUrn } from '../../../../../src/shared/scim/schemas/group';
import { userUrn } from '../../../../../src/shared/scim/schemas/user';
import {
  create,
  enterprise,
  group,
  patch,
  plan,
  refusal,
  refusedAs,
  rules,
  stored,
  strict,
  tolerant,
  user,
} from '../../engine-context';

describe('a former or misspelt schema URN', () => {
  it.each([
    ['urn:scim:schemas:core:1.0', userUrn],
    ['urn:scim:schemas:core:2.0', userUrn],
    ['urn:scim:schemas:core:2.0:User', userUrn],
    ['urn:ietf:params:scim:schemas:core:2.0', userUrn],
    ['urn:ietf:params:scim:schemas:core:2.0User', userUrn],
    ['urn:scim:schemas:extension:enterprise:1.0', enterprise],
    ['urn:scim:schemas:extension:enterprise:2.0', enterprise],
    ['urn:scim:schemas:extension:enterprise:2.0:User', enterprise],
    ['urn:ietf:params:scim:schemas:extension:enterprise:2.0', enterprise],
    ['urn:ietf:params:scim:schemas:extension:enterprise:2.0User', enterprise],
    ['URN:IETF:params:scim:schema:extension:Enterprise:2.0:user', enterprise],
  ])('%s means %s', (came, meant) => {
    expect(schemaMeantBy(came, user)).toBe(meant);
  });

  it.each([
    userUrn,
    enterprise.toUpperCase(),
    'urn:ietf:params:scim:schemas:extension:enterprise:3.0:User',
    'urn:ietf:params:scim:schemas:extension:enterprise:1.0:User',
    'urn:scim:schemas:core:2.0:Group',
    'urn:example:enterprise:2.0:User',
  ])('%s is none', (came) => {
    expect(schemaMeantBy(came, user)).toBeUndefined();
  });

  it('means the schema of the resource type that it is sent to', () => {
    expect(schemaMeantBy('urn:scim:schemas:core:2.0', group)).toBe(groupUrn);
  });

  it('is named in the finding with the URN to write, one sentence for each', () => {
    const tolerances = tolerant();
    const drafts = {
      core: 'urn:scim:schemas:core:2.0',
      enterprise: 'urn:scim:schemas:extension:enterprise:2.0',
    };
    create(
      { schemas: Object.values(drafts), userName: 'u', [drafts.enterprise]: { department: 'D' } },
      { tolerances },
    );
    const [finding, ...others] = tolerances.findings;
    expect(others).toEqual([]);
    expect(finding?.explanation).toContain(
      `\`${drafts.enterprise}\` came, which is of the drafts of SCIM 2.0: write \`${enterprise}\` in its place.`,
    );
    expect(finding?.explanation).toContain(`\`${drafts.core}\` came`);
    expect(finding?.explanation).toContain(`write \`${userUrn}\``);
  });

  it('is read as the name of an object of attributes, of the core too', () => {
    const core = 'urn:scim:schemas:core:2.0:User';
    expect(create({ schemas: [core], userName: 'u', [core]: { title: 'T' } })).toEqual({
      schemas: [userUrn],
      userName: 'u',
      title: 'T',
    });
  });

  it.each([
    'urn:ietf:params:scim:schemas:extension:enterprise:2.0User',
    'urn:scim:schemas:extension:enterprise:2.0',
  ])('%s is read in a path, before an attribute and as the whole extension', (urn) => {
    const tolerances = tolerant();
    const { resource } = patch(
      stored(),
      [
        { op: 'add', path: urn, value: { department: 'D' } },
        { op: 'add', path: `${urn}:costCenter`, value: 'C' },
        { op: 'add', path: `${urn}:manager.value`, value: 'm' },
      ],
      { tolerances },
    );
    expect(resource[enterprise]).toEqual({ costCenter: 'C', department: 'D', manager: { value: 'm' } });
    expect(rules(tolerances)).toEqual(['scim-1-schema-urn']);
    expect(
      refusedAs(() =>
        patch(stored(), [{ op: 'add', path: `${urn}:title`, value: 'x' }], { tolerances: strict() }),
      ),
    ).toBe('invalidPath');
  });

  it('is read before the members of a group', () => {
    const value = { 'urn:scim:schemas:core:2.0:members': [{ value: 'u1' }] };
    expect(plan([{ op: 'add', value }]).members).toEqual([{ kind: 'add', members: [{ value: 'u1' }] }]);
  });

  it('leaves what is whole alone: an extension by its own URN', () => {
    const tolerances = tolerant();
    patch(stored(), [{ op: 'add', path: enterprise, value: { department: 'D' } }], { tolerances });
    expect(rules(tolerances)).toEqual([]);
  });

  it('is refused by a strict SCIM setting with the name of today', () => {
    const body = { schemas: [userUrn], userName: 'u', 'urn:scim:schemas:extension:enterprise:2.0': {} };
    expect(refusal(() => create(body, { tolerances: strict() }))).toBe(
      `invalidSyntax: “urn:scim:schemas:extension:enterprise:2.0” is of the drafts of SCIM 2.0; it is “${enterprise}” now.`,
    );
  });
});
