/** What a verb says about the sentence it leads. */
export type VerbClass = keyof typeof verbs;

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/**
 * Verbs of plans, by what they promise. `work`, `make`, `people`, `gather`, `study` and `steer` are things a team does itself;
 * `up`, `down` and `reach` say that a number moves; `keep` that it stays; `aspire` that something becomes true.
 */
export const verbs = {
  work: list(`
    ship launch publish write draft release deploy implement migrate code program install configure integrate
    refactor rewrite rebuild redesign rename relaunch rebrand repurpose redo port backport upgrade update patch
    fix debug document add remove delete deprecate retire sunset kill archive automate instrument roll rollout
    print record film shoot edit translate localize localise post upload submit send mail email distribute tag
    label merge split move transition switch replace consolidate centralize set setup wire connect hook embed
    tweak modify adjust customize customise personalize redirect restructure reorganize standardize standardise
    formalize finalize finalise finish complete conclude wrap execute perform do carry prepare kick start begin
    initiate bootstrap prototype pilot sketch wireframe mock render export import sync list place announce amplify
    feature publicise publicize syndicate pitch negotiate renegotiate apply file register procure purchase buy
    order source adopt introduce incorporate include put provide offer supply give hand issue collect collate
    compile assemble gather compose provision rotate enforce use try donate contribute oversee handle administer
    operate manage
  `),
  make: list(`
    build create develop deliver establish design produce construct craft form devise formulate architect
    engineer stand
  `),
  people: list(`
    hire recruit train mentor coach interview staff onboard promote certify educate teach appoint assign delegate
    upskill fill shadow
  `),
  gather: list(`
    run host hold attend organize organise conduct facilitate speak present meet join talk visit demo sponsor
    celebrate schedule lead moderate participate lunch listen chat discuss consult brief call socialize socialise
    share read take grab sit invite
  `),
  study: list(`
    audit research survey investigate evaluate assess analyze analyse review identify explore examine define test
    validate verify map outline scope specify estimate forecast benchmark prioritize prioritise study discover
    learn figure find determine decide choose select pick compare understand inspect profile consider propose
    recommend brainstorm think experiment gauge calculate
  `),
  steer: list(`
    track monitor measure report coordinate communicate align plan revisit refresh continue support help partner
    collaborate work engage follow push advocate evangelize
  `),
  up: list(`
    increase grow raise lift boost expand double triple quadruple accelerate multiply widen broaden maximize
    maximise extend rise climb gain advance up bump uplift scale augment enlarge 2x 3x
  `),
  improve: list(`
    improve enhance better optimize optimise strengthen elevate
  `),
  down: list(`
    reduce decrease cut lower shorten shrink drop minimize minimise halve eliminate slash trim curb lessen
    diminish fall decline limit cap prevent avoid resolve narrow
  `),
  reach: list(`
    achieve reach hit attain exceed get win earn generate secure sign close book convert renew activate attract
    acquire obtain receive bring capture land beat surpass outperform score rank turn recover save sell yield
    realize realise drive return retain pass outpace
  `),
  keep: list(`
    maintain keep stay remain sustain preserve uphold protect
  `),
  aspire: list(`
    become be make own champion empower delight evolve transform simplify streamline foster cultivate nurture
    position enable deepen level master unlock modernize modernise democratize democratise unify reposition refine
    inspire encourage thrive shine excel embrace embody free solve prove demonstrate redefine reinvent
    revolutionize revitalize energize ignite cement solidify professionalize mature crush nail rock flex outshine
    amaze wow love trust differentiate diversify clarify sharpen equip ensure spearhead practice spark
  `),
} as const satisfies Readonly<Record<string, readonly string[]>>;
