import { writeFileSync } from "node:fs";
import { Option } from "commander";
import type { Command } from "commander";
import { AppError } from "../app-error.ts";
import type { AnyOperation } from "../operations/operation.ts";
import { fileInput } from "./file-argument.ts";
import { optionFields, parsedName } from "./option-field.ts";
import type { OptionField } from "./option-field.ts";
import { promptedSecret } from "./secret-prompt.ts";

/** What the command line gave for one operation: its input, and where an export's text goes. */
export type OperationCall = {
  readonly operation: AnyOperation;
  readonly input: Record<string, unknown>;
  readonly out: string | null;
};

function described(field: OptionField): string {
  const parts = [
    field.description,
    field.isNullable ? '"none" clears it' : "",
    field.isList ? "may be repeated" : "",
  ];
  return parts.filter((part) => part !== "").join("; ");
}

function optionOf(field: OptionField): Option[] {
  if (field.kind === "boolean") {
    return [new Option(`--${field.flag}`, described(field)), new Option(`--no-${field.flag}`).hideHelp()];
  }
  const value = field.marks.file === undefined ? (field.choices.length > 0 ? "choice" : field.kind) : "path";
  const option = new Option(`--${field.flag} <${value}${field.isList ? "..." : ""}>`, described(field));
  if (field.choices.length > 0)
    option.choices(field.isNullable ? [...field.choices, "none"] : [...field.choices]);
  return [option];
}

/** Whether an operation's answer is a file, which `--out` names a place for. */
export function isExport(operation: AnyOperation): boolean {
  return operation.name.startsWith("export.") || operation.name === "letter.save";
}

/** Adds an operation's arguments and options; done only for the command that runs or shows its help. */
export function addOperationOptions(
  command: Command,
  operation: AnyOperation,
  run: (call: OperationCall) => Promise<void>,
): void {
  const fields = optionFields(operation).filter((field) => field.marks.secret !== true);
  const positionals = (operation.positionals ?? []).flatMap((name) =>
    fields.filter((field) => field.name === name),
  );
  const hidden = new Set(
    fields.flatMap((field) => (field.marks.file === undefined ? [] : [field.marks.file.fileName])),
  );
  for (const field of positionals) command.argument(`[${field.flag}]`, described(field));
  for (const field of fields)
    if (!hidden.has(field.name)) for (const option of optionOf(field)) command.addOption(option);
  if (isExport(operation)) command.option("--out <path>", "write the file there instead of printing it");
  const example = ["oneofone", ...operation.name.split("."), operation.example]
    .filter((part) => part !== "")
    .join(" ");
  command.addHelpText("after", `\nExample:\n  ${example}`);
  command.action(async (...given: unknown[]) => {
    const options = command.opts<Record<string, unknown>>();
    const places = given.slice(0, positionals.length);
    const input = await inputOf(
      operation,
      fields,
      options,
      new Map(positionals.map((field, index) => [field.name, places[index]])),
    );
    await run({ operation, input, out: typeof options["out"] === "string" ? options["out"] : null });
  });
}

function converted(field: OptionField, value: unknown): unknown {
  if (field.isNullable && value === "none") return null;
  if (Array.isArray(value)) return value;
  if (field.isList) return [value];
  // What is no number is passed on as text, so that the operation's own check names the field.
  if (
    field.kind === "number" &&
    typeof value === "string" &&
    value.trim() !== "" &&
    !Number.isNaN(Number(value))
  )
    return Number(value);
  return value;
}

async function inputOf(
  operation: AnyOperation,
  fields: readonly OptionField[],
  options: Record<string, unknown>,
  places: ReadonlyMap<string, unknown>,
): Promise<Record<string, unknown>> {
  const input: Record<string, unknown> = {};
  for (const field of fields) {
    const value = options[parsedName(field)] ?? places.get(field.name);
    if (value === undefined) continue;
    if (field.marks.file !== undefined && typeof value === "string")
      Object.assign(input, await fileInput(field, value));
    else input[field.name] = converted(field, value);
  }
  for (const field of optionFields(operation).filter((candidate) => candidate.marks.secret === true)) {
    const answer = await promptedSecret(field.description);
    if (answer !== "" || field.isRequired) input[field.name] = answer;
  }
  return input;
}

/** Writes an export where the user wants it; anything else has no file. */
export function writeExport(path: string, content: string | Buffer): void {
  try {
    writeFileSync(path, content, { mode: 0o600, flag: "wx" });
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "EEXIST") {
      throw new AppError(
        "conflict",
        `The file ${path} is there already; it was left as it is. Give another --out.`,
        { cause },
      );
    }
    throw cause;
  }
}
