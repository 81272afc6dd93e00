import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openReachFile } from '../../../src/server/tunnel/reach-file';
import { aDataFolder } from '../a-workbench';

const proved = { baseUrl: 'https://scim.example.com/scim', at: '2026-11-30T14:00:00.000Z' };

describe('what is remembered of the public address', () => {
  it('is there at the next start, readable by its owner alone', async () => {
    const path = join(await aDataFolder(), 'reach.json');
    let changes = 0;
    const file = openReachFile(path, () => {
      changes += 1;
    });
    file.change({ proved });
    file.change({ called: { one: proved.baseUrl } });
    expect(file.memory).toMatchObject({ proved, called: { one: proved.baseUrl } });
    await file.close();
    expect(openReachFile(path, () => {}).memory).toEqual(file.memory);
    expect(changes).toBe(2);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('is nothing where there is no file, or a damaged one', async () => {
    const path = join(await aDataFolder(), 'reach.json');
    expect(openReachFile(path, () => {}).memory.proved).toBeNull();
    await writeFile(path, '{"proved":');
    expect(openReachFile(path, () => {}).memory.proved).toBeNull();
    expect(await readFile(path, 'utf8')).toBe('{"proved":');
  });
});
