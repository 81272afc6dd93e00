/** `--tunnel` and `--public-url`: a public address, proved from outside, or the last words of what stands in the way. */
import { isReachable } from '../shared/tunnel/is-reachable';
import type { OutsideCheck } from '../shared/tunnel/outside-check';
import type { TunnelId } from '../shared/tunnel/tunnel-offers';
import type { OpenTunnel } from '../shared/tunnel/tunnel-state';
import { type Core, callCore, sliceOnce } from './core-calls';

/** What the address is to come from. */
export type ReachAsked = { tunnel: TunnelId } | { publicUrl: string };

export type Reached = { ok: true; baseUrl: string } | { ok: false; lastWords: string };

const longestMs = 120_000;
/** Of what the program wrote last. */
const keptLines = 10;

/** @param signal of whoever does not want to wait any more */
export async function makeReachable(core: Core, asked: ReachAsked, signal: AbortSignal): Promise<Reached> {
  const enough = AbortSignal.any([signal, AbortSignal.timeout(longestMs)]);
  try {
    return 'tunnel' in asked
      ? await throughTunnel(core, asked.tunnel, enough)
      : await underOwnAddress(core, asked.publicUrl, enough);
  } catch (error) {
    return { ok: false, lastWords: error instanceof Error ? error.message : String(error) };
  }
}

const settled = new Set<OpenTunnel['phase']>(['reachable', 'unproved', 'failed']);

async function throughTunnel(core: Core, id: TunnelId, signal: AbortSignal): Promise<Reached> {
  await callCore(core, 'tunnel.start', { id });
  let latest: OpenTunnel | null = null;
  const slice = await sliceOnce(
    core,
    'tunnel',
    null,
    ({ open }) => {
      latest = open;
      return open === null || settled.has(open.phase);
    },
    signal,
  );
  const open = slice?.open ?? latest;
  if (open?.phase === 'reachable' && open.baseUrl !== null) return { ok: true, baseUrl: open.baseUrl };
  await callCore(core, 'tunnel.stop', {});
  return { ok: false, lastWords: wordsOf(id, open) };
}

function wordsOf(id: TunnelId, open: OpenTunnel | null): string {
  const { trouble = null, lines = [], phase = 'opening', baseUrl = null } = open ?? {};
  const why =
    trouble?.says ??
    (phase === 'unproved' ? `${baseUrl} does not lead here.` : `${id} had no address within two minutes.`);
  return [why, ...(trouble?.remedy == null ? [] : [trouble.remedy]), ...lines.slice(-keptLines)].join('\n');
}

async function underOwnAddress(core: Core, publicUrl: string, signal: AbortSignal): Promise<Reached> {
  const { publicBaseUrl } = await callCore(core, 'preferences.change', { publicBaseUrl: publicUrl });
  await callCore(core, 'tunnel.check', {});
  const isOver = ({ check }: { check: OutsideCheck | null }) =>
    check !== null && check.baseUrl === publicBaseUrl && check.endedAt !== null;
  const check = (await sliceOnce(core, 'tunnel', null, isOver, signal))?.check ?? null;
  if (check === null) return { ok: false, lastWords: `${publicUrl} was not checked within two minutes.` };
  if (isReachable(check)) return { ok: true, baseUrl: check.baseUrl };
  const failed = check.stations.filter(({ state }) => state === 'failed');
  return {
    ok: false,
    lastWords: failed.map(({ says, remedy }) => [says, remedy].join(' ').trim()).join('\n'),
  };
}
