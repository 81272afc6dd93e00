import { useEffect, useState } from 'react';
import type { ListedTargetUser } from '../../../shared/features/platform';
import type { PlatformSetting } from '../../../shared/platform/platform-setting';
import { call } from '../../state/api';

const none: readonly ListedTargetUser[] = [];
const shown = 5;

/** A few people as a setting would make them; none until they are known. */
export function useSample(
  settingId: string | null,
  setting: PlatformSetting | null,
): readonly ListedTargetUser[] {
  const [users, setUsers] = useState(none);
  const asked = setting === null ? null : JSON.stringify(setting);
  useEffect(() => {
    if (settingId === null) setUsers(none);
    if (settingId === null || asked === null) return;
    const stop = new AbortController();
    call('platform.sample', { settingId, setting: JSON.parse(asked), limit: shown }, stop.signal).then(
      (answer) => setUsers(answer.users),
      () => undefined,
    );
    return () => stop.abort();
  }, [settingId, asked]);
  return users;
}
