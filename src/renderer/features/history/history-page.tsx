import { useState } from 'react';
import { Link, useParams } from 'wouter';
import type { History } from '../../../shared/features/history';
import { Avatar } from '../../components/avatar';
import { Page } from '../../components/page';
import { PageHead } from '../../components/page-head';
import { SegmentedControl } from '../../components/segmented-control';
import { useLive } from '../../state/live-store';
import { AsItWas } from './as-it-was';
import { Comparison } from './comparison';
import { useHistory } from './use-history';
import { Values } from './values';
import './history-page.css';

type View = 'values' | 'then' | 'compare';

const views = [
  { value: 'values', label: 'Value by value' },
  { value: 'then', label: 'As it was' },
  { value: 'compare', label: 'Compare with a person' },
] as const;

/** Why is this value here, and what stood there before? */
export function HistoryPage() {
  const { id = '' } = useParams();
  const settingId = useLive((live) => live.settingId);
  if (settingId === null) return null;
  return <OfResource key={`${settingId} ${id}`} settingId={settingId} id={decodeURIComponent(id)} />;
}

function OfResource({ settingId, id }: { settingId: string; id: string }) {
  const loaded = useHistory(settingId, id);
  const [view, setView] = useState<View>('values');
  if (loaded.state !== 'found') return <NotFound loaded={loaded} />;
  const { history } = loaded;
  return (
    <Page width="full">
      <div className="history">
        <PageHead
          title="History"
          actions={
            <>
              <Person history={history} />
              <SegmentedControl<View> label="View" options={views} value={view} onChange={setView} />
            </>
          }
        />
        {view === 'values' && <Values settingId={settingId} history={history} />}
        {view === 'then' && <AsItWas history={history} />}
        {view === 'compare' && <Comparison settingId={settingId} history={history} />}
      </div>
    </Page>
  );
}

function Person({ history: { resource, attributes } }: { history: History }) {
  const { id, displayName } = resource;
  const name = (
    <>
      <Avatar name={displayName} active={attributes !== null} />
      <bdi>{displayName}</bdi>
      {attributes === null && <span className="muted">deleted</span>}
    </>
  );
  if (attributes === null) return <span className="history-person">{name}</span>;
  return (
    <Link href={`/directory/users/${encodeURIComponent(id)}`} className="history-person">
      {name}
    </Link>
  );
}

function NotFound({ loaded }: { loaded: Exclude<ReturnType<typeof useHistory>, { state: 'found' }> }) {
  return (
    <Page width="full">
      <PageHead title="History" />
      <p className="muted" aria-busy={loaded.state === 'loading'}>
        {loaded.state === 'gone' &&
          'Nothing is known of this person: they were deleted long ago, or the directory was emptied.'}
        {loaded.state === 'failed' && `The history could not be read. ${loaded.message}`}
      </p>
    </Page>
  );
}
