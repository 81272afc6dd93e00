import type { CallInput } from '../../../shared/contract';
import type { Demo } from '../../../shared/demo/demo-state';
import { call } from '../../state/api';
import { showFailure } from '../../state/toasts';
import { placeBefore } from './demo-words';

type Control =
  | 'demo.next'
  | 'demo.jump'
  | 'demo.pause'
  | 'demo.resume'
  | 'demo.step'
  | 'demo.change'
  | 'demo.stop';

/** What a speaker presses; a failure is told, and the demo goes on as it was. */
export function control<Name extends Control>(name: Name, ...[input]: InputOf<Name>): void {
  void call(name, (input ?? {}) as CallInput<Name>).catch(showFailure('The demo goes on as it was'));
}

type InputOf<Name extends Control> =
  Record<string, never> extends CallInput<Name> ? [input?: CallInput<Name>] : [input: CallInput<Name>];

/** The caption before this one, of the chapter before where this is the first. */
export function back(demo: Demo): void {
  control('demo.jump', placeBefore(demo));
}
