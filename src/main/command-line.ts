import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultDataFolder } from '../server/store/data-folder';
import { readPublicBaseUrl } from '../shared/base-url';
import { identityProviders } from '../shared/idp';
import { settingNameSchema } from '../shared/scim-setting';
import { type TunnelId, tunnelIds } from '../shared/tunnel/tunnel-offers';
import type { ReachAsked } from './make-reachable';
import { StartUpFailure } from './start-up-failure';

export const DEFAULT_SCIM_PORT = 7643;
export const DEFAULT_UI_PORT = 7644;

export interface CommandLine {
  /** What the user insists on; null leaves it to what the machine can do. */
  host: 'browser' | 'desktop' | null;
  scimPort: number;
  uiPort: number;
  /** Absolute path. */
  dataDir: string;
  open: boolean;
  settingName: string | null;
  /** Id of the identity provider of a SCIM setting that is created; the first one where it is null. */
  idp: string | null;
  /** Absolute path of a SCIM setting as a file. */
  settingFile: string | null;
  /** Absolute path of a baseline as a file. */
  baseline: string | null;
  /** A story to be played headless; null runs the workbench. */
  rehearsal: RehearsalAsked | null;
  /** A public address to begin with; null leaves it as it was. */
  reach: ReachAsked | null;
  /** Absolute path of Express middleware as a file. */
  middleware: string | null;
  json: boolean;
  ask: 'help' | 'version' | null;
}

export interface RehearsalAsked {
  /** Id of an identity provider. */
  idp: string;
  /** The first one of each where it is null. */
  dialect: string | null;
  story: string | null;
  /** One of the identity provider's variants by id, or the path of a mapping as a file. */
  mapping: string | null;
}

const ids = identityProviders.map(({ id }) => id).join(', ');

export const HELP = `SCIM Workbench: a set-up assistant for SCIM provisioning with an embedded SCIM 2.0 test server.

Usage: npm start -- [options]        or, installed: scim-workbench [options]

  --desktop          open the desktop window (the default where Electron can run)
  --browser          serve the page to your browser instead, on 127.0.0.1
  --port NUMBER      port of the SCIM listener on 127.0.0.1 (default ${DEFAULT_SCIM_PORT}; 0 takes any free one)
  --ui-port NUMBER   port of the page in the browser host (default ${DEFAULT_UI_PORT}; 0 takes any free one)
  --data-dir FOLDER  where everything is kept (default: ${defaultDataFolder()})
  --no-open          do not open the browser
  --setting NAME     create this SCIM setting if there is none of the name, and reveal its new token once
  --idp IDP          with --setting: which identity provider it is for, if it is created (${ids})
  --setting-file FILE  make the SCIM setting of the file's name what the file says; create it if there is none, and
                     reveal its new token once
  --baseline FILE    keep this baseline, in place of the one of its name, and begin its demo in the sandbox
  --rehearse IDP     play a simulated identity provider (one of the same) into the sandbox, without a page, on any free port
                     unless --port says which; then end with exit code 0, or 1 where not everything could be sent
  --story ID, --dialect ID, --mapping ID|FILE  which story, how requests are written, and with which attribute mapping
  --tunnel NAME      start this tunnel (${tunnelIds.join(', ')}) and use its public address
  --public-url URL   use this public address, which leads to the SCIM port and ends in /scim
                     With --json both wait until the address was proved from outside; where it was not, the last words
                     are on standard error and the exit code is 3
  --middleware FILE  put Express middleware of your own in front of the SCIM endpoints: a module whose default export is
                     a handler, a router, or a list of them
  --json             when ready, write one line of JSON to standard output:
                     {"scim":{"baseUrl"},"ui":{"url"},"setting":{"id","name","token"},"dataDir","version"}
                     with --rehearse, at its end: {"rehearsal":{"state","error","requestsSent",…},"findings":[…],…}
  --help             show this
  --version          show the version

Everything but --json, --help and --version writes to standard error. Ctrl+C stops: what is in flight is finished and
everything is on disk before the process ends with exit code 0. Exit code 2: the workbench can't start, and says why.
`;

/** Reads the options. Throws StartUpFailure with a sentence that names what is wrong. */
export function parseCommandLine(args: string[]): CommandLine {
  const values = parseOptions(args);
  if (values.browser === true && values.desktop === true) {
    throw new StartUpFailure('USAGE', '--browser and --desktop exclude each other: give one of them.');
  }
  if (values.setting !== undefined && values['setting-file'] !== undefined) {
    throw new StartUpFailure('USAGE', '--setting and --setting-file exclude each other: give one of them.');
  }
  const rehearsal = parseRehearsal(values);
  return {
    host: values.browser === true ? 'browser' : values.desktop === true ? 'desktop' : null,
    scimPort: parsePort('--port', values.port, rehearsal === null ? DEFAULT_SCIM_PORT : 0),
    uiPort: parsePort('--ui-port', values['ui-port'], DEFAULT_UI_PORT),
    dataDir: parseFolder(values['data-dir']),
    open: values['no-open'] !== true,
    settingName: parseSettingName(values.setting),
    idp: parseIdentityProvider(values),
    settingFile: parseFile('--setting-file', values['setting-file']),
    baseline: parseFile('--baseline', values.baseline),
    rehearsal,
    reach: parseReach(values),
    middleware: parseFile('--middleware', values.middleware),
    json: values.json === true,
    ask: values.help === true ? 'help' : values.version === true ? 'version' : null,
  };
}

