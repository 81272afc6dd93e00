/** A baseline made of what is there: of the demo of the sandbox, of what is chosen for one, or of a SCIM setting. */
import { type BaselineFile, baselineKind } from '../../shared/baseline/baseline-file';
import { largestBaseline } from '../../shared/baseline/baseline-size';
import type { BaselineSource } from '../../shared/features/baseline';
import type { DemoStart } from '../../shared/features/demo';
import { newPlatformSetting } from '../../shared/platform/platform-setting';
import type { SettingFile } from '../../shared/setting-file';
import { ApiFailure } from '../api/api-failure';
import type { DemoPlayer, DemoToBegin } from '../demo-player';
import { unknownSetting } from '../settings/setting-changes';
import { exportSetting } from '../settings/setting-file';
import type { WorkbenchContext } from '../workbench-context';

/** @throws ApiFailure where there is nothing to take, or too much for one file */
export async function takeBaseline(
  context: WorkbenchContext,
  player: DemoPlayer,
  name: string,
  from: BaselineSource,
): Promise<BaselineFile> {
  const { setting, demo } = await partsOf(context, player, from);
  const savedAt = new Date().toISOString();
  const file: BaselineFile = { kind: baselineKind, version: 1, name, savedAt, setting, demo };
  const bytes = Buffer.byteLength(JSON.stringify(file));
  if (bytes <= largestBaseline) return file;
  throw new ApiFailure(
    413,
    'TOO_LARGE',
    `This company is too large for one file: ${bytes.toLocaleString('en-US')} bytes, and ${largestBaseline.toLocaleString('en-US')} are taken.`,
  );
}

type Parts = Pick<BaselineFile, 'setting' | 'demo'>;

function partsOf(
  { settings, state }: WorkbenchContext,
  player: DemoPlayer,
  from: BaselineSource,
): Parts | Promise<Parts> {
  if (from.kind === 'choices') return chosen(player, from.demo);
  if (from.kind === 'demo') return told(settings, player);
  const setting = settings.get(from.settingId);
  if (setting === undefined) throw unknownSetting();
  if (setting.sandbox) return told(settings, player);
  return { setting: exportSetting(setting, state.data.mappings?.[setting.id]), demo: null };
}

/** What the story has changed by now is as it was before. */
function told(settings: WorkbenchContext['settings'], player: DemoPlayer): Parts {
  const sandbox = settings.list().find((setting) => setting.sandbox);
  const begun = player.begun();
  if (sandbox === undefined || begun === null)
    throw new ApiFailure(409, 'NO_DEMO', 'No demo is told, so that there is nothing to save.');
  return {
    setting: exportSetting({ ...sandbox, ...player.changedByStory() }, undefined),
    demo: stored(begun),
  };
}

async function chosen(player: DemoPlayer, demo: DemoStart): Promise<Parts> {
  const { company } = await player.look(demo);
  const setting: SettingFile = {
    ...{ version: 2, name: company, idp: demo.idp, preset: 'tolerant' },
    ...{ tolerances: {}, schemas: [], resourceTypes: [] },
    ...{ ...newPlatformSetting, grouping: 'mirror' },
  };
  return { setting, demo: stored({ ...demo, ...broughtWith(player, demo) }) };
}

/** What another workbench need not have. */
function broughtWith(player: DemoPlayer, { company, story }: DemoStart) {
  return { ownCompany: player.ownCompany(company), ownStory: player.ownStory(story) };
}

function stored({
  idp: _idp,
  rules: _rules,
  baseline: _baseline,
  ownCompany = null,
  ownStory = null,
  ...demo
}: DemoToBegin): BaselineFile['demo'] {
  return { ...demo, ownCompany, ownStory };
}
