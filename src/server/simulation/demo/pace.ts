/** How long captions of a demo take, at speed 1. */
import type { Sent, SentByBeat } from '../../../shared/demo/fit-to-vendor';
import { pace } from '../play';

/** However many people there are, nobody watches longer than that. Milliseconds. */
const longestCaption = 60_000;
/** To be read before something happens, and longer where nothing does. */
export const reading = { before: 1500, alone: 5000 };

function fullLength({ reads, writes }: Sent): number {
  return reads * pace.read + writes * pace.write;
}

/** How much shorter waits between requests are while a caption stands, from 0 to 1. */
export function hasteOf(sent: Sent | undefined): number {
  return sent === undefined ? 1 : Math.min(1, longestCaption / Math.max(1, fullLength(sent)));
}

/** Of one chapter. */
export function secondsOf(sent: SentByBeat, chapter: number, beats: number): number {
  const places = Array.from({ length: beats }, (_, beat) => sent.get(`${chapter}.${beat}`));
  const milliseconds = places.reduce((sum, one) => {
    const length = one === undefined ? 0 : fullLength(one) * hasteOf(one);
    return sum + (length === 0 ? reading.alone : length + reading.before);
  }, 0);
  return Math.round(milliseconds / 1000);
}
