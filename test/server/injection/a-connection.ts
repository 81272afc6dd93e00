/** A SCIM setting whose requests can be made to fail on purpose, through the SCIM port. */
import type { Workbench } from '../../../src/server/workbench';
import type { Fault, Injection, InjectionTarget } from '../../../src/shared/injection/injection';
import { aWorkbench, call, liveEvents, sliceIn } from '../a-workbench';

const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const person = (name: string) => ({
  schemas: [userSchema],
  userName: `${name}@example.com`,
  externalId: name,
  displayName: name,
  emails: [{ type: 'work', value: `${name}@example.com`, primary: true }],
});

export async function aConnection(dataDir?: string) {
  const workbench = await aWorkbench(dataDir);
  const { setting, revealed } = await call(workbench, 'settings.create', { name: 'Contoso', idp: 'entra' });
  const settingId = setting.id;
  const send = (method: string, path: string, body?: unknown) =>
    fetch(`${workbench.scim.baseUrl}${path}`, {
      method,
      headers: { authorization: `Bearer ${revealed.token}`, 'content-type': 'application/scim+json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const inject = (fault: Fault, target: InjectionTarget = {}) =>
    call(workbench, 'injection.start', { settingId, injection: injectionOf(fault, target) });
  return { workbench, settingId, send, inject, recorded: () => recorded(workbench, settingId) };
}

const injectionOf = (fault: Fault, target: InjectionTarget): Injection => ({
  title: 'On purpose',
  fault,
  target,
  minutes: 1,
});

async function recorded(workbench: Workbench, settingId: string) {
  const { exchanges } = await call(workbench, 'journal.list', { settingId });
  return exchanges;
}

export async function injectionOn(workbench: Workbench, settingId: string | null) {
  const [snapshot] = await liveEvents(workbench, settingId, () => true);
  return sliceIn('injection', snapshot);
}
