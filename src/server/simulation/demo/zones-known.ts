/** What a chapter about time zones has to know of the provider and of places. */
import type { ZonesKnown } from '../../../shared/demo/scene';
import type { Mapping } from '../../../shared/idp/common/attribute-mapping';
import type { IdentityProvider } from '../../../shared/idp/identity-provider';
import { type PlaceTables, resolveTimeZone } from '../../../shared/platform/time-zone';
import type { MappingMistake } from '../../../shared/simulation';
import type { Employee, World } from '../../../shared/world/world';

/** Null where the provider sends no time zone, or nothing is known of places. */
export function zonesKnown(
  idp: IdentityProvider,
  world: World,
  places: PlaceTables | null,
): ZonesKnown | null {
  const { zoneMistake } = idp.simulation;
  if (zoneMistake === undefined || places === null) return null;
  return {
    ...zoneMistake,
    right: rightRow(idp, zoneMistake, world, places),
    manyZones: countriesWithManyZones(places),
    zoneOf: (person) => zoneOf(person, places),
  };
}

/** The vendor's own expression for the countries of these people, where it has one. */
function rightRow(idp: IdentityProvider, { right }: MappingMistake, world: World, places: PlaceTables) {
  const countries = new Set([...world.people.values()].flatMap(({ usageLocation }) => usageLocation ?? []));
  const expression = idp.timeZones?.([...countries], places).expression ?? null;
  return expression === null ? right : { ...right, source: expression, type: 'expression' as const };
}

/** Those in which the platform can't tell: where nearly everybody lives in one zone, it can. */
function countriesWithManyZones({ zones, countries }: PlaceTables): ZonesKnown['manyZones'] {
  const many = Object.entries(zones.byCountry).filter(
    ([code, of]) => of.length > 1 && zones.primary[code] === undefined,
  );
  return new Map(many.map(([code, of]) => [code, { name: countries.names[code] ?? code, zones: of.length }]));
}

function zoneOf({ usageLocation, state }: Employee, places: PlaceTables): string | null {
  const resolved = resolveTimeZone(usageLocation ?? '', { region: state ?? undefined }, places);
  return resolved.zone;
}

/** The mapping with this row in place of the one for the same target, or behind the others. */
export function withRow({ users, groups }: Mapping, row: Mapping['users'][number]): Mapping {
  return { users: [...users.filter(({ target }) => target !== row.target), row], groups };
}
