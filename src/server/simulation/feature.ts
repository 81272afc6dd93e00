/** Rehearsals and demos, which are rehearsals with cues: begin, hold, hurry, end. One is played at a time. */
import type { CallInput } from '../../shared/contract';
import { demoContract } from '../../shared/features/demo';
import { demoStoriesContract } from '../../shared/features/demo-stories';
import { simulationContract } from '../../shared/features/simulation';
import { identityProviderOf } from '../../shared/idp';
import { MappingError } from '../../shared/idp/common/mapping-error';
import type { StoredMapping } from '../../shared/idp/common/mapping-in-force';
import { mappingPlayed } from '../../shared/idp/common/mapping-variant';
import type { IdentityProvider } from '../../shared/idp/identity-provider';
import type { ScimSetting } from '../../shared/scim-setting';
import type { MappingVariant } from '../../shared/simulation';
import { ApiFailure } from '../api/api-failure';
import type { Directory } from '../directory/directory';
import type { FeatureOf } from '../feature';
import { freshSandbox } from '../sandbox';
import { mappingInForce, takeMapping } from '../settings/mapping-in-force';
import type { WorkbenchContext } from '../workbench-context';
import { demoCalls } from './demo/calls';
import { companiesHere } from './demo/companies-here';
import { createDemos } from './demo/demos';
import { openOwnCompanies } from './demo/own-companies';
import { openOwnStories } from './demo/own-stories';
import { createDemoPlayer } from './demo/player';
import { storyCalls } from './demo/story-calls';
import { createRehearsals, type Rehearsals } from './rehearsals';
import { type Performance, perform, storiesOf } from './stories';

const contract = {
  calls: { ...simulationContract.calls, ...demoContract.calls, ...demoStoriesContract.calls },
  slices: { ...simulationContract.slices, ...demoContract.slices },
};

export function simulationFeature(context: WorkbenchContext): FeatureOf<typeof contract> {
  const { settings, idpOf, addresses, live } = context;
  const rehearsals = createRehearsals({
    settings,
    localBaseUrl: addresses.localBaseUrl,
    onState() {
      live.changed('simulation', null);
      demos.followRehearsal();
    },
  });
  const demos = createDemos(context, rehearsals);
  const kept = keptForDemos(context);
  async function end(settingId: string) {
    await rehearsals.forget(settingId);
    if (demos.state()?.settingId === settingId) demos.forget();
  }
  const player = createDemoPlayer({ context, ...kept, demos, end });
  return {
    contract,
    calls: {
      ...demoCalls(rehearsals, demos, { player, ...kept }),
      ...storyCalls(player, kept.stories, kept.companies),
      'simulation.stories': async ({ idp, dialect }) => ({
        stories: await storiesToldBy(context, identityProviderOf(idp), dialect),
      }),
      async 'simulation.startInSandbox'({ idp, speed, ...choice }) {
        const provider = identityProviderOf(idp);
        const performance = await performed(context, provider, choice);
        await rehearsals.stop();
        demos.forget();
        const sandbox = await freshSandbox(context, { idp, name: performance.company });
        const { setting } = variantOf(provider, choice.mapping) ?? {};
        if (setting !== undefined) await settings.change(sandbox.id, setting);
        await noteMapping(context, sandbox.id, choice.mapping);
        await rehearsals.start(sandbox, performance, speed);
        return { settingId: sandbox.id };
      },
      async 'simulation.start'({ settingId, speed, clean, ...choice }) {
        const setting = settings.get(settingId);
        if (setting === undefined)
          throw new ApiFailure(404, 'NO_SETTING', 'This SCIM setting does not exist.');
        const mapping = choice.mapping ?? broughtTo(context, setting);
        const performance = await performed(context, idpOf(setting), { ...choice, mapping });
        await rehearsals.stop();
        demos.forget();
        const directory = context.directoryOf(settingId);
        if (clean) await directory.clear();
        else requireEmpty(directory);
        await rehearsals.start(setting, performance, speed);
        return {};
      },
      ...controls(rehearsals),
    },
    slices: { simulation: () => rehearsals.state(), demo: () => demos.state() },
    onDirectoryChange: rehearsals.observe,
    beforeSettingDeleted: end,
    demoPlayer: player,
    stop: rehearsals.stop,
  };
}

function keptForDemos({ dataDir, companies: ready, notices }: WorkbenchContext) {
  const own = openOwnCompanies(dataDir, notices.add);
  const companies = companiesHere(() => [...ready, ...own.list()], own.list);
  return { own, companies, stories: openOwnStories(dataDir, notices.add) };
}

