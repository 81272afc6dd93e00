import type { ClientSwitch } from '../../simulation';

/**
 * Every switch of a client, as it was chosen or as it is by default.
 * @throws RangeError for a name that is none of a switch
 */
export function switchesWith<Id extends string>(
  vendor: string,
  all: readonly (ClientSwitch & { id: Id })[],
  chosen: Readonly<Record<string, boolean>>,
): Readonly<Record<Id, boolean>> {
  const known = new Set<string>(all.map(({ id }) => id));
  const strange = Object.keys(chosen).find((id) => !known.has(id));
  if (strange !== undefined) throw new RangeError(`${vendor} has no switch ${strange}.`);
  const pairs = all.map(({ id, byDefault }) => [id, chosen[id] ?? byDefault]);
  return Object.fromEntries(pairs) as Record<Id, boolean>;
}
