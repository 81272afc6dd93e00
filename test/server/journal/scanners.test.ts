import { describe, expect, it } from 'vitest';
import { aJournalFolderForEachTest, exchange, openHere, reopen } from './a-journal';

aJournalFolderForEachTest();

const scan = (url: string) => exchange({ settingId: null, kind: 'scanner', status: 404, url });

describe('requests of scanners in the journal', () => {
  it('stand in a lane of their own: in no list that does not ask for them, and in no count', async () => {
    const journal = await openHere();
    journal.add(exchange({ settingId: null, kind: 'refused', url: '/scim/Users' }));
    journal.add(scan('/.env'));
    const all = { limit: 10, offset: 0, settingId: null };
    const urls = async (query: object) =>
      (await journal.list({ ...all, ...query })).exchanges.map(({ url }) => url);
    expect(await urls({})).toEqual(['/scim/Users']);
    expect(await urls({ kinds: ['refused'] })).toEqual(['/scim/Users']);
    expect(await urls({ kinds: ['scanner'] })).toEqual(['/.env']);
    expect(await urls({ settingId: 'one', withUnassigned: true, kinds: ['scanner'] })).toEqual(['/.env']);
    expect(journal.counts(null).requests).toBe(1);
    expect(journal.scanners()).toEqual({ requests: 1, newest: '2026-01-01T00:00:00.000Z' });
  });

  it('push no refused request out, are there after a restart, and can be cleared', async () => {
    const limits = {
      perSetting: { exchanges: 100, bytes: 1_000_000 },
      unassigned: { exchanges: 16, bytes: 1_000_000 },
      scanners: { exchanges: 16, bytes: 1_000_000 },
    };
    const journal = await openHere({ limits });
    journal.add(exchange({ settingId: null, kind: 'refused', url: '/scim/Users' }));
    for (let time = 0; time < 50; time += 1) journal.add(scan(`/${time}.php`));
    const again = await reopen(journal, { limits });
    expect(again.newest({ settingId: null, limit: 10 }).map(({ url }) => url)).toEqual(['/scim/Users']);
    expect(again.scanners().requests).toBe(50);
    await again.clearScanners();
    expect(again.scanners()).toEqual({ requests: 0, newest: null });
  });
});
