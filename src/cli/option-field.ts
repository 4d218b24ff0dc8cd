import * as z from "zod";
import type { FieldMarks } from "../operations/field.ts";
import type { AnyOperation } from "../operations/operation.ts";

/** An input field as the command line takes it. */
export type OptionField = {
  readonly name: string;
  /** `--kebab-case` */
  readonly flag: string;
  readonly kind: "text" | "number" | "boolean";
  readonly isList: boolean;
  readonly isRequired: boolean;
  readonly isNullable: boolean;
  readonly choices: readonly string[];
  readonly description: string;
  readonly marks: FieldMarks;
};

/** How the command line spells a field: `startsAt` is `starts-at`. */
export function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

type Unwrapped = { readonly type: z.ZodType; readonly isOptional: boolean; readonly isNullable: boolean };

function unwrapped(type: z.ZodType, isOptional = false, isNullable = false): Unwrapped {
  if (type instanceof z.ZodOptional || type instanceof z.ZodDefault)
    return unwrapped(type.unwrap() as z.ZodType, true, isNullable);
  if (type instanceof z.ZodNullable) return unwrapped(type.unwrap() as z.ZodType, isOptional, true);
  if (type instanceof z.ZodPipe) return unwrapped(type.in as z.ZodType, isOptional, isNullable);
  return { type, isOptional, isNullable };
}

function kindOf(type: z.ZodType): OptionField["kind"] {
  if (type instanceof z.ZodBoolean) return "boolean";
  return type instanceof z.ZodNumber ? "number" : "text";
}

type FieldMeta = FieldMarks & { readonly description?: string | undefined };

/** The marks nearest to the outside: a field made optional keeps those of what it wraps. */
function metaOf(type: z.ZodType): FieldMeta {
  const own = type.meta();
  if (own !== undefined) return own as FieldMeta;
  if (type instanceof z.ZodOptional || type instanceof z.ZodDefault || type instanceof z.ZodNullable)
    return metaOf(type.unwrap() as z.ZodType);
  return type instanceof z.ZodPipe ? metaOf(type.in as z.ZodType) : {};
}

/** Options of the program itself, which mean the same after every command; a field of such a name is `--json-text`. */
const programFlags: ReadonlySet<string> = new Set(["json", "data-dir", "help", "version", "out"]);

/** Under what name the command line's parser hands over an option: `json-text` is `jsonText`. */
export function parsedName({ flag }: OptionField): string {
  return flag.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function optionField(name: string, field: z.ZodType): OptionField {
  const outer = unwrapped(field);
  const isList = outer.type instanceof z.ZodArray;
  const { type } = isList ? unwrapped((outer.type as z.ZodArray).element as z.ZodType) : outer;
  const { description = "", ...marks } = metaOf(field);
  return {
    name,
    flag: programFlags.has(kebab(name)) ? `${kebab(name)}-text` : kebab(name),
    kind: kindOf(type),
    isList,
    isRequired: !outer.isOptional,
    isNullable: outer.isNullable,
    choices: type instanceof z.ZodEnum ? type.options.map(String) : [],
    description,
    marks,
  };
}

/** The fields of an operation's input, in their order. */
export function optionFields(operation: AnyOperation): OptionField[] {
  const input = operation.input();
  if (!(input instanceof z.ZodObject)) return [];
  return Object.entries(input.shape).map(([name, field]) => optionField(name, field as z.ZodType));
}
