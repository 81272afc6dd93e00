import { ScimError } from '../../../src/server/scim/scim-error';
import { createToleranceUse, type ToleranceUse } from '../../../src/server/scim/tolerances';
import { applyPatch, type PatchResult } from '../../../src/server/scim/write/patch/apply-patch';
import type { PatchPlan } from '../../../src/server/scim/write/patch/plan-patch';
import { planPatch } from '../../../src/server/scim/write/patch/plan-patch';
import { readPatch } from '../../../src/server/scim/write/patch/read-patch';
import { normaliseResource } from '../../../src/server/scim/write/rules';
import { messageUrns } from '../../../src/shared/scim/messages';
import type { JsonObject } from '../../../src/shared/scim/resource';
import { standardRegistry } from '../../../src/shared/scim/schemas';
import { enterpriseUserUrn } from '../../../src/shared/scim/schemas/enterprise-user';
import type { ResolvedResourceType, SchemaRegistry } from '../../../src/shared/scim/schemas/schema-registry';
import { userUrn } from '../../../src/shared/scim/schemas/user';

export const enterprise = enterpriseUserUrn;

export function typeNamed(name: string, registry: SchemaRegistry = standardRegistry): ResolvedResourceType {
  const type = registry.byName.get(name.toLowerCase());
  if (type === undefined) throw new Error(`no resource type ${name}`);
  return type;
}

export const user = typeNamed('User');
export const group = typeNamed('Group');

export function tolerant(): ToleranceUse {
  return createToleranceUse({ preset: 'tolerant', tolerances: {} });
}

export function strict(): ToleranceUse {
  return createToleranceUse({ preset: 'strict', tolerances: {} });
}

/** A user as it is stored. */
export function stored(attributes: JsonObject = {}): JsonObject {
  return { schemas: [userUrn], id: '2819c223', userName: 'bjensen@example.com', ...attributes };
}

interface Options {
  tolerances?: ToleranceUse;
  type?: ResolvedResourceType;
}

export function patch(resource: JsonObject, operations: unknown[], options: Options = {}): PatchResult {
  const context = { type: options.type ?? user, tolerances: options.tolerances ?? tolerant() };
  const body = { schemas: [messageUrns.patchOp], Operations: operations };
  return applyPatch(resource, readPatch(body, context), context);
}

export function plan(operations: unknown[], tolerances = tolerant()): PatchPlan {
  const context = { type: group, tolerances };
  return planPatch(readPatch({ schemas: [messageUrns.patchOp], Operations: operations }, context), context);
}

export function create(body: unknown, options: Options = {}): JsonObject {
  const context = { type: options.type ?? user, tolerances: options.tolerances ?? tolerant() };
  return normaliseResource(body, context, null).attributes;
}

/** What is refused, as `scimType: detail`; a status where there is no scimType. */
export function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof ScimError) return `${error.scimType ?? error.status}: ${error.detail}`;
    throw error;
  }
  return 'accepted';
}

/** The scimType of a refusal. */
export function refusedAs(act: () => unknown): string {
  return refusal(act).split(':')[0] ?? '';
}

export function rules(tolerances: ToleranceUse): string[] {
  return tolerances.findings.map((finding) => finding.rule);
}
