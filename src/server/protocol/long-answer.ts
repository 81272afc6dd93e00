/**
 * Answers that are long, most of all by naming very many members: a group of everybody is 17 MB of JSON, and half a second
 * of work. They are written
 * piece by piece while they are sent, as fast as the client takes them, so that nobody else waits and no such text is ever
 * held as a whole. Attributes and members are those that held when the answer began, groups and the names of both those of the
 * moment in which they are written.
 */
import { Readable } from 'node:stream';
import type { JsonObject } from '../../shared/scim/resource';
import { attributesLength } from '../directory/kept-resource';
import type { StoredResource } from '../directory/stored-resource';
import { inTurn } from '../turns';
import { needsAttribute, type Projection, project } from './projection';
import { assemble, describeGroup, describeMember, groupIdsOf, type Surroundings } from './representation';
import { RepresentationWriter } from './representation-json';

/** A body as the texts that make it up; each is short work. */
export class LongAnswer {
  readonly texts: Iterable<string>;

  constructor(texts: Iterable<string>) {
    this.texts = texts;
  }
}

/** Members and groups that are written in one go. */
const mostAtOnce = 2_000;
/** From so many on, a list is written when it is its turn. */
const manyResources = 25;
/** A resource whose attributes are longer is written when it is its turn, in characters. */
const longAttributes = 64 * 1024;
/** Resources of a list that are written in one go. */
const mostResourcesAtOnce = 250;
const portionLength = 250;
/** As much of a list is made in one go. */
const mostCharactersAtOnce = 1024 * 1024;
/** In characters. */
const chunkLength = 64 * 1024;
/** More than is kept of any answer, by more than any secret is long: none is cut, and missed by redaction. */
const beginningLength = 384 * 1024;

/** A resource, and what of it is shown. */
export interface Shown {
  resource: StoredResource;
  projection: Projection;
}

/** The body of an answer that is one resource. */
export function bodyOf(
  resource: StoredResource,
  projection: Projection,
  context: Surroundings,
): string | LongAnswer {
  const shown = { resource, projection };
  if (countRelated([shown], context, mostAtOnce) > mostAtOnce)
    return new LongAnswer(textsOf(shown, relatedTo(shown, context), context));
  if (attributesLength(resource) <= longAttributes)
    return new RepresentationWriter(context).write(resource, projection);
  return new LongAnswer(textOf(shown, context));
}

/** In the turn in which it is sent. */
function* textOf({ resource, projection }: Shown, context: Surroundings): Generator<string> {
  yield new RepresentationWriter(context).write(resource, projection);
}

/** Whether to change a resource, or to delete it, is long work. */
export function isLarge(id: string, directory: Surroundings['directory']): boolean {
  const resource = directory.find(id);
  if (resource === undefined) return false;
  return attributesLength(resource) > longAttributes || directory.groupsOf(id).size > mostAtOnce;
}

/** Whether to write a list costs no more than a request may where others come at the same moment. */
export function isShortList(resources: readonly Shown[], context: Surroundings): boolean {
  if (resources.length >= manyResources) return false;
  let length = 0;
  for (const { resource } of resources) length += attributesLength(resource);
  return length <= longAttributes && countRelated(resources, context, mostAtOnce) <= mostAtOnce;
}

/**
 * The body of a list: `head` with the resources under `Resources`.
 * @param named how many members and groups they name
 */
export function listBodyOf(
  head: JsonObject,
  resources: readonly Shown[],
  named: number,
  context: Surroundings,
): string | LongAnswer {
  if (resources.length > mostResourcesAtOnce || named > mostAtOnce)
    return new LongAnswer(listTexts(head, [], resources, context));
  const writer = new RepresentationWriter(context);
  const texts: string[] = [];
  let length = 0;
  for (const { resource, projection } of resources) {
    const text = writer.write(resource, projection);
    texts.push(text);
    length += text.length;
    if (length > mostCharactersAtOnce)
      return new LongAnswer(listTexts(head, texts, resources.slice(texts.length), context));
  }
  return `${JSON.stringify(head).slice(0, -1)},"Resources":[${texts.join(',')}]}`;
}

/** How many members and groups the answer names; stops counting above `enough`. */
export function countRelated(resources: readonly Shown[], context: Surroundings, enough: number): number {
  let count = 0;
  for (const { resource, projection } of resources) {
    const { id } = resource;
    if (needsAttribute(projection, 'members')) count += context.directory.members(id).size;
    if (needsAttribute(projection, 'groups')) count += countGroups(id, context, enough - count);
    if (count > enough) break;
  }
  return count;
}

/** To find groups of groups takes that much longer than to count members. */
const worthOfNested = 4;

function countGroups(id: string, { directory }: Surroundings, enough: number): number {
  const direct = directory.groupsOf(id);
  if (direct.size > enough) return direct.size;
  for (const group of direct)
    if (directory.groupsOf(group).size > 0) return countNested(direct, directory, enough);
  return direct.size;
}

