/** The browser host as a command: plain Node, no Electron anywhere. `scripts/start.mjs` chooses between the hosts. */
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { version } from '../../package.json';
import { createWorkbench } from '../server/workbench';
import { announce, gatherReady } from './announce';
import { createBrowserHost } from './browser/index';
import { openBrowser } from './browser/open-browser';
import { type CommandLine, HELP, parseCommandLine } from './command-line';
import { readCompanies } from './companies';
import { boundHeapGrowth } from './heap-growth';
import { readPlaceTables } from './place-tables';
import { shutDownSignal } from './shut-down';
import { explainFailure } from './start-up-failure';

const rendererDir = fileURLToPath(new URL('../renderer', import.meta.url));

async function run(args: string[]): Promise<void> {
  const commandLine = parseCommandLine(args);
  if (commandLine.ask === 'help') return void process.stdout.write(HELP);
  if (commandLine.ask === 'version') return void process.stdout.write(`${version}\n`);
  const signalled = shutDownSignal();
  const close = await start(commandLine);
  await signalled;
  await close();
}

async function start(commandLine: CommandLine): Promise<() => Promise<void>> {
  const { dataDir, scimPort, uiPort, open } = commandLine;
  const workbench = await createWorkbench({
    dataDir,
    port: scimPort,
    host: 'browser',
    version,
    readPlaces: readPlaceTables,
    readCompanies,
    onNotice: ({ text }) => process.stderr.write(`${text}\n`),
  });
  try {
    const host = await createBrowserHost({
      handleApi: workbench.handleApi,
      rendererDir,
      port: uiPort,
      token: randomBytes(32).toString('base64url'),
    });
    announce(await gatherReady(workbench, commandLine, { url: host.url, version }), commandLine);
    boundHeapGrowth();
    if (open) openBrowser(host.url);
    return async () => {
      await host.close();
      await workbench.close();
    };
  } catch (error) {
    await workbench.close();
    throw error;
  }
}

run(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    const { text, exitCode } = explainFailure(error);
    process.stderr.write(`${text}\n`);
    process.exit(exitCode);
  },
);
