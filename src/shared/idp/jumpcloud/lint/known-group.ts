export interface KnownGroup {
  name: string;
  /** Its members are provisioned. */
  bound: boolean;
}
