import { ListChecks } from 'lucide-react';
import type { ExtraGuide, Guide } from '../../../shared/guide';
import { identityProviderOf } from '../../../shared/idp';
import { guidesOf } from '../../../shared/idp/common/real-platform';
import type { ScimSetting } from '../../../shared/scim-setting';
import { matchingCommands } from '../../palette/command';
import type { Command, Search } from '../feature';
import { before, finish } from './places';
import { basePath, isExtra } from './way-at';

/** Steps of the guide of the SCIM setting on show that hold every word of the text, in the order of the guide. */
export function searchSteps(
  settings: readonly ScimSetting[],
  { settingId, text, navigate }: Pick<Search, 'settingId' | 'text' | 'navigate'>,
): Command[] {
  const setting = settings.find(({ id }) => id === settingId);
  if (setting === undefined) return [];
  const { guide, extraGuides } = guidesOf(identityProviderOf(setting.idp));
  return matchingCommands(
    [guide, ...extraGuides].flatMap((way) => stepCommands(way, navigate)),
    text,
  );
}

function stepCommands(way: Guide | ExtraGuide, navigate: (path: string) => void): Command[] {
  const base = basePath(way);
  const to = (place: string, label: string, detail: string, words: string): Command => ({
    ...{ id: `place ${base}/${place}`, group: 'Set up', icon: ListChecks, label, detail, words },
    run: () => navigate(`${base}/${place}`),
  });
  return [
    isExtra(way)
      ? to(before, way.title, 'Guide', 'further extra guide')
      : to(before, 'Before you start', '', 'prerequisites role licence'),
    ...way.parts.flatMap((part) =>
      part.steps.map(({ id, title, where }) =>
        to(id, title, isExtra(way) ? way.title : part.title, `step guide ${where.join(' ')}`),
      ),
    ),
    ...(isExtra(way) ? [] : [to(finish, 'What follows', '', 'finish done platform address')]),
  ];
}
