/**
 * A whole core in a process of its own. Argument: data folder. Says where it is and its token, and for each line that it reads,
 * how much processor time the longest turn of its event loop has taken since the line before, in milliseconds: unlike time on
 * the clock that does not depend on what else the machine does.
 */
import { createInterface } from 'node:readline';
import { createWorkbench } from '../../../src/server/workbench';

const [dataDir = ''] = process.argv.slice(2);
const workbench = await createWorkbench({ dataDir, port: 0, host: 'browser', version: '0.0.0' });
const { token } = await workbench.ensureSetting('hostile');
say({ baseUrl: workbench.scim.baseUrl, token });

let before = process.cpuUsage();
let longest = 0;
setInterval(() => {
  const { user, system } = process.cpuUsage(before);
  longest = Math.max(longest, (user + system) / 1000);
  before = process.cpuUsage();
}, 1);

for await (const _line of createInterface({ input: process.stdin })) {
  say(longest);
  longest = 0;
}
await workbench.close();
process.exit(0);

function say(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
