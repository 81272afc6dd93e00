/** Headers and bodies as a search looks at them. Each is read once, and only when a term asks. */
import { isJsonObject } from '../scim/json';
import type { JsonValue } from '../scim/resource';

export interface SearchedText {
  clientAddress: string;
  request: SearchedMessage;
  response: SearchedMessage;
  errorText: string | null;
}

interface SearchedMessage {
  headers: readonly (readonly [string, string])[];
  body: string;
}

export interface Bodies {
  /** All of it, in lower case. */
  text(): string;
  /** Of every value that was sent or answered, in lower case; one to a line. */
  values(): string;
  /** Of every attribute that the request names, in lower case. */
  requestPaths(): string[];
  /** `op` of each operation of the request, in lower case. */
  operations(): string[];
}

export function bodiesOf({ clientAddress, request, response, errorText }: SearchedText): Bodies {
  const requestJson = once(() => jsonIn(request.body));
  return {
    text: once(() =>
      [clientAddress, ...textsOf(request), ...textsOf(response), errorText ?? ''].join('\n').toLowerCase(),
    ),
    values: once(() =>
      [...scalarsIn(requestJson()), ...scalarsIn(jsonIn(response.body))].join('\n').toLowerCase(),
    ),
    requestPaths: once(() => pathsIn(requestJson()).map((path) => path.toLowerCase())),
    operations: once(() => operationsIn(requestJson()).map(({ op }) => String(op).toLowerCase())),
  };
}

function once<Value>(read: () => Value): () => Value {
  let known: { value: Value } | null = null;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}

function textsOf({ headers, body }: SearchedMessage): string[] {
  return [...headers.map((header) => header.join(': ')), unescaped(body)];
}

/** Letters beyond ASCII come as they are, or as their numbers. */
function unescaped(body: string): string {
  if (!body.includes('\\u')) return body;
  return body.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function jsonIn(body: string): JsonValue | null {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** Nothing in a journal is nested deeper: the listener refuses it. */
const deepest = 100;

function scalarsIn(value: JsonValue | undefined, found: string[] = [], depth = 0): string[] {
  if (typeof value !== 'object' || value === null) {
    if (value !== undefined && value !== null) found.push(String(value));
  } else if (depth < deepest) for (const child of Object.values(value)) scalarsIn(child, found, depth + 1);
  return found;
}

/** As attribute paths, `name.givenName`; those of operations begin with the path of the operation. */
function pathsIn(value: JsonValue | undefined, above = '', found: string[] = [], depth = 0): string[] {
  if (typeof value !== 'object' || value === null || depth >= deepest) return found;
  if (Array.isArray(value)) {
    for (const element of value) pathsIn(element, above, found, depth + 1);
    return found;
  }
  for (const [name, child] of Object.entries(value)) {
    const path = above === '' ? name : `${above}.${name}`;
    if (name.toLowerCase() === 'operations' && Array.isArray(child)) pathsOfOperations(value, found, depth);
    else {
      found.push(path);
      pathsIn(child, path, found, depth + 1);
    }
  }
  return found;
}

function pathsOfOperations(message: JsonValue, found: string[], depth: number): void {
  for (const { path, value, data } of operationsIn(message, 1)) {
    const target = typeof path === 'string' ? path : '';
    if (target !== '') found.push(target);
    pathsIn(value, target, found, depth + 1);
    pathsIn(data, '', found, depth + 1);
  }
}

interface Operation {
  op?: JsonValue | undefined;
  path?: JsonValue | undefined;
  value?: JsonValue | undefined;
  /** Of a bulk request: a message of its own. */
  data?: JsonValue | undefined;
}

/** Operations of a PATCH, and of those within a bulk request. Names are compared without case, as the listener does. */
function operationsIn(message: JsonValue | null | undefined, levels = 2): Operation[] {
  if (!isJsonObject(message) || levels === 0) return [];
  const list = Object.entries(message).find(([name]) => name.toLowerCase() === 'operations')?.[1];
  if (!Array.isArray(list)) return [];
  return list.filter(isJsonObject).flatMap((each) => {
    const operation: Operation = Object.fromEntries(
      Object.entries(each).map(([name, value]) => [name.toLowerCase(), value]),
    );
    const within = operationsIn(operation.data as JsonValue | undefined, levels - 1);
    return operation.op === undefined && within.length > 0 ? within : [operation];
  });
}
