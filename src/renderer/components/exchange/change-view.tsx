/**
 * What one request changed, as before and after. The core compares the resource before and after the write, so that
 * the table says what really happened and not what the request asked for.
 */
import { useState } from 'react';
import { Link } from 'wouter';
import type { ResourceChange, ResourceReference } from '../../../shared/exchange';
import { AttributeLabel } from '../attribute-label';
import { AttributePath } from '../attribute-path';
import { Button } from '../button';
import { resourcePath } from '../resource-path';
import { withReturnFocus } from '../return-focus';
import { type ChangeRow, changeRows, memberRows } from './change-rows';
import './change-view.css';

/** Further ones are shown when asked for: request and response stand below them. */
const mostShown = 5;

interface ChangeViewProps {
  changes: ResourceChange[];
  /** Attribute paths whose values are wrong. */
  wrong: ReadonlySet<string>;
}

export function ChangeView({ changes, wrong }: ChangeViewProps) {
  const [all, showAll] = useState(false);
  const worthy = changes.filter(isWorthATable);
  if (worthy.length === 0) return null;
  const shown = all ? worthy : worthy.slice(0, mostShown);
  return (
    <section className="changes" aria-label="What changed">
      {shown.map((change, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a bulk request may change one resource twice, and they never move
        <OneChange key={index} change={change} wrong={wrong} titled={changes.length > 1} />
      ))}
      {shown.length < worthy.length && (
        <Button size="small" className="changes-more" onClick={() => showAll(true)}>
          Show what changed in all {worthy.length.toLocaleString('en-US')}
        </Button>
      )}
    </section>
  );
}

function isWorthATable({ attributes, membersAddedCount, membersRemovedCount }: ResourceChange): boolean {
  return attributes.length > 0 || membersAddedCount > 0 || membersRemovedCount > 0;
}

interface OneChangeProps {
  change: ResourceChange;
  wrong: ReadonlySet<string>;
  titled: boolean;
}

function OneChange({ change, wrong, titled }: OneChangeProps) {
  const rows = changeRows(change);
  const { added, removed, moreAdded, moreRemoved } = memberRows(change);
  return (
    <>
      {titled && <h4>{change.resource.displayName}</h4>}
      {rows.length > 0 && <AttributeTable rows={rows} wrong={wrong} />}
      {change.moreAttributes !== undefined && (
        <p className="quiet">and {change.moreAttributes.toLocaleString('en-US')} more attributes</p>
      )}
      <Members title="Joined" members={added} more={moreAdded} />
      <Members title="Left" members={removed} more={moreRemoved} />
    </>
  );
}

function AttributeTable({ rows, wrong }: { rows: ChangeRow[]; wrong: ReadonlySet<string> }) {
  return (
    <table className="change-table">
      <thead>
        <tr>
          <th scope="col">What changed</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.attributePath} data-wrong={wrong.has(row.attributePath) || undefined}>
            <th scope="row">
              <AttributeLabel label={row.label} />
              <AttributePath attributePath={row.attributePath} />
            </th>
            <Value text={row.before} kind="before" partOf={row.shortened.before} />
            <Value text={row.after} kind="after" partOf={row.shortened.after} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ValueProps {
  text: string | null;
  kind: 'before' | 'after';
  /** What the value is in all, where only a part of it was stored. */
  partOf: string | undefined;
}

function Value({ text, kind, partOf }: ValueProps) {
  if (text === null) return <td className="change-none">none</td>;
  const Tag = kind === 'before' ? 'del' : 'ins';
  return (
    <td>
      <div className="change-value">
        <Tag className={`change-${kind} ${text.includes('\n') ? 'change-json' : ''}`}>
          <bdi>{text}</bdi>
        </Tag>
      </div>
      {partOf !== undefined && <p className="quiet">Part of {partOf}</p>}
    </td>
  );
}

function Members({ title, members, more }: { title: string; members: ResourceReference[]; more: number }) {
  if (members.length + more <= 0) return null;
  return (
    <div className="change-members">
      <span className="change-members-title">{title}</span>
      <ul>
        {members.map((member) => (
          <li key={member.id}>
            <Link href={resourcePath(member)} state={withReturnFocus} title={member.id}>
              <bdi>{member.displayName}</bdi>
            </Link>
          </li>
        ))}
        {more > 0 && <li className="quiet">and {more.toLocaleString('en-US')} more</li>}
      </ul>
    </div>
  );
}
