import type { Demo } from '../../../shared/demo/demo-state';
import type { DemoChapter } from '../../../shared/demo/demo-story';
import type { Rehearsal } from '../../../shared/simulation';
import type { Course } from './follow-cues';
import type { PreparedDemo } from './prepare-demo';

interface Told {
  prepared: PreparedDemo;
  settingId: string;
  course: Pick<Course, 'chapter' | 'beat' | 'target' | 'gate'>;
  manner: { speed: number; stops: boolean; loops: boolean };
  startedAt: string | null;
}

const nobody = { people: [], groups: [] };

/** A demo as the page is told. @param rehearsal the one that carries it; null when it is gone */
export function demoStateOf(
  { prepared, settingId, course, manner }: Told,
  rehearsal: Rehearsal | null,
): Demo {
  const { chapters, company, idp, leftOut, story } = prepared;
  const { chapter, beat } = course;
  const isOver = rehearsal === null || rehearsal.state === 'finished';
  return {
    ...{ settingId, idp: idp.id, chapter, beat, ...manner },
    company: { id: company.id, name: company.name, people: prepared.people },
    story: story === null ? null : { id: story.id, title: story.title },
    chapters: chapters.map((one, index) => ({
      ...{ id: one.id, title: one.title, caption: one.caption, notes: one.notes, takes: one.takes },
      beats: one.beats.map(({ label, caption, says }) => ({ label, caption, says })),
      state: index < chapter || isOver ? 'told' : index === chapter ? 'now' : 'to come',
      evidence: one.evidence,
    })),
    leftOut: leftOut.map(({ title, sentence }) => ({ title, sentence })),
    about: chapters[chapter]?.beats[beat]?.about ?? nobody,
    next: nextOf(chapters, course),
    state: stateOf(rehearsal, course),
    error: rehearsal?.error ?? null,
    startedAt: rehearsal?.startedAt ?? '',
  };
}

function nextOf(chapters: readonly DemoChapter[], { chapter, beat }: Told['course']): Demo['next'] {
  const within = chapters[chapter]?.beats[beat + 1];
  if (within !== undefined) return { chapter: null, label: within.label, caption: within.caption };
  const following = chapters[chapter + 1];
  const first = following?.beats[0];
  if (following === undefined || first === undefined) return null;
  return { chapter: following.title, label: first.label, caption: first.caption };
}

function stateOf(rehearsal: Rehearsal | null, { target, gate }: Told['course']): Demo['state'] {
  if (rehearsal === null) return 'stopped';
  if (rehearsal.state !== 'running') return rehearsal.state;
  if (target !== null) return 'rebuilding';
  return gate.isClosed ? 'waiting' : 'running';
}
