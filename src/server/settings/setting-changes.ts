/** The changes of SCIM settings, as functions over the data that holds them. All throw a SettingError for what can't be. */
import {
  type MappingInFile,
  mappingOfFile,
  type StoredMapping,
} from '../../shared/idp/common/mapping-in-force';
import { isInUse } from '../../shared/in-use';
import { platformProblems } from '../../shared/platform/platform-problems';
import { newPlatformSetting, type PlatformSetting } from '../../shared/platform/platform-setting';
import type { ResourceType, Schema } from '../../shared/scim/schemas/attribute-definition';
import { type Declarations, problemsBrought } from '../../shared/scim/schemas/declaration-problems';
import { type ScimSetting, settingNameSchema, type TolerancePreset } from '../../shared/scim-setting';
import { printPath } from '../../shared/setting-file';
import type { StoredSetting, StoredToken, WorkbenchData } from '../store/workbench-data';
import { SettingError } from './setting-error';

/** So many tokens of deleted settings are remembered, newest first. */
const FORMER_TOKENS = 100;

/** What a SCIM setting is, besides its name and its tokens. */
interface Rules extends PlatformSetting {
  preset: TolerancePreset;
  tolerances: Record<string, boolean>;
  schemas: Schema[];
  resourceTypes: ResourceType[];
}

export interface NewSetting extends Partial<Rules> {
  id: string;
  name: string;
  idp: string;
  /** The one in force; the usual one of its provider where it is left out. */
  mapping?: MappingInFile | undefined;
  /** RFC 3339. */
  createdAt: string;
  token: StoredToken;
}

/** What is left out stays. */
export type SettingChange = {
  [Property in keyof Rules | 'name']?: ({ name: string } & Rules)[Property] | undefined;
} & { idp?: string | undefined; mapping?: MappingInFile | undefined };

export function addSetting(data: WorkbenchData, { token, mapping, ...setting }: NewSetting): void {
  const name = freeName(data, setting.name, null);
  requireSound(setting, standardRules);
  requireSoundPlatform({ ...standardRules, ...setting });
  data.settings.push({ ...standardRules, ...setting, name, sandbox: false, tokens: [token] });
  if (mapping !== undefined) putMapping(data, setting.id, mappingOfFile(mapping));
}

/** What a sandbox is told when it is made. */
export type NewSandbox = Pick<NewSetting, 'id' | 'name' | 'idp' | 'createdAt'>;

/** There is one sandbox at a time: in place of the last one, with its id, so that a page that shows it stays there. */
export function renewSandbox(data: WorkbenchData, sandbox: NewSandbox): void {
  const former = data.settings.find(isSandbox);
  const id = former?.id ?? sandbox.id;
  data.settings = data.settings.filter((setting) => setting !== former);
  data.settings.push({ ...standardRules, ...sandbox, id, sandbox: true, tokens: [] });
  delete data.demoBegun;
  delete data.guideTicks[id];
  delete data.mappings?.[id];
}

export function isSandbox({ sandbox }: Pick<ScimSetting, 'sandbox'>): boolean {
  return sandbox;
}

/** @throws SettingError for a sandbox: nobody but a rehearsal is let in, and nothing of it leaves the workbench */
export function requireOwn(setting: Pick<ScimSetting, 'sandbox'>): void {
  if (setting.sandbox)
    throw new SettingError(
      'sandbox',
      'A sandbox has no token to hand out and is not exported. Connect a provider instead.',
    );
}

export function changeSetting(data: WorkbenchData, id: string, change: SettingChange): void {
  const { name, idp, mapping, preset, tolerances, schemas, resourceTypes } = change;
  const setting = settingOf(data, id);
  if (name !== undefined) setting.name = freeName(data, name, id);
  if (preset !== undefined) setting.preset = preset;
  if (idp !== undefined) changeProvider(data, setting, idp);
  if (mapping !== undefined) putMapping(data, id, mappingOfFile(mapping));
  if (tolerances !== undefined) setting.tolerances = tolerances;
  changePlatform(setting, change);
  if (schemas === undefined && resourceTypes === undefined) return;
  const before = { schemas: setting.schemas, resourceTypes: setting.resourceTypes };
  setting.schemas = schemas ?? setting.schemas;
  setting.resourceTypes = resourceTypes ?? setting.resourceTypes;
  requireSound(setting, before);
}

