import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { ExchangeSummary } from '../../../shared/exchange';
import type { TargetEvent } from '../../../shared/platform/target-event';
import { Card } from '../../components/card';
import { copyByKey } from '../../components/copy-text';
import { ExchangeDetail } from '../../components/exchange/exchange-detail';
import { type ExchangeSelection, useSelectedExchange } from '../../components/exchange/use-selected-exchange';
import { Page } from '../../components/page';
import { PageHead } from '../../components/page-head';
import { useFocusOnReturn } from '../../components/return-focus';
import { usePageKeys } from '../../components/row-list/use-page-keys';
import { SegmentedControl } from '../../components/segmented-control';
import { useLive } from '../../state/live-store';
import { useThrottledLive } from '../../state/throttled-live';
import { useIdentityProvider } from '../../state/use-identity-provider';
import { useNow } from '../../state/use-now';
import { FailButton } from '../injection/fail-button';
import { Meanwhile } from '../injection/meanwhile';
import { ExchangeActions } from '../requests/exchange-actions';
import { stagePath } from '../stage/paths';
import { copiedRow } from './copied-row';
import { Feed } from './feed';
import { Figures } from './figures';
import { NothingYet } from './nothing-yet';
import { ownRequests } from './own-requests';
import { People } from './people';
import { ScannersLane } from './scanners-lane';
import { ThroughputChart } from './throughput-chart';
import { useThroughput } from './use-throughput';
import './live-page.css';

/** What is happening right now? */
export function LivePage() {
  const { selected, select } = useSelectedExchange('/live');
  const [wide, setWide] = useState(false);
  const open = selected !== null;
  const page = useRef<HTMLDivElement>(null);
  usePageKeys(page, open, () => select(null));
  useFocusOnReturn(page);
  return (
    <Page width="full" ref={page}>
      <PageHead title="Live" actions={<LiveFigures />} />
      <div className={`live ${open ? 'live-open' : ''} ${open && wide ? 'live-wide' : ''}`}>
        <Card className="live-feed" aria-label="What happens">
          <LiveFeed selected={selected} select={select} />
          <ScannersLane />
        </Card>
        {selected === null ? <LivePeople /> : <LiveDetail {...{ selected, select, wide, setWide }} />}
      </div>
    </Page>
  );
}

const densities = [
  { value: 'work', label: 'Work' },
  { value: 'stage', label: 'Stage' },
] as const;

function LiveFigures() {
  const [, navigate] = useLocation();
  const counts = useThrottledLive((live) => live.counts);
  const exchanges = useThrottledLive((live) => ownRequests(live.exchanges));
  const throughput = useThroughput(exchanges, counts.requests);
  return (
    <>
      <Figures counts={counts} />
      <ThroughputChart throughput={throughput} />
      <FailButton />
      <SegmentedControl
        label="Density"
        options={densities}
        value="work"
        onChange={(wanted) => wanted === 'stage' && navigate(stagePath)}
      />
    </>
  );
}

const none: readonly TargetEvent[] = [];

function LiveFeed({ selected, select }: ExchangeSelection) {
  const exchanges = useLive((live) => ownRequests(live.exchanges));
  const requests = useLive((live) => live.counts.requests);
  const events = useLive((live) => live.targetEvents ?? none);
  const idp = useIdentityProvider();
  const now = useNow();
  const [, navigate] = useLocation();
  if (exchanges.length === 0) return <NothingYet />;
  return (
    <Feed
      exchanges={exchanges}
      events={events}
      complete={exchanges.length >= requests}
      idp={idp}
      now={now}
      selected={selected}
      onSelect={(exchange: ExchangeSummary) => select(exchange.sequence)}
      onOlder={() => navigate('/requests')}
      onCopy={(row) => void copyByKey(copiedRow(row))}
    />
  );
}

function LivePeople() {
  const injection = useLive((live) => (live.injection?.settingId === live.settingId ? live.injection : null));
  const idp = useIdentityProvider();
  const users = useThrottledLive((live) => live.users);
  const groups = useThrottledLive((live) => live.groups);
  const counts = useThrottledLive((live) => live.counts);
  const exchanges = useThrottledLive((live) => ownRequests(live.exchanges));
  if (injection !== null) return <Meanwhile {...{ injection, idp }} />;
  return <People {...{ users, groups, counts, exchanges }} />;
}

interface LiveDetailProps extends ExchangeSelection {
  selected: number;
  wide: boolean;
  setWide(wide: boolean): void;
}

function LiveDetail({ selected, select, wide, setWide }: LiveDetailProps) {
  const exchanges = useLive((live) => ownRequests(live.exchanges));
  const index = exchanges.findIndex(({ sequence }) => sequence === selected);
  const step = (by: number) => {
    const next = index >= 0 ? exchanges[index + by] : undefined;
    return next ? () => select(next.sequence) : null;
  };
  return (
    <div className="card live-detail">
      <ExchangeDetail
        sequence={selected}
        actions={(exchange) => <ExchangeActions exchange={exchange} />}
        onClose={() => select(null)}
        onNewer={step(-1)}
        onOlder={step(1)}
        wide={wide}
        onWide={setWide}
      />
    </div>
  );
}
