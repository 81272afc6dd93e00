import type { Command } from '../features/feature';

export interface CommandGroup {
  name: string;
  items: Command[];
}

/** Of one group, so that none pushes the others out of sight. */
const mostOfGroup = 8;

/** Those that hold every word of the query. A label that begins with it leads, and takes its group along. */
export function matchingCommands(commands: Command[], query: string): Command[] {
  const wanted = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const [first] = wanted;
  if (first === undefined) return commands.filter(({ typedOnly }) => typedOnly !== true);
  const found = commands.filter((command) => {
    const text = [command.label, command.detail, command.words, command.group].join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  const begins = ({ label }: Command) => label.toLowerCase().startsWith(first);
  return fewOfEach([...found.filter(begins), ...found.filter((command) => !begins(command))]);
}

function fewOfEach(commands: Command[]): Command[] {
  const taken = new Map<string, number>();
  return commands.filter(({ group }) => {
    const before = taken.get(group) ?? 0;
    taken.set(group, before + 1);
    return before < mostOfGroup;
  });
}

/** Groups stay together, in the order of their first command. */
export function inGroups(commands: Command[]): CommandGroup[] {
  const names = [...new Set(commands.map(({ group }) => group))];
  return names.map((name) => ({ name, items: commands.filter(({ group }) => group === name) }));
}
