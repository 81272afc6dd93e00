/** A demo before it is played: its chapters cast and worded, what the provider leaves out, and how long each caption takes. */
import { alwaysTold, recipes } from '../../../shared/demo/chapters';
import { compose, type LeftOut } from '../../../shared/demo/compose';
import type { DemoChapter } from '../../../shared/demo/demo-story';
import { fitted, type SentByBeat, sentBy } from '../../../shared/demo/fit-to-vendor';
import { chapterInWords, cycleWords, inWordsOf } from '../../../shared/demo/in-vendor-words';
import type { ZonesKnown } from '../../../shared/demo/scene';
import { type Clients, goesWrongAtFirst, tellDemo } from '../../../shared/demo/tell-demo';
import type { IdentityProvider } from '../../../shared/idp/identity-provider';
import type { PlaceTables } from '../../../shared/platform/time-zone';
import type { CuedScript } from '../../../shared/simulation';
import { newIdOf, randomOf } from '../../../shared/world/random';
import type { Company } from '../../../shared/world/story';
import { peopleAssigned, type World } from '../../../shared/world/world';
import { withRow, zonesKnown } from './zones-known';

export interface DemoWanted {
  company: Company;
  idp: IdentityProvider;
  /** Ids in the order in which they are told; all there are, where it does not say. */
  chapters?: readonly string[] | undefined;
  seed: number;
  places: PlaceTables | null;
}

export interface PreparedDemo extends Omit<DemoWanted, 'chapters' | 'places'> {
  dialect: string;
  chapters: readonly DemoChapter[];
  leftOut: readonly LeftOut[];
  /** Empty for a company that is too large to be played through beforehand. */
  sent: SentByBeat;
  requests: number;
  /** Who arrives on the first day. */
  people: number;
  /** From the beginning, the same each time. */
  script(): Promise<CuedScript>;
}

/** More people are not played through beforehand: it would take seconds. */
const mostTriedBefore = 2_000;

/** @throws RangeError for a chapter that there is not */
export async function prepareDemo({ places, ...wanted }: DemoWanted): Promise<PreparedDemo> {
  const { company, idp, seed, chapters: ids = recipes.map(({ id }) => id) } = wanted;
  const zones = zonesKnown(idp, company.world, places);
  const provider = idp.wording.withinText ?? idp.shortName;
  const say = inWordsOf({ provider, cycle: cycleWords(idp.rhythm.cycleMs) });
  const { chapters: composed, leftOut: untold } = compose({ company, chapters: inOrder(ids), seed, zones });
  const worded = composed.map((chapter) => chapterInWords(chapter, say));
  const leftOut = untold.map((one) => ({ ...one, sentence: say(one.sentence) }));
  const script = async (chapters: readonly DemoChapter[]) =>
    tellDemo(company.world, chapters, await clientsFor(chapters, { ...wanted, places }, zones));
  const { size } = company.world.people;
  const people = arriving(company.world);
  const common = { company, idp, seed, people, dialect: dialectOf(idp) };
  if (size > mostTriedBefore) {
    const requests = 2 * size + 3 * company.world.groups.size;
    return { ...common, chapters: worded, leftOut, sent: new Map(), requests, script: () => script(worded) };
  }
  const fit = fitted(worded, sentBy(await script(worded)), say(provider));
  const sent = sentBy(await script(fit.chapters));
  const requests = [...sent.values()].reduce((sum, { reads, writes }) => sum + reads + writes, 0);
  return {
    ...{ ...common, chapters: fit.chapters, leftOut: [...leftOut, ...fit.leftOut], sent, requests },
    script: () => script(fit.chapters),
  };
}

/** Whoever is assigned and may sign in. */
function arriving(world: World): number {
  return [...peopleAssigned(world)].filter((id) => world.people.get(id)?.account === 'enabled').length;
}

/** The first two come first: without them nobody is there. */
function inOrder(ids: readonly string[]): string[] {
  return [...alwaysTold, ...ids.filter((id) => !alwaysTold.includes(id))];
}

function dialectOf({ simulation }: IdentityProvider): string {
  return simulation.dialects[0]?.id ?? '';
}

async function clientsFor(
  chapters: readonly DemoChapter[],
  { idp, seed, places }: DemoWanted,
  zones: ZonesKnown | null,
): Promise<Clients> {
  const { simulation } = idp;
  const dialect = dialectOf(idp);
  const usual = simulation.dialects.find(({ id }) => id === dialect)?.mapping ?? simulation.mapping;
  const right = zones === null ? usual : withRow(usual, zones.right);
  const wrong = zones === null ? usual : withRow(usual, zones.wrong);
  const evaluation = {
    now: Date.now(),
    random: randomOf(seed, 'chance'),
    countryNames: places?.countries.names ?? {},
  };
  const newClient = (mapping: typeof usual) =>
    simulation.client({ dialect, mapping, newId: newIdOf(randomOf(seed, 'ids')), evaluation });
  const putRight = await newClient(right);
  return { putRight, first: goesWrongAtFirst(chapters) ? await newClient(wrong) : putRight };
}
