/** The one page of the console that can be linked without knowing the tenant's own ids. */
export const consoleLink = {
  label: 'Open Enterprise apps',
  url: 'https://entra.microsoft.com/#view/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AppAppsPreview',
};

/** Unlocks the editor of a target's attribute list. */
export const schemaEditorLink = {
  label: 'Open the portal with the schema editor',
  url: 'https://portal.azure.com/?Microsoft_AAD_Connect_Provisioning_forceSchemaEditorEnabled=true',
};
