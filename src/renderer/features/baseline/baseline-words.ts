/** What a baseline holds, in words. */
import { bidiIsolate } from '../../../shared/bidi-isolate';
import type { BaselineContent } from '../../../shared/features/baseline';
import { identityProviderOf } from '../../../shared/idp';
import { counted } from '../../../shared/plural';
import { countedIfAny, joinedWords } from '../../words/joined-words';

type Demo = NonNullable<BaselineContent['demo']>;

/** "Alderpoint Optics with Entra ID, six chapters, at your word". */
export function beginsWords({
  idp,
  setting,
  demo,
}: Pick<BaselineContent, 'idp' | 'setting' | 'demo'>): string {
  const provider = identityProviderOf(idp).shortName;
  if (demo === null) return `${bidiIsolate(setting.name)} with ${provider}, nothing is played`;
  return [`${bidiIsolate(demo.company)} with ${provider}`, chaptersWords(demo), paceWords(demo)].join(', ');
}

function chaptersWords({ chapters, story }: Pick<Demo, 'chapters' | 'story'>): string {
  if (story !== null) return `the story ${bidiIsolate(story)}`;
  return chapters === null ? 'all chapters' : counted(chapters, 'chapter');
}

export function paceWords({ speed, stops, loops }: Pick<Demo, 'speed' | 'stops' | 'loops'>): string {
  const pace = stops ? 'at your word' : `at ${speed}×`;
  return loops ? `${pace}, again and again` : pace;
}

/** "5 fields, groups as sent, tolerant with 2 set by hand". */
export function settingWords({ setting }: Pick<BaselineContent, 'setting'>): string {
  const { fields, grouping, preset, differing, declared } = setting;
  const groups =
    grouping === null
      ? 'no groups'
      : grouping === 'mirror'
        ? 'groups as sent'
        : `groups by ${bidiIsolate(grouping.byField)}`;
  const byHand = differing === 0 ? '' : ` with ${differing} set by hand`;
  return [
    counted(fields, 'field'),
    groups,
    `${preset}${byHand}`,
    countedIfAny(declared, 'custom schema or type', 'custom schemas and types'),
  ]
    .filter(Boolean)
    .join(', ');
}

/** "Aster Robotics: 12 people, 4 groups, of one’s own". */
export function companyWords({ company, own, people }: Demo, groups: number): string {
  const size = joinedWords([counted(people, 'person', 'people'), countedIfAny(groups, 'group')]);
  return `${bidiIsolate(company)}, ${size}${own ? '; its people are in the file' : ''}`;
}

/** Below a name. */
export function takenWords(name: string): string {
  return `There is a baseline named ${bidiIsolate(name)} already: it is replaced.`;
}
