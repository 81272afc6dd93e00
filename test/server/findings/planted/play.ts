/** Plays a planted fault against a running workbench: recorded traffic as it was, else everybody by the real simulated client. */
import { randomUUID } from 'node:crypto';
import type { Workbench } from '../../../../src/server/workbench';
import { identityProviderOf } from '../../../../src/shared/idp';
import type { JsonObject } from '../../../../src/shared/scim/resource';
import type { ClientSteps, SimulationResponse } from '../../../../src/shared/simulation';
import type { PersonDetails } from '../../../../src/shared/world/person';
import { apply, emptyWorld, type World } from '../../../../src/shared/world/world';
import type { PlantedCase, Sent } from './planted-case';

type Send = (sent: Sent) => Promise<SimulationResponse>;

export async function play(planted: PlantedCase, workbench: Workbench, token: string): Promise<number> {
  let requests = 0;
  const send: Send = async ({ method, path, headers, body }) => {
    requests += 1;
    const response = await fetch(`${workbench.scim.baseUrl}${path}`, {
      method,
      headers: { ...headers, Authorization: `Bearer ${token}` },
      ...(body === null || body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  };
  if (planted.traffic === null) await simulate(planted, send);
  else await replay(planted.traffic, send);
  return requests;
}

/** `{{x}}` is the id of the user of this name, or of the group. */
async function replay(traffic: readonly Sent[], send: Send): Promise<void> {
  const ids = new Map<string, string>();
  for (const sent of traffic) {
    const filled: Sent = JSON.parse(
      JSON.stringify(sent).replace(/\{\{([^}]+)\}\}/g, (_, name: string) => ids.get(name) ?? name),
    );
    const { status, body } = await send(filled);
    if (filled.method !== 'POST' || status !== 201) continue;
    const { id, userName, displayName } = body as Record<string, string>;
    ids.set(filled.path.startsWith('/Groups') ? String(displayName) : String(userName), String(id));
  }
}

async function simulate({ idp, mapping, people }: PlantedCase, send: Send): Promise<void> {
  const { simulation } = identityProviderOf(idp);
  const client = await simulation.client({
    dialect: simulation.dialects[0]?.id ?? '',
    mapping,
    newId: randomUUID,
    evaluation: { now: Date.now(), random: Math.random, countryNames: {} },
  });
  const hired = worldOf(people);
  await drive(client.firstCycle(hired), send);
  const left = people.filter(({ accountEnabled }) => accountEnabled === false).map(idOf);
  const after = left.reduce((world, person) => apply(world, { type: 'left', person }), hired);
  const changes = left.map((id) => ({ kind: 'person' as const, id, caption: 'Left' }));
  await drive(client.changes(after, changes), send);
}

async function drive(steps: ClientSteps, send: Send): Promise<void> {
  let next = steps.next();
  while (!next.done) {
    const step = next.value;
    next = steps.next(
      'wait' in step ? { status: 0, body: null } : await send({ ...step, body: step.body ?? null }),
    );
  }
}

function idOf({ objectId }: JsonObject): string {
  return String(objectId);
}

/** Everybody hired and assigned, by Entra's own names of attributes. */
function worldOf(people: readonly JsonObject[]): World {
  return people.reduce<World>((world, person) => {
    const id = idOf(person);
    const hired = apply(world, { type: 'hired', person: { id, ...detailsOf(person) } });
    return apply(hired, { type: 'assigned', to: id });
  }, emptyWorld);
}

function detailsOf(person: JsonObject): PersonDetails {
  const text = (name: string) => (typeof person[name] === 'string' ? person[name] : null);
  return {
    givenName: text('givenName') ?? '',
    familyName: text('surname') ?? '',
    displayName: text('displayName'),
    userName: text('userPrincipalName') ?? '',
    mail: text('mail'),
    title: text('jobTitle'),
    department: text('department'),
    manager: null,
    workPhone: text('telephoneNumber'),
    mobilePhone: text('mobile'),
    fax: text('facsimileTelephoneNumber'),
    office: text('physicalDeliveryOfficeName'),
    street: text('streetAddress'),
    city: text('city'),
    state: text('state'),
    postalCode: text('postalCode'),
    country: text('country'),
    usageLocation: text('usageLocation'),
    timeZone: null,
    language: text('preferredLanguage'),
    employeeNumber: text('employeeId'),
    hiredOn: null,
    licence: null,
    custom: {},
  };
}
