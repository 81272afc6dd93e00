/** Where SCIMMY 1.3.5 answers otherwise than this server, and the sentence of the RFC that decides it. */
export interface Disagreement {
  /** What SCIMMY does. */
  scimmy: string;
  source: string;
  /** Verbatim. */
  sentence: string;
}

const withoutSchemas: Disagreement = {
  scimmy: 'leaves “schemas” out of what it returns when attributes are named',
  source: 'RFC 7643 section 3',
  sentence:
    'All representations of SCIM schemas MUST include a non-empty array with value(s) of the URIs supported by that representation.',
};

const absentAttribute: Disagreement = {
  scimmy: 'fails (invalidValue) when a resource has no value for the complex attribute of the filter',
  source: 'RFC 7644 section 3.4.2.2',
  sentence:
    'If the specified attribute in a filter expression is a multi-valued attribute, the filter matches if any of the values of the specified attribute match the specified criterion',
};

const absentSingular: Disagreement = {
  ...absentAttribute,
  source: 'RFC 7644 section 3.4.2.1',
  sentence:
    'For filtered attributes that are not part of a particular resource type, the service provider SHALL treat the attribute as if there is no attribute value.',
};

const caseExactness: Disagreement = {
  scimmy: 'compares all text with regard to case',
  source: 'RFC 7644 section 3.4.2.2',
  sentence:
    'When comparing attributes of type String, the case sensitivity for String type attributes SHALL be determined by the attribute\'s "caseExact" characteristic',
};

const qualified: Disagreement = {
  scimmy: 'finds nothing under, or fails at, an attribute name with its URN',
  source: 'RFC 7644 section 3.4.2.2',
  sentence: 'attrPath = [URI ":"] ATTRNAME *1subAttr',
};

const required: Disagreement = {
  scimmy: 'refuses with another scimType (invalidValue)',
  source: 'RFC 7644 section 3.5.2.2',
  sentence:
    'If an attribute is removed or becomes unassigned and is defined as a required attribute or a read-only attribute, the server SHALL return an HTTP response status code and a JSON detail error response as defined in Section 3.12, with a "scimType" error code of "mutability".',
};

const twice: Disagreement = {
  scimmy: 'keeps a member twice that is added twice, and removes neither with the resource it refers to',
  source: 'RFC 7644 section 3.5.2.1',
  sentence:
    'If the target location already contains the value specified, no changes SHOULD be made to the resource, and a success response SHOULD be returned.',
};

const grammar = (scimmy: string): Disagreement => ({
  scimmy,
  source: 'RFC 7644 section 3.4.2.2',
  sentence: 'attrExp = (attrPath SP "pr") / (attrPath SP compareOp SP compValue)',
});

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** By the name of the step. */
export const disagreements: Record<string, Disagreement> = {
  'GET /Users/ID(ada)?attributes=userName': withoutSchemas,
  'GET /Users/ID(ada)?attributes=emails.value': withoutSchemas,
  search: withoutSchemas,
  [`GET /Users/ID(hedy)?attributes=${enterprise}:department`]: qualified,
  [`filter ${enterprise}:department eq "Radio"`]: qualified,
  'filter urn:ietf:params:scim:schemas:core:2.0:User:userName eq "hedy"': qualified,
  'filter userName eq "ADA"': caseExactness,
  'filter displayName eq "pioneers"': caseExactness,
  'filter emails pr': absentAttribute,
  'filter emails.value eq "ada@home.example"': absentAttribute,
  'filter emails.type eq "home"': absentAttribute,
  'filter emails[type eq "work"]': absentAttribute,
  'filter emails[type eq "work" and value co "ada"]': absentAttribute,
  'filter emails[type eq "home" and value co "work"]': absentAttribute,
  'filter emails.value co "work.example"': absentAttribute,
  'filter name.familyName eq "lovelace"': absentSingular,
  'filter name.familyName sw "L"': absentSingular,
  'filter phoneNumbers[type eq "mobile"]': absentAttribute,
  'filter members.value eq "ID(ada)"': absentAttribute,
  'filter userName eq "a\\"b"': {
    scimmy: 'refuses an escaped quotation mark in a text',
    source: 'RFC 7644 section 3.4.2.2',
    sentence:
      'In the above ABNF rules, the "compValue" (comparison value) rule is built on JSON Data Interchange format ABNF rules as specified in [RFC7159]',
  },
  'filter userName': grammar('answers 500 to an attribute without an operator'),
  'filter userName eq': grammar('takes a comparison without a value'),
  'create without schemas': {
    scimmy: 'takes a resource without “schemas”',
    source: 'RFC 7643 section 3',
    sentence: 'The "schemas" attribute is a REQUIRED attribute',
  },
  'create with two primary values': {
    scimmy: 'takes two primary values',
    source: 'RFC 7643 section 2.4',
    sentence: 'The primary attribute value "true" MUST appear no more than once.',
  },
  'remove the required': required,
  'all or none': required,
  'an unreadable path': {
    scimmy: 'says invalidPath where the filter in a path can’t be read',
    source: 'RFC 7644 section 3.4.2.2, where invalidFilter belongs by section 3.12',
    sentence: 'valuePath = attrPath "[" valFilter "]" ; FILTER uses sub-attributes of a parent attrPath',
  },
  'add a member again': twice,
  'remove a member': twice,
  'GET /Groups/ID(Pioneers)': twice,
};
