import { newFieldMappings } from '../../platform/fields';
import type { PlatformSetting } from '../../platform/platform-setting';

/** The SCIM setting that the documents describe for groups by region or country. */
export const byCountry: PlatformSetting = {
  fieldMappings: [
    ...newFieldMappings,
    { field: 'Country / Region', path: 'addresses[type eq "work"].country' },
  ],
  fixedGroup: null,
  grouping: { byField: 'Country / Region' },
};
