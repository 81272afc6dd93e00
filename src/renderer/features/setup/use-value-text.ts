import type { GuideValue } from '../../../shared/guide';
import { platformBaseUrl } from '../../../shared/idp/common/platform-pages';
import { useLive } from '../../state/live-store';
import { useFilledIn } from './console-name';

type Shown = Exclude<GuideValue['value'], { kind: 'token' | 'platform token' }>;

/** Of the platform itself: the documented one unless another was entered. */
export function usePlatformBaseUrl(): string {
  return useLive((live) => live.workbench?.preferences.platformBaseUrl) ?? platformBaseUrl;
}

/** What is copied for a value of the guide, as things are at present. A token is none of them: it can be held only. */
export function useValueText(): (value: Shown) => string {
  const baseUrl = useLive((live) => live.workbench?.baseUrl ?? '');
  const zones = useLive((live) => live.timeZones?.expression ?? null);
  const platform = usePlatformBaseUrl();
  const fillIn = useFilledIn();
  return (value) => {
    if (value.kind === 'base URL') return baseUrl;
    if (value.kind === 'platform URL') return platform;
    return value.kind === 'time zones' ? (zones ?? value.text) : fillIn(value.text);
  };
}
