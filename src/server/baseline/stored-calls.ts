/** Baselines as they are stored: saved, imported, given out, renamed, doubled, removed. */
import type { BaselineFile } from '../../shared/baseline/baseline-file';
import type { baselineContract } from '../../shared/features/baseline';
import { ApiFailure } from '../api/api-failure';
import type { FeatureOf } from '../feature';
import type { BaselineFiles } from './baseline-files';
import { contentOf, demoIn } from './content';
import { baselineOf, type Desk } from './desk';
import { takeBaseline } from './take-baseline';

type Calls = FeatureOf<typeof baselineContract>['calls'];
type Stored = 'save' | 'rename' | 'duplicate' | 'remove' | 'export' | 'read' | 'import';

export function storedCalls(desk: Desk): Pick<Calls, `baseline.${Stored}`> {
  const { context, files, player, changed } = desk;
  const put = async (id: string | null, file: BaselineFile) => {
    const saved = await files.put(id, file);
    changed();
    return { id: saved };
  };
  return {
    async 'baseline.save'({ name, from, replace }) {
      const place = placeFor(files, name, replace);
      const saved = await put(place, await takeBaseline(context, player(), name, from));
      await belong(desk, from, saved.id);
      return saved;
    },
    async 'baseline.rename'({ id, name }) {
      const { id: _id, ...file } = baselineOf(desk, id);
      if (files.named(name)?.id !== id) placeFor(files, name, false);
      await put(id, { ...file, name });
      return {};
    },
    'baseline.duplicate'({ id }) {
      const { id: _id, ...file } = baselineOf(desk, id);
      return put(null, { ...file, name: freeName(files, file.name) });
    },
    async 'baseline.remove'({ id }) {
      await files.remove(id);
      changed();
      return {};
    },
    'baseline.export'({ id }) {
      const { id: _id, ...file } = baselineOf(desk, id);
      return { fileName: fileNameOf(file.name), file };
    },
    async 'baseline.read'({ file }) {
      const { chapters = [], leftOut = [], groups = 0 } = (await lookAt(desk, file)) ?? {};
      return { ...contentOf(file, context.companies), chapters, leftOut, groups };
    },
    async 'baseline.import'({ file, name, replace }) {
      const place = placeFor(files, name, replace);
      await lookAt(desk, file);
      return put(place, { ...file, name });
    },
  };
}

/** What can't be played here is refused, with its place. */
async function lookAt({ player }: Desk, file: BaselineFile) {
  const demo = demoIn(file, null);
  if (demo === null) return null;
  return player()
    .look(demo)
    .catch((error: unknown) => {
      if (!(error instanceof ApiFailure)) throw error;
      const { status, code, message } = error;
      throw new ApiFailure(status, code, message, [{ path: 'file.demo', message }]);
    });
}

/** Whoever saves as it is wants to come back to it. */
async function belong(
  { context: { state, live, settings }, player }: Desk,
  from: Parameters<typeof takeBaseline>[3],
  id: string,
): Promise<void> {
  if (from.kind === 'choices') return;
  const isSandbox = from.kind === 'demo' || settings.get(from.settingId)?.sandbox === true;
  if (isSandbox) await player().belongsTo(id);
  else
    await state.update((data) => {
      data.baselines = { ...data.baselines, [from.settingId]: id };
    });
  live.changed('baselines', null);
}

/** Id of the one that is replaced; null for a name that is free. */
function placeFor(files: BaselineFiles, name: string, replace: boolean): string | null {
  const taken = files.named(name);
  if (taken === undefined) return null;
  if (replace) return taken.id;
  throw new ApiFailure(409, 'NAME_TAKEN', `There is a baseline named “${taken.name}” already.`);
}

const longestName = 80;

function freeName(files: BaselineFiles, name: string): string {
  for (let number = 2; ; number += 1) {
    const ending = ` (${number})`;
    const wanted = `${name.slice(0, longestName - ending.length)}${ending}`;
    if (files.named(wanted) === undefined) return wanted;
  }
}

function fileNameOf(name: string): string {
  const slug = name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  return `${slug || 'baseline'}.baseline.json`;
}
