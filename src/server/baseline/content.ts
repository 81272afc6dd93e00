/** What a baseline holds, as it is listed and shown before it is taken. */
import type { BaselineFile } from '../../shared/baseline/baseline-file';
import type { BaselineContent, BaselineSummary } from '../../shared/features/baseline';
import type { CompanyPack } from '../../shared/world/company';
import type { DemoToBegin } from '../demo-player';
import type { StoredBaseline } from './baseline-files';

/** @param companies that come with the program or were made here */
export function contentOf(file: BaselineFile, companies: readonly CompanyPack[]): BaselineContent {
  const { name, savedAt, setting, demo } = file;
  return {
    ...{ name, savedAt, idp: setting.idp },
    setting: {
      name: setting.name,
      fields: setting.fieldMappings?.length ?? 0,
      grouping: setting.grouping ?? null,
      preset: setting.preset,
      differing: Object.keys(setting.tolerances).length,
      declared: setting.schemas.length + setting.resourceTypes.length,
    },
    demo: demo === null ? null : demoOf(demo, companies),
  };
}

export function summaryOf(
  { id, ...file }: StoredBaseline,
  companies: readonly CompanyPack[],
): BaselineSummary {
  return { id, ...contentOf(file, companies) };
}

function demoOf(
  { company, ownCompany, ownStory, chapters, speed, stops, loops }: NonNullable<BaselineFile['demo']>,
  companies: readonly CompanyPack[],
): BaselineContent['demo'] {
  const pack = ownCompany ?? companies.find(({ id }) => id === company);
  return {
    company: pack?.name ?? company,
    own: ownCompany !== null,
    people: (pack?.people.length ?? 0) + (pack?.grown?.people ?? 0),
    story: ownStory?.title ?? null,
    chapters: chapters?.length ?? null,
    ...{ speed, stops, loops },
  };
}

/** As it is played; null where it holds no demo. */
export function demoIn(
  { setting: { version: _version, name: _name, idp, ...rules }, demo }: BaselineFile,
  id: string | null,
): DemoToBegin | null {
  return demo === null ? null : { ...demo, idp, rules, baseline: id };
}
