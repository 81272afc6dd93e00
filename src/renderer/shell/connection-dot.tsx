import { Popover } from '@base-ui/react/popover';
import type { ComponentProps } from 'react';
import { ageOf } from '../components/time-words';
import { useLive } from '../state/live-store';
import { useThrottledLive } from '../state/throttled-live';
import { useNow } from '../state/use-now';
import { ConnectionFacts } from './connection-facts';
import { type ConnectionWords, connectionWords } from './connection-words';
import './connection-dot.css';

/** Whether requests can arrive, and when the last one did; the addresses and the rest open from it. */
export function ConnectionDot() {
  const workbench = useLive((live) => live.workbench);
  const lost = useLive((live) => live.connection === 'lost');
  const tunnel = useLive((live) => live.tunnel?.open ?? null);
  if (workbench === null) return null;
  const words = connectionWords(workbench, lost, tunnel);
  return (
    <Popover.Root>
      <Popover.Trigger render={<Trigger words={words} />} />
      <Popover.Portal>
        <Popover.Positioner className="connection-place" side="top" align="start" sideOffset={8}>
          <Popover.Popup className="connection-popover">
            <Popover.Title>
              <Dot on={words.listening} /> {words.whole}
            </Popover.Title>
            <ConnectionFacts workbench={workbench} lost={lost} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Trigger({ words, ...rest }: ComponentProps<'button'> & { words: ConnectionWords }) {
  const last = useThrottledLive((live) => live.exchanges[0]?.receivedAt);
  const now = useNow();
  const age = last === undefined ? null : ageOf(last, now);
  const label = `Connection: ${words.short}, ${age === null ? 'no request yet' : `last request ${age}`}`;
  return (
    <button type="button" {...rest} className="rail-link connection-dot" aria-label={label} title={label}>
      <Dot on={words.listening} />
      <span className="rail-label">{words.short}</span>
      {age !== null && <span className="connection-dot-age">{age}</span>}
    </button>
  );
}

function Dot({ on }: { on: boolean }) {
  return <span className="dot" data-on={on || undefined} aria-hidden />;
}
