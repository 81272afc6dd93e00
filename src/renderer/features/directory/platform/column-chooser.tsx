import { Columns3 } from 'lucide-react';
import { IconButton } from '../../../components/icon-button';
import { Menu, MenuCheck } from '../../../components/menu';
import { columnChoices, toggleColumn } from './table-columns';
import { changeTableView, useTableView } from './table-view';

/** Which columns the table has; remembered. @param fields names, in the order of the field mappings */
export function ColumnChooser({ fields }: { fields: readonly string[] }) {
  const chosen = useTableView(({ columns }) => columns);
  return (
    <Menu trigger={<IconButton label="Choose columns" icon={Columns3} />} align="end">
      {columnChoices(fields, chosen).map(({ id, label, isShown }) => (
        <MenuCheck
          key={id}
          checked={isShown}
          onChange={() => changeTableView({ columns: toggleColumn(fields, chosen, id) })}
        >
          <bdi>{label}</bdi>
        </MenuCheck>
      ))}
    </Menu>
  );
}
