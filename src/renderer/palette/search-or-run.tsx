import { Autocomplete } from '@base-ui/react/autocomplete';
import { Search } from 'lucide-react';
import { type RefObject, useId, useState } from 'react';
import type { Command } from '../features/feature';
import { inGroups, matchingCommands } from './command';
import { CommandList } from './command-list';
import { useCommands } from './use-commands';
import { usePaging } from './use-paging';
import { useSearch } from './use-search';

interface SearchOrRunProps {
  input: RefObject<HTMLInputElement | null>;
  onDone(): void;
}

/** The focus stays in the field, the arrows move through what was found. */
export function SearchOrRun({ input, onDone }: SearchOrRunProps) {
  const id = useId();
  const [query, setQuery] = useState('');
  const { commands: found, searching } = useSearch(query);
  const commands = [...matchingCommands(useCommands(), query), ...found];
  const paging = usePaging(commands.length);
  const run = (command: Command) => {
    onDone();
    command.run();
  };
  return (
    <Autocomplete.Root
      inline
      open
      mode="none"
      autoHighlight="always"
      keepHighlight
      items={inGroups(commands)}
      itemToStringValue={({ label }) => label}
      value={query}
      onValueChange={setQuery}
      onItemHighlighted={paging.onItemHighlighted}
    >
      <label className="palette-field" htmlFor={id}>
        <Search size={16} aria-hidden />
        <span className="visually-hidden">Search or run</span>
        <Autocomplete.Input
          id={id}
          ref={input}
          placeholder="Any value, request, finding, step, mapping row, setting or action"
          spellCheck={false}
          maxLength={200}
          onKeyDown={paging.onKeyDown}
        />
      </label>
      <CommandList onRun={run} />
      <p className="palette-foot" role="status">
        {footWords(commands.length, searching, query)}
      </p>
    </Autocomplete.Root>
  );
}

function footWords(count: number, searching: boolean, query: string): string {
  if (searching) return 'Searching…';
  if (count > 0) return '↑ ↓ to choose, Enter to open, Esc to close';
  return `Nothing is called ${query.trim()}. Values of people and groups, requests, findings, steps, mapping rows and settings are searched.`;
}
