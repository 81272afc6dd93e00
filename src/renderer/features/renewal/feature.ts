import { RefreshCw } from 'lucide-react';
import { useLocation } from 'wouter';
import { useLive } from '../../state/live-store';
import type { Command, Feature } from '../feature';
import { lazyPage } from '../lazy-page';
import { renewPath } from './paths';

/** A token in place of another, without a request refused in between. */
export const renewal: Feature = {
  name: 'renewal',
  useCommands,
  routes: [{ path: renewPath, Page: lazyPage(async () => (await import('./renewal-page')).RenewalPage) }],
};

function useCommands(): Command[] {
  const setting = useLive((live) => live.settings.find(({ id }) => id === live.settingId));
  const [, navigate] = useLocation();
  if (setting === undefined || setting.sandbox) return [];
  return [
    {
      id: 'renew token',
      group: 'Do',
      icon: RefreshCw,
      label: 'Renew the token',
      detail: setting.name,
      words: 'rotate secret bearer replace expire',
      run: () => navigate(renewPath),
    },
  ];
}
