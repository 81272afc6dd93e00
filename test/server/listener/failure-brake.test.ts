import { describe, expect, it } from 'vitest';
import { createFailureBrake } from '../../../src/server/listener/failure-brake';

function testBrake() {
  const clock = { now: 0 };
  const waits: number[] = [];
  const wait = async (ms: number) => void waits.push(ms);
  return { clock, waits, brake: createFailureBrake({ now: () => clock.now, wait }) };
}

async function fail(
  brake: ReturnType<typeof createFailureBrake>,
  times: number,
  credentials = 'Bearer wrong',
) {
  for (let time = 0; time < times; time += 1) await brake.hold('127.0.0.1', credentials);
}

describe('the failure brake', () => {
  it('answers the first refusals at once and each further one later, up to a limit', async () => {
    const { brake, waits } = testBrake();
    await fail(brake, 10);
    expect(waits).toEqual([250, 500, 1_000, 2_000, 4_000, 4_000, 4_000]);
    expect(await brake.hold('127.0.0.1', 'Bearer wrong')).toEqual({ count: 11, heldMs: 4_000 });
  });

  it('slows nobody else down who comes from the same address', async () => {
    const { brake, waits } = testBrake();
    await fail(brake, 3);
    await fail(brake, 3, 'Bearer mistyped');
    await fail(brake, 3, '');
    expect(waits).toEqual([]);
  });

  it('forgets a client that was quiet for a minute', async () => {
    const { brake, clock, waits } = testBrake();
    await fail(brake, 3);
    clock.now += 60_000;
    await fail(brake, 3);
    expect(waits).toEqual([]);
  });

  it('keeps a bounded table: what was refused longest ago is forgotten first', async () => {
    const { brake, waits } = testBrake();
    await fail(brake, 3);
    for (let index = 0; index < 1_000; index += 1) await fail(brake, 1, `Bearer made up ${index}`);
    await fail(brake, 3);
    expect(waits).toEqual([]);
  });

  it('holds a bounded number of answers back at a time', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const brake = createFailureBrake({ wait: () => gate });
    await fail(brake, 3);
    const held = Array.from({ length: 200 }, () => brake.hold('127.0.0.1', 'Bearer wrong'));
    expect(await brake.hold('127.0.0.1', 'Bearer wrong')).toMatchObject({ heldMs: 0 });
    release();
    await Promise.all(held);
    expect(await brake.hold('127.0.0.1', 'Bearer wrong')).toMatchObject({ heldMs: 4_000 });
  });
});
