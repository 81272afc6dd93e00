import { Play, Square } from 'lucide-react';
import { useState } from 'react';
import type { Slices } from '../../../shared/features';
import type { TunnelOffer } from '../../../shared/tunnel/tunnel-offers';
import type { FoundTunnel, OpenTunnel } from '../../../shared/tunnel/tunnel-state';
import { Button } from '../../components/button';
import { RelativeTime } from '../../components/relative-time';
import { State } from '../../components/state';
import { startTunnel, stopTunnel } from './actions';
import { HowToGetIt } from './how-to-get-it';
import { TokenForm } from './token-form';
import { TunnelTrouble } from './tunnel-trouble';
import { phaseWords } from './tunnel-words';

interface TunnelRowProps {
  offer: TunnelOffer;
  /** Null while nobody has looked yet. */
  found: FoundTunnel | null;
  /** Where this one is open. */
  open: OpenTunnel | null;
  /** The one to take on this computer. */
  isBest: boolean;
  system: Slices['tunnel']['system'];
  /** Of the account that it needs; null where it needs none. */
  token: Slices['tunnel']['token'] | null;
}

export function TunnelRow({ offer, found, open, isBest, system, token }: TunnelRowProps) {
  const [explained, setExplained] = useState(false);
  const missing = found !== null && !found.isHere;
  return (
    <li className="tunnel" data-open={open !== null || undefined} data-missing={missing || undefined}>
      <div className="tunnel-line">
        <span className="tunnel-name">
          {offer.name}
          {found?.version != null && <small>{found.version}</small>}
        </span>
        <span className="tunnel-says">
          {missing ? 'Not on this computer. ' : ''}
          {offer.says}
        </span>
        {open !== null && <Phase open={open} />}
        {isBest && <span className="tunnel-best">Best here</span>}
        <Action {...{ offer, open, missing, explained, token }} onExplain={() => setExplained(!explained)} />
      </div>
      {explained && missing && <HowToGetIt offer={offer} system={system} />}
      {token !== null && !missing && (explained || token.isHere) && (
        <div className="tunnel-more">
          <TokenForm token={token} />
        </div>
      )}
      {open !== null && <TunnelTrouble offer={offer} open={open} />}
    </li>
  );
}

function Phase({ open: { phase, since } }: { open: OpenTunnel }) {
  const { shape, words } = phaseWords[phase];
  return (
    <State shape={shape}>
      {words}
      {phase === 'reachable' && (
        <>
          , since <RelativeTime at={since} />
        </>
      )}
    </State>
  );
}

interface ActionProps {
  offer: TunnelOffer;
  open: OpenTunnel | null;
  missing: boolean;
  explained: boolean;
  token: Slices['tunnel']['token'] | null;
  onExplain(): void;
}

function Action({ offer: { id, name }, open, missing, explained, token, onExplain }: ActionProps) {
  const [busy, setBusy] = useState(false);
  const during = (act: Promise<void>) => {
    setBusy(true);
    void act.finally(() => setBusy(false));
  };
  if (open !== null && open.phase !== 'failed') {
    return (
      <Button
        busy={busy}
        icon={<Square size={14} aria-hidden />}
        onClick={() => during(stopTunnel())}
        aria-label={`Stop ${name}`}
      >
        Stop
      </Button>
    );
  }
  if (missing) {
    return (
      <Button kind="quiet" aria-expanded={explained} onClick={onExplain} aria-label={`How to get ${name}`}>
        How to get it
      </Button>
    );
  }
  if (token?.isHere === false) {
    return (
      <Button aria-expanded={explained} onClick={onExplain}>
        Enter token
      </Button>
    );
  }
  return (
    <Button
      busy={busy}
      icon={<Play size={14} aria-hidden />}
      onClick={() => during(startTunnel(id))}
      aria-label={`Start ${name}`}
    >
      {open === null ? 'Start' : 'Try again'}
    </Button>
  );
}
