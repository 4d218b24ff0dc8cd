/**
 * Byte offsets of everything that the two kernels (AssemblyScript and its TypeScript twin) read and write.
 * Both import this file, so it holds integer constants and nothing else. A word is 4 bytes.
 */

/** Company block: one set of beliefs. f32 unless said; a `[4]` is indexed by rounds closed so far, the last entry repeats. */
export const companySeedLow = 0; // u32
export const companySeedHigh = 4; // u32
export const companyWindowCount = 8; // i32
export const companyStaged = 12; // i32: 1 when exit and failure hazards differ by stage
export const companyLinked = 16; // i32: 1 when the leave clock looks at the company's fate
export const companyFixedLeave = 20; // month at which everyone leaves, negative for the drawn clock
export const companyHorizon = 24;
export const companyLeavePerLog = 28; // -1 / hazard of the leave clock
export const companyWindows = 32; // [8], ascending months
export const companyDrift = 64; // [4] log drift a month
export const companySpread = 80; // [4] volatility a square-root month
export const companyRoundPerLog = 96; // [4] -1 / hazard of a round
export const companyIssue = 112; // [4] shares after a round / shares before
export const companyDilution = 128; // [4]
export const companyEndHazard = 144; // [4]
export const companyEndPerLog = 160; // [4] -1 / hazard of exit or failure
export const companyFailShare = 176; // [4] share of endings that are failures
export const companySaleShare = 192; // [4] share of endings that are failures or sales
export const companyOwed = 208; // [4] preference and debt left when the first 0..3 classes convert
export const companyShares = 224; // [4] shares sharing then, without new series
export const companyPerShare = 240; // [4] 1 / companyShares
export const companyValue = 256;
export const companyHorizonDiscount = 260;
export const companyRate = 264; // -r / 12
export const companyLetGoShare = 268;
export const companyTroubleMonths = 272;
export const companyTroublePerLog = 276;
export const companyIntegrationMonths = 280;
export const companyIntegrationPerLog = 284;
export const companyBytes = 288;

/** Skeleton header: byte addresses of the arrays, each one word a path unless said. */
export const skeletonCapacity = 0;
export const skeletonEnd = 4; // f32 month of exit, failure or horizon
export const skeletonLeave = 8; // f32 month of leaving, up to 1000
export const skeletonEndDiscount = 12; // f32
export const skeletonLeaveDiscount = 16; // f32
export const skeletonEndPrice = 20; // f32 common price at the end
export const skeletonFlags = 24; // i32: ending | let go << 2
export const skeletonPath = 28; // i32 path number
export const skeletonKey = 32; // i32 class << 7 | last month simulated
export const skeletonGroups = 36; // u8 a group of 16 paths
export const skeletonPrices = 40; // f32 [windows][capacity]
export const skeletonHolds = 44; // f32 [windows][capacity]
export const skeletonRounds = 48; // f32 [windows][capacity]
export const skeletonWork = 52; // working space of `simulate`
export const skeletonBytes = 64;

/** Working space of `simulate`, from the address in `skeletonWork`; four arrays of one word a path follow it. */
export const workBins = 0; // u32 [1024]
export const workWords = 4096; // v128 [4] random words
export const workNormals = 4160; // v128 [2]
export const workRounds = 4224; // v128 [128] months of rounds
export const workState = 6272; // v128 [4] state at a window's end
export const workHits = 8192; // 5 arrays of `hitCapacity` words
export const hitCapacity = 1024;
export const workArrays = 28_672;

/** How a path ends, in the two low bits of the flags. */
export const endsAtHorizon = 0;
export const endsBySale = 1;
export const endsByListing = 2;
export const endsByFailure = 3;
/** Classes 0 to 3 stay until the end of that kind, 4 to 7 leave before it; a group of 16 paths in several classes is mixed. */
export const classLeft = 4;
export const classMixed = 8;

/** Contract block: f32 unless said. */
export const contractShares = 0;
export const contractStrike = 4;
export const contractCliff = 8;
export const contractPerVest = 12; // 1 / months of vesting
export const contractVest = 16; // months of vesting
export const contractWindow = 20; // months after leaving
export const contractWindowSlot = 24; // i32 slot of the stored window, -1 when no decision is ever forced
export const contractOwned = 28; // i32: 1 when shares are bought at the start
export const contractGeneral = 32; // i32: 1 when the general kernel is needed
export const contractUsesHold = 36; // i32: 1 when the decision reads the fitted hold value
export const contractSingle = 40;
export const contractNotSingle = 44;
export const contractDouble = 48;
export const contractProtection = 52;
export const contractAccelerated = 56; // fraction of the grant on being let go
export const contractSeverance = 60; // after tax, money at leaving
export const contractKeepStay = 64; // 1 - tax on the spread at the exit, still employed
export const contractKeepLeft = 68; // the same after leaving
export const contractExerciseTax = 72; // tax on the spread at exercise
export const contractDecisionTax = 76; // the same as the decision sees it
export const contractGainsTax = 80;
export const contractStrikeBasis = 84; // i32: 1 when gains are counted from the strike
export const contractWindowDiscount = 88;
export const contractVestDiscount = 92;
export const contractPriceFactor = 96; // decision price as a share of the window's price, simple rule
export const contractOutlay = 100; // paid a share at the start
export const contractBasis = 104; // tax basis of shares bought at the start
export const contractHorizon = 108;
export const contractRefund = 112; // paid back a share when an unvested share is bought back
export const contractCashLimit = 116;
export const contractExpiry = 120;
export const contractLoan = 124; // borrowed a share
export const contractLoanRate = 128; // continuous, a month
export const contractLoanRepaid = 132; // share of the balance that costs the holder
export const contractLoanRecourse = 136; // i32
export const contractVested = 256; // f32 [128] vested fraction by month
export const contractCash = 768; // f32 [3][128] let go, quit, company failed; the last entry of row 2: stayed to the horizon
export const contractBytes = 2304;

/** Result block: f64. */
export const resultSum = 0;
export const resultSquares = 8;
export const resultDifference = 16;
export const resultDifferenceSquares = 24;
export const resultZeros = 32;
export const resultBytes = 40;
