/** What is chosen for the next demo, for as long as the page lives. */
import { create } from 'zustand';
import { identityProviders } from '../../../shared/idp';
import { call } from '../../state/api';
import type { Pace } from './pace-words';

export interface DemoChoices {
  /** Id of a company; the first there is, where none is chosen. */
  company: string;
  idp: string;
  pace: Pace;
  loops: boolean;
  /** Id of one that was composed here; null for every chapter there is. */
  story: string | null;
  /** Ids of chapters that are not told. */
  without: readonly string[];
  /** Counted up whenever one's own companies or stories are others. */
  version: number;
}

export const useChoices = create<DemoChoices>()(() => ({
  company: '',
  idp: identityProviders[0].id,
  pace: 'next',
  loops: false,
  story: null,
  without: [],
  version: 0,
}));

export function choose(change: Partial<DemoChoices>): void {
  useChoices.setState(change);
}

export function tellChapter(id: string, isTold: boolean): void {
  const { without } = useChoices.getState();
  choose({ without: isTold ? without.filter((one) => one !== id) : [...without, id] });
}

/** Of one's own. Rejects where it is still there. */
export async function removeCompany(company: string): Promise<void> {
  await call('demo.removeCompany', { company });
  choose({ company: '', version: useChoices.getState().version + 1 });
}
