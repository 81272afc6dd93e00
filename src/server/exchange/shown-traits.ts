import type { DiagnosticInput } from '../../shared/idp/identity-provider';
import { traitsIn } from '../../shared/idp/recognise';

/** What the requests of each SCIM setting have shown of whose client sends them. */
export interface ShownTraits {
  /** Those that it shows and none before it; nothing of our own simulation, or without a SCIM setting. */
  newIn(input: DiagnosticInput): string[];
  of(settingId: string): Set<string>;
  forget(settingId: string): void;
}

export function createShownTraits(): ShownTraits {
  const shown = new Map<string, Set<string>>();
  const of = (settingId: string): Set<string> => {
    const known = shown.get(settingId) ?? new Set();
    shown.set(settingId, known);
    return known;
  };
  return {
    newIn(input) {
      const { settingId, simulated, tokenId } = input.exchange;
      if (settingId === null || simulated || tokenId === null) return [];
      const known = of(settingId);
      const found = traitsIn(input, known);
      for (const key of found) known.add(key);
      return found;
    },
    of,
    forget: (settingId) => shown.delete(settingId),
  };
}
