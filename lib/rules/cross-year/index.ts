import type { Rule } from "../rule";
import { carryOverBroken } from "./carry-over-broken";
import { figuresRepeated } from "./figures-repeated";
import { itemCountBroken } from "./item-count-broken";
import { normativeStockBroken } from "./normative-stock-broken";
import { pendingCasesVanished } from "./pending-cases-vanished";
import { regulationStockBroken } from "./regulation-stock-broken";
import { yearGap } from "./year-gap";

export const CROSS_YEAR_RULES: readonly Rule[] = [carryOverBroken, normativeStockBroken, regulationStockBroken, itemCountBroken, pendingCasesVanished, figuresRepeated, yearGap];
