/**
 * What is typed into the search of a list: a filter of RFC 7644 section 3.4.2.2, the path of an attribute (who has one is found),
 * or words. All words have to stand somewhere in the values of a resource, in its name or its id, in any case and with or without
 * accents; those between quotation marks belong together.
 */

import type { Filter, Presence } from '../../shared/scim/filter/filter';
import { FilterSyntaxError } from '../../shared/scim/filter/lexer';
import { parseFilter } from '../../shared/scim/filter/parser';
import type { JsonValue } from '../../shared/scim/resource';
import { type ResolvedResourceType, resolveAttribute } from '../../shared/scim/schemas/schema-registry';
import { attributesJson, peek } from '../resource/lazy-resource';
import type { StoredResource } from '../resource/stored-resource';
import { displayNameOf } from '../resource/summary';
import { compileFilter } from '../scim/query/filter/compile-filter';
import { ScimError } from '../scim/scim-error';
import { createToleranceUse } from '../scim/tolerances';
import { foldForSorting } from './collection-orders';

export type ResourceTest = (resource: StoredResource) => boolean;

/**
 * @param text not blank
 * @param type whose attributes a filter or path may name; undefined where resources of several types are searched: words alone count
 */
export function resourceSearch(text: string, type: ResolvedResourceType | undefined): ResourceTest {
  const fits = type && filterIn(text, type);
  if (fits !== undefined) return fits;
  const ofWords = wordSearch(text);
  const hasPath = type && presenceIn(text, type);
  return hasPath === undefined ? ofWords : (resource) => hasPath(resource) || ofWords(resource);
}

/** Every tolerance is on: this is a person's question and no client's. */
const asked = { preset: 'tolerant', tolerances: {} } as const;

function filterIn(text: string, type: ResolvedResourceType): ResourceTest | undefined {
  const filter = parsed(text);
  return filter && testOf(filter, type);
}

function presenceIn(text: string, type: ResolvedResourceType): ResourceTest | undefined {
  const filter = parsed(`${text.trim()} pr`);
  return filter?.kind === 'presence' && isDeclared(filter, type) ? testOf(filter, type) : undefined;
}

function isDeclared({ path }: Presence, type: ResolvedResourceType): boolean {
  return resolveAttribute(type, path).kind === 'attribute';
}

function parsed(text: string): Filter | undefined {
  try {
    return parseFilter(text);
  } catch (error) {
    if (error instanceof FilterSyntaxError) return undefined;
    throw error;
  }
}

function testOf(filter: Filter, type: ResolvedResourceType): ResourceTest | undefined {
  try {
    const fits = compileFilter(filter, type, createToleranceUse(asked));
    return (resource) => fits(peek(resource));
  } catch (error) {
    if (error instanceof ScimError) return undefined;
    throw error;
  }
}

const wordOrPhrase = /"([^"]+)"|[^\s",]+/g;

/** The words of a text, and what stands between quotation marks in one piece, as they are compared: without case and accents. */
export function wordsIn(text: string): string[] {
  return [...text.matchAll(wordOrPhrase)].map(([word, phrase]) => foldForSorting(phrase ?? word));
}

function wordSearch(text: string): ResourceTest {
  const words = wordsIn(text);
  return (resource) => words.every((word) => mentions(resource, word));
}

function mentions(resource: StoredResource, word: string): boolean {
  if (foldForSorting(resource.id).includes(word) || foldForSorting(displayNameOf(resource)).includes(word))
    return true;
  return mayHold(resource, word) && holds(peek(resource), word);
}

/** Most resources are told apart by their JSON alone: to parse all of them would take most of a search. @param word as of `wordsIn` */
export function mayHold(resource: StoredResource, word: string): boolean {
  const json = attributesJson(resource);
  return json.includes('\\u') || foldForSorting(json).includes(JSON.stringify(word).slice(1, -1));
}

function holds(value: JsonValue, word: string): boolean {
  if (typeof value === 'string') return foldForSorting(value).includes(word);
  if (typeof value === 'number') return String(value).includes(word);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((part) => holds(part, word));
}
