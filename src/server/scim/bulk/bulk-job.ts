/**
 * Bulk operations (RFC 7644 section 3.7), one after the other, each durable before the next and each with its own result.
 *
 * Operations run in their order, with one exception: one that refers to a resource by `bulkId` first lets that resource be
 * created, so that references work in any order. Where references go in circles, the resource is created without those that
 * lead back, and is completed as soon as they exist. If they come to nothing it is taken back, and its operation failed
 * with 409 (section 3.7.1): half a resource is never reported as created.
 */

import { isJsonObject } from '../../../shared/scim/json';
import { messageUrns } from '../../../shared/scim/messages';
import type { JsonObject } from '../../../shared/scim/resource';
import { truncateChanges } from '../../resource/truncate-changes';
import { isSliceOver, yieldSlice } from '../../runtime/time-slice';
import { shorten } from '../describe-value';
import { property } from '../message';
import { deleteResource, replaceResource } from '../resource-verbs';
import { ScimError } from '../scim-error';
import type { ScimContext, ScimRequest, ScimResponse } from '../scim-request';
import { referencesIn, resolveReferences, resolveText, withoutReferences } from './bulk-references';
import { type BulkOperation, type BulkRequest, readBulkOperation, readBulkRequest } from './bulk-request';
import { type BulkTarget, carryOut, targetOf } from './bulk-verbs';

/** Changes that the exchange records, besides the first of each operation. */
const mostChanges = 1_000;

/** POST /Bulk. Rejects with ScimError for the message as a whole; what befalls an operation is in its result. */
export async function performBulk({ body }: ScimRequest, context: ScimContext): Promise<ScimResponse> {
  const job = new BulkJob(readBulkRequest(body, context.tolerances), context);
  const results = await job.run();
  return { status: 200, body: { schemas: [messageUrns.bulkResponse], Operations: results }, headers: {} };
}

/** Created without references that lead in a circle. */
interface Incomplete {
  index: number;
  bulkId: string;
  data: JsonObject;
  target: BulkTarget;
  id: string;
  held: ReadonlySet<string>;
}

class BulkJob {
  private readonly request: BulkRequest;
  private readonly context: ScimContext;
  private readonly results: (JsonObject | undefined)[];
  /** Operations that are under way or done. */
  private readonly begun = new Set<number>();
  /** bulkId -> place of the POST that has it. */
  private readonly posts = new Map<string, number>();
  /** bulkId -> id of what was created. */
  private readonly ids = new Map<string, string>();
  private incomplete: Incomplete[] = [];
  private errors = 0;

  constructor(request: BulkRequest, context: ScimContext) {
    this.request = request;
    this.context = context;
    this.results = request.operations.map(() => undefined);
    for (const [index, raw] of request.operations.entries()) {
      const bulkId = isJsonObject(raw) && property(raw, 'method') === 'POST' ? property(raw, 'bulkId') : null;
      if (typeof bulkId === 'string' && !this.posts.has(bulkId)) this.posts.set(bulkId, index);
    }
  }

  /** Results of all operations that were processed, in the order of the request. */
  async run(): Promise<JsonObject[]> {
    for (const index of this.request.operations.keys()) {
      if (this.isOver()) break;
      await this.perform(index);
      await this.completeAll();
    }
    return this.results.filter((result) => result !== undefined);
  }

  private isOver(): boolean {
    return this.errors >= this.request.failOnErrors;
  }

  private async perform(index: number): Promise<void> {
    if (this.begun.has(index)) return;
    this.begun.add(index);
    if (isSliceOver()) await yieldSlice();
    try {
      const operation = readBulkOperation(this.request.operations[index] ?? null);
      const held = await this.settle(operation, index);
      if (held !== null) this.results[index] = await this.carryOut(index, operation, held);
    } catch (error) {
      // A chain of references fails from its end, without a perform in between.
      if (isSliceOver()) await yieldSlice();
      this.fail(index, error);
    }
  }

  /**
   * Lets everything be created that the operation refers to.
   * @returns the references that lead back to where we come from; null when the job is over before that
   */
  private async settle(operation: BulkOperation, index: number): Promise<Set<string> | null> {
    if (operation.bulkId !== null && operation.method === 'POST') this.requireOwn(operation.bulkId, index);
    const held = new Set<string>();
    for (const bulkId of referencesIn([operation.path, operation.data])) {
      await this.perform(this.postOf(bulkId));
      if (this.isOver()) return null;
      if (!this.ids.has(bulkId)) this.hold(bulkId, held);
    }
    return held;
  }

  private requireOwn(bulkId: string, index: number): void {
    if (this.posts.get(bulkId) === index) return;
    throw new ScimError('invalidValue', `The bulkId “${shorten(bulkId)}” is used by an operation before.`);
  }

  private postOf(bulkId: string): number {
    const index = this.posts.get(bulkId);
    if (index !== undefined) return index;
    throw new ScimError(
      'invalidValue',
      `“bulkId:${shorten(bulkId)}” refers to no POST operation of this request.`,
    );
  }

