/** How the simulated Okta takes what comes back, and what its switches and ticks change. */
import { describe, expect, it } from 'vitest';
import type { ClientRequest, SimulationResponse } from '../../../../src/shared/simulation';
import { SimulationMismatch } from '../../../../src/shared/simulation-mismatch';
import type { WorldEvent } from '../../../../src/shared/world/event';
import { assigned, hired, joined, made, worldAfter } from '../../world/a-world';
import { aClient, happened, type Respond, sentBy, serviceProvider } from './play';

const alone = [hired('ada'), assigned('ada')];
const crew = [...alone, made('red'), assigned('red'), joined('red', 'ada')];
const left: WorldEvent = { type: 'left', person: 'ada' };

const sent = (requests: ClientRequest[]) =>
  requests.map(({ method, path }) => `${method} ${path.split('?')[0]}`);

/** Answers as a service provider does, but for one kind of request. */
function except(matches: (request: ClientRequest) => boolean, response: SimulationResponse): Respond {
  const respond = serviceProvider();
  return (request) => (matches(request) ? response : respond(request));
}

describe('a refusal', () => {
  it('of the test of the credentials ends the story', () => {
    const refused = except(() => true, { status: 401, body: { detail: 'The token is unknown.' } });
    expect(() => sentBy(aClient().testConnection(), refused)).toThrow(SimulationMismatch);
    const odd = except(() => true, { status: 200, body: {} });
    expect(() => sentBy(aClient().testConnection(), odd)).toThrow('A list response was expected');
  });

  it('of one person is a failed task, and the others are sent', () => {
    const client = aClient();
    const taken = except(({ method, body }) => method === 'POST' && JSON.stringify(body).includes('"ada@'), {
      status: 409,
      body: { detail: 'userName is taken.' },
    });
    const world = worldAfter([...alone, hired('bo'), assigned('bo')]);
    expect(
      sent(sentBy(client.firstCycle(world), taken)).filter((one) => one.startsWith('POST')),
    ).toHaveLength(2);
    expect(client.report().failures).toEqual([
      {
        name: 'Ada',
        code: '409',
        sentence:
          'Creating Ada: POST /Users was expected to be answered 201, but 409 came: userName is taken.',
      },
    ]);
  });

  it('is over as soon as the person is sent again and taken', () => {
    const client = aClient();
    sentBy(
      client.firstCycle(worldAfter(alone)),
      except(({ method }) => method === 'POST', { status: 500, body: null }),
    );
    expect(client.report().failures).toHaveLength(1);
    sentBy(client.restart?.(worldAfter(alone)), serviceProvider());
    expect(client.report().failures).toEqual([]);
  });

  it('without a response in time is called as Okta calls it', () => {
    const client = aClient();
    sentBy(
      client.firstCycle(worldAfter(alone)),
      except(({ method }) => method === 'POST', { status: 0, body: null }),
    );
    expect(client.report().failures[0]).toMatchObject({ code: 'Read timed out' });
  });

  it('with 429 is repeated after the seconds that it names, ten times at most', () => {
    const steps = aClient().firstCycle(worldAfter(alone));
    const captions: string[] = [];
    let asked = 0;
    for (let next = steps.next(); !next.done; ) {
      if ('wait' in next.value) captions.push(next.value.caption);
      else asked += 1;
      next = steps.next({ status: 429, body: null, ...(asked === 1 && { retryAfter: 7 }) });
    }
    expect(asked).toBe(10);
    expect(captions.slice(0, 3)).toEqual([
      'Asked to wait: repeating after 7 seconds (shortened to 2)',
      'Asked to wait: repeating after 600 seconds (shortened to 2)',
      'Asked to wait: repeating after 1200 seconds (shortened to 2)',
    ]);
  });
});

