/**
 * A whole core in a process of its own. Argument: data folder. Says a line of JSON for each notice, then where it is and, the
 * first time, its token; or why it could not start, as the command does. Closes when its input ends.
 */
import { writeSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { explainFailure } from '../../../src/main/start-up-failure';
import { createWorkbench } from '../../../src/server/workbench';

const [dataDir = ''] = process.argv.slice(2);
const say = (value: unknown) => writeSync(1, `${JSON.stringify(value)}\n`);

try {
  const workbench = await createWorkbench({
    dataDir,
    port: 0,
    host: 'browser',
    version: '0.0.0',
    onNotice: ({ severity, text }) => say({ notice: { severity, text } }),
  });
  const { token } = await workbench.ensureSetting('Large');
  say({ started: { baseUrl: workbench.scim.baseUrl, token } });
  await text(process.stdin);
  await workbench.close();
  process.exit(0);
} catch (error) {
  const { text: failure, exitCode } = explainFailure(error);
  say({ failure });
  process.exit(exitCode);
}
