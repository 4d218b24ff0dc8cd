import { useLayoutEffect, useRef } from "react";
import { PrepItems, whenLine } from "./prep-content.tsx";
import type { Sheet } from "./prep-content.tsx";

/** Type sizes tried for the printed page, in points, until everything fits. */
const largest = 10.5;
const smallest = 6;
const by = 0.25;

type PaperSheetProps = { readonly sheet: Sheet; readonly onCut: (isCut: boolean) => void };

/**
 * The sheet as it is printed: one page that both A4 and Letter hold, black on white, in two columns. It is laid out
 * beside the screen at paper size, so that the largest type which fits can be found before anyone prints.
 */
export function PaperSheet({ sheet, onCut }: PaperSheetProps) {
  const paper = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const [page, inner] = [paper.current, content.current];
    if (page === null || inner === null) return;
    let size = largest;
    const isTooBig = (): boolean =>
      inner.scrollHeight > page.clientHeight || inner.scrollWidth > page.clientWidth;
    page.style.fontSize = `${size}pt`;
    while (size > smallest && isTooBig()) {
      size -= by;
      page.style.fontSize = `${size}pt`;
    }
    onCut(isTooBig());
  }, [sheet, onCut]);
  return (
    <div ref={paper} className="paper leading-[1.35]" aria-hidden="true">
      <div ref={content}>
        <div className="border-b border-black pb-[0.5em]">
          <p className="text-[1.5em] font-semibold">{sheet.stepTitle}</p>
          <p>
            {sheet.seat}, {sheet.companyName}
            {sheet.kindName === sheet.stepTitle ? "" : ` · ${sheet.kindName}`}
          </p>
          <p>{whenLine(sheet)}</p>
        </div>
        <div className="columns-2 gap-x-[2em] pt-[0.9em]">
          {sheet.sections.map((section) => (
            <section key={section.id} className="pb-[0.9em]">
              <p className="break-after-avoid pb-[0.2em] font-semibold">
                {section.title}
                <span className="text-[0.8em] font-normal"> {section.rules.join(", ")}</span>
              </p>
              <PrepItems
                section={section}
                itemClass="list-[square] space-y-[0.2em] pl-[1.1em] [&>li]:break-inside-avoid"
                detailClass="block text-[0.85em] text-[#333]"
              />
            </section>
          ))}
        </div>
      </div>
    </div>
  );
}
