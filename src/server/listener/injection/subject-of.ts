import { requestTarget } from '../../../shared/activity/request-target';
import { isJsonObject } from '../../../shared/scim/json';
import type { Directories } from '../../directory/directories';
import { nameIn } from '../../resource/summary';
import type { SubjectOf } from './inject-fault';

/** Whoever is here by the id in the address; else whoever the body names, who is to be created. */
export function subjectOf(directories: Pick<Directories, 'find'>): SubjectOf {
  return (settingId, url, body) => {
    const { id, resourceType } = requestTarget(url);
    if (resourceType === null) return null;
    const directory = directories.find(settingId);
    const found = id === null ? undefined : directory?.find(id);
    if (directory !== undefined && found !== undefined) {
      const { displayName } = directory.summary(found);
      return { resourceType: found.resourceType, id: found.id, displayName };
    }
    const displayName = id === null ? nameInBody(body) : '';
    return displayName === '' ? null : { resourceType, id: '', displayName };
  };
}

function nameInBody(text: string): string {
  try {
    const body: unknown = JSON.parse(text);
    return isJsonObject(body) ? nameIn(body) : '';
  } catch {
    return '';
  }
}
