import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import type { RehearsalAsked } from '../../src/main/command-line';
import { type RehearsalResult, rehearsalText, rehearse } from '../../src/main/rehearse';
import { entra } from '../../src/shared/idp/entra';
import { aDataFolder, aWorkbench } from '../server/a-workbench';

const entraAsItIs: RehearsalAsked = { idp: 'entra', dialect: null, story: null, mapping: null };

async function played(asked: Partial<RehearsalAsked>, signal = new AbortController().signal) {
  const dataDir = await aDataFolder();
  const workbench = await aWorkbench(dataDir);
  return rehearse(workbench, { ...entraAsItIs, ...asked }, { dataDir, version, signal });
}

async function aMapping(text: string): Promise<string> {
  const path = join(await aDataFolder(), 'mapping.json');
  await writeFile(path, text);
  return path;
}

describe('a rehearsal without a page', { timeout: 60_000 }, () => {
  it('plays the first story into the sandbox and says what came of it', async () => {
    const result = await played({});
    expect(result.rehearsal).toMatchObject({
      idp: 'entra',
      dialect: 'default',
      state: 'finished',
      error: null,
      outcome: { people: 27, left: 1, groups: 4 },
    });
    expect(result.rehearsal.requestsSent).toBeGreaterThan(90);
    expect(result.findings).toContainEqual({ rule: 'no-email', severity: 'will not arrive', people: 1 });
    expect(rehearsalText(result)).toMatch(
      /^The rehearsal is finished: \d+ requests, 27 people \(1 left\), 4 groups\.\n/,
    );
  });

  it.each(['okta', 'onelogin', 'generic'])('plays it as %s', async (idp) => {
    const { rehearsal } = await played({ idp });
    expect(rehearsal).toMatchObject({
      ...{ idp, state: 'finished', error: null },
      outcome: { people: 27, left: 1, groups: 4 },
    });
  });

  it('does not count whom a test of the connection creates and deletes', async () => {
    const result = await played({ idp: 'jumpcloud' });
    expect(result.rehearsal).toMatchObject({
      ...{ idp: 'jumpcloud', state: 'finished', error: null },
      outcome: { people: 27, left: 1, groups: 4 },
    });
  });

  it('runs a variant of the mapping by its name', async () => {
    const { rehearsal, findings } = await played({ mapping: 'new-application' });
    expect(rehearsal.state).toBe('finished');
    expect(findings.some(({ rule }) => rule === 'country-as-time-zone')).toBe(false);
  });

  it('runs the mapping that it is given', async () => {
    const users = entra.mapping.users.filter(({ target }) => !target.startsWith('emails'));
    const mapping = await aMapping(JSON.stringify({ ...entra.mapping, users }));
    const result = await played({ mapping, dialect: 'aadOptscim062020' });
    expect(result.rehearsal).toMatchObject({ state: 'finished', dialect: 'aadOptscim062020' });
    expect(result.findings).toContainEqual({ rule: 'no-email', severity: 'will not arrive', people: 27 });
  });

  it('is stopped by a signal', async () => {
    const stopping = new AbortController();
    const result = played({}, stopping.signal);
    setImmediate(() => stopping.abort());
    expect((await result).rehearsal).toMatchObject({ state: 'stopped' });
  });

  it.each([
    [{ idp: 'nobody' }, '--rehearse takes one of entra'],
    [{ dialect: 'klingon' }, 'There is no dialect “klingon”.'],
    [{ story: 'x' }, 'There is no story “x”.'],
    [{ mapping: '/nowhere/mapping.json' }, 'there is no such file'],
  ])('%j is refused', async (asked, message) => {
    await expect(played(asked)).rejects.toThrow(message);
  });

  it.each([
    ['{', 'is not valid JSON'],
    ['{"users":[],"groups":[{"source":"x"}]}', 'is not a mapping: groups.0.type'],
    [
      '{"users":[{"source":"Nope([mail])","type":"expression","target":"userName"}],"groups":[]}',
      'The row of userName (Nope([mail])) can’t be run: Position 1',
    ],
  ])('the mapping %s is refused', async (text, message) => {
    await expect(played({ mapping: await aMapping(text) })).rejects.toThrow(message);
  });
});

it('what could not be sent is said', () => {
  const result: RehearsalResult = {
    rehearsal: {
      ...{ idp: 'entra', dialect: 'default', state: 'failed', error: 'Creating Ada: 409 came.' },
      ...{ requestsSent: 2, outcome: { people: 0, left: 0, groups: 0 }, milliseconds: 5 },
    },
    ...{ setting: { id: 'x' }, findings: [], dataDir: '/x', version },
  };
  expect(rehearsalText(result)).toBe(
    'The rehearsal is failed: 2 requests, 0 people (0 left), 0 groups.\nCreating Ada: 409 came.\n',
  );
});
