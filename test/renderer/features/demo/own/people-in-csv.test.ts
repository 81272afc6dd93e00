import { expect, it } from 'vitest';
import { matchedColumns } from '../../../../../src/renderer/features/demo/own/own-columns';
import { ownPack } from '../../../../../src/renderer/features/demo/own/own-pack';
import { peopleInCsv } from '../../../../../src/renderer/features/demo/own/people-in-csv';
import { readCsv } from '../../../../../src/renderer/features/demo/own/read-csv';
import { companyOf, ownCompanySchema } from '../../../../../src/shared/world/company';

const text = `\uFEFFFull name;Mail;Team;Country;Boss;Shoe size
Marta Lindqvist;marta@alder.example;Research;se;Sofia Brandt;39
Sofia Brandt;sofia@alder.example;Research;DE;;40

Benedikt Sauer;;Finance;DE;;44
Lena Vogt;lena@alder.example;Sales;DE/AT;;41
Marta Lind;MARTA@alder.example;Sales;SE;;38
Tomas Okafor;tomas@alder.example;Sales;GB;sofia@alder.example;45
`;

const file = readCsv('people.csv', text);
const made = peopleInCsv(file, matchedColumns(file.columns));

it('headings say what a column is; what none says is left out', () => {
  expect(matchedColumns(file.columns)).toEqual([
    'fullName',
    'mail',
    'department',
    'usageLocation',
    'manager',
    '',
  ]);
  expect(matchedColumns(['E-Mail', 'Email'])).toEqual(['mail', '']);
});

it('people have groups by department and managers by name or address', () => {
  expect(made.people.map(({ id, manager, country }) => [id, manager, country])).toEqual([
    ['marta.lindqvist', 'sofia.brandt', 'SE'],
    ['sofia.brandt', undefined, 'DE'],
    ['tomas.okafor', 'sofia.brandt', 'GB'],
  ]);
  expect(made.groups.map(({ name, members }) => [name, members.length])).toEqual([
    ['Research', 2],
    ['Sales', 1],
  ]);
});

it('a line that does not fit is told by its number', () => {
  expect(made.problems.map(({ line, problem, column }) => [line, problem, column])).toEqual([
    [5, 'No e-mail', 1],
    [6, 'DE/AT is no country of two letters', 3],
    [7, 'Same e-mail as line 2', 1],
  ]);
});

it('what it makes is a company that can be played', () => {
  const pack = ownCompanySchema.parse(ownPack(' Alder ', made));
  const company = companyOf(pack, new Date());
  expect([company.name, company.domain, company.world.people.size]).toEqual(['Alder', 'alder.example', 3]);
});
