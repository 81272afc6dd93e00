import { Autocomplete } from '@base-ui/react/autocomplete';
import type { Command } from '../features/feature';
import type { CommandGroup } from './command';

/** What was found, under the headings of its groups. */
export function CommandList({ onRun }: { onRun(command: Command): void }) {
  return (
    <Autocomplete.List className="palette-list" aria-label="Found">
      {({ name, items }: CommandGroup) => (
        <Autocomplete.Group key={name} items={items}>
          <Autocomplete.GroupLabel className="palette-group">{name}</Autocomplete.GroupLabel>
          <Autocomplete.Collection>
            {(command: Command) => <Option key={command.id} command={command} onRun={onRun} />}
          </Autocomplete.Collection>
        </Autocomplete.Group>
      )}
    </Autocomplete.List>
  );
}

function Option({ command, onRun }: { command: Command; onRun(command: Command): void }) {
  const { icon: Icon, label, detail } = command;
  return (
    <Autocomplete.Item value={command} className="palette-option" onClick={() => onRun(command)}>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <bdi className="palette-label">{label}</bdi>
      {detail !== undefined && <bdi className="palette-detail">{detail}</bdi>}
    </Autocomplete.Item>
  );
}
