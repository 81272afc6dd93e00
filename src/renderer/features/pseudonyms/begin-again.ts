/** Where a page goes on after pseudonyms were turned on or off: what it holds and its address are of before. */
import { pages } from '../../../shared/pages';

/** Pages of their own whose address names nobody. */
const whole = ['/stage/notes', '/stage'];

/** @returns the page that the address belongs to, without who is shown there and without a query */
export function placeToBeginAgain(address: string): string {
  const known = [...whole, ...pages.map(({ path }) => path)];
  return known.find((path) => address === path || address.startsWith(`${path}/`)) ?? '/';
}
