/** A SCIM setting as it is edited, before it is saved: plain data and what can be done with it. */
import {
  effectiveMappings,
  type FieldMapping,
  newFieldMappings,
  sameField,
} from '../../../shared/platform/fields';
import type { PlatformSetting } from '../../../shared/platform/platform-setting';
import type { ScimSetting } from '../../../shared/scim-setting';

export interface FieldRow extends FieldMapping {
  /** Stays the same while it is renamed and moved. */
  key: number;
}

/** What puts people into groups: the values of a field, the identity provider's groups, or neither, the older form. */
export type Criterion = 'field' | 'mirror' | 'neither';

export interface Draft {
  name: string;
  idp: string;
  /** Id of the SCIM setting that it is a copy of. */
  from: string | null;
  rows: readonly FieldRow[];
  /** *Group Name*; empty for none. */
  groupName: string;
  criterion: Criterion;
  /** Name of the field that people are grouped by, kept while another criterion is chosen. */
  byField: string;
}

const usualField = 'Department';

/** The documents ask for a criterion, and name the department first. */
export function newDraft(idp: string, name = ''): Draft {
  return {
    name,
    idp,
    from: null,
    rows: rowsOf(newFieldMappings),
    groupName: '',
    criterion: 'field',
    byField: usualField,
  };
}

export function draftOf(setting: ScimSetting): Draft {
  const { name, idp, grouping, fixedGroup } = setting;
  return {
    name,
    idp,
    from: null,
    rows: rowsOf(effectiveMappings(setting.fieldMappings)),
    groupName: fixedGroup ?? '',
    criterion: grouping === null ? 'neither' : grouping === 'mirror' ? 'mirror' : 'field',
    byField: grouping === null || grouping === 'mirror' ? usualField : grouping.byField,
  };
}

export function copyOf(setting: ScimSetting): Draft {
  return { ...draftOf(setting), name: `${setting.name} copy`.slice(0, 80), from: setting.id };
}

function rowsOf(mappings: readonly FieldMapping[]): FieldRow[] {
  return mappings.map(({ field, path }, key) => ({ field, path, key }));
}

/** What is saved. Blanks around a text are none of it. */
export function settingOf({ rows, groupName, criterion, byField }: Draft): PlatformSetting {
  return {
    fieldMappings: rows.map(({ field, path }) => ({ field: field.trim(), path: path.trim() })),
    fixedGroup: groupName.trim() === '' ? null : groupName.trim(),
    grouping: criterion === 'neither' ? null : criterion === 'mirror' ? 'mirror' : { byField },
  };
}

/** Whether saving the one instead of the other would make a difference. */
export function differs(one: Draft, other: Draft): boolean {
  return JSON.stringify(saved(one)) !== JSON.stringify(saved(other));
}

function saved(draft: Draft) {
  return { name: draft.name.trim(), idp: draft.idp, ...settingOf(draft) };
}

export function withRow(draft: Draft, field = '', path = ''): Draft {
  const key = Math.max(-1, ...draft.rows.map((row) => row.key)) + 1;
  return { ...draft, rows: [...draft.rows, { key, field, path }] };
}

/** The criterion follows a field to its new name. */
export function withChangedRow(draft: Draft, key: number, change: Partial<FieldMapping>): Draft {
  const row = draft.rows.find((one) => one.key === key);
  const rows = draft.rows.map((one) => (one.key === key ? { ...one, ...change } : one));
  const isCriterion = row !== undefined && change.field !== undefined && sameField(row.field, draft.byField);
  return { ...draft, rows, ...(isCriterion && { byField: change.field?.trim() ?? '' }) };
}

/** A criterion that loses its field stays, and is named as what has to be chosen anew. */
export function withoutRow(draft: Draft, key: number): Draft {
  return { ...draft, rows: draft.rows.filter((row) => row.key !== key) };
}

/** @param by one place up (-1) or down (1); at an end it stays */
export function withMovedRow(draft: Draft, key: number, by: -1 | 1): Draft {
  const at = draft.rows.findIndex((row) => row.key === key);
  const [row, other] = [draft.rows[at], draft.rows[at + by]];
  if (row === undefined || other === undefined) return draft;
  return { ...draft, rows: draft.rows.with(at, other).with(at + by, row) };
}
