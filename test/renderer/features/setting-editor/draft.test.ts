import { describe, expect, it } from 'vitest';
import {
  copyOf,
  type Draft,
  differs,
  draftOf,
  newDraft,
  settingOf,
  withChangedRow,
  withMovedRow,
  withoutRow,
  withRow,
} from '../../../../src/renderer/features/setting-editor/draft';
import { newFieldMappings } from '../../../../src/shared/platform/fields';
import type { ScimSetting } from '../../../../src/shared/scim-setting';

const setting: ScimSetting = {
  id: 's',
  name: 'Contoso',
  idp: 'entra',
  createdAt: '2026-11-30T18:00:00Z',
  sandbox: false,
  preset: 'tolerant',
  tolerances: {},
  schemas: [],
  resourceTypes: [],
  fieldMappings: [...newFieldMappings, { field: 'Site', path: 'addresses[type eq "work"].locality' }],
  fixedGroup: 'Elsewhere',
  grouping: { byField: 'Site' },
  tokens: [],
};
const fieldsOf = ({ rows }: Draft) => rows.map(({ field }) => field);
const keyOf = ({ rows }: Draft, field: string) => rows.find((row) => row.field === field)?.key ?? -1;

describe('a draft', () => {
  it('of a new setting has the standard fields with the time zone, grouped by department as documented', () => {
    const { fieldMappings, fixedGroup, grouping } = settingOf(newDraft('entra'));
    expect(fieldMappings).toEqual(newFieldMappings);
    expect([fixedGroup, grouping]).toEqual([null, { byField: 'Department' }]);
  });

  it('is saved as what it was made of, whatever the criterion', () => {
    const { fieldMappings, fixedGroup } = setting;
    for (const grouping of [{ byField: 'Site' }, 'mirror', null] as const) {
      expect(settingOf(draftOf({ ...setting, grouping }))).toEqual({ fieldMappings, fixedGroup, grouping });
    }
  });

  it('of a setting whose step was skipped shows the fields that are synchronized then', () => {
    expect(fieldsOf(draftOf({ ...setting, fieldMappings: [] }))).not.toContain('Time Zone');
  });

  it('differs once something else would be saved, not by blanks around it', () => {
    const draft = draftOf(setting);
    expect(differs({ ...draft, name: ' Contoso ' }, draft)).toBe(false);
    expect(differs(withRow(draft), draft)).toBe(true);
    expect(differs({ ...draft, criterion: 'mirror' }, draft)).toBe(true);
  });

  it('of a copy begins with everything of the other under a name that is free', () => {
    const copy = copyOf(setting);
    expect(copy).toMatchObject({ name: 'Contoso copy', from: 's', groupName: 'Elsewhere', byField: 'Site' });
  });
});

describe('its fields', () => {
  it('are added last, renamed, moved by one place and removed', () => {
    const added = withRow(draftOf(setting), 'Floor', 'title');
    const renamed = withChangedRow(added, keyOf(added, 'Floor'), { field: 'Storey' });
    const moved = withMovedRow(renamed, keyOf(renamed, 'Storey'), -1);
    expect(fieldsOf(moved).slice(-2)).toEqual(['Storey', 'Site']);
    expect(fieldsOf(withMovedRow(moved, keyOf(moved, 'Email'), -1))).toEqual(fieldsOf(moved));
    expect(fieldsOf(withoutRow(moved, keyOf(moved, 'Storey')))).not.toContain('Storey');
  });

  it('take the criterion along to another name; removed, they leave it named', () => {
    const draft = draftOf(setting);
    expect(withChangedRow(draft, keyOf(draft, 'Site'), { field: 'Office' }).byField).toBe('Office');
    expect(withChangedRow(draft, keyOf(draft, 'Email'), { field: 'Mail' }).byField).toBe('Site');
    expect(withoutRow(draft, keyOf(draft, 'Site')).byField).toBe('Site');
  });
});
