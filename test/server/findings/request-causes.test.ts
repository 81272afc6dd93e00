import { expect, it } from 'vitest';
import { RequestCauses } from '../../../src/server/findings/request-causes';
import type { ExchangeSummary } from '../../../src/shared/exchange';
import type { Finding } from '../../../src/shared/finding';
import { changeOf, exchangeSummary } from '../../renderer/sample-exchanges';

const unknown: Finding = {
  rule: 'unknown-attribute',
  severity: 'value is wrong',
  title: 'Unknown attribute',
  explanation: '',
  attributePath: 'shoeSize',
};
const refused: Finding = {
  rule: 'refused-request',
  severity: 'will not arrive',
  title: 'Refused',
  explanation: '',
};
const noted: Finding = {
  rule: 'string-boolean',
  severity: 'only noted',
  title: '"False" as text',
  explanation: '',
};

const person = (id: string, displayName = `Person ${id}`) => ({ resourceType: 'User', id, displayName });
const write = (id: string, over: Partial<ExchangeSummary> = {}) =>
  exchangeSummary({ kind: 'write', method: 'PATCH', lookUp: null, subject: person(id), ...over });
const changed = (attributePath: string) => [
  changeOf({ kind: 'changed', attributes: [{ attributePath, before: 1, after: 2 }] }),
];
const peopleOf = (causes: RequestCauses, rule: string) => {
  const cause = [...causes.all().values()].find((one) => one.rule === rule);
  return [...(cause?.people.values() ?? [])].map(({ person: { displayName }, isRight }) => [
    displayName,
    isRight,
  ]);
};

it('a cause has its first and last time, its requests and the newest case', () => {
  const causes = new RequestCauses();
  causes.add(write('1', { findings: [unknown], receivedAt: '2026-11-22T19:16:00.000Z' }));
  causes.add(
    write('1', { findings: [{ ...unknown, title: 'newer' }], receivedAt: '2026-11-22T19:20:00.000Z' }),
  );
  expect([...causes.all().values()]).toEqual([
    expect.objectContaining({
      firstSeen: '2026-11-22T19:16:00.000Z',
      lastSeen: '2026-11-22T19:20:00.000Z',
      requests: 2,
      example: expect.objectContaining({ title: 'newer' }),
    }),
  ]);
});

it('a person counts once, and is right when the attribute was written again without the finding', () => {
  const causes = new RequestCauses();
  for (const id of ['1', '1', '2']) causes.add(write(id, { findings: [unknown] }));
  expect(causes.add(write('1', { changes: changed('title') }))).toBe(false);
  expect(peopleOf(causes, 'unknown-attribute')).toEqual([
    ['Person 1', false],
    ['Person 2', false],
  ]);
  expect(causes.add(write('1', { changes: changed('shoeSize') }))).toBe(true);
  expect(peopleOf(causes, 'unknown-attribute')).toEqual([
    ['Person 1', true],
    ['Person 2', false],
  ]);
  causes.add(write('1', { findings: [unknown] }));
  expect(peopleOf(causes, 'unknown-attribute')).toEqual([
    ['Person 2', false],
    ['Person 1', false],
  ]);
});

it('neither a look-up nor a refusal makes anybody right', () => {
  const causes = new RequestCauses();
  causes.add(write('1', { findings: [refused], status: 400 }));
  causes.add(write('1', { kind: 'look-up' }));
  causes.add(write('1', { status: 400 }));
  expect(peopleOf(causes, 'refused-request')).toEqual([['Person 1', false]]);
});

it('who was refused is known by the name, and by the id once the person is here', () => {
  const causes = new RequestCauses();
  causes.add(
    write('', { method: 'POST', status: 400, findings: [refused], subject: person('', 'Elif Aydin') }),
  );
  expect(peopleOf(causes, 'refused-request')).toEqual([['Elif Aydin', false]]);
  causes.add(write('7', { method: 'POST', status: 201, subject: person('7', 'Elif Aydin') }));
  expect(peopleOf(causes, 'refused-request')).toEqual([['Elif Aydin', true]]);
  const [cause] = causes.all().values();
  expect(cause?.people.get('7')?.person.id).toBe('7');
});

it('what is only noted of a request concerns nobody, and nothing that is asked of a group does', () => {
  const causes = new RequestCauses();
  causes.add(write('1', { findings: [noted] }));
  causes.add(write('g', { findings: [refused], subject: { ...person('g'), resourceType: 'Group' } }));
  expect([...causes.all().values()].map(({ people, requests }) => [people.size, requests])).toEqual([
    [0, 1],
    [0, 1],
  ]);
});

it('however many causes and people there are, only the latest are remembered', () => {
  const causes = new RequestCauses({ causes: 3, people: 2 });
  for (const id of ['1', '2', '3']) causes.add(write(id, { findings: [unknown] }));
  expect(peopleOf(causes, 'unknown-attribute').map(([name]) => name)).toEqual(['Person 2', 'Person 3']);
  for (let rule = 0; rule < 5; rule += 1)
    causes.add(write('9', { findings: [{ ...refused, rule: `rule ${rule}` }] }));
  expect([...causes.all().values()].map(({ rule }) => rule)).toEqual(['rule 2', 'rule 3', 'rule 4']);
  causes.add(write('9', { changes: changed('title') }));
  expect(peopleOf(causes, 'rule 4')).toEqual([['Person 9', true]]);
});
