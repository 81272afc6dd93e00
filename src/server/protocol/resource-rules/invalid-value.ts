import type { JsonValue } from '../../../shared/scim/resource';
import type { ResolvedAttribute } from '../../../shared/scim/schemas/schema-registry';
import { describeValue } from '../describe-value';
import { ScimError } from '../scim-error';

/** `"active" must be true or false, but the text "maybe" came.` */
export function invalidValue(
  attribute: ResolvedAttribute,
  expected: string,
  came: JsonValue | undefined,
): ScimError {
  return new ScimError(
    'invalidValue',
    `"${attribute.path}" must be ${expected}, but ${describeValue(came)} came.`,
    {
      attributePath: attribute.path,
    },
  );
}
