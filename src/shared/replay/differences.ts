/** What is different between two JSON texts, value by value. */
import { isJsonObject, sameJson } from '../scim/json';
import type { JsonValue } from '../scim/resource';

export interface Difference {
  /** `emails[0].value`; empty for the whole. */
  path: string;
  /** Absent where it was not there. */
  before?: JsonValue;
  after?: JsonValue;
}

export interface Differences {
  some: Difference[];
  /** Further ones, which are too many to be listed. */
  more: number;
  /** Ids, times and versions, which a server makes anew each time. */
  ofEachTime: number;
}

const most = 100;

/** What is no JSON is one text. */
export function differencesOf(before: string, after: string): Differences {
  const all = [...differing(parsed(before), parsed(after), '')];
  const told = all.filter(({ path }) => !isOfEachTime.test(path));
  return {
    some: told.slice(0, most),
    more: Math.max(0, told.length - most),
    ofEachTime: all.length - told.length,
  };
}

const isOfEachTime = /(?:^|\.)(?:id|meta\.(?:created|lastModified|version|location)|\$ref)$/;

function parsed(text: string): JsonValue | undefined {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function* differing(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  path: string,
): Generator<Difference> {
  if (sameJson(before, after)) return;
  if (isJsonObject(before) && isJsonObject(after)) {
    for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
      yield* differing(before[name], after[name], path === '' ? name : `${path}.${name}`);
    }
  } else if (Array.isArray(before) && Array.isArray(after)) {
    for (let index = 0; index < Math.max(before.length, after.length); index += 1) {
      yield* differing(before[index], after[index], `${path}[${index}]`);
    }
  } else {
    yield { path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
  }
}
