/** A value as the JSON it is sent and kept as: what goes to disk and to the page is made into text once. */
export type JsonText<Value> = string & { readonly of?: Value };

export function toJson<Value>(value: Value): JsonText<Value> {
  return JSON.stringify(value);
}
