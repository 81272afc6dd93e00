/** Tables and groups with a fault, and without one. */
import { jumpCloudMappingFiles } from '../../../../src/shared/idp/jumpcloud/mapping-file';
import type { LintCase } from '../lint-case';

function rulesOf(json: object, path: string | null = null): string[] {
  const fieldMappings = path === null ? [] : [{ field: 'Unit', path }];
  const surrounds = { places: null, countries: [], fieldMappings };
  return jumpCloudMappingFiles
    .read([{ name: 'table.json', text: '', json }], surrounds)
    .lint.map(({ rule }) => rule);
}

const groups = (...bound: boolean[]) => ({
  userGroups: bound.map((isBound, index) => ({ name: `G${index}`, bound: isBound })),
});

export const jumpCloudLintCases: LintCase[] = [
  {
    rule: 'no-group-bound',
    faulty: () => rulesOf(groups(false, false)),
    right: () => rulesOf(groups(true, false)),
  },
  {
    rule: 'group-not-bound',
    faulty: () => rulesOf(groups(true, false)),
    right: () => rulesOf(groups(true, true)),
  },
  {
    rule: 'field-without-row',
    faulty: () => rulesOf(groups(true), 'timezone'),
    right: () => rulesOf(groups(true), 'title'),
  },
];
