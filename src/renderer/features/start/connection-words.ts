/** One connection in words: how it is, and what is next. */
import type { Connection } from '../../../shared/features/connections';
import { counted } from '../../../shared/plural';
import type { MarkShape } from '../../components/mark';

/** Whether anything of its directory has arrived; until then the guide is what matters. */
export function hasArrived({ people, groups }: Pick<Connection, 'people' | 'groups'>): boolean {
  return people + groups > 0;
}

/** "Waiting at step 4 of 9", "43 people, 4 groups" */
export function connectionTitle(connection: Connection): string {
  const { people, groups, step, wire } = connection;
  if (hasArrived(connection)) return `${counted(people, 'person', 'people')}, ${counted(groups, 'group')}`;
  if (step === null) return 'All steps are done, nobody has arrived';
  return `${wire === 'trouble' ? 'In trouble' : 'Waiting'} at step ${step.number} of ${step.of}`;
}

export interface Consequence {
  shape: MarkShape;
  words: string;
}

/** The worst that is known of its people; null where nothing is wrong. */
export function worstConsequence({ willNotArrive, arriveWrong, noted }: Connection): Consequence | null {
  if (willNotArrive > 0) {
    const wrong = arriveWrong > 0 ? `, ${arriveWrong} ${arriveWrong === 1 ? 'arrives' : 'arrive'} wrong` : '';
    return {
      shape: 'will not arrive',
      words: `${counted(willNotArrive, 'person', 'people')} will not arrive${wrong}`,
    };
  }
  if (arriveWrong > 0)
    return {
      shape: 'value is wrong',
      words: `${counted(arriveWrong, 'person arrives', 'people arrive')} wrong`,
    };
  return noted > 0 ? { shape: 'only noted', words: `${counted(noted, 'thing')} noted` } : null;
}

/** What one does with it next, and where. */
export function nextAction(connection: Connection): { label: 'Continue' | 'Open'; path: string } {
  return hasArrived(connection) ? { label: 'Open', path: '/live' } : { label: 'Continue', path: '/setup' };
}
