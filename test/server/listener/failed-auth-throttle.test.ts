import { describe, expect, it } from 'vitest';
import { createFailedAuthThrottle } from '../../../src/server/listener/failed-auth-throttle';

const local = { address: '127.0.0.1', isReported: false };

function testThrottle() {
  const clock = { now: 0 };
  const waits: number[] = [];
  const wait = async (ms: number) => void waits.push(ms);
  return { clock, waits, throttle: createFailedAuthThrottle({ now: () => clock.now, wait }) };
}

async function fail(
  throttle: ReturnType<typeof createFailedAuthThrottle>,
  times: number,
  credentials = 'Bearer wrong',
) {
  for (let time = 0; time < times; time += 1) await throttle.hold(local, credentials);
}

describe('the failure throttle', () => {
  it('lets the first refusals leave at once and each further one later, up to a limit', async () => {
    const { throttle, waits } = testThrottle();
    await fail(throttle, 10);
    expect(waits).toEqual([250, 500, 1_000, 2_000, 4_000, 4_000, 4_000]);
    expect(await throttle.hold(local, 'Bearer wrong')).toEqual({ count: 11, heldMs: 4_000 });
  });

  it('slows nobody else down who comes from the same address', async () => {
    const { throttle, waits } = testThrottle();
    await fail(throttle, 3);
    await fail(throttle, 3, 'Bearer mistyped');
    await fail(throttle, 3, '');
    expect(waits).toEqual([]);
  });

  it('slows a client down whom the tunnel reported, whatever it presents, and nobody else', async () => {
    const { throttle, waits } = testThrottle();
    const guesser = { address: '198.51.100.7', isReported: true };
    for (let guess = 0; guess < 5; guess += 1) await throttle.hold(guesser, `Bearer guess ${guess}`);
    expect(waits).toEqual([250, 500]);
    await throttle.hold({ ...guesser, address: '198.51.100.8' }, 'Bearer guess 0');
    expect(waits).toHaveLength(2);
  });

  it('forgets a client that was quiet for a minute', async () => {
    const { throttle, clock, waits } = testThrottle();
    await fail(throttle, 3);
    clock.now += 60_000;
    await fail(throttle, 3);
    expect(waits).toEqual([]);
  });

  it('keeps a bounded table: what was refused longest ago is forgotten first', async () => {
    const { throttle, waits } = testThrottle();
    await fail(throttle, 3);
    for (let index = 0; index < 1_000; index += 1) await fail(throttle, 1, `Bearer made up ${index}`);
    await fail(throttle, 3);
    expect(waits).toEqual([]);
  });

  it('holds a bounded number of responses back at a time', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const throttle = createFailedAuthThrottle({ wait: () => gate });
    await fail(throttle, 3);
    const held = Array.from({ length: 200 }, () => throttle.hold(local, 'Bearer wrong'));
    expect(await throttle.hold(local, 'Bearer wrong')).toMatchObject({ heldMs: 0 });
    release();
    await Promise.all(held);
    expect(await throttle.hold(local, 'Bearer wrong')).toMatchObject({ heldMs: 4_000 });
  });
});
