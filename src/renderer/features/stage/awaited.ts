/** What the stage says of what a real tenant sends next: when it is due, that it comes now, or that it is late. Pure functions. */
import type { ExchangeSummary } from '../../../shared/exchange';
import type { IdentityProvider } from '../../../shared/idp/identity-provider';
import { relativeTime } from '../../components/time-words';
import { nextCycle } from './cycles';

export interface Awaited {
  /** `open`: nobody knows when. `late`: it should have come. */
  state: 'open' | 'counting' | 'due' | 'arriving' | 'late';
  /** What it does and when, a sentence of the provider. */
  comes: string;
  /** "next in 12:34", "overdue by 3 min". */
  words: string;
  /** How much of the wait is over, from 0 to 1; null where it can't be told. */
  share: number | null;
}

export interface Heard {
  /** Of the real tenant and others, newest first. */
  exchanges: readonly ExchangeSummary[];
  /** People who are here. */
  users: number;
  /** Since when the first person is awaited, RFC 3339; null where that is not known. */
  waitingSince: string | null;
}

const arrivingMs = 15_000;

/** @param now epoch, in milliseconds */
export function awaitedOf({ rhythm, stage }: IdentityProvider, heard: Heard, now: number): Awaited {
  const last = heard.exchanges.find(({ simulated, origin }) => !simulated && origin === undefined);
  const comes = heard.users === 0 ? (stage.first ?? stage.comes) : stage.comes;
  if (last !== undefined && last.changes.length > 0 && now - Date.parse(last.receivedAt) < arrivingMs)
    return { state: 'arriving', comes, words: 'arriving now', share: null };
  return { comes, ...(rhythm.cycleMs === null ? atAnyTime(heard, last, rhythm.pauseMs, now) : inCycles()) };

  function inCycles(): Omit<Awaited, 'comes'> {
    const cycleMs = rhythm.cycleMs ?? 0;
    const due = heard.users === 0 ? firstDue(heard, cycleMs) : nextCycle(heard.exchanges, rhythm, cycleMs);
    return due === null
      ? { state: 'open', words: 'not begun yet', share: null }
      : countdown(due, rhythm.pauseMs, now);
  }
}

/** Nobody is here: the first cycle has no known hour, and should not take longer than any other to begin. */
function firstDue({ waitingSince }: Heard, cycleMs: number) {
  if (waitingSince === null) return null;
  const from = Date.parse(waitingSince);
  return { from, at: from + cycleMs };
}

function countdown(
  { from, at }: { from: number; at: number },
  graceMs: number,
  now: number,
): Omit<Awaited, 'comes'> {
  const share = Math.min(1, Math.max(0, (now - from) / (at - from)));
  if (now < at) return { state: 'counting', words: `next in ${clockOf(at - now)}`, share };
  if (now < at + graceMs) return { state: 'due', words: 'due now', share };
  return { state: 'late', words: `overdue by ${lengthOf(now - at)}`, share };
}

/** Where changes are sent as they happen there is nothing to count down to, and silence is no news once somebody has come. */
function atAnyTime(
  { users, waitingSince }: Heard,
  last: ExchangeSummary | undefined,
  patienceMs: number,
  now: number,
): Omit<Awaited, 'comes'> {
  const waited = waitingSince === null ? 0 : now - Date.parse(waitingSince);
  if (users === 0 && waited > patienceMs)
    return { state: 'late', words: `nobody for ${lengthOf(waited)}`, share: null };
  const words = last === undefined ? 'nothing yet' : `last heard ${relativeTime(last.receivedAt, now)}`;
  return { state: 'open', words, share: null };
}

/** "4:05", "1:04:05". */
function clockOf(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0'));
  const hours = Math.floor(seconds / 3600);
  return hours > 0 ? `${hours}:${parts.join(':')}` : parts.join(':').replace(/^0/, '');
}

/** "3 min", "2 h". */
function lengthOf(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h`;
}
