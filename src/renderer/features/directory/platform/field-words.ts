/** One value of a target user in a few words, for a cell of the table. */
import type { CallOutput } from '../../../../shared/contract';
import { sameField } from '../../../../shared/platform/fields';
import { type RichText, richValue } from '../../../../shared/rich-text';

export type ListedTarget = CallOutput<'platform.users'>['users'][number];
export type TargetUserShown = ListedTarget['target'];
export type FieldShown = TargetUserShown['fields'][number];

/** Names of fields are one in any case. */
export function fieldNamed(fields: readonly FieldShown[], name: string): FieldShown | undefined {
  return fields.find(({ field }) => sameField(field, name));
}

export interface FieldWords {
  text: string;
  /** Beneath it: where it comes from, where that is not plain. */
  note: RichText | null;
  state: 'value' | 'none' | 'wrong' | 'guess';
}

export function fieldWords({ field, value, raw, how, meaning }: FieldShown): FieldWords {
  const from = richValue(raw ?? '');
  switch (how) {
    case 'empty':
      return { text: 'none', note: raw === null ? 'nothing sent' : 'empty', state: 'none' };
    case 'question':
      return { text: 'cannot be told', note: `from ${from}`, state: 'wrong' };
    case 'refused':
      return { text: 'cannot be told', note: `sent as ${from}`, state: 'wrong' };
    case 'guess':
      return { text: value ?? '', note: `guessed from ${from}`, state: 'guess' };
    case 'resolved':
      return { text: value ?? '', note: `from ${from}`, state: 'value' };
    default:
      return { text: value ?? '', note: plainNote(field, meaning), state: 'value' };
  }
}

function plainNote(field: string, meaning: string | null): RichText | null {
  if (meaning !== null) return `means ${richValue(meaning)}`;
  return sameField(field, 'Time Zone') ? 'as sent' : null;
}

/** "in Sales", "in Research, +1", "no group". */
export function groupWords({ groups }: Pick<TargetUserShown, 'groups'>): string {
  const [first, ...others] = groups;
  if (first === undefined) return 'no group';
  return others.length === 0 ? `in ${first.name}` : `in ${first.name}, +${others.length}`;
}

const hows: Readonly<Record<FieldShown['how'], string>> = {
  'field mapping': 'field mapping',
  resolved: 'resolved',
  guess: 'a guess',
  question: 'cannot be told',
  refused: 'refused',
  empty: 'no value',
};

/** The rule that was applied: in two words, and as a sentence where the words and the path do not say all of it. */
export function ruleWords({ how, rule, meaning, raw }: FieldShown): { how: string; rule: RichText | null } {
  if (how === 'empty' && /^Nothing came as `[^`]*`\.$/.test(rule)) return { how: 'not sent', rule: null };
  const isPlain = how === 'field mapping' && /^Field mapping from `[^`]*`\.$/.test(rule);
  const meant = meaning === null ? '' : `${richValue(raw ?? '')} means ${richValue(meaning)}.`;
  const told = [isPlain ? '' : rule, meant].filter((text) => text !== '').join(' ');
  return { how: hows[how], rule: told === '' ? null : told };
}
