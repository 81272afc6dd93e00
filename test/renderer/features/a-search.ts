import { vi } from 'vitest';
import type { Command, Feature, Search } from '../../../src/renderer/features/feature';
import { entra } from '../../../src/shared/idp/entra';

type Respond = (input: Record<string, unknown>) => unknown;

/** A search of a feature, with the core in place of which `calls` answer; of a stream they give all events. */
export async function searched(
  search: NonNullable<Feature['search']>,
  text: string,
  calls: Record<string, Respond>,
) {
  const asked: [string, Record<string, unknown>][] = [];
  vi.stubGlobal('sessionStorage', { getItem: () => null });
  vi.stubGlobal('fetch', async (url: string, { body }: { body: string }) => {
    const name = url.replace('/api/', '');
    const input = JSON.parse(body);
    asked.push([name, input]);
    const output = calls[name]?.(input);
    return Array.isArray(output)
      ? new Response(output.map((event) => `${JSON.stringify(event)}\n`).join(''))
      : Response.json(output);
  });
  const [visited, told]: [string[], Command[][]] = [[], []];
  const rest: Omit<Search, 'wording'> = {
    settingId: 'setting-1',
    text,
    navigate: (path) => visited.push(path),
    soFar: (commands) => told.push(commands),
    signal: new AbortController().signal,
  };
  const commands = await search({ ...rest, wording: entra.wording });
  vi.unstubAllGlobals();
  return { commands, asked, visited, told };
}
