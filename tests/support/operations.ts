import type { TestApp } from './app.ts';

interface Schema {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

/** One operation of the OpenAPI document. */
export interface Operation {
  /** `POST /api/chat` */
  name: string;
  method: string;
  path: string;
  queries: string[];
  /** Where in its JSON body text may stand: members one inside the other, `0` for an element of a list. */
  texts: string[][];
}

interface Described {
  parameters?: { in: string; name: string }[];
  requestBody?: { content?: Record<string, { schema?: Schema }> };
}

/** Every operation the service describes. */
export async function listOperations(app: TestApp): Promise<Operation[]> {
  const document = (await (await app.request('/api/openapi.json')).json()) as {
    paths: Record<string, Record<string, Described>>;
    components: { schemas: Record<string, Schema> };
  };
  const { schemas } = document.components;
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      queries: parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name),
      texts: listTexts(requestBody?.content?.['application/json']?.schema ?? {}, schemas),
    })),
  );
}

function listTexts(schema: Schema, schemas: Record<string, Schema>): string[][] {
  const { $ref, type, properties = {}, additionalProperties, items, anyOf = [], oneOf = [], allOf = [] } = schema;
  const named = $ref === undefined ? undefined : schemas[$ref.split('/').at(-1) ?? ''];
  const inside = (member: string, inner: Schema): string[][] => listTexts(inner, schemas).map((rest) => [member, ...rest]);
  const found = [
    ...(type === 'string' ? [[]] : []),
    ...[...anyOf, ...oneOf, ...allOf, ...(named ? [named] : [])].flatMap((inner) => listTexts(inner, schemas)),
    ...Object.entries(properties).flatMap(([member, inner]) => inside(member, inner)),
    ...(items ? inside('0', items) : []),
    ...(typeof additionalProperties === 'object' ? inside('member', additionalProperties) : []),
  ];
  return [...new Map(found.map((path) => [path.join('.'), path])).values()];
}

/** The body with `text` in one place; what leads there is made where it is missing. */
export function putText(body: unknown, [member, ...rest]: string[], text: (before: unknown) => string): unknown {
  if (member === undefined) return text(body);
  if (member === '0') return [putText(Array.isArray(body) ? body[0] : undefined, rest, text)];
  const known = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  return { ...known, [member]: putText(known[member], rest, text) };
}
