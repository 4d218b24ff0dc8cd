import { useMemo, useState } from "react";
import { callOperation } from "../../api/client.ts";
import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmButton } from "../../ui/confirm-button.tsx";
import { SelectField } from "../../ui/field.tsx";
import { saveAsFile } from "../../ui/file-content.ts";
import { SearchField } from "../../ui/search-field.tsx";
import { dayText } from "../../ui/time-text.ts";
import { When } from "../../ui/when.tsx";
import { counted } from "../../ui/words.ts";
import { LetterPageView, useIsNear, useLetterDocument } from "./letter-page-view.tsx";
import { markedParts, searchedTerms, termPlaces } from "./letter-search.ts";
import type { SavedRow } from "./offer-words.ts";

type Letter = OutputOf<"letter.list">["rows"][number];
type PageText = OutputOf<"letter.show">["text"][number];

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;

function sizeText(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

async function saveFile(id: string): Promise<void> {
  const { output } = await callOperation("letter.save", { id });
  saveAsFile(output.fileName, output.mediaType, output.content, "base64");
}

function Head({ letter, rows }: { readonly letter: Letter; readonly rows: readonly SavedRow[] }) {
  const versions = Object.fromEntries(
    rows.map((row) => [row.id, `Version ${row.version}, ${dayText(row.savedOn)}`]),
  );
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <h3 className="private font-medium">{letter.fileName}</h3>
        <p className="text-soft text-small">
          {counted(letter.pages, "page")}, {sizeText(letter.size)}, attached <When at={letter.attachedOn} />
        </p>
      </div>
      <div className="flex flex-wrap items-end gap-2">
        {rows.length < 2 ? null : (
          <SelectField
            label="Belongs to"
            value={letter.offerId}
            words={versions}
            onChange={(offerId) =>
              void write("letter.move", { id: letter.id, offerId }, { said: "Letter put to that version" })
            }
          />
        )}
        <Button onClick={() => void saveFile(letter.id)}>Save it for your viewer</Button>
        <ConfirmButton
          label="Remove…"
          title="Remove this letter?"
          confirm="Remove it"
          onConfirm={() => void write("letter.remove", { id: letter.id }, { said: "Letter removed" })}
        >
          Its text goes with it. You can undo this.
        </ConfirmButton>
      </div>
    </div>
  );
}

function placeCount(text: string, typed: string): number {
  return termPlaces(text, searchedTerms(text, typed)).length;
}

type SearchProps = {
  readonly letter: Letter;
  readonly text: readonly PageText[];
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly onPage: (page: number) => void;
};

function Search({ letter, text, words, onWords, onPage }: SearchProps) {
  if (letter.pagesWithText === 0)
    return (
      <p className="prose-width text-small">
        No page has text, as in a scan, so nothing in this letter can be searched. Ask for the letter as it
        was written, or write what matters into the terms.
      </p>
    );
  const found = text
    .map(({ page, text: own }) => ({ page, places: placeCount(own, words) }))
    .filter(({ places }) => places > 0);
  const places = found.reduce((sum, one) => sum + one.places, 0);
  const result =
    words.trim() === ""
      ? letter.pagesWithText === letter.pages
        ? ""
        : `${letter.pages - letter.pagesWithText} of ${letter.pages} pages have no text, as in a scan`
      : places === 0
        ? "Not in the letter’s text"
        : `${counted(places, "place")} on ${counted(found.length, "page")}`;
  return (
    <search>
      <SearchField
        label="Search in the letter"
        value={words}
        onChange={(typed) => {
          onWords(typed);
          const first = text.find(({ text: own }) => placeCount(own, typed) > 0);
          if (first !== undefined) onPage(first.page);
        }}
        result={result}
      />
      {found.length < 2 ? null : (
        <p className="flex flex-wrap gap-2 text-small">
          {found.map(({ page, places: own }) => (
            <Button key={page} tone="quiet" onClick={() => onPage(page)}>
              Page {page} ({own})
            </Button>
          ))}
        </p>
      )}
    </search>
  );
}

type BarProps = {
  readonly letter: Letter;
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
};

function Bar({ letter, page, onPage, zoom, onZoom }: BarProps) {
  const smaller = zooms.findLast((one) => one < zoom);
  const larger = zooms.find((one) => one > zoom);
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <div className="flex items-center gap-2">
        <Button disabled={page <= 1} onClick={() => onPage(page - 1)} aria-label="Page before">
          <span aria-hidden="true">←</span>
        </Button>
        <output className="text-small">
          Page {page} of {letter.pages}
        </output>
        <Button disabled={page >= letter.pages} onClick={() => onPage(page + 1)} aria-label="Next page">
          <span aria-hidden="true">→</span>
        </Button>
      </div>
      <div className="flex items-center gap-2">
        <Button
          disabled={smaller === undefined}
          onClick={() => onZoom(smaller ?? zoom)}
          aria-label="Show it smaller"
        >
          <span aria-hidden="true">−</span>
        </Button>
        <output className="text-small" aria-label="Size">
          {Math.round(zoom * 100)} %
        </output>
        <Button
          disabled={larger === undefined}
          onClick={() => onZoom(larger ?? zoom)}
          aria-label="Show it larger"
        >
          <span aria-hidden="true">+</span>
        </Button>
      </div>
    </div>
  );
}

type TextOfPageProps = {
  readonly text: string;
  readonly page: number;
  readonly terms: readonly string[];
};

function TextOfPage({ text, page, terms }: TextOfPageProps) {
  return (
    <details>
      <summary className="text-accent w-fit">Page {page} as text</summary>
      {text === "" ? (
        <p className="text-soft mt-3 text-small">This page has no text, as in a scan.</p>
      ) : (
        <p className="private mt-3 text-small whitespace-pre-line">
          {markedParts(text, terms).map((part) =>
            part.isFound ? (
              <mark key={part.start} className="bg-wash text-ink font-medium underline">
                {part.text}
              </mark>
            ) : (
              part.text
            ),
          )}
        </p>
      )}
    </details>
  );
}

type LetterPaneProps = {
  readonly letter: Letter;
  readonly rows: readonly SavedRow[];
  readonly start: { readonly page: number; readonly words: string };
};

/** One letter: as it looks, page by page, its text, and a search in it. */
export function LetterPane({ letter, rows, start }: LetterPaneProps) {
  const [page, setPage] = useState(Math.min(start.page, letter.pages));
  const [words, setWords] = useState(start.words);
  const [zoom, setZoom] = useState(1);
  const [place, isNear] = useIsNear();
  const opened = useLetterDocument(letter.id, isNear);
  const text = useRead("letter.show", { id: letter.id }).data?.text ?? [];
  const own = text.find((one) => one.page === page)?.text ?? "";
  const terms = useMemo(() => searchedTerms(own, words), [own, words]);
  return (
    <article className="space-y-4" aria-label={letter.fileName}>
      <Head letter={letter} rows={rows} />
      <Search letter={letter} text={text} words={words} onWords={setWords} onPage={setPage} />
      <Bar letter={letter} page={page} onPage={setPage} zoom={zoom} onZoom={setZoom} />
      <div ref={place}>
        <LetterPageView opened={opened} page={page} of={letter.pages} zoom={zoom} terms={terms} />
      </div>
      <TextOfPage text={own} page={page} terms={terms} />
    </article>
  );
}
