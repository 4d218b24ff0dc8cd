import fc from "fast-check";
import { expect, test } from "vitest";
import { channels, rungs } from "../../../search/ladder.ts";
import { opportunityStates } from "../../../search/opportunity.ts";
import { groupings, layouts, sortColumns, tableColumns } from "../../../search/opportunity-view.ts";
import { addressOfView, askedParts, usualView, viewFromAddress, zooms } from "./view-address.ts";

const some = <T extends string>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });

const views = fc.record({
  layout: fc.constantFrom(...layouts),
  filter: fc.record(
    {
      state: some(opportunityStates),
      channel: some(channels),
      rung: some(rungs),
      stage: fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 3 }),
      excitement: fc.integer({ min: 1, max: 5 }),
      nextWithin: fc.nat(3650),
      silentFor: fc.nat(3650),
      isInternal: fc.boolean(),
      search: fc.string({ minLength: 1 }),
    },
    { requiredKeys: [] },
  ),
  group: fc.constantFrom(...groupings),
  sort: fc.option(fc.constantFrom(...sortColumns)),
  descending: fc.boolean(),
  columns: fc.subarray([...tableColumns]),
  zoom: fc.constantFrom(...zooms),
});

test("an address gives back the view that it was made of", () => {
  fc.assert(
    fc.property(views, (view) => {
      expect(viewFromAddress(addressOfView(view))).toEqual(view);
    }),
  );
});

test("the usual view has an empty address, and what an address does not know counts as left out", () => {
  expect(addressOfView(usualView)).toBe("");
  expect(
    viewFromAddress("show=cube&state=lost&excitement=9&next=x&silent=&group=&sort=colour&search="),
  ).toEqual(usualView);
  expect(askedParts(viewFromAddress("state=open&state=offer&silent=7").filter)).toBe(2);
});
