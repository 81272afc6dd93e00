import { describe, expect, it } from 'vitest';
import { search } from '../../../../src/renderer/features/findings/search';
import { searched } from '../a-search';
import { aCause } from './a-cause';

const country = aCause({ names: ['Marta Lindqvist'] });
const email = aCause({
  id: 'no-email~stopped',
  rule: 'no-email',
  severity: 'will not arrive',
  title: 'No e-mail',
});

function core(people: string[]) {
  return {
    'findings.list': () => ({ causes: [country, email] }),
    'findings.people': () => ({ resources: people.map((id) => ({ id })) }),
    'findings.ofUsers': () => ({
      findings: { u1: [{ rule: 'no-email', severity: 'will not arrive', title: '', explanation: '' }] },
    }),
  };
}
const idsOf = async (text: string, people: string[] = []) =>
  (await searched(search, text, core(people))).commands.map(({ id }) => id);

describe('findings are found', () => {
  it('by their words and by those who are named with them', async () => {
    expect(await idsOf('time zone')).toEqual([`cause ${country.id}`]);
    expect(await idsOf('lindqvist')).toEqual([`cause ${country.id}`]);
    expect(await idsOf('zebra')).toEqual([]);
  });

  it('by a person who has them and is named nowhere, and lead to their cause', async () => {
    const { commands, asked, visited } = await searched(search, 'falconry', core(['u1']));
    expect(commands.map(({ label }) => label)).toEqual(['No e-mail']);
    expect(asked.at(-1)).toEqual(['findings.ofUsers', { settingId: 'setting-1', ids: ['u1'] }]);
    commands[0]?.run();
    expect(visited).toEqual(['/findings/no-email~stopped']);
  });

  it('each once, those of the words first', async () => {
    expect(await idsOf('finding', ['u1'])).toEqual([`cause ${country.id}`, `cause ${email.id}`]);
  });
});
