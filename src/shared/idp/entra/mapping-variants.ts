/** The mapping as the platform's documents make of it, and as it is before: what a rehearsal may be played with. */
import type { MappingVariant } from '../../simulation';
import type { AttributeMapping, Mapping } from '../common/attribute-mapping';
import { byCountry } from '../common/country-setting';
import { entraMapping, rehearsalMapping } from './mapping';

const countryPath = 'addresses[type eq "work"].country';

export const entraMappings: readonly MappingVariant[] = [
  {
    id: 'time-zone',
    title: 'Time zone from usage location',
    explanation: 'As documented: `usageLocation` Direct to `timezone`. It plays that guide through.',
    mapping: rehearsalMapping,
  },
  {
    id: 'country',
    title: 'Country as custom field',
    explanation:
      '`country` as it stands in Entra, free text. The sandbox groups by **Country / Region**: it plays that guide through.',
    mapping: rehearsalMapping,
    setting: byCountry,
  },
  {
    id: 'country-code',
    title: 'Country from usage location',
    explanation:
      '`usageLocation` in place of `country`, always two letters. The sandbox groups by **Country / Region**.',
    mapping: withRow(rehearsalMapping, { source: 'usageLocation', type: 'direct', target: countryPath }),
    setting: byCountry,
  },
  {
    id: 'new-application',
    title: 'As a new application has it',
    explanation: 'Nothing was added: no time zone is sent.',
    mapping: entraMapping,
  },
];

/** With this row in place of the one for the same target. */
function withRow({ users, groups }: Mapping, row: AttributeMapping): Mapping {
  return { users: users.map((other) => (other.target === row.target ? row : other)), groups };
}
