import { printAttributePath } from '../attribute-path';
import type { Filter, PatchPath } from './filter';

/** The text of a filter, with as few brackets as possible; `parseFilter` reads it back to an equal filter. */
export function printFilter(filter: Filter): string {
  switch (filter.kind) {
    case 'comparison':
      return `${printAttributePath(filter.path)} ${filter.operator} ${JSON.stringify(filter.value)}`;
    case 'presence':
      return `${printAttributePath(filter.path)} pr`;
    case 'valuePath':
      return `${printAttributePath(filter.path)}[${printFilter(filter.filter)}]`;
    case 'not':
      return `not (${printFilter(filter.operand)})`;
    case 'and':
      return filter.operands.map((operand) => printOperand(operand, ['and', 'or'])).join(' and ');
    case 'or':
      return filter.operands.map((operand) => printOperand(operand, ['or'])).join(' or ');
  }
}

function printOperand(operand: Filter, grouped: Filter['kind'][]): string {
  const text = printFilter(operand);
  return grouped.includes(operand.kind) ? `(${text})` : text;
}

/** The text of a PATCH path; `parsePatchPath` reads it back. */
export function printPatchPath(path: PatchPath): string {
  if (path.filter === null) return printAttributePath(path);
  const sub = path.subAttribute === null ? '' : `.${path.subAttribute}`;
  return `${printAttributePath({ ...path, subAttribute: null })}[${printFilter(path.filter)}]${sub}`;
}
