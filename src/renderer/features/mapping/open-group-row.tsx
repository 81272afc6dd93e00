import { useState } from 'react';
import type { TableRow } from '../../../shared/features/mapping';
import type { AttributeMapping } from '../../../shared/idp/common/attribute-mapping';
import { Button } from '../../components/button';
import { CopyButton } from '../../components/copy-button';
import { useLive } from '../../state/live-store';
import { sameRow, withoutRow, withRow } from './edited-mapping';
import { keepMapping } from './keep-mapping';
import { RowEditor } from './row-editor';
import { labelOf } from './row-words';
import { Rehearse } from './trial-foot';
import './open-row.css';

/** A row of groups on its bench: an editable copy, what arrived, and the way to keep it or to rehearse with it. */
export function OpenGroupRow({ settingId, row }: { settingId: string; row: TableRow }) {
  const [draft, setDraft] = useState<AttributeMapping>(row.row ?? notMapped(row.path));
  return (
    <div className="bench mapping-bench">
      <RowEditor draft={draft} onChange={setDraft} range={null}>
        {row.sent.why !== null && <p className="mapping-quiet">{row.sent.why}</p>}
      </RowEditor>
      <Arrived row={row} />
      <Foot {...{ settingId, row, draft }} onReset={() => setDraft(row.row ?? notMapped(row.path))} />
    </div>
  );
}

function notMapped(target: string): AttributeMapping {
  return { source: '', type: 'direct', target };
}

function Arrived({ row: { path, type, arrived } }: { row: TableRow }) {
  return (
    <section className="bench-side">
      <div className="bench-head">
        <h2>What groups have</h2>
      </div>
      <p>
        <code>{path}</code>
        {type === null ? ': no schema of this SCIM setting knows it.' : `: type ${type}.`}
      </p>
      {arrived.examples.length === 0 ? (
        <p className="mapping-quiet">No group has it.</p>
      ) : (
        <ul>
          {arrived.examples.map((example) => (
            <li key={example}>
              <bdi>{example}</bdi>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface FootProps {
  settingId: string;
  row: TableRow;
  draft: AttributeMapping;
  onReset(): void;
}

function Foot({ settingId, row, draft, onReset }: FootProps) {
  const mapping = useLive((live) => live.mapping?.mapping ?? null);
  if (mapping === null) return null;
  const { index } = row;
  const isChanged = !sameRow(row.row, draft) && (row.row !== null || draft.source !== '');
  const edited = withRow(mapping, index, draft, 'groups');
  const name = `${labelOf(row)} of groups`;
  return (
    <footer className="bench-foot">
      {index !== null && !isChanged && (
        <Button
          kind="quiet"
          onClick={() =>
            void keepMapping(
              settingId,
              withoutRow(mapping, index, 'groups'),
              `The row of ${name} is taken out.`,
            )
          }
        >
          Remove the row
        </Button>
      )}
      {isChanged && (
        <>
          <Button kind="quiet" onClick={onReset}>
            Reset
          </Button>
          <Button onClick={() => void keepMapping(settingId, edited, `${name} is edited.`)}>
            Keep as edited mapping
          </Button>
        </>
      )}
      <Rehearse mapping={edited} />
      <CopyButton text={draft.source} label="Copy source" kind="primary" />
    </footer>
  );
}
