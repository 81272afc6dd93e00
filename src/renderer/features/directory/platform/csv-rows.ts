/** Target users as lines of a CSV file (RFC 4180). Values come from the wire: none may be run as a formula by a spreadsheet. */
import Papa from 'papaparse';
import { fieldNamed, type ListedTarget } from './field-words';

export const lineEnd = '\r\n';

/** @param fields names, in the order of the field mappings */
export function csvHead(fields: readonly string[]): string {
  const columns = fields.flatMap((field) => (isResolved(field) ? [field, `${field} as sent`] : [field]));
  return line(['Name', ...columns, 'Groups', 'Status', 'Arrives', 'id']);
}

/** One line for each, each with its end. */
export function csvLines(users: readonly ListedTarget[], fields: readonly string[]): string {
  return users.map((user) => line(cellsOf(user, fields))).join('');
}

function cellsOf({ person, target }: ListedTarget, fields: readonly string[]): string[] {
  const values = fields.flatMap((name) => {
    const field = fieldNamed(target.fields, name);
    return isResolved(name) ? [field?.value ?? '', field?.raw ?? ''] : [field?.value ?? ''];
  });
  const groups = target.groups.map(({ name }) => name).join('; ');
  const arrives = target.whyNotHere === null ? 'yes' : 'no';
  return [person.displayName, ...values, groups, target.status, arrives, person.id];
}

/** What the platform has may be another value than the one that was sent: both are told. */
function isResolved(field: string): boolean {
  return field.trim().toLowerCase() === 'time zone';
}

function line(cells: readonly string[]): string {
  return Papa.unparse([cells], { escapeFormulae: true, newline: lineEnd }) + lineEnd;
}
