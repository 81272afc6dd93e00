import { ArrowDown, ArrowUp, EllipsisVertical, RotateCcw, Trash2 } from 'lucide-react';
import { useId } from 'react';
import { defaultPaths, type StandardField, standardFields } from '../../../shared/platform/fields';
import { IconButton } from '../../components/icon-button';
import { Menu, MenuItem } from '../../components/menu';
import { arrivesWords } from './arrives-words';
import { type FieldRow, withChangedRow, withMovedRow, withoutRow } from './draft';
import { PathField } from './path-field';
import type { PathProblem } from './path-problem';
import type { Editor } from './use-editor';

interface FieldRowProps {
  editor: Editor;
  row: FieldRow;
  at: number;
  /** The way forward was tried: what is still empty is named too. */
  isAsked: boolean;
}

/** A field of the platform, the attribute path that fills it, and for how many something comes there. */
export function FieldRowForm({ editor, row, at, isAsked }: FieldRowProps) {
  const { change, facts, problems, preview } = editor;
  const id = useId();
  const found = problems.rows.get(row.key);
  const isShown = isAsked || row.path !== '';
  const problem = {
    field: isAsked || row.field !== '' ? found?.field : null,
    path: isShown ? found?.path : null,
  };
  const label = row.field === '' ? 'the new field' : row.field;
  const set = (part: Partial<FieldRow>) => change((draft) => withChangedRow(draft, row.key, part));
  const isWrong = Boolean(problem.field ?? problem.path);
  return (
    <div className="setting-field" data-wrong={isWrong || undefined}>
      <FieldName row={row} isInvalid={Boolean(problem.field)} onChange={(field) => set({ field })} />
      <PathField
        label={label}
        value={row.path}
        facts={facts}
        isInvalid={Boolean(problem.path)}
        describedBy={isWrong ? `${id}-problem` : undefined}
        onChange={(path) => set({ path })}
      />
      <span className="setting-arrives">{arrivesWords(preview.difference, row.field)}</span>
      <RowMenu editor={editor} row={row} at={at} label={label} />
      {isWrong && (
        <div className="setting-problem" id={`${id}-problem`} role="alert">
          {problem.field != null && <p>{problem.field}</p>}
          {problem.path != null && <Nearest problem={problem.path} onChoose={(path) => set({ path })} />}
        </div>
      )}
    </div>
  );
}

function FieldName({
  row,
  isInvalid,
  onChange,
}: {
  row: FieldRow;
  isInvalid: boolean;
  onChange(field: string): void;
}) {
  if (isStandard(row.field)) return <b className="setting-field-name">{row.field}</b>;
  return (
    <input
      className="setting-field-name"
      type="text"
      value={row.field}
      maxLength={100}
      aria-label="Name of the custom field"
      aria-invalid={isInvalid || undefined}
      placeholder="Name of the field"
      autoComplete="off"
      // biome-ignore lint/a11y/noAutofocus: it was just added, to be named
      autoFocus={row.field === ''}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function Nearest({ problem, onChoose }: { problem: PathProblem; onChoose(path: string): void }) {
  return (
    <>
      <p>{problem.message}</p>
      {problem.nearest.length > 0 && (
        <p className="setting-nearest">
          Is one of these meant?{' '}
          {problem.nearest.map((path) => (
            <button key={path} type="button" className="link-button" onClick={() => onChoose(path)}>
              <code>{path}</code>
            </button>
          ))}
        </p>
      )}
    </>
  );
}

function RowMenu({
  editor: { draft, change },
  row,
  at,
  label,
}: {
  editor: Editor;
  row: FieldRow;
  at: number;
  label: string;
}) {
  const usual = isStandard(row.field) ? defaultPaths[row.field] : null;
  const isRemovable = !isStandard(row.field) || row.field === 'Time Zone';
  return (
    <Menu align="end" trigger={<IconButton icon={EllipsisVertical} label={`More about ${label}`} />}>
      {usual !== null && usual !== row.path && (
        <MenuItem
          icon={<RotateCcw size={14} />}
          onSelect={() => change((before) => withChangedRow(before, row.key, { path: usual }))}
        >
          Default attribute path
        </MenuItem>
      )}
      {at > 0 && (
        <MenuItem
          icon={<ArrowUp size={14} />}
          onSelect={() => change((before) => withMovedRow(before, row.key, -1))}
        >
          Move up
        </MenuItem>
      )}
      {at < draft.rows.length - 1 && (
        <MenuItem
          icon={<ArrowDown size={14} />}
          onSelect={() => change((before) => withMovedRow(before, row.key, 1))}
        >
          Move down
        </MenuItem>
      )}
      {isRemovable && (
        <MenuItem
          icon={<Trash2 size={14} />}
          onSelect={() => change((before) => withoutRow(before, row.key))}
        >
          Remove {label}
        </MenuItem>
      )}
    </Menu>
  );
}

/** In the spelling of the platform: another one is renamed like a custom field. */
function isStandard(field: string): field is StandardField {
  return standardFields.some((one) => one === field);
}
