/** What is chosen for the next demo, for as long as the page lives. */
import { create } from 'zustand';
import { identityProviders } from '../../../shared/idp';
import type { Pace } from './pace-words';

export interface DemoChoices {
  /** Id of a company; the first there is, where none is chosen. */
  company: string;
  idp: string;
  pace: Pace;
  loops: boolean;
  /** Ids of chapters that are not told. */
  without: readonly string[];
}

export const useChoices = create<DemoChoices>()(() => ({
  company: '',
  idp: identityProviders[0].id,
  pace: 'next',
  loops: false,
  without: [],
}));

export function choose(change: Partial<DemoChoices>): void {
  useChoices.setState(change);
}

export function tellChapter(id: string, isTold: boolean): void {
  const { without } = useChoices.getState();
  choose({ without: isTold ? without.filter((one) => one !== id) : [...without, id] });
}
