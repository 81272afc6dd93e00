import { CalendarClock, History } from 'lucide-react';
import { useLocation } from 'wouter';
import type { Command } from '../feature';
import { historyPath, pastPath } from './paths';

/** The history of the person who is open, and the whole directory as it was. */
export function useCommands(): Command[] {
  const [location, navigate] = useLocation();
  return historyCommands(location, navigate);
}

/** @param location path of the page that is shown */
export function historyCommands(location: string, navigate: (path: string) => void): Command[] {
  const past: Command = {
    id: 'history past',
    group: 'Directory',
    icon: CalendarClock,
    label: 'The directory at a moment',
    words: 'history past time as it was',
    typedOnly: true,
    run: () => navigate(pastPath),
  };
  const id = personAt(location);
  return id === null ? [past] : [ofPerson(id, navigate), past];
}

function ofPerson(id: string, navigate: (path: string) => void): Command {
  return {
    id: 'history person',
    group: 'Directory',
    icon: History,
    label: 'History of this person',
    detail: 'every value, and the request that brought it',
    words: 'past values changes why',
    run: () => navigate(historyPath(id)),
  };
}

function personAt(location: string): string | null {
  const [, id] = /^\/directory\/users\/([^/]+)$/.exec(location) ?? [];
  return id === undefined || location === pastPath ? null : decodeURIComponent(id);
}
