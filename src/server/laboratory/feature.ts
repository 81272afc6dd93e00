/** Expressions tried on people at hand: languages, values for everybody, and how one person's value comes about. */
import type { z } from 'zod';
import type { CallInput } from '../../shared/contract';
import { laboratoryContract } from '../../shared/features/laboratory';
import { identityProviderOf } from '../../shared/idp';
import type { AttributeMapping } from '../../shared/idp/common/attribute-mapping';
import {
  type ExpressionProblem,
  type Laboratory,
  type LaboratoryContext,
  problemOf,
  type ReadExpression,
} from '../../shared/idp/common/laboratory';
import { MappingError } from '../../shared/idp/common/mapping-error';
import { peopleCountOf } from '../../shared/world/company';
import { ApiFailure } from '../api/api-failure';
import type { FeatureOf } from '../feature';
import type { WorkbenchContext } from '../workbench-context';
import { evaluateAll, told, traced } from './evaluate';
import { type PeopleAtHand, peopleAtHand } from './people-at-hand';
import { createPeopleOfCompanies, type PeopleOfCompanies } from './people-of-company';

type Contract = typeof laboratoryContract;
type Question = Pick<CallInput<'laboratory.trace'>, 'idp' | 'people'>;

/** As many as a list to choose from can show. */
const mostFound = 50;

type Context = WorkbenchContext & { peopleOfCompanies: PeopleOfCompanies };

export function laboratoryFeature(workbench: WorkbenchContext): FeatureOf<Contract> {
  const peopleOfCompanies = createPeopleOfCompanies(workbench.companies);
  const context = { ...workbench, peopleOfCompanies };
  return {
    contract: laboratoryContract,
    calls: {
      async 'laboratory.language'({ idp }) {
        return { language: (await identityProviderOf(idp).laboratory?.())?.language ?? null };
      },
      'laboratory.companies': () => ({
        companies: peopleOfCompanies.companies.map((pack) => ({
          ...{ id: pack.id, name: pack.name },
          people: peopleCountOf(pack),
        })),
      }),
      async 'laboratory.people'({ search, ...question }) {
        const { people } = await asked(context, question);
        return found(people, search);
      },
      async 'laboratory.trace'({ expression: text, person: id, tried, ...question }) {
        const { people, laboratory } = await asked(context, question);
        const { expression, problem } = readText(laboratory, text, contextOf(context));
        const [first] = people.each();
        const person = (id === null ? undefined : people.find(id)) ?? first;
        if (expression === null || person === undefined) return { traced: null, problem };
        return { traced: traced({ laboratory, expression, people }, person, tried), problem: null };
      },
    },
    slices: {},
    streams: {
      'laboratory.evaluate': (question, signal) => evaluated(context, question, signal),
    },
  };
}

type Evaluation = z.output<Contract['streams']['laboratory.evaluate']['input']>;

/** People who can't be had are told as an event: they are looked for when the response has begun. */
async function* evaluated(context: Context, question: Evaluation, signal: AbortSignal) {
  const { expression: text, instead } = question;
  try {
    const { people, laboratory } = await asked(context, question);
    const facts = contextOf(context);
    const { expression, problem } = readText(laboratory, text, facts);
    if (expression === null) yield [told({ kind: 'refused', problem })];
    else yield* evaluateAll({ expression, instead: rowOf(laboratory, instead, facts), people }, signal);
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    yield [told({ kind: 'no people', sentence: error.message })];
  }
}

async function asked(context: Context, { idp: id, people: source }: Question) {
  const idp = identityProviderOf(id);
  const laboratory = await idp.laboratory?.();
  if (laboratory === undefined)
    throw new ApiFailure(404, 'NO_LANGUAGE', `Of the expressions of ${idp.name} nothing is known here.`);
  return { laboratory, people: peopleAtHand(context, { idp, laboratory, source }) };
}

type Read = { expression: ReadExpression; problem: null } | { expression: null; problem: ExpressionProblem };

function readText(laboratory: Laboratory, text: string, facts: LaboratoryContext): Read {
  try {
    return { expression: laboratory.read(text, facts), problem: null };
  } catch (error) {
    return { expression: null, problem: problemOf(error) };
  }
}

/** A row that can't be run gives nobody anything. */
function rowOf(
  laboratory: Laboratory,
  row: AttributeMapping | null,
  facts: LaboratoryContext,
): ReadExpression | null {
  try {
    return row && laboratory.readRow(row, facts);
  } catch (error) {
    if (!(error instanceof MappingError)) throw error;
    return { attributes: [], of: () => ({ value: null, problem: problemOf(error) }), traceOf: () => null };
  }
}

/** Chance is the same each time, so that the same expression gives the same value. */
function contextOf({ places }: WorkbenchContext): LaboratoryContext {
  return { now: Date.now(), random: () => 0.5, countryNames: places?.countries.names ?? {} };
}

function found(people: PeopleAtHand, search: string) {
  const wanted = search.trim().toLowerCase();
  const list: { id: string; name: string }[] = [];
  let total = 0;
  for (const { id, name } of people.each()) {
    if (!name.toLowerCase().includes(wanted)) continue;
    total += 1;
    if (list.length < mostFound) list.push({ id, name });
  }
  return { total, people: list };
}
