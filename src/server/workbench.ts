/**
 * The core, built once in the order of the data path: what is kept, who listens, what it means, who is told. Both hosts and
 * the tests start it here.
 */
import { isLocalUrl } from '../shared/base-url';
import type { WorkbenchStatus } from '../shared/features/workbench';
import { identityProviderOf, identityProviders } from '../shared/idp';
import type { ScimSetting } from '../shared/scim-setting';
import type { SettingFile } from '../shared/setting-file';
import { createApi } from './api/api';
import { type Closers, createClosers } from './closers';
import { diagnose } from './diagnostics/diagnose';
import { createGuideTracker, type GuideTracker } from './guide/guide-tracker';
import { type Kept, openKept } from './kept';
import { createListener } from './listener/server';
import { createLiveHub } from './live/live-hub';
import { tellGuide, tellPage, tellStatus } from './live/tell-page';
import { createNotices, type Notices } from './notices';
import { createRecordedBefore } from './recorded-before';
import { importSetting, settingNamed, undeclaredBy } from './settings/setting-file';
import { createRehearsals, type Rehearsals } from './simulation/rehearsals';
import { DataFolderError } from './store/data-folder';
import { StoreError } from './store/store-error';
import type { WorkbenchParts } from './workbench-parts';
import type { Workbench, WorkbenchOptions } from './workbench-types';

const host = '127.0.0.1';
/** Who has waited for the start is answered first; then indexes are filled. */
const restAfterStartMs = 200;
const idpOf = (setting: ScimSetting) => identityProviderOf(setting.idp);

/** Rejects with an error whose code is DATA_FOLDER or PORT_TAKEN and whose message is a sentence for who starts it. */
export async function createWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const closers = createClosers();
  try {
    return await build(options, closers);
  } catch (error) {
    await closers.closeAll();
    if (error instanceof StoreError) throw new DataFolderError(error.message, { cause: error });
    throw error;
  }
}

async function build(options: WorkbenchOptions, closers: Closers): Promise<Workbench> {
  const notices = createNotices(options.onNotice);
  const kept = await openKept(options.dataDir, notices.add, closers);
  const hub = createLiveHub();
  closers.add(hub.close);
  let { port } = options;
  const addresses = addressesOf(kept, () => port);
  const guides: GuideTracker = followGuides(kept, addresses, notices.add, (settingId) =>
    tellGuide(parts, settingId),
  );
  const recorded = createRecordedBefore(kept, guides);
  closers.add(recorded.read);
  const listener = await createListener({
    ...kept,
    journal: recorded,
    baseUrl: addresses.baseUrl,
    idpOf,
    diagnose,
    host,
    port,
  });
  closers.add(() => listener.close());
  const rehearsals: Rehearsals = createRehearsals({
    settings: kept.settings,
    idpOf,
    localBaseUrl: addresses.localBaseUrl,
    onState: (simulation) => hub.publish(null, { type: 'simulation', simulation }),
  });
  closers.add(rehearsals.stop);
  const status = () => statusOf(options, kept, notices, addresses);
  const parts: WorkbenchParts = {
    ...kept,
    baseUrl: addresses.baseUrl,
    guides,
    rehearsals,
    hub,
    notices,
    status,
  };
  tellPage(parts);
  notices.subscribe(() => tellStatus(parts));
  ({ port } = await listener.listen());
  setTimeout(() => void kept.directories.fillIndexes(), restAfterStartMs).unref();
  const read = recorded.read();
  const api = createApi(parts);
  return {
    handleApi: (request) => read.then(() => api(request)),
    settings: kept.settings,
    scim: { baseUrl: addresses.baseUrl(), address: addresses.address() },
    ensureSetting: (name) => ensureSetting(parts, name),
    importSetting: (file) => importSettingFile(parts, file),
    status,
    close: closers.closeAll,
  };
}

interface Addresses {
  /** What is pasted into the identity provider. */
  baseUrl(): string;
  localBaseUrl(): string;
  address(): string;
}

function addressesOf({ state }: Kept, port: () => number): Addresses {
  const address = () => `${host}:${port()}`;
  const localBaseUrl = () => `http://${address()}/scim`;
  return { address, localBaseUrl, baseUrl: () => state.data.preferences.publicBaseUrl ?? localBaseUrl() };
}

function followGuides(
  { settings, state }: Kept,
  { baseUrl }: Addresses,
  onNotice: Notices['add'],
  onChange: (settingId: string) => void,
): GuideTracker {
  return createGuideTracker({
    settings,
    idpOf,
    ticks: (settingId) => state.data.guideTicks[settingId] ?? {},
    saveTick(settingId, stepId, tick) {
      const saved = state.update(({ guideTicks }) => {
        const { [stepId]: _before, ...others } = guideTicks[settingId] ?? {};
        guideTicks[settingId] = tick === null ? others : { ...others, [stepId]: tick };
      });
      saved.catch(({ message }: Error) => onNotice({ severity: 'error', text: message }));
    },
    reachability: () => ({ baseUrl: baseUrl(), baseUrlIsLocal: isLocalUrl(baseUrl()), listening: true }),
    onChange,
  });
}

function statusOf(
  { version, host: page }: WorkbenchOptions,
  { dataDir, state }: Kept,
  notices: Notices,
  addresses: Addresses,
): WorkbenchStatus {
  const baseUrl = addresses.baseUrl();
  return {
    version,
    host: page,
    dataDir,
    listener: { state: 'listening', address: addresses.address(), error: null },
    baseUrl,
    localBaseUrl: addresses.localBaseUrl(),
    baseUrlIsLocal: isLocalUrl(baseUrl),
    saved: state.saved,
    notices: notices.list(),
    preferences: state.data.preferences,
  };
}

async function ensureSetting(
  { settings, directories }: WorkbenchParts,
  name: string,
): Promise<{ setting: ScimSetting; token: string | null }> {
  const existing = settingNamed(settings, name);
  if (existing !== undefined) return { setting: existing, token: null };
  const { setting, revealed } = await settings.create({ name, idp: identityProviders[0].id });
  await directories.open(setting.id);
  return { setting, token: revealed.token };
}

async function importSettingFile(
  parts: WorkbenchParts,
  file: SettingFile,
): Promise<{ setting: ScimSetting; token: string | null }> {
  const { resourceTypes } = undeclaredBy(parts, file);
  const { setting, revealed } = await importSetting(parts, file);
  for (const { name, resources } of resourceTypes.filter((type) => type.resources > 0)) {
    const stored = `${resources.toLocaleString('en-US')} ${resources === 1 ? 'resource of it stays' : 'resources of it stay'}`;
    parts.notices.add({
      severity: 'warning',
      text: `The setting file no longer declares the resource type ${name} of “${setting.name}”: ${stored} stored, neither served nor shown until it is declared again.`,
    });
  }
  return { setting, token: revealed?.token ?? null };
}
