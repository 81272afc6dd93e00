import type { GuideValue } from '../../../shared/guide';
import { useLive } from '../../state/live-store';

type Shown = Exclude<GuideValue['value'], { kind: 'token' }>;

/** What is copied for a value of the guide, as things are at present. A token is none of them: it can be held only. */
export function useValueText(): (value: Shown) => string {
  const baseUrl = useLive((live) => live.workbench?.baseUrl ?? '');
  const zones = useLive((live) => live.timeZones?.expression ?? null);
  return (value) => {
    if (value.kind === 'base URL') return baseUrl;
    return value.kind === 'time zones' ? (zones ?? value.text) : value.text;
  };
}
