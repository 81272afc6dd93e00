import { useState } from 'react';
import { useThrottledLive } from '../../state/throttled-live';
import { newOne } from './places';

export interface PeopleOf {
  /** Null where nobody is anywhere. */
  settingId: string | null;
  /** Whose people can be looked at instead; empty for a SCIM setting that has people of its own. */
  choices: { id: string; name: string; people: number }[];
  choose(settingId: string): void;
}

/** With whose people a draft is shown: its own; of one that is still to be made those of another, the largest first. */
export function usePeopleOf(which: string, copiedFrom: string | null): PeopleOf {
  const [chosen, choose] = useState<string | null>(null);
  const connections = useThrottledLive((live) => live.connections);
  const settings = useThrottledLive((live) => live.settings);
  const shownId = useThrottledLive((live) => live.settingId);
  const shownUsers = useThrottledLive((live) => live.counts.users);
  if (which !== newOne) return { settingId: which, choices: [], choose };
  const peopleIn = (id: string) =>
    id === shownId ? shownUsers : (connections?.find(({ settingId }) => settingId === id)?.people ?? 0);
  const choices = settings
    .map(({ id, name }) => ({ id, name, people: peopleIn(id) }))
    .filter(({ people }) => people > 0)
    .sort((one, other) => other.people - one.people);
  const wanted = chosen ?? copiedFrom;
  const found = choices.find(({ id }) => id === wanted) ?? choices[0];
  return { settingId: found?.id ?? null, choices, choose };
}
