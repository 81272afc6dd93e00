/** What of a resource sortBy is shown: of members and groups only the first, since no other one counts. */
import type { AttributePath } from '../../../shared/scim/attribute-path';
import type { JsonObject } from '../../../shared/scim/resource';
import type { ResolvedResourceType } from '../../../shared/scim/schemas/schema-registry';
import type { StoredResource } from '../../resource/stored-resource';
import { assemble, describeGroup, describeMember } from '../response/representation';
import type { ScimContext } from '../scim-request';

/** Attributes that are not stored with the resource. */
const derived = /^(id|meta|schemas|members|groups|manager)$/i;

export function viewForSorting(
  path: AttributePath,
  type: ResolvedResourceType,
  context: ScimContext,
): (resource: StoredResource) => JsonObject {
  if (!derived.test(path.attribute)) return ({ attributes }) => attributes;
  const { directory } = context;
  return (resource) => {
    const [member] = directory.members(resource.id);
    const [group] = directory.groupsOf(resource.id);
    return assemble(resource, type, context, {
      members: member === undefined ? [] : [describeMember(member, context)],
      groups: group === undefined ? [] : [describeGroup(group, 'direct', context)],
    });
  };
}
