/** What arrived, compared with the mapping in force and with what was handed in of the provider. */
import { sentAtCreationOnly } from '../../../shared/causes/found-words';
import type { ProviderEvidence } from '../../../shared/features/provider-evidence';
import type { Mapping } from '../../../shared/idp/common/attribute-mapping';
import type { Laboratory, LaboratoryContext } from '../../../shared/idp/common/laboratory';
import { normalisedPath } from '../../../shared/normalised-path';
import { effectiveMappings, type FieldMapping } from '../../../shared/platform/fields';
import type { PlatformSetting } from '../../../shared/platform/platform-setting';
import type { DirectoryReader } from '../../directory/directory-reader';
import type { FoundCause } from '../../feature';
import { isSliceOver, yieldSlice } from '../../runtime/time-slice';
import { groupCauses } from './group-causes';
import { type MatchedPerson, personMatcher, type RunRow, runRows } from './matched-people';
import { rowCauses } from './row-causes';

export interface Comparison {
  mapping: Mapping;
  laboratory: Laboratory;
  context: LaboratoryContext;
  evidence: ProviderEvidence;
  setting: Pick<PlatformSetting, 'fieldMappings' | 'grouping'>;
  directory: DirectoryReader;
}

export async function compare(comparison: Comparison): Promise<FoundCause[]> {
  const { mapping, laboratory, context, evidence, setting, directory } = comparison;
  const rows = runRows(mapping.users, laboratory, context);
  const fieldMappings = effectiveMappings(setting.fieldMappings);
  const people = await matched(comparison, rows);
  if (people.length === 0) return rowsAtCreationOnly(rows, fieldMappings);
  const ofRows = await rowCauses(rows, { laboratory, context, people, fieldMappings });
  const isMirrored = setting.grouping === 'mirror';
  return [...ofRows, ...groupCauses({ people, uses: evidence.groups, directory, isMirrored }, rows)];
}

async function matched(
  { laboratory, evidence, directory }: Comparison,
  rows: readonly RunRow[],
): Promise<MatchedPerson[]> {
  const match = personMatcher(laboratory, rows, directory);
  const people: MatchedPerson[] = [];
  for (const [at, record] of evidence.people.entries()) {
    people.push(match(record, at + 1));
    if (isSliceOver()) await yieldSlice();
  }
  return people;
}

/** Without people nobody can say whom it concerns. */
function rowsAtCreationOnly(rows: readonly RunRow[], fieldMappings: readonly FieldMapping[]): FoundCause[] {
  const read = new Set(fieldMappings.map(({ path }) => normalisedPath(path).plain));
  return rows
    .filter(({ row }) => row.apply === 'only during creation' && read.has(normalisedPath(row.target).plain))
    .map(({ row: { target, source } }) => ({
      finding: sentAtCreationOnly({ target, source }, 'only noted'),
      people: [],
    }));
}
