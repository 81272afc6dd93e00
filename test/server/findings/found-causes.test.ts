/** Causes that a feature knows of from elsewhere stand among the others. */
import { expect, it } from 'vitest';
import type { FoundCause } from '../../../src/server/feature';
import { allFeatures } from '../../../src/server/workbench';
import { causeIdOf } from '../../../src/shared/causes/cause-id';
import type { DiagnosedFinding } from '../../../src/shared/idp/identity-provider';
import { aWorkbench, call } from '../a-workbench';

const finding: DiagnosedFinding = {
  rule: 'skipped-by-scope',
  severity: 'will not arrive',
  title: 'Not in scope',
  explanation: 'The log says that nobody assigned these people.',
};
const someone = (displayName: string) => ({
  person: { resourceType: 'User', id: '', displayName },
  value: null,
});

async function aWorkbenchThatFound(causes: readonly FoundCause[]) {
  const log = () => ({
    contract: { calls: {}, slices: {} },
    calls: {},
    slices: {},
    foundCauses: () => causes,
  });
  const workbench = await aWorkbench(undefined, [...allFeatures, log]);
  const { setting } = await call(workbench, 'settings.create', { name: 'Contoso', idp: 'entra' });
  return { workbench, settingId: setting.id };
}

it('a cause found elsewhere is listed with its people, counts them, and can be opened', async () => {
  const people = [someone('Kim'), someone('Lee')];
  const { workbench, settingId } = await aWorkbenchThatFound([{ finding, people, copy: 'a value' }]);
  const { affected, people: everybody, causes } = await call(workbench, 'findings.list', { settingId });
  expect({ affected, everybody }).toEqual({ affected: 2, everybody: 2 });
  const id = causeIdOf(finding);
  expect(causes).toMatchObject([{ id, title: 'Not in scope', people: 2, names: ['Kim', 'Lee'] }]);
  const opened = await call(workbench, 'findings.ofCause', { settingId, id, limit: 1, offset: 1 });
  expect(opened).toMatchObject({ copy: 'a value', stillWrong: [someone('Lee')] });
});

it('a cause that is muted counts nobody who was found elsewhere', async () => {
  const { workbench, settingId } = await aWorkbenchThatFound([{ finding, people: [someone('Kim')] }]);
  await call(workbench, 'findings.mute', { settingId, id: causeIdOf(finding), reason: 'On leave' });
  expect((await call(workbench, 'findings.list', { settingId })).affected).toBe(0);
});
