/** Demos, one at a time: begun, told caption by caption, jumped about in, and begun again. They are rehearsals with cues. */
import type { Demo } from '../../../shared/demo/demo-state';
import type { DemoToBegin } from '../../demo-player';
import { freshSandbox } from '../../sandbox';
import type { WorkbenchContext } from '../../workbench-context';
import type { Rehearsals } from '../rehearsals';
import type { Performed } from '../stories';
import { demoStateOf } from './demo-state-of';
import { type Course, cueFollower } from './follow-cues';
import { createGate } from './gate';
import { type Outage, outageOf } from './outage';
import { hasteOf } from './pace';
import type { PreparedDemo } from './prepare-demo';

export interface Manner {
  speed: number;
  stops: boolean;
  loops: boolean;
}

export interface Demos {
  state(): Demo | null;
  /** Resolves with the id of the sandbox. */
  start(prepared: PreparedDemo, wanted: DemoToBegin): Promise<string>;
  next(): void;
  jump(chapter: number, beat: number): Promise<void>;
  change(manner: Partial<Manner>): void;
  /** Called when the rehearsal that carries it has changed: at its end it may begin again. */
  followRehearsal(): void;
  /** Something else is played now, or the sandbox is gone. */
  forget(): void;
  /** As it was begun, at the pace that it has by now; null where none was. */
  begun(): DemoToBegin | null;
  /** It goes on under the name of this baseline. */
  belongsTo(baseline: string | null): void;
  /** What the sandbox was set to before the story changed it. */
  before(): Course['before'];
}

/** A demo that can be played, and how it was asked for. */
interface ToBegin {
  prepared: PreparedDemo;
  wanted: DemoToBegin;
  manner: Manner;
}

interface Current extends ToBegin {
  settingId: string;
  course: Course;
  outage: Outage;
  startedAt: string | null;
  /** The state of the rehearsal that the page was told last. */
  told: string;
}

/** Where demos are run from. */
interface Desk {
  context: WorkbenchContext;
  rehearsals: Rehearsals;
  current: Current | null;
  changed(): void;
  /** One after the other, so that two presses do not empty the sandbox under each other. */
  inTurn<Result>(act: () => Promise<Result>): Promise<Result>;
}

export function createDemos(context: WorkbenchContext, rehearsals: Rehearsals): Demos {
  const changed = () => context.live.changed('demo', null);
  const desk: Desk = { context, rehearsals, current: null, changed, inTurn: oneAfterTheOther() };
  return {
    state: () => (desk.current === null ? null : demoStateOf(desk.current, rehearsals.state())),
    start: (prepared, wanted) => desk.inTurn(() => begin(desk, toBegin(prepared, wanted), null)),
    next: () => next(desk),
    jump: (chapter, beat) => desk.inTurn(() => jump(desk, chapter, beat)),
    change: (manner) => change(desk, manner),
    followRehearsal: () => followRehearsal(desk),
    forget() {
      desk.current?.outage.end();
      desk.current = null;
      changed();
    },
    begun: () => desk.current && { ...desk.current.wanted, ...desk.current.manner },
    belongsTo(baseline) {
      if (desk.current !== null) desk.current.wanted = { ...desk.current.wanted, baseline };
    },
    before: () => desk.current?.course.before ?? null,
  };
}

function toBegin(prepared: PreparedDemo, wanted: DemoToBegin): ToBegin {
  const { speed, stops, loops } = wanted;
  return { prepared, wanted, manner: { speed, stops, loops } };
}

function oneAfterTheOther(): Desk['inTurn'] {
  let turn: Promise<unknown> = Promise.resolve();
  return (act) => {
    const done = turn.then(act, act);
    turn = done.catch(() => undefined);
    return done;
  };
}

