/** What passes the door between page and core while originals are not shown: without a disguise in force all of it as it is. */
import type { Disguise } from '../disguise';

type Lines = readonly string[];

export const inDisguise = {
  async input(value: unknown, disguise?: Disguise): Promise<unknown> {
    const worn = await disguise?.inForce();
    return worn == null ? value : worn.meant(value);
  },

  async output(value: unknown, disguise?: Disguise): Promise<unknown> {
    const worn = await disguise?.inForce();
    return worn == null ? value : worn.shown(value);
  },

  /** It may be put on and taken off while a stream goes on. */
  events(source: AsyncIterable<Lines>, disguise?: Disguise): AsyncIterable<Lines> {
    return disguise === undefined ? source : disguised(source, disguise);
  },

  async failure(response: Response, disguise?: Disguise): Promise<Response> {
    const worn = await disguise?.inForce();
    if (worn == null) return response;
    const { status, headers } = response;
    return new Response(JSON.stringify(worn.shown(await response.json())), { status, headers });
  },
};

async function* disguised(source: AsyncIterable<Lines>, disguise: Disguise): AsyncGenerator<Lines> {
  for await (const lines of source) {
    const worn = await disguise.inForce();
    yield worn === null ? lines : lines.map((line) => JSON.stringify(worn.shown(JSON.parse(line))));
  }
}
