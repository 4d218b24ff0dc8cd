import { useLayoutEffect, useRef, useState } from "react";
import type { RefObject } from "react";

/** The width that an element has, up to a limit, so that a drawing in it keeps its type size. */
export function useWidth(limit: number): readonly [RefObject<HTMLElement | null>, number] {
  const ref = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(limit);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.min(limit, Math.floor(entry.contentRect.width)));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [limit]);
  return [ref, width];
}
