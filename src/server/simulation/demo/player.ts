/** Demos, for whoever begins one by other ways than its page: from a baseline, or from the command line. */
import type { OwnStory } from '../../../shared/demo/own/own-story';
import { identityProviderOf } from '../../../shared/idp';
import { companyOf } from '../../../shared/world/company';
import type { Company } from '../../../shared/world/story';
import { ApiFailure } from '../../api/api-failure';
import type { DemoInSight, DemoPlayer, DemoToBegin } from '../../demo-player';
import type { WorkbenchContext } from '../../workbench-context';
import type { CompaniesHere } from './companies-here';
import type { Demos } from './demos';
import type { OwnCompanies } from './own-companies';
import type { OwnStories } from './own-stories';
import { type PreparedDemo, prepareDemo } from './prepare-demo';

export interface Playing {
  context: Pick<WorkbenchContext, 'places' | 'state'>;
  own: OwnCompanies;
  stories: OwnStories;
  companies: CompaniesHere;
  demos: Demos;
  /** Ends whatever is played into this SCIM setting. */
  end(settingId: string): Promise<void>;
}

export interface PreparingPlayer extends DemoPlayer {
  /** Rejects with an ApiFailure for a company or a chapter that there is not. */
  prepare(demo: DemoToBegin): Promise<PreparedDemo>;
}

export function createDemoPlayer({ context, own, stories, companies, demos, end }: Playing): PreparingPlayer {
  const { state } = context;
  const prepare = async (demo: DemoToBegin) => {
    const { idp, chapters, seed } = demo;
    return refusing(async () =>
      prepareDemo({
        company: companyFor(demo, companies),
        idp: identityProviderOf(idp),
        ...{ chapters, seed, places: context.places, story: storyFor(demo, stories) },
      }),
    );
  };
  const ownCompany = (id: string) => own.list().find((pack) => pack.id === id) ?? null;
  const ownStory = (id: string | undefined) => stories.list().find((one) => one.id === id) ?? null;
  return {
    prepare,
    look: async (demo) => inSight(await prepare(demo)),
    begin: async (demo) => demos.start(await prepare(demo), demo),
    begun() {
      const begun: DemoToBegin | null = demos.begun() ?? state.data.demoBegun ?? null;
      if (begun === null) return null;
      const { ownCompany: brought = null }: DemoToBegin = begun;
      return {
        ...begun,
        ownCompany: brought ?? ownCompany(begun.company),
        ownStory: begun.ownStory ?? ownStory(begun.story),
      };
    },
    async belongsTo(baseline) {
      demos.belongsTo(baseline);
      await state.update(({ demoBegun }) => {
        if (demoBegun !== undefined) demoBegun.baseline = baseline;
      });
    },
    ownCompany,
    ownStory,
    changedByStory: () => demos.before() ?? {},
    end,
  };
}

async function refusing<Result>(act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    throw error instanceof RangeError ? new ApiFailure(422, 'NO_CHAPTER', error.message) : error;
  }
}

function companyFor({ company, ownCompany = null }: DemoToBegin, companies: CompaniesHere): Company {
  return ownCompany === null ? companies.find(company) : companyOf(ownCompany, new Date());
}

function storyFor({ story, ownStory = null }: DemoToBegin, stories: OwnStories): OwnStory | null {
  return ownStory ?? (story === undefined ? null : stories.find(story));
}

function inSight({ company, chapters, leftOut }: PreparedDemo): DemoInSight {
  const { people, groups } = company.world;
  return {
    ...{ company: company.name, people: people.size, groups: groups.size },
    chapters: chapters.map(({ title }) => title),
    leftOut: leftOut.map(({ title }) => title),
  };
}
