/** A mapping that is edited here, and the one before it for who wants it back. */
import { create } from 'zustand';
import type { Mapping } from '../../../shared/idp/common/attribute-mapping';
import type { MappingInForce } from '../../../shared/idp/common/mapping-in-force';
import { call } from '../../state/api';
import { useLive } from '../../state/live-store';
import { showFailure } from '../../state/toasts';

interface LastChange {
  settingId: string;
  before: MappingInForce;
  /** What was done, as a sentence. */
  what: string;
}

/** The last change of this page; null when there was none or it was undone. */
export const useLastChange = create<{ last: LastChange | null }>()(() => ({ last: null }));

export async function keepMapping(settingId: string, mapping: Mapping, what: string): Promise<void> {
  const before = useLive.getState().mapping ?? null;
  await call('mapping.take', { settingId, mapping, origin: { kind: 'edited' } }).then(
    () => before !== null && useLastChange.setState({ last: { settingId, before, what } }),
    showFailure('The mapping was not changed'),
  );
}

/** @param variant id of one of the provider's own; undefined for its usual one */
export async function resetMapping(settingId: string, variant: string | undefined): Promise<void> {
  const before = useLive.getState().mapping ?? null;
  const what = 'The mapping of the provider is in force.';
  await call('mapping.reset', { settingId, ...(variant !== undefined && { variant }) }).then(
    () => before !== null && useLastChange.setState({ last: { settingId, before, what } }),
    showFailure('The mapping was not changed'),
  );
}

export async function undoChange({ settingId, before: { mapping, origin } }: LastChange): Promise<void> {
  const undone =
    origin.kind === 'default'
      ? call('mapping.reset', { settingId, ...(origin.variant !== null && { variant: origin.variant }) })
      : call('mapping.take', { settingId, mapping, origin });
  await undone.then(
    () => useLastChange.setState({ last: null }),
    showFailure('The mapping was not changed back'),
  );
}