describe('the three ticks', () => {
  const later = (switches: Record<string, boolean>, events: WorldEvent[]) => {
    const client = aClient({ switches });
    const respond = serviceProvider();
    const world = worldAfter(alone);
    const first = sentBy(client.firstCycle(world), respond);
    const next = happened(world, events);
    return { first: sent(first), later: sent(sentBy(client.changes(next.world, next.changes), respond)) };
  };

  it('decide whether people are created, updated and deactivated', () => {
    expect(later({ createUsers: false }, []).first).toEqual(['GET /Users']);
    const change: WorldEvent = { type: 'changed', person: 'ada', changes: { title: 'Countess' } };
    expect(later({}, [change]).later).toEqual(['GET /Users/{{ada}}', 'PUT /Users/{{ada}}']);
    expect(later({ updateUserAttributes: false }, [change]).later).toEqual([]);
    expect(later({}, [left]).later).toEqual(['PATCH /Users/{{ada}}']);
    expect(later({ deactivateUsers: false }, [left]).later).toEqual([]);
  });
});

describe('people', () => {
  it('who are there already are linked and brought up to date, not created', () => {
    const respond = serviceProvider();
    sentBy(aClient().firstCycle(worldAfter(alone)), respond);
    const again = sent(sentBy(aClient().firstCycle(worldAfter(alone)), respond));
    expect(again).toEqual(['GET /Users', 'GET /Users/{{ada}}', 'PUT /Users/{{ada}}']);
  });

  it('are deactivated and created anew by a new user name, where that switch is on', () => {
    const client = aClient({ switches: { renameIsNewUser: true } });
    const respond = serviceProvider();
    sentBy(client.firstCycle(worldAfter(alone)), respond);
    const { world, changes } = happened(worldAfter(alone), [
      { type: 'renamed', person: 'ada', changes: { userName: 'king@larkspur.example' } },
    ]);
    const requests = sentBy(client.changes(world, changes), respond);
    expect(sent(requests)).toEqual(['PATCH /Users/{{ada}}', 'GET /Users', 'POST /Users']);
  });

  it('are never deleted', () => {
    const client = aClient();
    const respond = serviceProvider();
    sentBy(client.firstCycle(worldAfter(crew)), respond);
    const { world, changes } = happened(worldAfter(crew), [
      { type: 'deleted', person: 'ada', forGood: true },
    ]);
    expect(sent(sentBy(client.changes(world, changes), respond))).toEqual(['PATCH /Users/{{ada}}']);
  });
});

describe('pushed groups', () => {
  const ended = (switches: Record<string, boolean>, event: WorldEvent) => {
    const client = aClient({ switches });
    const respond = serviceProvider();
    sentBy(client.firstCycle(worldAfter(crew)), respond);
    const { world, changes } = happened(worldAfter(crew), [event]);
    return sent(sentBy(client.changes(world, changes), respond)).filter((one) => one.includes('Groups'));
  };

  it('are deleted when they are unlinked, or left', () => {
    const unassigned: WorldEvent = { type: 'unassigned', to: 'red' };
    expect(ended({}, unassigned)).toEqual(['DELETE /Groups/{{red}}']);
    expect(ended({ leavesUnlinkedGroups: true }, unassigned)).toEqual([]);
    expect(ended({}, { type: 'group deleted', group: 'red' })).toEqual(['DELETE /Groups/{{red}}']);
  });

  it('are linked to one of the same name, or fail', () => {
    const respond = serviceProvider();
    sentBy(aClient().firstCycle(worldAfter(crew)), respond);
    const linking = sentBy(aClient().firstCycle(worldAfter(crew)), respond);
    expect(
      sent(linking)
        .filter((one) => one.includes('Groups'))
        .slice(-1),
    ).toEqual(['PATCH /Groups/{{red}}']);
    const strict = aClient({ switches: { linksGroups: false } });
    sentBy(strict.firstCycle(worldAfter(crew)), respond);
    expect(strict.report().failures).toMatchObject([{ name: 'red', code: 'group already exists' }]);
  });

  it('stay empty where the group that assigns people is pushed', () => {
    const client = aClient({ switches: { pushesAssignmentGroup: true } });
    const requests = sent(sentBy(client.firstCycle(worldAfter(crew)), serviceProvider()));
    expect(requests).toEqual(['GET /Groups', 'POST /Groups', 'GET /Users', 'POST /Users']);
  });
});
