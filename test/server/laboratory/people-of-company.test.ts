import { expect, it } from 'vitest';
import { readCompanies } from '../../../src/main/companies';
import { createPeopleOfCompanies } from '../../../src/server/laboratory/people-of-company';
import { identityProviderOf } from '../../../src/shared/idp';

async function vendor(id: string) {
  const laboratory = await identityProviderOf(id).laboratory?.();
  if (laboratory === undefined) throw new Error(`${id} has no laboratory.`);
  return { id, laboratory };
}

it('a company is made once for as long as the same one is asked for as the same vendor knows it', async () => {
  const { peopleOf, companies } = createPeopleOfCompanies(readCompanies());
  const [one, other] = companies.map(({ id }) => id);
  if (one === undefined || other === undefined) throw new Error('There are no two companies.');
  const [entra, okta] = [await vendor('entra'), await vendor('okta')];
  const people = peopleOf(one, entra);
  expect(peopleOf(one, entra)).toBe(people);
  expect(peopleOf(one, okta)).not.toBe(people);
  expect(peopleOf(other, okta)).not.toEqual(peopleOf(one, okta));
  expect(() => peopleOf('nobody', okta)).toThrow('There is no such company.');
});
