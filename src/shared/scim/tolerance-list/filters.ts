/** What clients write into filters beyond RFC 7644 section 3.4.2.2. */
import type { ToleranceDefinition } from './tolerance-definition';

export const filtersTolerances = {
  'quoted-boolean-in-filter': {
    title: '“True” in quotes in a filter',
    titleOfCame: '{came} in quotes in a filter',
    severity: 'violation',
    explanation: 'A filter compares a boolean with text in quotes. It was read as the boolean.',
    allows: 'A boolean in quotes is read as the boolean.',
    source: 'RFC 7644 section 3.4.2.2',
    example: 'roles[primary eq "True"].value',
    refusal: 'invalidFilter',
  },
  'capitalised-literal-in-filter': {
    title: '“True” as a capitalised word',
    titleOfCame: '{came} as a capitalised word',
    severity: 'violation',
    explanation: '`true`, `false` and `null` are written in small letters in a filter. It was read anyway.',
    allows: '`true`, `false` and `null` are read in whatever case they are written.',
    source: 'RFC 7644 section 3.4.2.2',
    example: 'active eq True',
    refusal: 'invalidFilter',
  },
  'empty-filter': {
    title: 'Empty filter',
    severity: 'violation',
    explanation: 'The parameter `filter` came without a filter. It was read as if it were not there.',
    remedy: 'Leave the parameter out where nothing is filtered.',
    allows: 'A parameter `filter` without a filter is ignored.',
    source: 'RFC 7644 section 3.4.2.2',
    example: 'GET /scim/Users?filter=&count=100',
    refusal: 'invalidFilter',
  },
  'value-path-comparison': {
    title: 'Comparison behind a value filter',
    severity: 'violation',
    explanation:
      'The filter compares behind the square brackets, which the grammar of filters does not allow. It was read as a comparison inside them.',
    allows: 'A comparison behind the square brackets is read as one inside them.',
    source: 'RFC 7644 section 3.4.2.2',
    example: 'emails[type eq "work"].value eq "u@example.com"',
    refusal: 'invalidFilter',
  },
  'complex-compared-as-value': {
    title: 'Filter without sub-attribute',
    severity: 'violation',
    explanation:
      'The filter compares an attribute that has sub-attributes without saying which. Its `value` was compared.',
    allows: 'An attribute that has sub-attributes is compared by its `value`.',
    source: 'RFC 7644 section 3.4.2.2',
    example: 'id eq "2819c223" and manager eq "26118915"',
    refusal: 'invalidFilter',
  },
  'unqualified-extension-attribute': {
    title: 'Extension attribute without URN',
    severity: 'deviation',
    explanation:
      'An attribute of a schema extension is named without the URN of its schema. It was found by its name alone, which fails as soon as two schemas use that name.',
    source: 'RFC 7644 section 3.10',
    example: 'department eq "Sales"',
    refusal: null,
  },
  'unknown-attribute-in-filter': {
    title: 'Unknown attribute in a filter',
    severity: 'note',
    explanation: 'The filter names an attribute that no schema here declares. It was compared as text.',
    remedy: 'Check the spelling in the matching attribute of the identity provider.',
    source: 'RFC 7644 section 3.4.2.1',
    example: 'mail eq "u@example.com"',
    refusal: null,
  },
} as const satisfies Record<string, ToleranceDefinition>;
