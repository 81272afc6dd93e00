/**
 * Short words for writing schemas down. What is left out has the default of RFC 7643 section 2.2; references and binary
 * values are case-exact (sections 2.3.6 and 2.3.7).
 */
import type { AttributeDefinition, AttributeType } from './attribute-definition';

type Characteristics = Partial<Omit<AttributeDefinition, 'name' | 'type' | 'description'>>;

function define(type: AttributeType) {
  return (name: string, description: string, characteristics: Characteristics = {}): AttributeDefinition => ({
    name,
    type,
    multiValued: false,
    description,
    required: false,
    caseExact: type === 'reference' || type === 'binary',
    mutability: 'readWrite',
    returned: 'default',
    uniqueness: 'none',
    ...characteristics,
  });
}

export const string = define('string');
export const boolean = define('boolean');
export const integer = define('integer');
export const dateTime = define('dateTime');
export const binary = define('binary');
export const reference = define('reference');
const complexOf = define('complex');

export function complex(
  name: string,
  description: string,
  subAttributes: AttributeDefinition[],
  characteristics: Characteristics = {},
): AttributeDefinition {
  return complexOf(name, description, { ...characteristics, subAttributes });
}

/** A multi-valued complex attribute with the sub-attributes that such attributes usually have (RFC 7643 section 2.4). */
export function plural(
  name: string,
  description: string,
  value: AttributeDefinition,
  kinds: string[],
): AttributeDefinition {
  return complex(
    name,
    description,
    [
      value,
      string('display', 'A name to show for this value.'),
      string('type', 'What this value is for.', kinds.length > 0 ? { canonicalValues: kinds } : {}),
      boolean('primary', 'True for the preferred value; at most one is.'),
    ],
    { multiValued: true },
  );
}
