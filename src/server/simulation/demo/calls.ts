/** The calls of demos. */
import { recipesTold } from '../../../shared/demo/own/story-recipes';
import type { demoContract } from '../../../shared/features/demo';
import type { FeatureOf } from '../../feature';
import type { Rehearsals } from '../rehearsals';
import type { CompaniesHere } from './companies-here';
import type { Demos } from './demos';
import type { OwnCompanies } from './own-companies';
import { secondsOf } from './pace';
import type { PreparingPlayer } from './player';
import type { PreparedDemo } from './prepare-demo';

export function demoCalls(
  rehearsals: Rehearsals,
  demos: Demos,
  { player, own, companies }: { player: PreparingPlayer; own: OwnCompanies; companies: CompaniesHere },
): FeatureOf<typeof demoContract>['calls'] {
  const done = (act: () => void) => {
    act();
    return {};
  };
  return {
    'demo.saveCompany': async ({ company }) => ({ id: await own.save(company) }),
    async 'demo.removeCompany'({ company }) {
      await own.remove(company);
      return {};
    },
    'demo.companies': () => ({ companies: companies.list() }),
    async 'demo.chapters'(cast) {
      return { chapters: offered(await player.prepare({ ...cast, speed: 1, stops: false, loops: false })) };
    },
    'demo.start': async (wanted) => ({ settingId: await player.begin(wanted) }),
    'demo.next': () => done(demos.next),
    async 'demo.jump'({ chapter, beat }) {
      await demos.jump(chapter, beat);
      return {};
    },
    'demo.pause': () => done(rehearsals.pause),
    'demo.resume': () => done(rehearsals.resume),
    'demo.step': () => done(rehearsals.step),
    'demo.change': (manner) => done(() => demos.change(manner)),
    async 'demo.stop'() {
      await rehearsals.stop();
      return {};
    },
  };
}

/** In the order in which they are told, those that can't be told in their places. */
function offered({ story, chapters, leftOut, sent }: PreparedDemo) {
  return recipesTold(story, undefined).map(({ id, title }) => {
    const index = chapters.findIndex((chapter) => chapter.id === id);
    const chapter = chapters[index];
    const caption = chapter?.caption ?? '';
    const why = leftOut.filter((one) => one.id === id).map(({ sentence }) => sentence);
    return {
      ...{ id, title, caption, leftOut: chapter === undefined ? (why[0] ?? null) : null },
      unsent: chapter === undefined ? [] : why,
      seconds: chapter === undefined ? 0 : secondsOf(sent, index, chapter.beats.length),
    };
  });
}
