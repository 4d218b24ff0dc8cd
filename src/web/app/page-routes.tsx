import { Suspense } from "react";
import { Route, Switch } from "wouter";
import { loadedOfferPage, loadOfferPage } from "../features/offers/start-offer-page.ts";
import { Skeleton } from "../ui/skeleton.tsx";
import { lazyPart } from "./lazy-part.ts";
import { NotFound } from "./not-found.tsx";

type WithId = { readonly id: string };

/** Pages by address; the more exact address stands first. */
const pages = [
  { path: "/", Page: lazyPart(async () => (await import("../features/today/today-page.tsx")).TodayPage) },
  {
    path: "/opportunities",
    Page: lazyPart(
      async () => (await import("../features/opportunities/opportunities-page.tsx")).OpportunitiesPage,
    ),
  },
  {
    path: "/stories",
    Page: lazyPart(async () => (await import("../features/stories/stories-page.tsx")).StoriesPage),
  },
  {
    path: "/people",
    Page: lazyPart(async () => (await import("../features/people/people-page.tsx")).PeoplePage),
  },
  {
    path: "/people/look-alikes",
    Page: lazyPart(async () => (await import("../features/people/look-alikes-page.tsx")).LookAlikesPage),
  },
  {
    path: "/people/who-knows",
    Page: lazyPart(async () => (await import("../features/people/who-knows-page.tsx")).WhoKnowsPage),
  },
  {
    path: "/companies",
    Page: lazyPart(async () => (await import("../features/companies/companies-page.tsx")).CompaniesPage),
  },
  {
    path: "/inbox",
    Page: lazyPart(async () => (await import("../features/inbound/inbox-page.tsx")).InboxPage),
  },
  {
    path: "/inbox/thread",
    Page: lazyPart(async () => (await import("../features/inbound/thread-page.tsx")).ThreadPage),
  },
  {
    path: "/introductions",
    Page: lazyPart(
      async () => (await import("../features/introductions/introductions-page.tsx")).IntroductionsPage,
    ),
  },
  {
    path: "/postings",
    Page: lazyPart(async () => (await import("../features/postings/postings-page.tsx")).PostingsPage),
  },
  {
    path: "/preparation",
    Page: lazyPart(
      async () => (await import("../features/preparation/preparation-page.tsx")).PreparationPage,
    ),
  },
  {
    path: "/charts",
    Page: lazyPart(async () => (await import("../features/charts/charts-page.tsx")).ChartsPage),
  },
  { path: "/pay", Page: lazyPart(async () => (await import("../features/pay/pay-page.tsx")).PayPage) },
  {
    path: "/offers",
    Page: lazyPart(async () => (await import("../features/offers/offers-page.tsx")).OffersPage),
  },
  {
    path: "/offers/new",
    Page: lazyPart(async () => (await import("../features/offers/new-offer-page.tsx")).NewOfferPage),
  },
  {
    path: "/offers/compare",
    Page: lazyPart(async () => (await import("../features/offers/compare-page.tsx")).ComparePage),
  },
  {
    path: "/playbook",
    Page: lazyPart(async () => (await import("../features/playbook/playbook-page.tsx")).PlaybookPage),
  },
  {
    path: "/history",
    Page: lazyPart(async () => (await import("../features/history/history-page.tsx")).HistoryPage),
  },
  {
    path: "/import",
    Page: lazyPart(async () => (await import("../features/import/import-page.tsx")).ImportPage),
  },
  {
    path: "/correspondence",
    Page: lazyPart(
      async () => (await import("../features/correspondence/correspondence-page.tsx")).CorrespondencePage,
    ),
  },
  {
    path: "/settings",
    Page: lazyPart(async () => (await import("../features/settings/settings-page.tsx")).SettingsPage),
  },
  {
    path: "/groundwork",
    Page: lazyPart(async () => (await import("../features/groundwork/groundwork-page.tsx")).GroundworkPage),
  },
  {
    path: "/learnt",
    Page: lazyPart(async () => (await import("../features/learnt/learnt-page.tsx")).LearntPage),
  },
] as const;

/** Pages of one thing, whose id stands in the address. */
const pagesOfOne = [
  {
    path: "/opportunities/:id",
    Page: lazyPart<WithId>(
      async () => (await import("../features/opportunities/opportunity-page.tsx")).OpportunityPage,
    ),
  },
  {
    path: "/opportunities/:id/coverage",
    Page: lazyPart<WithId>(
      async () => (await import("../features/interviews/coverage-page.tsx")).CoveragePage,
    ),
  },
  {
    path: "/opportunities/:id/company",
    Page: lazyPart<WithId>(
      async () => (await import("../features/interviews/company-model-page.tsx")).CompanyModelPage,
    ),
  },
  {
    path: "/opportunities/:id/questions",
    Page: lazyPart<WithId>(
      async () => (await import("../features/interviews/questions-page.tsx")).QuestionsPage,
    ),
  },
  {
    path: "/opportunities/:id/concerns",
    Page: lazyPart<WithId>(
      async () => (await import("../features/interviews/concerns-page.tsx")).ConcernsPage,
    ),
  },
  {
    path: "/stories/:id",
    Page: lazyPart<WithId>(async () => (await import("../features/stories/story-page.tsx")).StoryPage),
  },
  {
    path: "/opportunities/:id/presentation",
    Page: lazyPart<WithId>(
      async () => (await import("../features/presentation/presentation-page.tsx")).PresentationPage,
    ),
  },
  {
    path: "/opportunities/:id/negotiation",
    Page: lazyPart<WithId>(
      async () => (await import("../features/negotiation/negotiation-page.tsx")).NegotiationPage,
    ),
  },
  {
    path: "/opportunities/:id/diligence",
    Page: lazyPart<WithId>(
      async () => (await import("../features/decision/diligence-page.tsx")).DiligencePage,
    ),
  },
  {
    path: "/opportunities/:id/decision",
    Page: lazyPart<WithId>(async () => (await import("../features/decision/decision-page.tsx")).DecisionPage),
  },
  {
    path: "/steps/:id/sheet",
    Page: lazyPart<WithId>(
      async () => (await import("../features/prep-sheet/prep-sheet-page.tsx")).PrepSheetPage,
    ),
  },
  {
    path: "/people/:id",
    Page: lazyPart<WithId>(async () => (await import("../features/people/person-page.tsx")).PersonPage),
  },
  {
    path: "/companies/:id",
    Page: lazyPart<WithId>(async () => (await import("../features/companies/company-page.tsx")).CompanyPage),
  },
  {
    path: "/offers/:id",
    Page: lazyPart<WithId>(loadOfferPage, loadedOfferPage),
  },
  {
    path: "/pay/:id",
    Page: lazyPart<WithId>(async () => (await import("../features/pay/filing-page.tsx")).FilingPage),
  },
] as const;

export function PageRoutes() {
  return (
    <Suspense
      fallback={
        <div className="mx-auto max-w-[62rem] px-4 pt-10 sm:px-8">
          <Skeleton />
        </div>
      }
    >
      <Switch>
        {pages.map(({ path, Page }) => (
          <Route key={path} path={path}>
            <Page />
          </Route>
        ))}
        {pagesOfOne.map(({ path, Page }) => (
          <Route key={path} path={path}>
            {({ id }) => <Page key={id} id={id} />}
          </Route>
        ))}
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </Suspense>
  );
}
