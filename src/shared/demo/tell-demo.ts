/** World x client: a demo as one vendor's client tells it on the wire, with what happens beside it. */
import type {
  Change,
  ClientSteps,
  CuedScript,
  SimulatedClient,
  SimulationCue,
  SimulationResponse,
  SimulationStep,
} from '../simulation';
import { concernedBy } from '../world/event';
import { apply, type World } from '../world/world';
import type { Deed, DemoChapter } from './demo-story';

/** The mapping that goes wrong is the first client's; the second one has it right. */
export interface Clients {
  first: SimulatedClient;
  putRight: SimulatedClient;
}

interface Telling {
  world: World;
  client: SimulatedClient;
  isAway: boolean;
  missed: Change[];
}

/** Whether a demo begins with a mapping that goes wrong. */
export function goesWrongAtFirst(chapters: readonly DemoChapter[]): boolean {
  const deeds = chapters.flatMap(({ beats }) => beats).flatMap((beat) => beat.deeds);
  return deeds.some(({ kind }) => kind === 'mapping put right');
}

export function* tellDemo(world: World, chapters: readonly DemoChapter[], clients: Clients): CuedScript {
  const telling: Telling = { world, client: clients.first, isAway: false, missed: [] };
  for (const [index, { id, beats }] of chapters.entries()) {
    for (const [place, beat] of beats.entries()) {
      yield { cue: { kind: 'caption', chapter: index, beat: place }, phase: id };
      for (const cue of beat.cues) {
        if (cue.kind === 'platform') telling.isAway = cue.isAway;
        yield { cue, phase: id };
      }
      for (const deed of beat.deeds) yield* inPhase(id, done(deed, telling, clients));
    }
  }
  return telling.client.report();
}

function* inPhase(
  phase: string,
  steps: ClientSteps,
): Generator<SimulationStep | SimulationCue, void, SimulationResponse> {
  for (let next = steps.next(); !next.done; ) next = steps.next(yield { ...next.value, phase });
}

function done(deed: Deed, telling: Telling, { putRight }: Clients): ClientSteps {
  const { client, world } = telling;
  if (deed.kind === 'again') return client.changes(world, telling.missed.splice(0));
  if (deed.kind === 'mapping put right') {
    telling.client = putRight;
    return putRight.firstCycle(world);
  }
  if (deed.stage === 'connection test') return client.testConnection();
  const changes = happened(deed, telling);
  return deed.stage === 'first cycle'
    ? client.firstCycle(telling.world)
    : client.changes(telling.world, changes);
}

function happened({ events }: Extract<Deed, { kind: 'events' }>, telling: Telling): Change[] {
  const changes: Change[] = [];
  for (const { event, caption } of events) {
    const { groups } = telling.world;
    changes.push(...concernedBy(event, (id) => groups.has(id)).map((one) => ({ ...one, caption })));
    telling.world = apply(telling.world, event);
  }
  if (telling.isAway) telling.missed.push(...changes);
  return changes;
}
