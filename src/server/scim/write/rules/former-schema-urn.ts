/**
 * Schema URNs that no schema has, and that clients write all the same: those of SCIM 1.1 and of the drafts of SCIM 2.0
 * (`urn:scim:schemas:extension:enterprise:1.0`, `urn:scim:schemas:core:2.0`; AzureAD/SCIMReferenceCode lists them), and the real ones
 * with a slip around their version (`…:enterprise:2.0User`, `…:core:2.0`).
 */
import type { ResolvedResourceType } from '../../../../shared/scim/schemas/schema-registry';

const form = /^urn:(ietf:params:)?scim:schemas?:(core|extension:[^:]+)(?::(\d+(?:\.\d+)*))?:?([a-z]+)?$/;

interface UrnParts {
  isRegistered: boolean;
  /** `core` or `extension:…`. */
  name: string;
  version: string | undefined;
  resourceType: string | undefined;
}

function partsOf(urn: string): UrnParts | null {
  const match = form.exec(urn.toLowerCase());
  if (match === null) return null;
  const [, prefix, name = '', version, resourceType] = match;
  return { isRegistered: prefix !== undefined, name, version, resourceType };
}

/** The URN of the schema of this resource type that is meant; undefined where it is none, or has that URN in any case. */
export function schemaMeantBy(urn: string, type: ResolvedResourceType): string | undefined {
  if (isDeclared(urn, type)) return undefined;
  const came = partsOf(urn);
  if (came === null) return undefined;
  return declaredUrns(type).find((declared) => means(came, partsOf(declared)));
}

/** True where a schema of this resource type has the URN, in any case. */
export function isDeclared(urn: string, { resourceType, extensions }: ResolvedResourceType): boolean {
  const key = urn.toLowerCase();
  return key === resourceType.schema.toLowerCase() || extensions.has(key);
}

function declaredUrns({ resourceType, extensions }: ResolvedResourceType): string[] {
  return [resourceType.schema, ...[...extensions.values()].map(({ urn }) => urn)];
}

/** What is left out means what is declared; another version is another schema, but for that of SCIM 1.1. */
function means(came: UrnParts, declared: UrnParts | null): boolean {
  if (declared === null || came.name !== declared.name) return false;
  const { resourceType = declared.resourceType, version = declared.version } = came;
  const isOfScim1 = !came.isRegistered && version === '1.0';
  return resourceType === declared.resourceType && (version === declared.version || isOfScim1);
}

/** Where such a URN, or a path that begins with it, comes from: to stand after “it is”. */
export function originOf(text: string): string {
  if (!/^urn:scim:/i.test(text)) return 'no URN of a schema';
  return text.includes(':1.0') ? 'of SCIM 1.1' : 'of the drafts of SCIM 2.0';
}
