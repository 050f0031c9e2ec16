import { bet, moves } from "../template.ts";
import type { Template } from "../template.ts";

/** Objectives about the product in use: the first hour, the daily habit, and how customers feel about it. */
export const productTemplates: readonly Template[] = [
  {
    id: "first-hour-without-help",
    title: "Enable new customers to succeed in their first hour without help",
    functions: ["product", "customer-success"],
    situation: "onboarding",
    stages: ["introduction", "growth"],
    areas: ["activation"],
    keyResults: [
      moves("activation-rate", "Signups who reach a first result in their first week"),
      moves("time-to-first-value", "Time from signup to the first result"),
      moves("support-requests-per-customer", "Support requests of a customer in the first month"),
    ],
    initiatives: [
      bet("product", "Start with example content instead of an empty page", "activation-rate", "time-to-first-value"),
      bet(
        "research",
        "Watch five newcomers every week and remove what stops them",
        "activation-rate",
        "support-requests-per-customer",
      ),
    ],
  },
  {
    id: "promise-kept-in-product",
    title: "Keep in the first session what our pages promise",
    functions: ["product-marketing", "product"],
    situation: "onboarding",
    stages: ["growth"],
    areas: ["activation", "revenue"],
    keyResults: [
      moves("onboarding-completion-rate", "Newcomers who finish getting started"),
      moves("activation-rate", "Signups from campaigns who reach a first result"),
      moves("trial-to-paid-rate", "Trials that become paying customers"),
    ],
    initiatives: [
      bet(
        "product",
        "Carry the promise of each campaign into the first screen",
        "onboarding-completion-rate",
        "activation-rate",
      ),
      bet("campaign", "Write to people on trial about the next step they have not taken", "trial-to-paid-rate"),
    ],
  },
  {
    id: "live-without-delay",
    title: "Make new customers feel at home from the day they sign",
    functions: ["customer-success", "product"],
    situation: "onboarding",
    stages: ["growth", "maturity"],
    areas: ["activation", "retention"],
    keyResults: [
      moves("go-live-time", "Days from signature to a first week of real use"),
      moves("training-completion-rating", "Rating of our training two weeks later"),
      moves("customer-satisfaction", "Customers satisfied with their start"),
    ],
    initiatives: [
      bet("product", "Read customers' old records in one step", "go-live-time"),
      bet("enablement", "Train people on their own cases", "training-completion-rating", "customer-satisfaction"),
    ],
  },
  {
    id: "part-of-the-day",
    title: "Become the tool that customers open before their mail",
    functions: ["product"],
    situation: "product-engagement",
    stages: ["growth"],
    areas: ["retention"],
    keyResults: [
      moves("weekly-active-customers", "Customers who work with the product every week"),
      moves("stickiness", "Monthly people who come on a given day"),
      moves("eight-week-retention", "New customers still active after eight weeks"),
    ],
    initiatives: [
      bet(
        "product",
        "Show each morning what changed and what needs a decision",
        "stickiness",
        "weekly-active-customers",
      ),
      bet("research", "Learn from those who stay which habit they share", "eight-week-retention"),
    ],
  },
  {
    id: "use-of-what-they-pay-for",
    title: "Help customers discover the value they already pay for",
    functions: ["product", "product-marketing", "customer-success"],
    situation: "product-engagement",
    stages: ["growth", "maturity"],
    areas: ["retention", "activation"],
    keyResults: [
      moves("feature-adoption-rate", "Customers who use the part with the highest value"),
      moves("live-integration-rate", "Customers with a live integration"),
      moves("healthy-customer-share", "Customers without a warning sign"),
    ],
    initiatives: [
      bet("product", "Offer the part at the moment when it would help", "feature-adoption-rate"),
      bet("campaign", "Show customers what others like them do", "feature-adoption-rate", "live-integration-rate"),
      bet("enablement", "Give account teams a list of who is missing what", "healthy-customer-share"),
    ],
  },
  {
    id: "work-together",
    title: "Make the product something colleagues do together",
    functions: ["product"],
    situation: "product-engagement",
    stages: ["growth"],
    areas: ["referral", "retention"],
    keyResults: [
      moves("invite-rate", "New customers who invite a colleague within two weeks"),
      moves("weekly-active-customers", "Customers who work with the product every week"),
    ],
    initiatives: [
      bet("product", "Let a result be shared before an account is needed", "invite-rate"),
      bet("product", "Bring comments to where colleagues already talk", "weekly-active-customers", "invite-rate"),
    ],
  },
  {
    id: "admins-on-their-own",
    title: "Free administrators from having to ask us",
    functions: ["product", "customer-success"],
    situation: "satisfaction",
    stages: ["growth", "maturity"],
    areas: ["retention"],
    keyResults: [
      moves("support-requests-per-customer", "Support requests per customer from administrators"),
      moves("self-service-rate", "Questions of administrators solved without us"),
      moves("customer-effort", "Ease of getting it done, as administrators rate it"),
    ],
    initiatives: [
      bet(
        "product",
        "Put the three most asked settings where they are looked for",
        "support-requests-per-customer",
        "customer-effort",
      ),
      bet("content", "Answer in the product, at the place of the question", "self-service-rate"),
    ],
  },
  {
    id: "customers-who-feel-heard",
    title: "Have customers feel that we listen and act",
    functions: ["customer-success", "product"],
    situation: "satisfaction",
    stages: ["growth", "maturity"],
    areas: ["retention", "referral"],
    keyResults: [
      moves("net-promoter-score", "Net promoter score of customers older than a quarter"),
      moves("resolution-time", "Time until a customer's problem is solved"),
      moves("customer-satisfaction", "Customers satisfied after a conversation"),
    ],
    initiatives: [
      bet("product", "Tell each customer when their wish has been fulfilled", "net-promoter-score"),
      bet("other", "Let one person stay with a problem to its end", "resolution-time", "customer-satisfaction"),
    ],
  },
  {
    id: "work-they-can-trust",
    title: "Earn the trust of customers who depend on us every day",
    functions: ["product"],
    situation: "satisfaction",
    stages: ["growth", "maturity"],
    areas: ["retention"],
    keyResults: [
      moves("error-free-session-rate", "Sessions in which nothing breaks"),
      moves("page-response-time", "Time people wait for the screens they use most"),
      moves("customer-churn-rate", "Customers who leave in a month"),
    ],
    initiatives: [
      bet(
        "product",
        "Remove the causes behind most errors that customers see",
        "error-free-session-rate",
        "customer-churn-rate",
      ),
      bet("product", "Load the screens used most in parts", "page-response-time"),
    ],
  },
];
