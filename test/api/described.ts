import { z } from "zod";
import { openApi } from "../../lib/api/openapi";

const contentSchema = z.record(z.string(), z.object({ schema: z.looseObject({}).optional() }));
const operationSchema = z.looseObject({
  operationId: z.string(),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z.array(z.looseObject({ name: z.string(), in: z.string(), required: z.boolean(), schema: z.looseObject({}) })),
  requestBody: z.looseObject({ content: contentSchema }).optional(),
  responses: z.record(z.string(), z.looseObject({ description: z.string(), content: contentSchema })),
});
const documentSchema = z.looseObject({ openapi: z.string(), paths: z.record(z.string(), z.record(z.enum(["get", "post"]), operationSchema.optional())), components: z.looseObject({ schemas: z.record(z.string(), z.looseObject({})) }) });
export type Described = z.infer<typeof documentSchema>;
export type Operation = z.infer<typeof operationSchema>;

/** Reads a description as a program that was given nothing else. */
export const readDescription = (document: unknown): Described => documentSchema.parse(document);
export const description = (): Described => readDescription(JSON.parse(JSON.stringify(openApi("test"))));

/** A validator of the schemas as they are published, references followed. */
export function publishedSchema({ components: { schemas } }: Described, reference: unknown): z.ZodType {
  const definitions: unknown = JSON.parse(JSON.stringify(schemas).replaceAll("#/components/schemas/", "#/$defs/"));
  const { $ref } = z.object({ $ref: z.string() }).parse(reference);
  return z.fromJSONSchema({ $ref: $ref.replace("#/components/schemas/", "#/$defs/"), $defs: definitions } as Parameters<typeof z.fromJSONSchema>[0]);
}

/** What is wrong with an answer by its description; empty when it is as described. */
export async function deviations(document: Described, operation: Operation, answer: Response): Promise<string[]> {
  const described = operation.responses[String(answer.status)];
  if (!described) return [`${operation.operationId}: status ${answer.status} is not described`];
  const type = (answer.headers.get("content-type") ?? "").split(";")[0]!;
  if (!(type in described.content)) return [`${operation.operationId}: ${answer.status} as ${type} is not described`];
  const schema = described.content[type]?.schema;
  if (schema?.["$ref"] === undefined) return [];
  const read = publishedSchema(document, schema).safeParse(await answer.clone().json());
  return (read.error?.issues ?? []).map(({ path, message }) => `${operation.operationId}: ${answer.status} ${path.join(".")}: ${message}`);
}
