import { History } from 'lucide-react';
import { stream } from '../../state/api';
import type { Command, Search } from '../feature';
import { historyPath } from './paths';

const most = 6;

/** "History of Kim", "kim history": the histories of the people who are found by the rest. */
export async function search({ settingId, text, navigate, soFar, signal }: Search): Promise<Command[]> {
  const wanted = personAskedFor(text);
  if (wanted === null) return [];
  let commands: Command[] = [];
  for await (const { found } of stream('directory.find', { settingId, text: wanted }, signal)) {
    const people = found.filter(({ resource }) => resource.resourceType === 'User');
    commands = [...commands, ...people.map(({ resource }) => openHistory(resource, navigate))].slice(0, most);
    soFar(commands);
    if (commands.length === most) break;
  }
  return commands;
}

/** Null for a text that asks for no history, and where nobody is named yet. */
export function personAskedFor(text: string): string | null {
  const [, before = '', after = ''] = /^(.*?)\s*\bhistory\b(?:\s+of\b)?\s*(.*)$/i.exec(text.trim()) ?? [];
  return before || after || null;
}

function openHistory(
  { id, displayName, name }: { id: string; displayName: string; name: string },
  navigate: Search['navigate'],
): Command {
  return {
    id: `history ${id}`,
    group: 'People',
    icon: History,
    label: `History of ${displayName}`,
    detail: name,
    run: () => navigate(historyPath(id)),
  };
}
