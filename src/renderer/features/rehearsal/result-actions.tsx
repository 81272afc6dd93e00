import { ChevronDown, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { identityProviders } from '../../../shared/idp';
import type { ScimSetting } from '../../../shared/scim-setting';
import type { Rehearsal } from '../../../shared/simulation';
import { Button } from '../../components/button';
import { Menu, MenuItem } from '../../components/menu';
import { useLive } from '../../state/live-store';
import { showFailure } from '../../state/toasts';
import { playDemoAgain } from '../demo/play-demo-again';
import { clearSandbox } from './clear-sandbox';
import { rehearseDialog } from './dialog';
import { type Play, playInSandbox, usualPlay } from './play';

interface ResultActionsProps {
  setting: ScimSetting;
  rehearsal: Rehearsal | null;
}

/** Once more, with another identity provider, or away with it. */
export function ResultActions({ setting, rehearsal }: ResultActionsProps) {
  const [busy, setBusy] = useState(false);
  const [, navigate] = useLocation();
  const during = (act: Promise<void>, path: string, failure: string) => {
    setBusy(true);
    act.then(() => navigate(path), showFailure(failure)).finally(() => setBusy(false));
  };
  const demo = useLive((live) => live.demo ?? null);
  const play = (wanted: Play) => during(playInSandbox(wanted), '/live', 'The rehearsal did not start');
  const again = {
    ...usualPlay(setting.idp),
    ...(rehearsal && { dialect: rehearsal.dialect, speed: rehearsal.speed }),
  };
  const asBefore = (idp: string) =>
    demo === null
      ? play(idp === setting.idp ? again : usualPlay(idp))
      : during(playDemoAgain(demo, idp), '/live', 'The demo did not start');
  if (!setting.sandbox) return <OwnActions />;
  return (
    <footer className="result-actions">
      <p>The sandbox stays until it is cleared or the next rehearsal starts.</p>
      <OtherProviders idp={setting.idp} onChoose={asBefore} />
      <Button busy={busy} icon={<RefreshCw size={15} aria-hidden />} onClick={() => asBefore(setting.idp)}>
        Play again
      </Button>
      <Button
        busy={busy}
        onClick={() => during(clearSandbox(setting.id), '/', 'The sandbox was not cleared')}
      >
        Clear
      </Button>
    </footer>
  );
}

/** Played into a connection of one's own: what is in it is not thrown away by one press. */
function OwnActions() {
  return (
    <footer className="result-actions">
      <p>What was played is in this connection. Settings empty its directory.</p>
      <Button icon={<RefreshCw size={15} aria-hidden />} onClick={rehearseDialog.open}>
        Rehearse again
      </Button>
    </footer>
  );
}

function OtherProviders({ idp, onChoose }: { idp: string; onChoose(idp: string): void }) {
  const others = identityProviders.filter(({ id }) => id !== idp);
  if (others.length === 0) return null;
  return (
    <Menu
      align="end"
      trigger={
        <Button>
          Try another provider
          <ChevronDown size={15} aria-hidden />
        </Button>
      }
    >
      {others.map(({ id, name }) => (
        <MenuItem key={id} onSelect={() => onChoose(id)}>
          {name}
        </MenuItem>
      ))}
    </Menu>
  );
}
