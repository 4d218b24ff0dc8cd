import { useCallback, useEffect, useRef } from "react";

const sheet = `
:root { color-scheme: light dark; }
body { margin: 0; padding: 12px; font: 13px/1.4 system-ui, sans-serif; background: light-dark(#ffffff, #1f2327); color: light-dark(#1d1d1b, #e9e8e4); }
table { border-collapse: collapse; }
td, th { padding: 2px 4px; vertical-align: top; font-weight: inherit; }
tr { border-bottom: 1px solid light-dark(#e4e2da, #2e3338); }
p, div { margin: 0; }
pre { font-size: 12px; margin: 0; }
mark { background: none; color: inherit; }
mark[data-on] { background: #ffd84d; color: #1d1d1b; }
td[data-on], th[data-on] { outline: 3px solid light-dark(#234a7d, #9cc0ee); outline-offset: -1px; }
`;

/** No script, no form, no address, whatever the markup says: the policy stands in the frame's own document too. */
function frameDocument(html: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><title>The document's own table</title></head><body>${html}</body></html>`;
}

/** Marks the figure that stands at a place, and the cell around it, and brings it into view. */
function showPlace(document: Document, place: string | null): void {
  for (const element of document.querySelectorAll("[data-on]")) element.removeAttribute("data-on");
  if (place === null) return;
  const marks = document.querySelectorAll(`mark[data-at="${CSS.escape(place)}"]`);
  for (const mark of marks) {
    mark.setAttribute("data-on", "");
    mark.closest("td, th")?.setAttribute("data-on", "");
  }
  marks[0]?.scrollIntoView({ block: "center", inline: "center" });
}

/** Gives the frame's document its type and colours; a style sheet made by this page is no inline style. */
function dress(frame: HTMLIFrameElement): void {
  const window = frame.contentWindow as (Window & typeof globalThis) | null;
  if (window === null) return;
  const style = new window.CSSStyleSheet();
  style.replaceSync(sheet);
  window.document.adoptedStyleSheets = [style];
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  window.document.documentElement.style.colorScheme = scheme;
}

type DocumentTableProps = {
  /** Cleaned markup, its figures in `mark` elements. */
  readonly html: string;
  readonly label: string;
  /** The figure to show, as its mark names it. */
  readonly place: string | null;
};

/**
 * The document's own table, in a frame that runs no script. The frame keeps this page's origin only so that the page
 * can mark cells in it; nothing inside can act, since scripts, forms and every address are off.
 */
export function DocumentTable({ html, label, place }: DocumentTableProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const wanted = useRef(place);
  const show = useCallback(() => {
    const document = frame.current?.contentDocument;
    if (document != null) showPlace(document, wanted.current);
  }, []);
  useEffect(() => {
    wanted.current = place;
    show();
  }, [place, show]);
  const onLoad = (): void => {
    if (frame.current !== null) dress(frame.current);
    show();
  };
  return (
    <iframe
      ref={frame}
      title={label}
      sandbox="allow-same-origin"
      srcDoc={frameDocument(html)}
      className="border-edge bg-raised h-80 w-full rounded border"
      onLoad={onLoad}
    />
  );
}
