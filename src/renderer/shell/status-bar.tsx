import { CircleAlert, CircleCheck, LoaderCircle } from 'lucide-react';
import type { WorkbenchStatus } from '../../shared/features/workbench';
import { counted } from '../../shared/plural';
import { RelativeTime } from '../components/relative-time';
import { useLive } from '../state/live-store';
import { useThrottledLive } from '../state/throttled-live';
import { toggleNotices } from './notices-store';
import './status-bar.css';

/** Is it listening, can it be reached, did something come, is it safe? */
export function StatusBar() {
  const workbench = useLive((live) => live.workbench);
  const last = useThrottledLive((live) => live.exchanges[0]?.receivedAt);
  const lost = useLive((live) => live.connection === 'lost');
  if (workbench === null) return null;
  return (
    <footer className="status">
      <Listening listener={workbench.listener} lost={lost} />
      <span className="status-tunnel">{tunnelWords(workbench)}</span>
      <span>
        {last === undefined ? (
          'No request yet'
        ) : (
          <>
            Last request <RelativeTime at={last} />
          </>
        )}
      </span>
      <span className="status-space" />
      <Notices count={workbench.notices.length} />
      <Saved saved={workbench.saved} lost={lost} />
    </footer>
  );
}

function Listening({ listener, lost }: { listener: WorkbenchStatus['listener']; lost: boolean }) {
  const listening = listener.state === 'listening' && !lost;
  return (
    <span className="status-listening" title={listener.error ?? undefined}>
      <span className="status-dot" data-on={listening || undefined} aria-hidden />
      {lost ? 'Not connected' : listeningWords(listener)}
    </span>
  );
}

function listeningWords({ state, address, error }: WorkbenchStatus['listener']): string {
  if (state === 'listening') return `Listening on ${address}`;
  if (state === 'starting') return `About to listen on ${address}`;
  return error === null ? 'Not listening' : `Not listening: ${error}`;
}

function tunnelWords({ baseUrl, baseUrlIsLocal }: WorkbenchStatus): string {
  if (baseUrlIsLocal) return 'Tunnel: none';
  return `Public address: ${URL.canParse(baseUrl) ? new URL(baseUrl).host : baseUrl}`;
}

function Notices({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <button type="button" className="status-notices" onClick={toggleNotices}>
      <CircleAlert size={12} aria-hidden /> {counted(count, 'notice')}
    </button>
  );
}

/** The width of both wordings is the same, so that nothing beside it moves. */
function Saved({ saved, lost }: { saved: boolean; lost: boolean }) {
  if (lost) return null;
  const Icon = saved ? CircleCheck : LoaderCircle;
  return (
    <span className="status-saved">
      <Icon size={12} aria-hidden /> {saved ? 'Everything saved' : 'Saving…'}
    </span>
  );
}