function controls(rehearsals: Rehearsals) {
  const done = (act: () => void) => {
    act();
    return {};
  };
  return {
    'simulation.pause': () => done(rehearsals.pause),
    'simulation.resume': () => done(rehearsals.resume),
    'simulation.step': () => done(rehearsals.step),
    async 'simulation.stop'() {
      await rehearsals.stop();
      return {};
    },
    'simulation.setSpeed': ({ speed }: { speed: number }) => done(() => rehearsals.setSpeed(speed)),
  };
}

type Stories = Pick<WorkbenchContext, 'companies' | 'places'>;
type Choice = Pick<CallInput<'simulation.start'>, 'dialect' | 'story' | 'mapping' | 'switches'>;

async function performed(
  { companies, places }: Stories,
  idp: IdentityProvider,
  choice: Choice,
): Promise<Performance> {
  const { story: wanted, dialect, switches } = choice;
  requireDialect(idp, dialect);
  const mapping =
    typeof choice.mapping === 'object'
      ? choice.mapping
      : mappingPlayed(idp.simulation, dialect, variantOf(idp, choice.mapping));
  const stories = storiesOf(companies, new Date());
  const told = wanted === undefined ? stories[0] : stories.find(({ story }) => story.id === wanted);
  if (told === undefined)
    throw new ApiFailure(
      404,
      'NO_STORY',
      wanted === undefined ? 'There is no company to rehearse with.' : `There is no story “${wanted}”.`,
    );
  const countryNames = places?.countries.names ?? {};
  const options = { dialect, countryNames, mapping, ...(switches && { switches }) };
  return perform(idp, told, options).catch((error: unknown) => {
    if (error instanceof MappingError) throw new ApiFailure(422, 'MAPPING', error.message);
    if (error instanceof RangeError) throw new ApiFailure(422, 'NO_SWITCH', error.message);
    throw error;
  });
}

/** The mapping that was edited, imported or chosen for it; undefined where the usual one of its provider is in force. */
function broughtTo({ state, idpOf }: WorkbenchContext, setting: ScimSetting): Choice['mapping'] {
  const { mapping, origin } = mappingInForce(state.data, setting.id, idpOf(setting));
  return origin.kind === 'default' ? (origin.variant ?? undefined) : mapping;
}

/** What a sandbox is played with is in force there. */
async function noteMapping({ state, live }: WorkbenchContext, sandboxId: string, mapping: Choice['mapping']) {
  if (mapping !== undefined) await state.update((data) => takeMapping(data, sandboxId, storedAs(mapping)));
  live.changed('mapping', sandboxId);
}

function storedAs(mapping: NonNullable<Choice['mapping']>): StoredMapping {
  return typeof mapping === 'string'
    ? { kind: 'default', variant: mapping }
    : { kind: 'edited', at: new Date().toISOString(), mapping };
}

/** Undefined where no variant is asked for. @throws ApiFailure for one that the vendor does not have */
function variantOf({ simulation }: IdentityProvider, wanted: Choice['mapping']): MappingVariant | undefined {
  if (typeof wanted !== 'string') return undefined;
  const { mappings = [] } = simulation;
  const found = mappings.find(({ id }) => id === wanted);
  if (found !== undefined) return found;
  const known = mappings.map(({ id }) => id).join(', ') || 'none';
  throw new ApiFailure(422, 'NO_MAPPING', `There is no mapping “${wanted}”. Known here: ${known}.`);
}

async function storiesToldBy({ companies }: Stories, idp: IdentityProvider, dialect: string) {
  requireDialect(idp, dialect);
  const stories = storiesOf(companies, new Date());
  return Promise.all(
    stories.map(async ({ company, story }) => {
      const { requestsExpected: requests } = await perform(idp, { company, story }, { dialect });
      const { id, title, explanation } = story;
      return { id, title, explanation, company: company.name, people: company.world.people.size, requests };
    }),
  );
}

function requireDialect({ simulation }: IdentityProvider, wanted: string): void {
  if (simulation.dialects.some(({ id }) => id === wanted)) return;
  throw new ApiFailure(422, 'NO_DIALECT', `There is no dialect “${wanted}”.`);
}

/** Nothing that a real identity provider sent may be mixed with a story, or be lost without a word. */
function requireEmpty(directory: Directory): void {
  const { users, groups, declared, undeclared } = directory.counts();
  if (Object.values({ ...declared, ...undeclared }).every((count) => count === 0) && users + groups === 0)
    return;
  throw new ApiFailure(409, 'NOT_EMPTY', 'The directory is not empty. Start on a clean directory instead.');
}
