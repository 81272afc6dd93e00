import type { MappingByHand } from '../common/mapping-by-hand';

/** JumpCloud's table and its groups, with the headings of its console. */
export const jumpCloudByHand: MappingByHand = {
  fileName: 'jumpcloud-table.json',
  tableLabel: 'Rows of the table Attribute Mapping',
  boundLabel: 'Groups that are ticked under User Groups, one a line',
  otherLabel: 'Other groups with people who should be there, one a line',
  fileOf: (rows, groups) => ({
    attributeMapping: {
      user: rows.map(({ source, target }) => ({ 'JumpCloud Property': source, 'Application Value': target })),
    },
    userGroups: groups,
  }),
};
