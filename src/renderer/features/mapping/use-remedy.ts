import { useEffect, useState } from 'react';
import { call } from '../../state/api';

/** What to do about a cause in the console of the provider, as rich text; null while it is not known and where there is nothing. */
export function useRemedy(settingId: string, causeId: string | null): string | null {
  const [remedy, setRemedy] = useState<string | null>(null);
  useEffect(() => {
    setRemedy(null);
    if (causeId === null) return;
    const abort = new AbortController();
    call('findings.ofCause', { settingId, id: causeId, limit: 1 }, abort.signal).then(
      (cause) => setRemedy(cause?.finding.remedy ?? null),
      () => {},
    );
    return () => abort.abort();
  }, [settingId, causeId]);
  return remedy;
}
