import { ListTree } from 'lucide-react';
import { Link } from 'wouter';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { ListError } from '../../components/row-list/list-error';
import { NewRowsButton } from '../../components/row-list/new-rows-button';
import { RowList } from '../../components/row-list/row-list';
import { useCursor } from '../../components/row-list/use-cursor';
import { useLive } from '../../state/live-store';
import { useIdentityProvider } from '../../state/use-identity-provider';
import { copyAsCurl } from '../exchange-files/copy-curl';
import { RehearseButton } from '../rehearsal/rehearse-button';
import { RequestRow } from './request-row';
import type { JournalRows } from './use-journal';
import './request-list.css';

interface RequestListProps {
  journal: JournalRows;
  /** What is searched; empty while everything is listed. */
  query: string;
  selected: number | null;
  select(sequence: number | null): void;
  onTop(atTop: boolean): void;
  onReset(): void;
}

/** In rem: beside an open request a row has two lines. */
const rowHeights = { open: 3.75, closed: 2.75 };

export function RequestList({ journal, query, selected, select, onTop, onReset }: RequestListProps) {
  const sequenceAt = (index: number) => journal.rowAt(index)?.sequence ?? null;
  const { active, move } = useCursor({ idAt: sequenceAt, indexOf: journal.indexOf, selected, select });
  const { wording } = useIdentityProvider();
  const baseUrl = useLive((live) => live.workbench?.baseUrl);
  const today = new Date().toDateString();
  if (journal.error) return <ListError what="The requests" error={journal.error} />;
  if (journal.total === 0) return <NoRequests query={query} onReset={onReset} />;
  return (
    <div className="card request-list">
      <NewRowsButton count={journal.waiting} onShow={journal.release} />
      <RowList
        label="Requests, newest first"
        count={journal.total ?? 0}
        attributesOf={(index) => ({ key: sequenceAt(index) ?? `row ${index}` })}
        renderRow={(index) => <RequestRow exchange={journal.rowAt(index)} {...{ wording, today }} />}
        rowHeight={selected === null ? rowHeights.closed : rowHeights.open}
        active={active}
        onActive={move}
        onOpen={(index) => {
          const exchange = journal.rowAt(index);
          if (exchange) select(exchange.sequence);
        }}
        onCopy={(index) => {
          const exchange = journal.rowAt(index);
          if (exchange && baseUrl !== undefined) void copyAsCurl(exchange.sequence, baseUrl);
        }}
        onTop={onTop}
        onRange={journal.inSight}
      />
    </div>
  );
}

function NoRequests({ query, onReset }: Pick<RequestListProps, 'query' | 'onReset'>) {
  if (query !== '') {
    const actions = <Button onClick={onReset}>Show all requests</Button>;
    return (
      <EmptyState title="No request matches" actions={actions}>
        All terms have to fit. Words are looked for in names, user names, addresses, paths, findings, headers
        and bodies; an operator such as <code>user:</code> or <code>status:4xx</code> says where.
      </EmptyState>
    );
  }
  const actions = (
    <>
      <Link href="/setup" className="button button-primary">
        Go on with the set-up
      </Link>
      <RehearseButton />
    </>
  );
  return (
    <EmptyState icon={ListTree} title="No requests yet" actions={actions}>
      Whatever reaches the SCIM address is kept here, whole, also what was refused: headers, bodies, what
      changed and what is wrong with it.
    </EmptyState>
  );
}
