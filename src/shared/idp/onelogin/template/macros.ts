/** Macros of the SCIM JSON Template that public templates use. */
export interface Macro {
  /** As it is written between the braces. */
  name: string;
  sentence: string;
  evidence: 'template of the platform' | 'templates of other applications';
}

export const userMacros: readonly Macro[] = [
  ofPlatform('$user.firstname', 'First name.'),
  ofPlatform('$user.lastname', 'Last name.'),
  ofPlatform('$user.display_name', 'Display name.'),
  ofPlatform('$user.email', 'E-mail address.'),
  ofPlatform('$user.active', 'true or false. In quotation marks it is sent as text.'),
  ofPlatform('$user.manager_firstname', "Manager's first name."),
  ofPlatform('$user.manager_lastname', "Manager's last name."),
  ofOthers('$user.city', 'City.'),
  ofOthers('$user.state', 'State.'),
  ofOthers('$user.country', 'Country.'),
];

/** Parameters are made by the admin, by any name; these are those of the templates. */
export const parameterMacros: readonly Macro[] = [
  ofPlatform('$parameters.scimusername', 'The parameter SCIM Username, normally the e-mail address.'),
  ofPlatform('$parameters.department', 'A parameter for the department.'),
  ofPlatform('$parameters.external_manager_id', "A parameter for the manager's id in the application."),
  ofOthers('$parameters.timezone', 'A parameter for the time zone.'),
  ofOthers('$parameters.title', 'A parameter for the title.'),
  ofOthers('$parameters.organization', 'A parameter for the organization.'),
  ofOthers('$parameters.division', 'A parameter for the division.'),
];

function ofPlatform(name: string, sentence: string): Macro {
  return { name, sentence, evidence: 'template of the platform' };
}

function ofOthers(name: string, sentence: string): Macro {
  return { name, sentence, evidence: 'templates of other applications' };
}
