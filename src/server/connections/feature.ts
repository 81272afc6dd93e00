/** Every connection at a glance. It has nothing of its own: it is told again when what it is made of changes. */
import { type ExchangeKind, exchangeKindSchema } from '../../shared/exchange';
import type { SliceName } from '../../shared/features';
import { type Connection, connectionsContract } from '../../shared/features/connections';
import { isInUse } from '../../shared/in-use';
import type { ScimSetting } from '../../shared/scim-setting';
import type { FeatureOf } from '../feature';
import { atMostEvery } from '../runtime/at-most-every';
import type { WorkbenchContext } from '../workbench-context';
import { connectionOf } from './connection-of';

const madeOf: ReadonlySet<SliceName> = new Set(['settings', 'guide', 'counts', 'findings']);
/** It is of all SCIM settings, so that a burst on one of them is not told request by request. */
const tellMs = 500;
const letIn: readonly ExchangeKind[] = exchangeKindSchema.options.filter(
  (kind) => kind !== 'refused' && kind !== 'scanner',
);

export function connectionsFeature(context: WorkbenchContext): FeatureOf<typeof connectionsContract> {
  const { settings, live } = context;
  const tell = atMostEvery(tellMs, () => live.changed('connections', null));
  const stopWatching = live.watch((slice) => madeOf.has(slice) && tell.soon());
  return {
    contract: connectionsContract,
    calls: {},
    slices: {
      connections: () =>
        settings
          .list()
          .filter(isOwn)
          .map((setting) => glance(setting, context)),
    },
    stop() {
      stopWatching();
      tell.stop();
    },
  };
}

function isOwn(setting: ScimSetting): boolean {
  return !setting.sandbox && isInUse(setting);
}

function glance(setting: ScimSetting, context: WorkbenchContext): Connection {
  return connectionOf({
    setting,
    guide: context.idpOf(setting).guide,
    progress: context.sliceOf('guide', setting.id),
    counts: context.sliceOf('counts', setting.id),
    findings: context.sliceOf('findings', setting.id),
    lastRequest: lastRequestOf(setting.id, context),
  });
}

function lastRequestOf(settingId: string, { journal }: WorkbenchContext): Connection['lastRequest'] {
  const [last] = journal.newest({ settingId, kinds: letIn, fromClient: true, limit: 1 });
  return last === undefined ? null : { at: last.receivedAt, simulated: last.simulated };
}
