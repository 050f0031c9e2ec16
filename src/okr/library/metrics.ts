import type { LibraryMetric } from "./metric.ts";
import { communityMetrics } from "./metrics/community.ts";
import { contentMetrics } from "./metrics/content.ts";
import { customerSuccessMetrics } from "./metrics/customer-success.ts";
import { eventMetrics } from "./metrics/events.ts";
import { marketingMetrics } from "./metrics/marketing.ts";
import { paidMetrics } from "./metrics/paid.ts";
import { productMarketingMetrics } from "./metrics/product-marketing.ts";
import { productMetrics } from "./metrics/product.ts";
import { salesEnablementMetrics } from "./metrics/sales-enablement.ts";
import { seoMetrics } from "./metrics/seo.ts";

/** Every metric of the library, by function, in the order of `libraryFunctions`. */
export const libraryMetrics: readonly LibraryMetric[] = [
  ...productMetrics,
  ...productMarketingMetrics,
  ...marketingMetrics,
  ...contentMetrics,
  ...seoMetrics,
  ...communityMetrics,
  ...eventMetrics,
  ...paidMetrics,
  ...salesEnablementMetrics,
  ...customerSuccessMetrics,
];

const metricById = new Map(libraryMetrics.map((metric) => [metric.id, metric]));

/** The metric with this id; undefined where the library has none. */
export const findMetric = (id: string): LibraryMetric | undefined => metricById.get(id);
