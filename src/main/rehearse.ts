/** `--rehearse`: one story, played headless into the sandbox, and what came of it. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { identityProviders } from '../shared/idp';
import { type Mapping, mappingSchema } from '../shared/idp/common/attribute-mapping';
import type { IdentityProvider } from '../shared/idp/identity-provider';
import type { Rehearsal } from '../shared/simulation';
import type { CommandLine } from './command-line';
import { type Core, callCore, sliceOnce } from './core-calls';
import { StartUpFailure } from './start-up-failure';

export interface RehearsalResult {
  rehearsal: Pick<Rehearsal, 'idp' | 'dialect' | 'state' | 'error' | 'requestsSent' | 'outcome'> & {
    /** How long it took. */
    milliseconds: number;
  };
  /** The sandbox, which keeps what was sent until the next rehearsal. */
  setting: { id: string };
  /** What is wrong with its people: the worst first. */
  findings: { rule: string; severity: string; people: number }[];
  dataDir: string;
  version: string;
}

type Asked = NonNullable<CommandLine['rehearsal']>;

/** As fast as a rehearsal goes. */
const speed = 20;

/**
 * Resolves when the story is over, or was stopped by the signal.
 * @throws StartUpFailure with a sentence for what can't be rehearsed
 */
export async function rehearse(
  core: Core,
  { idp, dialect, story, mapping }: Asked,
  { dataDir, version, signal }: { dataDir: string; version: string; signal: AbortSignal },
): Promise<RehearsalResult> {
  const vendor = identityProviders.find(({ id }) => id === idp);
  if (vendor === undefined)
    throw new StartUpFailure(
      'USAGE',
      `--rehearse takes one of ${identityProviders.map(({ id }) => id).join(', ')}.`,
    );
  const manner = {
    dialect: dialect ?? vendor.simulation.dialects[0]?.id ?? '',
    ...(story === null ? {} : { story }),
    ...(mapping === null ? {} : { mapping: await mappingNamed(mapping, vendor) }),
  };
  const { settingId } = await callCore(core, 'simulation.startInSandbox', { idp, speed, ...manner });
  const stop = () => void callCore(core, 'simulation.stop', {});
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  const { state, error, requestsSent, outcome, ...told } = await endOf(core, settingId);
  const milliseconds = Date.parse(told.endedAt ?? told.startedAt) - Date.parse(told.startedAt);
  return {
    rehearsal: { idp, dialect: told.dialect, state, error, requestsSent, outcome, milliseconds },
    setting: { id: settingId },
    findings: await findingsOf(core, settingId),
    dataDir,
    version,
  };
}

export function rehearsalText({ rehearsal, findings }: RehearsalResult): string {
  const { state, error, requestsSent, outcome } = rehearsal;
  const lines = [
    `The rehearsal is ${state}: ${requestsSent} requests, ${outcome.people} people (${outcome.left} left), ${outcome.groups} groups.`,
    ...(error === null ? [] : [error]),
    ...findings.map(({ rule, severity, people }) => `  ${severity}: ${rule}, ${people} people`),
  ];
  return `${lines.join('\n')}\n`;
}

async function endOf(core: Core, settingId: string): Promise<Rehearsal> {
  const ended = await sliceOnce(core, 'simulation', settingId, (rehearsal) => rehearsal?.endedAt != null);
  if (ended !== null) return ended;
  throw new Error('The workbench ended before the rehearsal did.');
}

async function findingsOf(core: Core, settingId: string): Promise<RehearsalResult['findings']> {
  const { causes } = await callCore(core, 'findings.list', { settingId });
  return causes.map(({ rule, severity, people }) => ({ rule, severity, people }));
}

/** The id of one of the vendor's variants, or else what stands in the file. */
async function mappingNamed(name: string, { simulation }: IdentityProvider): Promise<string | Mapping> {
  const isVariant = simulation.mappings?.some(({ id }) => id === name) === true;
  return isVariant ? name : readMapping(resolve(name));
}

async function readMapping(path: string): Promise<Mapping> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new StartUpFailure(
      'USAGE',
      `--mapping ${path}: there is no such file, or this user may not read it.`,
    );
  });
  const parsed = mappingSchema.safeParse(jsonIn(text, path));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new StartUpFailure('USAGE', `${path} is not a mapping: ${issue?.path.join('.')}: ${issue?.message}`);
}

function jsonIn(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new StartUpFailure(
      'USAGE',
      `${path} is not valid JSON: ${error instanceof Error ? error.message : error}`,
    );
  }
}
