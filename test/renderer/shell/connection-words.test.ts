import { describe, expect, it } from 'vitest';
import { connectionWords } from '../../../src/renderer/shell/connection-words';
import type { WorkbenchStatus } from '../../../src/shared/features/workbench';

const listener = (state: WorkbenchStatus['listener']['state'], error: string | null = null) => ({
  listener: { state, address: '127.0.0.1:7643', error },
});

describe('the words beside the dot', () => {
  it('say that requests can arrive, and where', () => {
    expect(connectionWords(listener('listening'), false)).toEqual({
      listening: true,
      short: 'Listening',
      whole: 'Listening on 127.0.0.1:7643',
    });
  });

  it('say why none can', () => {
    const words = connectionWords(listener('stopped', 'port 7643 is taken'), false);
    expect(words).toMatchObject({ listening: false, whole: 'Not listening: port 7643 is taken' });
    expect(connectionWords(listener('starting'), false)).toMatchObject({
      listening: false,
      short: 'Starting',
    });
  });

  it('say that the tunnel is lost, and why', () => {
    const lost = {
      id: 'cloudflared',
      phase: 'waiting',
      trouble: { says: 'cloudflared ended by itself.', remedy: null },
    } as const;
    expect(connectionWords(listener('listening'), false, lost)).toEqual({
      listening: false,
      short: 'Not reachable',
      whole: 'Not reachable: cloudflared ended by itself',
    });
    const proving = { ...lost, phase: 'proving', trouble: null } as const;
    expect(connectionWords(listener('listening'), false, proving).listening).toBe(true);
  });

  it('promise nothing while the page is cut off from the workbench', () => {
    expect(connectionWords(listener('listening'), true)).toMatchObject({
      listening: false,
      short: 'Not connected',
    });
  });
});
