import { LayoutGrid, Plus } from 'lucide-react';
import { useLocation } from 'wouter';
import { identityProviders } from '../../../shared/idp';
import { nameWithinText } from '../../../shared/idp/name-within-text';
import type { Command, Feature } from '../feature';
import { ConnectPage } from './connect-page';
import { connectPath, startPath } from './paths';
import { StartPage } from './start-page';

/** What do you want to do? The page before all others. */
export const start: Feature = {
  name: 'start',
  routes: [
    { path: startPath, Page: StartPage },
    { path: `${connectPath}/:idp?`, Page: ConnectPage },
  ],
  useCommands,
};

function useCommands(): Command[] {
  const [, navigate] = useLocation();
  return [
    {
      id: 'all connections',
      group: 'Go to',
      icon: LayoutGrid,
      label: 'All connections',
      words: 'start home',
      run: () => navigate(startPath),
    },
    {
      id: 'new connection',
      group: 'Do',
      icon: Plus,
      label: 'Connect a provider…',
      words: 'new connection SCIM setting create',
      run: () => navigate(connectPath),
    },
    ...identityProviders.map((idp) => ({
      id: `connect ${idp.id}`,
      group: 'Do',
      icon: Plus,
      label: `Connect ${nameWithinText(idp)}…`,
      words: 'new connection SCIM setting create set up guide',
      run: () => navigate(`${connectPath}/${idp.id}`),
    })),
  ];
}