type Values = ReturnType<typeof parseOptions>;

function parseRehearsal({
  rehearse,
  story,
  dialect,
  mapping,
  baseline,
  browser,
  desktop,
}: Values): RehearsalAsked | null {
  if (rehearse === undefined) {
    if (story === undefined && dialect === undefined && mapping === undefined) return null;
    throw new StartUpFailure('USAGE', '--story, --dialect and --mapping go with --rehearse.');
  }
  if (baseline !== undefined)
    throw new StartUpFailure('USAGE', '--rehearse plays a story of its own: leave out --baseline.');
  if (browser === true || desktop === true)
    throw new StartUpFailure('USAGE', '--rehearse needs no page: leave out --browser and --desktop.');
  return {
    idp: rehearse,
    dialect: dialect ?? null,
    story: story ?? null,
    mapping: mapping ?? null,
  };
}

function parseReach({ tunnel, 'public-url': url, rehearse }: Values): ReachAsked | null {
  if (tunnel === undefined && url === undefined) return null;
  if (tunnel !== undefined && url !== undefined)
    throw new StartUpFailure('USAGE', '--tunnel and --public-url exclude each other: give one of them.');
  if (rehearse !== undefined)
    throw new StartUpFailure(
      'USAGE',
      '--rehearse needs no public address: leave out --tunnel and --public-url.',
    );
  return tunnel !== undefined ? { tunnel: parseTunnel(tunnel) } : { publicUrl: parsePublicUrl(url ?? '') };
}

function parseTunnel(text: string): TunnelId {
  const tunnel = tunnelIds.find((id) => id === text);
  if (tunnel !== undefined) return tunnel;
  throw new StartUpFailure('USAGE', `--tunnel takes one of ${tunnelIds.join(', ')}.`);
}

function parsePublicUrl(text: string): string {
  const read = readPublicBaseUrl(text);
  if (read.ok) return read.baseUrl;
  throw new StartUpFailure('USAGE', `--public-url: ${read.reason}`);
}

function parseOptions(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: false,
      options: {
        browser: { type: 'boolean' },
        desktop: { type: 'boolean' },
        port: { type: 'string' },
        'ui-port': { type: 'string' },
        'data-dir': { type: 'string' },
        'no-open': { type: 'boolean' },
        setting: { type: 'string' },
        idp: { type: 'string' },
        'setting-file': { type: 'string' },
        baseline: { type: 'string' },
        rehearse: { type: 'string' },
        story: { type: 'string' },
        dialect: { type: 'string' },
        mapping: { type: 'string' },
        tunnel: { type: 'string' },
        'public-url': { type: 'string' },
        middleware: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    }).values;
  } catch (error) {
    throw new StartUpFailure('USAGE', usageSentence(error));
  }
}

/** The parser's messages run over several sentences of advice; the first one says what is wrong. */
function usageSentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [first = message] = message.split(/\. |\n/);
  return `${first.replace(/\.$/, '')}. --help lists the options.`;
}

function parsePort(option: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new StartUpFailure('USAGE', `${option} takes a port from 0 to 65535, not "${text}".`);
}

function parseFolder(text: string | undefined): string {
  if (text === undefined) return defaultDataFolder();
  if (text.trim() === '') throw new StartUpFailure('USAGE', '--data-dir takes the path of a folder.');
  return resolve(text);
}

function parseFile(option: string, text: string | undefined): string | null {
  if (text === undefined) return null;
  if (text.trim() === '') throw new StartUpFailure('USAGE', `${option} takes the path of a file.`);
  return resolve(text);
}

function parseIdentityProvider({ idp, setting }: Values): string | null {
  if (idp === undefined) return null;
  if (setting === undefined) throw new StartUpFailure('USAGE', '--idp goes with --setting.');
  if (identityProviders.some(({ id }) => id === idp)) return idp;
  throw new StartUpFailure('USAGE', `--idp takes one of ${ids}.`);
}

function parseSettingName(text: string | undefined): string | null {
  if (text === undefined) return null;
  const parsed = settingNameSchema.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new StartUpFailure('USAGE', '--setting takes a name of 1 to 80 characters.');
}
