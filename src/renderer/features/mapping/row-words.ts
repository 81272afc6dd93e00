/** What the stations of a row say, in words. */
import { wordsFor } from '../../../shared/activity/attribute-words';
import type {
  Arrived,
  CauseCount,
  GroupTable,
  MappingTable,
  OnPlatform,
  TableRow,
} from '../../../shared/features/mapping';
import type { AttributeMapping } from '../../../shared/idp/common/attribute-mapping';
import { capitalised } from '../../../shared/idp/common/capitalised';
import type { MarkName } from '../../../shared/mapping/marks';
import type { MarkShape } from '../../components/mark';

export function labelOf({ path }: Pick<TableRow, 'path'>): string {
  return capitalised(wordsFor(path));
}

/** `emails[…].value`, `…User:department` */
export function shortPath(path: string): string {
  return path.replace(/^urn:\S*:(?=[^:]+:[^:]+$)/i, '…').replace(/\[[^\]]*\]/g, '[…]');
}

const types: Record<AttributeMapping['type'], string> = {
  direct: 'Direct',
  expression: 'Expression',
  constant: 'Constant',
  none: 'None',
};

/** Beneath the source: what is not said by the source itself. */
export function aboutSource(row: AttributeMapping, isOpen: boolean): string {
  const type = isOpen || row.type !== 'direct' ? [types[row.type]] : [];
  const when = row.apply === 'only during creation' ? ['on creation only'] : [];
  const otherwise = row.defaultIfNull === undefined ? [] : [`else “${row.defaultIfNull}”`];
  return [...type, ...when, ...otherwise].join(', ');
}

/** "42 of 43", "all 43", "nobody". */
export function extentOf({ people }: Pick<Arrived, 'people'>, all: number): string {
  if (all === 0 || people === 0) return 'nobody';
  const [some, every] = [people, all].map((count) => count.toLocaleString('en-US'));
  return people === all ? `all ${every}` : `${some} of ${every}`;
}

/** One short line for each mark. */
const markWords: Record<MarkName, string> = {
  'never arrived': 'mapped, but never came',
  'not mapped': 'not in the mapping',
  'otherwise than mapped': 'came otherwise',
  fails: 'fails',
  'creation only': 'sent on creation only',
  'one of several': 'one of several is taken',
  'same for everybody': 'the same for everybody',
};

/** At which station a mark stands. */
const stations: Record<MarkName, 'source' | 'sent' | 'arrived' | 'platform'> = {
  'never arrived': 'arrived',
  'not mapped': 'source',
  'otherwise than mapped': 'sent',
  fails: 'sent',
  'creation only': 'source',
  'one of several': 'platform',
  'same for everybody': 'arrived',
};

export function marksAt(
  { marks }: Pick<TableRow, 'marks'>,
  station: (typeof stations)[MarkName],
): { mark: MarkName; words: string }[] {
  return marks.filter((mark) => stations[mark] === station).map((mark) => ({ mark, words: markWords[mark] }));
}

/** So many stand there, even where each is another. */
const fewValues = 5;

/** Beneath the number of people: who is without, or what the values are. */
export function aboutArrived({ people, distinct, isMany, examples }: Arrived, all: number): string {
  if (people === 0) return '';
  if (all - people === 1 && all > 2 && distinct === people) return 'one without';
  if (people > fewValues && (isMany || distinct === people))
    return isMany ? 'very many values' : 'all different';
  return examples.join(', ');
}

export interface Validity {
  shape: MarkShape | null;
  words: string;
}

/** @param causes those of this row, the worst first */
export function validityOf(row: TableRow, causes: readonly CauseCount[], all: number): Validity {
  const [worst] = causes;
  if (worst === undefined) {
    if (row.arrived.people === 0) return { shape: null, words: '' };
    return row.type !== null
      ? { shape: 'seen', words: 'valid' }
      : { shape: 'only noted', words: 'no schema' };
  }
  if (worst.severity === 'only noted') return { shape: 'only noted', words: 'noted' };
  const same = causes.filter(({ severity }) => severity === worst.severity);
  const people = Math.min(
    all,
    same.reduce((sum, cause) => sum + cause.people, 0),
  );
  const word = worst.severity === 'will not arrive' ? 'missing' : 'wrong';
  return { shape: worst.severity, words: `${people.toLocaleString('en-US')} ${word}` };
}

/** What the platform has, or why it has nothing; what it is called there beneath. */
export function platformWords({ field, value, how }: OnPlatform): { value: string | null; about: string } {
  if (value !== null) return { value, about: how === 'guess' ? `${field}, a guess` : field };
  if (how === 'question') return { value: null, about: 'cannot be told' };
  return { value: null, about: how === 'refused' ? 'not understood' : 'empty' };
}

/** The same of groups. */
export function groupCrowdWords({ groups, isExpected, subject }: GroupTable): string {
  if (!isExpected)
    return subject === null ? '' : `What is sent is worked out for ${subject.name}, as it came.`;
  if (groups === 0) return 'No group has arrived yet. The rows stand here alone.';
  return `No group has arrived yet: this is what would be sent of the ${groups} groups of the data pack.`;
}

/** "Worked out for 43 people", while nobody has come, whose they are. */
export function crowdWords({ people, isExpected, company }: MappingTable): string {
  if (!isExpected) return '';
  if (people === 0) return 'Nobody has arrived yet. The mapping stands here alone.';
  return `Nobody has arrived yet: this is what would be sent for the ${people} people of ${company ?? 'the data pack'}.`;
}
