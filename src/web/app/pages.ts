import { lazy } from "react";
import type { ComponentType } from "react";
import { checkDoor } from "../api/cache.ts";

/** The places of the side bar, in its order. `key` follows `g`. */
export const places = [
  { path: "/", name: "Today", key: "t", isMain: true },
  { path: "/opportunities", name: "Opportunities", key: "o", isMain: true },
  { path: "/people", name: "People", key: "p", isMain: true },
  { path: "/companies", name: "Companies", key: "c", isMain: false },
  { path: "/inbox", name: "Inbox", key: "n", isMain: false },
  { path: "/introductions", name: "Introductions", key: "d", isMain: false },
  { path: "/preparation", name: "Preparation", key: "r", isMain: true },
  { path: "/charts", name: "Charts", key: "a", isMain: false },
  { path: "/pay", name: "Pay", key: "y", isMain: false },
  { path: "/stories", name: "Stories", key: "y", isMain: false },
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
export const CoveragePage = page<WithId>(
  async () => (await import("../features/interviews/coverage-page.tsx")).CoveragePage,
);
export const CompanyModelPage = page<WithId>(
  async () => (await import("../features/interviews/company-model-page.tsx")).CompanyModelPage,
);
export const QuestionsPage = page<WithId>(
  async () => (await import("../features/interviews/questions-page.tsx")).QuestionsPage,
);
export const ConcernsPage = page<WithId>(
  async () => (await import("../features/interviews/concerns-page.tsx")).ConcernsPage,
);
export const StoriesPage = page(
  async () => (await import("../features/stories/stories-page.tsx")).StoriesPage,
);
export const StoryPage = page<WithId>(
  async () => (await import("../features/stories/story-page.tsx")).StoryPage,
);
export const PrepSheetPage = page<WithId>(
  async () => (await import("../features/prep-sheet/prep-sheet-page.tsx")).PrepSheetPage,
);
export const PeoplePage = page(async () => (await import("../features/people/people-page.tsx")).PeoplePage);
export const PersonPage = page<WithId>(
  async () => (await import("../features/people/person-page.tsx")).PersonPage,
);
export const LookAlikesPage = page(
  async () => (await import("../features/people/look-alikes-page.tsx")).LookAlikesPage,
);
export const WhoKnowsPage = page(
  async () => (await import("../features/people/who-knows-page.tsx")).WhoKnowsPage,
);
export const CompaniesPage = page(
  async () => (await import("../features/companies/companies-page.tsx")).CompaniesPage,
);
export const CompanyPage = page<WithId>(
  async () => (await import("../features/companies/company-page.tsx")).CompanyPage,
);
export const InboxPage = page(async () => (await import("../features/inbound/inbox-page.tsx")).InboxPage);
export const ThreadPage = page(async () => (await import("../features/inbound/thread-page.tsx")).ThreadPage);
export const IntroductionsPage = page(
  async () => (await import("../features/introductions/introductions-page.tsx")).IntroductionsPage,
);
export const PostingsPage = page(
  async () => (await import("../features/postings/postings-page.tsx")).PostingsPage,
);
export const PreparationPage = page(
  async () => (await import("../features/preparation/preparation-page.tsx")).PreparationPage,
);
export const PayPage = page(async () => (await import("../features/pay/pay-page.tsx")).PayPage);
export const FilingPage = page<WithId>(
  async () => (await import("../features/pay/filing-page.tsx")).FilingPage,
);
export const PlaybookPage = page(
  async () => (await import("../features/playbook/playbook-page.tsx")).PlaybookPage,
);
export const ChartsPage = page(async () => (await import("../features/charts/charts-page.tsx")).ChartsPage);
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
