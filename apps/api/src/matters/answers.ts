import { resolver } from 'hono-openapi';

/** How an OpenAPI document tells of an answer in JSON. */
export function json(description: string, schema: Parameters<typeof resolver>[0]) {
  return { description, content: { 'application/json': { schema: resolver(schema) } } };
}

/** How an OpenAPI document tells of a paper. */
export const pdf = { description: 'PDF', content: { 'application/pdf': { schema: { type: 'string' as const, format: 'binary' } } } };

/** Query parameters for an OpenAPI operation, each with what it means. Spread it into `describeRoute`. */
export function query(meanings: Record<string, string>) {
  const schema = { type: 'string' as const };
  return { parameters: Object.entries(meanings).map(([name, description]) => ({ name, in: 'query' as const, description, schema })) };
}

/** Never kept by a browser or a proxy between: it names a person. */
export function sendPdf(name: string, paper: Uint8Array): Response {
  return new Response(new Uint8Array(paper), {
    headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': `inline; filename="${name}.pdf"`, 'Cache-Control': 'no-store' },
  });
}
