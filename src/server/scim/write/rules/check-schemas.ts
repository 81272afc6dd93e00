/** The list `schemas` of a body against what the body holds (RFC 7643 section 3). */
import { identityProviders } from '../../../../shared/idp';
import { isUrn, sameUrn } from '../../../../shared/scim/attribute-path';
import { isJsonObject } from '../../../../shared/scim/json';
import type { JsonObject, JsonValue } from '../../../../shared/scim/resource';
import { inRichText, shorten } from '../../describe-value';
import { ScimError } from '../../scim-error';
import type { ToleranceId } from '../../tolerances';
import { schemaMeantBy } from './former-schema-urn';
import { invalidValue } from './invalid-value';
import { noteFormerUrn } from './known-schema';
import { readValue } from './read-value';
import type { RulesContext } from './rules-context';

/**
 * @param content the resource that was read from the body
 * @throws ScimError invalidSyntax, invalidValue
 */
export function checkSchemas(raw: JsonValue | undefined, content: JsonObject, context: RulesContext): void {
  const listed = readSchemas(raw, context);
  const core = context.type.resourceType.schema;
  if (!isListed(core, listed, context)) noteMissing(core, listed, context);
  for (const urn of listed) checkListed(urn, content, context);
  for (const name of Object.keys(content)) {
    if (isUrn(name) && isJsonObject(content[name]) && !isListed(name, listed, context))
      noteUnlisted(name, context);
  }
}

/**
 * The URNs that a PATCH names: `schemas` follow from content, so that nothing is set by them, and what stands in them is
 * checked all the same.
 * @throws ScimError invalidSyntax, invalidValue
 */
export function checkPatchedSchemas(raw: JsonValue, content: JsonObject, context: RulesContext): void {
  const listed = readSchemas(typeof raw === 'string' ? [raw] : raw, context);
  for (const urn of listed) checkListed(urn, content, context);
}

/** By the URN itself, in any case, or by a former one. */
function isListed(urn: string, listed: readonly string[], { type }: RulesContext): boolean {
  return listed.includes(urn) || listed.some((one) => sameUrn(one, urn) || schemaMeantBy(one, type) === urn);
}

function readSchemas(raw: JsonValue | undefined, context: RulesContext): string[] {
  const attribute = context.type.attributes.get('schemas');
  if (raw === undefined || raw === null || attribute === undefined) return [];
  const value = readValue(attribute, raw, context) ?? [];
  if (Array.isArray(value)) return value.filter((urn) => typeof urn === 'string');
  throw invalidValue(attribute, 'a list of schema URNs', raw);
}

function noteMissing(core: string, listed: string[], { tolerances }: RulesContext): void {
  const detail =
    listed.length === 0
      ? `“schemas” is missing; ${core} was expected in it.`
      : `“schemas” does not name ${core}.`;
  tolerances.tolerate('schemas-missing', {
    attributePath: 'schemas',
    refusal: () => new ScimError('invalidSyntax', detail, { attributePath: 'schemas' }),
  });
}

function checkListed(urn: string, content: JsonObject, context: RulesContext): void {
  const core = context.type.resourceType.schema;
  if (urn === core || Object.hasOwn(content, urn)) return;
  const meant = schemaMeantBy(urn, context.type);
  if (meant !== undefined) {
    noteFormerUrn(urn, meant, context.tolerances, 'invalidSyntax');
    return;
  }
  const key = urn.toLowerCase();
  const extension = context.type.extensions.get(key);
  if (extension?.urn === urn) return;
  const known = extension !== undefined || key === core.toLowerCase();
  const id: ToleranceId = known ? 'schema-urn-case' : habitOf(key);
  context.tolerances.tolerate(id, {
    attributePath: 'schemas',
    detail: () => `${inRichText(urn)} stands in \`schemas\`.`,
    refusal: () =>
      new ScimError(
        'invalidSyntax',
        `“schemas” names “${shorten(urn)}”, which is not declared for this resource type.`,
        {
          attributePath: 'schemas',
        },
      ),
  });
}

function habitOf(key: string): ToleranceId {
  if (identityProviders.some(({ ownSchemas }) => ownSchemas.includes(key))) return 'vendor-schema-urn';
  return 'unknown-schema-urn';
}

function noteUnlisted(urn: string, { tolerances }: RulesContext): void {
  tolerances.tolerate('extension-schema-not-listed', {
    attributePath: urn,
    refusal: () =>
      new ScimError(
        'invalidSyntax',
        `The body carries attributes of “${shorten(urn)}”, but “schemas” does not name it.`,
      ),
  });
}
