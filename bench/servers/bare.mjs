/**
 * The physical reference: Fastify as it comes, that parses, keeps what it parsed in Maps and answers the bytes that a SCIM
 * server answers. No token, no schema, no rules, no disk, nobody watching.
 *
 * With the path of a file it does the same, and answers a write once what became of it is on disk, in that file: what
 * durability costs by itself. All who write at the time share one flush, which is the least that it can cost.
 */
import { randomUUID } from 'node:crypto';
import { constants, open } from 'node:fs/promises';
import { setImmediate as endOfTurn } from 'node:timers/promises';
import Fastify from 'fastify';

const contentType = 'application/scim+json; charset=utf-8';
const users = new Map();
const byUserName = new Map();
const inOrder = [];
const groups = new Map();

const path = process.argv[2];
const flags = constants.O_WRONLY | constants.O_CREAT | (constants.O_DSYNC ?? 0);
const log = path === undefined ? null : await open(path, flags, 0o600);
let waiting = [];
let isFlushing = false;

const app = Fastify();
app.addContentTypeParser('application/scim+json', { parseAs: 'string' }, (_request, body, done) =>
  done(null, JSON.parse(body)),
);

app.post('/scim/Users', (request, reply) => {
  const id = randomUUID();
  const { schemas, ...attributes } = request.body;
  const user = { schemas, id, ...attributes, meta: metaOf('User', id) };
  users.set(id, user);
  byUserName.set(user.userName.toLowerCase(), user);
  inOrder.push(user);
  keep(user, () => answer(reply.code(201), user));
});

app.get('/scim/Users/:id', (request, reply) => {
  const user = users.get(request.params.id);
  if (user === undefined) reply.code(404).send({});
  else answer(reply, user);
});

app.patch('/scim/Users/:id', (request, reply) => {
  const user = users.get(request.params.id);
  for (const { path, value } of request.body.Operations) user[path] = value;
  changed(user);
  keep(user, () => answer(reply, user));
});

app.get('/scim/Users', (request, reply) => {
  const { filter, startIndex = 1, count = 100 } = request.query;
  const start = Number(startIndex);
  const found = filter === undefined ? inOrder.slice(start - 1, start - 1 + Number(count)) : equalTo(filter);
  reply.type(contentType).send({
    schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
    totalResults: filter === undefined ? inOrder.length : found.length,
    startIndex: start,
    itemsPerPage: found.length,
    Resources: found,
  });
});

app.post('/scim/Groups', (request, reply) => {
  const id = randomUUID();
  const group = {
    schemas: request.body.schemas,
    id,
    displayName: request.body.displayName,
    meta: metaOf('Group', id),
  };
  groups.set(id, { group, members: new Set() });
  answer(reply.code(201), group);
});

app.patch('/scim/Groups/:id', (request, reply) => {
  const { group, members } = groups.get(request.params.id);
  for (const { op, value } of request.body.Operations) {
    for (const member of value) op === 'add' ? members.add(member.value) : members.delete(member.value);
  }
  changed(group);
  keep(request.body, () => reply.code(204).header('etag', group.meta.version).send());
});

/** Goes on at once or, where there is a file, when it is on disk. */
function keep(value, goOn) {
  if (log === null) {
    goOn();
    return;
  }
  waiting.push({ line: `${JSON.stringify(value)}\n`, goOn });
  if (!isFlushing) void flushAll();
}

async function flushAll() {
  isFlushing = true;
  while (waiting.length > 0) {
    let known;
    do {
      known = waiting.length;
      await endOfTurn();
    } while (waiting.length > known);
    const batch = waiting;
    waiting = [];
    await log.write(batch.map(({ line }) => line).join(''));
    if (constants.O_DSYNC === undefined) await log.datasync();
    for (const { goOn } of batch) goOn();
  }
  isFlushing = false;
}

function equalTo(filter) {
  const user = byUserName.get(/^userName eq "(.*)"$/.exec(filter)[1].toLowerCase());
  return user === undefined ? [] : [user];
}

function metaOf(resourceType, id) {
  const created = new Date().toISOString();
  const location = `${baseUrl}/${resourceType}s/${id}`;
  return { resourceType, created, lastModified: created, location, version: 'W/"1"' };
}

function changed({ meta }) {
  meta.lastModified = new Date().toISOString();
  meta.version = `W/"${Number(meta.version.slice(3, -1)) + 1}"`;
}

function answer(reply, resource) {
  const { location, version } = resource.meta;
  reply.headers({ location, etag: version }).type(contentType).send(resource);
}

await app.listen({ host: '127.0.0.1', port: 0 });
const baseUrl = `http://127.0.0.1:${app.server.address().port}/scim`;
process.stdout.write(`${JSON.stringify({ scim: { baseUrl }, setting: { token: 'none' } })}\n`);
