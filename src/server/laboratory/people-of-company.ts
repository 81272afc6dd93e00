/** A company that expressions are tried on, made once: somebody who types asks for the same people letter by letter. */
import type { KnownPerson, Laboratory } from '../../shared/idp/common/laboratory';
import type { IdentityProvider } from '../../shared/idp/identity-provider';
import { type CompanyPack, companyOf, peopleCountOf } from '../../shared/world/company';
import { ApiFailure } from '../api/api-failure';

/** In people: a larger company takes so long to make that requests would wait for it. */
const largest = 20_000;

export interface PeopleOfCompanies {
  /** Who can be tried on. */
  companies: readonly CompanyPack[];
  /**
   * As this vendor knows them today; of the last that was asked for.
   * @throws ApiFailure 404 for a company that is not there
   */
  peopleOf(companyId: string, vendor: Vendor): readonly KnownPerson[];
}

interface Vendor {
  id: IdentityProvider['id'];
  laboratory: Laboratory;
}

export function createPeopleOfCompanies(all: readonly CompanyPack[]): PeopleOfCompanies {
  const companies = all.filter((pack) => peopleCountOf(pack) <= largest);
  let last: { key: string; people: readonly KnownPerson[] } = { key: '', people: [] };
  return {
    companies,
    peopleOf(companyId, { id, laboratory }) {
      const pack = companies.find((one) => one.id === companyId);
      if (pack === undefined) throw new ApiFailure(404, 'NO_COMPANY', 'There is no such company.');
      const today = new Date();
      const key = JSON.stringify([companyId, id, today.toDateString()]);
      if (last.key !== key) last = { key, people: laboratory.peopleOf(companyOf(pack, today).world) };
      return last.people;
    },
  };
}
