/** Pseudonyms: whether they are on is stored, whom they stand for is not. While they are off nothing is read or remembered. */
import { randomBytes } from 'node:crypto';
import { pseudonymsContract } from '../../shared/features/pseudonyms';
import { ApiFailure } from '../api/api-failure';
import type { Worn } from '../disguise';
import type { FeatureOf } from '../feature';
import type { WorkbenchContext } from '../workbench-context';
import { type Book, createBook } from './book';
import { learnJson } from './learn-json';
import { learnEverybody, learnExchange, learnTenant } from './learn-stores';
import { meantJson, shownJson } from './replace-json';

export function pseudonymsFeature(context: WorkbenchContext): FeatureOf<typeof pseudonymsContract> {
  const { state, live } = context;
  let book: Book | null = null;
  /** All that is to be learned, one after the other. */
  let learning: Promise<unknown> = Promise.resolve();

  const isOn = () => state.data.pseudonyms?.isOn === true;

  const learnNext = (learn: (into: Book) => Promise<void>) => {
    const into = book;
    if (into !== null)
      learning = learning.then(() => learn(into)).catch((error: unknown) => console.error(error));
  };

  function openBook(seed: string): Book {
    if (book !== null) return book;
    book = createBook(seed);
    learnNext((into) => learnEverybody(into, context));
    return book;
  }

  return {
    contract: pseudonymsContract,
    calls: {
      async 'pseudonyms.turn'({ on }) {
        const seed = state.data.pseudonyms?.seed ?? randomBytes(16).toString('hex');
        if (on) openBook(seed);
        await learning;
        await state.update((data) => Object.assign(data, { pseudonyms: { isOn: on, seed } }));
        if (!on) book = null;
        live.changed('pseudonyms', null);
        return {};
      },
    },
    slices: { pseudonyms: () => ({ isOn: isOn() }) },
    disguise: {
      inForce() {
        const { pseudonyms } = state.data;
        if (pseudonyms?.isOn !== true) return null;
        const open = openBook(pseudonyms.seed);
        learnTenant(open, context);
        return learning.then(() => wornBy(open));
      },
    },
    onDirectoryChange(event) {
      if (book === null || event.kind !== 'changed') return;
      for (const { after } of event.resources)
        if (after !== null) learnJson(book, { ...after.attributes, resourceType: after.resourceType });
    },
    onExchange(exchange) {
      learnNext((into) => learnExchange(into, exchange, context.journal));
    },
  };
}

function wornBy(book: Book): Worn {
  return {
    shown: (value) => shownJson(book, value),
    meant(value) {
      try {
        return meantJson(book, value);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        const message = `“${error.message}” stands for somebody in letters that were never shown, so that it can’t be turned back. Write it as it is shown, or show the real values first.`;
        throw new ApiFailure(409, 'PSEUDONYM', message);
      }
    },
  };
}