/** A mapping is in the words of one provider. */
function changeProvider(data: WorkbenchData, setting: StoredSetting, idp: string): void {
  if (setting.idp !== idp) delete data.mappings?.[setting.id];
  setting.idp = idp;
}

/** @param taken null for the usual one of its provider */
export function putMapping(data: WorkbenchData, settingId: string, taken: StoredMapping | null): void {
  const { [settingId]: _former, ...others } = data.mappings ?? {};
  data.mappings = taken === null ? others : { ...others, [settingId]: taken };
}

const standardRules: Rules = {
  preset: 'tolerant',
  tolerances: {},
  schemas: [],
  resourceTypes: [],
  ...newPlatformSetting,
};

function changePlatform(
  setting: StoredSetting,
  { fieldMappings, fixedGroup, grouping }: Pick<SettingChange, keyof PlatformSetting>,
): void {
  if (fieldMappings === undefined && fixedGroup === undefined && grouping === undefined) return;
  if (fieldMappings !== undefined) setting.fieldMappings = fieldMappings;
  if (fixedGroup !== undefined) setting.fixedGroup = fixedGroup;
  if (grouping !== undefined) setting.grouping = grouping;
  requireSoundPlatform(setting);
}

function requireSoundPlatform(setting: PlatformSetting): void {
  const [problem] = platformProblems(setting);
  if (problem === undefined) return;
  throw new SettingError('invalid declaration', `${printPath(problem.path)}: ${problem.message}`);
}

function requireSound({ schemas = [], resourceTypes = [] }: Partial<Rules>, before: Declarations): void {
  const [problem] = problemsBrought({ schemas, resourceTypes }, before);
  if (problem === undefined) return;
  throw new SettingError('invalid declaration', `${printPath(problem.path)}: ${problem.message}`);
}

/** Again for the same one: the first time counts. It is no longer the one on show. */
export function archiveSetting(data: WorkbenchData, id: string, archivedAt: string): void {
  const setting = settingOf(data, id);
  requireOwn(setting);
  setting.archivedAt ??= archivedAt;
  if (data.preferences.selectedSettingId === id) data.preferences.selectedSettingId = null;
}

export function restoreSetting(data: WorkbenchData, id: string): void {
  delete settingOf(data, id).archivedAt;
}

/** Its tokens are remembered as former ones; its guide ticks go with it. */
export function deleteSetting(data: WorkbenchData, id: string, deletedAt: string): void {
  const { name, tokens, sandbox } = settingOf(data, id);
  const lasting = tokens.filter(({ purpose }) => purpose !== 'simulation' && purpose !== 'replay');
  const former = lasting.map(({ hash }) => ({ hash, settingName: name, deletedAt }));
  data.settings = data.settings.filter((setting) => setting.id !== id);
  data.formerTokens = [...former, ...data.formerTokens].slice(0, FORMER_TOKENS);
  delete data.guideTicks[id];
  delete data.guideNotes?.[id];
  delete data.requestViews?.[id];
  delete data.mappings?.[id];
  delete data.baselines?.[id];
  if (sandbox) delete data.demoBegun;
  if (data.preferences.selectedSettingId === id) data.preferences.selectedSettingId = null;
}

export function settingOf(data: WorkbenchData, id: string): StoredSetting {
  const setting = data.settings.find((candidate) => candidate.id === id);
  if (!setting) throw unknownSetting();
  return setting;
}

export function unknownSetting(): SettingError {
  return new SettingError('unknown setting', 'This SCIM setting does not exist any more.');
}

/** The name without spaces around it. Two settings may not differ in capital letters alone. */
function freeName(data: WorkbenchData, input: string, ownId: string | null): string {
  const { data: name, error } = settingNameSchema.safeParse(input);
  if (error) throw new SettingError('invalid name', `${error.issues[0]?.message ?? 'Enter a name'}.`);
  const others = data.settings.filter((setting) => setting.id !== ownId && !setting.sandbox);
  const taken = others.find((setting) => foldCase(setting.name) === foldCase(name));
  if (!taken) return name;
  throw new SettingError(
    'name taken',
    `There is a SCIM setting named “${taken.name}” already${isInUse(taken) ? '' : ', among the archived ones'}. Choose another name.`,
  );
}

function foldCase(name: string): string {
  return name.normalize('NFKC').toLocaleLowerCase('en');
}
