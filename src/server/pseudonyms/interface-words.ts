/**
 * Words that stand in texts, names of attributes and values of the workbench itself, and names that are ordinary words too. A person
 * may be called so: such a name is replaced where it is known to be one, and never in the middle of a sentence.
 */
const words = `
aaa abbreviations abc abcdef ability able abort about above absence absent acbf accent accents accept accepted accepts access accidental
account accounts acme action actions activate activated activating activation active activedescendant activity activitydatetime
activitydatetimeutc ad ada adapter add added addhook additional additionaldetails address addresses adds admin administrator admission
adscim advanced advise ae aeio aes af affected afresh after afterwards again age agent ageof ago agree agreed agrees ahead aim aka al ale
alert alertdialog alias align alike alive all alloc allof allow allowed allows alone along alpha already also alternate although always am
among amp an anchor and anew announce announcer anonymous another ansi answer answered answers any anybody anyone anything anyway anywhere
apart api apikey app appdata appear appearance appears append application applications applied applies apply appmenu approval approvals
approve approved approves approximately apps appuser april apt archive archived are area argo args argument arguments aria arithmetic
around array arrays arrival arrivals arrive arrived arrives arriving arrow arrowup art as ascending ascii aside ask asked asking asks
asleep asof asserted assertion assets assign assigned assignment assignments assigns assistant assumed async at atomic attach attempt
attempts attention attr attribute attributes august auth authenticate authenticating authentication authenticator authentik authorised
authority authorization authtoken auto autocomplete automatic autoupdate autumn available avatar avenue avoid awake away ax azure ba back
backslash backslashes bad badge baker banner bar bare bars base baseline baselines basename baseurl bash basic batch batches be bearer
beat beats became because become becomes been before began begin beginning begins begun behind being bell belong belongs below beside
besides best between beyond bidi bill bin binary bind binding biome bit bitand bits black blame blamed blames blank block bodies body
boolean booleans boot bootid border bot both bottom bound boundary box boxes braces bracket brackets break breaks brew bridge brightwater
bring bringing brings broke broken brought brown browser browsers buffer build built bulk bulkid bush busy but button buttons by byfield
byid byname bypath byte bytes bytesof ca cache calc calendar call called calling calls callsin came cameof can cancelled candidate
candidates cannot canonical canonicalvalues capital capitalised capitals caption captured card cards caret carried carries carry case
cases cask casual catalogue catch catches category cause causes ceil cell cells center centre certain certificate certificates cf ch chain
chance change changed changeid changes changing chapter chapters character characteristics characters charat charset chart check checkbox
checked checkpoint checks child chips choice choices choose chooser chooses chosen circulation city cjs claim class classes classify clean
clear cleared clears click clicks client clients clipboard clock close closed closing cloud cloudflare cloudflared clusters cm cn co coast
code codemirror codes coding collapse collapsed colleagues collection colon color column columns com come comes comma command commands
commas comment commit common compact companies company compare compared compares comparison compile complete completion completions
complex components compose compression computer concerned concerning concerns condition conditional config configuration configure confirm
confirmed conflict conflicts connect connected connecting connection connections connectivity connector connectors connects consent
consequence consequences console consoles const constant constants constructor contain container contains content contenteditable contents
context continent continue contract control controller controls conversions cook cookie copied copy copying core corp correct corrected
correction cors cost costcenter costs could count counted counter counters counting countries country counts course covers crc create
created creates creating creation credentials criteria criterion cross crowd crumb crumbs crypto csp css csv cue cues culture curl
currency current cursor custom customappsso customer customers cut cyberark cycle cycleid cyclems cycles daily damage damaged danger dark
darwin dash dashboard data database datadir date dateadd dates datetime dateutc day dayof days dc dd ddthh de deactivate deactivated
deactivates deactivating deactivation decide decided decides decimal declaration declarations declare declared declares decoded decoder
deeds deep deeper deepest default defect defects define definition definitions deflate del delay delete deleted deletes deleting deletion
deletions delimiter delimiters deliverability demand demo demonstration demos denied deny department departments dependable deprovision
depth deriver derives descending describe described describes description desk desktop destination detail details determine dev developer
developers development devtools devtunnel diacritics diagnose diagnosed diagnostics dialect dialects dialog dialogs did differ difference
differences different differing differs digest digit digits dir direct directions directly directories directory disable disabled
discovery disjunction disk dismiss dismissed display displayname disposed disposers dist distinct div divided division dl dll dn do doc
docs doctor doctype document documentation documentationuri documented documents doe does doing dom domain don done doomed door doors dot
dots dotted double doubled doubt down download downloads downwards dpop dr draft drafts dragover drawer drawings drawn drew drop dropped
drops dt dueat duplicate duplicatesourceentries duplicatetargetentries durable duration durationinmilliseconds during each earlier early
east echo ed edge edit edited editing editor edits effect effectively eight either electron element elements eleven ellipsis else
elsewhere elvis em email emails embedded employee employeeid employeenumber employees emptied emptiness empty en enable enabled enables
encode encoded encodes encoding encodings encrypted encryption end endall ended endian ending endpoint endpoints ends enough enrolled
ensure enter entered enterprise entitled entitlement entitlements entity entra entries entry entryconflict enum enumerate eq equal
equality equals equiv err error errorcategory errorcode errors es escape escaped etag evaluate evaluated evaluation even event events
eventtype ever every everybody everybodys everyone everything everywhere evidence ew exactly example examples exceed exceeds excerpt
exchange exchanges exclude excludedattributes excludes exe exec execute exist existed exists exit expanded expect expectation expected
expects expire expired expiry explain explanation export exported exports express expression expressions extends extension extensions
extent external externalid extra facts fades fail failed failonerrors fails failure failures faint faith false familyname far fastify
fault faults fax feature features february feed feedrow fetch fetched few fewer ff fff ffff field fields figures file files fill filled
filling fills filter filterable filtered filters final finance find finding findings finds fine finish finished firewall firewalls first
firstname fit five fix fixed fixedat flag flat flatmap flatten flight floor flow focus focused fold folded folder folds follow followed
follows font fontsource foot for forbids force ford forget forgets forgotten fork form format formats formatted former formerly forms
formula forwarded found four fr frame frank free fresh friday from fromiso front frozen fs fssl full fullscreenchange function functions
funnel further future fz gained gallery gap gate gateway gave gcm ge generation generic get getdate getpostman gets gettime getting gim
github give given givenname gives global globoff gmbh go goes gone good google got grace grade grammar grant gravest gravity greedy green
grey grid group grouped groupid groupin grouping groups grow growing grown growth gt gtalk guards guess guessed guest guests guide guides
gzip habit habits had half hand handle handler hands hangs happen happens har harbour has hash hashchange have haveone having head header
headers heading headings headless heads heap heard hears heartbeat height held heldms help helps here hex hexadecimal hidden high
highlight highlighting hill hint hire hired hiredon history hold holder holding holds home homebrew honorificprefix honorificsuffix hook
hope host hostof hour hours house how howmany hr href htm html http httpbasic httpdigest https hub hue hundred hung hunter hyphen hyphens
ico icon icq id identifier identity identityid identitytype idle idp idpof ids idswith ies ietf if ifmatch ignore ignored ignores iif im
image img immediately immutable immutables implemented implements import imported imports ims in inactive inall inc include included
includes incremental indent index indexable indexes indexof indirect infer info information inherit initial initials initiatedby inject
injected injection ink inline inlines inner inorder input inputof inputs inrow ins inshort inside insight install installation installed
instance instanceof instant instead instr instructions insufficientrights integer integration inter interface intermediate internal
internalerror internalservererror internet interrupted interval into inturn invalid invalidanchor invalidcredentials inwords io ipcmain is
isall isalone iscut isdemo isdirty isdone isempty isextra isgroup ishead isheld ishere isinuse islate islocal isloss isnew isnull iso
isolate ison isopen isplain isready issame isshown issue issued issuer issues istaken iswhole iswrong it item items its itself january
javascript job jobid jobs joda john join joined joiner joiners joins journal joy js json jsonl judge judged judges july jump jumpcloud
june junior just jwt kb keep keeplog keepnetlabs keeps kept kernel key keydown keyof keys kind kinds king know known knownby knows la
label labelof labels laboratory lacking lacks landing lands lane lang language large larger largest last lastmodified lastname lastold
lasts late later latest latin law lazy le lead leads learn learns learnt least leave leaver leavers leaves leaving left leftout legal len
lends length less let lets letter letters level levels lexer lezer li libraries library licence licences licenselimitexceeded lie lies
lift light like likeliest likely limit limits line lineend lines link linked links lint linux list listbox listed listen listener
listeners listening listens listof lists literal literals little live lives load loaded loading local locale localhost locality location
lock log login logins logs long longer longest look looked looking looks lookup lose loses losing loss losses lossin lost love low lowdb
lower lstart lt ltd lucide machine macro macros made mail mailbox mails make maker makes making malformed manage managed management
manager managerid managers mandatory mandatoryfieldsmissing manner many map mapped mapping mappings maps march margin mark markdown marked
marking markof marks marries mask masked masks master match matched matches matching max may md me mean meaning means meant meanwhile
measure media medium meetings meets megabytes member members membership memberships memory mend mended mending menu merged message
messages messaging met meta metaof method methodnotallowed methods microsoft middle middlename middleware migrate migration migrations
miles millisecond milliseconds min mind minima minimal minimum minute minutes mirror mirrored mirroring mirrors mismatch missed missing
missingvalues misspelt mistake mistakes mitigated mixed mm mobile mode modes modified modifier module moment moments monday monitoring
mono month months moon more most move moved mover moves moving mr mrs ms msn msstore much multi must mutability mute muted my name named
namein nameof names namespace naming narrowed narrower navigate navigation ncaused ndjson ne near nearer nearest nearly need needed needs
negated negative neither nest nested nests net network networks neutral never new newcomer newer newest newform newid newone next nginx
ngrok nia nickname night nine nmarta no nobody node nodejs nokey non none nor normal normalise normalised normally north nosniff not note
noted notes nothing notice noticed notices notify notimplemented notpermitted notread nottold notused noun nounof nouns now nowhere npm
null number numbers numeric oauth oauthbearertoken object objects observe occur occurrence occurring octet october odata odd of ofcause
ofempty off offer offered offering offers office offices offline offset ofone ofother ofrow often ofusers ok okta old older oldest omitted
on once one onelogin oneof ones online only onnext onnull onreset onsend onsort ontop ontry op open opened opener opening openone opens
openziti operand operands operation operations operator operators opt option optional options or order ordered orders org organisation
organization origin origins os other others otherwise otp our ours out outage outbound outcome output outside outwards over overflow
overlay own owner ownership ownline pace pacer pack package packed padding page pager pages pageup pagination paging paid pair pairs
pairsof palette panel panes papaparse paragraph paragraphs parameter parameters params parent parentheses parenthesis parse parser part
partitions parts pass passed passes passw password passwords past paste pasted patch patched patchop path pathname paths pattern patterns
pause paused pausems pauses peak pencil pending people per percent performance performed permanently person personal personid phase phases
phishing phone phonenumbers photo photos phrase pick picks picture pid piece pieces pin pingone pipe pixels place placed placeholder
placein placeof places plain plan planned platform platforms play played player plays plural png point pointed pointer pointermove points
policy pop popover popstate popup port portal portals posinset position possible post postal postalcode postman posts pr pre precedence
precedes preferences preferred preferredlanguage prefers prefix preflight preload prepare prepared preparing prerequisites presence
present presenter preset press pressed presses pretty preview previous price primary principal print printed prints priority private
probability probably probe probes problem problems proc process product prof profile profiles profileurl program programs progress
projection projector promise promises proof properties property proportion props proto protocol prove proved proves provided provider
providers province proving provision provisioned provisioning provisioningaction provisioningsteptype provisions proxies proxy ps pt
public publish published pull punctuation purpose push pushed pushes pushing put puts pwd px qq quarantine query question questions queue
quick quickly quiet quit quot quota quotation quote quoted quotes radio rail random range rarer raw re reach reachable reached reaches
react reactivated reactivation read readable readcsv reader readers reading readonly readrow reads ready real realm reapplied reapply
reason rebuilding receive received recent recheck recognise recognised recognition recommendedaction reconnect record recorded records
recovered recovery red redact redirect reducer ref reference references referencetypes referer referrer refers refine refresh refreshed
refusal refusals refuse refused refuses refusing regard regardless regexp region registered registration registry regular rehearsal
rehearsals rehearse rehearsed related relationship relative reload rely rem remark remarkable remedies remedy remember remembered
remembers removal remove removed removes rename renamed renames renaming render renderer renew renewal renewed renewing reopening repeat
repeated repeating repeats repetition repetitions replace replaced replacement replaces replay reply report reported reports
representation request requests require required requirement requires research resend reserved reset resize resolve resolved resolves
resource resourcemanagement resources resourcetype resourcetypes respond responded response responses rest restart restarted restms
restore restored result results resume retry return returned retyped reveal revealed reverse review revision revoke revoked rewrite
rewrites rfc rhythm rice rich right ring rito road robot role roles room roomof rooms root rootof rose rotate round rounded route router
routes row rowat rowhtml rowof rowrule rows rowsof rule rules run rundll running runs runtime rush safe safeguard safely said sales
salvaged same sample samples sandbox sanitized sans save saved saving say saying says scan scanner scanners scenario scenarios scene
schema schemaattributenotfound schemas scheme scim scimtype scimusername scimwb scope scoping screen scripts scroll scrolled scroller sdk
search searched searches sec second seconds secret secrets section sections security see seems seen segment segmented segments select
selected selector selects self send sending sends senior sensitive sent sentence sentences separate separator separators sequence
sequences serialized serif serious serve served server servers service serviceprincipal serviceprincipalid serviceprincipalname
serviceproviderconfig services session set setbusy setform setkept setmade setmode seton setopen sets setsent setsize setting settings
settled setturn setup setview setway seven several severities severity sh sha share shared sheet shell short shorten shortened shorter
should show showed shown shownby shownid shows shut shutting side sides sight sign signal signed signing signs signsin silence silent
silently simple simpler simulate simulated simulation simulations since single site six size sketch sketches skip skipped skips sky skype
sl slash slashes slice sliceof slices slides slip slips slow slower slows slug small smaller snap snapshot so sofar soft solid some
somebody someone something sometimes somewhere soon sooner sort sortby sorted sortorder sorts source sourcedisplayname sourceid
sourceidentitydetails sourceidentityid sourceidentityname sourceidentitytype sources sourcesystem sourcesystemname south space spaces span
spans spares speak speaker speaks special specification specified specuri speed spelled spelling spellings spells split spoilt spoken
spread spreadsheets spring square src srv ss ssh sso ssz stack stage staged stages stale stamp stand standard standing stands star start
started startindex starting starts startup stat state states static station stations status statusadditionaldetails statuserrorcategory
statuserrorcode statuses statusreason stay stays stderr stdout step stepid stepname steps stepsof still stone stood stop stopped stops
storage store stored stories story str straight strange stream streamed streams street streetaddress strict stricter strictly string
stringify strings strip strong style styles sub subject submenu subscribe subscriber subscription substring succeeds success successful
such sudo suffice suffix suggested suggests suits sum summaries summary summer sun sunday support supported supports sure surface surname
surroundings surrounds survives suspended suspicious svg sw switch switchable switched switcher switches switching sync synced
synchronization synchronize synchronized synchronizes syncs syntax sys system systems tab table tables tabs tag tags tail tailnet
tailscale take taken takes taking talk tally tanstack target targetid targetidentityid targetidentityname targetidentitytype targets
targetsystem targetsystemname task tasks tcp td te team tel telephone tell tells template templates ten tenant tenantid term terminal
terms ternary test testapp tested testing tests text textarea textof texts th than that the their theirs them theme themselves then there
these they thing things this those thousands threads three throttle throttled through throughput thumbnail tick ticked ticket tickets
ticks tile time timed timeof timeout timer timers times timestamp timezone title titleof titles tls tmp to toalpha toapp toast toaster
toasts tobody today tofixed together toggle toggled togglefullscreen toint token tokenid tokens told tolerance tolerances tolerant
tolerated tolower toname tone tonum too took tool tools tooltip toomany toomanyrequests top topics total totell totp touched tounix
toupper towards tr trace traced tracker traffic trailer trailing training trait traits transfer transport treat tree treeitem trial tried
tries trigger trim trimend trip trouble troubles troubleshooting true truncate trusted try tryon tt tuesday tunnel tunnels turn turned
twelve twice twin two txt type typed typeof types ue ufeff ui ul unassign unassigned unauthorized unchanged uncompressed undecided
undeclared undefined under underline underscore understands understood unescaped unexpected unfinished unforgotten unique uniqueness unit
units unknown unless unlink unlinked unmark unnamed unpacked unprocessableentity unproved unqualified unreadable unrecognized unrelated
unsafe unsaved unseen unsent unsupported untick unticked until unused unverified up update updated updates updating upgrade upload uploads
uplot upon upper ups upstream uri url urlencoded urn us usage use used useful useid uselive usenow usepast user useref userid username
userprincipalname users usersof usertype uses usgp using usr usual usually utf util valid validators value valued valueof values vanish
vanished var variable variant variants vary vendor vendors verb verbof verbs verdict verdicts verified version versions vertical very via
view views virtual virtualizer visitors visually void wait waiting waits walk want wanted wants warn warning was watch watchers wavy way
wayof ways wb we weakmap weakness web webdav webp webview weeks weight well went were west what whatever when where whether which
whichever while white who whodoes whoever whole whom whose why wide width will willing win window windows winget wins winter wire wires
with within withold without wizard woff won wood word wording words work workbench worked workflow working works workshop world would
wouter wrap wrapped wraps writable write writer writers writes writing written wrong wrote ww www wx xdg xff xml xmpp xx xxx xxxx xxxxxxxx
xxxxxxxxxxxx yahoo year years yes yesterday yet ygh you young your yours youtu yxxx yyyy zero zeros zipcode zlib zod zone zones zoomin
zoomout zrok zustand zzz
`;

const known = new Set(words.split(/\s+/));

/** @param folded in lower case */
export function isInterfaceWord(folded: string): boolean {
  return known.has(folded);
}
