/** Files that are offered: read, compared with the people who are here, tried in a sandbox. Nothing is kept but what a log said. */
import { join } from 'node:path';
import { importsContract } from '../../shared/features/imports';
import type { FeatureOf } from '../feature';
import type { WorkbenchContext } from '../workbench-context';
import { causesInLogs } from './found-in-logs';
import { type KeptLog, KeptLogs } from './kept-logs';
import { offeredFile } from './offered-file';
import { playOffered, tryOnOffered } from './play-in-sandbox';
import { readFiles } from './read-files';
import { readingFor } from './reading';
import { Uploads } from './uploads';

export function importsFeature(context: WorkbenchContext): FeatureOf<typeof importsContract> {
  const uploads = new Uploads();
  const logs = new KeptLogs(join(context.dataDir, 'imports'), context.notices.add);
  const shown = new Map<string, readonly KeptLog[]>();
  const offered = ({ name, upload }: { name: string; upload: string }) =>
    offeredFile(name, uploads.textOf(upload));

  async function tell(settingId: string): Promise<void> {
    shown.set(settingId, await logs.of(settingId));
    context.live.changed('imports', settingId);
  }
  return {
    contract: importsContract,
    calls: {
      'imports.part'({ upload, text }) {
        uploads.add(upload, text);
        return {};
      },
      async 'imports.read'({ files, settingId, people }) {
        const beside = people === null ? null : await offered(people);
        return readFiles(await Promise.all(files.map(offered)), readingFor(context, settingId, beside));
      },
      async 'imports.keepLog'({ settingId, log: { name, what, idp, causes } }) {
        context.directoryOf(settingId);
        const kept = await logs.add(settingId, { name, what, idp, causes });
        await tell(settingId);
        return summaryOf(kept);
      },
      async 'imports.removeLog'({ settingId, id }) {
        await logs.remove(settingId, id);
        await tell(settingId);
        return {};
      },
      'imports.play': async (file) => playOffered(context, await offered(file)),
      'imports.tryOn': async ({ people, ...trial }) => tryOnOffered(context, trial, await offered(people)),
    },
    slices: {
      imports(settingId) {
        if (settingId === null) return null;
        const known = shown.get(settingId);
        if (known === undefined) void tell(settingId).catch(() => undefined);
        return { logs: (known ?? []).map(summaryOf) };
      },
    },
    async foundCauses(settingId) {
      const directory = context.directories.find(settingId);
      return directory === undefined ? [] : causesInLogs(await logs.of(settingId), directory);
    },
    async onSettingDeleted(settingId) {
      shown.delete(settingId);
      await logs.forget(settingId);
    },
  };
}

function summaryOf({ id, name, what, at, causes }: KeptLog) {
  return { id, name, what, at, people: causes.reduce((sum, { people }) => sum + people.length, 0) };
}
