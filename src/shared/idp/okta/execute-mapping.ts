/** A mapping executed: what each row gives of a person. Expressions are read once, then worked out for each person. */
import type { JsonValue } from '../../scim/resource';
import type { AttributeMapping } from '../common/attribute-mapping';
import { MappingError } from '../common/mapping-error';
import { parseTarget, type Target } from '../common/resource-values';
import { evaluateOkta } from './expression/evaluate';
import type { OktaContext, OktaSource, OktaValue } from './expression/expression-function';
import { parseOktaExpression } from './expression/parse';
import { isList, isProfile } from './expression/values';

type Reader = (source: OktaSource) => OktaValue;

/** A row that can be run. */
export interface Row {
  mapping: AttributeMapping;
  target: Target;
  read: Reader;
}

/** What a row gives for one person; null: there is nothing to send. */
export interface RowValue {
  row: Row;
  value: JsonValue;
}

/** @throws MappingError that names the row */
export function readRows(rows: readonly AttributeMapping[], context: OktaContext): Row[] {
  return rows.map((mapping) => {
    try {
      const target = parseTarget(mapping.target);
      return { mapping, target, read: readerOf(mapping, context) };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new MappingError(`The row of ${mapping.target} (${mapping.source}) can’t be run: ${reason}`);
    }
  });
}

function readerOf({ type, source }: AttributeMapping, context: OktaContext): Reader {
  switch (type) {
    case 'constant':
      return () => source;
    case 'none':
      return () => null;
    default: {
      const expression = parseOktaExpression(type === 'direct' ? `user.${source}` : source);
      return (person) => evaluateOkta(expression, person, context).value;
    }
  }
}

/** Every row for this person. Okta leaves out an attribute whose expression fails; so never throws. */
export function runRows(rows: readonly Row[], source: OktaSource): RowValue[] {
  return rows.map((row) => {
    try {
      return { row, value: jsonOf(row.read(source)) };
    } catch {
      return { row, value: null };
    }
  });
}

/** A value of several is written as elements. */
export function jsonOf(value: OktaValue): JsonValue {
  if (isList(value)) return value.length === 0 ? null : value.map((one) => ({ value: jsonOf(one) }));
  return isProfile(value) ? null : value;
}

/** With the default of a row that has no value. */
export function atCreation(values: readonly RowValue[]): RowValue[] {
  return values.map((one) => ({ ...one, value: one.value ?? one.row.mapping.defaultIfNull ?? null }));
}

/** Without rows that are applied on create only. */
export function afterCreation(values: readonly RowValue[]): RowValue[] {
  return values.filter(({ row }) => row.mapping.apply !== 'only during creation');
}
