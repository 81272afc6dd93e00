/**
 * A whole core in a process of its own. Argument: data folder. Says where it is and its token, and for each line that it reads,
 * the longest turn of its event loop since the line before.
 */
import { createInterface } from 'node:readline';
import { createWorkbench } from '../../../src/server/workbench';
import { watchTurns } from '../longest-turn';

const [dataDir = ''] = process.argv.slice(2);
const workbench = await createWorkbench({ dataDir, port: 0, host: 'browser', version: '0.0.0' });
const { token } = await workbench.ensureSetting('hostile');
say({ baseUrl: workbench.scim.baseUrl, token });

const turns = watchTurns();
for await (const _line of createInterface({ input: process.stdin })) {
  say(turns.take());
}
await workbench.close();
process.exit(0);

function say(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
