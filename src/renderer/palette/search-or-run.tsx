import { Search } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import type { Command } from '../features/feature';
import { matchingCommands } from './command';
import { CommandList } from './command-list';
import { useCommands } from './use-commands';
import { useSearch } from './use-search';

interface SearchOrRunProps {
  input: RefObject<HTMLInputElement | null>;
  onDone(): void;
}

/** A combobox: the focus stays in the field, the arrows move through what was found. */
export function SearchOrRun({ input, onDone }: SearchOrRunProps) {
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const list = useId();
  const { commands: found, searching } = useSearch(query);
  const commands = [...matchingCommands(useCommands(), query), ...found];
  const current = Math.min(active, commands.length - 1);
  const run = (command: Command) => {
    onDone();
    command.run();
  };

  function onKeyDown(event: KeyboardEvent) {
    const next = nextIndex(event.key, current, commands.length);
    if (next !== null) setActive(next);
    else if (event.key === 'Enter') withCommand(commands[current], run);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <label className="palette-field">
        <Search size={16} aria-hidden />
        <span className="visually-hidden">Search or run</span>
        <input
          ref={input}
          type="text"
          role="combobox"
          placeholder="Person, group, request, page or action"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={query}
          aria-expanded
          aria-controls={list}
          aria-activedescendant={current >= 0 ? `${list}-${current}` : undefined}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setActive(0);
          }}
        />
      </label>
      <CommandList id={list} commands={commands} active={current} onActive={setActive} onRun={run} />
      <p className="palette-foot" role="status">
        {footWords(commands.length, searching, query)}
      </p>
    </>
  );
}

function withCommand(command: Command | undefined, run: (command: Command) => void): void {
  if (command !== undefined) run(command);
}

function nextIndex(key: string, current: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (current + 1) % count;
  if (key === 'ArrowUp') return (current - 1 + count) % count;
  if (key === 'PageDown') return Math.min(current + 8, count - 1);
  if (key === 'PageUp') return Math.max(current - 8, 0);
  return null;
}

function footWords(count: number, searching: boolean, query: string): string {
  if (searching) return 'Searching…';
  if (count > 0) return '↑ ↓ to choose, Enter to open, Esc to close';
  return `Nothing is called ${query.trim()}. Names, e-mail addresses, ids and paths are searched.`;
}
