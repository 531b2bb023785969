//! Descriptions: data, software and its operation, programming puzzles, and behavior.

/// A concept and its descriptions a line.
pub(in crate::matching) const GLOSSES: &str = "
onboarding: make new colleague productive; first weeks of new hire
dismissal: end employment of underperformer; part with team member who does not perform
staff retention: best engineer wants to leave; keep strong colleague from quitting; valued team member has another offer
double booking: two customers buy the same seat; same room sold twice; last seat bought by two people at once
jitter: callers retry at same moment and overload service; spread retries in time
write amplification: one logical write causes many physical writes
outbox pattern: save event in same transaction as row and publish later
change data capture: stream every change of database table to others
dead letter queue: place for messages that cannot be processed
backpressure: consumer slower than producer must slow it down
hedged requests: send same request to second replica when first is slow
read your writes: user must see own change right after saving
wish list: button that keeps item for later
zero initialization: all neurons compute the same and receive same gradient; symmetry; identical weights; every weight starts at the same constant; neurons learn same thing; all parameters set to 0; start all weights equal what happens; every neuron learns same; what if every weight starts with same number; all neurons in layer stay identical copies; nothing breaks symmetry between hidden units; why starting weights must be different random values; pick element proportionally to given probabilities
stacking: train meta model on outputs of base models; combine base learners predictions by another model; second level model; second model learns to combine first models; feed base predictions into another learner; learn how to weigh several models using out of fold predictions; last in first out push pop; train another model on predictions of several models; second level learner decides how to combine first level outputs; use held out predictions of base learners as inputs; last added item removed first; undo history structure; plates pile; function call storage push pop
cap theorem: consistency availability partition tolerance pick two; network partition trade; cannot have all of consistency availability in network failure; during network split distributed store must give up either consistent reads or availability; during broken network do you answer stale or refuse; distributed store can guarantee only two of three; choose availability over consistency when link fails; banking versus social network choice under split
acid: atomicity consistency isolation durability transactions guarantees; database transaction guarantees; all or nothing durable isolated changes; money transfer must not be half done; bank transfer either fully happens or not at all; guarantees that committed data survive crash; reliable transaction properties; partial update must not remain after failure
database index: speed up lookups structure find rows without scanning whole table; queries faster; make lookups on column fast at expense of writes; sorted structure avoids full table scan; query on large table filters by email and is slow; like book index finding page; why writes become slower after adding lookup structure; when adding lookup structure does not help; tree over column values
inner join: only rows that match in both tables; keep only matching rows of both tables; customers who have at least one order only; intersect two tables by key; drop unmatched records from both; return records existing in both tables
left join: all rows of first table null where no match; keep every row from first table fill nulls when no match; all customers even those without orders; list every client with orders or blank; keep unmatched records of first table; products never sold show null; does row count grow when right keys repeat
window function: over partition by rank row number running total; aggregate without collapsing rows; calculate over set of related rows without collapsing them; compare each row with previous row; rank within each partition; assign position within department without collapsing; access previous or next row value; each row with group average beside; calculate over neighbouring rows ordered by date; difference between current and previous day sales; aggregate yet keep detail rows
where clause: filter rows before grouping; filter groups after aggregation; condition before aggregation versus condition on aggregated groups; restrict groups with count greater than five; filter before or after aggregating; condition on sum cannot be placed here
database normalization: remove redundancy split tables; organize tables to eliminate redundant data and anomalies; split data so each fact stored once; avoid storing same address in many rows; update anomalies and duplicated facts; divide tables to third form; redundancy elimination in schema
sharding: split database across machines by key; too much data for one machine divide rows; split table rows across several servers by hash or range; dataset too big for single database node; one database server no longer holds data; distribute users among servers by id; horizontal split of table; choose key to split data evenly; cross partition queries problem; data too large for single machine
replication: copies of data on several machines; keep several copies survive failure; same data on multiple nodes for durability and read throughput; same data stored on several servers so crash does not lose; primary and followers; read scaling by copies; what if copy lags behind leader; failover to another copy
consistent hashing: add or remove server moves only few keys; ring; nodes join leave remap minimal; few keys move when node added; minimize moved keys when cache servers are added or removed; map both servers and keys on circle; distribute keys among cache servers so adding one moves little; modulo n remaps everything problem; place machines on circle with virtual nodes; rebalancing small portion when machine leaves
load balancer: spread requests over servers; distribute traffic; distribute incoming requests evenly among servers health checks; several web servers which one gets request; round robin or least connections; health checked traffic distribution; avoid overloading single server; component in front of servers deciding who handles request
caching: keep results of frequent requests in fast memory; remember results to avoid recomputation; keep frequently accessed results in memory instead of asking database each time; same query repeated thousands of times avoid recomputing; redis in front of database; speed up reads of hot data; expiration and eviction policy; store computed results near user
lru: evict least recently used item
rate limiting: cap requests per client per second; too many requests token bucket; protect service from too many calls; allow at most n calls per user per minute; protect api from abuse; client sends thousands calls per second restrict; tokens refill bucket; quota per api key; return 429; sliding counter per user; protect backend from abusive scripts
bloom filter: probabilistic set membership with false positives no false negatives; compact maybe in set bits; memory cheap check whether element seen before may lie positive; quickly tell if url surely not seen before; bit array with several hash functions; saves disk lookups may say yes wrongly; compact set test; memory efficient check of membership with small chance of false yes
hash map: constant time lookup by key buckets collisions; average constant lookup insertion associative key value; how dictionary finds value from key; implement dictionary from scratch; array of buckets indexed by transformed key; why lookups in key value container are constant on average; what happens when two keys land in same slot; structure giving instant access by name
trie: tree of characters prefixes words; prefix lookup structure for dictionary words autocomplete letters per edge; store vocabulary so all words beginning with typed letters are found quickly; each node is letter path spells word; structure behind spelling suggestions; insert search and startswith operations on strings; shared beginnings stored once
heap: tree smallest element on top; extract min quickly; always get smallest or largest quickly; structure for repeatedly removing minimum; container always giving smallest item first; complete binary tree in array parent less than children; sift up and down log n; implement scheduler serving highest priority next; nlargest module
union find: connected components merge sets; track which elements belong to same component; path compression and union by rank; maintain groups that join over time and ask if two items together; are two people in same friend circle; merge accounts sharing emails; root representative with rank; dynamic connectivity of pairs; quickly tell whether two vertices already connected while adding edges
topological sort: order tasks so prerequisites come first; course prerequisites order; dependencies order build; linear ordering of tasks respecting dependencies; can all courses be taken given prerequisites; order packages for installation; can student finish all classes with dependencies; find order of classes so required ones come earlier; circular requirement makes it impossible; plan of studies where some subjects depend on others; arrange jobs so each runs after ones it depends on; compile modules in valid sequence; repeatedly remove vertices with no incoming edges; ordering of directed acyclic vertices; can build system detect circular requirements; schedule tasks with precedence constraints
bfs: visit nodes level by level; fewest edges unweighted; explore neighbours layer by layer with queue; shortest number of hops in unweighted network; expand frontier ring by ring; queue of nodes to visit; nearest exit first; explore all vertices at distance one then distance two
dfs: go as deep as possible before backtracking; explore one branch fully with stack before next; follow path to dead end then back up; stack or recursive exploration of vertices; explore one neighbour completely before others; visit all reachable nodes deep
dijkstra: cheapest route weighted nonnegative edges; cheapest way from one vertex to others; least cost road between cities; priority queue of tentative distances; shortest road with distances on edges; navigation from home to every place minimal total length; relax neighbours of closest unsettled vertex; why negative edges break shortest route method; heap of candidate distances
dynamic programming: overlapping subproblems store results optimal substructure; solve by combining saved answers of smaller subproblems; fill table from base cases upward; avoid exponential repeated work by storing; optimal substructure and overlapping; bottom up versus top down
binary search: halve sorted range each step; logarithmic lookup in sorted; repeatedly discard half of ordered range; find element in sorted array log n; guess number between one and thousand with fewest questions; locate value in ordered list comparing with midpoint; cut search region in two until found; why sorted input lets us find item in log n; low high mid indices
merge intervals: combine ranges that overlap meeting times; union of time ranges; collapse time ranges sharing common points; list of start end pairs join those that overlap; calendar bookings overlap unify; given start and end times combine those which intersect; simplify list of bookings so none overlap; sort by start then extend last end; busy periods of calendar collapsed into disjoint blocks; join touching segments on line; unify ranges sharing days into single longer range
number of islands: count connected groups of 1s in binary grid; connected land cells; flood connected land cells in grid of land and water; groups of adjacent ones in matrix; map of ones and zeros how many separate regions of ones; count patches of land surrounded by water; flood fill each unvisited cell and increase counter; number of connected blobs in binary picture; depth first search over grid neighbours up down left right; satellite picture count disjoint land regions
two sum: find two numbers that add up to target; pair with given sum; indices; return positions of pair adding to target in array; given list of numbers which two together equal target; hash lookup of complement for every element; which pair of entries in list totals given value; find indices i and j whose values sum to requested number; locate pair of integers whose addition equals goal without nested loops; one pass with map of seen values looking for remainder; do any two items make exactly this total
kth largest: k biggest elements of array; element at position k when sorted descending without full sort; biggest k numbers using heap of size k; value ranked kth from top in unsorted list; third biggest number in array; partition based selection expected linear time; select order statistic without ordering whole list; find n highest scores using min heap
median of stream: middle value running two heaps incoming numbers
palindrome: reads the same backwards
lru cache: cache discards least recently used entry capacity; get and put constant time; fixed capacity store drops oldest accessed key; hash map plus doubly linked list get put constant time; discard entry not touched for longest; bounded memory store throws out entry unused for longest time; limited size container forgets whatever was touched longest ago; implement store of n items where oldest access is removed when full; every access moves item to front oldest at tail dropped; ordered dict with capacity and constant time access
eventual consistency: replicas agree after while stale reads; all copies converge if no new writes; replicas may temporarily return old value; follower shows old like count for few seconds; updates propagate with delay; all nodes converge after some time; reading own write may fail
idempotency: repeating request has same effect as once; safe to retry; retry does not charge twice; same payment request sent twice charges only once; processing duplicate message has no additional effect; client retries payment after timeout must not be charged again; calling same operation many times leaves same state; unique request key to drop duplicates; safe repeated put; consumer receives event twice
microservice: small independent services; split monolith into services; break large application into independently deployable services; one big codebase versus many small services; split big application to independently deployed parts; one team owns one small service; drawbacks of many services; when to break up single codebase
etl: move data from sources to warehouse; pull from sources clean reshape and store for analysis; transform before or after loading; extract from apps clean and load for reporting; load first then transform inside warehouse; nightly job copying sources; difference between transforming before or after load
batch inference: precompute predictions nightly store; score all users every night and store results; score whole customer base overnight; predictions stored in table for later lookup; no need for instant answer; scheduled scoring job
online inference: predict on request in real time; return prediction within milliseconds when request arrives; answer must come while user waits; score single request instantly; low latency endpoint; prediction computed at click time
shadow deployment: new model gets copy of live traffic without serving users; run silently beside; compare new model on real requests without affecting users; new model receives real requests but its predictions are only logged; run candidate alongside without users seeing outputs; duplicate live requests to new model and compare logs; test in production with zero risk; hidden parallel predictions
canary release: small share of traffic gets new version first; release to few users first; small percentage of users; expose small percentage first; send five percent of traffic to new model and watch; gradually increase traffic share to new version; let one percent of users get new model; staged increase while metrics watched; limit blast radius of bad release; roll out slowly and abort if errors rise
model monitoring: watch deployed model metrics alerts stays healthy; after deployment keep eye on; track live predictions quality over time; know that deployed model degrades; keep watching predictions; notice that live predictions get worse after release; track input distributions and accuracy in production; dashboards alerts for predictions; how do you know model still works after launch; what would you track for live predictions; labels come late how to detect problems; alert when score distribution shifts; dashboards of inputs outputs latency; quality decays silently in production
data drift: input distribution changes in production over time; live data differ from training data; inputs in production no longer look like training; incoming records no longer resemble those model was fit on; customers got younger than in training sample; users or inputs today look different from training period; incoming features change distribution; live inputs look different from training inputs; age distribution of users shifted after campaign; feature histogram moved in production; new sensor changes values; incoming data no longer resembles training sample; input population shifts after launch; compare recent feature histograms with training ones; psi or ks test on columns; new customer segment appears; sensor recalibrated inputs shift; covariates changed while relation same
concept drift: relationship between inputs and target changes over time; what label means changes; same inputs now mean different outcome; customer behavior changes meaning; what counts as fraud changes with new tricks; same inputs lead to different outcomes after pandemic; relation of input to outcome evolves such as fraudsters changing tactics; same customer behaves differently now; relation between inputs and target changed after deployment; fraudsters invent new tricks so old rules fail; same features now mean different outcome; model trained before pandemic wrong now; world changed so learned rule no longer valid; accuracy decays as behavior evolves; pattern linking features and outcome no longer holds; spammers change tactics; user preferences changed after lockdown; same customer profile now behaves differently; target meaning evolves
training serving skew: features computed differently offline and live; same feature different values between training and serving; model misbehaves live but fine offline; discrepancy; offline good online bad due to different preprocessing pipelines; feature code differs; model great offline poor in production because inputs computed differently; great offline metrics poor live results; preprocessing in notebook differs from production code; feature value at request differs from training table; missing features live filled differently; two implementations of same transformation
feature store: central place for features shared between training and serving; reuse same features offline and online; compute input once share between teams training and serving; consistent inputs low latency lookup at prediction; teams recompute same inputs again and again; shared repository of precomputed inputs with online lookup; consistent inputs for training and prediction; point in time correct history of inputs
retraining: update model on fresh data regularly; how often refit; keep model fresh new data; when to fit model again because it became stale; how frequently to refresh model; how often should model be refreshed; trigger new fit when quality drops; scheduled fitting on recent data; model is stale update it; what starts new training run
ci cd: automatic test build release; automated tests deploy each commit; every commit automatically built tested and released; automate model testing and release; push to git runs tests and ships; automate checks of code data and model before release; pipeline from commit to production; difference for ml from ordinary software; release several times daily safely
docker: package program with dependencies image; ship application with its dependencies so it runs the same everywhere; works on my machine problem; same environment on laptop and server; image with code libraries and system packages; why package model in isolated environment; layers and dockerfile; reproducible runtime
gil: python threads cannot execute bytecode simultaneously; only one thread runs at once; lock interpreter cpu bound threads; why threads do not speed up python computation; why multithreaded cpu heavy code in cpython is not faster; mutex allowing one native thread execute bytecode; why adding threads gives no speedup for heavy computation in cpython; interpreter executes one thread of bytecode at moment; io tasks benefit from threads but calculations do not; mutex protecting reference counts in interpreter; use of several cores prevented in python
python decorator: function wraps another function @ syntax; modify function without changing its code; add behavior around function with at sign; wrap function to log time or cache without touching body; callable taking callable returning callable; extend behavior of existing function; add timing or logging to many functions without editing them; at symbol above function definition; higher order function returning wrapper; preserve name and docstring of wrapped function; reusable cross cutting behaviour such as caching or access check
python generator: yields values one at a time lazily; lazy sequence without storing all; produce items on demand saves memory; function that pauses and resumes producing values; iterate huge sequence without loading everything in memory; function remembering state between yields; process huge file line by line without loading; function with yield instead of return; values computed only when next called; memory saving iteration over infinite series; round brackets instead of square in comprehension
deep copy: copies nested objects recursively; duplicating nested list; independent clone including inner objects; change nested element original unaffected; duplicate structure so nested changes do not leak to original; recursively cloned objects; fully independent clone of list of lists; modifying inner dictionary of replica affects source or not
shallow copy: copies outer container references inner objects; new outer object still sharing inner references; change nested element affects both; only top level container duplicated; nested objects still shared after slicing; changing inner list shows up in both; duplicate list but elements inside refer to same objects
list comprehension: build list in one expression; concise loop in square brackets making list; compact way to build list from loop with condition; replace append loop with one line; expression for item in iterable if; faster than explicit loop; create list from iterable in single readable expression
autocomplete: suggest queries as user types; complete search text while typing; propose completions after few typed letters; guess rest of search phrase while typing; suggestions appear while typing; predict rest of query from few letters; top completions for prefix in milliseconds; typeahead box
ctr: probability that user clicks ad; predict clicks on ads; will person tap this advertisement; estimate chance that shown advertisement gets clicked; predict which banner user will click; order ads by expected clicks; share of impressions that were clicked; how likely user is to click advertisement; choose which ad to show estimate click chance; sponsored content click prediction at scale; billions impressions sparse categorical features; calibrated click estimates for auction; ranking of advertisements; display promotion most likely tapped
fraud: flag suspicious card transactions stolen; catch illegitimate payments; catch stolen card purchases; block suspicious payments before money leaves; detect stolen card purchases in real time with very few positives; block illegitimate payments without annoying honest customers; bank wants to stop stolen card transactions; classify payments as legitimate or not with tiny positive share; scammers adapt labels delayed; block suspicious orders within milliseconds; unusual spending behaviour alert
spam: unwanted emails junk messages filter inbox; classify incoming mail as junk or legitimate; filter junk mail; unwanted promotional messages classification; inbox protection; naive words based mail filter
search engine: find documents for query; return most relevant documents for typed words; crawl index rank web pages; user types query return best pages; index billions documents and rank; retrieve then rerank results; relevance of results for text query
news feed: posts ranked in home timeline; show friends posts in best order when user opens app; rank posts in social network by engagement; design home page of social network; order posts from friends by relevance; which stories to show first; infinite scroll of content for each user; timeline generation when user follows many people; facebook instagram linkedin home
url shortener: short links redirect; map long web address to tiny alias and redirect; generate compact links for billions of addresses; turn long link into few characters; redirect tiny links at scale; bitly like design; unique short code for each address; base62 keys
churn: which customers will leave cancel subscription; who is about to cancel subscription; predict which clients stop buying next month; identify customers about to cancel subscription before they go; which subscribers will stop paying; predict who will cancel subscription next month; customers about to leave; identify subscribers likely to stop paying; telecom wants to know who will leave; predict customers stopping subscription; target retention offers to those likely to quit; users at risk of cancelling; define inactive customer and predict it
content moderation: detect harmful posts hate comments; automatically remove hateful violent or nude posts; find posts that violate platform rules; platform must remove hateful or violent uploads; flag abusive comments automatically; detect nudity in images; human reviewers and classifier thresholds; harmful content at upload
deduplication: find near identical items twice; find almost identical documents pictures or listings; same product listed twice by sellers; detect nearly equal articles; find repeated records with slight spelling variation; near copies in large corpus
conflict: disagreed with coworker; did not get along; difference of opinion; argued; clash; clash with colleague; team member disagreed; people could not agree; two people on project could not agree on approach how resolved; you and colleague wanted different things; tension inside team settled; argument with peer over technical choice; time you and teammate saw things differently; how do you handle friction with peers; heated discussion at work and its resolution; two colleagues wanted opposite solutions; someone opposed your approach; how do you settle arguments; clash of opinions about design; relationship with coworker became strained; quarrel on project; two reports cannot stand each other; colleagues who do not get along
failure: project went wrong; things did not go as planned; something you messed up; did not work out what you learned; regret; project did not succeed; your biggest mistake; what went wrong lessons; result was bad and you were responsible what did you learn; goal was not reached; something you built broke or was rejected; experience of not succeeding; tell me about something that did not go well; what is your biggest regret professionally; time you let team down; attempt that ended badly and lessons; when did you not meet expectations; goal you missed and what you changed; experiment that flopped; a mistake you made and how you recovered; last time you screwed up
deadline: little time pressure deliver late; too little time; very short time to finish deliverable; could not finish on time what did you do; had to deliver in very little time; due date was unrealistic; you were going to miss delivery date what did you do; finish large task quickly; time ran short; last minute rush to ship; how do you ensure on time delivery; you were late with project
leadership: took charge initiative without authority; guided others; led others; guided team; guided group toward goal; people followed your direction; took responsibility for group outcome; time you led others; took charge of group; directed team through hard period; stepped up when no one else did; how do you lead; you were responsible for people and result; example of guiding colleagues
feedback: received negative comments on work; someone criticized you; someone told you to improve; critical comments; hard comments about your work how did you react; someone pointed out shortcomings; criticism from manager and your reaction; hardest comment you received; how do you respond to negative review; told that you should improve; told colleague something unpleasant about his work; how do you give constructive comments; review pointed at your shortcomings; what did you change after being criticized
weakness: something you are bad at need to improve; area to improve; what do you need to improve; what would your manager criticize; what part of your skills needs work; which quality are you trying to improve; what would your colleagues say you should improve; something you struggle with; your least developed skill; what are you working on about yourself; what do you find hard at work; which of your traits holds you back; where do you lack
strength: what are you best at; what are you good at; why should we hire you; what do you do better than others; qualities making you valuable; what are you known for; what do coworkers value in you; which skill makes you stand out; what do you bring
prioritize: several urgent tasks at once what to do first; too many things; decide what to work on; many requests limited time what first; more work than hours how order tasks; several bosses ask for things simultaneously what first; organize schedule with competing demands; five tasks all urgent how choose; how do you organize your day; competing requests from several people; what do you do first when everything important; manage workload of parallel projects; decide what to drop; backlog bigger than capacity; plan your time
ambiguity: little guidance unclear goals; not enough information; requirements not clear; no clear direction; started work without knowing what exactly was wanted; not enough specification had to figure out direction; moved forward despite missing details; started project without clear instructions; how do you proceed when requirements vague; worked with unclear goal; no one knew what was needed; undefined problem you had to structure; incomplete information yet had to move; open ended task
stakeholder: business people without jargon; explain to executives who do not know technical; work with business side and executives; difficult client or partner with changing demands; manage expectations of business; product owner wanted something unrealistic; several parties with different interests; keep sponsors informed; align people from business on goals; business did not trust model
motivation to join: why this job; what attracts you to us; what makes our firm attractive for you; reasons for applying to this opening; why us and not competitor; what do you know and like about this position; reasons for applying here; what drew you to our organization; why are you interested in working here; what excites you about this role; why should we believe you want this job; why do you want to be part of our team
fairness: treat groups equally; discriminate gender race protected
privacy: personal data protected
latency: model takes too long to respond; answer within milliseconds; slow predictions make serving faster; response must come within 100 ms; predictions arrive too late; users wait too long; prediction takes two seconds needs to be faster; user waits too long for answer; p99 response time; speed up model response in production; quantize cache or distill to answer quicker; strict time budget per request
contextual: depends on surrounding words
early: beginning
internal: inside
symmetric: same both ways swapping
big o: how running time grows with input size; quadratic logarithmic n squared operations; o n; growth of operations as n increases; asymptotic upper bound on runtime; how does cost scale when n doubles; worst case number of operations; compare linear and quadratic growth; nested loops cost; memory and time needed as function of input length
semantic search: meaning based
hash collision: same bucket; two different keys map to same slot bucket; different keys produce same bucket index; chaining or probing when slot taken; two inputs same digest
recursion: function calls itself; procedure defined by calling itself with base case; function invoking itself on smaller input; base case stops self calls; too deep self calls overflow stack; rewrite self calling function as loop
memoization: remember results of calls; save answers of expensive calls by arguments; store function results so same arguments not computed again; top down with dictionary of answers; decorator remembering outputs
backtracking: try undo choices; explore candidates recursively abandon when constraint violated; build solution step by step and undo when stuck; systematic trial of choices with pruning; explore search tree of partial solutions; choose explore unchoose
greedy: locally best choice; take best immediate option never reconsider; choose locally optimal option each step; when does taking best immediate choice give global optimum; never revisit earlier decisions; algorithm picks best looking option at every moment
microbatch: pipeline
warm start: previous solution
reverse linked list: flip direction of all next pointers; make list point other way head becomes tail; iterate swapping next references previous current; turn chain around so last node becomes first; change every reference to predecessor in place; return chain in opposite order iteratively or recursively; 1 2 3 becomes 3 2 1 by rewiring pointers; backward version of node chain without extra storage
linked list cycle: two pointers slow and fast meet; node pointing back to earlier node; traversal never reaches null; two runners different speeds meet; list that loops back on itself; does chain of nodes ever end or go round forever; determine whether traversal would run infinitely; find node where loop begins using constant memory; last node refers to some earlier node instead of none; following next pointers returns to visited node; pointers loop back
middle of linked list: slow and fast pointer half; central node of chain single pass; find halfway node without knowing length; one pointer moves twice as fast so other stops at center; return element at half of chain; center element of chain in single traversal
merge two sorted lists: combine ordered lists into one; splice nodes of two ascending chains into single ascending chain; compare heads take smaller advance; two ordered chains zipped together keeping order; weave two nondecreasing sequences; zip together two ordered node sequences by relinking
merge k sorted lists: heap of heads of several sorted lists; many ordered streams into one ordered stream; several ascending sequences combined into one ascending output; many presorted files joined efficiently; keep front of each sequence in priority queue; join k ordered chains
valid parentheses: brackets closed in right order check stack; string of brackets opened and closed properly; every opening bracket has matching closing; check that braces match and nest; is expression of brackets well formed; push openings pop on closings; code editor verifies every bracket closed; string of curly round square symbols correct
min stack: retrieve smallest element in constant time; push pop and get smallest all constant time; lifo structure which also reports minimum instantly; keep second lifo of current minima; push pop top and smallest in o 1; retrieve current minimum after any sequence of pushes and pops
queue with two stacks: fifo out of lifo; fifo behaviour using only lifo structures; build first in first out from two last in first out containers; enqueue dequeue using only push pop; transfer items between inbox and outbox
lfu cache: evict key used least often; drop key accessed fewest times when full; bounded store removes entry with smallest access count; track usage counts and drop rarely requested key in constant time; ties among rarely used broken by recency; keep popular keys throw out rarely requested ones
maximum subarray: contiguous part with largest total kadane; adjacent elements whose total is greatest; best consecutive run of numbers including negatives; contiguous stretch with greatest sum; best consecutive days of gains and losses; track current and best running sum; biggest total from neighbouring elements with negatives; most profitable period in series
product except self: each position product of all others without division; output array excluding own element no division; every output cell multiplies everything but its own entry; prefix and suffix products no division; for each index multiplication of the rest linear time
subarray sum equals k: count contiguous segments with given total prefix sums; how many consecutive segments total exactly k; number of continuous ranges adding to target; store cumulative totals in map and look for difference; does any consecutive block add up to given value; count stretches with exact total
longest substring without repeating characters: largest window of string all letters distinct no duplicates; maximal span of string where no letter appears twice; window grows until repeated character; longest run of unique letters in text; length of biggest stretch with all different symbols; no duplicates inside window set of seen characters; maximum contiguous segment with distinct letters
longest palindromic substring: longest part that reads same backwards; biggest mirrored piece inside string; expand around every center; find longest symmetrical fragment of text; largest contiguous part equal to its reverse
longest common subsequence: longest sequence in both strings order; characters appearing in same relative order in both words not contiguous; basis of diff between two files; max shared ordered letters of two strings table; remove letters from both to make them equal
longest increasing subsequence: longest ascending chain in array; pick elements in order strictly growing maximal length; longest set of elements keeping order each bigger than previous; not necessarily adjacent growing numbers max count; patience piles with bisect n log n; delete as few numbers as possible to make rest ascending; nested envelopes boxes fitting
edit distance: minimum insertions deletions substitutions turn one word into another; fewest character edits to transform string; how many insert delete replace operations between two words; similarity of misspelled words; how similar are two strings counting changes; minimum operations to convert kitten into sitting; cost of correcting typo into dictionary word; number of single letter modifications between words; two dimensional table of insert remove substitute costs
word break: split string into dictionary words; can text without spaces be segmented with dictionary; can sentence without blanks be divided into known terms; insert spaces so every piece is in vocabulary; segment concatenated text using list of words; boolean for each prefix whether splittable; segment text without spaces using vocabulary memoized prefixes
word ladder: change one letter at a time shortest transformation; transform one word into another changing one letter through dictionary; shortest chain from begin word to end word altering single letter; hit to cog through valid words; number of steps between words where neighbours differ by one character; breadth first over dictionary graph
group anagrams: cluster words with same letters; put together words made from same letters; bucket words containing identical letters; sorted letters as dictionary key; eat tea ate belong together; cluster rearranged words; list of strings grouped when made of same characters
anagram check: one word is permutation of other's letters; same letters rearranged; two words contain identical letters counts; are two words rearrangements of each other; listen and silent; compare letter counts of strings; can one string be reordered into other
top k frequent: most common elements; words that occur most often in text; highest counts of elements return k; counter plus heap; return most repeated values in list; which n words appear most in huge log; find commonest items using counts and buckets; ten most popular queries of day; highest occurring elements without sorting everything
majority element: appears more than half of time; value occupying more than half of array; candidate and counter; which candidate got over half of votes; dominant value in list with constant memory; pair off different elements survivor wins; item present more than n over two times; value more frequent than all others together
missing number: one value absent from 0 to n; numbers one to n with one absent find it; sum formula or xor finds gap; which integer from range is not in list; one ticket lost from consecutive numbers; expected total minus actual total; find gap in zero to n; array should contain every integer up to n but lacks one
duplicate number: value occurs twice; same value appears more than once in array; find which element repeats; find value which appears more than once; n plus one integers between one and n one repeated; detect whether list contains repeats; same number stored twice locate it
single number: every element twice except one; all others appear in pairs xor everything; find element without partner; every value twice but one alone; cancel pairs using exclusive or; odd one out among pairs
rotate matrix: turn image by 90 degrees in place; turn square table ninety degrees without another table; transpose then reverse each row; image turned clockwise in place; rows become columns in reversed order
spiral matrix: read matrix clockwise from outside; print matrix elements going round clockwise; walk table around border inward; output cells right down left up repeatedly; shrinking boundaries traversal; read grid like snail shell
search in rotated array: sorted array shifted at pivot find target; target in ordered array that has been cut and swapped; ordered list was shifted circularly look up value in log time; decide which half is properly ordered then discard other; pivoted sequence lookup; 4 5 6 7 0 1 2 find position
median of data stream: running middle value of incoming numbers two heaps; numbers arrive one by one report middle at any time; report center value while numbers keep arriving; max heap for lower half and min heap for upper; keep 50th percentile updated after every insertion; statistics object with add number and get middle; running half split balanced
lowest common ancestor: deepest node above both nodes; shared parent furthest from root of two nodes; nearest shared parent of two nodes; first manager common to two employees in hierarchy; deepest vertex having both nodes as descendants; where paths from root to two nodes diverge; closest common boss
validate bst: left smaller right larger check; every node greater than all left descendants and less than right; inorder sequence must be increasing; check that binary structure obeys ordering property everywhere; pass allowed minimum and maximum down recursion; is every left subtree less and right subtree greater; verify that tree is proper search structure; confirm inorder values strictly ascending
invert binary tree: swap left and right children; exchange children at every node; mirror image of hierarchical structure; flip tree left to right; recursively exchange both subtrees; produce reflection of tree by exchanging children
level order traversal: visit tree row by row; print nodes row by row using queue; list nodes floor by floor from root; return values grouped by depth; walk tree breadthwise; print tree from top to bottom left to right
diameter of binary tree: longest path between nodes
height of tree: number of levels; longest distance from root to leaf; how deep does binary structure go; one plus larger of subtree depths; number of floors; maximum number of nodes on way down to leaf
clone graph: deep copy of nodes and edges; duplicate network of nodes with same connections; map from original vertex to its replica; copy structure having loops
coin change: fewest coins for amount; minimal coins to reach amount; number of ways to pay sum with denominations; make given amount using least number of pieces of money; smallest count of bills for sum; in how many ways denominations form amount; vending change minimal pieces; minimal change for unusual denominations where greedy fails
climbing stairs: ways to reach top one or two steps; distinct ways to reach step n taking one or two; count different ways to go up n steps by ones and twos; hops of one or two to reach top; number of step sequences satisfies sum of previous two; how many routes up ladder
house robber: maximum sum without adjacent elements; steal maximum without taking two neighbouring; choose nonneighbouring numbers with largest sum; burglar cannot visit adjacent homes maximize loot; pick or skip each item when neighbours excluded; maximum money on street with alarms; best total when picking forbids both neighbours
trapping rain water: water between bars; bars of elevation how much liquid stays after rain; how many units of water remain between walls; left max and right max minus height; puddles between bars of different heights; volume held by terrain profile; after rain how much stays between uneven columns
container with most water: two lines largest area; two vertical lines hold maximal liquid; choose two walls enclosing greatest area; width times shorter wall; move pointer at lower side inward
buy and sell stock: maximum profit one purchase one sale; given daily prices choose day to buy and later day to sell maximum gain; highest gain from one trade in price history; lowest price before later highest; track minimum so far and best difference; when to purchase and when to sell shares; trader makes at most one deal; one purchase one later sale best profit from daily quotes
meeting rooms: how many rooms needed overlapping meetings; fewest rooms so that no bookings clash; max simultaneous appointments; can one person attend every appointment; how many halls are required at same time for all bookings; peak number of concurrent reservations; sweep start and end times counting active; schedule overlapping events with minimal halls
all subsets: every combination of elements; generate power set of list; every element either included or excluded; two to the n selections; list all possible groups of any size
next greater element: first larger value to right; for each element nearest bigger on right; stack of decreasing values; nearest larger number on right side of each entry; days until higher price; pop smaller elements while scanning; for every position find closest bigger value
largest rectangle: biggest area in histogram bars; biggest block fitting under skyline bars; widest area bounded by column heights; histogram maximal box
count primes: numbers divisible only by one and itself
gcd: largest number dividing both; greatest integer dividing two numbers; largest integer which divides both numbers without remainder; repeated remainder until zero; common factor for reducing fraction
fast exponentiation: compute power in logarithmic multiplications; raise number to power with log multiplications; raise base to power using squaring; compute x to n in log steps; halve exponent each time
fisher yates: uniformly random permutation
weighted random: pick index proportional to weight; draw item with chance proportional to its weight; cumulative weights and binary search; biased selection among options
run length encoding: replace repeated characters by count; aaabb becomes a3b2; shorten repeated symbols with counts; consecutive same characters replaced by number
palindrome check: string reads same backwards; same forward and backward text ignoring punctuation; does word equal its reverse; level radar racecar; ignore spaces and case compare ends moving inward; number same when digits flipped; compare first and last characters moving toward middle
second highest salary: employee with second largest pay; employee just below the top paid; second biggest amount in table; third best paid employee in table; nth largest value of column; max less than max; limit one offset one; find earner just under top; query returning runner up in pay
dense rank: ranking with ties gaps; ties get equal position without gaps; positions when scores tie with or without skipping; 1 2 2 3 versus 1 2 2 4; leaderboard places in query; rank salaries in department allowing ties
union all: combine results keep duplicates; stack two result sets with or without removing duplicates; append results of two queries vertically; which is faster keeping repeated rows or removing; stack selects with same columns; put rows of two selects under each other keeping copies
self join: table joined with itself employees managers; compare rows of table with other rows of same table; employee and manager in one table; match employees with their bosses inside same table; pairs of rows from one table; compare each record to others of same table; find employees working under same boss
cte: named temporary result set; temporary named query before main select improves readability; hierarchical query of manager tree; with clause to split complex query into readable steps; reuse intermediate result; recursive query over organization tree; temporary named select versus nested select; named intermediate query at top of statement
truncate: remove all rows quickly; empty table versus removing selected rows versus dropping structure; remove every record but keep structure; difference between deleting rows erasing table and emptying; can it be rolled back
running total: sum so far per day; accumulated sum up to each date; cumulative revenue by date; balance after each transaction; sum from beginning until current row; accumulate values ordered by time; for each date sum of all amounts until then
retention: share of users who come back; share of users who come back after month
isolation level: what concurrent transactions see of each other; how much concurrent transactions see uncommitted changes of others; dirty read phantom read nonrepeatable read; what parallel transactions may see; read committed versus serializable; two users editing same data simultaneously anomalies
deadlock: two transactions wait for each other forever; processes hold resources and wait for each other; two threads blocked each waiting other release; two workers each wait for resource held by other; program hangs because circular waiting; acquire locks in fixed order to avoid; transactions block each other database kills one
slow query: takes long how to speed up
star schema: fact table with dimensions; central measurements table surrounded by descriptive tables; facts in center with descriptive tables around; sales measures and product date customer dimensions; warehouse modelling
columnar: store data by column analytics; values of attribute stored together compress well for analytics; read only needed columns; analytics reading few columns of wide table quicker; compress similar values; parquet versus csv; why not store row by row; keep each attribute separately on disk for faster scans
lambda function: small unnamed function; one line unnamed function passed as argument; anonymous short function for sorting key; function without def and name; inline expression passed to map or filter; tiny function written inline without name
mutable default argument: list as default parameter shared between calls; function parameter initial list keeps values from earlier calls; surprising shared state in function signature; list in function signature remembers previous calls; why empty list as default is dangerous; use none and create inside; default evaluated once at definition
identity versus equality: same object or equal value
context manager: with statement acquire and release resource; guarantee file closed after block even on error; setup and teardown around block enter exit; ensure file or connection is closed automatically; with block enter and exit methods; cleanup even if exception; acquire lock and release safely
closure: function remembers variables of enclosing scope; inner function keeps access to outer variables after return; nested function remembers values after outer returned; function factory with captured variable; late binding of loop variable; function keeps state from place where it was defined
race condition: result depends on timing of threads; two threads update same variable and result depends on order; counter wrong when two workers increment; unpredictable outcome dependent on interleaving; simultaneous access without locking
asyncio: single thread event loop await
multiprocessing: several interpreters cpu bound work; bypass interpreter lock with separate processes; use all cores for cpu heavy work; run computation on all cores with separate memory; pool of workers for cpu heavy jobs; processes instead of threads to avoid interpreter lock
garbage collection: frees unused objects reference counts; how interpreter frees memory of unreachable objects; how does interpreter reclaim unused objects; reference counts and cyclic references; when is memory of deleted variable released; generations of collector
vectorization: replace loops by array operations; eliminate python for loops with bulk array arithmetic; operate on whole arrays at once in c; replace for loop over rows with whole column operation; speed up numeric code by array expressions; why iterating over dataframe rows slow; simd compiled operations
broadcasting: arrays of different shapes combine; arithmetic between matrix and vector without explicit copies; smaller array stretched to match larger; add vector to every row of matrix without loop; shapes compatible when equal or one; array of different sizes in arithmetic; implicit expansion of dimensions
tuple: fixed sequence cannot be changed; ordered collection that cannot be modified; usable as dictionary key unlike list; round brackets versus square brackets collection; fixed record of values
immutable: cannot be changed after creation; why strings cannot be changed in place; objects safe as dictionary keys; value fixed once created; modification creates new object instead of altering existing
chat application: send messages between users real time; two people exchange messages instantly online offline delivery; whatsapp like messaging; deliver texts instantly and when offline; group conversations and read receipts; persistent connections for messages; realtime messages between two phones
notification system: alert users by push email; deliver messages by push sms email without annoying users; send push sms and mail to millions; avoid duplicate alerts user preferences; fan alerts through providers; inform users about events through several channels
web crawler: visit pages follow links download; program downloading pages and following links politely; download whole internet politely; fetch pages follow links avoid duplicates; robots txt frontier; spider for indexing; robot collecting pages of sites at scale
file storage: sync files across devices; cloud drive synchronising files between devices; upload large files in pieces; share folders versions
cache invalidation: when cached copy is outdated; make sure stored copies are not stale after data update; when to expire saved results; data changed but stored copy still old; when to refresh saved values; ttl or explicit purge; keep cache and database in sync
video streaming: watch movies bandwidth; netflix like delivery of movies; encode several bitrates; smooth playback for millions; play films smoothly under varying bandwidth
job scheduler: run tasks at times; run dependent tasks on timetable with retries; run dependent jobs at given times; airflow like orchestration; thousands of timed tasks with retries
nearby places: find restaurants drivers around location
leader election: choose one coordinator node; cluster chooses which node coordinates after crash; pick which node is in charge; new primary chosen after crash; avoid two masters; nodes agree who coordinates after failure
quorum: majority of replicas must answer; overlap of read and write majority; read and write enough copies to overlap; r plus w greater than n; majority acknowledgement; how many copies must confirm for read to be current
horizontal scaling: add more machines; handle more load by adding more servers; traffic grows tenfold add servers; more boxes instead of bigger box; stateless servers behind balancer; add identical machines to share growing traffic
vertical scaling: bigger machine; handle more load by buying stronger server; upgrade to more ram and cpu; limits of single stronger machine
autoscaling: add servers when load grows; automatically change number of instances with traffic; servers appear when traffic spikes and vanish at night; replicas follow cpu or queue length; elastic capacity
data quality: bad records checks before training; detect nulls duplicates wrong ranges before they reach model; ensure incoming records are correct; upstream table silently broken; how do you trust incoming data; tests for nulls ranges uniqueness; upstream change broke table and model; validate before training; expectations on columns
real time features: computed from events of last minutes
model rollback: new model bad return to old version; new version performs worse go back to previous quickly; new version hurts revenue how to return; keep previous artifact ready; automatic revert on alert; undo bad release quickly; restore previous version after quality alarm
incident: production broke what did you do; production mistake caused outage; tell me when your code broke live system; how did you respond to serious breakage; postmortem of failure in production; you deployed bug to users
tech debt: shortcuts in code slow later
difficult coworker: person hard to work with; had to work with somebody whose attitude or behaviour made cooperation hard; colleague nobody likes to work with; how do you deal with rude or stubborn person; teammate who does not cooperate; working with someone whose personality clashes; hostile peer; person constantly negative
disagree with manager: boss wanted something else different opinion than supervisor; your superior decided something you thought was wrong; you and your lead held opposite views; told your boss they were mistaken; your boss chose approach you believed wrong; told superior you do not agree; how do you react to order you think is mistake; voiced objection then committed anyway; supervisor rejected your idea; pushed against director decision; decision from above you opposed but carried out
influence without authority: get others to follow your idea change their mind; bring others to your view though they do not report to you; win support for proposal from people over whom no power; changed someone's opinion with arguments; persuade team who does not report to you; convinced others to adopt your proposal; got buy in from other department; changed someone's mind using data; sell idea to skeptical people; win people over without being their boss; rally others behind your plan
initiative: did something without being asked; saw problem nobody owned and solved it; did more than job description required; went beyond your duties; fixed problem nobody asked you to; started something on your own; noticed opportunity and acted; improved process unprompted; volunteered for extra responsibility
learn quickly: had to pick up new tool fast; master something unfamiliar in short time; pick up technology never used before; had to master new technology within days; unfamiliar domain picked up fast; how do you get up to speed; teach yourself something for project; started task with no prior knowledge; learned framework on job
ethical dilemma: asked to do something wrong; right thing conflicted with what business wanted; asked to do something you felt was wrong; saw colleague break rules; values versus business interest; honest choice that cost you; model could harm people what did you do; questionable use of data; witnessed dishonest behaviour
tell me about yourself: background summary walk through resume; brief history of your education and jobs; give summary of who you are professionally; introduce yourself shortly; who are you and what have you done; your background and experience; summarize your career path; give overview of profile
hard decision: two options no clear right; no option was clearly good had to choose; toughest choice at work; had to choose between two bad options; unpopular choice you made; decided with consequences for others; dilemma and how you chose; trade off you struggled with
say no: refused request from stakeholder; turned down demand from boss or client politely; refused additional work; client wanted impossible feature; turned down request from superior; how do you decline; pushed back against unreasonable demand; set boundary with partner team
motivate team: team morale low; people were discouraged how raise spirit; colleagues lost enthusiasm what did you do; keep spirit high in hard period; energize people; inspire others to do better
proudest project: piece of work you are proudest of; best thing you built; greatest impact; best work of your career; achievement you talk about most; contribution that made biggest difference; accomplishment you like most; greatest professional success; work you show off; what result makes you happiest; most significant thing you have done; your biggest win; best achievement so far
challenging project: hardest thing you worked on; most technically demanding work obstacles overcome; hardest bug or task ever solved; hardest technical problem you solved; toughest task of career; work full of obstacles; complex thing you built and difficulties; most complicated assignment; problem that took long to crack
stressful situation: worked under pressure
message queue: decouple producer and consumer buffer work; first in first out enqueue dequeue; producers put tasks consumers process later asynchronously; decouple services with buffer; absorb traffic spikes between services; services talk asynchronously through buffer; order service publishes event others consume; smooth traffic spikes; kafka versus rabbit; producer faster than consumer; background jobs handled by workers
retention rate: share of new users still active after a month; how many people come back next week; what portion of users return after signup week; how many of january signups came back in february; cohort table of returning users; day seven comeback share; percent of new users still around later
moving average: average of last n values slides along series; mean of last k values in stream; smooth noisy daily curve by averaging last seven days; smooth noisy curve by averaging last values; mean of trailing window in stream; rolling mean with queue
personalization: show each person different content by taste; different content for each visitor; tailor homepage to individual; adapt offers to user history
edge deployment: run model on phone or microcontroller with little memory and power; run model on phone or sensor without internet; small device limited memory and power; model must run on phone offline; tiny device with limited memory; shrink network for embedded hardware; inference without internet; fit model into small memory of handheld device
onnx: exchange format to move model between frameworks; convert pytorch model to run elsewhere; framework independent model format; optimized runtime
tpu: accelerator with systolic array for matrix multiplication
speech recognition: turn spoken words into text
three sum: all unique triples in array adding to zero; three numbers together make zero; list every distinct trio whose total is zero; sort then fix one element and squeeze pointers; unique combinations of three values cancelling out; three elements whose addition equals goal no repeats
four sum: all quadruples adding to target
insert interval: add range into sorted disjoint ranges joining where needed; put new booking into ordered nonoverlapping schedule merging when necessary; add one segment to disjoint sorted segments; calendar receives additional slot absorb intersecting ones
non overlapping intervals: fewest ranges to remove so none overlap; smallest number of bookings to delete so schedule has no clash; keep as many compatible segments as possible; drop minimum segments greedy by earliest finish
directed graph cycle: tasks depend on each other circularly; follow edges and return to starting vertex; back edge during depth first traversal; detect circular dependency among modules; color vertices white gray black; determine whether imports loop; some node reaches itself along arrows
k closest points: coordinates nearest to origin return k
knapsack: maximize value of items under weight capacity; choose items with weights and values not exceeding limit; fill bag of limited weight to get greatest worth; choose projects within budget maximizing profit; thief with limited capacity picks valuable goods; each item taken or left under capacity bound; table over items and remaining capacity
partition equal subset sum: divide array into two groups of same total; can numbers be split into two halves with same sum; divide weights equally between two people; is there subset reaching half of total; boolean table of reachable sums
egg drop: highest floor without breaking with limited eggs minimum trials; minimal throws to learn safe floor; two fragile objects and hundred floors; worst case number of trials from building; find highest safe floor with few trials
prefix sum: precompute cumulative totals to answer range totals quickly; answer many range total queries in constant time; cumulative array built once; sum between positions i and j fast; difference of two running totals gives segment
bit manipulation: and or xor shift on binary representation; set clear toggle particular binary digit; exclusive or tricks; check flag with mask and shift
counting bits: how many ones in binary representation of integer; number of ones in binary form; population count; repeatedly clear lowest set bit
power of two check: integer has exactly one bit set
first unique character: earliest letter in string that never repeats; first letter occurring once; index of earliest symbol that is not repeated; count letters then scan again; leftmost nonduplicate symbol
string to integer: parse digits text into number handle sign overflow; turn text digits into number without built in; handle minus sign spaces and overflow when parsing; implement conversion of numeric text
remove nth node from end: delete node k steps before tail one pass; delete kth node counting from tail in one pass; two references separated by gap; drop element near end without knowing length
intersection of linked lists: find node where two chains join; first node shared by two chains; y shaped chains meeting point; switch heads after reaching end to equalize lengths
palindrome linked list: list values same read from both ends; check chain reads identical backward constant memory; reverse second half and compare; node values symmetrical
copy list with random pointer: duplicate chain whose nodes also reference arbitrary nodes; clone nodes having extra arbitrary reference; interleave copies or map old to new; duplicate chain with jumping references
remove duplicates from sorted array: keep each value once without extra array; compact ordered list to distinct values in place; write pointer skips repeats; return new length with unique items first
move zeroes: shift nonzero elements front keep order; push all zeros to end preserving others; shift empty entries to back in place; compact nonzero values to front
dutch national flag: array with three distinct values sort one pass; order array of zeros ones and twos in one pass; three categories separated low mid high; partition by three colors
next permutation: next lexicographically greater arrangement of numbers
generate parentheses: all well formed bracket combinations for n pairs; produce every valid arrangement of n bracket pairs; list balanced strings of given length; add open while remaining and close when allowed; every well formed arrangement of n pairs of brackets
decode ways: how many ways digits map to letters; digits to alphabet letters number of readings; 226 can be read how many ways; count interpretations of numeric message
longest common substring: longest contiguous text in both strings; biggest shared consecutive block of two texts; identical run of characters in both strings; find copied fragment between two documents
search insert position: where would element go in sorted array; index to keep list ordered after adding value; bisect left implementation; first element not less than value
first and last position: range of indices of target in sorted array with duplicates; leftmost and rightmost index of repeated value in ordered list; count occurrences in sorted numbers quickly; lower and upper bound bisect; starting and ending index of target
find minimum in rotated array: smallest element in sorted array shifted by unknown offset; where does shifted ordered list wrap around; smallest value after circular shift in log time; locate turning point of rotated sequence
same tree: structure and node values equal in two trees; are two binary structures identical; compare shapes and values recursively; simultaneous traversal equality check
balanced binary tree: depth of two subtrees of every node differ by at most one; check that left and right depths never differ by more than one; is structure evenly filled; compute depth and imbalance together
right side view: nodes visible when looking at tree from right; last node at each depth; what is visible standing on one side of tree; rightmost value of every row
construct tree from traversals: rebuild original tree given two node orders; given preorder and inorder sequences recover structure; rebuild nodes from two visiting orders; first element is root split other sequence around it
tree traversal: visit all nodes inorder preorder postorder; order of visiting left child node and right child; root before after or between children; recursive and iterative walks through hierarchical nodes; left root right prints sorted values
max area of island: biggest connected region of ones in grid; size of largest blob in binary grid; biggest patch of adjacent ones; most cells in connected region of map
shortest path in maze: fewest moves from entrance to exit of grid with walls
minimum spanning tree: connect all vertices with least total edge weight; cheapest cable network joining all houses; connect all cities with least total length no loops; pick smallest edges unless loop formed; subset of edges linking everything with smallest sum
max flow: how much can be pushed through network from source to sink
insert delete getrandom: collection supporting constant time add remove and uniformly random element; container with constant insertion removal and uniform random pick; list plus map of positions swap with last; random element from dynamic set
circular queue: fixed size buffer that wraps around
daily temperatures: days to wait until warmer; for each day number of days until warmer weather; wait time until higher reading; unresolved indices kept in decreasing order
reverse polish notation: evaluate expression where operators follow operands; compute expression with operators after numbers; push operands pop two at operator; stack calculator
basic calculator: evaluate string with plus minus and parentheses; parse and compute text like 2 plus 3 times 4; operator precedence with parentheses; evaluate arithmetic string without eval
count inversions: pairs out of order in array
first missing positive: smallest natural number not present in unsorted array; lowest positive integer not in list linear time constant space; smallest free id; place each number at its own index
intersection of two arrays: elements present in both lists; values shared by two lists; find common entries of two collections; set overlap with multiplicity; users in both lists
merge sorted arrays: two ordered lists into single ordered list; two ordered arrays combine in linear time; fold second ordered list into first with spare room; fill from back comparing ends; two ascending lists into one
stable sort: equal elements keep original relative order; do equal keys stay in initial order; ordering by second key after first preserves ties; relative order of duplicates retained
external sort: file bigger than memory order it on disk; sort 100 gb data with 1 gb ram; order file which does not fit in ram; ordered chunks written to disk then merged; huge log arranged by timestamp on small machine
counting sort: tally occurrences of small integer keys linear time; order integers of small range without comparisons; histogram of values then rebuild; linear time ordering for ages
radix sort: order integers digit by digit
insertion sort: grow sorted prefix placing each element in its spot
bubble sort: repeatedly swap adjacent out of order elements
quicksort: choose pivot partition smaller left larger right; average n log n worst quadratic; select pivot put smaller before and larger after recurse; worst case when already ordered and bad pivot; in place partition ordering method; ordering algorithm based on splitting around chosen element
merge sort: split in halves order each and join them; divide conquer guaranteed n log n; recursively split list in half and combine ordered halves; stable n log n needs extra memory; ordering method good for chained nodes; halve array recursively and zip ordered parts together
heap sort: build heap then repeatedly extract maximum; order in place by repeatedly removing largest from tree; n log n constant extra memory ordering
amortized complexity: average cost per operation over sequence even if some are expensive; array doubling append; occasional expensive step spread over many cheap; why append to growing list is constant on average; total cost divided by number of operations
master theorem: recurrence of divide and conquer running time
np complete: no known polynomial algorithm verify quickly
divide and conquer: break problem into independent smaller subproblems and combine solutions; split into halves solve each then combine; independent subproblems joined recursively
dynamic array: append doubles capacity when full
open addressing: look for another slot in table when occupied
load factor: entries divided by buckets when to resize table
binary search tree: left descendants smaller right descendants larger lookup logarithmic; ordered binary structure where lookup discards one side; insert find delete in log time if not degenerate; smaller keys go left bigger go right; what happens when sorted data inserted
balanced tree: self balancing search tree with colored nodes
deque: insert and remove at both ends; add and remove at both front and back in constant time; double sided queue; list pop from front slow alternative
sliding window maximum: biggest element in every span of k consecutive numbers; for each block of k neighbours report greatest; maximum of every subarray of fixed length in linear time; monotonic decreasing deque of indices; highest temperature in every seven day span; moving maximum over stream
sliding window: two ends moving over array keep contiguous range; maintain span with left and right border growing and shrinking; best contiguous stretch satisfying condition in one pass; avoid recomputing sum of each fixed length block; expand right edge until invalid then contract left
two pointers: indices moving from both ends of sorted array; one index from start another from end moving toward each other; solve sorted pair problem in linear time without extra memory; slow and fast index over same array; converge inward from both sides
jump game: can last position be reached with maximum leaps; each number says how far you may leap can you reach end; fewest leaps to final index; greedy furthest reachable position; decide whether end of array attainable from first cell
unique paths: robot moves right or down count routes to corner; number of routes from top left to bottom right moving only down or right; count ways through grid with obstacles; combinatorial count of lattice walks; grid robot moves only right and downward how many ways
longest consecutive sequence: unsorted integers longest chain differing by one; longest run like 4 5 6 7 in shuffled numbers in linear time; put numbers in set and start at values without predecessor; biggest streak of successive integers regardless of order
reverse string: write characters in opposite order; flip text backwards; write letters from last to first in place; swap ends moving to center
reverse words: last word first of sentence; flip order of words in phrase; sentence with last term first; split on spaces and join backwards
fibonacci: each number equals sum of two preceding; each term is addition of two earlier terms; nth member of 0 1 1 2 3 5 8; rabbit sequence iterative versus exponential recursion
factorial: product of all integers up to n
prime numbers: which integers below n have no divisors; list integers below limit having exactly two divisors; cross out multiples; check whether number divisible by anything else; test divisors up to root
square root: root of number without built in function; compute integer root by halving interval; newton iterations for root; largest integer whose square does not exceed x
random shuffle: uniform random ordering of deck; every permutation equally probable; mix deck so every order equally likely; swap each position with random later index; put list into unbiased random order
fizzbuzz: print multiples of three and five with words; print numbers replacing multiples of three and five; divisible by 3 5 or both output words; loop to 100 with remainder conditions
tower of hanoi: move disks between three pegs
word frequency: how many times each word occurs in text file; count occurrences of each term in document; dictionary of tokens to counts; how often each word appears print most common
flatten nested list: turn list containing lists into single list; unpack lists inside lists to one level; arbitrary depth brackets removed; recursive walk yielding atomic elements
rotate array: shift elements k positions cyclically; move last k items to front; cyclic shift by k places; reverse whole then reverse parts
matrix search: rows and columns sorted locate target; find number in table whose rows and columns ascend; start at top right corner step left or down; lookup in two dimensional ordered grid
median of two sorted arrays: middle value of union of two ordered arrays logarithmic; central value of two ordered lists combined without merging; binary search partition in shorter list; overall middle in logarithmic time
string permutations: all orderings of characters; print every arrangement of letters; all possible orders of characters without duplicates; n factorial rearrangements by swapping; generate every ordering of list
subsets problem: every possible selection of elements from set
n queens: place chess pieces so none attacks another; arrange pieces on chessboard with no shared row column diagonal; place eight mutually safe pieces; row by row placement undo on attack; count valid board placements; chess ladies must not threaten each other on board
sudoku: fill nine by nine grid digits; check board has no duplicates in rows columns and boxes; solve number puzzle by trying digits; fill empty cells respecting row column and square rules
tree diameter: greatest number of edges between any pair of leaves; longest route between any two nodes maybe not via root; sum of left and right depth maximized; farthest pair of vertices in tree
path sum: best total along any route in tree; does any root to leaf route add to target; maximum value route through nodes; sum values along branch
serialize tree: turn tree into string and back; convert hierarchical nodes to text and rebuild same; save nodes to file and restore structure; encode and decode binary structure with null markers; send tree across network as string
gas station: where to start circular trip without running out of fuel; circular route with fuel supplies find starting pump; can car complete loop given fuel and costs; total surplus nonnegative then reset start
word search: letters adjacent in grid spell word; can word be traced through neighbouring letters of board; letters grid find path spelling term without reusing cell; backtrack over board in four directions; spell given term moving between adjacent board cells
minimum window substring: shortest part of text containing all required letters; shortest piece of text containing all required letters; smallest fragment covering every needed character; grow right until covered shrink left
segment tree: range queries with updates logarithmic
python set: unordered collection of distinct elements fast membership; collection of unique items with fast membership test; remove duplicates from list; union and intersection of collections
defaultdict: missing keys get automatic initial value; missing key automatically gets initial value; group items without checking key presence; dictionary with factory
multithreading: several threads share memory within process; run several tasks in same process sharing memory; speed up many downloads; parallel workers sharing variables need locking; when threads better than processes
async: many network calls waiting concurrently single thread; cooperative multitasking awaiting io; handle thousands of network calls in single thread; await pauses until response; event loop and coroutines; nonblocking io
mutable: objects that can be modified in place after creation versus those that cannot; which builtin types can be altered in place; lists and dictionaries change strings do not; object modified after creation; object contents alterable after construction
is versus equals: compare memory address versus content; comparison of identity and comparison of values; two lists same content but different objects; operator checking memory address
args kwargs: function accepting arbitrary number of positional and named parameters; function accepting any number of positional and named parameters; star and double star in signature; unpack list or dictionary into call; pass unknown parameters through wrapper
static method: method belonging to class needing no instance; function in class not needing instance nor class; utility inside class without self; difference between method types taking self cls or nothing; method in class without access to instance or class
class method: method receiving class as first parameter alternative constructor; alternative constructor receiving class; method taking cls instead of self; factory creating object from string
dunder: methods with double underscores such as init len add operator overloading; special methods with double underscores; make object work with len plus or print; operator overloading by init repr eq
abstract base class: cannot be instantiated subclasses must implement methods; force subclasses to implement methods; class which cannot be instantiated; interface definition in python
encapsulation: hide internal state behind public methods; hide internal state behind methods; private attributes with underscore; protect object data from outside modification
polymorphism: same method call different behavior per class; same call different behaviour depending on object; common interface many implementations; override method in subclasses
inheritance: subclass reuses parent attributes methods; class derived from several parents which method is called; child class reuses parent code; super call and order of parents; diamond problem resolution; subclass extends base
composition over inheritance: object contains other objects rather than extends
singleton: only one instance of class ever; guarantee single shared object such as config; only one database connection object in program; override new to return same instance
dependency injection: pass collaborators from outside instead of creating inside
variable scope: where variable name is visible local enclosing global builtin; where name is looked up local enclosing global builtin; modify outer variable inside function; nonlocal keyword
pass by reference: does function modification of argument affect caller; does function change original list of caller; are arguments copied when function called; reassigning parameter inside function
python memory management: private heap allocation and freeing of objects
slice notation: take part of sequence by start stop step; select every second element; reverse list with minus one step; sublist by start and stop
code profiling: find which lines or functions take most time; script is slow find bottleneck; measure time spent in each function; where does program waste cpu
exception handling: catch errors so program does not crash; recover from runtime errors; what runs in else and finally; catch errors gracefully and continue; raise custom error; program should survive bad input
unit test: automatic check of smallest piece of code in isolation; verify single function automatically; fixtures and parametrized cases; check small pieces of code before merge; confirm function returns expected value for given inputs
integration test: check that components work together
mocking: replace external dependency with fake during testing; test code that calls external api without calling it; fake database in tests; replace dependency with stub; replace real dependency in test by imitation
memory leak: process keeps growing memory never released; long running service consumption rises until crash; references kept unintentionally; find what holds memory; program never frees objects so usage keeps growing; memory consumption climbs until crash
virtual environment: separate dependencies of each project; different projects need different library versions; isolate packages per project; avoid dependency clashes on one machine
pickle: save python object to disk as bytes; save trained estimator object to disk; object to bytes and back security risk; store python structure between runs
monkey patching: change class or module at runtime; replace method at runtime for tests; modify library behaviour without source change; dynamically alter class
duck typing: care about methods object has rather than its class; object suitability by its methods not its type; if it quacks; no explicit interface needed
type hints: annotate expected types of parameters; optional annotations checked by mypy; declare expected parameter types; do annotations affect runtime
numpy: contiguous homogeneous memory faster arithmetic than builtin sequence; why array library faster than lists; homogeneous contiguous memory and compiled loops; numerical arrays versus python lists; fast math on arrays in python
fancy indexing: select array entries with boolean condition or index lists; filter array by condition mask; select rows using list of positions; choose elements greater than threshold
merge in pandas: combine two tables on shared column in dataframe; join two dataframes on key; combine tables side by side or stacked; left inner outer keys in python table; attach columns of second dataframe matching identifiers
groupby: split rows by category compute aggregate for each; average sales per region in table; several aggregates for each category; transform keeps original length
apply in pandas: run custom function on each row or column; run own function for every row; alternative to iterating rows; elementwise map on column; execute custom code for each table row why slow
loc: select rows by label; pick rows by index name and columns by name; difference between label and position selection; conditional assignment to column; rows chosen by name of index rather than number
iloc: select rows by integer position; choose first five rows by number; position based access to table; integer location excludes end
pivot table: summarize rows into cross tabulated grid; reshape data to have categories as columns with aggregated cells; excel like summary; cross tabulation of sales by month and product; turn long records into matrix of totals by two categories
pandas melt: turn columns into rows; make many columns into two columns name and value; reshape from wide into long; unpivot table
drop duplicates: identical rows appear more than once find or delete them; eliminate repeated records in table keeping first; rows identical on chosen columns; count how many records repeated; keep one row per email delete others in table; find repeated records with count greater than one; emails occurring more than once; remove copies keeping lowest id
read csv in chunks: file too big for ram process piece by piece; dataset exceeds available memory; dataset bigger than memory on laptop; load part of file at time and aggregate; ten gigabyte file process in python; choose smaller dtypes to fit ram
view versus copy: assignment to filtered dataframe does not change original warning; warning when setting values on filtered table; chained assignment does not change original; slice shares memory with source
sql join: combine rows from two tables by matching column; bring columns from related tables together by key; difference between ways of matching two tables; why result has more rows after combining tables; combine customers with orders
full outer join: keep unmatched rows from both tables; all records from both sides matched or not; reconcile two tables and show differences; nulls on either side
cross join: every row paired with every row; all combinations of two tables; every size with every color; cartesian result without condition; generate calendar times users grid; multiply every record of one table by every record of other
anti join: find customers who never placed order; records in one table absent from other; clients without purchases; ids in first table but not in second; not exists or left where null; find records missing in other table; users registered but never bought anything
hash join: how engine physically matches rows of two tables
broadcast join: send small table to every executor avoid shuffle; small lookup table copied to all workers; avoid moving big table when joining with tiny one
group by: collapse rows sharing value and aggregate; total sales per category; one output line for each distinct value; counts per city; columns in select must be aggregated
case when: if else logic inside query; conditional column in query; bucket ages into categories in select; if else inside aggregate; conditional counting
row number: assign sequential integer to each row of partition; number records sequentially inside group; keep only latest record per user; unique sequence ignoring ties
top n per group: best earners in every department; three most recent orders for each customer; three best paid workers per department; latest two orders of every client; best selling product in each category; number rows inside partition then filter
employees earning more than manager: workers whose pay exceeds that of their boss; staff whose wage is above their supervisor; compare worker row with boss row salary; join employee table on manager id
consecutive days: users active several days in row; users who logged in three days straight; longest streak of activity per user; uninterrupted run of dates; subtract row number from date to make groups
month over month: percentage growth compared with previous month; percentage change versus previous period; compare sales this month to last one; lag and divide; growth per period query; how much did revenue grow relative to preceding month
daily active users: how many people used product each day; number of distinct people using app each date; unique visitors per day from event log
sessionization: group events separated by inactivity gap; split clicks into visits when thirty minutes idle; assign visit id by time difference; group events of user by inactivity
subquery: select inside another select; select nested within where; correlated inner query executed per row; employees above average of their department; use result of one select as filter of another
sql execution order: which clause of select statement runs first; why alias not usable in where; logical sequence from where group having select order; what does engine evaluate first
upsert: insert row or update if key exists; add record or modify existing in one statement; on conflict update; merge new data into table avoiding duplicates
sql injection: malicious user input executed by database; user text breaks out of query string; parametrized statements prevent attack; login form exploited by quote; attacker types commands in input field
primary key: column uniquely identifying each row; unique nonnull identifier of record; column guaranteeing no two rows same; what identifies row; which column guarantees uniqueness of each record
foreign key: column referencing row in other table; reference to id in other table enforcing integrity; parent row cannot be deleted while children exist; link between tables; prevent orders referring to nonexistent customers
surrogate key: artificial identifier instead of business one
clustered index: physical row order on disk follows key; rows physically stored in key order; only one per table; leaf contains data itself
composite index: order of several columns matters for lookups; lookup structure over two columns order importance; leftmost prefix rule; query filters second column only
query optimization: report takes minutes find out why and make faster; statement scanning millions rows; report runs for an hour how would you speed it; read explain output; query reads full table though filter selective; rewrite joins and add indexes; too many rows scanned
denormalization: duplicate data deliberately to avoid joins and speed reads; deliberately repeat data so reports need fewer joins; trade storage for read speed; flatten tables
mvcc: readers see old versions while writers create new; reading never blocks writing thanks to versions; snapshot of rows at start; old row versions vacuumed
optimistic locking: check version number at commit instead of holding lock; detect conflicting update with version column; retry if somebody changed record meanwhile; no blocking when collisions are rare
pessimistic locking: lock row while editing so others wait; select for update blocks others; reserve record before editing; hold exclusive access during transaction
sql view: saved query that behaves like table; stored select acting as virtual table; hide complex joins behind name; restrict columns users see
materialized view: stored result of query refreshed periodically; precomputed query result saved physically; refresh nightly for fast dashboards; cached aggregate table; stored result of query refreshed now and then; precomputed join kept on disk
stored procedure: precompiled routine inside database; logic saved and executed inside database; precompiled sql program with parameters
trigger: code executed automatically when row inserted or updated; automatically run action after insert; audit log whenever row changes; event based code in database
nosql: schemaless document or key value storage instead of tables; flexible schema scale horizontally; when relational tables are not suitable; flexible schema document or key value storage; choose between mongo and postgres; massive writes without fixed columns
document database: json like records without fixed schema; store json objects with varying fields; nested records without schema; mongo style collections
wide column store: rows with dynamic columns partitioned huge writes; very high write volume partitioned by row key; cassandra style tables; sparse columns families
graph database: store nodes and relationships traverse connections; friends of friends traversal storage; relationships first storage; query connected entities
connection pool: reuse open database sessions; avoid opening new database session for every request; limited reusable sessions; too many clients error
read replica: copies serve reads while primary takes writes; reporting queries go to copy of database; scale reads without touching primary; stale data from follower
synchronous replication: confirm write on all copies before acknowledging; wait until all copies acknowledge before commit; no data loss but slower writes; lag of followers
olap: analytical queries over large history aggregated; reporting workload scanning many rows few columns; analytics database versus operational one; aggregates over history
oltp: many small transactions inserts updates; many short inserts and updates by users; operational database of shop; low latency row operations
slowly changing dimension: keep history when customer attributes such as address change; customer moves city how to keep old value; history of attributes with valid from and to; overwrite or add new version row
cache stampede: many requests recompute same expired key simultaneously overload database; popular key expires and all requests hit database; many clients rebuild same value at once; lock or jitter expiry
cdn: serve static files from servers geographically close to users; images load slowly for users on other continent; edge servers near visitors; static content copies around world; deliver static assets from location near visitor
dead letter queue: where messages go that repeatedly fail processing; what to do with messages failing repeatedly; park unprocessable events for inspection; poison events
change data capture: stream every database modification to other systems; propagate database row changes to search index; read transaction log and stream; keep other systems in sync
circuit breaker: stop calling failing downstream service for while; stop sending requests to dead service; fail fast when dependency is down; open half open closed states; prevent cascading failure; protect system from hanging on broken dependency
retry: call again after transient failure waiting longer each attempt; failing call try again with growing delay; jitter to avoid synchronised attempts; transient network errors handling; repeat call after temporary error with increasing pauses
strong consistency: every read sees latest write; after write everyone sees new value immediately; never return stale data; behaves like single copy
consensus: nodes agree on single value despite failures; servers must agree on one value though some crash; elect leader and replicate log; majority votes on entries
vector clock: order events without synchronized time; determine which of two updates happened first without shared time; causality between events on nodes; detect concurrent writes
crdt: replicas merge concurrent edits without coordination
fault tolerance: keep working when some machines crash; system continues although server dies; redundancy and failover; survive node crash without user noticing; design so crash of component is not noticed
single point of failure: one component whose crash takes everything down; if this one part dies everything stops; eliminate lone component by redundancy; component whose crash takes all down
disaster recovery: restore service after datacenter loss backups; data center burns what now; backup restore objectives; how much data may be lost; restore after losing data center; how much data may be lost and how long may it take
two phase commit: coordinator asks participants to prepare then commit atomically across nodes; commit on several databases atomically; prepare then commit votes; coordinator failure blocks participants
saga pattern: sequence of local transactions with undo steps across services; order payment shipping in separate services undo on failure; compensating actions; long running business transaction
distributed lock: only one of many servers may do job at a time; several workers must not run same job simultaneously; mutual exclusion across machines; lease with expiry and fencing token; redis setnx
api gateway: single entry point routing clients to services; one entrance handling auth and routing; front door to many backend services
rest api: resources accessed by http verbs stateless; endpoints with get post put delete; stateless web interface for resources; design urls for service; status codes
grpc: binary remote procedure calls with protobuf; fast binary calls between services; protobuf contract and streaming; remote call instead of json http
back of envelope: estimate storage bandwidth and requests per second roughly; approximate storage needs per day; how many servers for hundred million users; rough calculations of traffic
hot key: one key gets most of traffic overloading its server; celebrity account overloads one partition; single key receives most requests; uneven traffic split
data skew: one worker gets most of data and job waits for it; few keys hold majority of rows slow stage; one spark task runs forever others done; null or popular key dominates; salting keys to balance; straggler partition
spark: distributed in memory data processing engine on clusters; process terabytes on cluster with dataframes; driver and executors; in memory alternative to hadoop; transformations lazy until action
spark shuffle: redistribute data across executors by key expensive network; rows moved over network during group or join; expensive stage boundaries; reduce data exchange between executors
lazy evaluation: nothing is computed until result is requested; operations planned but not run until needed; why nothing happens until collect; optimizer sees whole plan
repartition: change number of pieces of distributed dataset
mapreduce: process huge data by mapping to key values then aggregating per key; count words across thousand machines; map emits pairs reduce aggregates; batch paradigm on commodity cluster
data pipeline: automated flow moving data from sources through transformations to destination; automatic path of data from source to model; scheduled steps ingest clean transform; orchestrate dependent jobs; build reliable daily feed
data warehouse: central structured store for analytics reporting; company wide store for reporting; integrated historical data for analysts; snowflake redshift bigquery usage; where does cleaned history from many systems live for analytics
data lake: store raw files of any format cheaply; dump raw logs images in cheap storage; schema on read repository; any format stored before use; keep everything raw now decide structure later
lakehouse: transactions and tables on top of cheap object files
data cleaning: fix errors inconsistent formats and duplicates in raw dataset
schema evolution: upstream adds or renames fields without breaking consumers; producer adds column and consumer breaks; compatible change of record format; renamed field downstream
stream processing: handle events continuously as they arrive rather than nightly; compute on events immediately as they come; real time aggregations over clickstream; flink kafka streams; continuous instead of nightly
batch processing: process large accumulated data periodically; nightly job over all accumulated records; large volume at scheduled interval; latency not important; run over accumulated records once per day
lambda architecture: parallel batch and speed layers
late arriving data: events come after their window has closed; mobile events come hours after happened; watermark and allowed lateness; out of order records
exactly once: every message takes effect neither lost nor duplicated; event must not be counted twice or lost; delivery guarantees of messaging; deduplicate redelivered events; at most at least guarantees
back pressure: consumer slower than producer; downstream cannot keep up with incoming events; slow consumer signals producer; bounded buffers fill up
backfill: rerun pipeline for past dates; recompute history after bug fixed; rerun past days of job; fill new column for old dates
incremental load: process only new or changed rows since last run; only pull records changed since yesterday; avoid full reload; high watermark timestamp
infrastructure as code: define servers in versioned configuration files; servers created from text files in git; reproducible cloud environment; terraform plan apply
serverless: run code without managing servers pay per invocation; function runs on event without server administration; pay only when invoked; cold start of functions
spot instances: cheap machines that can be taken away any moment checkpointing; cheap cloud capacity may be reclaimed; save training cost tolerate interruption; checkpoint to survive preemption
virtual machine: share host kernel lightweight isolation versus full guest operating system; full guest os on hypervisor; heavier than container isolation; emulate hardware
kubernetes: schedule restart and scale many containers across nodes; run and heal many containers; pods deployments services; automatic restart and scaling of containers; orchestrate containers across machines; cluster system placing and restarting application containers
observability: understand internal state of system from logs metrics traces; trace request across services; logs metrics traces to explain incident; know why system slow
slo: target reliability promised to customers; promised uptime and response time; reliability target agreed with users
feature flag: switch functionality on for some users without redeploy; turn feature off without release; enable for some users by config; kill switch
blue green: two identical environments switch traffic instantly; keep old environment ready while new one takes all traffic; instant switch back; two production copies
rolling update: replace instances one at a time without downtime
champion challenger: compare current best with candidate on live traffic; current winner versus new candidate on part of traffic; replace incumbent only if contender better; competing models in production
mlops: practices for bringing models to production and keeping them reliable; operating models reliably at scale; devops practices for models; automate lifecycle after notebook; collaboration between data scientists and operations
ml lifecycle: phases from problem definition through data training deployment monitoring; steps of project from business question to maintenance; walk through end to end machine learning project; phases after data collection until retirement
point in time correctness: join only values known at moment of event avoid future information; training rows must only use information known then; avoid joining future values; historical feature values as of event timestamp
model registry: central catalog of trained model versions with stage metadata; where trained versions and metadata are kept; promote version from staging to production; which model is live now; catalog of artifacts; find which artifact version is running and its metrics
data versioning: know which dataset snapshot produced which model; which data trained this model; snapshot datasets like code; go back to earlier dataset state
reproducibility: rerun experiment months later and get same numbers; log parameters code and data of runs; colleague cannot get same numbers from your code; fix seeds and record environment; repeat training exactly later; log params code data; record runs parameters and metrics; compare dozens of training attempts; which hyperparameters gave that result
ml pipeline: chain of steps from raw data to trained deployed model; automate steps from ingestion to evaluation; chain preprocessing training validation and release; orchestrated workflow of model building; reproducible sequence of stages
continuous training: system retrains itself when new data arrives or quality drops; pipeline automatically fits and validates on new data; no manual refresh of model; scheduled or triggered automatic fitting
model degradation: accuracy was good at launch but declines after months; model worked well last year and now poorly; model performed well first months then got worse; quality slowly falls after launch; accuracy decays over time
model card: document describing intended use limits and performance of model; document limitations and intended use; summary sheet of model for stakeholders; document intended use limits and metrics
ml testing: checks for data invariants and model behavior before release; how do you test model code; checks on data pipelines and predictions before release; invariance tests of model behaviour; unit tests for features
model serving: make trained model available behind endpoint for requests; host model so applications can ask for predictions; put trained network behind http endpoint; how do other teams call your model; scale prediction service to many requests; host artifact and return scores; wrap estimator in fastapi
throughput: how many requests handled per second; thousands of predictions each second; process more requests with same hardware; group requests for gpu; handle many predictions per second on limited hardware
gpu utilization: accelerator idle waiting for data; graphics card idle most of training; loader bottleneck starves accelerator; why training slow though expensive card
gpu memory error: training crashes because model and activations do not fit on card; cuda out of memory what to do; batch does not fit on card; reduce memory during training by accumulation or checkpoints
data labeling: people assign classes to raw examples guidelines agreement; get annotations from humans; annotators disagree; build labelled set cheaply with quality control; guidelines for marking examples; who marks training examples and how check agreement
cost of inference: serving bill too high make predictions cheaper; bill for serving large model too big; cheaper predictions smaller model; reduce cost per request
notebook to production: turn experimental code of data scientist into reliable service; data scientist prototype must become maintained service; refactor exploratory code; tests packaging and scheduling for prototype
on call: service broke at night how did you respond and find cause; alert at three am production down your steps; outage triage and postmortem; service fails how respond; find root cause under pressure
concurrency: many tasks in progress versus executed at same instant
fan out: push post to all followers when written or assemble when read; celebrity posts to millions followers push or pull; precompute timelines on write; deliver post to all subscribers
product search: customers type words shop shows relevant goods ordered; shop customers look for items by words; rank goods for query in online store; amazon catalog lookup relevance; items matching words and likely purchased
search query understanding: figure out what user really wants from typed words
conversion rate prediction: chance that click leads to purchase; will click end in purchase; delayed feedback of purchase; chance visitor buys after ad; probability of buying; estimate chance that ad visitor buys
account takeover: find accounts run by programs or hijackers; bots register fake profiles; someone logged in with stolen password; detect fake users
misinformation: find false stories spreading in social network; detect false news; identify hoaxes spreading; verify claims automatically
youtube: choose next clips to keep viewers watching; recommend next clip to watch; home page of streaming videos; candidate generation then ranking of videos; maximize watch time not clicks
music recommendation: suggest tracks listener will enjoy; playlist of songs for listener; next track suggestion; weekly discovery of new songs
friend recommendation: suggest whom to connect with in social network using mutual contacts; people you may know suggestions; connect users in network; mutual acquaintances based suggestion
similar items: show goods resembling one being viewed; which products are purchased together; show alternatives on product page; related goods carousel; customers also bought; nearest goods by embedding; recommend goods like one on screen
chatbot: automated agent answering customer questions in dialogue; assistant talking to clients about orders; automated assistant for customer support; answer client questions in conversation; virtual agent handing over to human; dialogue system for bank
document question answering: employees ask questions over internal company files; answer employees from internal documents; assistant grounded in company knowledge base; chat over pdf files with citations; llm answering from private wiki
ticket classification: send customer complaints automatically to right department; route support requests to proper team; categorize customer complaints; assign priority to incoming requests; automatically label incoming support messages by topic
smart reply: propose short answers to incoming email; suggest short responses to messages; one tap answers in mail; predict next words when composing mail
document processing: read fields from scanned invoices or forms; extract amounts dates from scanned invoices; read forms automatically; ocr then field extraction
medical imaging: find disease in scans; detect tumors on scans; xray diagnosis support; few labelled scans high cost of misses
defect detection: find faulty products on assembly line by camera; camera finds scratches on assembly line; faulty parts rare images; visual quality control in factory
image retrieval: user uploads photo system finds alike pictures; search catalog by photo; find visually alike pictures; user uploads picture to find product; query is picture results are pictures
ride sharing: match passengers with nearby drivers; match riders and drivers; uber like app design; dispatch closest car and price; taxi demand
house price prediction: estimate value of apartment from rooms and location; value of apartments from attributes; real estate estimate; predict selling cost of homes
entity resolution: decide whether two records describe same person or product; same customer in two databases with differing spelling; link records without shared key; match company names between sources
trending topics: most mentioned hashtags in last hour from stream; hashtags rising now; most mentioned in last hour; detect bursts in stream of posts
hyperloglog: approximate number of different visitors with little memory; estimate unique visitors with kilobytes; approximate distinct count of stream; leading zeros of hashes
leaderboard: show players sorted by score in real time; top players updated live; sorted ranking by points of millions; my position in game
collaborative editing: many people change same document simultaneously; several people type in same document; merge simultaneous edits; google docs like
ticket booking: reserve seats without selling same seat twice; two people must not buy same seat; reserve with timeout; cinema concert reservations
proximity service: find closest restaurants or drivers to current position; find nearest taxis or cafes; geohash or quadtree lookup; locations within radius
logging system: gather logs from thousands of machines searchable; collect application messages from many servers for search; central place for debugging text; ingest terabytes of events daily
ab testing platform: assign users to variants and analyze metrics automatically; system that assigns users to variants; run hundreds of experiments concurrently; consistent bucketing of users
work under pressure: stay calm when stakes and workload high; perform in stressful circumstances; how do you cope with stress; many things burning at once; high stakes moment; stay effective when overwhelmed; intense period at work; staying calm under tension
shifting priorities: client altered what they wanted midway; goals shifted in middle of project; requirements changed in middle of work; plan altered at last moment; project direction switched; asked to drop what you were doing; scope changed suddenly
adaptability: circumstances changed suddenly and you had to adjust; environment changed quickly how did you react; adjusted to new tool team or process; unexpected change at work; had to change your approach; flexible in new circumstances
data driven decision: chose course of action with only partial facts; used analysis to change direction; used numbers to change opinion of team; evidence contradicted intuition; analysis that altered plan; decided without all facts; had to act with partial information; convinced people with analysis
risk taking: bet on uncertain option with possible loss; bet which could have failed; acted without guarantee; bold step outside comfort zone; gamble at work; calculated gamble and result; decision that might have backfired
delegation: hand tasks over to others; gave tasks to others; how do you distribute work in team; trusted somebody with your responsibility; could not do all by yourself; pass part of your work to teammates
why hire you: what makes you better than other applicants; value you add to our team; what makes you right person for position; what would you add to our team; why you rather than other candidates; convince me to choose you; how do you fit this role
know about company: what have you learned about our business before interview; what do our products do; have you researched us; our mission and your opinion; what do you think of our product
why data science: how did you end up in this field; how did you get into this field; what attracted you to working with data; reasons for choosing this profession; why machine learning as career
leave job: what makes you look for something new; reason you no longer work at former employer; why are you looking for something new; reason for changing employer; what is missing in current position; why did you quit previous company; why do you want to move on; what made you go from last workplace
employment gap: period without job in cv; pause in your work history; what did you do between jobs; months without employer explained
five years: what position do you hope to have in few years; where is your professional life heading; where do you want to be in future; long term ambitions; next step of your career; what position do you aim for; how do you see yourself developing; professional goals ahead
ideal job: what kind of workplace suits you; what would perfect position look like; environment where you do best; what are you looking for in next role; describe perfect workplace for you
work style: prefer alone or in group; do you prefer working independently or with others; how do you like to work; describe your way of organizing work
motivates you: what keeps you going every day at job; what do you enjoy most about work; source of your energy
hobbies: what do you do when not working; outside work interests; what do you do in free time; passions besides job; what do you enjoy when not at work
salary expectations: how much money do you want; pay you are looking for; how much would you like to earn; compensation you expect; desired pay range; how much money would make you accept
questions for us: anything you would like to know from interviewer; what do you want to ask me; anything you would like to know; do you have something to ask about team
keep up to date: how do you follow progress in field; which blogs papers conferences do you read; how do you follow new research; newsletters podcasts conferences you follow; staying informed about fast moving field; where do you read about new methods
recent paper: publication you read lately and found interesting; interesting publication you have read; research article that impressed you; latest result you found exciting
mentor: help less experienced colleague grow; teach newcomer; helped junior colleague grow; taught someone at work; onboarded newcomer; coached teammate; how do you support less experienced people; explained things to intern
collaboration: worked together with people from other departments; contribution inside group effort; worked with product designers and engineers; example of teamwork; how do you cooperate with other functions; joint effort across departments; your part in group success; helped teammate to succeed
explain to non technical: describe complicated thing to someone without engineering background; make executives understand how model works; present model to executives; made complicated topic understandable; how would you tell client what algorithm does; describe technical result to business audience; simplify for people without background; talk to marketing about statistics
communication style: message was misunderstood; how do you share progress; message understood wrongly; presentation to large audience; adapt way of talking to listener; misunderstanding at work
underperforming: teammate does not do their share; person in group delivers poor work; member of team did not deliver; how do you handle colleague not pulling weight; someone kept missing commitments; free rider in group; low quality work from report
innovate: found unconventional way to solve; came up with original solution; creative approach to old problem; invented better way; suggested idea nobody had; unusual solution nobody tried before
attention to detail: noticed small error others overlooked; caught error everyone missed; ensure your work has no mistakes; checked carefully before release; small thing that mattered; discovered subtle bug before anybody
customer focus: did something special for client; went extra mile for user; angry client calmed; understood what users really need; put user first; dealt with dissatisfied customer
remote work: team spread over locations; team in different time zones; working from home productively; colleagues you never met in person
work life balance: private time versus job; avoid exhaustion; separate private life and job; overtime opinion
trust building: gain confidence of new colleagues; won confidence of new team; gained credibility with partners; how do you build relations; repaired broken relation; get skeptical colleagues to rely on you
goal setting: target you defined for yourself and reached; ambitious aim you reached; how do you define objectives; plan you made and accomplished; target set and tracked
recent project: describe something you built from beginning to end; what have you been working on lately; what are you building now; describe project from your cv end to end; walk me through something you did; tell about last work and your role; what have you been doing in current position
would do differently: with knowledge of today what would you change; if you did project again what would you change; hindsight improvement; looking back what was mistake; what would you improve in that work now
business impact: how did your work increase revenue or save costs; value your work brought to company; how much money did model save; measurable result of your project; effect on revenue
first 90 days: what would you do right after joining; your plan after joining; how would you start in new role; initial weeks in position; how would you spend initial weeks with us
ask for help: got stuck and turned to others; were stuck and turned to somebody; when do you involve others; could not solve alone; unsure how to proceed asked colleagues; when you cannot solve something whom do you turn to
bad news: inform client that result will be late or worse; told client about delay; inform boss that project will fail; results worse than promised how did you say; had to disappoint someone; communicate unpleasant result to management
cut corners: delivered faster by giving up some quality; sacrificed quality to ship faster; quick fix instead of proper; compromise between speed and quality; good enough solution
legacy code: work with old system written by others; inherited messy system from predecessor; understand undocumented program; changed code written by others long ago; maintain program whose authors are gone; old code without tests that nobody dares to change
problem framing: turn vague company need into prediction target; what exactly should model predict given request from business; company wants to increase sales where do you start; translate vague wish into prediction task; define target for model from business request; is it classification or ranking
when not to use ml: simple rules would be enough; task where learned model is wrong tool; would simple rules suffice; situation where model is overkill; argue against building model; heuristics instead of learning
business metric: measure whether product improves company results; offline gains without money gains; which number shows that project helps company; offline score improved but revenue did not; link model quality with money; success measure for product
quickselect: partition around pivot and recurse only into side with wanted rank; order statistic in expected linear time; find median without sorting entire array
longest common prefix: beginning shared by all words; which starting letters do all strings have in common; flower flow flight give fl
minimum path sum: cheapest route from top left to bottom right of number grid; cross matrix of costs with smallest total moving right and down; accumulate smallest cost per cell
maximum product subarray: contiguous numbers whose multiplication is greatest; track both max and min because negative flips sign; biggest multiplication of neighbouring elements
flood fill: recolor connected pixels of same shade from starting point; paint region of picture like bucket; spread color to neighbouring equal cells
rotting oranges: minutes until all fruit infected spreading to neighbours; multi source breadth first spread over grid; how long until contamination reaches every cell
zigzag traversal: print tree floors alternating direction; left to right then right to left at each depth; snake order over levels
kth smallest in bst: kth element in ordered binary structure; inorder walk stop after k nodes; rank query on search structure
find peak: element greater than both neighbours in log time; local maximum in array; climb toward larger neighbour; mountain top index
first bad version: earliest faulty release with fewest checks; git bisect find first broken commit; predicate false then true find boundary
koko eating bananas: smallest speed that finishes within hours; search over possible answers with feasibility check; minimal capacity to ship packages within days
permutation: every possible order of elements; different arrangements of items; rearrange elements in all sequences
combination sum: find all groups of candidates adding to target reuse allowed; numbers that can repeat to reach total; enumerate selections with exact sum
combinations puzzle: choose k of n items list all groups; every team of given size; unordered selections enumerated by backtracking
letter combinations: phone keypad digits produce which words; each digit maps to several characters enumerate strings; telephone number to possible texts
transpose matrix: rows become columns; swap element i j with j i; flip table over diagonal
set matrix zeroes: if cell is zero clear its whole row and column; propagate zeros in table using constant memory; blank lines containing zero
character frequency: how many times each letter occurs; tally symbols of string; dictionary from letter to count
roman numerals: convert mcmxciv to decimal; numbers written with i v x l c; smaller symbol before bigger is subtracted
linked list: nodes each referencing next; sequence with cheap insertion but no random access; chain of elements compared with contiguous array; why access by index slow in chain
graph: vertices joined by edges; network of nodes and connections stored as adjacency; roads between cities model
bellman ford: shortest routes when some edges are negative; relax all edges n minus one times; detect negative loop
task scheduler: same jobs must be separated by cooldown minimal total time; cpu idle slots between identical jobs; arrange letters with gap n
alien dictionary: infer alphabet order from sorted words of unknown language; letter order constraints from adjacent words; unknown language ordering
accounts merge: combine user profiles sharing an email; join records having common contact; connected emails belong to one person
metaclass: class whose instances are classes; customize class creation; type creates classes
python property: computed attribute accessed without parentheses; validate value when attribute assigned; getter setter in pythonic way
dataclass: class mainly holding fields with generated init; avoid boilerplate for record objects; frozen record
mutex: only one thread may enter critical section; protect shared variable; acquire before update release after
process versus thread: separate memory space or shared one; lighter unit of execution inside program; isolation and communication cost
producer consumer: one thread makes items another handles them through bounded buffer; synchronize writer and reader of queue
dict: key value pairs lookup in constant time; keep insertion order; merge two key value mappings; sort mapping by value
list structure: ordered resizable collection; append pop slice; cost of inserting at beginning
python counter: tally items with collections helper; most common elements in one line; count occurrences in list
map filter reduce: apply function to every element or keep those passing test; functional tools versus comprehension; fold list into one value
zip function: iterate over two lists in parallel; get index with value in loop; pair elements of sequences
regex: extract emails or phones from text by pattern; find strings matching expression; greedy versus lazy quantifier
solid principles: five rules of maintainable classes; class should have one reason to change; open for extension closed for modification
oop: organize code into classes and objects; four pillars of classes; model entities with state and behaviour
reshape: change array dimensions without altering data; flatten matrix into vector; minus one dimension inferred
pandas: load csv and summarize tabular data in python; library for tables with index and columns; handle missing cells in table
rolling window: seven day average in time indexed table; moving statistics per column; trailing mean of last n rows
resample: turn minute records into hourly; aggregate time indexed table to lower frequency; daily to monthly sums
category dtype: reduce table memory by encoding repeated strings; downcast numeric types; dataframe takes too much ram
gaps and islands: group uninterrupted ranges of dates; find missing ids in sequence; contiguous blocks of status; start and end of each continuous period
median in sql: middle value of column without builtin function; 50th percentile with query; row number from both ends
exists and in: check membership in other table which is faster; correlated existence test; null problem with not in
sql null: comparison with unknown yields unknown; count ignores missing values; replace missing with default; why equals missing never true
coalesce: first nonmissing value among columns; substitute default for missing; fill empty with fallback
database transaction: group of statements all succeed or roll back; commit and undo; unit of work on tables
n plus one query: orm fires extra select for every item in list; loop of lazy loads; hundreds of small selects instead of one
split brain: two nodes both believe they are primary; network break leads to two leaders
write through: update memory copy and database together; every write goes to both layers
write back: write to memory first and flush later; risk losing unflushed data
unique id generator: produce ids across servers without clashes; sortable 64 bit identifiers; timestamp machine sequence
count min sketch: approximate frequencies of stream items small memory; overestimates counts never under
high availability: service must be up 99.99 percent; no downtime during maintenance; redundant zones; keep service running despite failures of parts
data lineage: trace where column came from; which reports depend on this table; origin and transformations of data
model deployment strategies: ways of releasing new model with little risk; gradually hidden or all at once rollout; how to ship model safely
deployment: bring trained model to users; steps from finished model to live use; release model into product; put model live
model governance: who approved this model and why; audit of automated decisions; regulated industry model control
batching requests: combine several incoming calls to use gpu efficiently; wait few milliseconds to group inputs; serve many inputs at once
feature freshness: counts from last five minutes as inputs; recent clicks must influence predictions immediately; streaming inputs; how stale may inputs be
anti money laundering: suspicious transfers between accounts; detect hidden origin of funds; banks report unusual flows
job recommendation: match candidates with vacancies; suggest openings to users; rank applicants for position
event recommendation: suggest concerts or meetups nearby; short lived items suggestions; tickets people may like
news recommendation: suggest articles to readers; fresh stories quickly outdated; personalized front page of newspaper
restaurant recommendation: where should user eat; suggest places nearby matching taste
resume parser: pull skills and education from cvs; structure applicants documents
food delivery: app where restaurants couriers and customers meet; estimate when meal arrives; assign couriers to orders
lead scoring: which prospects will buy; prioritize sales calls by chance of purchase
insurance pricing: set premium by expected claims; estimate risk of policyholder
energy forecasting: predict electricity consumption tomorrow; grid demand hourly
stock price prediction: forecast shares movement; predict market tomorrow; returns from past quotes
payment system: process card payments reliably; ledger without double charge; integrate with external bank provider
e commerce platform: online shop with cart and orders; inventory and checkout; amazon like system
pastebin: share text snippets by link; store and expire text pieces
stock exchange: match buy and sell orders; order book with low latency
key value store: distributed dictionary with get and put; dynamo like storage; partitioned replicated map
parking lot: object design for spaces vehicles and tickets; classes for garage
ml platform: internal tools for data scientists to train and ship; infrastructure serving many teams of modelers; shared training and hosting service
strengths and weaknesses: what are you good and bad at; best and worst qualities; your advantages and shortcomings
career change: moved from other profession; why switch field; transition from academia to industry; different background from usual
ideal manager: what kind of boss do you prefer; how do you like to be managed; best supervisor you had
availability to start: when could you begin; how much notice must you give; earliest joining day
other offers: are you talking with other firms; other processes you are in; do you have competing proposals
management style: how do you lead people; your approach to managing; type of boss you are
hire people: what do you look for when interviewing; built team from scratch; choose candidates
problem solving: how do you tackle unfamiliar problem; steps when you face difficult bug; complicated situation analysed and solved
technical debt: old shortcuts slow team; convince manager to refactor; clean up code versus new features; messy codebase
code review: comments on colleague's pull request; how do you check others code; disagreement about merge request
project management: how do you keep project on track; plan milestones and risks; organize work with scrum; ran project from start to end
project estimate: how long will this take; predict effort of task; your forecast of duration was wrong
project cancelled: work stopped before finish; effort thrown away; months of work abandoned how felt
diversity at work: people from different cultures in team; inclusive environment; work with someone of different background
ml project failure: why do so many models never reach users; reasons data projects do not deliver value; project died after prototype
http methods: get put post delete patch; which verb reads creates replaces removes resource; verbs of request to server
http put: replace whole resource at known address; update that can be repeated safely; full overwrite of resource
http post: create new resource on server; submit data each call makes another one; request that is not idempotent
http patch: change only some fields of resource; partial update
http status code: 404 not found 500 server error 200 ok; three digit number telling whether request succeeded; what do 4xx and 5xx mean
cookie: small piece of data browser sends back with each request; how does site remember visitor between requests
web session: server remembers logged in user between requests; state kept on server per visitor
cors: browser blocks script from calling another domain; which headers allow page to request other origin
csrf: trick logged in browser into submitting unwanted action to another site; hidden form makes victim transfer money; anti forgery token defends
xss: malicious javascript injected in page runs in visitors browser; comment field executes attackers script; escape user content before rendering html
ddos: flood server with traffic from many machines until it is unavailable; botnet overwhelms site
man in the middle: attacker sits between two parties and reads or changes messages; intercept traffic on public wifi
tls: browser and server agree on keys and prove identity with certificate; how encrypted connection is established; certificate authority signs public key of site
symmetric encryption: same secret key locks and unlocks; both sides share one key
asymmetric encryption: pair of keys one public one private; anyone can encrypt but only owner decrypts
digital signature: prove who wrote message and that it was not changed; sign hash with private key verify with public key
salting: random value added before hashing so equal passwords differ; never keep credentials in plain text; rainbow tables useless; slow hash for credentials
public key infrastructure: who vouches that public key belongs to site; chain of trust to root
vpn: encrypted tunnel to private network over internet
firewall: filter network packets by rules; block incoming ports
zero trust: verify every request even inside network; never trust internal traffic
least privilege: give each account only rights it needs; limit damage when credential is stolen
rbac: permissions assigned to roles not persons; who may do what
two factor authentication: password plus code from phone; second proof of identity
single sign on: log in once for several applications; one account from identity provider
encryption at rest: data on disk unreadable if stolen
reverse proxy: server in front of backends that forwards requests terminates tls and caches; intermediary on server side
soap: xml messages with strict contract wsdl
api versioning: change interface without breaking old clients; v1 v2 in path
backward compatibility: old clients keep working with new release
three way handshake: syn syn ack ack packets open connection; how two hosts establish reliable connection
congestion control: sender slows down when packets are lost; window grows until loss
osi model: physical link network transport session presentation application; seven levels of networking
ip address: number that identifies host on network
ipv6: 128 bit addresses because 32 bits ran out
subnet: divide network in ranges by prefix; which part of address is network
nat: many private machines share one public address
arp: find hardware address for network address
dhcp: hand out network addresses automatically
bgp: how autonomous systems on internet exchange routes
socket: endpoint of network connection identified by address and port
mac address: hardware address of network card
process and thread: own address space or shared memory; units of execution in operating system
os process: running program with own address space
spinlock: waits in loop until lock is free instead of sleeping
condition variable: thread sleeps until another signals that state changed; wait and notify
critical section: code only one thread may execute at time; region protected by lock
atomic operation: read modify write that cannot be interrupted; update without lock that no thread sees half done
memory barrier: prevents reordering of loads and stores by cpu or compiler
lock free: progress without locks
livelock: both keep reacting to each other and none makes progress; polite people in corridor
starvation: low priority task never gets its turn
priority inversion: low priority task holding lock delays high priority one
cpu scheduling: which process runs next; time slices; shortest job first
page fault: address touched is not in ram so operating system loads it from disk; access to memory not resident
segmentation fault: program accesses memory it must not; crash by invalid pointer
tlb: cache of virtual to physical address translations
thrashing: system spends time swapping pages instead of working
page replacement: which page to evict from ram
stack memory: local variables and return addresses versus dynamically allocated objects; where variables live; automatic versus manual lifetime; memory freed when function returns
stack overflow: recursion too deep exhausts call stack
dangling pointer: points to memory that was freed
buffer overflow: writing past end of array overwrites neighboring memory; attackers input longer than reserved space
memory fragmentation: free memory in pieces too small to use
smart pointer: owner frees object automatically when last reference disappears
raii: resource acquired in constructor released in destructor
move semantics: transfer resources instead of copying; steal buffer of temporary
virtual function: call resolved at run time by type of object; table of function pointers
virtual destructor: delete derived object through base pointer
copy constructor: how object is duplicated when passed by value
operator overloading: define plus for own type
generics: code that works for many types
const correctness: promise not to modify
pointer vs reference: can be null and reassigned or alias fixed at birth
file descriptor: integer by which process refers to open file
inode: metadata of file on disk
hard link: another name for same file or file that points to path
fork: create child process as copy of parent
zombie process: child finished but parent has not read its exit status
daemon: runs without terminal
interprocess communication: how processes exchange data; pipes sockets message queues shared segment
system call: how program asks operating system for service; switch to privileged mode
hardware interrupt: device signals cpu to stop and handle event
dma: device copies data without cpu
false sharing: two threads write neighboring variables and invalidate each others cache
cache coherence: keep copies in cores consistent
cpu cache: keep recently used memory close to processor; why iterate array by rows
branch prediction: cpu guesses which way if goes; why processing sorted array is faster
instruction pipelining: overlap fetch decode execute
simd: one instruction on many numbers
endianness: which byte of number comes first in memory
twos complement: how negative integers are stored
raid: several disks combined for redundancy or speed
compiler: translate source to machine code before running
interpreter: executes program line by line
compiler vs interpreter: translate whole program ahead or execute statement by statement
jit: compile hot code while program runs
linker: combine object files into executable; code copied in or loaded at run time
lexer: text to tokens to tree; stages of compiler front end
type inference: compiler deduces type without annotation
strong typing: implicit conversions allowed or not
method overloading: same name different parameters chosen at compile time
method overriding: subclass redefines method of parent
overloading vs overriding: same name with other parameters or redefining parents method
interface: contract of signatures without implementation
abstract class: class that cannot be instantiated and may leave methods to children
abstract class vs interface: partial implementation or only contract; may hold state or just signatures
abstraction: hide details show only what is needed
object composition: has a versus is a relation; build object from parts instead of extending class
constructor: runs when object is created
access modifier: who may see member of class
static keyword: belongs to class not to instance
final keyword: cannot be changed or overridden
pure function: same input same output and nothing else changes
higher order function: takes or returns functions
currying: function of several arguments as chain of functions of one
monad: chain computations that may fail or have effects
mvc: separate data presentation and control
promise: value that will arrive later
callback: function passed to be called when done
hoisting: declarations moved to top of scope in javascript
virtual dom: in memory copy of page compared to find minimal updates
prototype inheritance: objects inherit directly from other objects
this keyword: which object does function refer to in javascript
slicing: take part of list with start stop step
python identity: same object or equal value; compare identity or content
list vs tuple: mutable or immutable sequence; which sequence can be dict key
string interning: equal literals share one object
json serialization: turn object to bytes for storage or transport
try finally: code that runs whether or not error was raised; catch errors
map and filter: apply function to each element; keep elements that satisfy condition
code coverage: share of lines executed by tests; does 100 percent mean no bugs
property based testing: random inputs must satisfy invariants
fuzzing: feed random malformed inputs to find crashes
regression testing: check that old features still work after change
smoke test: quick check that build basically works
refactoring: improve structure without changing behavior
pair programming: two developers one keyboard
observer pattern: subscribers are told when subject changes
strategy pattern: choose algorithm at run time behind one interface
adapter pattern: make incompatible interface fit
decorator pattern: wrap object to add behavior
builder pattern: construct complex object step by step
facade pattern: simple front for complicated subsystem
proxy pattern: stand in that controls access
command pattern: request as object so that it can be undone
visitor pattern: add operation to class hierarchy without changing it
factory pattern: create objects without naming concrete class
design pattern: reusable solution to common design problem
open closed: open for extension closed for modification
single responsibility: class should have one reason to change
liskov substitution: subtype usable wherever base type is
interface segregation: many small contracts instead of one fat
dependency inversion: depend on abstractions not details
dry principle: each piece of knowledge in one place
kiss principle: do not build what is not needed; avoid overengineering
branching strategy: long lived branches or commit to main daily
ansible: describe machine state and apply
incident postmortem: what went wrong in outage and how to avoid repeat without blaming
chaos engineering: kill servers on purpose to test resilience
failover: switch to standby when primary dies
waterfall model: phases one after another without going back
load shedding: reject some work to survive overload; slow down producer when consumer cannot keep up
bulkhead: isolate resources so that one failing part does not sink all
api testing: simulate many users to see when system breaks
cold start of function: first call of function is slow
full table scan: database reads every row because no index helps
intersect and except: rows in both results
n plus 1 problem: orm issues one query per row; loading list then each child separately
postgresql: open source relational server with mvcc
mysql: popular relational server
database view: virtual table defined by query
database trigger: code database runs automatically on insert or update
delete vs truncate: remove rows one by one with log or empty whole table; keep structure or remove table
eager loading: load related data at once or when needed
soft delete: mark row as removed instead of removing
data mesh: domain teams own their data products
vacuum in postgres: reclaim space of dead rows
stack data structure: last in first out versus first in first out
a star search: shortest path guided by heuristic estimate of remaining distance; dijkstra plus heuristic
directed graph: edges have direction
linear search: look at each element until found
random number generator: deterministic sequence that looks random from seed
prime sieve: list primes by crossing out multiples
matrix rotation: turn square grid a quarter in place
stock buy and sell: one purchase one sale largest gain from price list
invert tree: swap left and right children everywhere
boy or girl paradox: family with two kids at least one is boy chance both are boys
german tank problem: estimate total from largest serial number seen
hundred prisoners: each opens half of boxes follow cycles
poker hand probability: drawing cards chance of pair flush aces
water jugs: measure four liters with two containers
light bulbs: toggled by divisors which stay on
river crossing: how to get all across with limited boat
burning ropes: measure 45 minutes with ropes that burn unevenly
why leave job: looking for new position what makes you move on; quit current employer
star method: situation task action result structure of story
deep interest network: weigh past clicks by their relevance to candidate item; user vector depends on item being scored
mmoe: several tasks share experts through gate of their own; multi task ranking with separate gates
esmm: model conversion over all impressions through click times conversion; fix sample selection of post click conversion
item item collaborative filtering: people who bought this also bought; similarity between items from users in common
user based collaborative filtering: recommend what similar people liked; neighbors among users by ratings
t digest: approximate percentiles of stream with small memory; merge quantile summaries from many machines
hinted handoff: neighbor stores write for node that is down and delivers it later
read repair: fix stale replica when it is noticed during query
write skew: two transactions read same rows and update different ones breaking rule; two doctors both leave call shift
sargable: condition written so index can be used; avoid function on column in where clause
explain analyze: see how database will execute query; why is statement slow scan type and row estimates
merge join: join two inputs sorted on key by walking both
lag and lead: compare row with previous or next row in sql; difference from day before per user
fencing token: increasing number given with lock so storage rejects late writer; stale lock holder cannot overwrite
erasure coding: split object into data and parity fragments so that any k rebuild it; durability at less overhead than three copies
hedged request: send second copy of slow call to other replica and take first answer
amdahl's law: speedup limited by serial fraction; parallel part cannot remove sequential part
request coalescing: many concurrent misses for same key make one call to backend
load shedding: reject some traffic when overloaded to keep rest fast; drop low priority requests under pressure
optimistic concurrency control: check version at commit and retry if somebody changed row; no locks but conflict detected when saving
tombstone: mark deleted record so replicas do not bring it back
compaction: merge sorted files and drop overwritten keys; background rewriting of segments
read your writes: user sees own update at once though replicas lag; comment vanishes after refresh because follower is behind
multi tenancy: many customers share one installation without seeing or slowing each other
write ahead log: append change to log and flush before touching page; recover after crash by replaying
lsm tree: buffer writes in memory and flush sorted runs to disk; storage engine for heavy writes with levels
merkle tree: hash of hashes to compare replicas quickly; find differing blocks by comparing roots
skip list: sorted linked levels with express lanes chosen by coin flips
gossip protocol: nodes tell random peers what they know; membership spreads like rumor
outbox pattern: write event to table in same transaction and publish it later; database and message broker stay consistent
websocket: two way connection kept open between browser and server; server pushes messages without polling
server sent events: one way stream of updates from server over http
long polling: client request is held until there is news
tumbling window: fixed non overlapping time buckets of stream
validate binary search tree: check that left values are smaller and right larger at every node; in order walk must be ascending
construct binary tree: rebuild tree given preorder and inorder lists
find duplicate number: array of n plus one numbers from one to n has one twice; treat values as links and find cycle start
burst balloons: choose order of popping to maximize product of neighbors
skyline problem: outline of buildings given left right height; sweep edges with max heap
candy distribution: children in line with ratings higher rated than neighbor gets more; two passes left and right
asteroid collision: moving rocks meet and smaller explodes; stack of right movers
accounts merge: same person if two records share an email address
random pick with weight: choose index with probability proportional to weight; prefix sums and binary search
split array largest sum: cut list into k parts so biggest part total is least; binary search on answer
russian doll envelopes: fit one envelope in another by width and height longest chain
reconstruct itinerary: use all flight tickets once starting from airport; eulerian path lexical order
critical connections: edges whose removal disconnects network; low link values in depth first search
evaluate reverse polish notation: operators come after operands compute with stack
simplify path: resolve dots and double slashes of unix path
pacific atlantic: cells from which water flows to both oceans
palindrome partitioning: cut string so every piece reads same backwards
game of life: next generation of cells from eight neighbors in place
maximal square: largest square of ones in binary matrix
wildcard matching: pattern with star and question mark matches string
regular expression matching: pattern with dot and star matches whole string
cheapest flights: lowest price with at most k stops
reorganize string: rearrange letters so that no two equal ones are adjacent
josephus: people in circle every kth is eliminated who survives
file storage service: upload files sync across devices share links chunk dedupe conflicts
ad click aggregation: count clicks per ad per minute from stream with late events and exactly once
map service: shortest route with traffic tiles and eta for drivers
online judge: run submitted code safely against tests at scale
nearby friends: show which friends are close using live location updates
flash sale: sell limited stock to millions at noon without overselling
ab testing platform: assign users to variants log exposures compute metrics with guardrails
batch inference: score all users overnight and store results
object storage: store billions of blobs with keys durability and metadata
metrics monitoring: collect time series from servers store downsample alert dashboards
elevator system: dispatch cars to floors calls scheduling
propensity score: probability of being treated given covariates; chance that a unit gets the treatment given what is known of it; match treated and untreated units with equal chance of treatment; reweight units by how likely they were to be treated
kaplan meier: estimate the probability of surviving past a time without a parametric model; step curve of the share still alive; survival curve from data where some leave the study early; product of shares that survive each event time
hazard rate: chance of the event in the next instant given survival until now; instantaneous risk of failure at a time
target leakage: a feature that is known only after the outcome; information from the future sneaks into the training inputs; validation score too good to be true because an input encodes the answer
platt scaling: fit a sigmoid to the scores of a classifier so that they are probabilities; logistic regression on the output of a svm; turn scores into probabilities with two parameters
isotonic regression: fit a monotone step function; map scores to probabilities by any nondecreasing function; non parametric calibration
hnsw: layered graph for nearest neighbors with long links on top and short ones below; greedy walk through layers of a proximity graph; graph index that finds near vectors in logarithmic time
faiss: library by meta for searching dense vectors
scann: library by google for approximate vector search with anisotropic quantization
prefix caching: reuse the keys and values of a system prompt that many requests share; do not compute the shared beginning of prompts again; cache of prompt beginnings across requests
static batching: all requests of a batch wait until the longest one is finished; fixed batch of prompts decoded together until the last ends
dynamic batching: group requests that arrive within a few milliseconds into one batch; wait briefly so that several requests run together on the gpu
lstm gates: input forget and output; what decides how much of the cell state is kept, written and shown
reference model: frozen copy of the policy that the kl penalty is measured against; model before alignment that training must stay near to
verifiable rewards: reward from running the tests or checking the final answer instead of a learned model; correctness of math or code as reward
expert iteration: sample many solutions, keep the correct ones, fine tune on them and repeat
rejection sampling fine tuning: keep only the best of many sampled answers and train on those
reinforce: policy gradient that weighs log probabilities by the return of the episode; monte carlo estimate of the gradient of expected return
td lambda: mix n step returns with exponentially decaying weights; between one step bootstrapping and full returns
conservative q learning: offline reinforcement learning that lowers the values of actions not in the data
fsdp: shard parameters gradients and optimizer states over data parallel workers and gather each layer when needed
3d parallelism: combine data tensor and pipeline splitting for very large models
flops: count of multiplications and additions a model needs; how much arithmetic a forward pass takes
training flops estimate: six times parameters times tokens; how much compute does it take to train a language model
number of parameters of transformer: twelve times layers times width squared; how many weights does a gpt of given depth and width have
calibration set for quantization: small sample of inputs to find the ranges of activations
weight only quantization: store weights in four bits and compute in sixteen; keep activations in high precision while compressing parameters
stability plasticity dilemma: learn new tasks without losing old ones; balance between remembering and adapting
prompt template: text with slots that are filled for each request
llm observability: log prompts completions tokens and costs of each call; trace the steps of an agent
contextual retrieval: add a short summary of the whole document to each chunk before embedding it
retrieval quality: are the right passages among those found; how good is the search step of a question answering system
context precision: share of retrieved passages that are useful
context recall: share of the needed facts that the retrieved passages hold
chunk overlap: repeat the last sentences of a piece at the start of the next so that nothing is cut apart
subsampling of frequent words: drop words such as the at random when training word vectors
entity linking: find which entry of a knowledge base a mention means; tell paris the city from paris the person
relation extraction: find how two mentioned entities are connected in text; pull subject verb object facts out of sentences
slot filling: pull date place and number out of a request to an assistant
sequence labeling: give each token a tag; predict a label for every word of a sentence
inter annotator agreement: how far two labelers give the same labels beyond chance; measure consistency of human raters
acoustic model: maps audio frames to phonemes or letters
speech enhancement: remove noise and echo from a recording; make speech clearer before recognizing it
audio classification: tell which sound is in a clip; detect a dog bark or a siren in a recording
conformer: encoder for speech that mixes convolution with self attention
rnn transducer: encoder plus prediction network plus joiner for streaming recognition; emits letters while the audio comes in
vocoder: turns a spectrogram into a waveform; last stage of speech synthesis
mean opinion score: people rate how natural a voice sounds from one to five; average of listeners ratings
graph isomorphism network: sums neighbors and applies an mlp to be as strong as the weisfeiler lehman test
heterophily: connected nodes mostly have different labels; neighbors are unlike each other
deepwalk: treat random walks on a graph as sentences and train word2vec on them
knowledge graph: facts as triples of entity relation entity; store entities and how they are related
graph transformer: attention between all nodes with structural encodings
user embedding: vector that sums up what a person likes; represent a member by their behavior as numbers
pointwise ranking: predict the relevance of each item by itself and sort
pairwise ranking: learn which of two items should stand above the other
listwise ranking: loss on the whole ordered list at once
factorization machine: second order interactions of sparse features through latent vectors; linear model plus dot products of feature embeddings
graph recommender: use the user item graph with message passing to recommend
peeking: look at the p value every day and stop when it is significant; stop an experiment as soon as it wins
minimum detectable effect: smallest lift an experiment is able to see with given traffic; how small a change can be found with this sample
metric sensitivity: how small a change a metric is able to show; metric moves too little in experiments
benjamini hochberg: control the expected share of false discoveries by sorting p values
omitted variable bias: coefficient is wrong because a related cause was left out of the regression; missing regressor that correlates with the others
standard error: standard deviation of an estimate; how much would the sample mean vary from sample to sample
significance level: the false positive rate one accepts before a test; threshold for the p value
shrinkage: pull estimates toward zero or toward a common mean
prophet: forecasting library by facebook with trend, seasons and holidays as additive parts
holt winters: smoothing with level trend and season
acf: correlation of a series with itself k steps earlier
wape: sum of absolute errors over sum of actual sales
crps: score of a whole predictive distribution; generalizes absolute error to probabilistic forecasts
point anomaly: one value far from all others
covering index: the query is answered from the index alone; all columns a query needs are in the index so that the table is not read
hash index: equality lookups only, no ranges
query plan: steps the database takes to run a statement; which scans joins and indexes will be used; why is this statement slow look at explain
correlated subquery: inner select that refers to the outer row and runs once per row
having clause: condition on a group rather than on a row; filter after aggregation
recursive cte: walk a hierarchy of employees and managers in sql; query a tree stored in a table
rank function: leaves gaps after ties
distinct keyword: remove duplicate rows of a result
unique constraint: no two rows may have the same value in a column
candidate key: minimal set of columns that identifies a row
two phase locking: a transaction takes all locks before it releases any
dirty read: a transaction sees changes that were not committed yet
phantom read: repeating a range query gives new rows within one transaction
non repeatable read: reading the same row twice in one transaction gives different values
serializable: transactions behave as if they ran one after the other
orm: map classes to tables so that rows are objects
kafka: partitioned log that consumers read at their own pace; topics with offsets; producers append and consumer groups read
kafka consumer group: several readers share the partitions of a topic
event time: when it happened rather than when it was processed
partition pruning: skip folders or partitions that the filter rules out
parquet: store each column together in compressed chunks; analytical file that reads only needed columns
data contract: agreement between producer and consumer on schema and quality of a dataset
data catalog: where to find which datasets exist and what they mean
small files problem: thousands of tiny files make reading slow
fact table: rows are events with measures and keys to dimensions
dimension table: attributes of customer product or date that facts refer to
event sourcing: keep every change as an event and rebuild the state by replaying them
cqrs: separate the model for writes from the one for reads
service discovery: how does one service find the address of another
canary analysis: compare metrics of the new version with the old one before going on
experiment tracking: remember parameters metrics and artifacts of each run; which run gave this model
reference counting: an object is freed when the last pointer to it is gone; count how many names point to an object
event loop: one thread that runs callbacks as soon as their input is ready; schedules coroutines
coroutine: function that can pause and go on later; async def and await
is and ==: same object in memory or merely equal value; identity against equality
walrus operator: assign within an expression
string immutability: text cannot be changed in place; why does changing a character make a new text
tail recursion: the recursive call is the last thing a function does; run without growing the call stack
quadtree: split the plane into four squares again and again; index of points on a map
dns: translate a domain name into an ip address
virtual memory: each process sees its own address space that pages map to physical ram
semaphore: counter that lets at most n threads in
time management: how do you organize your day and meet all deadlines
manager: the person you report to
typical day: what do you do from morning to evening at your job
burnout: too much work for too long made you tired and cynical
describe yourself in words: which adjectives fit you
cross functional: work with design product and legal people
ad click aggregator: count clicks on ads per minute at high volume
view counter: count how often a video was seen
distributed message queue: build something like kafka or sqs
matchmaking: put players of like strength into one game
phishing: detect emails or sites that steal passwords
image to text search: find photos by a sentence
";
