import { create } from 'zustand';
import type { Read } from '../../../shared/features/imports';

export interface Offered {
  name: string;
  upload: string;
}

interface OfferState {
  /** What is on show; none before anything was offered. */
  files: readonly Offered[];
  read: Read | null;
  /** Beside a mapping, to be counted on. */
  people: Offered | null;
  isReading: boolean;
  /** Part of it that has been brought to the core, from 0 to 1; null while nothing is brought. */
  progress: number | null;
  /** Why nothing was read. Nothing was changed then. */
  problem: string | null;
}

const nothing: OfferState = {
  files: [],
  read: null,
  people: null,
  isReading: false,
  progress: null,
  problem: null,
};

/** What was offered last. It outlives its page. */
export const useOffer = create<OfferState>(() => nothing);

export function forgetOffer(): void {
  useOffer.setState(nothing);
}
