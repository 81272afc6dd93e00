/** Changes as the JSON of the log, without parsing or writing the attributes of a resource where that can be spared. */
import { attributesJson, type Head, lazyResource } from '../resource/lazy-resource';
import type { DirectoryChange } from '../resource/stored-resource';

const putStart = '[{"kind":"put","resource":';
const attributesStart = ',"attributes":';
const putEnd = '}}]';
const changeStart = '{"kind":';

/** The changes of one record. Where that is one resource and nothing else, its attributes stay as they are. */
export function readChanges(json: Buffer): unknown {
  const at = isOnePut(json) ? json.indexOf(attributesStart) : -1;
  const head = at < 0 ? null : JSON.parse(`${json.toString('utf8', putStart.length, at)}}`);
  if (!isWhole(head)) return JSON.parse(json.toString());
  const attributes = json.subarray(at + attributesStart.length, json.length - putEnd.length);
  return [{ kind: 'put', resource: lazyResource(head, attributes) }];
}

const headNames = ['id', 'resourceType', 'order', 'revision', 'created', 'lastModified'];

/** With all but the attributes, which come last then. */
function isWhole(head: object | null): head is Head {
  return head !== null && headNames.every((name) => name in head);
}

/** In a text of JSON every quotation mark has a backslash: what is found is no part of what a client sent as text. */
function isOnePut(json: Buffer): boolean {
  return (
    json.toString('latin1', 0, putStart.length) === putStart &&
    json.toString('latin1', json.length - putEnd.length) === putEnd &&
    !json.includes(changeStart, 2)
  );
}

/** The JSON of a change. */
export function textOfChange(change: DirectoryChange): string {
  if (change.kind !== 'put') return JSON.stringify(change);
  const { id, resourceType, order, revision, created, lastModified, origins } = change.resource;
  const head = JSON.stringify({ id, resourceType, order, revision, created, lastModified, origins });
  return `{"kind":"put","resource":${head.slice(0, -1)}${attributesStart}${attributesJson(change.resource)}}}`;
}
