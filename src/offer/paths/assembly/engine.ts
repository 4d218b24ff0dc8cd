export { classify, simulate } from "./simulation";
export { revalue, subtract } from "./revaluation";
export { quantiles } from "./quantiles";
