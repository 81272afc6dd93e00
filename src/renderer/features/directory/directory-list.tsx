import { copyByKey } from '../../components/copy-text';
import { ListError } from '../../components/row-list/list-error';
import { RowList } from '../../components/row-list/row-list';
import { useCursor } from '../../components/row-list/use-cursor';
import { NoResources } from './no-resources';
import { ResourceRow, UserColumns } from './resource-row';
import type { Tab } from './tabs';
import type { ListedResource, ResourceRows } from './use-resources';

interface DirectoryListProps {
  tab: Tab;
  resources: ResourceRows;
  search: string;
  isFiltered: boolean;
  selected: string | null;
  select(id: string | null): void;
  onReset(): void;
}

/** In rem. */
const rowHeight = 3.5;

export function DirectoryList(props: DirectoryListProps) {
  const { tab, resources, search, selected, select } = props;
  const idAt = (index: number) => resources.rowAt(index)?.resource.id ?? null;
  const { active, move } = useCursor({ idAt, indexOf: resources.indexOf, selected, select });
  if (resources.error) {
    return <ListError what="The directory" error={resources.error} />;
  }
  if (resources.total === 0) return <NoResources {...props} />;
  return (
    <div className="directory-list">
      {tab.resourceType === 'User' && <UserColumns />}
      <RowList
        key={search}
        label={tab.label}
        className="directory-rows"
        rowHeight={rowHeight}
        count={resources.total ?? 0}
        attributesOf={(index) => ({
          key: idAt(index) ?? `row ${index}`,
          className: classOf(resources.rowAt(index)),
        })}
        renderRow={(index) => <ResourceRow {...(resources.rowAt(index) ?? { resource: undefined })} />}
        active={active}
        onActive={move}
        onOpen={(index) => select(idAt(index))}
        onCopy={(index) => void copyByKey(resources.rowAt(index)?.resource.name ?? '')}
        onRange={resources.inSight}
      />
    </div>
  );
}

function classOf(row: ListedResource | undefined): string {
  const isLost = row?.findings.some(({ severity }) => severity === 'will not arrive') === true;
  return isLost ? 'directory-row directory-row-lost' : 'directory-row';
}
