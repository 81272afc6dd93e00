/** A mapping executed: what a person's row gives. Rows are read once, then run for each person. */
import type { JsonValue } from '../../scim/resource';
import type { AttributeMapping } from '../common/attribute-mapping';
import { MappingError } from '../common/mapping-error';
import { parseTarget, type Target } from '../common/resource-values';
import type { EvaluationContext, ExpressionValue } from './expression/expression-function';
import { longestExpression } from './expressions';
import type { EntraSource } from './source';
import { readExpression, type SourceExpression } from './source-expression';

/** A row that can be run. */
export interface Row {
  mapping: AttributeMapping;
  target: Target;
  /** Its value is somebody else in the directory, who must be there first. */
  isReference: boolean;
  read: SourceExpression;
}

/** What a row gives for one person. */
export interface RowValue {
  row: Row;
  /** Null: there is nothing to send. */
  value: JsonValue;
  /** Why there is nothing, where it is a mistake and not an empty attribute. */
  problem: string | null;
}

/** @throws MappingError that names the row */
export function readRows(rows: readonly AttributeMapping[], context: EvaluationContext): Row[] {
  return rows.map((mapping) => {
    try {
      const target = parseTarget(mapping.target);
      if (target.schema === null && target.attribute === 'id') throw new RangeError('id can’t be a target.');
      return { mapping, target, isReference: isReference(mapping), read: reader(mapping, context) };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new MappingError(`The row of ${mapping.target} (${mapping.source}) can’t be run: ${reason}`);
    }
  });
}

const references = new Set(['manager', 'members']);

function isReference({ type, source }: AttributeMapping): boolean {
  return type === 'direct' && references.has(source);
}

function reader({ type, source }: AttributeMapping, context: EvaluationContext): SourceExpression {
  switch (type) {
    case 'direct':
      return (attributes) => attributeOf(attributes, source);
    case 'constant':
      return () => source;
    case 'none':
      return () => null;
    case 'expression':
      if (source.length > longestExpression)
        throw new RangeError(`an expression has at most ${longestExpression} characters.`);
      return readExpression(source, context);
  }
}

function attributeOf(attributes: EntraSource, name: string): ExpressionValue {
  const value = attributes[name];
  if (value === undefined) throw new RangeError(`SchemaAttributeNotFound: there is no attribute ${name}.`);
  return value;
}

/** Every row for this person, in the order of the mapping. Never throws. */
export function runRows(rows: readonly Row[], source: EntraSource): RowValue[] {
  return rows.map((row) => {
    try {
      return { row, value: jsonOf(row.read(source)), problem: null };
    } catch (error) {
      return { row, value: null, problem: error instanceof Error ? error.message : String(error) };
    }
  });
}

/** A value of several is written as elements, as custom attributes of several values are sent. */
export function jsonOf(value: ExpressionValue): JsonValue {
  if (typeof value !== 'object' || value === null) return value;
  return value.length === 0 ? null : value.map((one) => ({ value: one }));
}

/** With the default of a row that has no value. */
export function atCreation(values: readonly RowValue[]): RowValue[] {
  return values.map((one) => ({ ...one, value: one.value ?? one.row.mapping.defaultIfNull ?? null }));
}

/** Without rows that are sent at creation only. */
export function afterCreation(values: readonly RowValue[]): RowValue[] {
  return values.filter(({ row }) => row.mapping.apply !== 'only during creation');
}

/** Matching attributes in their order, of those that have a value. */
export function matchingValues(values: readonly RowValue[]): { path: string; value: string }[] {
  return values
    .filter(({ row, value }) => row.mapping.matching !== undefined && value !== null)
    .sort((a, b) => (a.row.mapping.matching ?? 0) - (b.row.mapping.matching ?? 0))
    .map(({ row, value }) => ({ path: row.mapping.target, value: String(value) }));
}
