/** Set up: what do I do next, and did it work? */
import { useState } from 'react';
import type { RevealedToken } from '../../../shared/scim-setting';
import { useLive } from '../../state/live-store';
import { FirstSetting } from './first-setting';
import { GuidePage } from './guide-page';
import './set-up-page.css';
import { TokenReveal } from './token-reveal';

export function SetUpPage() {
  const settings = useLive((live) => live.settings);
  const settingId = useLive((live) => live.settingId);
  const [revealed, setRevealed] = useState<RevealedToken | null>(null);
  const setting = settings.find(({ id }) => id === settingId);

  if (revealed !== null) {
    return <TokenReveal revealed={revealed} onDone={() => setRevealed(null)} />;
  }
  if (setting === undefined) {
    return <FirstSetting onCreated={setRevealed} />;
  }
  return <GuidePage key={setting.id} setting={setting} />;
}
