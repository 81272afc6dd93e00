import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readCompanies } from '../../src/main/companies';
import { readPlaceTables } from '../../src/main/place-tables';
import { createWorkbench, type Workbench, type WorkbenchOptions } from '../../src/server/workbench';
import type { CreateFeature } from '../../src/server/workbench-context';
import type { CallInput, CallName, CallOutput, StreamEvent, StreamName } from '../../src/shared/contract';
import type { SliceName, Slices } from '../../src/shared/features';
import type { LiveEvent } from '../../src/shared/live-event';

/** A data folder that is gone after the test. */
export async function aDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'scim-workbench-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A running core on a free port, closed after the test if not before. */
export async function aWorkbench(
  dataDir?: string,
  features?: readonly CreateFeature[],
  others: Pick<WorkbenchOptions, 'surroundings' | 'onWake' | 'onNotice'> = {},
): Promise<Workbench> {
  const options = {
    ...others,
    dataDir: dataDir ?? (await aDataFolder()),
    port: 0,
    host: 'browser',
    version: '0.0.0',
    readPlaces: readPlaceTables,
    readCompanies,
  } as const;
  const workbench = await createWorkbench(options, features);
  onTestFinished(() => workbench.close());
  return workbench;
}

/** A call of the page; rejects with status and message of a failure. */
export async function call<Name extends CallName>(
  { handleApi }: Workbench,
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  const response = await handleApi(
    new Request(`http://page/api/${name}`, { method: 'POST', body: JSON.stringify(input) }),
  );
  const body = await response.json();
  if (!response.ok) throw new Error(`${response.status} ${body.message}`);
  return body;
}

/** Live events of a SCIM setting, until `enough` says so. */
export function liveEvents(
  workbench: Workbench,
  settingId: string | null,
  enough: (event: LiveEvent) => boolean,
): Promise<LiveEvent[]> {
  return streamed(workbench, 'live.events', { settingId }, enough);
}

/** Events of a stream until it ends, or `enough` says so; rejects with status and message of a failure. */
export async function streamed<Name extends StreamName>(
  { handleApi }: Workbench,
  name: Name,
  input: CallInput<Name>,
  enough: (event: StreamEvent<Name>) => boolean = () => false,
): Promise<StreamEvent<Name>[]> {
  const response = await handleApi(
    new Request(`http://page/api/${name}`, { method: 'POST', body: JSON.stringify(input) }),
  );
  if (!response.ok) throw new Error(`${response.status} ${(await response.json()).message}`);
  const events: StreamEvent<Name>[] = [];
  let rest = '';
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines.filter(Boolean)) {
      const event: StreamEvent<Name> = JSON.parse(line);
      events.push(event);
      if (enough(event)) return events;
    }
  }
  return events;
}

/** The slice as this event brings it; undefined where it brings none. */
export function sliceIn<Name extends SliceName>(
  name: Name,
  event: LiveEvent | undefined,
): Slices[Name] | undefined {
  const slices: Partial<Slices> | undefined =
    event?.type === 'snapshot' ? event.snapshot.slices : event?.type === 'slices' ? event.slices : undefined;
  return slices?.[name];
}