async function begin(desk: Desk, demo: ToBegin, target: Course['target']): Promise<string> {
  const { context, rehearsals, changed } = desk;
  const { prepared, wanted, manner } = demo;
  await rehearsals.stop();
  desk.current?.outage.end();
  const { idp, company } = prepared;
  const { id: settingId } = await freshSandbox(context, { idp: idp.id, name: company.name });
  await context.settings.change(settingId, wanted.rules ?? { grouping: 'mirror' });
  await noteBegun(context, { ...wanted, ...manner });
  const gate = createGate(changed);
  const course: Course = {
    chapter: 0,
    beat: 0,
    stage: null,
    target,
    stops: manner.stops,
    isAwaited: false,
    gate,
    before: null,
  };
  const outage = outageOf(context.injection, settingId);
  const current: Current = { ...demo, settingId, course, outage, startedAt: null, told: 'running' };
  desk.current = current;
  const performed = await performedDemo(current, context, changed);
  await rehearsals.start({ id: settingId }, performed, manner.speed);
  current.startedAt = rehearsals.state()?.startedAt ?? null;
  changed();
  return settingId;
}

/** After a restart the same demo can be begun again. An own company is kept by whoever brought it. */
async function noteBegun({ state }: WorkbenchContext, wanted: DemoToBegin): Promise<void> {
  const { ownCompany: _company, ownStory: _story, rules: _rules, baseline = null, ...begun } = wanted;
  await state.update((data) => {
    data.demoBegun = { ...begun, baseline };
  });
}

function next({ current, rehearsals }: Desk): void {
  if (current === null) return;
  const { course } = current;
  if (course.gate.isClosed) course.gate.open();
  else {
    course.isAwaited = true;
    course.stage?.pacer.setHurry(true);
  }
  rehearsals.resume();
}

async function jump(desk: Desk, chapter: number, beat: number): Promise<void> {
  if (desk.current === null) return;
  const { prepared } = desk.current;
  const place = Math.min(chapter, prepared.chapters.length - 1);
  const isThere = (prepared.chapters[place]?.beats.length ?? 0) > beat;
  await begin(desk, desk.current, { chapter: place, beat: isThere ? beat : 0 });
}

function change({ current, rehearsals, changed }: Desk, manner: Partial<Manner>): void {
  if (current === null) return;
  Object.assign(current.manner, manner);
  current.course.stops = current.manner.stops;
  if (manner.speed !== undefined) rehearsals.setSpeed(manner.speed);
  if (!current.course.stops) current.course.gate.open();
  changed();
}

function followRehearsal(desk: Desk): void {
  const { current, rehearsals, changed } = desk;
  const rehearsal = rehearsals.state();
  if (current === null || rehearsal?.startedAt !== current.startedAt) return;
  if (rehearsal === null || rehearsal.state === current.told) return;
  current.told = rehearsal.state;
  if (rehearsal.endedAt !== null) current.outage.end();
  changed();
  if (rehearsal.state !== 'finished' || !current.manner.loops) return;
  current.startedAt = null;
  void desk.inTurn(() => begin(desk, current, null)).catch(() => undefined);
}

async function performedDemo(
  { prepared, settingId, course, outage }: Current,
  { settings }: WorkbenchContext,
  onChange: () => void,
): Promise<Performed> {
  const { chapters, sent, company, idp, dialect, requests } = prepared;
  const sentAt = (chapter: number, beat: number) => sent.get(`${chapter}.${beat}`);
  const captionAt = (chapter: number, beat: number) => {
    const { deeds = [] } = chapters[chapter]?.beats[beat] ?? {};
    const isFirstDay = deeds.some((deed) => deed.kind === 'events' && deed.stage === 'first cycle');
    return { isAlone: deeds.length === 0, isLong: isFirstDay && sentAt(chapter, beat) === undefined };
  };
  return {
    ...{ idp: idp.id, company: company.name, dialect, requestsExpected: requests },
    phases: chapters.map(({ id, title, caption }) => ({ id, title, opening: caption })),
    testPhases: ['connect'],
    script: await prepared.script(),
    haste: () => hasteOf(sentAt(course.chapter, course.beat)),
    follow: cueFollower({ settingId, settings, course, outage, captionAt, onChange }),
  };
}
