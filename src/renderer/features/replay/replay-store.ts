import { create } from 'zustand';
import type { Exchange } from '../../../shared/exchange';
import { createDialog } from '../../state/dialogs';

export type ReplayMode = 'as it was' | 'edited';

interface Asked {
  exchange: Exchange;
  mode: ReplayMode;
}

export const replayDialog = createDialog('replay');
export const useAsked = create<{ asked: Asked | null }>()(() => ({ asked: null }));

/** Asks where a request is to be sent again, as it was or edited. */
export function openReplay(exchange: Exchange, mode: ReplayMode): void {
  useAsked.setState({ asked: { exchange, mode } });
  replayDialog.open();
}
