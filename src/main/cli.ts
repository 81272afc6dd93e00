/** The browser host as a command: plain Node, no Electron anywhere. `scripts/start.mjs` chooses between the hosts. */
import { runCommand } from './run-command';

runCommand(process.argv.slice(2));
