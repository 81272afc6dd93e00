/** Which guide an address of Set up shows, and where in it: pure functions. */
import type { ExtraGuide, Guide } from '../../../shared/guide';
import type { IdentityProvider } from '../../../shared/idp/identity-provider';
import { allSteps } from './steps';

type Guides = Pick<IdentityProvider, 'guide' | 'extraGuides'>;

export interface WayAt {
  way: Guide | ExtraGuide;
  /** Of its places: `/setup`, or `/setup/<guide>`. */
  base: string;
  /** As the address says; undefined where it does not. */
  place: string | undefined;
}

export function isExtra(way: Guide | ExtraGuide): way is ExtraGuide {
  return 'about' in way;
}

export function basePath(way: Guide | ExtraGuide): string {
  return isExtra(way) ? `/setup/${way.id}` : '/setup';
}

/** An address that names a step of an extra guide alone is understood too: such steps were part of the set-up once. */
export function wayAt({ guide, extraGuides = [] }: Guides, first?: string, second?: string): WayAt {
  const named = extraGuides.find(({ id }) => id === first);
  if (named !== undefined) return { way: named, base: basePath(named), place: second };
  const holding = extraGuides.find((way) => allSteps(way).some(({ id }) => id === first));
  return { way: holding ?? guide, base: basePath(holding ?? guide), place: first };
}
