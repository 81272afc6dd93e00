/** Where two stations of an attribute disagree: what the mapping says, what came, what the platform takes. */
import type { AttributeMapping } from '../idp/common/attribute-mapping';

export const markNames = [
  'never arrived',
  'not mapped',
  'otherwise than mapped',
  'fails',
  'creation only',
  'one of several',
  'same for everybody',
] as const;
export type MarkName = (typeof markNames)[number];

/** What decides the marks of an attribute. */
export interface MarkFacts {
  row: Pick<AttributeMapping, 'type' | 'apply'> | null;
  /** Everybody who could have it. */
  people: number;
  /** People who have it, how many different values they have, and how many of them have several at once. */
  arrived: { people: number; distinct: number; several: number };
  /** Whether a field of the platform takes it. */
  isTaken: boolean;
  isBoolean: boolean;
  /** What the mapping sends for the person that is looked at differs from what came. */
  differs: boolean;
  fails: boolean;
}

/** Of fewer people it is no surprise that they have the same. */
const fewPeople = 5;

/** In the order of the stations. */
export function marksOf(facts: MarkFacts): MarkName[] {
  return markNames.filter((name) => isMarked[name](facts));
}

const isMarked: Record<MarkName, (facts: MarkFacts) => boolean> = {
  'never arrived': ({ row, people, arrived }) => isSent(row) && people > 0 && arrived.people === 0,
  'not mapped': ({ row, arrived }) => row === null && arrived.people > 0,
  'otherwise than mapped': ({ differs }) => differs,
  fails: ({ fails }) => fails,
  'creation only': ({ row }) => row?.apply === 'only during creation',
  'one of several': ({ arrived, isTaken }) => isTaken && arrived.several > 0,
  'same for everybody': ({ arrived, isBoolean }) =>
    !isBoolean && arrived.distinct === 1 && arrived.people >= fewPeople,
};

function isSent(row: MarkFacts['row']): boolean {
  return row !== null && row.type !== 'none';
}

/** Marks that ask for a look where a field of the platform takes the value; the others are told only. */
const grave: ReadonlySet<MarkName> = new Set(['never arrived', 'otherwise than mapped', 'fails']);

export function asksForALook(mark: MarkName, isTaken: boolean): boolean {
  return isTaken && grave.has(mark);
}
