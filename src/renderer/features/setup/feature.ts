import { Copy, KeyRound, ListChecks } from 'lucide-react';
import { useLocation } from 'wouter';
import { copyByKey } from '../../components/copy-text';
import { useLive } from '../../state/live-store';
import { makeToken } from '../../state/new-token';
import type { Command, Feature } from '../feature';
import { searchSteps } from './search';
import { SetUpPage } from './set-up-page';

export const setup: Feature = {
  name: 'setup',
  page: { path: '/setup', parameters: '/:guide?/:step?', icon: ListChecks, Page: SetUpPage },
  useCommands,
  search: async (search) => searchSteps(useLive.getState().settings, search),
};

/** What is pasted into the identity provider. */
function useCommands(): Command[] {
  const setting = useLive((live) => live.settings.find(({ id }) => id === live.settingId));
  const [, navigate] = useLocation();
  const baseUrl = useLive((live) => live.workbench?.baseUrl ?? '');
  if (setting === undefined || setting.sandbox) return [];
  const { id, name } = setting;
  return [
    {
      id: 'copy base URL',
      group: 'Do',
      icon: Copy,
      label: 'Copy base URL',
      detail: baseUrl,
      words: 'tenant address',
      run: () => void copyByKey(baseUrl, 'Base URL copied'),
    },
    {
      id: 'new token',
      group: 'Do',
      icon: KeyRound,
      label: 'New token',
      detail: name,
      words: 'secret rotate bearer',
      run() {
        makeToken(id);
        navigate('/settings/tokens');
      },
    },
  ];
}
