/** The companies that a demo may be played with. Each is made when it is wanted, and kept for the day. */
import { type CompanyPack, companyOf, peopleCountOf } from '../../../shared/world/company';
import type { Company } from '../../../shared/world/story';
import { ApiFailure } from '../../api/api-failure';

export interface CompanySummary {
  id: string;
  name: string;
  about: string;
  people: number;
  groups: { name: string; members: number }[];
  own: boolean;
}

export interface CompaniesHere {
  list(): CompanySummary[];
  /** @throws ApiFailure 404 where there is none */
  find(id: string): Company;
}

/** A larger company is not made only to be listed. */
const largestMade = 2_000;

/** @param all those that there are now @param own those that were made or loaded here */
export function companiesHere(
  all: () => readonly CompanyPack[],
  own: () => readonly CompanyPack[],
): CompaniesHere {
  const made = new Map<string, { pack: CompanyPack; company: Company }>();

  function companyToday(pack: CompanyPack): Company {
    const today = new Date();
    const key = `${pack.id} ${today.toISOString().slice(0, 10)}`;
    const known = made.get(key);
    const company = known?.pack === pack ? known.company : companyOf(pack, today);
    // One large company at a time is enough.
    if (company.world.people.size > largestMade) made.clear();
    made.set(key, { pack, company });
    return company;
  }

  return {
    list: () => all().map((pack) => ({ ...summaryOf(pack, companyToday), own: own().includes(pack) })),
    find(id) {
      const pack = all().find((one) => one.id === id);
      if (pack !== undefined) return companyToday(pack);
      throw new ApiFailure(404, 'NO_COMPANY', `There is no company “${id}”.`);
    },
  };
}

function summaryOf(pack: CompanyPack, make: (pack: CompanyPack) => Company): Omit<CompanySummary, 'own'> {
  const { id, name, about = '', grown } = pack;
  const people = peopleCountOf(pack);
  const groups = grown !== undefined && people > largestMade ? expected(pack) : counted(make(pack));
  return {
    id,
    name,
    about,
    people,
    groups: groups.sort((one, other) => other.members - one.members),
  };
}

function counted({ world }: Company): CompanySummary['groups'] {
  return [...world.groups.values()].map(({ name, members }) => ({ name, members: members.length }));
}

/** By the shares of the departments. */
function expected({ grown }: CompanyPack): CompanySummary['groups'] {
  const { departments = [], people = 0 } = grown ?? {};
  const all = departments.reduce((sum, { share }) => sum + share, 0);
  return departments.map(({ name, share }) => ({ name, members: Math.round((people * share) / all) }));
}
