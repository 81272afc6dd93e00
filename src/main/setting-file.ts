import { type SettingFile, settingFileSchema } from '../shared/setting-file';
import { largestSettingFile } from '../shared/setting-file-size';
import { readJsonFile } from './json-file';

/** Reads what --setting-file names. Throws StartUpFailure that says where in the file what is wrong. */
export function readSettingFile(path: string): Promise<SettingFile> {
  const kind = { schema: settingFileSchema, what: 'a SCIM setting', largest: largestSettingFile };
  return readJsonFile('--setting-file', path, kind);
}
