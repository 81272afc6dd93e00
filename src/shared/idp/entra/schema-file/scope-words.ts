/** The filter of *Source object scope* in words. Groups are OR-ed, clauses in one AND-ed (Graph `filter`). */

import { richValue } from '../../../rich-text';
import { isJsonObject } from '../../../scim/json';
import type { JsonObject, JsonValue } from '../../../scim/resource';

/** Null where everybody is in scope. Rich text: "`department` EQUALS `Sales` and … or …". */
export function scopeWords(scope: JsonValue | undefined): string | null {
  if (!isJsonObject(scope)) return null;
  const groups = ['groups', 'categoryFilterGroups', 'inputFilterGroups'].flatMap((key) => listOf(scope[key]));
  const words = groups.map(groupWords).filter((text) => text !== '');
  return words.length === 0 ? null : words.join(', or ');
}

function groupWords({ clauses }: JsonObject): string {
  return listOf(clauses).map(clauseWords).join(' and ');
}

/** Operators of newer consoles are passed on as they are spelled. */
function clauseWords({ sourceOperandName, operatorName, targetOperand }: JsonObject): string {
  const values =
    isJsonObject(targetOperand) && Array.isArray(targetOperand.values) ? targetOperand.values : [];
  const operands = values.map((value) => richValue(value)).join(', ');
  return `${richValue(sourceOperandName)} ${String(operatorName)
    .slice(0, 40)
    .replace(/[*`[\]]/g, '')}${operands === '' ? '' : ` ${operands}`}`;
}

function listOf(value: JsonValue | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}
