/** Which parts of a filter an index can decide, so that the directory need not read all its resources. */
import type { AttributePath } from '../../../shared/scim/attribute-path';
import type { Comparison, Filter } from '../../../shared/scim/filter/filter';
import {
  type ResolvedAttribute,
  type ResolvedResourceType,
  resolveAttribute,
} from '../../../shared/scim/schemas/schema-registry';

/** `attribute eq "value"` that every match must fulfil. */
export interface IndexableTerm {
  /** Canonical: `userName`, `emails.value`, `members.value`. */
  attributePath: string;
  value: string;
  caseExact: boolean;
}

/**
 * The terms that every matching resource fulfils, outermost `and` first; any one of them narrows the search, the whole
 * filter must still be asked afterwards. Empty where there are none.
 */
export function indexableTerms(filter: Filter, type: ResolvedResourceType): IndexableTerm[] {
  switch (filter.kind) {
    case 'and':
      return filter.operands.flatMap((operand) => indexableTerms(operand, type));
    case 'comparison':
      return termOf(filter, attributeOf(filter.path, type));
    case 'valuePath': {
      const owner = attributeOf(filter.path, type);
      return owner === undefined ? [] : termsOfValue(filter.filter, owner);
    }
    default:
      return [];
  }
}

function termsOfValue(filter: Filter, owner: ResolvedAttribute): IndexableTerm[] {
  if (filter.kind === 'and') return filter.operands.flatMap((operand) => termsOfValue(operand, owner));
  if (filter.kind !== 'comparison' || filter.path.schema !== null || filter.path.subAttribute !== null)
    return [];
  return termOf(filter, owner.subAttributes.get(filter.path.attribute.toLowerCase()));
}

function attributeOf(path: AttributePath, type: ResolvedResourceType): ResolvedAttribute | undefined {
  const found = resolveAttribute(type, path);
  return found.kind === 'attribute' ? found.attribute : undefined;
}

function termOf({ operator, value }: Comparison, found: ResolvedAttribute | undefined): IndexableTerm[] {
  if (found === undefined || operator !== 'eq' || typeof value !== 'string') return [];
  const compared = found.definition.type === 'complex' ? found.subAttributes.get('value') : found;
  if (compared === undefined) return [];
  const { type, caseExact } = compared.definition;
  return type === 'string' || type === 'reference'
    ? [{ attributePath: compared.path, value, caseExact }]
    : [];
}
