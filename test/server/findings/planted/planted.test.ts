/** Ten set-ups with one mistake each: the findings page opens the card that names it, for whom, and the fix. */
import { expect, it } from 'vitest';
import { firstToOpen } from '../../../../src/renderer/features/findings/cause-groups';
import type { OpenedCause } from '../../../../src/shared/features/findings';
import { plainTextOf } from '../../../../src/shared/rich-text';
import { settingFileSchema } from '../../../../src/shared/setting-file';
import { aWorkbench, call } from '../../a-workbench';
import { type PlantedCase, plantedCases, readCase } from './planted-case';
import { play } from './play';

async function aPlantedSetting(planted: PlantedCase) {
  const workbench = await aWorkbench();
  const file = settingFileSchema.parse({ ...planted.setting, idp: planted.idp });
  const { setting, token } = await workbench.importSetting(file);
  const settingId = setting.id;
  const origin = { kind: 'imported', fileName: 'mapping.json' } as const;
  await call(workbench, 'mapping.take', { settingId, mapping: planted.mapping, origin });
  const requests = await play(planted, workbench, token ?? '');
  const total = async () => (await call(workbench, 'journal.list', { settingId })).total;
  await expect.poll(total).toBe(requests);
  const { people, groups } = planted;
  await call(workbench, 'findings.compare', { settingId, people, groups });
  return { workbench, settingId };
}

/** What stands on the card, word by word. */
function cardText({ title, finding, copy, stillWrong, undecided, belongs }: OpenedCause): string {
  const people = stillWrong.map(({ person, value }) =>
    [person.displayName, value?.sent, value?.belongs ?? value?.example, value?.reading].join(' · '),
  );
  const look = undecided === null ? [] : [...undecided.causes, undecided.look];
  const { explanation, remedy = '', attributePath = '' } = finding;
  const rich = [explanation, remedy, ...look].map(plainTextOf);
  return [title, ...rich, copy ?? '', belongs ?? '', attributePath, ...people].join('\n');
}

it('of one country in three spellings the card says that the platform makes three groups', async () => {
  const { workbench, settingId } = await aPlantedSetting(await readCase('03-three-groups-for-one-country'));
  const { causes } = await call(workbench, 'findings.list', { settingId });
  const opened = await call(workbench, 'findings.ofCause', {
    settingId,
    id: firstToOpen(causes) ?? '',
    limit: 24,
  });
  expect(opened?.finding.explanation).toMatch(/are 3 groups for one country, United Kingdom/);
  expect(opened?.source).toBe('country');
});

it.each(plantedCases)('%s', async (name) => {
  const planted = await readCase(name);
  const { workbench, settingId } = await aPlantedSetting(planted);
  const { causes } = await call(workbench, 'findings.list', { settingId });
  const id = firstToOpen(causes) ?? '';
  const opened = await call(workbench, 'findings.ofCause', { settingId, id, limit: 24 });
  if (opened === null) throw new Error(`Nothing opens of ${JSON.stringify(causes)}`);
  const { severity, peopleAffected, mustMention, mustNotSay } = planted.answer;
  const people = opened.stillWrong.map(({ person }) => person.displayName);
  const seen = { rule: opened.rule, severity: opened.severity, people: people.toSorted() };
  expect(seen).toMatchObject({ severity, people: peopleAffected.toSorted() });
  const text = cardText(opened);
  for (const pattern of mustMention) expect(text).toMatch(new RegExp(pattern, 'iu'));
  for (const pattern of mustNotSay) expect(text).not.toMatch(new RegExp(pattern, 'iu'));
});
