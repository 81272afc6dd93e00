/** The countries of the people of each SCIM setting, counted from the first time that somebody asks. */
import type { PlaceTables } from '../../shared/platform/time-zone';
import { CountryCounts } from './country-counts';
import type { Directories } from './directories';
import type { Directory } from './directory';

export interface CountriesOfPeople {
  /** Undefined where no directory is open, or nothing is known of countries. */
  find(settingId: string): CountryCounts | undefined;
  /** Called when another country occurs, or one no longer does. */
  subscribe(listener: (settingId: string) => void): void;
  stop(): void;
}

export function createCountriesOfPeople(
  directories: Pick<Directories, 'find' | 'subscribe'>,
  places: PlaceTables | null,
): CountriesOfPeople {
  const counted = new WeakMap<Directory, CountryCounts>();
  const listeners: ((settingId: string) => void)[] = [];

  function count(settingId: string, directory: Directory, tables: PlaceTables): CountryCounts {
    const counts = new CountryCounts(directory, tables, () => {
      for (const listener of listeners) listener(settingId);
    });
    counted.set(directory, counts);
    return counts;
  }
  const stop = directories.subscribe((event) => {
    const directory = directories.find(event.settingId);
    if (directory !== undefined) counted.get(directory)?.follow(event);
  });

  return {
    find(settingId) {
      const directory = directories.find(settingId);
      if (directory === undefined || places === null) return undefined;
      return counted.get(directory) ?? count(settingId, directory, places);
    },
    subscribe: (listener) => void listeners.push(listener),
    stop,
  };
}
