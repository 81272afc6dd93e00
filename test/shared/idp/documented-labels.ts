/** What the platform's own pages print in bold, letter for letter: the guide of each identity provider must have all of it. */

/** On the platform, before every guide. */
export const platformLabels: readonly string[] = [
  ...['Company > Company Settings > SCIM Settings', '+New', '+ NEW', 'Map a Field (Optional)', 'Map Fields'],
  ...['Settings', 'Edit Fields', 'Company > Target Users', 'People', 'Actions', 'EDIT FIELDS'],
  ...['+ ADD CUSTOM FIELD', 'Save', 'Next', 'Group Settings', 'Group Name:', 'Grouping Criteria:'],
  ...['Select a SCIM field to determine user groups', 'Group By', 'Department', 'Custom Mapped Field.'],
  ...['only one group', 'single user', 'copy the unique token information', 'Inactive'],
  'Synchronise groups with identity management platform',
  'Synchronize groups with Identity Management Platform',
];

/** By the title of the page that prints them. */
export const entraLabels: Record<string, string[]> = {
  'Add users via SCIM': [
    ...['Company > Company Settings > SCIM Settings', '+New', 'Map a Field (Optional)', 'Next', 'Save'],
    ...['Group Settings', 'Group Name:', 'Grouping Criteria:', 'copy the unique token information'],
    'Select a SCIM field to determine user groups',
    'Synchronise groups with identity management platform',
  ],
  'Getting Started with SCIM': [
    ...['Target Users', 'Settings', 'Edit Fields', '+ NEW', 'Group By', 'Department', 'Custom Mapped Field.'],
    ...['only one group', 'single user', 'People'],
  ],
  'SCIM Setup in Azure AD / Entra ID': [
    ...[
      'Azure Admin',
      'Microsoft Entra ID.',
      '+Add',
      'Enterprise Application',
      '+Create your own application.',
    ],
    ...['Enter a name', 'Create', 'Provisioning', 'New Configuration', 'Tenant URL:', 'Secret Token:'],
    ...['Test Connection', 'Save', 'Settings', 'Synchronize all users and groups'],
    ...['Synchronize only assigned users and groups', 'Users and Groups', 'Manage', 'Add users/groups'],
    ...['None Selected', 'Select', 'Assign', 'Overview', 'Start Provisioning'],
    "Integrate any other application you don't find in the gallery (Non-gallery)",
  ],
  'Azure AD SCIM Integration, October 2024': ['Provisioning', 'Get Started', 'Automatic'],
  'Azure AD SCIM Integration': [
    ...['Admin', 'Azure Active Directory', 'Azure Services', 'Enterprise applications', '+New application'],
    ...['+Create your own application', 'Enter a name', 'Save', 'New Configuration', 'Provisioning Status:'],
    ...['Test Connection', 'Edit Provisioning', 'Scope', 'Sync all users and groups', 'Start Provision'],
    ...['Sync only assigned users and groups', 'Users and Groups', 'Provision Azure Directory Users'],
    ...['Provisioning Settings', 'Users', 'Mappings', 'Mapping Type', 'Source Attribute', 'Target Attribute'],
    ...['Default Value if Null (Optional)', 'Match Objects Using This Attribute', 'Matching Precedence'],
    ...['Apply This Mapping', 'Usage Location', 'Azure AD', '+ NEW', 'Map Fields', 'Company > Target Users'],
    ...['People', 'Actions', 'EDIT FIELDS', '+ ADD CUSTOM FIELD', 'Country / Region', 'Group Name'],
    ...['Grouping Criteria', 'Token', 'STOP', 'START', 'Next'],
    'Synchronize groups with Identity Management Platform',
  ],
};

/** In each identity provider, by its id. Corrections that stand beside them are here too. */
export const labelsIn: Readonly<Record<string, readonly string[]>> = {
  entra: [
    ...Object.values(entraLabels).flat(),
    ...['Provision Microsoft Entra ID Users', 'Provision Azure Active Directory Users', 'Add user/group'],
    ...['Source Object Scope', 'All Records'],
  ],
  okta: [
    ...['Applications', 'Browse App Catalog', 'SCIM 2.0 Test App (OAuth Bearer Token)', 'Add'],
    ...['My SCIM Integration', 'Next', 'SAML 2.0', 'Done', 'Provision', 'Configure API Integration'],
    ...['API Integration', 'Tenant URL:', 'Secret Token:', 'Test API Credentials', 'Save', 'Provisioning'],
    ...['Enable API Integration', 'SCIM 2.0 Base Url', 'OAuth Bearer Token', 'To App', 'Edit', 'Assignments'],
    ...['Assign', 'Push Groups', 'Synchronize groups with Identity Management Platform'],
  ],
  onelogin: [
    ...['Applications', 'Add App', 'SCIM Provisioner with SAML (SCIM v2 Enterprise)', 'Add', 'Save'],
    ...['My SCIM Integration', 'Configuration', 'API Connection', 'Tenant URL:', 'SCIM JSON Template:'],
    ...['SCIM Bearer Token:', 'SCIM Base URL', 'Provisioning', 'Workflow', 'Provisioning Users into Groups'],
  ],
  jumpcloud: [
    ...['admin', 'SSO', '+', 'Custom SSO SAML.', 'Application name', 'Custom SAML App', 'Custom Application'],
    ...['IdP Entity ID', 'SP Identity ID', 'SP Entity ID', 'Identity Management', 'SCIM Version:'],
    ...['Base URL:', 'Token Key:', 'Test Connection', 'Activate', 'Groups', 'Save'],
  ],
  generic: [],
};
