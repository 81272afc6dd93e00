/**
 * The core, built once in the order of the data path: storage, live events, the listener, and the features on top of
 * them. Both hosts and the tests start it here.
 */
import type { ExchangeSummary } from '../shared/exchange';
import type { Notice, WorkbenchStatus } from '../shared/features/workbench';
import { type FieldMapping, newFieldMappings } from '../shared/platform/fields';
import type { PlaceTables } from '../shared/platform/time-zone';
import type { SettingFile } from '../shared/setting-file';
import type { CompanyPack } from '../shared/world/company';
import { createActiveInjection } from './active-injection';
import { type Addresses, addressesOf } from './addresses';
import { createApiHandler } from './api/handler';
import { attributePathsFeature } from './attribute-paths/feature';
import { baselineFeature } from './baseline/feature';
import { openCompanies } from './companies';
import { connectionsFeature } from './connections/feature';
import { createDiagnose } from './diagnostics/diagnose';
import { createCountriesOfPeople } from './directory/countries-of-people';
import { directoryFeature } from './directory/feature';
import { createEchoPaths } from './echo-paths';
import { createClientAddresses } from './exchange/client-address';
import { createShownTraits } from './exchange/shown-traits';
import { exchangeFilesFeature } from './exchange-files/feature';
import type { Feature } from './feature';
import { findingsFeature } from './findings/feature';
import { gradeFeature } from './grade/feature';
import { guideFeature } from './guide/feature';
import { historyFeature } from './history/feature';
import { importsFeature } from './imports/feature';
import { injectionFeature } from './injection/feature';
import { journalFeature } from './journal/feature';
import { createStartupReplay } from './journal/startup-replay';
import { laboratoryFeature } from './laboratory/feature';
import type { Middleware } from './listener/express/middleware';
import { createListener } from './listener/server';
import { liveFeature } from './live/feature';
import { createLiveHub } from './live/live-hub';
import { mappingFeature } from './mapping/feature';
import { createNotices } from './notices';
import { openPlaceTables } from './place-tables';
import { platformFeature } from './platform/feature';
import { pseudonymsFeature } from './pseudonyms/feature';
import { recognitionFeature } from './recognition/feature';
import { replayFeature } from './replay/feature';
import { createDisposers, type Disposers } from './runtime/disposers';
import { settingsFeature } from './settings/feature';
import { ensureSetting, type HostSetting, importSettingFile } from './settings/host-settings';
import type { ScimSettings } from './settings/scim-settings';
import { simulationFeature } from './simulation/feature';
import { openStorage } from './storage';
import { DataFolderError } from './store/data-folder';
import { StoreError } from './store/store-error';
import type { Surroundings } from './surroundings';
import { timeZonesFeature } from './time-zones/feature';
import { tunnelFeature } from './tunnel/feature';
import { type TunnelToken, tokenInMemory } from './tunnel-token';
import { statusOf, workbenchFeature } from './workbench/feature';
import { type CreateFeature, contextOf, type WorkbenchContext } from './workbench-context';

/** Every feature, in the order in which their hooks are called. A new one is a folder and a line here. */
export const allFeatures: readonly CreateFeature[] = [
  workbenchFeature,
  settingsFeature,
  directoryFeature,
  findingsFeature,
  mappingFeature,
  laboratoryFeature,
  journalFeature,
  guideFeature,
  simulationFeature,
  timeZonesFeature,
  platformFeature,
  attributePathsFeature,
  connectionsFeature,
  tunnelFeature,
  recognitionFeature,
  replayFeature,
  exchangeFilesFeature,
  importsFeature,
  gradeFeature,
  injectionFeature,
  historyFeature,
  baselineFeature,
  pseudonymsFeature,
];

export interface WorkbenchOptions {
  /** Absolute path; made if it does not exist, locked while the workbench runs. */
  dataDir: string;
  /** Port of the SCIM listener on 127.0.0.1; 0 takes any free one. */
  port: number;
  host: 'desktop' | 'browser';
  version: string;
  /** Called with what the admin should know, as it happens. */
  onNotice?: (notice: Notice) => void;
  /** Reads the tables that come with the program; what it throws becomes a notice. Without them places are not checked. */
  readPlaces?: () => PlaceTables;
  /** Where tests stand in for the internet. */
  surroundings?: Surroundings;
  /** In front of the SCIM routes, in this order. */
  middleware?: readonly Middleware[];
  /** Where the token of a tunnel service is kept; in memory without it. */
  tunnelToken?: TunnelToken;
  /** Calls the listener whenever the computer wakes. Without it a jump of the clock tells it, somewhat later. */
  onWake?: (listener: () => void) => void;
  /** Reads the companies that come with the program; what it throws becomes a notice. Without them nothing can be rehearsed. */
  readCompanies?: () => CompanyPack[];
}

/** The core, whichever host carries it. */
export interface Workbench {
  /** As things are, for the program itself. */
  handleApi(request: Request): Promise<Response>;
  /** For pages: with pseudonyms in place of originals while they are on. */
  handlePage(request: Request): Promise<Response>;
  /** `baseUrl` is what is pasted into an identity provider; `address` is where the listener is bound. */
  readonly scim: { baseUrl: string; address: string };
  settings: ScimSettings;
  /** The SCIM setting of this name. If there is none it is created, and only then there is a token to reveal. */
  ensureSetting(name: string, idp?: string | null): Promise<HostSetting>;
  /** Makes the SCIM setting of the file's name what the file says; a new one has a token to reveal. */
  importSetting(file: SettingFile): Promise<HostSetting>;
  status(): WorkbenchStatus;
  /** Stops accepting, finishes what is in flight, puts everything on disk. */
  close(): Promise<void>;
}

