import { FileDown, FlaskConical, Shuffle } from 'lucide-react';
import { useLocation } from 'wouter';
import { wordsFor } from '../../../shared/activity/attribute-words';
import { capitalised } from '../../../shared/idp/common/capitalised';
import { useLive } from '../../state/live-store';
import type { Command } from '../feature';
import { importPath, mappingPath, sandboxPath } from './paths';

/** Ways into the mapping: its rows by the names of their attributes. */
export function useCommands(): Command[] {
  const rows = useLive((live) => live.mapping?.mapping.users);
  const [, navigate] = useLocation();
  if (rows === undefined) return [];
  const ofRows = rows.map(({ target, source }) => ({
    id: `mapping ${target}`,
    group: 'Mapping',
    icon: Shuffle,
    label: capitalised(wordsFor(target)),
    detail: source,
    words: `mapping row ${target}`,
    typedOnly: true,
    run: () => navigate(mappingPath(target)),
  }));
  return [
    {
      id: 'import mapping',
      group: 'Do',
      icon: FileDown,
      label: 'Import a mapping',
      words: 'export schema template file paste lint',
      typedOnly: true,
      run: () => navigate(importPath),
    },
    {
      id: 'expression sandbox',
      group: 'Go to',
      icon: FlaskConical,
      label: 'Expression sandbox',
      words: 'try function language trace',
      typedOnly: true,
      run: () => navigate(sandboxPath),
    },
    ...ofRows,
  ];
}