  private hold(bulkId: string, held: Set<string>): void {
    if (this.results[this.postOf(bulkId)] === undefined) held.add(bulkId);
    else throw unresolved(bulkId);
  }

  private async carryOut(
    index: number,
    operation: BulkOperation,
    held: ReadonlySet<string>,
  ): Promise<JsonObject> {
    const { method, bulkId } = operation;
    const target = targetOf(resolveText(operation.path, this.ids), this.context);
    const data = operation.data === null ? null : resolveReferences(operation.data, this.ids);
    const begun = data === null || held.size === 0 ? data : withoutReferences(data, held);
    const response = await this.alone((context) => carryOut(operation, target, begun, context));
    const location = response.headers.location ?? this.locationOf(target);
    const id = target.id ?? location.slice(location.lastIndexOf('/') + 1);
    if (bulkId !== null && method === 'POST') {
      this.ids.set(bulkId, id);
      if (data !== null && held.size > 0) this.incomplete.push({ index, bulkId, data, target, id, held });
    }
    return {
      ...identity(method, bulkId),
      location,
      ...versionIn(response),
      status: String(response.status),
    };
  }

  /** With notes of its own, so that what one operation did is not mistaken for the whole. */
  private async alone(act: (context: ScimContext) => Promise<ScimResponse>): Promise<ScimResponse> {
    const notes: ScimContext['notes'] = { subject: null, lookUp: null, changes: [] };
    const response = await act({ ...this.context, notes }).finally(() => {
      if (this.request.operations.length === 1) this.context.notes.subject = notes.subject;
    });
    const all = this.context.notes.changes;
    const room = Math.max(1, mostChanges - all.length);
    // At once: thousands of versions of one long list would not find room in memory.
    all.push(...truncateChanges(notes.changes.slice(0, room), this.request.operations.length));
    return response;
  }

  private async completeAll(): Promise<void> {
    const waiting = this.incomplete;
    this.incomplete = [];
    for (const one of waiting) {
      try {
        await this.complete(one);
      } catch (error) {
        this.ids.delete(one.bulkId);
        await this.takeBack(one);
        this.fail(one.index, error);
      }
    }
  }

  private async complete({ index, data, target, id, held }: Incomplete): Promise<void> {
    for (const bulkId of held) if (!this.ids.has(bulkId)) throw unresolved(bulkId);
    const body = resolveReferences(data, this.ids);
    const request = { query: {}, body, ifMatch: undefined, ifNoneMatch: undefined };
    const response = await this.alone((context) => replaceResource(target.type, id, request, context));
    this.results[index] = { ...this.results[index], ...versionIn(response) };
  }

  private async takeBack({ target, id }: Incomplete): Promise<void> {
    const request = { query: {}, body: null, ifMatch: undefined, ifNoneMatch: undefined };
    await this.alone((context) => deleteResource(target.type, id, request, context)).catch((error) => {
      // A disk that refuses, or another client was faster: the result says that it failed either way.
      this.context.faultOf(error);
    });
  }

  private fail(index: number, error: unknown): void {
    const fault = error instanceof ScimError ? error : this.context.faultOf(error);
    this.errors += 1;
    this.results[index] = {
      ...this.identityOf(index),
      status: String(fault.status),
      response: { ...fault.toBody() },
    };
  }

  /** Of an operation that may be unreadable: as much as it says. A failed POST has no location. */
  private identityOf(index: number): JsonObject {
    const raw = this.request.operations[index];
    if (!isJsonObject(raw)) return {};
    const [method, bulkId, path] = ['method', 'bulkId', 'path'].map((name) => property(raw, name));
    const location = method !== 'POST' && typeof path === 'string' ? this.locationNamed(path) : null;
    return {
      ...identity(
        typeof method === 'string' ? shorten(method) : null,
        typeof bulkId === 'string' ? bulkId : null,
      ),
      ...(location === null ? {} : { location }),
    };
  }

  private locationNamed(path: string): string | null {
    try {
      const target = targetOf(resolveText(path, this.ids), this.context);
      return target.id === null ? null : this.locationOf(target);
    } catch {
      return null;
    }
  }

  private locationOf({ type, id }: BulkTarget): string {
    return `${this.context.baseUrl}${type.resourceType.endpoint}/${id ?? ''}`;
  }
}

function identity(method: string | null, bulkId: string | null): JsonObject {
  return { ...(method === null ? {} : { method }), ...(bulkId === null ? {} : { bulkId }) };
}

function versionIn({ headers }: ScimResponse): JsonObject {
  return headers.etag === undefined ? {} : { version: headers.etag };
}

function unresolved(bulkId: string): ScimError {
  return new ScimError(
    409,
    `The operation with the bulkId “${shorten(bulkId)}” failed, and this one refers to what it would have created.`,
  );
}
