import type { CallInput } from '../../../../shared/contract';
import type { OwnPeople } from './people-in-csv';

export type OwnPack = CallInput<'demo.saveCompany'>['company'];

/** A company as a file holds it. Whoever is in no group is assigned by themselves. */
export function ownPack(name: string, { people, groups }: OwnPeople): OwnPack {
  const inGroups = new Set(groups.flatMap(({ members }) => members));
  return {
    ...{ id: 'own', name: name.trim(), domain: domainOf(people), people, groups, stories: [] },
    assigned: [...groups.map(({ id }) => id), ...people.flatMap(({ id }) => (inGroups.has(id) ? [] : id))],
  };
}

/** The one that most addresses have. */
function domainOf(people: OwnPeople['people']): string {
  const times = new Map<string, number>();
  for (const { mail } of people) {
    const domain = (mail.split('@')[1] ?? '').toLowerCase();
    times.set(domain, (times.get(domain) ?? 0) + 1);
  }
  const [first] = [...times].sort(([, one], [, other]) => other - one);
  return first?.[0] ?? 'company.example';
}
