/**
 * The desktop host's entry. Electron reads it before it is ready and waits for its top level to finish, so nothing here
 * may await.
 */
import { runDesktop } from './run-desktop';

runDesktop();
