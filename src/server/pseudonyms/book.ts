/** All that is known of people and their company, and what stands for it. Nothing in it is written to disk. */
import { createHostBook, type HostBook } from './host-book';
import { type MadeUpNames, madeUpNames } from './made-up-names';
import { createScrambler, type Scrambler } from './scramble';
import { createWholeBook, type WholeBook } from './whole-book';
import { createWordBook, type WordBook } from './word-book';

export interface Book {
  words: WordBook;
  hosts: HostBook;
  wholes: WholeBook;
  names: MadeUpNames;
  scrambler: Scrambler;
}

/** @param seed the same seed gives the same pseudonyms, as long as no two of them would be one */
export function createBook(seed: string): Book {
  const names = madeUpNames(seed);
  const words = createWordBook(names);
  return {
    words,
    hosts: createHostBook(words),
    wholes: createWholeBook(),
    names,
    scrambler: createScrambler(seed),
  };
}
