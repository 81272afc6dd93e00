/** The desktop host as it is started, but for the internet, in whose place the test stands. */
import { runDesktop } from '../../src/main/desktop/run-desktop';
import { surroundingsGiven } from './surroundings-given';

runDesktop(surroundingsGiven());
