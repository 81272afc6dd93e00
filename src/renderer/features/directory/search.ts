import { type LucideIcon, UserRound, UsersRound } from 'lucide-react';
import type { ResourceSummary } from '../../../shared/scim/resource';
import { resourcePath } from '../../components/resource-path';
import { call } from '../../state/api';
import type { Command, Search } from '../feature';

const most = { users: 6, groups: 4 };

/** People and groups that hold the text as it stands: here the path of an attribute is not asked for. */
export async function search({ settingId, text, navigate, signal }: Search): Promise<Command[]> {
  const listed = { settingId, search: `"${text.replaceAll('"', ' ').trim()}"` };
  const [users, groups] = await Promise.all([
    call('directory.list', { ...listed, resourceType: 'User', limit: most.users }, signal),
    call('directory.list', { ...listed, resourceType: 'Group', limit: most.groups }, signal),
  ]);
  return [
    ...users.resources.map((user) => openResource(user, 'People', UserRound, navigate)),
    ...groups.resources.map((group) => openResource(group, 'Groups', UsersRound, navigate)),
  ];
}

function openResource(
  resource: ResourceSummary,
  group: string,
  icon: LucideIcon,
  navigate: Search['navigate'],
): Command {
  const { id, displayName, about, name } = resource;
  const run = () => navigate(resourcePath(resource));
  return { id, group, icon, label: displayName, detail: about || name, run };
}
