import { useMemo } from 'react';
import { effectiveMappings } from '../../../../shared/platform/fields';
import { useLive } from '../../../state/live-store';

/** Names of the fields of the SCIM setting on show, in the order of its field mappings. */
export function useFields(): readonly string[] {
  const mappings = useLive((live) => live.settings.find(({ id }) => id === live.settingId)?.fieldMappings);
  return useMemo(() => effectiveMappings(mappings ?? []).map(({ field }) => field), [mappings]);
}
