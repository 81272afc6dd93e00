/** What clients send in PATCH beyond RFC 7644 section 3.5.2. */
import type { ToleranceDefinition } from './tolerance-definition';

export const patchTolerances = {
  'capitalised-op': {
    title: '“Add” or “Replace” with a capital',
    titleOfCame: '{came} with a capital',
    severity: 'only noted',
    requirement: 'MUST',
    explanation:
      'The operation is written with a capital letter. SCIM knows only `add`, `replace` and `remove`. It was read regardless of case.',
    allows: '`Add`, `Replace` and `Remove` are read in whatever case they are written.',
    source: 'RFC 7644 section 3.5.2',
    example: '{"op":"Replace","path":"displayName","value":"New"}',
    refusal: 'invalidSyntax',
  },
  'patch-creates-filtered-element': {
    title: 'Replace created a value',
    severity: 'only noted',
    requirement: 'MUST',
    explanation:
      'A `replace` pointed to a value that does not exist yet. SCIM asks for an error here; the value was created instead, as the client expects.',
    allows: 'A `replace` that points to a value that does not exist yet creates it.',
    source: 'RFC 7644 section 3.5.2.3',
    example: '{"op":"Replace","path":"emails[type eq \\"work\\"].value","value":"n@example.com"}',
    refusal: 'noTarget',
  },
  'remove-with-value': {
    title: 'Remove with a value list',
    severity: 'only noted',
    requirement: 'MUST',
    explanation:
      'A `remove` came with a list of values; SCIM would remove **all** values of the attribute. Only the values in the list were removed, as the client means it.',
    allows:
      'A `remove` with a list of values removes those values only; SCIM would remove **all** values of the attribute.',
    source: 'RFC 7644 section 3.5.2.2',
    example: '{"op":"Remove","path":"members","value":[{"value":"2819c223"}]}',
    refusal: 'invalidValue',
  },
  'remove-of-nothing': {
    title: 'Remove that removes nothing',
    severity: 'value is wrong',
    requirement: 'MUST',
    explanation:
      'A `remove` came with an empty list or an empty text as its value, so it names nobody and nothing, and nothing was removed. Whoever was meant is still there.',
    remedy:
      'Name the value in the path, as in `members[value eq "…"]`, or leave `value` out where all of them are to go.',
    allows: 'A `remove` with an empty list or an empty text removes nothing.',
    source: 'RFC 7644 section 3.5.2.2',
    example: '{"op":"remove","path":"members","value":[]}',
    refusal: 'invalidValue',
  },
  'filter-on-single-value': {
    title: 'Filter behind a single value',
    severity: 'only noted',
    requirement: 'MUST',
    explanation:
      'The path has a filter in square brackets behind an attribute that holds one value, as in `manager[value eq "…"]`. It was read as: only if it is that one. Some platforms refuse such a path, and the whole request with it.',
    remedy: 'Write the path without the filter where the client allows it.',
    allows: 'A filter behind an attribute that holds one value selects it only if it is that one.',
    source: 'RFC 7644 section 3.5.2',
    example:
      '{"op":"remove","path":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager[value eq \\"26118915\\"]"}',
    refusal: 'invalidPath',
  },
  'misspelt-message-urn': {
    title: 'Message under another URN',
    severity: 'only noted',
    requirement: 'MUST',
    explanation:
      'The list `schemas` of the body does not name the message as SCIM does. Its last word says which one is meant, and it was read as that.',
    remedy:
      'Write the URN letter for letter into the client, for a PATCH `urn:ietf:params:scim:api:messages:2.0:PatchOp`.',
    allows: 'A message whose URN ends in the right word is read as the one that is meant.',
    source: 'RFC 7644 section 3.5.2',
    example: '"schemas":["urn:ietf:params:scim:schemas:core:2.0:PatchOp"]',
    refusal: 'invalidSyntax',
  },
  'dotted-keys': {
    title: 'Dotted attribute name',
    severity: 'only noted',
    requirement: 'MUST',
    explanation:
      'A sub-attribute came as one name with a dot instead of a nested object. It was put where it belongs.',
    allows: 'A sub-attribute that comes as one name with a dot is put where it belongs.',
    source: 'RFC 7644 section 3.5.2.3',
    example: '{"op":"replace","value":{"name.givenName":"Ayla"}}',
    refusal: 'invalidValue',
  },
  'urn-keys': {
    title: 'Schema URN in an attribute name',
    severity: 'only noted',
    requirement: 'MUST',
    explanation:
      'An attribute came under its full name with the schema URN instead of standing in the object of its extension. It was put where it belongs.',
    allows: 'An attribute that comes under its full name with the schema URN is put where it belongs.',
    source: 'RFC 7644 section 3.5.2.3',
    example:
      '{"op":"replace","value":{"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber":"7"}}',
    refusal: 'invalidValue',
  },
  'read-only-in-replace': {
    title: 'Read-only attribute in a replace',
    severity: 'only noted',
    requirement: 'MUST',
    explanation:
      'An operation without path carries a read-only attribute, as some clients do with the `id` of a group. That attribute was ignored.',
    allows:
      'A read-only attribute in an operation without path is ignored, as some clients send the `id` of a group.',
    source: 'RFC 7644 section 3.5.2',
    example: '{"op":"replace","value":{"id":"acbf3ae7","displayName":"New"}}',
    refusal: 'mutability',
  },
  'scim-1-member-dialect': {
    title: 'Membership as in SCIM 1.1',
    severity: 'only noted',
    requirement: 'MUST',
    explanation:
      'Members came in the way of SCIM 1.1, each with an `operation`. They were added and removed as asked.',
    remedy: 'Choose the SCIM 2.0 connector in the identity provider.',
    allows:
      'Members that come in the way of SCIM 1.1, each with an `operation`, are added and removed as asked.',
    source: 'RFC 7644 section 3.5.2',
    example: '{"members":[{"value":"2819c223","operation":"delete"}]}',
    refusal: 'invalidSyntax',
  },
  'unknown-member-skipped': {
    title: 'Unknown member skipped',
    severity: 'value is wrong',
    requirement: 'MUST',
    explanation:
      'A member is no resource that exists here. It was skipped, so that the rest of the group does not fail with it.',
    remedy: 'Provision the user first, then push the group again.',
    allows: 'A member that does not exist here is skipped, and the rest of the group is taken.',
    source: 'RFC 7643 section 4.2',
    example: '{"op":"add","path":"members","value":[{"value":"gone"}]}',
    refusal: 'invalidValue',
  },
} as const satisfies Record<string, ToleranceDefinition>;
