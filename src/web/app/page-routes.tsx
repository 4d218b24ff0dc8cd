import { Suspense } from "react";
import { Route, Switch } from "wouter";
import { Skeleton } from "../ui/skeleton.tsx";
import { NotFound } from "./not-found.tsx";
import {
  ChartsPage,
  CompaniesPage,
  CompanyModelPage,
  CompanyPage,
  ConcernsPage,
  CoveragePage,
  CorrespondencePage,
  HistoryPage,
  FilingPage,
  ImportPage,
  InboxPage,
  IntroductionsPage,
  LookAlikesPage,
  OpportunitiesPage,
  OpportunityPage,
  PayPage,
  PeoplePage,
  PersonPage,
  PlaybookPage,
  PostingsPage,
  PreparationPage,
  PrepSheetPage,
  QuestionsPage,
  SettingsPage,
  ThreadPage,
  StoriesPage,
  StoryPage,
  TodayPage,
  WhoKnowsPage,
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
        <Route path="/opportunities/:id/coverage">{({ id }) => <CoveragePage key={id} id={id} />}</Route>
        <Route path="/opportunities/:id/company">{({ id }) => <CompanyModelPage key={id} id={id} />}</Route>
        <Route path="/opportunities/:id/questions">{({ id }) => <QuestionsPage key={id} id={id} />}</Route>
        <Route path="/opportunities/:id/concerns">{({ id }) => <ConcernsPage key={id} id={id} />}</Route>
        <Route path="/stories">
          <StoriesPage />
        </Route>
        <Route path="/stories/:id">{({ id }) => <StoryPage key={id} id={id} />}</Route>
        <Route path="/steps/:id/sheet">{({ id }) => <PrepSheetPage key={id} id={id} />}</Route>
        <Route path="/people">
          <PeoplePage />
        </Route>
        <Route path="/people/look-alikes">
          <LookAlikesPage />
        </Route>
        <Route path="/people/who-knows">
          <WhoKnowsPage />
        </Route>
        <Route path="/people/:id">{({ id }) => <PersonPage key={id} id={id} />}</Route>
        <Route path="/companies">
          <CompaniesPage />
        </Route>
        <Route path="/companies/:id">{({ id }) => <CompanyPage key={id} id={id} />}</Route>
        <Route path="/inbox">
          <InboxPage />
        </Route>
        <Route path="/inbox/thread">
          <ThreadPage />
        </Route>
        <Route path="/introductions">
          <IntroductionsPage />
        </Route>
        <Route path="/postings">
          <PostingsPage />
        </Route>
        <Route path="/preparation">
          <PreparationPage />
        </Route>
        <Route path="/charts">
          <ChartsPage />
        </Route>
        <Route path="/pay">
          <PayPage />
        </Route>
        <Route path="/pay/:id">{({ id }) => <FilingPage key={id} id={id} />}</Route>
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
