import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { InputOf, OutputOf } from "./client.ts";
import { readOptions } from "./use-read.ts";

/** Lists that hold up to tens of thousands of rows. */
export type LongList = "person.list" | "company.list";

const pageSize = 100;

export type PagedList<T> = {
  readonly total: number | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
  /** The row, or undefined while its page is on its way. */
  readonly row: (index: number) => T | undefined;
  /** Tells which rows are on the screen, so that their pages are read. */
  readonly show: (first: number, last: number) => void;
};

/** Reads only the pages of a long list that are on the screen. */
export function usePagedList<N extends LongList>(
  name: N,
  filter: Omit<InputOf<N>, "limit" | "offset">,
): PagedList<OutputOf<N>["rows"][number]> {
  const [pages, setPages] = useState<readonly number[]>([0]);
  const options = (page: number) =>
    readOptions(name, { ...filter, limit: pageSize, offset: page * pageSize } as InputOf<N>);
  const first = useQuery({ ...options(0), placeholderData: keepPreviousData });
  const others = useQueries({
    queries: pages.filter((page) => page > 0).map((page) => options(page)),
  }) as readonly { readonly data: unknown }[];
  const firstData = first.data as OutputOf<N> | undefined;
  const byPage = new Map<number, OutputOf<N> | undefined>([[0, firstData]]);
  pages
    .filter((page) => page > 0)
    .forEach((page, index) => byPage.set(page, others[index]?.data as OutputOf<N> | undefined));
  return {
    total: firstData?.total,
    error: first.error,
    refetch: first.refetch,
    row: (index) => byPage.get(Math.floor(index / pageSize))?.rows[index % pageSize],
    show: (from, to) => {
      const wanted: number[] = [];
      for (let page = Math.floor(from / pageSize); page <= Math.floor(to / pageSize); page += 1)
        wanted.push(page);
      if (wanted.some((page) => !pages.includes(page)) || pages.length > wanted.length + 4) setPages(wanted);
    },
  };
}
