/** What came of a trial, in words. */
import type { OnPlatform, TriedEveryone, TriedPerson } from '../../../shared/features/mapping';
import { needsAttention } from '../../../shared/needs-attention';
import { counted } from '../../../shared/plural';
import { richValue } from '../../../shared/rich-text';
import type { MarkShape } from '../../components/mark';

export interface ValueWords {
  shape: MarkShape;
  value: string | null;
  /** Rich text. */
  words: string;
}

/** @param now milliseconds */
export function valueWords({ subject, sent, platform, findings }: TriedPerson, now: number): ValueWords {
  const who = subject?.name ?? 'anybody';
  const { state, value, why } = sent;
  if (state === 'problem') return { shape: 'look', value: null, words: why ?? 'It can’t be worked out.' };
  if (value === null) return { shape: 'to do', value, words: why ?? `Nothing is sent for ${who}.` };
  const worst = findings.find(needsAttention);
  if (worst !== undefined) return { shape: worst.severity, value, words: worst.title };
  return {
    shape: 'seen',
    value,
    words: platform === null ? `is sent for ${who}` : onPlatform(platform, now),
  };
}

function onPlatform({ field, value, raw, rule }: OnPlatform, now: number): string {
  if (value === null) return rule;
  const clock = clockIn(value, now);
  if (clock !== null)
    return `is ${value === raw ? '' : `${richValue(value)}, `}a time zone: ${clock} there now`;
  return value === raw ? `becomes ${field}` : `becomes ${richValue(value)} as ${field}`;
}

/** Null for what is no time zone. */
function clockIn(zone: string, now: number): string | null {
  if (!/^[A-Z][\w+-]*(\/[\w+-]+)+$/.test(zone)) return null;
  try {
    const form = { hour: '2-digit', minute: '2-digit', timeZone: zone } as const;
    return new Intl.DateTimeFormat('en-GB', form).format(now);
  } catch {
    return null;
  }
}

/** "22 keep their value, 9 get another, 12 send nothing, as now." */
export function everyoneWords(everyone: TriedEveryone): string {
  const { same, changed, gained, lost, none, problems } = everyone;
  const parts = [
    told(same, 'keeps its value', 'keep their value'),
    told(changed, 'gets another', 'get another'),
    told(gained, 'gets one', 'get one'),
    told(lost, 'sends nothing any more', 'send nothing any more'),
    told(none - Math.min(none, problems), 'sends nothing, as now', 'send nothing, as now'),
    told(problems, 'fails', 'fail'),
  ].filter((part) => part !== '');
  return `${parts.join(', ') || 'nobody is concerned'}.${platformChange(everyone)}${assumed(everyone)}`;
}

function told(count: number, one: string, several: string): string {
  if (count === 0) return '';
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : several}`;
}

function platformChange({ onPlatform: change }: TriedEveryone): string {
  if (change === null || change.before === change.after) return '';
  const { field, before, after } = change;
  return ` ${field} is told for ${after.toLocaleString('en-US')} instead of ${before.toLocaleString('en-US')}.`;
}

function assumed({ unknown }: TriedEveryone): string {
  if (unknown.length === 0) return '';
  const verb = unknown.length === 1 ? 'does not arrive and counts' : 'do not arrive and count';
  return ` ${unknown.join(', ')} ${verb} as empty.`;
}

/** "On all 43 people", "On the 24 people of the data pack". */
export function crowdOf({ people }: TriedEveryone, isExpected: boolean): string {
  return isExpected
    ? `On the ${counted(people, 'person', 'people')} expected`
    : `On all ${counted(people, 'person', 'people')}`;
}
