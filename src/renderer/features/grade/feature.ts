import { ScrollText } from 'lucide-react';
import { useLocation } from 'wouter';
import { identityProviderOf } from '../../../shared/idp';
import { useLive } from '../../state/live-store';
import type { Command, Feature } from '../feature';
import { lazyPage } from '../lazy-page';
import { gradePath } from './paths';

/** What the client does beyond or beside the RFC. */
export const grade: Feature = {
  name: 'grade',
  useCommands,
  routes: [{ path: gradePath, Page: lazyPage(async () => (await import('./grade-page')).GradePage) }],
};

function useCommands(): Command[] {
  const setting = useLive((live) => live.settings.find(({ id }) => id === live.settingId));
  const [, navigate] = useLocation();
  if (setting === undefined) return [];
  const { shortName } = identityProviderOf(setting.idp);
  return [
    {
      id: 'grade of the traffic',
      group: 'Go to',
      icon: ScrollText,
      label: `How ${shortName} speaks SCIM`,
      detail: setting.name,
      words: 'grade traffic rfc tolerances habits report export',
      run: () => navigate(gradePath),
    },
  ];
}
