/** Schema URNs in paths and names as clients write them: those of SCIM 1.1, and in other case (RFC 7644 section 3.10). */
import {
  type AttributePath,
  parseAttributePath,
  printAttributePath,
} from '../../../../shared/scim/attribute-path';
import { enterpriseUserUrn } from '../../../../shared/scim/schemas/enterprise-user';
import type { ResolvedResourceType } from '../../../../shared/scim/schemas/schema-registry';
import { inRichText, shorten } from '../../describe-value';
import { ScimError } from '../../scim-error';
import type { ToleranceUse } from '../../tolerances';

export const scim1Core = 'urn:scim:schemas:core:1.0';

/** URNs of SCIM 1.1 for extensions, and what they have become. */
export const scim1Extensions: ReadonlyMap<string, string> = new Map([
  ['urn:scim:schemas:extension:enterprise:1.0', enterpriseUserUrn.toLowerCase()],
]);

interface Declared {
  type: ResolvedResourceType;
  tolerances: ToleranceUse;
}

/**
 * The path with the URN that the schema has today.
 * @param refusedAs what a strict SCIM setting responds with
 * @throws ScimError where URNs of SCIM 1.1 are switched off
 */
export function withKnownSchema<Path extends AttributePath>(
  path: Path,
  declared: Declared,
  refusedAs: 'invalidPath' | 'invalidFilter' = 'invalidPath',
): Path {
  const { schema } = path;
  if (schema === null) return path;
  const today = withSuccessor({ ...path, schema }, declared.type);
  if (today === null) {
    noteCaseOf(path, declared);
    return path;
  }
  declared.tolerances.tolerate('scim-1-schema-urn', {
    detail: () => `${inRichText(printAttributePath(path))} came.`,
    refusal: () =>
      new ScimError(
        refusedAs,
        `“${shorten(printAttributePath(path))}” is of SCIM 1.1; it is “${printAttributePath(today)}” now.`,
      ),
  });
  return { ...path, ...today };
}

/** Null for what is not of SCIM 1.1. The URN of an extension may be the whole path, its version in the attribute's place. */
function withSuccessor(
  path: AttributePath & { schema: string },
  { resourceType, extensions }: ResolvedResourceType,
): AttributePath | null {
  const key = path.schema.toLowerCase();
  if (key === scim1Core) return { ...path, schema: resourceType.schema };
  const extension = extensions.get(scim1Extensions.get(key) ?? '');
  if (extension !== undefined) return { ...path, schema: extension.urn };
  const whole = extensions.get(scim1Extensions.get(`${key}:${path.attribute}`) ?? '');
  return whole === undefined ? null : parseAttributePath(whole.urn);
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
