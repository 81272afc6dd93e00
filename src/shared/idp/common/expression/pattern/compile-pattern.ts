import { parsePattern } from './parse-pattern';
import { type CharacterTest, PatternError, type PatternNode } from './pattern-node';

/** A step of the machine in match-pattern.ts; numbers are places in the program. */
export type Instruction =
  | { op: 'character'; test: CharacterTest }
  | { op: 'place'; test: (text: string, at: number) => boolean }
  /** The first is preferred. */
  | { op: 'fork'; to: [number, number] }
  | { op: 'jump'; to: number }
  /** Notes the place in the text: 2n where group n begins, 2n + 1 where it ends. */
  | { op: 'note'; slot: number }
  | { op: 'found' };

export interface Program {
  instructions: readonly Instruction[];
  /** With the whole match as group 0. */
  groupCount: number;
  /** Numbers of groups by name. */
  groups: ReadonlyMap<string, number>;
}

const longest = 5_000;

/** @throws PatternError for what can't be read or is not evaluated here */
export function compilePattern(pattern: string): Program {
  const { root, groups } = parsePattern(pattern);
  const numbers = groupNumbers(groups);
  const instructions: Instruction[] = [];
  emitGroup(root, 0, instructions, numbers);
  instructions.push({ op: 'found' });
  const named = groups.flatMap((name, index) =>
    name === null ? [] : [[name, numbers[index] ?? 0] as const],
  );
  return { instructions, groupCount: groups.length + 1, groups: new Map(named) };
}

/** Groups with a name are counted behind those without, as in .NET. */
function groupNumbers(groups: readonly (string | null)[]): number[] {
  const unnamed = groups.filter((name) => name === null).length;
  let next = 1;
  let nextNamed = unnamed + 1;
  return groups.map((name) => (name === null ? next++ : nextNamed++));
}

function emit(node: PatternNode, into: Instruction[], numbers: readonly number[]): void {
  if (into.length > longest)
    throw new PatternError('the pattern is too long when its repetitions are written out');
  if (node.kind === 'character') into.push({ op: 'character', test: node.test });
  else if (node.kind === 'place') into.push({ op: 'place', test: node.test });
  else if (node.kind === 'sequence') for (const part of node.parts) emit(part, into, numbers);
  else if (node.kind === 'group') emitGroup(node.part, numbers[node.index] ?? 0, into, numbers);
  else if (node.kind === 'choice') emitChoice(node.options, into, numbers);
  else emitRepeat(node, into, numbers);
}

function emitGroup(part: PatternNode, number: number, into: Instruction[], numbers: readonly number[]): void {
  into.push({ op: 'note', slot: number * 2 });
  emit(part, into, numbers);
  into.push({ op: 'note', slot: number * 2 + 1 });
}

function emitChoice(options: readonly PatternNode[], into: Instruction[], numbers: readonly number[]): void {
  const ends = options.slice(0, -1).map((option) => {
    const fork = forkHere(into);
    fork.to[0] = into.length;
    emit(option, into, numbers);
    const end = { op: 'jump' as const, to: 0 };
    into.push(end);
    fork.to[1] = into.length;
    return end;
  });
  const last = options.at(-1);
  if (last !== undefined) emit(last, into, numbers);
  for (const end of ends) end.to = into.length;
}

function emitRepeat(
  { part, least, most, isLazy }: Extract<PatternNode, { kind: 'repeat' }>,
  into: Instruction[],
  numbers: readonly number[],
): void {
  for (let count = 0; count < least; count += 1) {
    const before = into.length;
    emit(part, into, numbers);
    // However often nothing is repeated, it stays nothing.
    if (into.length === before) break;
  }
  const optional = most === null ? 1 : most - least;
  const forks = Array.from({ length: optional }, () => {
    const at = into.length;
    const fork = forkHere(into);
    fork.to[isLazy ? 1 : 0] = into.length;
    emit(part, into, numbers);
    if (most === null) into.push({ op: 'jump', to: at });
    return fork;
  });
  for (const fork of forks) fork.to[isLazy ? 0 : 1] = into.length;
}

function forkHere(into: Instruction[]): Extract<Instruction, { op: 'fork' }> {
  const fork = { op: 'fork' as const, to: [0, 0] as [number, number] };
  into.push(fork);
  return fork;
}
