import { useEffect, useRef, useState } from 'react';
import type { CallOutput } from '../../../shared/contract';
import type { OpenedCause } from '../../../shared/features/findings';
import { call } from '../../state/api';
import { useThrottledLive } from '../../state/throttled-live';

export interface Called<Value> {
  /** Null until the first response; what was there before stays while news is fetched. */
  value: Value | null;
  error: string | null;
}

/** Every cause of the SCIM setting, kept up while requests come. */
export function useCauses(settingId: string): Called<CallOutput<'findings.list'>> {
  return useKept(settingId, () => call('findings.list', { settingId }));
}

/** So many of the people who are still wrong come with a cause; further ones are fetched in windows. */
export const firstPeople = 24;

/** @returns value false for a cause of which nothing is known */
export function useOpenedCause(settingId: string, id: string): Called<OpenedCause | false> {
  return useKept(`${settingId} ${id}`, async () => {
    const opened = await call('findings.ofCause', { settingId, id, limit: firstPeople });
    return opened ?? false;
  });
}

/** @param key of what is asked for: another one starts from nothing */
function useKept<Value>(key: string, ask: () => Promise<Value>): Called<Value> {
  const [known, setKnown] = useState<Called<Value> & { key: string }>({ key, value: null, error: null });
  const findings = useThrottledLive((live) => live.findings);
  const timeZones = useThrottledLive((live) => live.timeZones);
  const requests = useThrottledLive((live) => live.counts.requests);
  const latest = useRef(ask);
  latest.current = ask;
  // biome-ignore lint/correctness/useExhaustiveDependencies: news of any of them changes what is said
  useEffect(() => {
    let current = true;
    latest.current().then(
      (value) => current && setKnown({ key, value, error: null }),
      (error: Error) => current && setKnown({ key, value: null, error: error.message }),
    );
    return () => {
      current = false;
    };
  }, [key, findings, timeZones, requests]);
  return known.key === key ? known : { value: null, error: null };
}
