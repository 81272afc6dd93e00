/** The calls of demos. */

import type { CallInput } from '../../../shared/contract';
import { recipes } from '../../../shared/demo/chapters';
import type { demoContract } from '../../../shared/features/demo';
import { identityProviderOf } from '../../../shared/idp';
import { ApiFailure } from '../../api/api-failure';
import type { FeatureOf } from '../../feature';
import type { WorkbenchContext } from '../../workbench-context';
import type { Rehearsals } from '../rehearsals';
import { companiesHere } from './companies-here';
import type { Demos } from './demos';
import { openOwnCompanies } from './own-companies';
import { secondsOf } from './pace';
import { type PreparedDemo, prepareDemo } from './prepare-demo';

type Cast = Pick<CallInput<'demo.start'>, 'company' | 'idp' | 'chapters'> & { seed: number };

export function demoCalls(
  context: WorkbenchContext,
  rehearsals: Rehearsals,
  demos: Demos,
): FeatureOf<typeof demoContract>['calls'] {
  const own = openOwnCompanies(context.dataDir);
  const companies = companiesHere(() => [...context.companies, ...own.list()], own.list);
  const prepared = ({ company, idp, chapters, seed }: Cast): Promise<PreparedDemo> =>
    prepareDemo({
      company: companies.find(company),
      idp: identityProviderOf(idp),
      ...{ chapters, seed, places: context.places },
    }).catch((error: unknown) => {
      throw error instanceof RangeError ? new ApiFailure(422, 'NO_CHAPTER', error.message) : error;
    });
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
    'demo.chapters': async (cast) => ({ chapters: offered(await prepared(cast)) }),
    async 'demo.start'({ speed, stops, loops, ...cast }) {
      return { settingId: await demos.start(await prepared(cast), { speed, stops, loops }) };
    },
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
function offered({ chapters, leftOut, sent }: PreparedDemo) {
  return recipes.map(({ id, title }) => {
    const index = chapters.findIndex((chapter) => chapter.id === id);
    const chapter = chapters[index];
    const caption = chapter?.caption ?? '';
    const why = leftOut.find((one) => one.id === id)?.sentence ?? null;
    return {
      ...{ id, title, caption, leftOut: chapter === undefined ? why : null },
      seconds: chapter === undefined ? 0 : secondsOf(sent, index, chapter.beats.length),
    };
  });
}
