import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { identityProviderOf } from '../../../shared/idp';
import type { ScimSetting } from '../../../shared/scim-setting';
import { call } from '../../state/api';
import { selectSetting } from '../../state/connect';
import { useLive } from '../../state/live-store';
import { directoryContentsText } from '../../words/directory-contents-text';
import { rehearsalSettingName } from './simulation-words';

export type RehearsalPlace = 'here' | 'apart';

/** The choices before a rehearsal, and what happens when it is started. */
export function useRehearsalForm(setting: ScimSetting, onStarted: () => void) {
  const { dialects } = identityProviderOf(setting.idp).simulation;
  const [dialect, setDialect] = useState(dialects[0]?.id ?? '');
  const [speed, setSpeed] = useState(1);
  const [chosen, setPlace] = useState<RehearsalPlace>('apart');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const apart = useSettingApart(setting);
  const { held } = directoryContentsText(
    useLive((live) => live.counts),
    setting,
  );
  const [, navigate] = useLocation();
  const empty = held === '';
  const place = empty || apart === null ? 'here' : chosen;
  // biome-ignore lint/correctness/useExhaustiveDependencies: an error belongs to the choices it was made with
  useEffect(() => setError(null), [dialect, place]);

  async function start() {
    setBusy(true);
    setError(null);
    try {
      const target =
        place === 'here' || apart === null ? here(setting, empty) : await elsewhere(apart, setting);
      await call('simulation.start', { ...target, dialect, speed });
      if (target.settingId !== setting.id) await selectSetting(target.settingId);
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
    held,
    empty,
    start,
  };
}

interface Apart {
  name: string;
  existing: ScimSetting | undefined;
}

/** The SCIM setting beside this one in which rehearsals may make a mess, there already or not; null where this is it. */
function useSettingApart({ name }: ScimSetting): Apart | null {
  const wanted = rehearsalSettingName(name);
  const existing = useLive((live) => live.settings.find((other) => other.name === wanted));
  return wanted === null ? null : { name: wanted, existing };
}

function here({ id }: ScimSetting, empty: boolean) {
  return { settingId: id, clean: !empty };
}

async function elsewhere({ name, existing }: Apart, { idp }: ScimSetting) {
  if (existing !== undefined) return { settingId: existing.id, clean: true };
  const { setting } = await call('settings.create', { name, idp });
  return { settingId: setting.id, clean: false };
}
