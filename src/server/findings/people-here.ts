/** What rules about one person may ask about everybody else in a directory. */
import type { PeopleHere } from '../../shared/diagnostics/person-findings';
import { newFieldMappings } from '../../shared/platform/fields';
import { displayNameOf } from '../resource/summary';
import type { WorkbenchContext } from '../workbench-context';

export type Directory = ReturnType<WorkbenchContext['directoryOf']>;

export function peopleIn(
  directory: Directory,
  places: PeopleHere['places'],
  fieldMappings: PeopleHere['fieldMappings'] = newFieldMappings,
): PeopleHere {
  return {
    places,
    fieldMappings,
    isHere: (id) => directory.find(id) !== undefined,
    personWith(value) {
      for (const attribute of ['externalId', 'userName']) {
        const [id] = directory.idsWith('User', attribute, value) ?? [];
        const person = id === undefined ? undefined : directory.get('User', id);
        if (person !== undefined) return { attribute, name: displayNameOf(person) };
      }
      return null;
    },
  };
}
