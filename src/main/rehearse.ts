/** `--rehearse`: one story, played headless into the sandbox, and what came of it. */
import { readFile } from 'node:fs/promises';
import type { Workbench } from '../server/workbench';
import type { CallInput, CallName, CallOutput } from '../shared/contract';
import { identityProviders } from '../shared/idp';
import { type Mapping, mappingSchema } from '../shared/idp/common/attribute-mapping';
import type { LiveEvent } from '../shared/live-event';
import type { Rehearsal } from '../shared/simulation';
import type { CommandLine } from './command-line';
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
type Core = Pick<Workbench, 'handleApi'>;

/** As fast as a rehearsal goes. */
const speed = 20;

/**
 * Resolves when the story is over, or was stopped by the signal.
 * @throws StartUpFailure with a sentence for what can't be rehearsed
 */
export async function rehearse(
  core: Core,
  { idp, dialect, story, mappingFile }: Asked,
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
    ...(mappingFile === null ? {} : { mapping: await readMapping(mappingFile) }),
  };
  const { settingId } = await call(core, 'simulation.startInSandbox', { idp, speed, ...manner });
  const stop = () => void call(core, 'simulation.stop', {});
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

async function call<Name extends CallName>(
  { handleApi }: Core,
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  const body = JSON.stringify(input);
  const response = await handleApi(new Request(`http://workbench/api/${name}`, { method: 'POST', body }));
  const output = await response.json();
  if (!response.ok) throw new StartUpFailure('USAGE', output.message);
  return output;
}

async function endOf({ handleApi }: Core, settingId: string): Promise<Rehearsal> {
  const leaving = new AbortController();
  const body = JSON.stringify({ settingId });
  const request = { method: 'POST', body, signal: leaving.signal };
  const response = await handleApi(new Request('http://workbench/api/live.events', request));
  let rest = '';
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    const ended = lines
      .filter(Boolean)
      .map(rehearsalIn)
      .find((rehearsal) => rehearsal?.endedAt);
    if (ended) return ended;
  }
  throw new Error('The workbench ended before the rehearsal did.');
}

function rehearsalIn(line: string): Rehearsal | null | undefined {
  const event: LiveEvent = JSON.parse(line);
  if (event.type === 'snapshot') return event.snapshot.slices.simulation;
  return event.type === 'slices' ? event.slices.simulation : null;
}

async function findingsOf(core: Core, settingId: string): Promise<RehearsalResult['findings']> {
  const { causes } = await call(core, 'findings.list', { settingId });
  return causes.map(({ rule, severity, people }) => ({ rule, severity, people }));
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
