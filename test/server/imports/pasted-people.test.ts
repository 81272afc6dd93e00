/** People who were pasted stay on this computer; those who are only counted or compared are not even stored. */
import { readdir, readFile } from 'node:fs/promises';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { entra } from '../../../src/shared/idp/entra';
import { schemaOf } from '../../shared/idp/entra/lint/schema';
import { aDataFolder, aWorkbench, call, streamed } from '../a-workbench';
import { offered } from './offer';

const people = [
  { userPrincipalName: 'zebedee@paste.example', displayName: 'Zebedee Quill', usageLocation: 'GB' },
];

/** Where anything of this process connects to, from now on. */
function connections(): string[] {
  const hosts: string[] = [];
  const connect = Socket.prototype.connect;
  const spy = vi.spyOn(Socket.prototype, 'connect').mockImplementation(function (
    this: Socket,
    ...parts: unknown[]
  ) {
    hosts.push(hostIn(parts));
    return Reflect.apply(connect, this, parts);
  });
  onTestFinished(() => spy.mockRestore());
  return hosts;
}

/** Node hands its options over in a list of its own. */
function hostIn(parts: unknown[]): string {
  const [first] = parts.flat();
  const { host = 'localhost', path } = first as { host?: string; path?: string };
  return path ?? host;
}

async function isStored(folder: string, name: string): Promise<boolean> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'utf8')));
  return texts.some((text) => text.includes(name));
}

it('people who are pasted beside a mapping, an expression or a cause are neither stored nor sent', async () => {
  const hosts = connections();
  const folder = await aDataFolder();
  const workbench = await aWorkbench(folder);
  const { setting } = await call(workbench, 'settings.create', { name: 'Contoso', idp: 'entra' });
  const settingId = setting.id;
  const read = await call(workbench, 'imports.read', {
    files: [await offered(workbench, 'schema.json', schemaOf())],
    settingId,
    people: await offered(workbench, 'people.json', people),
  });
  expect(read).toMatchObject({ kind: 'mapping', countedOn: { people: 1 } });
  await call(workbench, 'findings.compare', { settingId, people });
  expect((await call(workbench, 'findings.list', { settingId })).compared.people).toBe(1);
  await streamed(workbench, 'laboratory.evaluate', {
    idp: 'entra',
    expression: '[displayName]',
    people: { kind: 'pasted', text: JSON.stringify(people) },
  });
  await workbench.close();
  expect(hosts).toEqual([]);
  expect(await isStored(folder, 'Quill')).toBe(false);
});

it('a mapping that is tried on them reaches the sandbox on this computer, and nothing else', async () => {
  const hosts = connections();
  const folder = await aDataFolder();
  const workbench = await aWorkbench(folder);
  const offer = await offered(workbench, 'people.json', people);
  const { mapping } = entra;
  expect(await call(workbench, 'imports.tryOn', { idp: 'entra', mapping, people: offer })).toMatchObject({
    sent: 1,
  });
  await workbench.close();
  expect(new Set(hosts)).toEqual(new Set(['127.0.0.1']));
  expect(await isStored(folder, 'Quill')).toBe(true);
});