const host = '127.0.0.1';
/** Requests that waited for the start come first; then indexes are filled. */
const restAfterStartMs = 200;

/** Rejects with an error whose code is DATA_FOLDER or PORT_TAKEN and whose message is a sentence for who starts it. */
export async function createWorkbench(
  options: WorkbenchOptions,
  list: readonly CreateFeature[] = allFeatures,
): Promise<Workbench> {
  const disposers = createDisposers();
  try {
    return await build(options, list, disposers);
  } catch (error) {
    await disposers.disposeAll();
    if (error instanceof StoreError) throw new DataFolderError(error.message, { cause: error });
    throw error;
  }
}

async function build(
  options: WorkbenchOptions,
  list: readonly CreateFeature[],
  disposers: Disposers,
): Promise<Workbench> {
  const notices = createNotices(options.onNotice);
  const stores = await openStorage(options.dataDir, notices.add, disposers);
  const hub = createLiveHub();
  disposers.add(hub.close);
  const { middleware = [] } = options;
  let { port } = options;
  const addresses = addressesOf(stores.state, host, () => port);
  const features: Feature[] = [];
  const places = openPlaceTables(options.readPlaces, notices.add);
  const countries = createCountriesOfPeople(stores.directories, places);
  disposers.add(countries.stop);
  const atTheDoor = {
    echoPaths: createEchoPaths(),
    clients: createClientAddresses(),
    injection: createActiveInjection(),
    traits: createShownTraits(),
  };
  const { baseUrl } = addresses;
  const mappingsOf = fieldMappingsIn(stores.settings);
  const diagnose = createDiagnose((id) => ({ places, baseUrl: baseUrl(), fieldMappings: mappingsOf(id) }));
  const parts = {
    ...stores,
    ...atTheDoor,
    ...fromHost(options),
    notices,
    addresses,
    places,
    countries,
    companies: openCompanies(options.readCompanies, notices.add),
    diagnose,
    live: hub,
  };
  const context = contextOf(parts, features);
  const recorded = createStartupReplay(stores, (exchanges) => replayRecorded(features, exchanges));
  disposers.add(recorded.read);
  const told = { journal: recorded, baseUrl, traitsIn: atTheDoor.traits.newIn };
  const listener = await createListener({ ...context, ...told, middleware, host, port });
  disposers.add(() => listener.close());
  for (const create of list) addFeature(create(context), features, disposers);
  followStores(features, context);

  ({ port } = await listener.listen());
  setTimeout(() => void stores.directories.fillIndexes(), restAfterStartMs).unref();
  const read = recorded.read();
  return {
    ...doorsOf([...features, liveFeature(context, hub, features)], read),
    settings: stores.settings,
    scim: scimOf(addresses),
    ensureSetting: (name, idp) => ensureSetting(stores, name, idp),
    importSetting: (file) => importSettingFile(stores, file, notices.add),
    status: () => statusOf(context),
    close: disposers.disposeAll,
  };
}

/** What is asked waits until recorded requests were read. */
function doorsOf(
  features: readonly Feature[],
  read: Promise<unknown>,
): Pick<Workbench, 'handleApi' | 'handlePage'> {
  const { disguise } = features.find((feature) => feature.disguise !== undefined) ?? {};
  const api = createApiHandler(features);
  const pageApi = createApiHandler(features, console.error, disguise);
  return {
    handleApi: (request) => read.then(() => api(request)),
    handlePage: (request) => read.then(() => pageApi(request)),
  };
}

function fromHost({
  version,
  host,
  surroundings = {},
  onWake = () => {},
  tunnelToken = tokenInMemory(),
}: WorkbenchOptions) {
  return { version, host, surroundings, onWake, tunnelToken };
}

/** As of when it is read: a tunnel may bring another public address. */
function scimOf({ baseUrl, address }: Addresses): Workbench['scim'] {
  return {
    get baseUrl() {
      return baseUrl();
    },
    get address() {
      return address();
    },
  };
}

function addFeature(feature: Feature, features: Feature[], disposers: Disposers): void {
  features.push(feature);
  disposers.add(() => feature.stop?.());
}

/** As a rule asks of the SCIM setting that a request belongs to. */
function fieldMappingsIn(settings: ScimSettings): (settingId: string | null) => readonly FieldMapping[] {
  return (settingId) => settings.get(settingId ?? '')?.fieldMappings ?? newFieldMappings;
}

/** What happens to the stores is passed on to each feature with that hook, in the order of the list. */
function followStores(features: readonly Feature[], stores: WorkbenchContext): void {
  const { settings, directories, journal } = stores;
  for (const feature of features) {
    if (feature.onSettingsChange) settings.subscribe(() => feature.onSettingsChange?.());
    if (feature.onDirectoryChange) directories.subscribe((event) => feature.onDirectoryChange?.(event));
    if (feature.onExchange)
      journal.subscribe((exchange) => exchange.kind !== 'scanner' && feature.onExchange?.(exchange));
  }
}

async function replayRecorded(
  features: readonly Feature[],
  exchanges: readonly ExchangeSummary[],
): Promise<void> {
  for (const feature of features) await feature.onRecordedBefore?.(exchanges);
}
