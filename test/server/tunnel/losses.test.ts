import { describe, expect, it } from 'vitest';
import { createNotices } from '../../../src/server/notices';
import { followLosses } from '../../../src/server/tunnel/losses';
import type { OpenTunnel } from '../../../src/shared/tunnel/tunnel-state';

const open: OpenTunnel = {
  id: 'cloudflared',
  phase: 'reachable',
  since: '2026-11-30T14:00:00.000Z',
  baseUrl: 'https://quick.example.com/scim',
  trouble: null,
  lines: [],
};
const trouble = { says: 'cloudflared ended by itself.', remedy: null };

function followed() {
  let announced = 0;
  const notices = createNotices(() => {
    announced += 1;
  });
  let losses = 0;
  const follow = followLosses(notices, () => {
    losses += 1;
  });
  return {
    follow,
    texts: () => notices.list().map(({ text }) => text),
    losses: () => losses,
    announced: () => announced,
  };
}

describe('a tunnel that is lost', () => {
  it('is a notice, until it leads here again', () => {
    const { follow, texts, losses, announced } = followed();
    follow(open);
    follow({ ...open, phase: 'waiting', trouble });
    follow({ ...open, phase: 'waiting', trouble, lines: ['bye'] });
    expect(texts()).toEqual([
      'cloudflared ended by itself. It is started again by itself; until then no identity provider gets here.',
    ]);
    expect(losses()).toBe(1);
    follow({ ...open, phase: 'opening' });
    follow({ ...open, phase: 'waiting', trouble });
    expect(texts()).toHaveLength(1);
    expect(announced()).toBe(1);
    follow(open);
    expect(texts()).toEqual([]);
  });

  it('says what to do where only the admin can help', () => {
    const { follow, texts, losses } = followed();
    follow({ ...open, phase: 'opening' });
    follow({ ...open, phase: 'failed', trouble: { says: 'ngrok is not signed in.', remedy: 'Sign in.' } });
    expect(texts()).toEqual(['ngrok is not signed in. Sign in. Until then no identity provider gets here.']);
    expect(losses()).toBe(0);
  });

  it('is nothing to say where the admin stopped it, and an absence all the same', () => {
    const { follow, texts, losses } = followed();
    follow(open);
    follow(null);
    expect(texts()).toEqual([]);
    expect(losses()).toBe(1);
  });
});
