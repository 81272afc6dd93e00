import { newFieldMappings } from '../../platform/fields';
import type { PlatformSetting } from '../../platform/platform-setting';

const countryPath = 'addresses[type eq "work"].country';

/** The SCIM setting that the documents describe for groups by region or country. */
export const byCountry: PlatformSetting = {
  fieldMappings: [...newFieldMappings, { field: 'Country / Region', path: countryPath }],
  fixedGroup: null,
  grouping: { byField: 'Country / Region' },
};

/** For a vendor that sends no time zone: the field is filled from the country. */
export const zoneOfCountry: PlatformSetting = {
  fieldMappings: newFieldMappings.map(({ field, path }) => ({
    field,
    path: field === 'Time Zone' ? countryPath : path,
  })),
  fixedGroup: null,
  grouping: null,
};
