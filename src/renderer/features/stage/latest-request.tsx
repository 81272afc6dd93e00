import { X } from 'lucide-react';
import { parsedBody } from '../../components/exchange/json-lines';
import { JsonView } from '../../components/exchange/json-view';
import { useExchange } from '../../components/exchange/use-exchange';
import { IconButton } from '../../components/icon-button';
import { useLive } from '../../state/live-store';
import { useIdentityProvider } from '../../state/use-identity-provider';
import { ownRequests } from '../live/own-requests';
import { newestChange } from './scene';
import { withoutAddresses } from './without-addresses';

/** What the latest change was on the wire, for whoever asks: the body alone, without headers and addresses. */
export function LatestRequest({ onClose }: { onClose(): void }) {
  const sequence = useLive((live) => newestChange(ownRequests(live.exchanges))?.sequence);
  return (
    <aside className="stage-request" aria-label="Request of the latest change">
      <IconButton label="Close (i)" icon={X} onClick={onClose} />
      {sequence === undefined ? <p>Nothing has changed yet.</p> : <Body sequence={sequence} />}
    </aside>
  );
}

function Body({ sequence }: { sequence: number }) {
  const loaded = useExchange(sequence);
  const idp = useIdentityProvider();
  if (loaded.state === 'loading') return <p role="status">It is fetched</p>;
  if (loaded.state !== 'found') return <p>It is not in the journal any more.</p>;
  const { method, request, simulated } = loaded.exchange;
  const body = parsedBody(request.body);
  return (
    <>
      <h2>
        {simulated ? 'What a simulated' : 'What'} {idp.shortName} sent: {method}
      </h2>
      {body === undefined ? (
        <pre>{request.body === '' ? 'Without a body' : 'Its body is not JSON'}</pre>
      ) : (
        <JsonView value={withoutAddresses(body)} label="Body" />
      )}
    </>
  );
}
