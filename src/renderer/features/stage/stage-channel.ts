/** What is pressed in the window with the notes and meant for the stage: a remote speaks to the window that has the focus. */
import type { StageAct } from './presenter-key';

const name = 'stage';

export function tellStage(act: StageAct): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage(act);
  channel.close();
}

/** @returns what ends it */
export function hearNotes(listener: (act: StageAct) => void): () => void {
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<StageAct>) => listener(data);
  return () => channel.close();
}
