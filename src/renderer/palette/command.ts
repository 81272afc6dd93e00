import type { Command } from '../features/feature';

export interface CommandGroup {
  name: string;
  items: Command[];
}

/** Those that hold every word of the query. A label that begins with it leads, and takes its group along. */
export function matchingCommands(commands: Command[], query: string): Command[] {
  const wanted = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const [first] = wanted;
  if (first === undefined) return commands;
  const found = commands.filter((command) => {
    const text = [command.label, command.detail, command.words, command.group].join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  const begins = ({ label }: Command) => label.toLowerCase().startsWith(first);
  return [...found.filter(begins), ...found.filter((command) => !begins(command))];
}

/** Groups stay together, in the order of their first command. */
export function inGroups(commands: Command[]): CommandGroup[] {
  const names = [...new Set(commands.map(({ group }) => group))];
  return names.map((name) => ({ name, items: commands.filter(({ group }) => group === name) }));
}
