/** World x client: a story as one vendor's client tells it on the wire. */
import type {
  Change,
  ClientSteps,
  SimulatedClient,
  Simulation,
  SimulationPhase,
  SimulationResponse,
  SimulationScript,
  SimulationStep,
} from '../../simulation';
import { concernedBy } from '../../world/event';
import type { Chapter, Company, Stage, Story } from '../../world/story';
import { apply, type World } from '../../world/world';

/** A chapter with what is told before it. */
export interface Told {
  chapter: Chapter;
  phase: SimulationPhase;
}

/**
 * The chapters that this vendor can tell, in its own words where the story has none. A stage that comes again is counted. What
 * happens in a chapter whose stage the vendor does not have is sent as changes are.
 */
export function chaptersTold(story: Story, stages: Simulation['stages']): Told[] {
  const times = new Map<Stage, number>();
  return story.chapters.flatMap((told) => {
    const isKnown = stages[told.stage] !== undefined || told.events.length === 0;
    const chapter: Chapter = isKnown ? told : { ...told, stage: 'changes' };
    const words = stages[chapter.stage];
    if (words === undefined) return [];
    const time = (times.get(chapter.stage) ?? 0) + 1;
    times.set(chapter.stage, time);
    const id = time === 1 ? words.id : `${words.id}-${time}`;
    const [title, opening] = [chapter.title ?? words.title, chapter.opening ?? words.opening];
    return [{ chapter, phase: { id, title, opening } }];
  });
}

/** Events happen before the client does what the chapter says, as in the time between two cycles. */
export function* tellStory(
  company: Pick<Company, 'world'>,
  told: readonly Told[],
  client: SimulatedClient,
): SimulationScript {
  let { world } = company;
  for (const { chapter, phase } of told) {
    const changes: Change[] = [];
    for (const { event, caption } of chapter.events) {
      const { groups } = world;
      changes.push(...concernedBy(event, (id) => groups.has(id)).map((one) => ({ ...one, caption })));
      world = apply(world, event);
    }
    yield* inPhase(phase.id, stepsOf(client, chapter, world, changes));
  }
  return client.report();
}

function* inPhase(phase: string, steps: ClientSteps): Generator<SimulationStep, void, SimulationResponse> {
  for (let next = steps.next(); !next.done; ) next = steps.next(yield { ...next.value, phase });
}

function stepsOf(client: SimulatedClient, chapter: Chapter, world: World, changes: Change[]): ClientSteps {
  switch (chapter.stage) {
    case 'connection test':
      return client.testConnection();
    case 'first cycle':
      return client.firstCycle(world);
    case 'changes':
      return client.changes(world, changes);
    case 'on demand':
      return client.onDemand?.(world, chapter.subject ?? '') ?? nothing();
    case 'restart':
      return client.restart?.(world) ?? nothing();
  }
}

function* nothing(): ClientSteps {}
