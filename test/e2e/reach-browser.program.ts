/** The browser host as it is started, but for the internet, in whose place the test stands. */
import { runCommand } from '../../src/main/run-command';
import { surroundingsGiven } from './surroundings-given';

runCommand(process.argv.slice(2), surroundingsGiven());
