/** A demo before it is played: its chapters cast and worded, what the provider leaves out, and how long each caption takes. */
import { type Composed, compose, type LeftOut } from '../../../shared/demo/compose';
import type { DemoChapter } from '../../../shared/demo/demo-story';
import { fitted, type SentByBeat, sentBy } from '../../../shared/demo/fit-to-vendor';
import { chapterInWords, cycleWords, inWordsOf } from '../../../shared/demo/in-vendor-words';
import type { OwnStory } from '../../../shared/demo/own/own-story';
import { peopleNamed, recipesTold } from '../../../shared/demo/own/story-recipes';
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
  /** One that was composed here; null for the one that is ready. */
  story?: OwnStory | null;
  seed: number;
  places: PlaceTables | null;
}

export interface PreparedDemo extends Omit<DemoWanted, 'chapters' | 'places' | 'story'> {
  story: OwnStory | null;
  dialect: string;
  /** Everything that happens in this company, and what does not, before the provider leaves anything out. */
  whole: { chapters: readonly DemoChapter[]; sent: SentByBeat; untold: Composed['untold'] };
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
  const { company, idp, seed, chapters: ids, story = null } = wanted;
  const zones = zonesKnown(idp, company.world, places);
  const provider = idp.wording.withinText ?? idp.shortName;
  const say = inWordsOf({ provider, cycle: cycleWords(idp.rhythm.cycleMs) });
  const cast = { recipes: recipesTold(story, ids), reserved: peopleNamed(story) };
  const composed = compose({ company, ...cast, seed, zones });
  const worded = composed.chapters.map((chapter) => chapterInWords(chapter, say));
  const leftOut = composed.leftOut.map((one) => ({ ...one, sentence: say(one.sentence) }));
  const script = async (chapters: readonly DemoChapter[]) =>
    tellDemo(company.world, chapters, await clientsFor(chapters, { ...wanted, places }, zones));
  const { size } = company.world.people;
  const people = arriving(company.world);
  const common = { company, idp, seed, story, people, dialect: dialectOf(idp) };
  const whole = { chapters: worded, sent: new Map(), untold: composed.untold };
  if (size > mostTriedBefore) {
    const requests = 2 * size + 3 * company.world.groups.size;
    const sent = new Map();
    return { ...common, whole, chapters: worded, leftOut, sent, requests, script: () => script(worded) };
  }
  const before = sentBy(await script(worded));
  const fit = fitted(worded, before, say(provider), company.world);
  const sent = sentBy(await script(fit.chapters));
  const requests = [...sent.values()].reduce((sum, { reads, writes }) => sum + reads + writes, 0);
  return {
    ...{ ...common, chapters: fit.chapters, leftOut: [...leftOut, ...fit.leftOut], sent, requests },
    whole: { ...whole, sent: before },
    script: () => script(fit.chapters),
  };
}

/** Whoever is assigned and may sign in. */
function arriving(world: World): number {
  return [...peopleAssigned(world)].filter((id) => world.people.get(id)?.account === 'enabled').length;
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
