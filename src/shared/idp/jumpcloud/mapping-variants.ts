/** JumpCloud's table can't be changed: what a guide adds is on the side of the platform. */
import type { MappingVariant } from '../../simulation';
import { byCountry, zoneOfCountry } from '../common/country-setting';

export const jumpCloudMappings: readonly MappingVariant[] = [
  {
    id: 'table',
    title: 'The table as it is',
    explanation: 'No row can be added to it: a time zone and a manager can’t be sent.',
  },
  {
    id: 'time-zone',
    title: 'Time zone from the country',
    explanation:
      'The same is sent, without a time zone. The sandbox takes **Time Zone** from the country of the work address: it plays that guide through.',
    setting: zoneOfCountry,
  },
  {
    id: 'country',
    title: 'Groups by country',
    explanation:
      'The country of the work address is free text. The sandbox groups by **Country / Region**: it plays that guide through.',
    setting: byCountry,
  },
];
