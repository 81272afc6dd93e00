import type { LucideIcon } from 'lucide-react';

/** Something that can be gone to or done. */
export interface Command {
  id: string;
  group: string;
  icon: LucideIcon;
  label: string;
  /** Small and quiet beside the label. */
  detail?: string;
  /** Further words by which it is found. */
  words?: string;
  run(): void;
}

/** Those that hold every word of the query, in their own order; those whose label begins with it come first. */
export function matchingCommands(commands: Command[], query: string): Command[] {
  const wanted = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (wanted.length === 0) return commands;
  const found = commands.filter((command) => {
    const text = [command.label, command.detail, command.words, command.group].join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  const [first = ''] = wanted;
  const begins = ({ label }: Command) => label.toLowerCase().startsWith(first);
  return [...found.filter(begins), ...found.filter((command) => !begins(command))];
}
