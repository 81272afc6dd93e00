import type { Command, Feature, Search } from '../features/feature';

type Searching = Pick<Feature, 'search'>;

/**
 * Asks every feature at once. Each tells its part as it finds it, and none waits for another, or fails with it. After `signal` is
 * aborted nothing is told any more.
 * @param tell the place of the feature and all that it has found so far
 * @returns when all have ended
 */
export async function searchFeatures(
  features: readonly Searching[],
  search: Omit<Search, 'soFar'>,
  tell: (place: number, commands: Command[]) => void,
): Promise<void> {
  await Promise.all(
    features.map(async (feature, place) => {
      const soFar = (commands: Command[]) => {
        if (!search.signal.aborted) tell(place, commands);
      };
      soFar((await feature.search?.({ ...search, soFar }).catch(() => [])) ?? []);
    }),
  );
}
