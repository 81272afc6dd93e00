import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { Counts } from '../../../shared/features/directory';
import { identityProviderOf } from '../../../shared/idp';
import type { ScimSetting } from '../../../shared/scim-setting';
import { call } from '../../state/api';
import { useLive } from '../../state/live-store';
import { directoryContentsText } from '../../words/directory-contents-text';
import { withSwitch } from './chosen-switches';
import { playInSandbox } from './play';

export type RehearsalPlace = 'sandbox' | 'here';

/**
 * The choices before a rehearsal, and what happens when it is started.
 * @param own the connection on show; null where that is the sandbox, or there is none
 */
export function useRehearsalForm(idp: string, own: ScimSetting | null, onStarted: () => void) {
  const { dialects, switches: known } = identityProviderOf(idp).simulation;
  const [wanted, setDialect] = useState('');
  const dialect = (dialects.find(({ id }) => id === wanted) ?? dialects[0])?.id ?? '';
  const [story, setStory] = useState('');
  const [mapping, setMapping] = useState('');
  const [switches, setSwitches] = useState<Record<string, boolean>>({});
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
  useEffect(() => setError(null), [dialect, story, mapping, switches, place]);
  // Another client has other mappings and switches.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another provider begins anew
  useEffect(() => {
    setMapping('');
    setSwitches({});
  }, [idp]);
  const manner = { dialect, switches, ...(story && { story }), ...(mapping && { mapping }) };

  async function start() {
    setBusy(true);
    setError(null);
    try {
      if (place === 'here' && own !== null)
        await call('simulation.start', { settingId: own.id, ...manner, speed, clean: held !== '' });
      else await playInSandbox({ idp, ...manner, speed });
      onStarted();
      navigate('/live');
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : String(failure));
    } finally {
      setBusy(false);
    }
  }

  return {
    ...{ dialects, dialect, setDialect, story, setStory, mapping, setMapping, switches },
    setSwitch: (id: string, isOn: boolean) => setSwitches(withSwitch(switches, known, id, isOn)),
    ...{ speed, setSpeed, place, setPlace, busy, error, held, start },
  };
}

function heldIn(own: ScimSetting | null, counts: Counts): string {
  return own === null ? '' : directoryContentsText(counts, own).held;
}
