/**
 * The peer: SCIMMY behind its own Express routers, set up as its documentation shows, with Maps in memory behind it. Its
 * handlers find one resource by id in one step; filtering and paging are SCIMMY's own.
 *   node scimmy.mjs [SIZE]   starts with so many users and one group of them all, as its own POST would have kept them
 */
import { randomUUID } from 'node:crypto';
import express from 'express';
import SCIMMY from 'scimmy';
import SCIMMYRouters from 'scimmy-routers';
import { groupIdOf, groupNameOf, groupSchemas, sampleUser, userIdOf } from '../sample.mjs';

const users = new Map();
const groups = new Map();

declare(SCIMMY.Resources.User, users);
declare(SCIMMY.Resources.Group, groups);
SCIMMY.Resources.User.extend(SCIMMY.Schemas.EnterpriseUser, false);

function declare(resourceType, kept) {
  SCIMMY.Resources.declare(resourceType)
    .ingress((resource, data) => keep(kept, resource, data))
    .egress((resource) => read(kept, resource))
    .degress((resource) => void kept.delete(resource.id));
}

function keep(kept, { id }, data, newId = randomUUID()) {
  const before = kept.get(id);
  const now = new Date().toISOString();
  const meta = { ...(before?.meta ?? { created: now }), lastModified: now };
  const resource = { ...JSON.parse(JSON.stringify(data)), id: before?.id ?? newId, meta };
  kept.set(resource.id, resource);
  return resource;
}

function read(kept, { id, filter }) {
  if (id === undefined) return filter === undefined ? [...kept.values()] : filter.match([...kept.values()]);
  const found = kept.get(id);
  if (found === undefined) throw new SCIMMY.Types.Error(404, null, `Resource ${id} not found`);
  return found;
}

function fill(size) {
  for (let n = 0; n < size; n += 1) keep(users, { id: undefined }, sampleUser(n), userIdOf(n));
  const members = [...users.keys()].map((value) => ({ value }));
  const group = { schemas: groupSchemas, displayName: groupNameOf(size), members };
  keep(groups, { id: undefined }, group, groupIdOf(size));
}

const [size] = process.argv.slice(2);
if (size !== undefined) fill(Number(size));

const app = express();
app.use('/scim', new SCIMMYRouters({ type: 'bearer', handler: () => 'bench' }));
const server = app.listen(0, '127.0.0.1', () => {
  const baseUrl = `http://127.0.0.1:${server.address().port}/scim`;
  process.stdout.write(`${JSON.stringify({ scim: { baseUrl }, setting: { token: 'none' } })}\n`);
});
// Requests that wait for their turn longer than Node lets them by itself are measured too.
server.requestTimeout = 0;
server.headersTimeout = 0;
