/** The columns of the table of target users. The name stands in all of them, with the e-mail address beneath it. */
import { sameField } from '../../../../shared/platform/fields';

export interface Column {
  /** Name of a field, `groups` or `status`. */
  id: string;
  label: string;
  /** Where there is no column of groups, they stand beneath the department. */
  hasGroups: boolean;
}

export interface ColumnChoice {
  id: string;
  label: string;
  isShown: boolean;
}

const shownFirst = ['Department', 'Time Zone'];

/**
 * @param fields in the order of the field mappings
 * @param chosen ids, in any order; null where nobody has chosen yet
 */
export function columnsOf(fields: readonly string[], chosen: readonly string[] | null): Column[] {
  const all = [...fields, 'groups', 'status'];
  const shown = chosen ?? defaultColumns(fields);
  const hasOwnGroups = shown.includes('groups');
  return all
    .filter((id) => shown.includes(id))
    .map((id) => {
      const hasGroups = !hasOwnGroups && sameField(id, 'Department');
      return { id, hasGroups, label: hasGroups ? `${labelOf(id)}, groups` : labelOf(id) };
    });
}

export function columnChoices(fields: readonly string[], chosen: readonly string[] | null): ColumnChoice[] {
  const shown = chosen ?? defaultColumns(fields);
  return [...fields, 'groups', 'status'].map((id) => ({
    id,
    label: labelOf(id),
    isShown: shown.includes(id),
  }));
}

export function toggleColumn(
  fields: readonly string[],
  chosen: readonly string[] | null,
  id: string,
): string[] {
  const shown = chosen ?? defaultColumns(fields);
  return shown.includes(id) ? shown.filter((one) => one !== id) : [...shown, id];
}

function defaultColumns(fields: readonly string[]): string[] {
  const standard = fields.filter((field) => shownFirst.some((name) => sameField(field, name)));
  const hasDepartment = standard.some((field) => sameField(field, 'Department'));
  return [...standard, ...(hasDepartment ? [] : ['groups']), 'status'];
}

/** Fields as the platform calls them, in sentence case where they are its own. */
export function labelOf(id: string): string {
  return labels[id] ?? id;
}

const labels: Readonly<Record<string, string>> = {
  groups: 'Groups',
  status: 'Status',
  Email: 'E-mail',
  'First Name': 'First name',
  'Last Name': 'Last name',
  'Phone Number': 'Phone number',
  'Time Zone': 'Time zone',
};
