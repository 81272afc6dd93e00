/** Which stories can be told, and how a vendor's client tells one of them: everything that a run needs besides a destination. */
import { randomUUID } from 'node:crypto';
import { mappingPlayed } from '../../shared/idp/common/mapping-variant';
import { countRequests } from '../../shared/idp/common/simulated-client';
import { chaptersTold, type Told, tellStory } from '../../shared/idp/common/tell-story';
import type { IdentityProvider } from '../../shared/idp/identity-provider';
import type { ClientOptions, SimulationScript } from '../../shared/simulation';
import { type CompanyPack, companyOf } from '../../shared/world/company';
import type { Company, Story } from '../../shared/world/story';
import type { Played } from './play';

/** A story and the company that it happens in. */
export interface StoryOfCompany {
  company: Company;
  story: Story;
}

/** All there are, dated from today on, the shortest introduction first. */
export function storiesOf(packs: readonly CompanyPack[], today: Date): StoryOfCompany[] {
  return packs
    .filter(({ stories }) => stories.length > 0)
    .map((pack) => companyOf(pack, today))
    .flatMap((company) => company.stories.map((story) => ({ company, story })));
}

export interface Performance extends Performed {
  script: SimulationScript;
}

/** Everything that a run needs besides a destination. */
export interface Performed extends Played {
  idp: string;
  /** Name of the company. */
  company: string;
  dialect: string;
  phases: Told['phase'][];
  /** Ids of those that only test the connection: what comes and goes in them is nobody. */
  testPhases: readonly string[];
  /** When every response is as expected. */
  requestsExpected: number;
}

export type PerformanceOptions = Pick<ClientOptions, 'dialect'> &
  Partial<Pick<ClientOptions, 'mapping' | 'switches'>> & {
    /** By alpha-2 code. */
    countryNames?: Readonly<Record<string, string>>;
  };

/** Rejects with a RangeError for an unknown dialect, with a MappingError for a mapping that can't be run. */
export async function perform(
  { id, simulation }: IdentityProvider,
  { company, story }: StoryOfCompany,
  {
    dialect,
    mapping = mappingPlayed(simulation, dialect),
    switches = {},
    countryNames = {},
  }: PerformanceOptions,
): Promise<Performance> {
  const told = chaptersTold(story, simulation.stages);
  const evaluation = { now: Date.now(), random: Math.random, countryNames };
  const newClient = () => simulation.client({ dialect, mapping, switches, newId: randomUUID, evaluation });
  return {
    idp: id,
    company: company.name,
    dialect,
    phases: told.map(({ phase }) => phase),
    testPhases: told.flatMap(({ chapter, phase }) => (chapter.stage === 'connection test' ? phase.id : [])),
    script: tellStory(company, told, await newClient()),
    requestsExpected: countRequests(tellStory(company, told, await newClient())),
  };
}
