/**
 * Why the workbench can't start, for the person at the keyboard: one sentence on standard error and exit code 2; 3 where the
 * public address that a script asked for does not lead here.
 * Anything else that goes wrong is ours, is shown in full and exits with 1.
 */
import { PortTakenError } from '../server/listener/listen-on';

export class StartUpFailure extends Error {
  override readonly name = 'StartUpFailure';
  readonly code: 'USAGE' | 'PORT_TAKEN' | 'DATA_FOLDER' | 'NOT_BUILT' | 'NOT_REACHABLE';

  constructor(code: StartUpFailure['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** Codes of errors whose message is a sentence for the reader, wherever in the core they come from. */
const EXPECTED_CODES = new Set<unknown>(['USAGE', 'PORT_TAKEN', 'DATA_FOLDER', 'NOT_BUILT']);

/** What to print, and the exit code that goes with it. */
export function explainFailure(error: unknown): { text: string; exitCode: 1 | 2 | 3 } {
  if (!(error instanceof Error)) return { text: String(error), exitCode: 1 };
  if (error instanceof PortTakenError) return { text: `${error.message} --port changes it.`, exitCode: 2 };
  if ('code' in error && error.code === 'NOT_REACHABLE') return { text: error.message, exitCode: 3 };
  if ('code' in error && EXPECTED_CODES.has(error.code)) return { text: error.message, exitCode: 2 };
  if ('code' in error && error.code === 'EACCES' && 'port' in error) {
    return {
      text: `Port ${error.port} is not allowed to this user: choose one above 1023 with --port or --ui-port.`,
      exitCode: 2,
    };
  }
  return { text: error.stack ?? error.message, exitCode: 1 };
}
