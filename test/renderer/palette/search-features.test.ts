import { Copy } from 'lucide-react';
import { describe, expect, it } from 'vitest';
import type { Command, Search } from '../../../src/renderer/features/feature';
import { searchFeatures } from '../../../src/renderer/palette/search-features';
import { entra } from '../../../src/shared/idp/entra';

const command = (id: string): Command => ({ id, group: '', icon: Copy, label: id, run: () => {} });

function aSearch() {
  const abort = new AbortController();
  const told: string[] = [];
  const tell = (place: number, commands: Command[]) =>
    told.push(`${place}: ${commands.map(({ id }) => id).join(' ')}`);
  const search = {
    settingId: 'a',
    text: 'b',
    wording: entra.wording,
    navigate: () => {},
    signal: abort.signal,
  };
  return { abort, told, tell, search };
}

describe('searchFeatures', () => {
  it('tells what each finds at once, though another fails or has not ended', async () => {
    const { told, tell, search } = aSearch();
    let end = (_commands: Command[]) => {};
    const ended = new Promise<Command[]>((resolve) => {
      end = resolve;
    });
    const slow = ({ soFar }: Search) => {
      soFar([command('first')]);
      return ended;
    };
    const features = [{ search: slow }, {}, { search: () => Promise.reject(new Error('no core')) }];
    const all = searchFeatures(features, search, tell);
    expect(told).toEqual(['0: first']);
    end([command('first'), command('second')]);
    await all;
    expect(told.toSorted()).toEqual(['0: first', '0: first second', '1: ', '2: ']);
  });

  it('tells nothing once another letter was typed', async () => {
    const { abort, told, tell, search } = aSearch();
    const late = async ({ soFar }: Search) => {
      abort.abort();
      soFar([command('late')]);
      return [command('late')];
    };
    await searchFeatures([{ search: late }], search, tell);
    expect(told).toEqual([]);
  });
});
