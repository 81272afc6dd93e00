import { Fragment, useEffect } from 'react';
import type { Command } from '../features/feature';

interface CommandListProps {
  id: string;
  commands: Command[];
  active: number;
  onActive(index: number): void;
  onRun(command: Command): void;
}

/** What was found, under the headings of its groups. */
export function CommandList({ id, commands, active, onActive, onRun }: CommandListProps) {
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  return (
    <div id={id} role="listbox" aria-label="Found" className="palette-list">
      {commands.map((command, index) => (
        <Fragment key={`${command.group} ${command.id}`}>
          {command.group !== commands[index - 1]?.group && (
            <div className="palette-group" role="presentation">
              {command.group}
            </div>
          )}
          <Option
            id={`${id}-${index}`}
            command={command}
            active={index === active}
            onActive={() => onActive(index)}
            onRun={onRun}
          />
        </Fragment>
      ))}
    </div>
  );
}

interface OptionProps {
  id: string;
  command: Command;
  active: boolean;
  onActive(): void;
  onRun(command: Command): void;
}

function Option({ id, command, active, onActive, onRun }: OptionProps) {
  const { icon: Icon, label, detail } = command;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus and runs the active option with Enter
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className="palette-option"
      onMouseMove={onActive}
      onClick={() => onRun(command)}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <bdi className="palette-label">{label}</bdi>
      {detail !== undefined && <bdi className="palette-detail">{detail}</bdi>}
    </div>
  );
}
