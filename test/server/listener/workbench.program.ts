/**
 * A whole core in a process of its own. Argument: data folder. Says where it is and its token, and for each line that it reads,
 * how long the longest turn of its event loop has taken since the line before, in milliseconds: of processor time, which unlike
 * time on the clock does not depend on what else the machine does, and on the clock.
 */
import { createInterface } from 'node:readline';
import { createWorkbench } from '../../../src/server/workbench';

const [dataDir = ''] = process.argv.slice(2);
const workbench = await createWorkbench({ dataDir, port: 0, host: 'browser', version: '0.0.0' });
const { token } = await workbench.ensureSetting('hostile');
say({ baseUrl: workbench.scim.baseUrl, token });

let before = { processor: process.cpuUsage(), clock: performance.now() };
let longest = { processor: 0, clock: 0 };
setInterval(() => {
  const { user, system } = process.cpuUsage(before.processor);
  longest.processor = Math.max(longest.processor, (user + system) / 1000);
  longest.clock = Math.max(longest.clock, performance.now() - before.clock);
  before = { processor: process.cpuUsage(), clock: performance.now() };
}, 1);

for await (const _line of createInterface({ input: process.stdin })) {
  say(longest);
  longest = { processor: 0, clock: 0 };
}
await workbench.close();
process.exit(0);

function say(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
