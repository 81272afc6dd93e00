/** How an open tunnel is, in words and as a mark. */
import type { OpenTunnel } from '../../../shared/tunnel/tunnel-state';
import type { MarkShape } from '../../components/mark';

export const phaseWords: Record<OpenTunnel['phase'], { shape: MarkShape; words: string }> = {
  opening: { shape: 'waiting', words: 'Starting' },
  proving: { shape: 'waiting', words: 'Waiting until it is known' },
  reachable: { shape: 'seen', words: 'Running' },
  unproved: { shape: 'look', words: 'Does not lead here' },
  waiting: { shape: 'look', words: 'Lost, opens again' },
  failed: { shape: 'look', words: 'Could not start' },
};
