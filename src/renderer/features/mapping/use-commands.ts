import { Shuffle } from 'lucide-react';
import { useLocation } from 'wouter';
import { wordsFor } from '../../../shared/activity/attribute-words';
import { capitalised } from '../../../shared/idp/common/capitalised';
import { useLive } from '../../state/live-store';
import type { Command } from '../feature';
import { mappingPath, rowsPath } from './paths';

const none: readonly Row[] = [];

/** The rows of the mapping in force for people, by the names of their attributes on both sides. */
export function useCommands(): Command[] {
  const rows = useLive((live) => live.mapping?.mapping.users);
  const [, navigate] = useLocation();
  return [...rowCommands(rows ?? none, navigate), groupRows(navigate)];
}

function groupRows(navigate: (path: string) => void): Command {
  return {
    id: 'mapping groups',
    group: 'Mapping',
    icon: Shuffle,
    label: 'Rows of groups',
    words: 'mapping groups members display name',
    typedOnly: true,
    run: () => navigate(rowsPath('groups')),
  };
}

interface Row {
  target: string;
  source: string;
}

/** Each leads to the page with its row open. */
export function rowCommands(rows: readonly Row[], navigate: (path: string) => void): Command[] {
  return rows.map(({ target, source }, at) => ({
    id: `mapping ${at} ${target}`,
    group: 'Mapping',
    icon: Shuffle,
    label: capitalised(wordsFor(target)),
    detail: source,
    words: `mapping row ${target}`,
    typedOnly: true,
    run: () => navigate(mappingPath(target)),
  }));
}
