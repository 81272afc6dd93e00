/** The sections of both settings pages, in their order: what one is called, and by which words it is found. */
export type SettingsPart = 'connection' | 'workbench';

export interface SettingsSection {
  /** Its address is `/settings/<id>`. */
  id: string;
  label: string;
  part: SettingsPart;
  /** Further words for search or run. */
  words: string;
}

/** Address and tokens first, what can't be undone last. */
export const settingsSections = [
  { id: 'address', label: 'Address', part: 'connection', words: 'base URL tenant endpoint' },
  { id: 'tokens', label: 'Tokens', part: 'connection', words: 'secret bearer revoke rotate renew' },
  { id: 'provider', label: 'Name and provider', part: 'connection', words: 'rename identity' },
  {
    id: 'fields',
    label: 'Fields and groups',
    part: 'connection',
    words: 'SCIM setting map grouping criteria group name country mirror duplicate copy',
  },
  {
    id: 'sign-in',
    label: 'Other ways to sign in',
    part: 'connection',
    words: 'OAuth client credentials secret basic password token endpoint',
  },
  { id: 'tolerances', label: 'Tolerances', part: 'connection', words: 'strict tolerant accepted preset RFC' },
  {
    id: 'attributes',
    label: 'Custom attributes',
    part: 'connection',
    words: 'schema extension declare resource types',
  },
  { id: 'file', label: 'Setting file', part: 'connection', words: 'export import json share' },
  { id: 'baseline', label: 'Baseline', part: 'connection', words: 'reset beginning restore demo save' },
  {
    id: 'removal',
    label: 'Archive or delete',
    part: 'connection',
    words: 'directory requests remove reset clear',
  },
  {
    id: 'appearance',
    label: 'Appearance',
    part: 'workbench',
    words: 'theme dark light pseudonyms anonymous',
  },
  { id: 'public-address', label: 'Public address', part: 'workbench', words: 'tunnel base URL https' },
  { id: 'data', label: 'Data', part: 'workbench', words: 'folder disk' },
  { id: 'notices', label: 'Notices', part: 'workbench', words: 'messages' },
  { id: 'about', label: 'About', part: 'workbench', words: 'version listener port host' },
] as const satisfies readonly SettingsSection[];

export type SettingsSectionId = (typeof settingsSections)[number]['id'];

/** @param id as it stands in an address; undefined for none and for one that is unknown */
export function sectionOf(id: string | undefined): SettingsSection | undefined {
  return settingsSections.find((section) => section.id === id);
}

export function sectionPath(id: SettingsSectionId): string {
  return `/settings/${id}`;
}
