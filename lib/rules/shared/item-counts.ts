/** Rows of the 2019 shape that count kinds of matters, 上一年项目数量 and 本年增/减. */
export const ITEM_ROWS = ["licensing", "otherServices", "penalties", "coercion", "fees"] as const;
/** Numbers from which a coincidence with the decisions is none. */
export const MIN_ITEMS = 50;

/** Whether decisions seem to have been entered as items: their number is just last year's items and the change. */
export const areDecisionsAsItems = (previousItems: number, change: number, decisions: number, minItems: number): boolean =>
  previousItems + change === decisions && Math.max(previousItems, Math.abs(change)) >= minItems;
