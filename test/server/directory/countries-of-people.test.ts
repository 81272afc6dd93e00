import { expect, it } from 'vitest';
import { createChangeFeed } from '../../../src/server/directory/change-feed';
import { createCountriesOfPeople } from '../../../src/server/directory/countries-of-people';
import type { SettingEvent } from '../../../src/server/directory/directories';
import { placeTables } from '../../shared/platform/place-tables';
import { createMemoryDirectory } from './memory-store';

const cleared: SettingEvent = { settingId: 'one', kind: 'cleared', cause: null };

function theWorld(places: typeof placeTables | null) {
  const feed = createChangeFeed<SettingEvent>();
  const { directory } = createMemoryDirectory();
  const find = (settingId: string) => (settingId === 'one' ? directory : undefined);
  return { feed, countries: createCountriesOfPeople({ find, subscribe: feed.subscribe }, places) };
}

it('a directory is counted once, and nothing of one that is not open', () => {
  const { countries } = theWorld(placeTables);
  expect(countries.find('one')).toBe(countries.find('one'));
  expect(countries.find('one')?.codes).toEqual([]);
  expect(countries.find('two')).toBeUndefined();
});

it('nothing is counted where nothing is known of countries', () => {
  expect(theWorld(null).countries.find('one')).toBeUndefined();
});

it('follows changes until it is stopped, whether anybody has asked or not', () => {
  const { feed, countries } = theWorld(placeTables);
  feed.publish(cleared);
  expect(feed.hasSubscribers()).toBe(true);
  countries.stop();
  expect(feed.hasSubscribers()).toBe(false);
});
