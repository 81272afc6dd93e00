/** What contradicts itself in a setting each of whose parts is right. Without zod, so that the page can ask it as one types. */
import { effectiveMappings, type FieldMapping, sameField } from './fields';
import type { Grouping } from './grouping';

interface Concerned {
  fieldMappings: readonly FieldMapping[];
  grouping: Grouping;
}

export interface PlatformProblem {
  path: (string | number)[];
  message: string;
}

/** What is wrong with a setting each of whose parts is right. */
export function platformProblems({ fieldMappings, grouping }: Concerned): PlatformProblem[] {
  return [
    ...doubledFields(fieldMappings),
    ...missingEmail(fieldMappings),
    ...missingCriterion(fieldMappings, grouping),
  ];
}

function doubledFields(mappings: Concerned['fieldMappings']): PlatformProblem[] {
  return mappings.flatMap(({ field }, at) => {
    const isAgain = mappings.slice(0, at).some((other) => sameField(other.field, field));
    const message = `There is a field “${field}” already.`;
    return isAgain ? [{ path: ['fieldMappings', at, 'field'], message }] : [];
  });
}

function missingEmail(mappings: Concerned['fieldMappings']): PlatformProblem[] {
  const isThere = effectiveMappings(mappings).some(({ field }) => sameField(field, 'Email'));
  if (isThere) return [];
  return [
    { path: ['fieldMappings'], message: 'Email must be mapped: nobody arrives without an e-mail address.' },
  ];
}

function missingCriterion(
  mappings: Concerned['fieldMappings'],
  grouping: Concerned['grouping'],
): PlatformProblem[] {
  if (grouping === null || grouping === 'mirror') return [];
  const { byField } = grouping;
  if (effectiveMappings(mappings).some(({ field }) => sameField(field, byField))) return [];
  const message = `People are grouped by “${byField}”, but no field of this name is mapped.`;
  return [{ path: ['grouping', 'byField'], message }];
}
