import { lazy } from "react";
import type { ComponentType } from "react";
import { checkDoor } from "../api/cache.ts";

/** The places of the side bar, in its order. `key` follows `g`. */
export const places = [
  { path: "/", name: "Today", key: "t", isMain: true },
  { path: "/opportunities", name: "Opportunities", key: "o", isMain: true },
  { path: "/people", name: "People", key: "p", isMain: true },
  { path: "/companies", name: "Companies", key: "c", isMain: false },
  { path: "/preparation", name: "Preparation", key: "r", isMain: true },
  { path: "/playbook", name: "Playbook", key: "b", isMain: false },
  { path: "/correspondence", name: "Correspondence", key: "m", isMain: false },
  { path: "/history", name: "History", key: "h", isMain: false },
  { path: "/import", name: "Import", key: "i", isMain: false },
  { path: "/settings", name: "Settings", key: "s", isMain: false },
] as const;

type WithId = { readonly id: string };

const page = <P extends object>(load: () => Promise<ComponentType<P>>) =>
  lazy(async () => {
    try {
      return { default: await load() };
    } catch (cause) {
      await checkDoor();
      throw cause;
    }
  });

export const TodayPage = page(async () => (await import("../features/today/today-page.tsx")).TodayPage);
export const OpportunitiesPage = page(
  async () => (await import("../features/opportunities/opportunities-page.tsx")).OpportunitiesPage,
);
export const OpportunityPage = page<WithId>(
  async () => (await import("../features/opportunities/opportunity-page.tsx")).OpportunityPage,
);
export const PresentationPage = page<WithId>(
  async () => (await import("../features/presentation/presentation-page.tsx")).PresentationPage,
);
export const PrepSheetPage = page<WithId>(
  async () => (await import("../features/prep-sheet/prep-sheet-page.tsx")).PrepSheetPage,
);
export const PeoplePage = page(async () => (await import("../features/people/people-page.tsx")).PeoplePage);
export const PersonPage = page<WithId>(
  async () => (await import("../features/people/person-page.tsx")).PersonPage,
);
export const CompaniesPage = page(
  async () => (await import("../features/companies/companies-page.tsx")).CompaniesPage,
);
export const CompanyPage = page<WithId>(
  async () => (await import("../features/companies/company-page.tsx")).CompanyPage,
);
export const PreparationPage = page(
  async () => (await import("../features/preparation/preparation-page.tsx")).PreparationPage,
);
export const PlaybookPage = page(
  async () => (await import("../features/playbook/playbook-page.tsx")).PlaybookPage,
);
export const HistoryPage = page(
  async () => (await import("../features/history/history-page.tsx")).HistoryPage,
);
export const ImportPage = page(async () => (await import("../features/import/import-page.tsx")).ImportPage);
export const CorrespondencePage = page(
  async () => (await import("../features/correspondence/correspondence-page.tsx")).CorrespondencePage,
);
export const SettingsPage = page(
  async () => (await import("../features/settings/settings-page.tsx")).SettingsPage,
);
export const Palette = page<{ onClose: () => void; onHelp: () => void }>(
  async () => (await import("./palette.tsx")).Palette,
);
