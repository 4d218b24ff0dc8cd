/** The places of the side bar by group, in its order. `key` follows `g`. */
export const placeGroups = [
  {
    name: "Now",
    places: [
      { path: "/", name: "Today", key: "t", isMain: true },
      { path: "/inbox", name: "Inbox", key: "n", isMain: false },
    ],
  },
  {
    name: "Search",
    places: [
      { path: "/opportunities", name: "Opportunities", key: "o", isMain: true },
      { path: "/companies", name: "Companies", key: "c", isMain: false },
      { path: "/people", name: "People", key: "p", isMain: true },
      { path: "/introductions", name: "Introductions", key: "d", isMain: false },
      { path: "/correspondence", name: "Correspondence", key: "m", isMain: false },
    ],
  },
  {
    name: "Prepare and decide",
    places: [
      { path: "/preparation", name: "Preparation", key: "r", isMain: true },
      { path: "/stories", name: "Stories", key: "y", isMain: false },
      { path: "/pay", name: "Pay", key: "e", isMain: false },
      { path: "/offers", name: "Offers", key: "f", isMain: false },
    ],
  },
  {
    name: "Look back and ahead",
    places: [
      { path: "/charts", name: "Charts", key: "a", isMain: false },
      { path: "/learnt", name: "Learnt", key: "l", isMain: false },
      { path: "/groundwork", name: "Groundwork", key: "w", isMain: false },
    ],
  },
  {
    name: "The program",
    places: [
      { path: "/playbook", name: "Playbook", key: "b", isMain: false },
      { path: "/history", name: "History", key: "h", isMain: false },
      { path: "/import", name: "Import", key: "i", isMain: false },
      { path: "/settings", name: "Settings", key: "s", isMain: false },
    ],
  },
] as const;

/** Every place, in the side bar's order. */
export const places = placeGroups.flatMap(({ places: own }) => [...own]);
