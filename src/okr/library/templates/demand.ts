import { bet, moves } from "../template.ts";
import type { Template } from "../template.ts";

/** Objectives about demand: being found, paying less for it, and losing fewer people on the way. */
export const demandTemplates: readonly Template[] = [
  {
    id: "found-first-in-search",
    title: "Be the first answer that people with our problem find in search",
    functions: ["seo", "content"],
    situation: "search",
    stages: ["growth", "maturity"],
    areas: ["acquisition"],
    keyResults: [
      moves("backlinks", "Independent websites that link to our guides"),
      moves("first-page-searches", "Buyers' searches in which we are on the first page"),
      moves("organic-signups", "Signups from people who came through search"),
    ],
    initiatives: [
      bet("content", "Answer the questions buyers ask before they know us", "first-page-searches", "organic-signups"),
      bet("content", "Publish a yearly study that others quote", "backlinks"),
    ],
  },
  {
    id: "named-by-assistants",
    title: "Be the name that search and assistants give to our buyers",
    functions: ["seo", "content", "product-marketing"],
    situation: "search",
    stages: ["growth", "maturity"],
    areas: ["acquisition"],
    keyResults: [
      moves("answer-mentions", "Buyers' questions for which assistants name us"),
      moves("search-click-through-rate", "Click-through rate in search, without our own name"),
      moves("keyword-rank", "Average position for our buyers' searches"),
    ],
    initiatives: [
      bet("content", "Publish comparisons and facts that machines can cite", "answer-mentions"),
      bet(
        "content",
        "Rewrite titles and summaries of the pages most often shown",
        "search-click-through-rate",
        "keyword-rank",
      ),
    ],
  },
  {
    id: "a-site-that-is-found",
    title: "Earn the trust of search engines for our website",
    functions: ["seo"],
    situation: "search",
    stages: ["introduction", "growth"],
    areas: ["acquisition"],
    keyResults: [
      moves("indexed-page-rate", "Pages meant to be found that are in the index"),
      moves("fast-page-rate", "Visits in which pages load well"),
      moves("search-impressions", "Appearances in search, without our own name"),
    ],
    initiatives: [
      bet("product", "Mend redirects, site map and duplicate pages", "indexed-page-rate", "search-impressions"),
      bet("product", "Take the weight off the pages visited most", "fast-page-rate"),
    ],
  },
  {
    id: "marketing-that-pays",
    title: "Make marketing an investment that the board wants to raise",
    functions: ["marketing"],
    situation: "marketing-return",
    stages: ["growth", "maturity"],
    areas: ["revenue", "acquisition"],
    keyResults: [
      moves("marketing-return", "Return on marketing"),
      moves("customer-acquisition-cost", "Cost of winning a customer"),
      moves("lead-acceptance-rate", "Leads that Sales accepts within a week"),
    ],
    initiatives: [
      bet(
        "research",
        "Switch off the weakest channel and see what is missed",
        "marketing-return",
        "customer-acquisition-cost",
      ),
      bet("go-to-market", "Agree with Sales on what a lead worth calling is", "lead-acceptance-rate"),
    ],
  },
  {
    id: "know-what-works",
    title: "Know which of our marketing brings customers who stay",
    functions: ["marketing", "paid"],
    situation: "marketing-return",
    stages: ["introduction", "growth"],
    areas: ["acquisition", "revenue"],
    keyResults: [
      moves("evidence-backed-decisions", "Budget decisions that cite a test"),
      moves("payback-period", "Months until a new customer has paid back its cost"),
    ],
    initiatives: [
      bet("research", "Ask every new customer where they heard of us", "evidence-backed-decisions"),
      bet(
        "campaign",
        "Hold back a region from each campaign to see its effect",
        "evidence-backed-decisions",
        "payback-period",
      ),
    ],
  },
  {
    id: "no-one-gets-lost",
    title: "Lead interested visitors to us without losing them on the way",
    functions: ["marketing", "product-marketing"],
    situation: "funnel",
    stages: ["growth"],
    areas: ["acquisition", "activation"],
    keyResults: [
      moves("website-conversion-rate", "Visitors who take the next step"),
      moves("lead-acceptance-rate", "Leads that Sales accepts within a week"),
      moves("first-meeting-conversion-rate", "First meetings that become deals"),
    ],
    initiatives: [
      bet("research", "Watch where visitors give up, and ask them why", "website-conversion-rate"),
      bet(
        "go-to-market",
        "Hand leads to a named seller within the hour",
        "lead-acceptance-rate",
        "first-meeting-conversion-rate",
      ),
    ],
  },
  {
    id: "interest-kept-warm",
    title: "Stay welcome with people who are not ready to buy",
    functions: ["marketing", "content"],
    situation: "funnel",
    stages: ["growth", "maturity"],
    areas: ["acquisition", "revenue"],
    keyResults: [
      moves("email-click-rate", "Readers of our mails who follow a link"),
      moves("marketing-qualified-leads", "Older leads who become qualified"),
      moves("unsubscribe-rate", "Readers who leave the list after a mail"),
    ],
    initiatives: [
      bet(
        "campaign",
        "Write one series of mails for each reason to wait",
        "email-click-rate",
        "marketing-qualified-leads",
      ),
      bet("content", "Let readers choose what they hear about", "unsubscribe-rate"),
    ],
  },
  {
    id: "ads-worth-their-money",
    title: "Bring buyers through advertising at a price we gladly pay",
    functions: ["paid"],
    situation: "paid",
    stages: ["growth", "maturity"],
    areas: ["acquisition", "revenue"],
    keyResults: [
      moves("cost-per-lead", "Cost of a lead from ads that Sales accepts"),
      moves("qualified-share-of-paid-leads", "Leads from ads that qualify"),
      moves("landing-page-conversion-rate", "Visitors of campaign pages who take the step"),
    ],
    initiatives: [
      bet(
        "campaign",
        "Move budget every week to the audiences that buy",
        "cost-per-lead",
        "qualified-share-of-paid-leads",
      ),
      bet("content", "Give each promise a page that keeps it", "landing-page-conversion-rate"),
    ],
  },
  {
    id: "first-paid-channel",
    title: "Find an advertising channel that brings our kind of customer",
    functions: ["paid", "marketing"],
    situation: "paid",
    stages: ["introduction", "growth"],
    areas: ["acquisition"],
    keyResults: [
      moves("cost-per-acquisition", "Cost of a customer in the tested channel"),
      moves("click-through-rate", "Click-through rate of the ads tested"),
      moves("qualified-share-of-paid-leads", "Leads from the tested channel that qualify"),
    ],
    initiatives: [
      bet(
        "campaign",
        "Give three channels the same small budget and the same offer",
        "cost-per-acquisition",
        "qualified-share-of-paid-leads",
      ),
      bet("content", "Draw five creative ideas from customers' own words", "click-through-rate"),
    ],
  },
  {
    id: "enterprises-ask-for-us",
    title: "Have large companies come to us with a problem and a budget",
    functions: ["marketing", "product-marketing"],
    situation: "enterprise-demand",
    stages: ["growth", "maturity"],
    areas: ["acquisition", "revenue"],
    keyResults: [
      moves("target-account-engagement", "Named large companies that engage with us"),
      moves("demo-requests", "Demo requests from large companies"),
      moves("influenced-pipeline", "Pipeline with large companies that our work touched"),
    ],
    initiatives: [
      bet(
        "campaign",
        "Agree on the accounts with Sales and tell each its own story",
        "target-account-engagement",
        "influenced-pipeline",
      ),
      bet("content", "Show the business case of a comparable customer", "demo-requests", "influenced-pipeline"),
      bet("event", "Invite executives to a table of their peers", "target-account-engagement"),
    ],
  },
  {
    id: "safe-enterprise-choice",
    title: "Become the choice that a large company can defend to its board",
    functions: ["product-marketing", "sales-enablement"],
    situation: "enterprise-demand",
    stages: ["growth", "maturity"],
    areas: ["revenue"],
    keyResults: [
      moves("business-case-rate", "Large deals with a business case the buyer agreed to"),
      moves("no-decision-rate", "Large deals lost to no decision"),
      moves("referenceable-customers", "Large customers willing to vouch for us"),
    ],
    initiatives: [
      bet(
        "enablement",
        "Work out the business case with the buyer's own numbers",
        "business-case-rate",
        "no-decision-rate",
      ),
      bet("content", "Answer security and legal questions before they are asked", "no-decision-rate"),
      bet("community", "Start a circle of customers who speak for us", "referenceable-customers"),
    ],
  },
];
