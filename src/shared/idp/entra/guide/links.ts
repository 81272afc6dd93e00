/** The one page of the console that can be linked without knowing the tenant's own ids. */
export const consoleLink = {
  label: 'Open Enterprise apps',
  url: 'https://entra.microsoft.com/#view/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AppAppsPreview',
};
