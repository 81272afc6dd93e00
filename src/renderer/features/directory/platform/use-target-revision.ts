import { useRef } from 'react';
import { useThrottledLive } from '../../../state/throttled-live';
import { useDirectoryRevision } from '../use-directory-revision';

/** Another number whenever target users, target groups or what is wrong with people may have changed. */
export function useTargetRevision(): number {
  const directory = useDirectoryRevision('User');
  const platform = useThrottledLive((live) => live.platform);
  const known = useRef({ directory, platform, revision: 0 });
  const before = known.current;
  if (before.directory !== directory || before.platform !== platform)
    known.current = { directory, platform, revision: before.revision + 1 };
  return known.current.revision;
}
