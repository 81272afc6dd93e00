import type { KnownUser, KnownUsers } from '../../shared/idp/identity-provider';
import { parseAttributePath } from '../../shared/scim/attribute-path';
import { resolveAttribute } from '../../shared/scim/schemas/schema-registry';
import type { StoredResource } from '../resource/stored-resource';
import type { ResourceDirectory } from '../scim/resource-directory';
import { textsAt } from './indexes';

/** More are not looked at one by one: rules run after every request. */
const mostScanned = 2_000;

/** The users of a directory as rules ask for them. */
export function knownUsers(
  directory: Pick<ResourceDirectory, 'get' | 'idsWith' | 'all' | 'size' | 'registry'>,
): KnownUsers {
  const byId = (id: string) => knownUser(directory.get('User', id));
  return {
    byId,
    having(attributePath, value) {
      const ids = directory.idsWith('User', attributePath, value);
      return ids === undefined ? scan(attributePath, value) : [...ids].flatMap((id) => byId(id) ?? []);
    },
  };

  function scan(attributePath: string, value: string): KnownUser[] {
    const type = directory.registry.byName.get('user');
    if (type === undefined || directory.size('User') > mostScanned) return [];
    const target = resolveAttribute(type, parseAttributePath(attributePath));
    if (target.kind !== 'attribute') return [];
    return directory
      .all('User')
      .filter(({ attributes }) => textsAt(attributes, target.attribute).includes(value))
      .flatMap((resource) => knownUser(resource) ?? []);
  }
}

function knownUser(resource: StoredResource | undefined): KnownUser | null {
  return resource === undefined ? null : { id: resource.id, attributes: resource.attributes };
}
