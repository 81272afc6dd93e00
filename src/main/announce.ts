import type { Workbench } from '../server/workbench';
import { type BaselineBegun, beginBaseline } from './baseline-file';
import type { CommandLine } from './command-line';
import { makeReachable, type Reached } from './make-reachable';
import { readSettingFile } from './setting-file';
import { StartUpFailure } from './start-up-failure';

export interface Ready {
  scim: { baseUrl: string };
  ui: { url: string };
  /** The SCIM setting asked for with --setting or --setting-file; its token only when it was created just now. */
  setting: { id: string; name: string; token: string | null } | null;
  /** Only where --baseline asked for one. */
  baseline?: BaselineBegun;
  dataDir: string;
  version: string;
}

/** Creates or changes the SCIM setting that was asked for, if any, and gathers what a script or a person needs to go on. */
export async function gatherReady(
  workbench: Pick<Workbench, 'scim' | 'ensureSetting' | 'importSetting'>,
  commandLine: Pick<CommandLine, 'settingName' | 'settingFile' | 'idp' | 'dataDir'>,
  ui: { url: string; version: string },
): Promise<Ready> {
  const ensured = await settingAskedFor(workbench, commandLine);
  return {
    scim: { baseUrl: workbench.scim.baseUrl },
    ui: { url: ui.url },
    setting:
      ensured === null ? null : { id: ensured.setting.id, name: ensured.setting.name, token: ensured.token },
    dataDir: commandLine.dataDir,
    version: ui.version,
  };
}

async function settingAskedFor(
  workbench: Pick<Workbench, 'ensureSetting' | 'importSetting'>,
  { settingName, settingFile, idp }: Pick<CommandLine, 'settingName' | 'settingFile' | 'idp'>,
): Promise<Awaited<ReturnType<Workbench['importSetting']>> | null> {
  if (settingFile !== null) return workbench.importSetting(await readSettingFile(settingFile));
  return settingName === null ? null : workbench.ensureSetting(settingName, idp);
}

/** To a script on standard output, to a person on standard error. */
export function announce(ready: Ready, { json }: Pick<CommandLine, 'json'>): void {
  if (json) process.stdout.write(`${JSON.stringify(ready)}\n`);
  else process.stderr.write(readyText(ready));
}

export function readyText({ scim, ui, setting, baseline, dataDir, version }: Ready): string {
  const lines = [
    `SCIM Workbench ${version} is ready.`,
    `  Page      ${ui.url}`,
    `  SCIM      ${scim.baseUrl}`,
    `  Data      ${dataDir}`,
  ];
  if (setting !== null) lines.push(`  Setting   ${setting.name}`);
  if (setting?.token != null) lines.push(`  Token     ${setting.token}   (shown this once)`);
  if (baseline !== undefined)
    lines.push(`  Baseline  ${baseline.name}${baseline.settingId === null ? '' : '   (its demo has begun)'}`);
  return `${lines.join('\n')}\n`;
}

/**
 * Announces at once, or to a script once the public address that it asked for was proved.
 * @throws StartUpFailure with the last words where a script asked for an address that does not lead here
 */
export async function announceReachable(
  workbench: Pick<Workbench, 'scim' | 'ensureSetting' | 'importSetting' | 'handleApi'>,
  commandLine: CommandLine,
  ui: { url: string; version: string },
  signal: AbortSignal,
): Promise<void> {
  const { reach, json, baseline } = commandLine;
  const tell = async () => {
    const ready = await gatherReady(workbench, commandLine, ui);
    const begun = baseline === null ? {} : { baseline: await beginBaseline(workbench, baseline) };
    announce({ ...ready, ...begun }, commandLine);
  };
  if (!json) await tell();
  if (reach === null) return json ? tell() : undefined;
  const reached = makeReachable(workbench, reach, signal);
  if (!json) return void reached.then((outcome) => process.stderr.write(reachedText(outcome)));
  const outcome = await reached;
  if (!outcome.ok) throw new StartUpFailure('NOT_REACHABLE', outcome.lastWords);
  return tell();
}

function reachedText(outcome: Reached): string {
  return outcome.ok ? `  Public    ${outcome.baseUrl}\n` : `Not reachable: ${outcome.lastWords}\n`;
}
