import type { GuideLink } from '../../../shared/guide';
import { useLive } from '../../state/live-store';
import { useIdentityProvider } from '../../state/use-identity-provider';

/** The name of the company in the address of its console; null while nobody has entered it. */
export function useConsoleName(): string | null {
  const { id } = useIdentityProvider();
  return useLive((live) => live.workbench?.preferences.consoleNames?.[id]) ?? null;
}

/** Puts the name into a text that has a place for it. */
export function useFilledIn(): (text: string) => string {
  const { consoleName } = useIdentityProvider();
  const name = useConsoleName();
  return (text) =>
    name === null || consoleName === undefined ? text : text.replaceAll(consoleName.placeholder, name);
}

/** Where a link leads: straight to its page once the name is known. */
export function useAddressOf(): (link: GuideLink) => string {
  const name = useConsoleName();
  const fillIn = useFilledIn();
  return ({ url, deep }) => (deep === undefined || name === null ? url : fillIn(deep));
}
