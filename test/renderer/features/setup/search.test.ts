import { expect, it } from 'vitest';
import { searchSteps } from '../../../../src/renderer/features/setup/search';
import { aSetting } from '../../../shared/a-setting';

function found(text: string, settingId = aSetting.id) {
  const visited: string[] = [];
  const commands = searchSteps([aSetting], { settingId, text, navigate: (path) => visited.push(path) });
  return { labels: commands.map(({ label }) => label), run: () => commands[0]?.run(), visited };
}

it('finds a step by its title and by the labels on its way, and leads to it', () => {
  const { labels, run, visited } = found('test connection');
  expect(labels[0]).toBe('Test Connection');
  run();
  expect(visited).toEqual(['/setup/test-connection']);
  expect(found('provisioning logs').labels).toContain('First users arrive');
});

it('finds an extra guide and its steps, each in that guide', () => {
  const guide = found('usage location');
  expect(guide.labels).toContain('Time zone from usage location');
  guide.run();
  expect(guide.visited).toEqual(['/setup/time-zones/before']);
  const step = found('restart provisioning step');
  step.run();
  expect(step.visited).toEqual(['/setup/time-zones/time-zone']);
});

it('finds nothing for other words and without a SCIM setting', () => {
  expect(found('zebra').labels).toEqual([]);
  expect(found('test', 'unknown').labels).toEqual([]);
});
