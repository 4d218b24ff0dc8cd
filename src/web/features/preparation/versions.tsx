import { useState } from "react";
import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { SelectField } from "../../ui/field.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { dayText } from "../../ui/time-text.ts";
import { When } from "../../ui/when.tsx";
import { DiffText } from "./diff-text.tsx";

type Versions = OutputOf<"rationale.show">["versions"];

/** Two versions word by word. */
function Difference({ from, to }: { readonly from: number; readonly to: number }) {
  const diff = useRead("rationale.diff", { from, to }, { keep: true });
  return <Loaded from={diff}>{({ parts }) => <DiffText parts={parts} />}</Loaded>;
}

/** The versions of the rationale, newest first, and what changed between any two. */
export function RationaleVersions({ versions }: { readonly versions: Versions }) {
  const newest = versions[0]?.number ?? 1;
  const [picked, setPicked] = useState<{ readonly from: number; readonly to: number } | null>(null);
  const { from, to } = picked ?? { from: newest - 1, to: newest };
  const words = Object.fromEntries(
    versions.map((version) => [
      `${version.number}`,
      `Version ${version.number}, ${dayText(version.writtenOn)}`,
    ]),
  );
  return (
    <div className="space-y-5">
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label="From"
          value={`${from}`}
          words={words}
          onChange={(value) => setPicked({ from: Number(value), to })}
        />
        <SelectField
          label="To"
          value={`${to}`}
          words={words}
          onChange={(value) => setPicked({ from, to: Number(value) })}
        />
      </div>
      <Difference from={from} to={to} />
      <details>
        <summary className="text-accent text-small">All versions in full</summary>
        <ol className="mt-3 space-y-4">
          {versions.map((version) => (
            <li key={version.id} className="prose-width">
              <p className="text-soft text-small">
                Version {version.number}, <When at={version.writtenOn} />
              </p>
              <p className="private whitespace-pre-wrap">{version.text}</p>
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}
