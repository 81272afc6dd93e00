/** What the command line asks of the core, the way a page does. */
import type { Workbench } from '../server/workbench';
import type { CallInput, CallName, CallOutput } from '../shared/contract';
import type { SliceName, Slices } from '../shared/features';
import type { LiveEvent } from '../shared/live-event';
import { StartUpFailure } from './start-up-failure';

export type Core = Pick<Workbench, 'handleApi'>;

/** @throws StartUpFailure with the sentence of a refusal */
export async function callCore<Name extends CallName>(
  { handleApi }: Core,
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  const body = JSON.stringify(input);
  const response = await handleApi(new Request(`http://workbench/api/${name}`, { method: 'POST', body }));
  const output = await response.json();
  if (!response.ok) throw new StartUpFailure('USAGE', output.message);
  return output;
}

/** The slice as soon as it is as wanted. Null when the signal was aborted before. */
export async function sliceOnce<Name extends SliceName>(
  { handleApi }: Core,
  name: Name,
  settingId: string | null,
  isWanted: (slice: Slices[Name]) => boolean,
  signal?: AbortSignal,
): Promise<Slices[Name] | null> {
  const leaving = new AbortController();
  const left = signal === undefined ? leaving.signal : AbortSignal.any([leaving.signal, signal]);
  const request = { method: 'POST', body: JSON.stringify({ settingId }), signal: left };
  const response = await handleApi(new Request('http://workbench/api/live.events', request));
  let rest = '';
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines.filter(Boolean)) {
      const slice = sliceIn(name, JSON.parse(line));
      if (slice == null || !isWanted(slice)) continue;
      leaving.abort();
      return slice;
    }
  }
  return null;
}

function sliceIn<Name extends SliceName>(name: Name, event: LiveEvent): Slices[Name] | undefined {
  if (event.type === 'snapshot') return event.snapshot.slices[name];
  const slices: Partial<Slices> = event.type === 'slices' ? event.slices : {};
  return slices[name];
}
