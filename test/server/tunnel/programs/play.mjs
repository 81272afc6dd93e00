/**
 * Plays a tunnel program for the tests: its output as recorded or documented, cut into pieces in the middle of host names. What it
 * plays is in TUNNEL_PLAYS, by default an ordinary start. Once it has an address it stays until it is ended.
 */
import { setTimeout as delay } from 'node:timers/promises';

/**
 * @param {{ version: string, isVersion(args: string[]): boolean, stream?: 'stdout' | 'stderr', plays: Record<string, string> }} program
 */
export async function play({ version, isVersion, stream = 'stdout', plays }) {
  const name = process.env.TUNNEL_PLAYS ?? 'start';
  if (isVersion(process.argv.slice(2))) {
    process.stdout.write(`${name === 'wrong version' ? 'what is this' : version}\n`);
    return;
  }
  const text = plays[name] ?? plays.start;
  if (name === 'slow start') await delay(1_500);
  for (const piece of inPieces(text)) {
    process[stream].write(piece);
    await delay(1);
  }
  if (name in plays && name !== 'start') process.exit(1);
  if (name === 'sudden death') process.exit(1);
  await new Promise(() => setInterval(() => {}, 60_000));
}

function inPieces(text) {
  return text.match(/[\s\S]{1,37}/g) ?? [];
}
