/** What all messages of clients have in common: names in any case, and `schemas` that say which message it is (RFC 7644 section 3.1). */
import type { JsonObject, JsonValue } from '../../shared/scim/resource';
import { describeValue, inRichText } from './describe-value';
import { ownNameOf } from './json-object';
import { ScimError } from './scim-error';
import type { ToleranceUse } from './tolerances';

/** The value under a name in any case (RFC 7643 section 2.1). */
export function property(object: JsonObject, name: string): JsonValue | undefined {
  const own = ownNameOf(object, name);
  return own === undefined ? undefined : object[own];
}

/** @throws ScimError invalidSyntax where `schemas` names another message, or none and that is not tolerated */
export function checkMessage(body: JsonObject, urn: string, tolerances: ToleranceUse): void {
  const raw = property(body, 'schemas');
  const schemas = Array.isArray(raw) ? raw : raw === undefined || raw === null ? [] : [raw];
  const wanted = urn.toLowerCase();
  if (schemas.some((one) => typeof one === 'string' && one.toLowerCase() === wanted)) {
    if (!Array.isArray(raw)) {
      tolerances.tolerate('single-object-for-multi-valued', {
        attributePath: 'schemas',
        refusal: () =>
          new ScimError('invalidSyntax', '“schemas” must be a list.', { attributePath: 'schemas' }),
      });
    }
    if (!schemas.includes(urn)) tolerances.tolerate('schema-urn-case', { attributePath: 'schemas' });
    return;
  }
  const came = schemas.length === 0 ? 'it is missing' : `${describeValue(schemas[0])} came`;
  const refusal = () => new ScimError('invalidSyntax', `“schemas” must hold “${urn}”, but ${came}.`);
  if (schemas.some((one) => namesMessage(one, wanted))) {
    const detail = () => `${inRichText(String(schemas[0]))} came: write ${inRichText(urn)} in its place.`;
    tolerances.tolerate('misspelt-message-urn', { attributePath: 'schemas', detail, refusal });
    return;
  }
  if (schemas.length > 0) throw refusal();
  tolerances.tolerate('schemas-missing', { attributePath: 'schemas', refusal });
}

/** True for a URN that ends in the name of the message, whatever stands before it: `urn:ietf:params:scim:schemas:core:2.0:PatchOp`. */
function namesMessage(came: JsonValue, wanted: string): boolean {
  if (typeof came !== 'string') return false;
  const key = came.trim().toLowerCase();
  const name = wanted.slice(wanted.lastIndexOf(':') + 1);
  return key.startsWith('urn:') && /[:.\d]$/.test(key.slice(0, -name.length)) && key.endsWith(name);
}
