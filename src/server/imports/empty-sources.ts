/** Rows that take what none of the people at hand has: a parameter that was never made, an attribute that nobody filled in. */
import type { AttributeMapping } from '../../shared/idp/common/attribute-mapping';
import type { Laboratory } from '../../shared/idp/common/laboratory';
import { MappingError } from '../../shared/idp/common/mapping-error';
import type { LintFinding } from '../../shared/idp/common/mapping-file';
import type { CountedPeople } from './counted-people';

/** Of rows that the platform reads, and only of people whose attributes are all known. @param fields paths that fields of the platform read */
export function emptySources(
  rows: readonly AttributeMapping[],
  { people }: CountedPeople,
  laboratory: Laboratory,
  fields: readonly string[],
): LintFinding[] {
  if (people.length === 0 || people.some(({ known }) => known !== null)) return [];
  return rows
    .filter(({ target }) => fields.includes(target))
    .flatMap((row) => {
      const asked = row.type === 'constant' || row.type === 'none' ? [] : attributesOf(row, laboratory);
      const isEmpty = asked.every((name) =>
        people.every(({ attributes }) => (attributes[name] ?? '') === ''),
      );
      return asked.length === 0 || !isEmpty ? [] : [findingOf(row, asked)];
    });
}

function attributesOf(row: AttributeMapping, laboratory: Laboratory): readonly string[] {
  try {
    return laboratory.readRow(row, { now: 0, random: () => 0 }).attributes;
  } catch (error) {
    if (error instanceof MappingError) return [];
    throw error;
  }
}

function findingOf({ target }: AttributeMapping, asked: readonly string[]): LintFinding {
  const names = asked.map((name) => `\`${name.replaceAll('`', "'")}\``).join(' and ');
  return {
    rule: 'nobody-has-it',
    severity: 'value is wrong',
    row: target,
    title: `Nobody here has ${asked.join(' or ')}`,
    sentence: `The row takes ${names}, which is empty or missing for each of these people: nothing, or an empty text, is sent for everybody.`,
    fix: `In the provider’s console, make sure that ${names} exists and is filled in; or take another source.`,
    value: asked[0] ?? null,
    change: null,
    concerned: {},
  };
}