function countNested(
  direct: ReadonlySet<string>,
  directory: Surroundings['directory'],
  enough: number,
): number {
  const seen = new Set(direct);
  for (const group of seen) {
    if (seen.size * worthOfNested > enough) break;
    for (const outer of directory.groupsOf(group)) seen.add(outer);
  }
  return seen.size * worthOfNested;
}

interface Related {
  name: 'members' | 'groups';
  /** To be called when the resource is written. */
  ids(): readonly string[];
  describe(id: string): JsonObject;
}

type Named = Omit<Related, 'ids'> & { ids: readonly string[] };

/** Members as of now, since the version of a group is theirs too; groups are found when the resource is written: nested ones are many. */
function relatedTo({ resource: { id }, projection }: Shown, context: Surroundings): Related[] {
  const { directory } = context;
  const related: Related[] = [];
  if (needsAttribute(projection, 'members')) {
    const ids = [...directory.members(id)];
    related.push({
      name: 'members',
      ids: () => ids,
      describe: (member) => describeMember(member, context),
    });
  }
  if (needsAttribute(projection, 'groups')) {
    const direct = directory.groupsOf(id);
    related.push({
      name: 'groups',
      ids: () => groupIdsOf(id, direct, directory),
      describe: (group) => describeGroup(group, direct.has(group) ? 'direct' : 'indirect', context),
    });
  }
  return related;
}

/** @param written the first resources, which are made already */
function listTexts(
  head: JsonObject,
  written: readonly string[],
  resources: readonly Shown[],
  context: Surroundings,
): Generator<string> {
  const rest = resources.map((shown) => ({ shown, related: relatedTo(shown, context) }));
  return textsOfList(head, written, rest, context);
}

function* textsOfList(
  head: JsonObject,
  written: readonly string[],
  resources: readonly { shown: Shown; related: readonly Related[] }[],
  context: Surroundings,
): Generator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"Resources":[`;
  let isFirst = true;
  for (const text of written) {
    yield isFirst ? text : `,${text}`;
    isFirst = false;
  }
  for (const { shown, related } of resources) {
    if (!isFirst) yield ',';
    isFirst = false;
    yield* textsOf(shown, related, context);
  }
  yield ']}';
}

/** A list of related resources stands first with one portion, which says whether it is shown, and where. */
function* textsOf(
  { resource, projection }: Shown,
  unnamed: readonly Related[],
  context: Surroundings,
): Generator<string> {
  const related = unnamed.map(({ name, ids, describe }) => ({ name, ids: ids(), describe }));
  const first = { members: [] as JsonObject[], groups: [] as JsonObject[] };
  for (const { name, ids, describe } of related) first[name] = ids.slice(0, portionLength).map(describe);
  const shown = project(assemble(resource, projection.type, context, first), projection);
  if (related.every(({ ids }) => ids.length <= portionLength)) {
    yield JSON.stringify(shown);
    return;
  }
  let before = '{';
  for (const [name, value] of Object.entries(shown)) {
    yield `${before}${JSON.stringify(name)}:`;
    before = ',';
    const rest = related.find((one) => one.name === name && one.ids.length > portionLength);
    const text = JSON.stringify(value);
    if (rest === undefined || !Array.isArray(value)) yield text;
    else yield* portionsAfter(text, rest, projection);
  }
  yield '}';
}

function* portionsAfter(first: string, { name, ids, describe }: Named, projection: Projection) {
  yield first.slice(0, -1);
  for (let start = portionLength; start < ids.length; start += portionLength) {
    const portion = ids.slice(start, start + portionLength).map(describe);
    const shown = project({ [name]: portion }, projection)[name];
    if (shown !== undefined) yield `,${JSON.stringify(shown).slice(1, -1)}`;
  }
  yield ']';
}

/** A long answer on its way: at most one chunk in a turn of the event loop, as the client takes them; many take turns. */
export class LongAnswerStream extends Readable {
  /** As much as may be kept of it. */
  beginning = '';
  /** Made so far. */
  bytes = 0;
  private readonly texts: Iterator<string>;

  constructor({ texts }: LongAnswer) {
    super();
    this.texts = texts[Symbol.iterator]();
  }

  override _read(): void {
    setImmediate(inTurn, () => this.pushNext());
  }

  private pushNext(): void {
    try {
      this.push(this.nextChunk());
    } catch (error) {
      this.destroy(error instanceof Error ? error : new Error(String(error)));
    }
  }

  private nextChunk(): Buffer | null {
    let text = '';
    while (text.length < chunkLength) {
      const { done, value } = this.texts.next();
      if (done === true) break;
      text += value;
    }
    if (text === '') return null;
    if (this.beginning.length < beginningLength) this.beginning += text;
    const chunk = Buffer.from(text);
    this.bytes += chunk.length;
    return chunk;
  }
}
