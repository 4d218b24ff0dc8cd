/**
 * `oneofone/offer`: what an offer gives, exactly. Pure functions over plain data; rules and sources in SPEC.md. Not advice.
 * @module
 */
export * from "./ask-order.ts";
export * from "./company/dilution.ts";
export * from "./company/payout-curve.ts";
export * from "./company/priced-round.ts";
export * from "./company/waterfall.ts";
export * from "./executive/accelerated-equity.ts";
export * from "./executive/cash-terms.ts";
export * from "./executive/change-in-control.ts";
export * from "./executive/discounted-option.ts";
export * from "./executive/election-83b.ts";
export * from "./executive/parachute.ts";
export * from "./executive/small-business-stock.ts";
export * from "./exercise-income.ts";
export * from "./grant-schedule.ts";
export * from "./instruments/company-loan.ts";
export * from "./instruments/disposition.ts";
export * from "./instruments/early-exercise.ts";
export * from "./instruments/iso-limit.ts";
export * from "./instruments/option-value.ts";
export * from "./instruments/restricted-stock-units.ts";
export * from "./money.ts";
export * from "./offer.ts";
export * from "./offer-calendar.ts";
export { offerJson } from "./offer-json.ts";
export * from "./offer-session.ts";
export { readOfferBeliefs } from "./offer-beliefs.ts";
export type { OfferBeliefs } from "./offer-beliefs.ts";
export { askWords, readAsk } from "./asks/read-ask.ts";
export type { NegotiableTerm } from "./paths/negotiable-term.ts";
export { parseOffer } from "./parse-offer.ts";
export { numberOf, rational, rationalOfNumber, rationalOfText } from "./rational.ts";
export type { Rational } from "./rational.ts";
export type { Problem, ProblemCode, Read } from "./reading.ts";
export * from "./tax/index.ts";
export * from "./tax-interface.ts";
export * from "./tax-of-place.ts";
export * from "./vesting/acceleration.ts";
export * from "./vesting/allocation.ts";
export * from "./vesting/leaving.ts";
export * from "./vesting/ocf-issuance.ts";
export * from "./vesting/ocf-vesting-terms.ts";
export * from "./vesting/vesting-path.ts";
export * from "./vesting/vesting-run.ts";
export * from "./vesting/vesting-statement.ts";
export * from "./vesting/vesting-terms.ts";
