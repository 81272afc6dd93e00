/** A story of another company, told by the same client: thirty people in six countries, sent at once, moved, renamed, deleted. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { chaptersTold, tellStory } from '../../../src/shared/idp/common/tell-story';
import { entra } from '../../../src/shared/idp/entra';
import { createEntraClient } from '../../../src/shared/idp/entra/client';
import type { JsonObject } from '../../../src/shared/scim/resource';
import type { ClientReport, SimulationRequest } from '../../../src/shared/simulation';
import { placeTables } from '../../shared/platform/place-tables';
import { aStory } from '../../shared/world/a-company';
import { createTestListener } from '../listener/test-listener';

async function told() {
  const server = await createTestListener();
  const { company, story } = aStory('a-quarter');
  const client = createEntraClient({
    ...{ dialect: 'default', mapping: entra.mapping, newId: randomUUID },
    evaluation: { now: 0, random: () => 0.5 },
  });
  const script = tellStory(company, chaptersTold(story, entra.simulation.stages), client);
  const requests: SimulationRequest[] = [];
  let next = script.next();
  while (!next.done) {
    const step = next.value;
    if ('wait' in step) throw new Error('Nothing is throttled here.');
    requests.push(step);
    const payload = step.body === undefined ? {} : { payload: JSON.stringify(step.body) };
    const { status, body } = await server.send({
      ...{ method: step.method, url: `/scim${step.path}`, headers: step.headers },
      ...payload,
    });
    next = script.next({ status, body });
  }
  const all = async (path: string): Promise<JsonObject[]> =>
    (await server.send({ method: 'GET', url: `/scim${path}?count=200` })).body.Resources;
  const [users, groups] = [await all('/Users'), await all('/Groups')];
  await server.listener.close();
  return { company, requests, report: next.value, users, groups };
}

describe('a quarter at Meridian Harbour', () => {
  let story: Awaited<ReturnType<typeof told>>;
  beforeAll(async () => {
    story = await told();
  });

  it('happens to thirty people in six countries, whose time zones are there', () => {
    const people = [...story.company.world.people.values()];
    expect(people).toHaveLength(30);
    const countries = new Set(people.map(({ country }) => country ?? ''));
    expect(countries.size).toBe(6);
    for (const { country, timeZone } of people) {
      const zones = placeTables.zones.byCountry[country ?? '']?.map(({ zone }) => zone);
      expect(zones).toContain(timeZone);
    }
    const zonesOf = (code: string) =>
      new Set(people.filter(({ country }) => country === code).map(({ timeZone }) => timeZone)).size;
    expect(['US', 'CA', 'BR', 'AU'].map(zonesOf)).toEqual([5, 3, 2, 4]);
  });

  it('is sent without a failure and ends as the company is', () => {
    const nothing: ClientReport = { failures: [], quarantine: null };
    expect(story.report).toEqual(nothing);
    const names = story.users.map(({ displayName }) => displayName);
    expect(names).toHaveLength(31);
    expect(names).toContain('Mei-Lin Chow-Reid');
    expect(names).not.toContain('Declan Marsh');
    const inactive = story.users
      .filter(({ active }) => active === false)
      .map(({ displayName }) => displayName);
    expect(inactive).toEqual(['Jerome Baptiste']);
  });

  it('groups within groups and mailing lists are not sent, a deleted group is gone', () => {
    expect(story.groups.map(({ displayName }) => displayName).sort()).toEqual([
      ...[
        'All operations',
        'Finance',
        'IT',
        'Management',
        'Operations',
        'People and Culture',
        'Site United States',
      ],
    ]);
    const nested = story.groups.find(({ displayName }) => displayName === 'All operations');
    expect(nested?.members).toBeUndefined();
  });

  it('on demand the connection is tried first, then the newcomer is sent at once', () => {
    const onDemand = story.requests.filter(({ phase }) => phase === 'provision-on-demand');
    expect(onDemand.map(({ method, path }) => `${method} ${path.split('?')[0]}`)).toEqual([
      'GET /Users',
      'GET /Groups',
      'GET /Users',
      'POST /Users',
    ]);
  });
});
