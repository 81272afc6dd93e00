import { UserRound, UsersRound } from 'lucide-react';
import { wordsFor } from '../../../shared/activity/attribute-words';
import type { FoundResource } from '../../../shared/features/directory';
import { capitalised } from '../../../shared/idp/common/capitalised';
import { resourcePath } from '../../components/resource-path';
import { stream } from '../../state/api';
import type { Command, Search } from '../feature';

/** People and groups by any value of theirs, those who are called so first; told as they are found. */
export async function search({ settingId, text, navigate, soFar, signal }: Search): Promise<Command[]> {
  let commands: Command[] = [];
  for await (const { found } of stream('directory.find', { settingId, text }, signal)) {
    commands = [...commands, ...found.map((one) => openResource(one, navigate))];
    soFar(commands);
  }
  return commands;
}

function openResource({ resource, held }: FoundResource, navigate: Search['navigate']): Command {
  const { id, resourceType, displayName, about, name } = resource;
  const [group, icon] = resourceType === 'Group' ? ['Groups', UsersRound] : ['People', UserRound];
  const detail =
    held === null ? about || name : `${capitalised(wordsFor(held.attributePath))}: ${held.value}`;
  return { id, group, icon, label: displayName, detail, run: () => navigate(resourcePath(resource)) };
}
