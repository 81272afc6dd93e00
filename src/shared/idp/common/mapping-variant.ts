/** Which mapping a rehearsal runs with: the variant chosen, else the one of the dialect, else the vendor's usual one. */
import type { MappingVariant, Simulation } from '../../simulation';
import type { Mapping } from './attribute-mapping';

/** Rows that a variant adds come behind those of whichever mapping counts. @param dialect its id; null where none is played */
export function mappingPlayed(
  { dialects, mapping }: Pick<Simulation, 'dialects' | 'mapping'>,
  dialect: string | null,
  variant: Pick<MappingVariant, 'mapping' | 'adds'> = {},
): Mapping {
  const base = variant.mapping ?? dialects.find(({ id }) => id === dialect)?.mapping ?? mapping;
  const { adds } = variant;
  return adds === undefined ? base : { ...base, users: [...base.users, ...adds] };
}
