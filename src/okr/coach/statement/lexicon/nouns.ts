const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Things a team makes or holds: counted, they are own work. In the singular. */
export const deliverables: ReadonlySet<string> = list(`
  hire   post blog article video webinar podcast episode page website site app feature report deck guide handbook
  documentation doc playbook process policy plan strategy roadmap program programme framework template dashboard
  tool system platform api sdk integration library module test suite campaign event meetup workshop training
  session course tutorial survey interview study research audit assessment analysis meeting call launch release
  version prototype mvp pilot beta newsletter story asset whitepaper ebook brief presentation slide webpage
  landing microsite form flow wireframe design mockup specification spec rfc rfp proposal document runbook
  checklist script workflow automation component refactor migration upgrade connector plugin extension endpoint
  service microservice repository repo codebase architecture infrastructure environment deployment rollout
  database schema model algorithm experiment hackathon conference talk keynote panel demo roadshow booth tour
  briefing announcement press-release ad creative banner clip series season trailer comparison faq glossary
  catalog calendar portal hub intranet bot chatbot digest kit toolkit manual curriculum certification exam quiz
  badge job posting description onboarding package bundle contract agreement budget charter okr scorecard matrix
  taxonomy persona profile segment journey blueprint concept idea initiative project task milestone deliverable
  review retro retrospective standup sync one-on-one 1:1 lunch coffee card stand diagram visualization monitor
  alert guideline standard practice rule norm structure org role mechanism capability functionality implementation
  support protocol primitive interface backend frontend ui refresh update revamp overhaul redesign rewrite
  relaunch rebrand setup configuration instrumentation tracking index reference example recommendation requirement
  criterion criteria path ladder pitch dial conversation touch ebr qbr drill sequence nurture touchpoint activity
  action measurement indicator mr pr patch fix sample sandbox testbed node server cluster selector language
  translation book paper publication essay thread tweet infographic poster brochure flyer
`);

/** Numbers that something is measured by. In the singular. */
export const metrics: ReadonlySet<string> = list(`
  discount wait return delay rate ratio score nps csat ces osat ssat revenue arr mrr acv iacv tcv gmv aov arpu
  arpa asp ltv clv cac cpa cpc cpl cpm roas roi ebitda profit margin income cost spend expense saving churn
  retention conversion adoption activation traffic visit visitor session pageview signup sign-up registration lead
  mql sql sal sao opportunity pipeline booking sale quota attainment win-rate close-rate deal renewal upsell
  cross-sell expansion contraction time duration latency uptime downtime availability reliability share volume
  count number percentage percent average median mean total dau mau wau satisfaction engagement awareness recall
  consideration preference throughput velocity productivity accuracy precision coverage error bug incident ticket
  complaint defect vulnerability turnover attrition tenure headcount follower subscriber download install view
  impression click ctr open-rate reach mention backlink link rank ranking rating referral usage utilization
  utilisation frequency length size age speed load performance apdex slo sla mttr mttd mttp response resolution
  turnaround lead-time cycle-time backlog capacity efficiency effectiveness variance deviation growth demand
  market-share sov voice authority domain position keyword value worth budget burn runway cash arrears receivable
  receivables payback payout stickiness dropout drop-off abandonment bounce delivery yield waste emission energy
  carbon diversity promotion acceptance participation attendance completion compliance sentiment trust loyalty
  advocacy reputation karma like vote upvote star
`);

/** Those whose behavior changes. In the singular. */
export const audiences: ReadonlySet<string> = list(`
  customer user client member visitor buyer subscriber prospect account company enterprise developer admin
  administrator partner shopper reader viewer listener fan follower contributor candidate applicant patient
  student learner teacher donor volunteer citizen resident guest traveler driver merchant seller vendor supplier
  reseller distributor retailer advertiser creator analyst journalist editor influencer champion advocate
  ambassador investor owner operator lead opportunity deal order tenant employee household reviewer rep people
  person everyone anyone somebody nobody hero group club chapter organization organisation firm business
  institution school university hospital bank store startup
`);
