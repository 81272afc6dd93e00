/** Whether an attribute path leads anywhere, in words. */
import { isNearly } from '../nearly';
import { type AttributePath, printAttributePath } from '../scim/attribute-path';
import type { Filter } from '../scim/filter/filter';
import { type ResolvedResourceType, resolveAttribute } from '../scim/schemas/schema-registry';

/** A sentence; null for an attribute that the type has. */
export function unknownAttribute(path: AttributePath, type: ResolvedResourceType): string | null {
  const target = resolveAttribute(type, path);
  if (target.kind === 'attribute' || target.kind === 'extension') return null;
  const whole = printAttributePath(path);
  if (target.kind === 'unknown sub-attribute') {
    const names = [...target.parent.subAttributes.values()].map(({ definition }) => definition.name);
    return `“${target.parent.path}” has no “${target.subAttribute}”${meant(target.subAttribute, names)}`;
  }
  const names = type.allAttributes.map(({ definition }) => definition.name);
  return `A ${type.resourceType.name} has no attribute “${whole}”${meant(path.attribute, names)}`;
}

function meant(name: string, known: string[]): string {
  const near = known.find((one) => isNearly(one.toLowerCase(), name.toLowerCase()));
  return near === undefined ? '.' : `. Is “${near}” meant?`;
}

/** Those that a filter compares. Within brackets they are sub-attributes of the one before. */
export function attributesOfFilter(filter: Filter): AttributePath[] {
  if (filter.kind === 'and' || filter.kind === 'or') return filter.operands.flatMap(attributesOfFilter);
  if (filter.kind === 'not') return attributesOfFilter(filter.operand);
  if (filter.kind !== 'valuePath') return [filter.path];
  const { path } = filter;
  return attributesOfFilter(filter.filter).map(({ attribute }) => ({ ...path, subAttribute: attribute }));
}
