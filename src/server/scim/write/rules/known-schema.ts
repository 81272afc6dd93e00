/** Schema URNs in paths and names as clients write them: former ones, and in other case (RFC 7644 section 3.10). */
import {
  type AttributePath,
  parseAttributePath,
  printAttributePath,
} from '../../../../shared/scim/attribute-path';
import type { ResolvedResourceType } from '../../../../shared/scim/schemas/schema-registry';
import { inRichText, shorten } from '../../describe-value';
import { ScimError } from '../../scim-error';
import type { ToleranceUse } from '../../tolerances';
import { isDeclared, originOf, schemaMeantBy } from './former-schema-urn';

/** What a resource type declares, and what beyond it is taken. */
export interface Declared {
  type: ResolvedResourceType;
  tolerances: ToleranceUse;
}

/**
 * The path with the URN that the schema has today.
 * @param refusedAs what a strict SCIM setting responds with
 * @throws ScimError where former URNs are switched off
 */
export function withKnownSchema<Path extends AttributePath>(
  path: Path,
  declared: Declared,
  refusedAs: 'invalidPath' | 'invalidFilter' | 'invalidValue' = 'invalidPath',
): Path {
  const { schema } = path;
  if (schema === null) return path;
  const today = withSuccessor({ ...path, schema }, declared.type);
  if (today === null) {
    noteCaseOf(path, declared);
    return path;
  }
  noteFormerUrn(printAttributePath(path), printAttributePath(today), declared.tolerances, refusedAs);
  return { ...path, ...today };
}

/** Null for a URN that is right. That of an extension may be the whole path, the end of it in the attribute's place. */
function withSuccessor(
  path: AttributePath & { schema: string },
  type: ResolvedResourceType,
): AttributePath | null {
  const whole = path.subAttribute === null ? `${path.schema}:${path.attribute}` : '';
  if (isDeclared(path.schema, type) || isDeclared(whole, type)) return null;
  const extension = schemaMeantBy(whole, type);
  if (extension !== undefined) return parseAttributePath(extension);
  const schema = schemaMeantBy(path.schema, type);
  return schema === undefined ? null : { ...path, schema };
}

/**
 * Reports a URN, or a path behind one, that is not as its schema has it.
 * @param meant what should have come
 * @throws ScimError where that is switched off
 */
export function noteFormerUrn(
  came: string,
  meant: string,
  tolerances: ToleranceUse,
  refusedAs: 'invalidPath' | 'invalidFilter' | 'invalidValue' | 'invalidSyntax',
): void {
  tolerances.tolerate('scim-1-schema-urn', {
    detail: () =>
      `${inRichText(came)} came, which is ${originOf(came)}: write ${inRichText(meant)} in its place.`,
    refusal: () => new ScimError(refusedAs, `“${shorten(came)}” is ${originOf(came)}; it is “${meant}” now.`),
  });
}

function noteCaseOf({ schema, attribute }: AttributePath, declared: Declared): void {
  if (schema === null) return;
  const { type, tolerances } = declared;
  noteUrnCase(schema, declaredUrn(schema, type), tolerances);
  const whole = `${schema}:${attribute}`;
  noteUrnCase(whole, type.extensions.get(whole.toLowerCase())?.urn, tolerances);
}

function declaredUrn(urn: string, { resourceType, extensions }: ResolvedResourceType): string | undefined {
  const key = urn.toLowerCase();
  return key === resourceType.schema.toLowerCase() ? resourceType.schema : extensions.get(key)?.urn;
}

/** @param declared the URN as its schema writes it, where it has one */
export function noteUrnCase(came: string, declared: string | undefined, tolerances: ToleranceUse): void {
  if (declared === undefined || came === declared) return;
  tolerances.tolerate('schema-urn-case', { detail: () => `${inRichText(came)} came.` });
}
