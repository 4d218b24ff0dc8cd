import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { ReactNode } from "react";

type LongListProps = {
  readonly label: string;
  readonly count: number;
  readonly rowHeight: number;
  readonly row: (index: number) => ReactNode;
  readonly onShow: (first: number, last: number) => void;
};

/** A list of any length, of which only what can be seen is in the page. It scrolls with the window. */
export function LongList({ label, count, rowHeight, row, onShow }: LongListProps) {
  const ref = useRef<HTMLUListElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  useLayoutEffect(() => setScrollMargin(ref.current?.offsetTop ?? 0), []);
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useWindowVirtualizer({ count, estimateSize: () => rowHeight, overscan: 12, scrollMargin });
  const items = virtual.getVirtualItems();
  const [first, last] = [items.at(0)?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => onShow(first, last), [first, last, onShow]);
  return (
    <ul ref={ref} aria-label={label} className="relative" style={{ height: virtual.getTotalSize() }}>
      {items.map((item) => (
        <li
          key={item.key}
          aria-setsize={count}
          aria-posinset={item.index + 1}
          className="border-line absolute inset-x-0 top-0 border-b"
          style={{ height: rowHeight, transform: `translateY(${item.start - scrollMargin}px)` }}
        >
          {row(item.index)}
        </li>
      ))}
    </ul>
  );
}
