/** Set up: what do I do next, and did it work? */
import { useEffect, useRef } from 'react';
import { Redirect, useLocation } from 'wouter';
import { useLive } from '../../state/live-store';
import { SandboxNote } from '../rehearsal/sandbox-note';
import { connectPath } from '../start/paths';
import { GuidePage } from './guide-page';

export function SetUpPage() {
  const settings = useLive((live) => live.settings);
  const settingId = useLive((live) => live.settingId);
  const setting = settings.find(({ id }) => id === settingId);
  useOwnStep(settingId);

  if (setting === undefined) {
    return <Redirect to={connectPath} replace />;
  }
  if (setting.sandbox) {
    return (
      <SandboxNote sandbox={setting} title="A sandbox needs no set-up">
        The simulated identity provider has a token of its own, so that there is nothing to paste. What its
        requests would tick in the guide stands in the result.
      </SandboxNote>
    );
  }
  return <GuidePage key={setting.id} setting={setting} />;
}

/** The step in the address is one of the SCIM setting that was on show before: another one begins at its own. */
function useOwnStep(settingId: string | null): void {
  const [, navigate] = useLocation();
  const before = useRef(settingId);
  useEffect(() => {
    if (before.current !== null && before.current !== settingId) navigate('/setup', { replace: true });
    before.current = settingId;
  }, [settingId, navigate]);
}
