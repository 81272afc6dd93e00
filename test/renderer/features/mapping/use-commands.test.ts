import { expect, it } from 'vitest';
import { rowCommands } from '../../../../src/renderer/features/mapping/use-commands';
import { matchingCommands } from '../../../../src/renderer/palette/command';

const rows = [
  { source: 'jobTitle', target: 'title' },
  { source: 'Switch([department], "no", "a", "b")', target: 'userType' },
];

it('a row is found by its attribute, its name or its source, and is open on the page that it leads to', () => {
  const visited: string[] = [];
  const commands = rowCommands(rows, (path) => visited.push(path));
  const found = (text: string) => matchingCommands(commands, text);
  expect(found('user type mapping').map(({ label }) => label)).toEqual(['User type']);
  expect(found('jobtitle').map(({ label }) => label)).toEqual(['Title']);
  expect(found('[department]').map(({ label }) => label)).toEqual(['User type']);
  expect(found('')).toEqual([]);
  found('jobtitle')[0]?.run();
  expect(visited).toEqual(['/mapping?row=title']);
});
