/** Where the mapping of users is edited, as a path of clicks. */
export const userMapping = '**Provisioning** > **Mappings** > **Provision Azure Active Directory Users**';
