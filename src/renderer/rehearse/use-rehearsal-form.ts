import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { identityProviderOf } from '../../shared/idp';
import type { ScimSetting } from '../../shared/scim-setting';
import { call } from '../state/api';
import { selectSetting } from '../state/connect';
import { useLive } from '../state/live-store';
import { rehearsalSettingName } from './simulation-words';

export type Place = 'here' | 'apart';

/** The choices before a rehearsal, and what happens when it is started. */
export function useRehearsalForm(setting: ScimSetting, onStarted: () => void) {
  const { dialects } = identityProviderOf(setting.idp).simulation;
  const [dialect, setDialect] = useState(dialects[0]?.id ?? '');
  const [speed, setSpeed] = useState(1);
  const [place, setPlace] = useState<Place>('apart');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const apart = useSettingApart(setting);
  const { users, groups } = useLive((live) => live.counts);
  const [, navigate] = useLocation();
  const empty = users + groups === 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: an error belongs to the choices it was made with
  useEffect(() => setError(null), [dialect, place]);

  async function start() {
    setBusy(true);
    setError(null);
    try {
      const here = empty || place === 'here';
      const target = here ? setting.id : (apart.existing?.id ?? (await create(apart.name, setting)));
      if (!here) await selectSetting(target);
      const clean = here ? !empty : apart.existing !== undefined;
      await call('simulation.start', { settingId: target, dialect, speed, clean });
      onStarted();
      navigate('/live');
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : String(failure));
    } finally {
      setBusy(false);
    }
  }

  return {
    dialects,
    dialect,
    setDialect,
    speed,
    setSpeed,
    place,
    setPlace,
    busy,
    error,
    apart,
    users,
    groups,
    empty,
    start,
  };
}

/** The SCIM setting beside this one in which rehearsals may make a mess: its name, and itself where it is there already. */
function useSettingApart({ id, name }: ScimSetting) {
  const wanted = rehearsalSettingName(name);
  const existing = useLive((live) => live.settings.find((other) => other.name === wanted && other.id !== id));
  return { name: wanted, existing };
}

async function create(name: string, { idp }: ScimSetting): Promise<string> {
  const { setting } = await call('settings.create', { name, idp });
  return setting.id;
}
