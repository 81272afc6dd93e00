import type { AttributePathFacts } from '../../../shared/features/attribute-paths';

/** More would be scrolled by nobody: a letter more finds it. */
const mostOffered = 60;

/** Those whose path or examples hold every word that was typed, in the order in which they are known. */
export function matchingPaths(facts: readonly AttributePathFacts[], typed: string): AttributePathFacts[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return facts
    .filter(({ path, examples }) => {
      const text = [path, ...examples].join('\n').toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .slice(0, mostOffered);
}
