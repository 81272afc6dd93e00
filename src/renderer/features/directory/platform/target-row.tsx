import type { ReactNode } from 'react';
import { Avatar } from '../../../components/avatar';
import { Mark } from '../../../components/mark';
import { MiddleEllipsis } from '../../../components/middle-ellipsis';
import { RichText } from '../../../components/rich-text';
import { State } from '../../../components/state';
import { fieldNamed, fieldWords, groupWords } from './field-words';
import type { Column } from './table-columns';
import type { TargetRowData } from './use-target-users';
import { gravestOf } from './value-findings';

interface TargetRowProps {
  row: TargetRowData | undefined;
  columns: readonly Column[];
}

/** One person as the platform has them: a value, and beneath it where it comes from. */
export function TargetRow({ row, columns }: TargetRowProps) {
  if (row === undefined) return <span className="target-row target-row-missing">…</span>;
  const { person, target } = row;
  return (
    <span className="target-row" data-status={target.status} title={person.id}>
      <span className="target-who">
        <Avatar name={person.displayName} active={target.status === 'Active'} />
        <span className="target-two">
          <span className="target-name-line">
            <bdi className="target-name">{person.displayName}</bdi>
            <WrongElsewhere row={row} columns={columns} />
          </span>
          <Address row={row} />
        </span>
      </span>
      {columns.map((column) => (
        <span key={column.id} className="target-cell" data-column={column.id}>
          <Cell row={row} column={column} />
        </span>
      ))}
    </span>
  );
}

/** What is wrong stands at its value; where that is in no column, at the name. */
function WrongElsewhere({
  row: { findings, target },
  columns,
}: {
  row: TargetRowData;
  columns: readonly Column[];
}) {
  const wrong = findings.filter(({ severity }) => severity === 'value is wrong');
  const isShown = columns.some(
    ({ id }) => gravestOf(wrong, fieldNamed(target.fields, id)?.path ?? '') !== undefined,
  );
  const [first] = wrong;
  return first === undefined || isShown ? null : <Mark shape="value is wrong" label={first.title} />;
}

function Address({ row: { target } }: { row: TargetRowData }) {
  const email = fieldNamed(target.fields, 'Email')?.value ?? null;
  if (target.failed !== null) return <State shape="look">Cannot be worked out</State>;
  if (email === null && target.status === 'deleted') return <small>no e-mail</small>;
  if (email === null) return <State shape="will not arrive">No e-mail</State>;
  return (
    <small>
      <MiddleEllipsis text={email} />
    </small>
  );
}

function Cell({ row, column }: { row: TargetRowData; column: Column }) {
  const { target } = row;
  if (column.id === 'status') return <Status row={row} />;
  if (column.id === 'groups') return <Groups row={row} />;
  const field = fieldNamed(target.fields, column.id);
  if (field === undefined) return <span className="target-none">not known</span>;
  const { text, note, state } = fieldWords(field);
  const isWrong = state === 'wrong' || gravestOf(row.findings, field.path)?.severity === 'value is wrong';
  const below = column.hasGroups ? groupWords(target) : note;
  return (
    <span className="target-two">
      <Value text={text} {...{ isWrong, state }} />
      {below !== null && (
        <small data-state={state}>{column.hasGroups ? below : <RichText text={below} inline />}</small>
      )}
    </span>
  );
}

function Value({ text, isWrong, state }: { text: string; isWrong: boolean; state: string }): ReactNode {
  if (isWrong) return <State shape="value is wrong">{text}</State>;
  if (state === 'none') return <span className="target-none">{text}</span>;
  return (
    <bdi dir="ltr" title={text}>
      {text}
    </bdi>
  );
}

function Groups({ row: { target } }: { row: TargetRowData }) {
  if (target.groups.length === 0) return <span className="target-none">no group</span>;
  const names = target.groups.map(({ name }) => name).join(', ');
  return <bdi title={names}>{names}</bdi>;
}

function Status({ row: { target } }: { row: TargetRowData }) {
  const { status, whyNotHere, failed } = target;
  if (failed !== null) return <span className="target-none">not known</span>;
  if (status !== 'deleted' && whyNotHere !== null) return <span className="target-lost">Not there</span>;
  return <span className="target-status">{status === 'deleted' ? 'Deleted' : status}</span>;
}
