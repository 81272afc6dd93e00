import { ScanSearch, Square } from 'lucide-react';
import { useLocation } from 'wouter';
import { tunnelOffer } from '../../../shared/tunnel/tunnel-offers';
import { useLive } from '../../state/live-store';
import type { Command } from '../feature';
import { checkAddress, stopTunnel } from './actions';

export function useTunnelCommands(): Command[] {
  const [, navigate] = useLocation();
  const open = useLive((live) => live.tunnel?.open ?? null);
  const hasAddress = useLive((live) => live.workbench?.baseUrlIsLocal === false);
  const check: Command = {
    id: 'check-address',
    group: 'Public address',
    icon: ScanSearch,
    label: 'Check the public address from outside',
    words: 'tunnel reach doctor tls',
    run() {
      navigate('/reach');
      void checkAddress();
    },
  };
  const stop: Command[] =
    open === null
      ? []
      : [
          {
            id: 'stop-tunnel',
            group: 'Public address',
            icon: Square,
            label: `Stop ${tunnelOffer(open.id).name}`,
            words: 'tunnel',
            run: () => void stopTunnel(),
          },
        ];
  return hasAddress ? [check, ...stop] : stop;
}
