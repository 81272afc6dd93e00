import { copyByKey } from '../../components/copy-text';
import { ListError } from '../../components/row-list/list-error';
import { RowList } from '../../components/row-list/row-list';
import { useCursor } from '../../components/row-list/use-cursor';
import { NoResources } from './no-resources';
import { ResourceRow } from './resource-row';
import type { Tab } from './tabs';
import type { ResourceRows } from './use-resources';

interface DirectoryListProps {
  tab: Tab;
  resources: ResourceRows;
  search: string;
  selected: string | null;
  select(id: string | null): void;
  onReset(): void;
}

export function DirectoryList({ tab, resources, search, selected, select, onReset }: DirectoryListProps) {
  const idAt = (index: number) => resources.rowAt(index)?.id ?? null;
  const { active, move } = useCursor({ idAt, indexOf: resources.indexOf, selected, select });
  if (resources.error) {
    return <ListError what="The directory" error={resources.error} />;
  }
  if (resources.total === 0) return <NoResources {...{ tab, search, onReset }} />;
  return (
    <RowList
      key={search}
      label={tab.label}
      className="directory-rows"
      count={resources.total ?? 0}
      attributesOf={(index) => ({ key: idAt(index) ?? `row ${index}` })}
      renderRow={(index) => <ResourceRow resource={resources.rowAt(index)} />}
      active={active}
      onActive={move}
      onOpen={(index) => select(idAt(index))}
      onCopy={(index) => void copyByKey(resources.rowAt(index)?.name ?? '')}
      onRange={resources.inSight}
    />
  );
}
