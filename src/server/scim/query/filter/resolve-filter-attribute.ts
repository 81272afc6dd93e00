import type { AttributePath } from '../../../../shared/scim/attribute-path';
import { printAttributePath } from '../../../../shared/scim/attribute-path';
import {
  type ResolvedAttribute,
  type ResolvedResourceType,
  resolveAttribute,
  undeclaredAttribute,
} from '../../../../shared/scim/schemas/schema-registry';
import { ScimError } from '../../scim-error';
import type { ToleranceUse } from '../../tolerances';
import { withKnownSchema } from '../../write/rules/known-schema';

/** The attribute that a path in a filter names; one that no schema declares is looked for by its name. */
export function findInFilter(
  asked: AttributePath,
  type: ResolvedResourceType,
  tolerances: ToleranceUse,
): ResolvedAttribute {
  const path = withKnownSchema(asked, { type, tolerances }, 'invalidFilter');
  const found = resolveAttribute(type, path);
  switch (found.kind) {
    case 'attribute':
      if (path.schema === null && found.attribute.extension !== null) {
        tolerances.tolerate('unqualified-extension-attribute', { attributePath: found.attribute.path });
      }
      return found.attribute;
    case 'extension':
      return undeclared(found.extension.urn, null, null);
    case 'unknown sub-attribute':
      return noted(undeclared(found.subAttribute, found.parent.extension, found.parent), tolerances);
    case 'unknown':
      return noted(undeclaredPath(path, type), tolerances);
  }
}

function undeclaredPath(path: AttributePath, type: ResolvedResourceType): ResolvedAttribute {
  const core = path.schema?.toLowerCase() === type.resourceType.schema.toLowerCase();
  const extension = core ? null : path.schema;
  const attribute = undeclared(path.attribute, extension, null);
  return path.subAttribute === null ? attribute : undeclared(path.subAttribute, extension, attribute);
}

function undeclared(
  name: string,
  extension: string | null,
  parent: ResolvedAttribute | null,
): ResolvedAttribute {
  return undeclaredAttribute(name, { extension, parent, multiValued: false, complex: false });
}

function noted(attribute: ResolvedAttribute, tolerances: ToleranceUse): ResolvedAttribute {
  tolerances.tolerate('unknown-attribute-in-filter', { attributePath: attribute.path });
  return attribute;
}

/** The sub-attribute that a name inside square brackets means. A simple value is its own `value`. */
export function findInValue(
  path: AttributePath,
  owner: ResolvedAttribute,
  tolerances: ToleranceUse,
): ResolvedAttribute {
  const name = path.attribute.toLowerCase();
  if (path.subAttribute !== null || path.schema !== null) throw notASubAttribute(path, owner);
  const found = owner.subAttributes.get(name);
  if (found !== undefined) return found;
  if (owner.declared && owner.definition.type !== 'complex') {
    if (name === 'value') return owner;
    throw notASubAttribute(path, owner);
  }
  const sub = undeclared(path.attribute, owner.extension, owner);
  return owner.declared ? noted(sub, tolerances) : sub;
}

function notASubAttribute(path: AttributePath, owner: ResolvedAttribute): ScimError {
  return new ScimError(
    'invalidFilter',
    `Inside the square brackets of “${owner.path}” a sub-attribute is expected, not “${printAttributePath(path)}”.`,
    { attributePath: owner.path },
  );
}

/**
 * What is compared where a complex attribute stands without sub-attribute: its `value` (RFC 7643 section 2.4). For a
 * single-valued one RFC 7644 section 3.4.2.2 asks for the sub-attribute, hence the tolerance.
 * @throws ScimError invalidFilter where it has no `value`
 */
export function resolveFilterAttribute(
  attribute: ResolvedAttribute,
  tolerances: ToleranceUse,
): ResolvedAttribute {
  if (attribute.definition.type !== 'complex' || !attribute.declared) return attribute;
  const value = attribute.subAttributes.get('value');
  const refusal = () =>
    new ScimError(
      'invalidFilter',
      `“${attribute.path}” has sub-attributes; the filter must say which one it compares, like “${attribute.path}.${[...attribute.subAttributes.values()][0]?.definition.name ?? 'value'}”.`,
      { attributePath: attribute.path },
    );
  if (value === undefined) throw refusal();
  if (!attribute.definition.multiValued) {
    tolerances.tolerate('complex-compared-as-value', { attributePath: attribute.path, refusal });
  }
  return value;
}
