import { useEffect, useRef, useState } from 'react';
import type { SettingDifference } from '../../../shared/features/platform';
import type { PlatformSetting } from '../../../shared/platform/platform-setting';
import { stream } from '../../state/api';
import { useThrottledLive } from '../../state/throttled-live';

export interface Preview {
  /** The last one that was finished; it stays while the next is looked at, so that nothing jumps. */
  difference: SettingDifference | null;
  /** While people are looked at. */
  progress: { lookedAt: number; users: number } | null;
  /** Why there is none. */
  error: string | null;
  isStopped: boolean;
  stop(): void;
  again(): void;
}

/** Long enough that a word is typed, short enough that the page seems to answer. */
const pauseMs = 200;
const nothing = { difference: null, progress: null, error: null, isStopped: false };

/**
 * What a setting would make of the people of a SCIM setting, anew as it or they change.
 * @param setting null while it can't be asked about: then the last one stays
 */
export function usePreview(settingId: string | null, setting: PlatformSetting | null): Preview {
  const [state, setState] = useState<Omit<Preview, 'stop' | 'again'>>(nothing);
  const [round, setRound] = useState(0);
  const running = useRef(new AbortController());
  const users = useThrottledLive((live) => (live.settingId === settingId ? live.counts.users : 0));
  const asked = setting === null ? null : JSON.stringify(setting);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other people, or another round, are a reason to look again
  useEffect(() => {
    if (settingId === null) setState(nothing);
    if (settingId === null || asked === null) return;
    const abort = new AbortController();
    running.current = abort;
    const change = (part: Partial<Preview>) => {
      if (!abort.signal.aborted) setState((before) => ({ ...before, ...part }));
    };
    const timer = setTimeout(() => void look(settingId, JSON.parse(asked), abort.signal, change), pauseMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [settingId, asked, round, users]);

  return {
    ...state,
    stop() {
      running.current.abort();
      setState((before) => ({ ...before, progress: null, isStopped: true }));
    },
    again: () => setRound(round + 1),
  };
}

async function look(
  settingId: string,
  setting: PlatformSetting,
  signal: AbortSignal,
  change: (part: Partial<Preview>) => void,
): Promise<void> {
  change({ progress: { lookedAt: 0, users: 0 }, isStopped: false, error: null });
  try {
    for await (const event of stream('platform.preview', { settingId, setting }, signal)) {
      if (event.kind === 'progress') change({ progress: { lookedAt: event.lookedAt, users: event.users } });
      else change({ difference: event.difference, progress: null });
    }
  } catch (error) {
    change({ progress: null, error: error instanceof Error ? error.message : String(error) });
  }
}
