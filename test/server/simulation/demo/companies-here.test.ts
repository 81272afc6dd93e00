import { expect, it } from 'vitest';
import { readCompanies } from '../../../../src/main/companies';
import { companiesHere } from '../../../../src/server/simulation/demo/companies-here';

it('lists the companies that there are now, one’s own marked, without growing a large one', () => {
  const [first, ...others] = readCompanies();
  if (first === undefined) throw new Error('No company came with the program.');
  const own = [{ ...first, id: 'own-people', name: 'Our people' }];
  const here = companiesHere(
    () => [first, ...others, ...own],
    () => own,
  );
  const listed = here.list();
  expect(listed.filter((one) => one.own).map(({ name }) => name)).toEqual(['Our people']);
  expect(Math.max(...listed.map(({ people }) => people))).toBe(100_000);
});

it('makes a company once for the day, and refuses one that is not there', () => {
  const packs = readCompanies();
  const here = companiesHere(
    () => packs,
    () => [],
  );
  expect(here.find('alderpoint')).toBe(here.find('alderpoint'));
  expect(() => here.find('nowhere')).toThrow('There is no company “nowhere”.');
});
