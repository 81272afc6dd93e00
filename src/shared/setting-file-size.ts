/** More than any SCIM setting needs, in bytes. */
export const largestSettingFile = 5 * 1024 * 1024;
