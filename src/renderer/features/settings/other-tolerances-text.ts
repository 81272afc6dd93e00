import type { TokenSummary } from '../../../shared/scim-setting';

/**
 * What is left when a secret is revoked.
 * @param noun "token", "client secret"
 * @param others those that go on working
 */
export function othersWords(noun: string, others: Pick<TokenSummary, 'lastFour'>[]): string {
  const ends = others.map(({ lastFour }) => lastFour);
  const last = ends.pop();
  if (last === undefined)
    return `There is no other ${noun}: until you make a new one and paste it, every request that needs one is refused.`;
  if (ends.length === 0) return `The ${noun} that ends in ${last} goes on working.`;
  return `The ${noun}s that end in ${ends.join(', ')} and ${last} go on working.`;
}
