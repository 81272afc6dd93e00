import { useEffect, useState } from 'react';
import type { Mentioned } from '../../../shared/demo/demo-state';
import { call } from '../../state/api';
import { useThrottledLive } from '../../state/throttled-live';
import { roomNames, type StageGroup } from './rooms';

interface StageGroups {
  total: number;
  shown: StageGroup[];
}

const mostAsked = 100;

/** The groups to show, as the platform has them; asked for again when people or groups change. */
export function useStageGroups(about: Mentioned): StageGroups {
  const [groups, setGroups] = useState<StageGroups>({ total: 0, shown: [] });
  const settingId = useThrottledLive((live) => live.settingId);
  const users = useThrottledLive((live) => live.users);
  const sent = useThrottledLive((live) => live.groups);
  const setting = useThrottledLive((live) => live.platform);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what they hold is asked for anew when they change
  useEffect(() => {
    let current = true;
    if (settingId !== null)
      groupsOf(settingId, about).then(
        (read) => current && setGroups(read),
        // A lost connection is told beside the stage, to the speaker.
        () => undefined,
      );
    return () => {
      current = false;
    };
  }, [settingId, about, users, sent, setting]);
  return groups;
}

async function groupsOf(settingId: string, about: Mentioned): Promise<StageGroups> {
  const { total, groups } = await call('platform.groups', { settingId, offset: 0, limit: mostAsked });
  const names = roomNames(
    about,
    groups.map(({ name }) => name),
  );
  const opened = await Promise.all(
    names.map((name) => call('platform.group', { settingId, name, offset: 0, limit: mostAsked })),
  );
  const shown = opened.flatMap((group) =>
    group === null
      ? []
      : [{ name: group.name, people: group.people, members: group.users.map(({ person }) => person) }],
  );
  return { total, shown };
}
