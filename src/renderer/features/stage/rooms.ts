/** The groups of the stage: at most four, whom the caption names first, members by first name. */
import type { Mentioned } from '../../../shared/demo/demo-state';
import type { ResourceReference } from '../../../shared/exchange';

export const mostRooms = 4;
const mostNames = 8;
/** Where the captions of a mistake take some of the height. */
export const fewerNames = 6;

/** A group as the platform has it. */
export interface StageGroup {
  name: string;
  people: number;
  members: readonly Pick<ResourceReference, 'id' | 'displayName'>[];
}

export interface Room {
  name: string;
  people: number;
  /** How many of those named joined it or left it. */
  joined: number;
  left: number;
  names: { key: string; name: string; state: 'meant' | 'left' | null }[];
  /** Members whose names have no place. */
  more: number;
}

const order = { left: 0, joined: 1, made: 2 };

/** Names of the groups to show: those that the caption names, who left first, then the others as they come. */
export function roomNames(about: Mentioned, all: readonly string[]): string[] {
  const rank = (name: string) => {
    const named = about.groups.find((group) => group.name === name);
    if (named !== undefined) return named.change === null ? 3 : order[named.change];
    return rankByMove(about, name);
  };
  return [...all].sort((one, other) => rank(one) - rank(other)).slice(0, mostRooms);
}

/** Groups between which somebody moves stand where they will when the groups are told, so that nothing jumps. */
function rankByMove({ people }: Mentioned, name: string): number {
  if (people.some(({ change }) => change?.from === name)) return order.left;
  return people.some(({ change }) => change?.to === name) ? order.joined : 4;
}

/** Whoever left stands there as an outline, as soon as the platform says so; whoever joined likewise. */
export function roomOf({ name, people, members }: StageGroup, about: Mentioned, most = mostNames): Room {
  const change = about.groups.find((group) => group.name === name)?.change ?? null;
  const isMeant = (member: StageGroup['members'][number]) =>
    about.people.some((one) => one.id === member.id || one.name === member.displayName);
  const here = members.filter(isMeant);
  const gone = change === 'left' ? about.people.filter((one) => !members.some((it) => isSame(one, it))) : [];
  const others = members.filter((member) => !isMeant(member));
  const shown = [...here, ...others].slice(0, most - gone.length);
  return {
    ...{ name, people },
    joined: change === 'joined' ? here.length : 0,
    left: gone.length,
    names: [
      ...shown.map((one) => ({
        ...{ key: one.id, name: firstName(one.displayName) },
        state: isMeant(one) ? ('meant' as const) : null,
      })),
      ...gone.map((one) => ({ key: one.id, name: firstName(one.name), state: 'left' as const })),
    ],
    more: Math.max(0, people - shown.length),
  };
}

function isSame(one: Mentioned['people'][number], member: StageGroup['members'][number]): boolean {
  return one.id === member.id || one.name === member.displayName;
}

/** "Marta" of "Marta Lindqvist" and of "Lindqvist, Marta". */
export function firstName(displayName: string): string {
  const [family, given] = displayName.split(', ');
  const [first = displayName] = (given ?? family ?? displayName).trim().split(/\s+/);
  return first;
}
