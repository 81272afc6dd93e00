import { useState } from 'react';
import type { MappingTable } from '../../../shared/features/mapping';
import type { AttributeMapping } from '../../../shared/idp/common/attribute-mapping';
import { HowItComesAbout } from './how-it-comes-about';
import { OpenFacts } from './open-facts';
import type { JudgedRow } from './row-causes';
import { RowEditor } from './row-editor';
import { TrialFoot } from './trial-foot';
import { TriedValue } from './tried-value';
import { useTrial } from './use-trial';
import '../../components/expression-editor/bench.css';
import './open-row.css';

interface OpenRowProps {
  settingId: string;
  table: MappingTable;
  one: JudgedRow;
  personId: string | null;
}

/** A row on its bench: an editable copy, how its value comes about for one person, and what it would do to everybody. */
export function OpenRow(props: OpenRowProps) {
  // What was kept, or undone, begins anew.
  return <Bench key={JSON.stringify(props.one.row.row)} {...props} />;
}

function Bench({ settingId, table, one }: OpenRowProps) {
  const { row } = one;
  const [draft, setDraft] = useState<AttributeMapping>(row.row ?? notMapped(row.path));
  const [tried, setTried] = useState<Readonly<Record<string, string>>>({});
  const trial = useTrial(settingId, draft, table.subject?.id ?? null, tried, table);
  return (
    <div className="bench mapping-bench">
      <RowEditor draft={draft} onChange={setDraft} range={trial.person?.range ?? null}>
        <TriedValue trial={trial} />
      </RowEditor>
      <HowItComesAbout
        {...{ trial, target: draft.target, tried }}
        onTry={(name, value) => setTried({ ...tried, [name]: value })}
      />
      <TrialFoot
        {...{ settingId, row, draft, trial }}
        onReset={() => setDraft(row.row ?? notMapped(row.path))}
      />
      <OpenFacts {...{ settingId, table, one }} />
    </div>
  );
}

function notMapped(target: string): AttributeMapping {
  return { source: '', type: 'direct', target };
}
