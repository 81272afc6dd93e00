import { ApiFailure } from '../api/api-failure';
import type { Directories } from './directories';
import type { Directory } from './directory';

/** @throws ApiFailure 404 when there is no such SCIM setting, or its folder could not be opened */
export function requireDirectory(
  { directories }: { directories: Pick<Directories, 'find'> },
  settingId: string,
): Directory {
  const directory = directories.find(settingId);
  if (directory !== undefined) return directory;
  throw new ApiFailure(404, 'NO_DIRECTORY', 'The directory of this SCIM setting is not open.');
}
