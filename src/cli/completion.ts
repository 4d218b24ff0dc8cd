import { AppError } from "../app-error.ts";
import { operations } from "../operations/index.ts";
import type { AnyOperation } from "../operations/operation.ts";
import { optionFields } from "./option-field.ts";

export const shells = ["bash", "zsh", "fish"] as const;

type Word = { readonly word: string; readonly description: string };

const programWords: readonly Word[] = [
  { word: "start", description: "Start the app and open it" },
  { word: "open", description: "Open the running app" },
  { word: "mcp", description: "Serve an assistant over stdio" },
  { word: "completion", description: "Print a completion script" },
];

function all(): readonly AnyOperation[] {
  return operations as unknown as readonly AnyOperation[];
}

function firstWords(): Word[] {
  const seen = new Map<string, string>();
  for (const operation of all()) {
    const [noun = ""] = operation.name.split(".");
    if (!seen.has(noun))
      seen.set(noun, operation.name.includes(".") ? `${noun} commands` : operation.summary);
  }
  return [...Array.from(seen, ([word, description]) => ({ word, description })), ...programWords];
}

/** By `noun` its verbs, by `noun verb` its options. */
function furtherWords(): Map<string, Word[]> {
  const words = new Map<string, Word[]>();
  for (const operation of all()) {
    const path = operation.name.split(".");
    const [noun = "", verb] = path;
    if (verb !== undefined)
      words.set(noun, [...(words.get(noun) ?? []), { word: verb, description: operation.summary }]);
    const options = optionFields(operation)
      .filter((field) => field.marks.secret !== true)
      .map((field) => ({ word: `--${field.flag}`, description: field.description }));
    words.set(path.join(" "), [
      ...(words.get(path.join(" ")) ?? []),
      ...options,
      { word: "--json", description: "Print JSON" },
    ]);
  }
  return words;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function bashScript(): string {
  const cases = Array.from(
    furtherWords(),
    ([path, words]) => `    ${quoted(path)}) words=${quoted(words.map(({ word }) => word).join(" "))} ;;`,
  );
  return `_oneofone() {
  local current="\${COMP_WORDS[COMP_CWORD]}" path="" words="" index
  for ((index = 1; index < COMP_CWORD; index++)); do
    [[ "\${COMP_WORDS[index]}" == -* ]] && break
    path="\${path:+$path }\${COMP_WORDS[index]}"
    [[ $index -ge 2 ]] && break
  done
  case "$path" in
    "") words=${quoted(
      firstWords()
        .map(({ word }) => word)
        .join(" "),
    )} ;;
${cases.join("\n")}
    *) case "\${path%% *}" in
${Array.from(furtherWords(), ([path, words]) =>
  path.includes(" ")
    ? ""
    : `      ${quoted(path)}) words=${quoted(words.map(({ word }) => word).join(" "))} ;;`,
)
  .filter((line) => line !== "")
  .join("\n")}
    esac ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  [[ \${#COMPREPLY[@]} -eq 0 ]] && COMPREPLY=($(compgen -f -- "$current"))
}
complete -F _oneofone oneofone
`;
}

function zshScript(): string {
  const described = (words: readonly Word[]): string =>
    words.map(({ word, description }) => quoted(`${word}:${description.replaceAll(":", " ")}`)).join(" ");
  const cases = Array.from(
    furtherWords(),
    ([path, words]) => `    ${quoted(path)}) entries=(${described(words)}) ;;`,
  );
  return `#compdef oneofone
_oneofone() {
  local -a entries
  local path="\${words[2]}"
  if (( CURRENT == 2 )); then
    entries=(${described(firstWords())})
  else
    [[ CURRENT -gt 3 && "\${words[3]}" != -* ]] && path="$path \${words[3]}"
    case "$path" in
${cases.join("\n")}
    esac
  fi
  _describe 'oneofone' entries || _files
}
compdef _oneofone oneofone
`;
}

function fishScript(): string {
  const lines = firstWords().map(
    ({ word, description }) =>
      `complete -c oneofone -n __fish_use_subcommand -f -a ${quoted(word)} -d ${quoted(description)}`,
  );
  for (const [path, words] of furtherWords()) {
    const [noun = "", verb] = path.split(" ");
    const seen =
      verb === undefined
        ? `__fish_seen_subcommand_from ${noun}`
        : `__fish_seen_subcommand_from ${noun}; and __fish_seen_subcommand_from ${verb}`;
    for (const { word, description } of words) {
      const what = word.startsWith("--") ? `-l ${word.slice(2)}` : `-f -a ${quoted(word)}`;
      lines.push(`complete -c oneofone -n ${quoted(seen)} ${what} -d ${quoted(description)}`);
    }
  }
  return `${lines.join("\n")}\n`;
}

/** A script that completes commands and options in the given shell. @throws AppError `invalid-input` */
export function completionScript(shell: string): string {
  if (shell === "bash") return bashScript();
  if (shell === "zsh") return zshScript();
  if (shell === "fish") return fishScript();
  throw new AppError("invalid-input", `Completion knows ${shells.join(", ")}, not "${shell}".`, {
    issues: [{ path: "shell", message: `must be one of ${shells.join(", ")}` }],
  });
}
