import { useEffect, useState } from 'react';
import type { Language } from '../../../shared/idp/common/laboratory';
import { call } from '../../state/api';

/** Languages don't change while the page is open. */
const known = new Map<string, Language | null>();

/** @returns undefined until it is known, null where nothing is known of it */
export function useLanguage(idp: string): Language | null | undefined {
  const [, setLoaded] = useState('');
  useEffect(() => {
    if (known.has(idp)) return;
    const stop = new AbortController();
    call('laboratory.language', { idp }, stop.signal).then(
      ({ language }) => {
        known.set(idp, language);
        setLoaded(idp);
      },
      () => undefined,
    );
    return () => stop.abort();
  }, [idp]);
  return known.get(idp);
}
