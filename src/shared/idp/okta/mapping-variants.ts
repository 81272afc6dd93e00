/** The profile mappings as the guides make of them, and as an application has them before. */
import type { MappingVariant } from '../../simulation';
import { byCountry } from '../common/country-setting';
import { timeZoneExample } from './expressions';
import { mappingOf, oktaMapping, oktaProfileMappings, rehearsalMapping, timeZoneMapping } from './mapping';

export const oktaMappings: readonly MappingVariant[] = [
  {
    id: 'time-zone',
    title: 'Time zone from the profile',
    explanation: '`user.timezone` to `timezone`, as the guide *Time zone* says. It plays that guide through.',
    mapping: rehearsalMapping,
  },
  {
    id: 'time-zone-by-country',
    title: 'Time zone from the country code',
    explanation:
      'The expression of that guide for three countries. People of other countries are sent no time zone.',
    mapping: mappingOf([...oktaProfileMappings, { ...timeZoneMapping, expression: timeZoneExample }]),
  },
  {
    id: 'country',
    title: 'Groups by country',
    explanation:
      '`user.countryCode`, always two letters. The sandbox groups by **Country / Region**: it plays that guide through.',
    mapping: rehearsalMapping,
    setting: byCountry,
  },
  {
    id: 'new-application',
    title: 'As a new application has it',
    explanation: 'Nothing was added: no time zone is sent.',
    mapping: oktaMapping,
  },
];
