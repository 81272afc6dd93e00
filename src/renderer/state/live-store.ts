import { create } from 'zustand';
import { type LiveState, nothingKnown } from './live-state';

/** What is happening, as the core reports it. Only `connect.ts` writes to it. */
export const useLive = create<LiveState>()(() => nothingKnown);
