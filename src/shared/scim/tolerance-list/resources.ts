/** What stands in the body of a resource beyond its schemas (RFC 7643 section 3). */
import type { ToleranceDefinition } from './tolerance-definition';

export const resourcesTolerances = {
  'extension-schema-not-listed': {
    title: 'Extension missing in “schemas”',
    severity: 'only noted',
    requirement: 'MUST',
    explanation:
      'The body carries attributes of a schema extension whose URN is missing in `schemas`. They were taken; other platforms may drop them.',
    remedy: 'Add the URN to `schemas`, where the client lets you write that list.',
    allows:
      'Attributes of a schema extension are taken even where its URN is missing in `schemas`; other platforms may drop them.',
    source: 'RFC 7643 section 3',
    example:
      '{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{}}',
    refusal: 'invalidSyntax',
  },
  'schemas-missing': {
    title: '“schemas” is missing',
    severity: 'only noted',
    requirement: 'MUST',
    explanation: 'The body does not say in `schemas` what it is. It was read as what this endpoint takes.',
    allows: 'A body without `schemas` is read as what the endpoint takes.',
    source: 'RFC 7643 section 3',
    example: '{"displayName":"Sales"}',
    refusal: 'invalidSyntax',
  },
  'schema-urn-case': {
    title: 'Schema URN in other case',
    severity: 'only noted',
    requirement: 'SHOULD',
    explanation:
      'A schema URN is written with other capital letters than its definition. It was recognised; other platforms compare letter for letter.',
    remedy: 'Copy the URN letter for letter into the identity provider.',
    source: 'RFC 7644 section 3.10',
    example: 'urn:ietf:params:scim:schemas:Core:2.0:User',
    refusal: null,
  },
  'scim-1-schema-urn': {
    title: 'Former or misspelt schema URN',
    severity: 'only noted',
    requirement: 'MUST',
    explanation:
      'A schema came under a URN that SCIM 1.1 or the drafts of SCIM 2.0 had for it, or that is misspelt around its version. It was read as the schema that is meant; a platform that compares letter for letter drops its attributes.',
    remedy:
      'Write the URNs of SCIM 2.0 into the client, letter for letter: `urn:ietf:params:scim:schemas:core:2.0:User` and `urn:ietf:params:scim:schemas:extension:enterprise:2.0:User`; or choose the SCIM 2.0 connector.',
    allows:
      'A schema URN of SCIM 1.1, of the drafts of SCIM 2.0, or misspelt around its version is read as the one that is meant.',
    recordsEach: true,
    source: 'RFC 7643 section 10.3',
    example: 'urn:scim:schemas:extension:enterprise:1.0',
    refusal: 'invalidSyntax',
  },
  'vendor-schema-urn': {
    title: 'A vendor’s own schema',
    severity: 'only noted',
    requirement: 'vendor habit',
    explanation:
      'The list `schemas` names a schema that the vendor of the identity provider made for itself. It carries no attributes and was ignored.',
    allows: 'A schema that an identity provider lists for itself, and that has no attributes, is ignored.',
    source: 'RFC 7643 section 3',
    example: '"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group","urn:vendor:internal:Group"]',
    refusal: 'invalidSyntax',
  },
  'unknown-schema-urn': {
    title: 'Unknown schema URN',
    severity: 'only noted',
    requirement: 'SHOULD',
    explanation:
      'The list `schemas` names a schema that is not declared here and that nothing in the body uses.',
    remedy: 'Declare the schema extension, or remove its URN in the identity provider.',
    allows: '`schemas` may name a schema that is not declared here, as long as nothing in the body uses it.',
    source: 'RFC 7643 section 3',
    example: '"schemas":["urn:example:unknown"]',
    refusal: 'invalidSyntax',
  },
  'schemas-in-extension': {
    title: '“schemas” inside an extension',
    severity: 'only noted',
    requirement: 'MUST',
    explanation:
      'The object of a schema extension has a list `schemas` of its own, as libraries write it that make a resource of each extension. Only the resource has one; it was ignored.',
    remedy: 'Leave `schemas` out of the object of the extension.',
    allows: '`schemas` inside the object of a schema extension is ignored.',
    source: 'RFC 7643 section 3',
    example:
      '"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"schemas":["urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],"department":"Sales"}',
    refusal: 'invalidSyntax',
  },
  'unknown-attribute-kept': {
    title: 'Unknown attribute kept',
    severity: 'only noted',
    requirement: 'SHOULD',
    explanation:
      'An attribute came that no schema here declares. It is kept and shown as it came; the platform does nothing with it.',
    remedy:
      'Check the name in the attribute mapping, or remove it there. An attribute of your own must begin with the URN of its schema extension, letter for letter.',
    allows: 'An attribute that no schema here declares is kept and shown as it comes.',
    recordsEach: true,
    source: 'RFC 7643 section 3.3',
    example: '"badgeColour":"green"',
    refusal: 'invalidSyntax',
  },
  'unknown-of-member-ignored': {
    title: 'Unknown sub-attribute of a member',
    severity: 'only noted',
    requirement: 'SHOULD',
    explanation:
      'A member of a group came with a sub-attribute that no schema declares. A group may have very many members, so that only what SCIM knows of them is kept; the rest was ignored.',
    remedy: 'Leave everything but `value` out of the members.',
    allows: 'What no schema declares in a member of a group is ignored.',
    source: 'RFC 7643 section 4.2',
    example: '"members":[{"value":"2819c223","department":"Sales"}]',
    refusal: 'invalidSyntax',
  },
  'meta-sent-by-client': {
    title: '“meta” from the client',
    severity: 'only noted',
    requirement: 'MAY',
    explanation: 'The client sent `meta`, which the server keeps itself. It was ignored, as SCIM asks.',
    source: 'RFC 7644 section 3.3',
    example: '"meta":{"resourceType":"User"}',
    refusal: null,
  },
  'meta-attributes': {
    title: '“meta.attributes” of SCIM 1.1',
    severity: 'value is wrong',
    requirement: 'MUST',
    explanation:
      'The client lists attributes in `meta.attributes`, which is how SCIM 1.1 asks to remove them. SCIM 2.0 has no such list, and nothing was removed because of it: a PATCH removes with `remove`, a PUT by leaving out.',
    remedy: 'Choose the SCIM 2.0 connector in the identity provider.',
    source: 'RFC 7643 section 3.1',
    example: '"meta":{"attributes":["title"]}',
    refusal: null,
  },
  'read-only-ignored': {
    title: 'Read-only attribute ignored',
    severity: 'only noted',
    requirement: 'MAY',
    explanation: 'A read-only attribute came with a value. It was ignored, as SCIM asks.',
    remedy: 'Remove it from the attribute mapping. Groups of a user change through the group.',
    source: 'RFC 7644 section 3.3',
    example: '"groups":[{"value":"acbf3ae7"}]',
    refusal: null,
  },
  'external-id-in-schemas': {
    title: '“externalId” in the schemas',
    severity: 'only noted',
    requirement: 'MAY',
    explanation:
      '`externalId` was listed among the attributes of a schema, because this SCIM setting says so. SCIM has it outside of all schemas, as an attribute that every resource can have.',
    allows:
      '`/Schemas` lists `externalId` among the attributes of users and groups, for validators that look for it there; SCIM has it outside of all schemas.',
    source: 'RFC 7643 section 3.1',
    example: 'GET /Schemas',
    refusal: null,
    agreed: true,
  },
  'put-keeps-active': {
    title: 'PUT without “active”',
    severity: 'only noted',
    requirement: 'MAY',
    explanation:
      'The whole user was replaced without saying whether it is active. The user stays as active as before.',
    remedy: 'Map `active` in the identity provider.',
    source: 'RFC 7644 section 3.5.1',
    example: 'PUT /Users/2819c223 without active',
    refusal: null,
  },
  'put-keeps-members': {
    title: 'PUT without “members”',
    severity: 'only noted',
    requirement: 'MAY',
    explanation:
      'The whole group was replaced without saying who belongs to it. Its members stay; an empty list would have removed them.',
    source: 'RFC 7644 section 3.5.1',
    example: 'PUT /Groups/acbf3ae7 without members',
    refusal: null,
  },
} as const satisfies Record<string, ToleranceDefinition>;
