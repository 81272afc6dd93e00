import { useEffect, useState } from 'react';
import type { ListedCause } from '../../../shared/features/findings';
import { call } from '../../state/api';
import { useLive } from '../../state/live-store';

/** What is wrong with people of the SCIM setting on show, the worst first; empty until everybody was looked at. */
export function useCauses(settingId: string | null): readonly ListedCause[] {
  const [causes, setCauses] = useState<readonly ListedCause[]>([]);
  const state = useLive((live) => live.findings);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is asked again when the counts change
  useEffect(() => {
    if (settingId === null) return;
    let isWanted = true;
    call('findings.list', { settingId }).then(
      (listed) => isWanted && setCauses(listed.causes.filter(({ severity }) => severity !== 'only noted')),
      // The counts say that there is something; the page of findings says why it can't be listed.
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [settingId, state]);
  return causes;
}
