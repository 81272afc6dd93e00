/** People and groups of a file whose columns were matched, and which lines do not fit. */
import { foldName } from '../../../../shared/platform/fold-name';
import { idOfName, slug } from '../../../../shared/world/id-of-name';
import type { Target } from './own-columns';
import type { CsvFile } from './read-csv';

export interface OwnPerson {
  id: string;
  givenName: string;
  familyName: string;
  mail: string;
  userName: string;
  [detail: string]: string;
}

export interface OwnGroup {
  id: string;
  name: string;
  members: string[];
  isSecurityGroup: boolean;
}

export interface LineProblem {
  line: number;
  problem: string;
  /** The line as it stands, and which of its values is meant. */
  values: readonly string[];
  column: number;
}

export interface OwnPeople {
  people: OwnPerson[];
  /** The largest first. */
  groups: OwnGroup[];
  problems: LineProblem[];
}

const details: readonly Target[] = [
  ...(['title', 'department', 'state', 'city', 'office', 'workPhone', 'timeZone', 'language'] as const),
  ...(['employeeNumber', 'usageLocation'] as const),
];

/** A line without an e-mail, with the one of another line or with a country that is none is left out. */
export function peopleInCsv({ rows }: CsvFile, targets: readonly Target[]): OwnPeople {
  const people: OwnPerson[] = [];
  const problems: LineProblem[] = [];
  const lineOfMail = new Map<string, number>();
  const ids = new Set<string>();
  const managers = new Map<string, string>();
  const columnOf = (target: Target) => targets.indexOf(target);
  for (const { line, values } of rows) {
    const read = (target: Target) => values[columnOf(target)] ?? '';
    const wrong = (problem: string, target: Target) =>
      problems.push({ line, problem, values, column: columnOf(target) });
    const mail = read('mail');
    const { givenName, familyName } = namesOf(read);
    const country = read('usageLocation');
    const earlier = lineOfMail.get(mail.toLowerCase());
    if (mail === '') wrong('No e-mail', 'mail');
    else if (!/^[^@\s]+@[^@\s]+$/.test(mail)) wrong(`${mail} is no e-mail address`, 'mail');
    else if (earlier !== undefined) wrong(`Same e-mail as line ${earlier}`, 'mail');
    else if (givenName + familyName === '')
      wrong('No name', columnOf('fullName') >= 0 ? 'fullName' : 'givenName');
    else if (country !== '' && !/^[A-Za-z]{2}$/.test(country))
      wrong(`${country} is no country of two letters`, 'usageLocation');
    else {
      lineOfMail.set(mail.toLowerCase(), line);
      const id = freeId(idOfName(givenName, familyName), ids);
      people.push({ ...{ id, givenName, familyName, mail, userName: mail }, ...detailsOf(read) });
      if (read('manager') !== '') managers.set(id, read('manager'));
    }
  }
  return { people: withManagers(people, managers), groups: groupsOf(people), problems };
}

function namesOf(read: (target: Target) => string) {
  const [first = '', ...rest] = read('fullName').split(/\s+/);
  return { givenName: read('givenName') || first, familyName: read('familyName') || rest.join(' ') };
}

function detailsOf(read: (target: Target) => string): Record<string, string> {
  const known = details.flatMap((target) => (read(target) === '' ? [] : [[target, read(target)]]));
  const country = read('usageLocation').toUpperCase();
  return { ...Object.fromEntries(known), ...(country !== '' && { country, usageLocation: country }) };
}

function freeId(wanted: string, ids: Set<string>): string {
  const plain = wanted.replace(/^\.|\.$/g, '') || 'person';
  let id = plain;
  for (let number = 2; ids.has(id); number += 1) id = `${plain}.${number}`;
  ids.add(id);
  return id;
}

function withManagers(people: OwnPerson[], managers: ReadonlyMap<string, string>): OwnPerson[] {
  const known = new Map(
    people.flatMap(({ id, givenName, familyName, mail }) => [
      [foldName(`${givenName} ${familyName}`), id],
      [foldName(mail), id],
    ]),
  );
  return people.map((person) => {
    const manager = known.get(foldName(managers.get(person.id) ?? ''));
    return manager === undefined || manager === person.id ? person : { ...person, manager };
  });
}

function groupsOf(people: readonly OwnPerson[]): OwnGroup[] {
  const members = new Map<string, string[]>();
  for (const { id, department } of people)
    if (department !== undefined) members.set(department, [...(members.get(department) ?? []), id]);
  const groups = [...members].map(([name, ids], index) => ({
    ...{ id: `group-${slug(name) || index + 1}-${index + 1}`, name, members: ids, isSecurityGroup: true },
  }));
  return groups.sort((one, other) => other.members.length - one.members.length);
}
