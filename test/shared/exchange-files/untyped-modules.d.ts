declare module 'har-schema' {
  const schemas: Record<string, { $id: string }>;
  export default schemas;
}

declare module 'postman-collection' {
  interface Request {
    method: string;
    url: { toString(): string };
    body?: { raw?: string };
    headers: { get(name: string): string | undefined };
  }
  export class Collection {
    constructor(definition: unknown);
    items: { all(): { request: Request }[] };
    variables: { get(name: string): unknown };
    toJSON(): { item?: unknown[] };
  }
}
