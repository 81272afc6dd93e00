/**
 * The JSON of one resource, or of a list, in pieces. Attributes and members are those that held when the response began; groups
 * and the names of both are those of the moment in which they are written.
 */
import type { JsonObject } from '../../../shared/scim/resource';
import type { StoredResource } from '../../resource/stored-resource';
import { needsAttribute, type Projection, project } from './projection';
import { describeMember, represent, type Surroundings } from './representation';
import { RepresentationWriter } from './representation-json';
import { bodyOf, type StreamedBody } from './streamed-body';

/** Members that are written in one piece. */
const portionLength = 250;

/** A resource, and what of it is shown. */
export interface Shown {
  resource: StoredResource;
  projection: Projection;
}

type ShownNow = Shown & { memberIds: readonly string[] };

export function resourceBody(shown: Shown, context: Surroundings): string | StreamedBody {
  return bodyOf(resourcePieces(asOfNow(shown, context), new RepresentationWriter(context), context));
}

/** `head` with the resources under `Resources`. */
export function listBody(
  head: JsonObject,
  shown: readonly Shown[],
  context: Surroundings,
): string | StreamedBody {
  const all = shown.map((one) => asOfNow(one, context));
  return bodyOf(listPieces(head, all, context));
}

function asOfNow({ resource, projection }: Shown, { directory }: Surroundings): ShownNow {
  const memberIds = needsAttribute(projection, 'members') ? [...directory.members(resource.id)] : [];
  return { resource, projection, memberIds };
}

function* listPieces(
  head: JsonObject,
  shown: readonly ShownNow[],
  context: Surroundings,
): Generator<string, void> {
  const writer = new RepresentationWriter(context);
  let before = `${JSON.stringify(head).slice(0, -1)},"Resources":[`;
  for (const one of shown) {
    yield before;
    yield* resourcePieces(one, writer, context);
    before = ',';
  }
  yield shown.length === 0 ? `${before}]}` : ']}';
}

function* resourcePieces(
  shown: ShownNow,
  writer: RepresentationWriter,
  context: Surroundings,
): Generator<string, void> {
  const { resource, projection, memberIds } = shown;
  if (memberIds.length > portionLength) yield* piecesOfGroup(shown, context);
  else yield writer.write(resource, projection, memberIds);
}

/** Written with the first portion of its members, which says whether they are shown, and where; the others follow there. */
function* piecesOfGroup(shown: ShownNow, context: Surroundings): Generator<string, void> {
  const { resource, projection, memberIds } = shown;
  const group = represent(resource, projection, context, memberIds.slice(0, portionLength));
  let before = '{';
  for (const [name, value] of Object.entries(group)) {
    const json = JSON.stringify(value);
    yield `${before}${JSON.stringify(name)}:${name === 'members' ? json.slice(0, -1) : json}`;
    if (name === 'members') yield* otherMembers(shown, context);
    before = ',';
  }
  yield '}';
}

function* otherMembers({ memberIds, projection }: ShownNow, context: Surroundings): Generator<string, void> {
  for (let start = portionLength; start < memberIds.length; start += portionLength) {
    const portion = memberIds.slice(start, start + portionLength).map((id) => describeMember(id, context));
    const { members } = project({ members: portion }, projection);
    if (members !== undefined) yield `,${JSON.stringify(members).slice(1, -1)}`;
  }
  yield ']';
}
