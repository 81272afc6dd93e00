/**
 * Older versions of workbench.json become the current one, a version at a time: `migrations[n]` turns version n into n + 1.
 */
import { newPlatformSetting } from '../../shared/platform/platform-setting';
import { withTodaysIds } from '../../shared/scim/tolerance-list/renamed';
import { StoreError } from './store-error';
import { type WorkbenchData, workbenchDataSchema } from './workbench-data';

export const WORKBENCH_VERSION = 5;

type Migration = (data: Record<string, unknown>) => Record<string, unknown>;

const migrations: Record<number, Migration> = {
  /** SCIM settings declare schemas and resource types. */
  1: (data) => ({
    ...data,
    settings: listIn(data.settings).map((setting) => ({
      ...asObject(setting),
      schemas: [],
      resourceTypes: [],
    })),
  }),
  /** A tolerance is no longer named after one vendor. */
  2: (data) => ({
    ...data,
    settings: listIn(data.settings)
      .map(asObject)
      .map((setting) => ({
        ...setting,
        tolerances: withTodaysIds(asObject(setting.tolerances)),
      })),
  }),
  /** Rehearsals have a sandbox of their own. */
  3: (data) => ({
    ...data,
    settings: listIn(data.settings).map((setting) => ({ ...asObject(setting), sandbox: false })),
  }),
  /** SCIM settings map fields and group people: until then nobody was grouped. */
  4: (data) => ({
    ...data,
    settings: listIn(data.settings).map((setting) => ({ ...asObject(setting), ...newPlatformSetting })),
  }),
};

/** Throws a StoreError for a version newer than ours, and any other error for what is damaged. */
export function migrateWorkbenchData(value: unknown, file: string): WorkbenchData {
  let data = asObject(value);
  for (let version = versionOf(data); version !== WORKBENCH_VERSION; version += 1) {
    if (version > WORKBENCH_VERSION) throw newerVersion(file);
    const migrate = migrations[version];
    if (!migrate) throw new Error(`version ${version} is unknown`);
    data = { ...migrate(data), version: version + 1 };
  }
  return workbenchDataSchema.parse(data);
}

function listIn(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new Error('not a list');
  return value;
}

function asObject(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new Error('not an object');
  return { ...value };
}

function versionOf(data: Record<string, unknown>): number {
  if (typeof data.version === 'number' && Number.isInteger(data.version)) return data.version;
  throw new Error('the version is missing');
}

function newerVersion(file: string): StoreError {
  return new StoreError(
    `${file} was written by a newer version of SCIM Workbench. Nothing was changed: start the newer version, or choose another data folder.`,
    'NEWER_VERSION',
  );
}
