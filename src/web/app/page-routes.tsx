import { Suspense } from "react";
import { Route, Switch } from "wouter";
import { Skeleton } from "../ui/skeleton.tsx";
import { NotFound } from "./not-found.tsx";
import {
  CompaniesPage,
  CompanyPage,
  CorrespondencePage,
  HistoryPage,
  ImportPage,
  OpportunitiesPage,
  OpportunityPage,
  PeoplePage,
  PersonPage,
  PlaybookPage,
  PreparationPage,
  PresentationPage,
  PrepSheetPage,
  SettingsPage,
  TodayPage,
} from "./pages.ts";

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
        <Route path="/">
          <TodayPage />
        </Route>
        <Route path="/opportunities">
          <OpportunitiesPage />
        </Route>
        <Route path="/opportunities/:id">{({ id }) => <OpportunityPage key={id} id={id} />}</Route>
        <Route path="/opportunities/:id/presentation">
          {({ id }) => <PresentationPage key={id} id={id} />}
        </Route>
        <Route path="/steps/:id/sheet">{({ id }) => <PrepSheetPage key={id} id={id} />}</Route>
        <Route path="/people">
          <PeoplePage />
        </Route>
        <Route path="/people/:id">{({ id }) => <PersonPage key={id} id={id} />}</Route>
        <Route path="/companies">
          <CompaniesPage />
        </Route>
        <Route path="/companies/:id">{({ id }) => <CompanyPage key={id} id={id} />}</Route>
        <Route path="/preparation">
          <PreparationPage />
        </Route>
        <Route path="/playbook">
          <PlaybookPage />
        </Route>
        <Route path="/history">
          <HistoryPage />
        </Route>
        <Route path="/import">
          <ImportPage />
        </Route>
        <Route path="/correspondence">
          <CorrespondencePage />
        </Route>
        <Route path="/settings">
          <SettingsPage />
        </Route>
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </Suspense>
  );
}
