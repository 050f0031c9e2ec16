/** Abbreviations that need no explanation at work. */
export const knownAbbreviations: ReadonlySet<string> = new Set(
  `API APIs CEO CFO CMO CTO CRO COO CIO CISO CPO CHRO CRM ERP CMS SEO SEM AI ML LLM B2B B2C B2D D2C NPS CSAT KPI OKR HR IT UX UI US USA UK EU
   UAE APAC EMEA LATAM DACH ROI SaaS FAQ PR TV SSO ARR MRR SMB ID QA VIP GDPR PDF URL DIY CV DNA OS IOS PC SDK SMS VR AR IPO ESG CI CD CI/CD
   CSS HTML JS SQL HTTP PM PMM GTM SDR BDR AE CS CX EX DEI NGO R&D Q&A A/B MVP V1 OK VAT USB IoT CO2 DevOps AWS GCP IPv6 VPN TLS SOC ISO II`
    .trim()
    .split(/\s+/),
);

/** Phrases that sound like work and say little. */
export const jargon =
  /\b(?:leverag(?:e|ing)|synerg(?:y|ies)|paradigm|low[- ]hanging fruit|move the needle|boil the ocean|best of breed|holistic(?:ally)?|ideat(?:e|ion)|operationali[sz]e|incentivi[sz]e|right[- ]size|mission[- ]critical|value[- ]add|win[- ]win|deep dive|circle back|double[- ]click on|thought leadership|growth hack(?:ing)?|turnkey|bandwidth to|core competenc(?:y|ies)|stakeholder buy[- ]in|blue[- ]sky|swim ?lanes?|learnings|north star metric|single source of truth|ecosystem play)\b/gi;
