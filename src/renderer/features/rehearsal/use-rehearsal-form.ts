import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { Counts } from '../../../shared/features/directory';
import { identityProviderOf } from '../../../shared/idp';
import type { ScimSetting } from '../../../shared/scim-setting';
import { call } from '../../state/api';
import { useLive } from '../../state/live-store';
import { directoryContentsText } from '../../words/directory-contents-text';
import { playInSandbox } from './play';

export type RehearsalPlace = 'sandbox' | 'here';

/**
 * The choices before a rehearsal, and what happens when it is started.
 * @param own the connection on show; null where that is the sandbox, or there is none
 */
export function useRehearsalForm(idp: string, own: ScimSetting | null, onStarted: () => void) {
  const { dialects } = identityProviderOf(idp).simulation;
  const [wanted, setDialect] = useState('');
  const dialect = (dialects.find(({ id }) => id === wanted) ?? dialects[0])?.id ?? '';
  const [speed, setSpeed] = useState(1);
  const [asked, setPlace] = useState<RehearsalPlace>('sandbox');
  // A connection is played into as the provider that it is for.
  const place = own?.idp === idp ? asked : 'sandbox';
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const held = heldIn(
    own,
    useLive((live) => live.counts),
  );
  const [, navigate] = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: an error belongs to the choices it was made with
  useEffect(() => setError(null), [dialect, place]);

  async function start() {
    setBusy(true);
    setError(null);
    try {
      if (place === 'here' && own !== null)
        await call('simulation.start', { settingId: own.id, dialect, speed, clean: held !== '' });
      else await playInSandbox({ idp, dialect, speed });
      onStarted();
      navigate('/live');
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : String(failure));
    } finally {
      setBusy(false);
    }
  }

  return { dialects, dialect, setDialect, speed, setSpeed, place, setPlace, busy, error, held, start };
}

function heldIn(own: ScimSetting | null, counts: Counts): string {
  return own === null ? '' : directoryContentsText(counts, own).held;
}
