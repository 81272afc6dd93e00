import type { Console } from '../common/console';

export const oktaConsole: Console = {
  vendor: 'Okta',
  urlField: 'SCIM 2.0 Base Url',
  tokenField: 'OAuth Bearer Token',
  connectionTest: 'Test API Credentials',
};

/** Where URL and token stand once they are saved, as a path of clicks. */
export const integration = '**Provisioning** > **Integration** > **Edit**';

/** The three ticks. */
export const toApp = '**Provisioning** > **To App** > **Edit**';

/** Where mappings are edited, as a path of clicks. */
export const appMappings =
  '**Provisioning** > **To App** > **Go to Profile Editor** > **Mappings** > **Okta User to** your application';

/** Where attributes of the application get their external names. */
export const appAttributes = '**Provisioning** > **To App** > **Go to Profile Editor**';

/** Where the row that writes this attribute path is edited. */
export function mappingClicks(target: string): string[] {
  return [
    '**Applications** > your application',
    appMappings,
    `the row of the attribute whose **External name** leads to \`${target}\`; where there is none, add the attribute first: ${appAttributes} > **Add Attribute**`,
    'the expression, **Apply mapping on user create and update**, **Save Mappings**',
  ];
}
