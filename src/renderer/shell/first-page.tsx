import { Redirect } from 'wouter';
import { identityProviderOf } from '../../shared/idp';
import { firstOpenStep } from '../features/setup/steps';
import { useLive } from '../state/live-store';

/** Set up until the guide is through, then what is happening. */
export function FirstPage() {
  const setting = useLive((live) => live.settings.find(({ id }) => id === live.settingId));
  const progress = useLive((live) => live.guide);
  const done =
    setting !== undefined && firstOpenStep(identityProviderOf(setting.idp).guide, progress) === null;
  return <Redirect to={done ? '/live' : '/setup'} replace />;
}
