import type { JsonValue } from '../../../../shared/scim/resource';
import type { ResolvedAttribute } from '../../../../shared/scim/schemas/schema-registry';
import { describeValue, shorten } from '../../describe-value';
import { ScimError } from '../../scim-error';

/** `"active" must be true or false, but the text "maybe" came.` */
export function invalidValue(
  attribute: ResolvedAttribute,
  expected: string,
  came: JsonValue | undefined,
): ScimError {
  return new ScimError(
    'invalidValue',
    `“${attribute.path}” must be ${expected}, but ${describeValue(came)} came.`,
    {
      attributePath: attribute.path,
    },
  );
}

/** Names differ in case, or in that one has the URN of the schema (RFC 7643 section 2.1, RFC 7644 section 3.10). */
export function namedTwice(path: string): ScimError {
  const detail = `“${shorten(path)}” came under two names with two values, of which only one could be stored. Send it once.`;
  return new ScimError('invalidValue', detail, { attributePath: path });
}
