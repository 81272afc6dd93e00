import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isGap, startHeartbeat } from '../../../src/server/tunnel/heartbeat';

async function aFile() {
  const folder = await mkdtemp(join(tmpdir(), 'heartbeat-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'alive');
}

const at = (time: string) => new Date(`2026-11-30T${time}.000Z`);

describe('the heartbeat', () => {
  it('remembers when a former run was last alive', async () => {
    const file = await aFile();
    let now = at('14:00:00');
    const options = { file, now: () => now, onGap: () => {} };
    const first = startHeartbeat(options);
    expect(first.before).toBeNull();
    now = at('14:02:00');
    await first.stop();
    now = at('16:40:00');
    const second = startHeartbeat(options);
    await second.stop();
    expect(second.before).toEqual(at('14:02:00'));
  });

  it('tells since when nothing ran where the clock jumped between two beats', async () => {
    let now = at('14:00:00');
    const gaps: Date[] = [];
    const heart = startHeartbeat({ file: await aFile(), now: () => now, onGap: (since) => gaps.push(since) });
    now = at('14:00:20');
    heart.beat();
    expect(gaps).toEqual([]);
    now = at('15:30:00');
    heart.beat();
    heart.beat();
    expect(gaps).toEqual([at('14:00:20')]);
    await heart.stop();
  });

  it('takes no late timer for sleep, and no clock that was set back', () => {
    expect(isGap(at('14:00:00'), at('14:00:50'))).toBe(false);
    expect(isGap(at('14:00:00'), at('14:01:01'))).toBe(true);
    expect(isGap(at('14:00:00'), at('13:00:00'))).toBe(false);
  });
});
