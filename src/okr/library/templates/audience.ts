import { bet, moves, repeats } from "../template.ts";
import type { Template } from "../template.ts";
import { percent } from "../units.ts";

/** Objectives about an audience: readers, guests, followers and members. */
export const audienceTemplates: readonly Template[] = [
  {
    id: "content-buyers-rely-on",
    title: "Publish what nurses reach for when they have to decide",
    slots: { audience: "nurses" },
    functions: ["content"],
    situation: "content",
    stages: ["growth", "maturity"],
    areas: ["acquisition", "retention"],
    keyResults: [
      moves("returning-reader-rate", "Readers who come back within the quarter"),
      moves("content-shares", "Shares of each piece by its readers"),
      moves("content-sourced-leads", "Qualified leads who first met us through content"),
    ],
    initiatives: [
      bet(
        "content",
        "Start a series that answers one hard question at a time",
        "returning-reader-rate",
        "content-sourced-leads",
      ),
      bet("research", "Collect numbers that only we can publish", "content-shares"),
    ],
  },
  {
    id: "content-that-sells",
    title: "Turn what we publish into conversations with buyers",
    functions: ["content", "product-marketing"],
    situation: "content",
    stages: ["growth", "maturity"],
    areas: ["revenue", "acquisition"],
    keyResults: [
      moves("content-conversion-rate", "Readers who take the next step"),
      moves("content-influenced-opportunities", "New deals whose buyers read us before"),
      moves("content-use-in-deals", "Open deals in which sellers use our content"),
    ],
    initiatives: [
      bet("content", "End every piece with a step that fits its reader", "content-conversion-rate"),
      bet(
        "enablement",
        "Sort the library by the question a buyer asks",
        "content-use-in-deals",
        "content-influenced-opportunities",
      ),
    ],
  },
  {
    id: "a-voice-of-our-own",
    title: "Earn a name for seeing what is coming in our field",
    functions: ["content", "marketing"],
    situation: "content",
    stages: ["introduction", "growth"],
    areas: ["acquisition"],
    keyResults: [
      moves("independent-coverage", "Outside authors who quote our view"),
      moves("brand-searches", "Searches for our name"),
      moves("engaged-reading-time", "Time readers spend with our essays"),
    ],
    initiatives: [
      bet(
        "content",
        "Publish an opinion each month that somebody may dispute",
        "engaged-reading-time",
        "brand-searches",
      ),
      bet("event", "Invite authors to a preview of our yearly study", "independent-coverage"),
    ],
  },
  {
    id: "newsletter-people-wait-for",
    title: "Become the newsletter that readers miss when it is late",
    functions: ["content", "marketing"],
    situation: "newsletter",
    stages: ["introduction", "growth", "maturity"],
    areas: ["acquisition", "retention"],
    keyResults: [
      repeats("newsletter-subscribers", "Growth of the list of newsletter readers", "week", percent),
      moves("email-open-rate", "Open rate of the newsletter"),
      moves("email-click-rate", "Readers of the newsletter who follow a link"),
    ],
    initiatives: [
      bet("content", "Give the newsletter one editor and one promise", "email-open-rate", "email-click-rate"),
      bet("campaign", "Swap recommendations with newsletters our readers like", "newsletter-subscribers"),
    ],
  },
  {
    id: "newsletter-that-leads-on",
    title: "Inspire newsletter readers to come back to the product",
    functions: ["content", "product-marketing", "customer-success"],
    situation: "newsletter",
    stages: ["growth", "maturity"],
    areas: ["activation", "retention"],
    keyResults: [
      moves("email-click-rate", "Customers who follow a link from the newsletter"),
      moves("feature-adoption-rate", "Customers who use what the newsletter shows"),
      moves("unsubscribe-rate", "Readers who leave the list after a mail"),
    ],
    initiatives: [
      bet("content", "Show one customer's trick in every issue", "email-click-rate", "feature-adoption-rate"),
      bet("product", "Send each reader what fits their own use", "feature-adoption-rate", "unsubscribe-rate"),
    ],
  },
  {
    id: "events-buyers-keep-free",
    title: "Hold events that hospital buyers keep a day free for",
    slots: { audience: "hospital buyers" },
    functions: ["events", "marketing"],
    situation: "events",
    stages: ["growth", "maturity"],
    areas: ["acquisition", "revenue"],
    keyResults: [
      moves("target-account-attendance", "Named accounts of hospital buyers in the room"),
      moves("attendee-rating", "Rating of our events by hospital buyers"),
      moves("event-sourced-pipeline", "Pipeline that began at our events"),
    ],
    initiatives: [
      bet(
        "event",
        "Let customers speak and stay off the stage ourselves",
        "attendee-rating",
        "target-account-attendance",
      ),
      bet("go-to-market", "Call every guest with Sales within two days", "event-sourced-pipeline"),
    ],
  },
  {
    id: "webinars-that-lead-to-trials",
    title: "Let webinar guests leave eager to try it themselves",
    functions: ["events", "product-marketing"],
    situation: "events",
    stages: ["introduction", "growth"],
    areas: ["acquisition", "activation"],
    keyResults: [
      moves("attendance-rate", "Registered guests who take part live"),
      moves("webinar-to-trial-rate", "Guests who start a trial within two weeks"),
      moves("target-registrations", "Registrations from the audience we aim at"),
    ],
    initiatives: [
      bet("event", "Solve a guest's real case live", "webinar-to-trial-rate", "attendance-rate"),
      bet("campaign", "Invite through partners whom guests already trust", "target-registrations"),
    ],
  },
  {
    id: "conferences-worth-the-trip",
    title: "Make every conference worth the trip for those who sell",
    functions: ["events", "sales-enablement"],
    situation: "conferences",
    stages: ["growth", "maturity"],
    areas: ["acquisition", "revenue"],
    keyResults: [
      moves("event-meetings", "Fitting buyers who meet us after a conference"),
      moves("event-follow-up-rate", "Conference contacts who hear from a person within two days"),
      moves("cost-per-event-meeting", "Cost of a meeting at conferences"),
    ],
    initiatives: [
      bet(
        "event",
        "Book meetings before the trip and drop conferences without them",
        "event-meetings",
        "cost-per-event-meeting",
      ),
      bet("enablement", "Write to each contact from the train home", "event-follow-up-rate"),
    ],
  },
  {
    id: "heard-on-stage",
    title: "Become a voice that conferences invite without being asked",
    functions: ["events", "community", "product-marketing"],
    situation: "conferences",
    stages: ["introduction", "growth"],
    areas: ["acquisition", "referral"],
    keyResults: [
      moves("attendee-rating", "Rating of our talks by their audience"),
      moves("independent-coverage", "Reports by others on our talks"),
      moves("brand-searches", "Searches for our name in the weeks after a talk"),
    ],
    initiatives: [
      bet("event", "Coach three colleagues who have a story to tell", "attendee-rating"),
      bet("content", "Turn each talk into something that can be passed on", "independent-coverage", "brand-searches"),
    ],
  },
  {
    id: "social-conversations",
    title: "Start conversations in social networks that buyers join",
    functions: ["community", "marketing", "content"],
    situation: "social",
    stages: ["introduction", "growth"],
    areas: ["acquisition", "referral"],
    keyResults: [
      moves("social-engagement-rate", "Readers of our posts who react, answer or pass them on"),
      moves("social-sourced-visits", "Visits to the website from social networks"),
      moves("content-shares", "Shares of our pieces by people outside the company"),
    ],
    initiatives: [
      bet("content", "Let experts write under their own names", "social-engagement-rate", "social-sourced-visits"),
      bet("community", "Answer every serious question within the day", "social-engagement-rate", "content-shares"),
    ],
  },
  {
    id: "social-proof",
    title: "Let opinion leaders recommend us in their own words",
    functions: ["community", "marketing", "product-marketing"],
    situation: "social",
    stages: ["growth"],
    areas: ["acquisition", "referral"],
    keyResults: [
      moves("independent-coverage", "Opinion leaders who write about us on their own account"),
      moves("share-of-voice", "Our part of what is said about the category"),
      moves("brand-searches", "Searches for our name"),
    ],
    initiatives: [
      bet("community", "Give opinion leaders the product and no script", "independent-coverage", "share-of-voice"),
      bet("campaign", "Bring their words to a wider audience", "brand-searches"),
    ],
  },
  {
    id: "community-that-helps-itself",
    title: "Grow a community whose members help each other",
    functions: ["community"],
    situation: "community",
    stages: ["growth", "maturity"],
    areas: ["retention", "referral"],
    keyResults: [
      moves("member-answer-rate", "Answered questions that members answered"),
      moves("answered-within-a-day-rate", "Questions answered within a day"),
      moves("active-members", "Members who take part in a month"),
    ],
    initiatives: [
      bet("community", "Thank and equip the members who answer most", "member-answer-rate"),
      bet("community", "Point each new question to somebody who knows", "answered-within-a-day-rate", "active-members"),
    ],
  },
  {
    id: "community-people-join",
    title: "Create a place where beginners feel at home from the first day",
    functions: ["community", "customer-success"],
    situation: "community",
    stages: ["introduction", "growth"],
    areas: ["activation", "acquisition"],
    keyResults: [
      moves("new-member-activation-rate", "New members who take part within two weeks"),
      moves("first-reply-time", "Time a new member waits for the first reply"),
      moves("member-retention-rate", "Members who are still active after three months"),
    ],
    initiatives: [
      bet("community", "Greet every newcomer by name with a first question", "new-member-activation-rate"),
      bet(
        "community",
        "Share out the hours in which somebody always answers",
        "first-reply-time",
        "member-retention-rate",
      ),
    ],
  },
];
