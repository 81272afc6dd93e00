import { ListChecks } from 'lucide-react';
import type { Guide } from '../../../shared/guide';
import { identityProviderOf } from '../../../shared/idp';
import type { ScimSetting } from '../../../shared/scim-setting';
import { matchingCommands } from '../../palette/command';
import type { Command, Search } from '../feature';
import { before, finish } from './places';

/** Steps of the guide of the SCIM setting on show that hold every word of the text, in the order of the guide. */
export function searchSteps(
  settings: readonly ScimSetting[],
  { settingId, text, navigate }: Pick<Search, 'settingId' | 'text' | 'navigate'>,
): Command[] {
  const setting = settings.find(({ id }) => id === settingId);
  if (setting === undefined) return [];
  return matchingCommands(stepCommands(identityProviderOf(setting.idp).guide, navigate), text);
}

function stepCommands(guide: Guide, navigate: (path: string) => void): Command[] {
  const to = (place: string, label: string, detail: string, words: string): Command => ({
    ...{ id: `place ${place}`, group: 'Set up', icon: ListChecks, label, detail, words },
    run: () => navigate(`/setup/${place}`),
  });
  return [
    to(before, 'Before you start', '', 'prerequisites role licence'),
    ...guide.parts.flatMap((part) =>
      part.steps.map(({ id, title, where }) => to(id, title, part.title, `step guide ${where.join(' ')}`)),
    ),
    to(finish, 'What follows', '', 'finish done platform address'),
  ];
}
