import { FileDown } from 'lucide-react';
import { useRef, useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { Page } from '../../components/page';
import { PageHead } from '../../components/page-head';
import { ListError } from '../../components/row-list/list-error';
import { SegmentedControl } from '../../components/segmented-control';
import { useLive } from '../../state/live-store';
import { GroupRows } from './group-rows';
import { InForce } from './in-force';
import { NewRow } from './new-row';
import { importPath, type MappingOf, mappingPath, rowsIn, rowsPath } from './paths';
import { PersonChoice } from './person-choice';
import type { JudgedRow } from './row-causes';
import { RowTable } from './row-table';
import { crowdWords } from './row-words';
import { TableProgress } from './table-progress';
import { useJudged } from './use-judged';
import { useRowKeys } from './use-row-keys';
import { type Table, useTable } from './use-table';
import './mapping-page.css';

/** Why does this value arrive like that? */
export function MappingPage() {
  const settingId = useLive((live) => live.settingId);
  return settingId === null ? null : <OfSetting key={settingId} settingId={settingId} />;
}

type Shown = 'all' | 'findings';

function OfSetting({ settingId }: { settingId: string }) {
  const [personId, choosePerson] = useState<string | null>(null);
  const [shown, show] = useState<Shown>('all');
  const work = useTable(settingId, personId);
  const of = rowsIn(useSearch());
  const rows = useJudged(work.table);
  const page = useRef<HTMLDivElement>(null);
  const { open, toggle } = useOpenRow(rows);
  useRowKeys(page, open === null ? null : () => toggle(open));
  const { table, error } = work;
  if (error !== null && table === null) return <ListError what="The mapping" error={error} />;
  const concerning = rows.filter(({ hasFindings }) => hasFindings);
  const listed = shown === 'all' ? rows : rows.filter((one) => one.hasFindings || one.row.key === open);
  return (
    <Page ref={page} width="full" className="mapping-page" aria-busy={table === null}>
      <PageHead
        title="Mapping"
        actions={<Actions {...{ settingId, of, work, shown, show, choosePerson, all: rows, concerning }} />}
      >
        {table === null ? 'Working out what becomes of each attribute…' : undefined}
      </PageHead>
      <TableProgress work={work} />
      {table !== null && (
        <section
          className="card mapping-table"
          aria-label={of === 'groups' ? 'Attributes of groups' : 'Attributes'}
        >
          {of === 'groups' ? (
            <GroupRows settingId={settingId} table={table.groups} />
          ) : (
            <>
              {table.isExpected && <p className="mapping-crowd">{crowdWords(table)}</p>}
              <RowTable {...{ settingId, table, open, toggle, personId }} rows={listed} />
              <NewRow settingId={settingId} />
            </>
          )}
          <InForce settingId={settingId} />
        </section>
      )}
    </Page>
  );
}

interface ActionsProps {
  settingId: string;
  of: MappingOf;
  work: Table;
  shown: Shown;
  show(shown: Shown): void;
  choosePerson(id: string): void;
  all: readonly JudgedRow[];
  concerning: readonly JudgedRow[];
}

function Actions({ settingId, of, work, shown, show, choosePerson, all, concerning }: ActionsProps) {
  const options = [
    { value: 'all', label: `All ${all.length}` },
    { value: 'findings', label: `With findings ${concerning.length}` },
  ] as const;
  return (
    <>
      <OfChoice of={of} />
      {of === 'people' && work.table?.subject && (
        <PersonChoice settingId={settingId} subject={work.table.subject} onChoose={choosePerson} />
      )}
      {of === 'people' && <SegmentedControl label="Rows" options={options} value={shown} onChange={show} />}
      <Link href={importPath} className="button button-normal">
        <FileDown size={15} aria-hidden />
        Import mapping
      </Link>
    </>
  );
}

const kinds = [
  { value: 'people', label: 'Users' },
  { value: 'groups', label: 'Groups' },
] as const;

/** Both kinds of rows a mapping has; which one is shown stands in the address. */
function OfChoice({ of }: { of: MappingOf }) {
  const [, navigate] = useLocation();
  return (
    <SegmentedControl
      label="Rows of"
      options={kinds}
      value={of}
      onChange={(wanted) => navigate(rowsPath(wanted), { replace: true })}
    />
  );
}

/** Which row is open stands in the address. */
function useOpenRow(rows: readonly JudgedRow[]) {
  const [, navigate] = useLocation();
  const wanted = new URLSearchParams(useSearch()).get('row');
  const found =
    rows.find(({ row }) => row.key === wanted) ?? rows.find(({ row }) => row.path === wanted) ?? null;
  const open = found?.row.key ?? null;
  return {
    open,
    toggle: (key: string) => navigate(mappingPath(key === open ? null : key), { replace: true }),
  };
}
