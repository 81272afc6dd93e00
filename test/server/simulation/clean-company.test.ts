import { expect, it, vi } from 'vitest';
import { needsAttention } from '../../../src/shared/needs-attention';
import type { CompanyPack } from '../../../src/shared/world/company';
import { aWorkbench, call, liveEvents, sliceIn } from '../a-workbench';

/** The company of the rehearsal without what is wrong in it on purpose: countries as free text, and one without mail. */
vi.mock(import('../../../src/main/companies'), async (original) => {
  const { readCompanies } = await original();
  return { readCompanies: () => readCompanies().map(clean) };
});

function clean(pack: CompanyPack): CompanyPack {
  const people = pack.people.map(({ mail: _, country, ...person }) => ({
    ...person,
    country: country?.replace('Turkey', 'TR').replace('United Kingdom', 'GB') ?? null,
  }));
  return { ...pack, people };
}

/** The rehearsal of a new SCIM setting, played through the port to its end. */
async function rehearsed(dialect: string) {
  const workbench = await aWorkbench();
  const { setting } = await call(workbench, 'settings.create', { name: 'Kestrel Freight', idp: 'entra' });
  const settingId = setting.id;
  let [recorded, sent] = [0, Number.POSITIVE_INFINITY];
  const ended = liveEvents(workbench, settingId, (event) => {
    if (event.type === 'exchange') recorded += 1;
    const simulation = sliceIn('simulation', event);
    if (event.type === 'slices' && simulation && simulation.state !== 'running')
      sent = simulation.requestsSent;
    return recorded >= sent;
  });
  await call(workbench, 'simulation.start', { settingId, dialect, speed: 20, clean: false });
  await ended;
  return (await call(workbench, 'journal.list', { settingId })).exchanges;
}

it.each(['default', 'aadOptscim062020'])(
  'a clean company under the default mapping shows nothing above only noted, dialect %s',
  async (dialect) => {
    const exchanges = await rehearsed(dialect);
    expect(exchanges.length).toBeGreaterThan(50);
    const grave = exchanges.flatMap(({ method, url, findings }) =>
      findings
        .filter(needsAttention)
        .map(({ rule, severity, explanation }) => `${method} ${url} ${severity}: ${rule} ${explanation}`),
    );
    expect(grave).toEqual([]);
  },
);
