/** Fields of the SCIM setting that read a path which no row sends: the same for every vendor, but for where a row is added. */
import type { FieldMapping } from '../../platform/fields';
import type { RichText } from '../../rich-text';
import type { AttributeMapping } from './attribute-mapping';
import type { LintFinding } from './mapping-file';
import { parseTarget } from './resource-values';

/** @param howToAdd what to do in that console, rich text without a full stop */
export function unsentFields(
  rows: readonly AttributeMapping[],
  fieldMappings: readonly FieldMapping[],
  howToAdd: RichText,
): LintFinding[] {
  const sent = new Set(rows.flatMap(({ target }) => [target.toLowerCase(), rootOf(target)]));
  return fieldMappings
    .filter(({ path }) => !sent.has(path.toLowerCase()) && !sent.has(rootOf(path)))
    .map(({ field, path }) => ({
      rule: 'field-without-row',
      severity: /^email$/i.test(field) ? 'will not arrive' : 'value is wrong',
      row: null,
      title: `No row sends what ${field} reads`,
      sentence: `The SCIM setting reads **${field.replace(/[*`[\]]/g, '')}** from \`${path}\`, and the mapping has no row of that target: nobody has a value.`,
      fix: `${howToAdd}; or set the path of the field to one that is sent.`,
      value: path,
      change: null,
      concerned: {},
    }));
}

/** Attribute with its sub-attribute, whatever the element: an address of another type is read as well. */
function rootOf(path: string): string {
  try {
    const { schema, attribute, subAttribute, element } = parseTarget(path);
    return [schema ?? '', attribute, subAttribute ?? (element === null ? '' : 'value')]
      .join('|')
      .toLowerCase();
  } catch {
    return path.toLowerCase();
  }
}
