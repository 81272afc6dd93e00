import { UserRound, UsersRound } from 'lucide-react';
import { useLocation } from 'wouter';
import type { Command } from '../feature';
import { targetGroupsPath, targetUsersPath } from './platform/paths';
import { everybody } from './platform/target-filter';

/** The two sides of the directory, each by its name. */
export function useCommands(): Command[] {
  const [, navigate] = useLocation();
  const command = (label: string, icon: Command['icon'], path: string): Command => ({
    id: `directory ${path}`,
    group: 'Directory',
    icon,
    label,
    words: 'target users groups as sent',
    typedOnly: true,
    run: () => navigate(path),
  });
  return [
    command('People on the platform', UserRound, targetUsersPath(null, everybody)),
    command('Groups on the platform', UsersRound, targetGroupsPath(null)),
    command('People as sent', UserRound, '/directory/users'),
    command('Groups as sent', UsersRound, '/directory/groups'),
  ];
}
