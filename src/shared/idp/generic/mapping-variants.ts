/** What a SCIM setting may make of the same people. */
import type { MappingVariant } from '../../simulation';
import { byCountry } from '../common/country-setting';

export const genericMappings: readonly MappingVariant[] = [
  {
    id: 'usual',
    title: 'Everything in its place',
    explanation: 'Time zones are names of the IANA database, countries are two letters.',
  },
  {
    id: 'country',
    title: 'Groups by country',
    explanation: 'The same is sent. The sandbox groups by **Country / Region**.',
    setting: byCountry,
  },
];
