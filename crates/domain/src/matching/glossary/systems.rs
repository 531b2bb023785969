//! Descriptions: data, software and its operation, programming puzzles, and behavior.

/// A concept and its descriptions a line.
pub(in crate::matching) const GLOSSES: &str = "
zero initialization: all neurons compute the same and receive same gradient; symmetry; identical weights; every weight starts at the same constant; neurons learn same thing; all parameters set to 0; start all weights equal what happens; every neuron learns same; what if every weight starts with same number; all neurons in layer stay identical copies; nothing breaks symmetry between hidden units; why starting weights must be different random values; pick element proportionally to given probabilities
stacking: train meta model on outputs of base models; combine base learners predictions by another model; second level model; second model learns to combine first models; feed base predictions into another learner; learn how to weigh several models using out of fold predictions; last in first out push pop
cap theorem: consistency availability partition tolerance pick two; network partition trade; cannot have all of consistency availability in network failure; during network split distributed store must give up either consistent reads or availability
acid: atomicity consistency isolation durability transactions guarantees; database transaction guarantees; all or nothing durable isolated changes; money transfer must not be half done
database index: speed up lookups structure find rows without scanning whole table; queries faster; make lookups on column fast at expense of writes; sorted structure avoids full table scan
inner join: only rows that match in both tables; keep only matching rows of both tables
left join: all rows of first table null where no match; keep every row from first table fill nulls when no match; all customers even those without orders
window function: over partition by rank row number running total; aggregate without collapsing rows; calculate over set of related rows without collapsing them; compare each row with previous row; rank within each partition
where clause: filter rows before grouping; filter groups after aggregation; condition before aggregation versus condition on aggregated groups
database normalization: remove redundancy split tables; organize tables to eliminate redundant data and anomalies; split data so each fact stored once
sharding: split database across machines by key; too much data for one machine divide rows; split table rows across several servers by hash or range; dataset too big for single database node
replication: copies of data on several machines; keep several copies survive failure; same data on multiple nodes for durability and read throughput
consistent hashing: add or remove server moves only few keys; ring; nodes join leave remap minimal; few keys move when node added; minimize moved keys when cache servers are added or removed; map both servers and keys on circle
load balancer: spread requests over servers; distribute traffic; distribute incoming requests evenly among servers health checks
caching: keep results of frequent requests in fast memory; remember results to avoid recomputation; keep frequently accessed results in memory instead of asking database each time
lru: evict least recently used item
rate limiting: cap requests per client per second; too many requests token bucket; protect service from too many calls; allow at most n calls per user per minute; protect api from abuse
bloom filter: probabilistic set membership with false positives no false negatives; compact maybe in set bits; memory cheap check whether element seen before may lie positive
hash map: constant time lookup by key buckets collisions; average constant lookup insertion associative key value; how dictionary finds value from key
trie: tree of characters prefixes words; prefix lookup structure for dictionary words autocomplete letters per edge
heap: tree smallest element on top; extract min quickly; always get smallest or largest quickly; structure for repeatedly removing minimum
union find: connected components merge sets; track which elements belong to same component; path compression and union by rank
topological sort: order tasks so prerequisites come first; course prerequisites order; dependencies order build; linear ordering of tasks respecting dependencies; can all courses be taken given prerequisites; order packages for installation
bfs: visit nodes level by level; fewest edges unweighted; explore neighbours layer by layer with queue
dfs: go as deep as possible before backtracking; explore one branch fully with stack before next
dijkstra: cheapest route weighted nonnegative edges; cheapest way from one vertex to others; least cost road between cities; priority queue of tentative distances
dynamic programming: overlapping subproblems store results optimal substructure
binary search: halve sorted range each step; logarithmic lookup in sorted; repeatedly discard half of ordered range; find element in sorted array log n
merge intervals: combine ranges that overlap meeting times; union of time ranges; collapse time ranges sharing common points; list of start end pairs join those that overlap; calendar bookings overlap unify
number of islands: count connected groups of 1s in binary grid; connected land cells; flood connected land cells in grid of land and water; groups of adjacent ones in matrix
two sum: find two numbers that add up to target; pair with given sum; indices; return positions of pair adding to target in array; given list of numbers which two together equal target; hash lookup of complement for every element
kth largest: k biggest elements of array; element at position k when sorted descending without full sort; biggest k numbers using heap of size k
median of stream: middle value running two heaps incoming numbers
palindrome: reads the same backwards
lru cache: cache discards least recently used entry capacity; get and put constant time; fixed capacity store drops oldest accessed key; hash map plus doubly linked list get put constant time; discard entry not touched for longest
eventual consistency: replicas agree after while stale reads; all copies converge if no new writes; replicas may temporarily return old value
idempotency: repeating request has same effect as once; safe to retry; retry does not charge twice; same payment request sent twice charges only once; processing duplicate message has no additional effect
microservice: small independent services; split monolith into services; break large application into independently deployable services; one big codebase versus many small services
etl: move data from sources to warehouse; pull from sources clean reshape and store for analysis; transform before or after loading
batch inference: precompute predictions nightly store; score all users every night and store results
online inference: predict on request in real time; return prediction within milliseconds when request arrives
shadow deployment: new model gets copy of live traffic without serving users; run silently beside; compare new model on real requests without affecting users; new model receives real requests but its predictions are only logged
canary release: small share of traffic gets new version first; release to few users first; small percentage of users; expose small percentage first; send five percent of traffic to new model and watch; gradually increase traffic share to new version
model monitoring: watch deployed model metrics alerts stays healthy; after deployment keep eye on; track live predictions quality over time; know that deployed model degrades; keep watching predictions; notice that live predictions get worse after release; track input distributions and accuracy in production; dashboards alerts for predictions
data drift: input distribution changes in production over time; live data differ from training data; inputs in production no longer look like training; incoming records no longer resemble those model was fit on; customers got younger than in training sample; users or inputs today look different from training period; incoming features change distribution
concept drift: relationship between inputs and target changes over time; what label means changes; same inputs now mean different outcome; customer behavior changes meaning; what counts as fraud changes with new tricks; same inputs lead to different outcomes after pandemic; relation of input to outcome evolves such as fraudsters changing tactics; same customer behaves differently now
training serving skew: features computed differently offline and live; same feature different values between training and serving; model misbehaves live but fine offline; discrepancy; offline good online bad due to different preprocessing pipelines; feature code differs; model great offline poor in production because inputs computed differently
feature store: central place for features shared between training and serving; reuse same features offline and online; compute input once share between teams training and serving; consistent inputs low latency lookup at prediction
retraining: update model on fresh data regularly; how often refit; keep model fresh new data; when to fit model again because it became stale; how frequently to refresh model
ci cd: automatic test build release; automated tests deploy each commit; every commit automatically built tested and released; automate model testing and release
docker: package program with dependencies image; ship application with its dependencies so it runs the same everywhere; works on my machine problem
gil: python threads cannot execute bytecode simultaneously; only one thread runs at once; lock interpreter cpu bound threads; why threads do not speed up python computation; why multithreaded cpu heavy code in cpython is not faster; mutex allowing one native thread execute bytecode
python decorator: function wraps another function @ syntax; modify function without changing its code; add behavior around function with at sign; wrap function to log time or cache without touching body; callable taking callable returning callable; extend behavior of existing function
python generator: yields values one at a time lazily; lazy sequence without storing all; produce items on demand saves memory; function that pauses and resumes producing values; iterate huge sequence without loading everything in memory; function remembering state between yields
deep copy: copies nested objects recursively; duplicating nested list; independent clone including inner objects; change nested element original unaffected
shallow copy: copies outer container references inner objects; new outer object still sharing inner references; change nested element affects both
list comprehension: build list in one expression; concise loop in square brackets making list
autocomplete: suggest queries as user types; complete search text while typing; propose completions after few typed letters; guess rest of search phrase while typing
ctr: probability that user clicks ad; predict clicks on ads; will person tap this advertisement; estimate chance that shown advertisement gets clicked; predict which banner user will click; order ads by expected clicks
fraud: flag suspicious card transactions stolen; catch illegitimate payments; catch stolen card purchases; block suspicious payments before money leaves; detect stolen card purchases in real time with very few positives; block illegitimate payments without annoying honest customers
spam: unwanted emails junk messages filter inbox; classify incoming mail as junk or legitimate
search engine: find documents for query; return most relevant documents for typed words; crawl index rank web pages
news feed: posts ranked in home timeline; show friends posts in best order when user opens app; rank posts in social network by engagement
url shortener: short links redirect; map long web address to tiny alias and redirect; generate compact links for billions of addresses
churn: which customers will leave cancel subscription; who is about to cancel subscription; predict which clients stop buying next month; identify customers about to cancel subscription before they go; which subscribers will stop paying
content moderation: detect harmful posts hate comments; automatically remove hateful violent or nude posts; find posts that violate platform rules
deduplication: find near identical items twice; find almost identical documents pictures or listings
conflict: disagreed with coworker; did not get along; difference of opinion; argued; clash; clash with colleague; team member disagreed; people could not agree; two people on project could not agree on approach how resolved; you and colleague wanted different things; tension inside team settled; argument with peer over technical choice
failure: project went wrong; things did not go as planned; something you messed up; did not work out what you learned; regret; project did not succeed; your biggest mistake; what went wrong lessons; result was bad and you were responsible what did you learn; goal was not reached; something you built broke or was rejected; experience of not succeeding
deadline: little time pressure deliver late; too little time; very short time to finish deliverable; could not finish on time what did you do
leadership: took charge initiative without authority; guided others; led others; guided team; guided group toward goal; people followed your direction; took responsibility for group outcome
feedback: received negative comments on work; someone criticized you; someone told you to improve; critical comments; hard comments about your work how did you react; someone pointed out shortcomings
weakness: something you are bad at need to improve; area to improve; what do you need to improve; what would your manager criticize; what part of your skills needs work; which quality are you trying to improve
strength: what are you best at; what are you good at; why should we hire you; what do you do better than others; qualities making you valuable
prioritize: several urgent tasks at once what to do first; too many things; decide what to work on; many requests limited time what first; more work than hours how order tasks; several bosses ask for things simultaneously what first; organize schedule with competing demands
ambiguity: little guidance unclear goals; not enough information; requirements not clear; no clear direction; started work without knowing what exactly was wanted; not enough specification had to figure out direction; moved forward despite missing details
stakeholder: business people without jargon; explain to executives who do not know technical; work with business side and executives
motivation to join: why this job; what attracts you to us; what makes our firm attractive for you; reasons for applying to this opening; why us and not competitor
fairness: treat groups equally; discriminate gender race protected
privacy: personal data protected
latency: model takes too long to respond; answer within milliseconds; slow predictions make serving faster; response must come within 100 ms; predictions arrive too late; users wait too long
contextual: depends on surrounding words
early: beginning
internal: inside
symmetric: same both ways swapping
big o: how running time grows with input size; quadratic logarithmic n squared operations; o n; growth of operations as n increases; asymptotic upper bound on runtime
semantic search: meaning based
hash collision: same bucket; two different keys map to same slot bucket
recursion: function calls itself; procedure defined by calling itself with base case
memoization: remember results of calls; save answers of expensive calls by arguments
backtracking: try undo choices; explore candidates recursively abandon when constraint violated
greedy: locally best choice; take best immediate option never reconsider
microbatch: pipeline
warm start: previous solution
reverse linked list: flip direction of all next pointers; make list point other way head becomes tail; iterate swapping next references previous current
linked list cycle: two pointers slow and fast meet; node pointing back to earlier node; traversal never reaches null; two runners different speeds meet; list that loops back on itself; following next pointers returns to visited node; pointers loop back
middle of linked list: slow and fast pointer half; central node of chain single pass
merge two sorted lists: combine ordered lists into one
merge k sorted lists: heap of heads of several sorted lists; many ordered streams into one ordered stream
valid parentheses: brackets closed in right order check stack; string of brackets opened and closed properly; every opening bracket has matching closing
min stack: retrieve smallest element in constant time; push pop and get smallest all constant time
queue with two stacks: fifo out of lifo; fifo behaviour using only lifo structures
lfu cache: evict key used least often; drop key accessed fewest times when full
maximum subarray: contiguous part with largest total kadane; adjacent elements whose total is greatest; best consecutive run of numbers including negatives
product except self: each position product of all others without division; output array excluding own element no division
subarray sum equals k: count contiguous segments with given total prefix sums; how many consecutive segments total exactly k
longest substring without repeating characters: largest window of string all letters distinct no duplicates; maximal span of string where no letter appears twice; window grows until repeated character
longest palindromic substring: longest part that reads same backwards
longest common subsequence: longest sequence in both strings order
longest increasing subsequence: longest ascending chain in array; pick elements in order strictly growing maximal length
edit distance: minimum insertions deletions substitutions turn one word into another; fewest character edits to transform string; how many insert delete replace operations between two words; similarity of misspelled words
word break: split string into dictionary words; can text without spaces be segmented with dictionary
word ladder: change one letter at a time shortest transformation; transform one word into another changing one letter through dictionary
group anagrams: cluster words with same letters; put together words made from same letters
anagram check: one word is permutation of other's letters; same letters rearranged; two words contain identical letters counts
top k frequent: most common elements; words that occur most often in text; highest counts of elements return k; counter plus heap
majority element: appears more than half of time; value occupying more than half of array; candidate and counter
missing number: one value absent from 0 to n; numbers one to n with one absent find it; sum formula or xor finds gap
duplicate number: value occurs twice; same value appears more than once in array; find which element repeats
single number: every element twice except one; all others appear in pairs xor everything
rotate matrix: turn image by 90 degrees in place
spiral matrix: read matrix clockwise from outside; print matrix elements going round clockwise
search in rotated array: sorted array shifted at pivot find target; target in ordered array that has been cut and swapped
median of data stream: running middle value of incoming numbers two heaps; numbers arrive one by one report middle at any time
lowest common ancestor: deepest node above both nodes; shared parent furthest from root of two nodes
validate bst: left smaller right larger check; every node greater than all left descendants and less than right; inorder sequence must be increasing
invert binary tree: swap left and right children; exchange children at every node
level order traversal: visit tree row by row; print nodes row by row using queue
diameter of binary tree: longest path between nodes
height of tree: number of levels
clone graph: deep copy of nodes and edges
coin change: fewest coins for amount; minimal coins to reach amount; number of ways to pay sum with denominations
climbing stairs: ways to reach top one or two steps; distinct ways to reach step n taking one or two
house robber: maximum sum without adjacent elements; steal maximum without taking two neighbouring
trapping rain water: water between bars; bars of elevation how much liquid stays after rain
container with most water: two lines largest area; two vertical lines hold maximal liquid
buy and sell stock: maximum profit one purchase one sale; given daily prices choose day to buy and later day to sell maximum gain
meeting rooms: how many rooms needed overlapping meetings; fewest rooms so that no bookings clash; max simultaneous appointments
all subsets: every combination of elements
next greater element: first larger value to right; for each element nearest bigger on right; stack of decreasing values
largest rectangle: biggest area in histogram bars
count primes: numbers divisible only by one and itself
gcd: largest number dividing both; greatest integer dividing two numbers
fast exponentiation: compute power in logarithmic multiplications; raise number to power with log multiplications
fisher yates: uniformly random permutation
weighted random: pick index proportional to weight
run length encoding: replace repeated characters by count
palindrome check: string reads same backwards; same forward and backward text ignoring punctuation
second highest salary: employee with second largest pay; employee just below the top paid; second biggest amount in table
dense rank: ranking with ties gaps; ties get equal position without gaps
union all: combine results keep duplicates; stack two result sets with or without removing duplicates
self join: table joined with itself employees managers; compare rows of table with other rows of same table; employee and manager in one table
cte: named temporary result set; temporary named query before main select improves readability; hierarchical query of manager tree
truncate: remove all rows quickly; empty table versus removing selected rows versus dropping structure
running total: sum so far per day; accumulated sum up to each date
retention: share of users who come back
isolation level: what concurrent transactions see of each other; how much concurrent transactions see uncommitted changes of others
deadlock: two transactions wait for each other forever; processes hold resources and wait for each other; two threads blocked each waiting other release
slow query: takes long how to speed up
star schema: fact table with dimensions; central measurements table surrounded by descriptive tables
columnar: store data by column analytics; values of attribute stored together compress well for analytics; read only needed columns
lambda function: small unnamed function; one line unnamed function passed as argument
mutable default argument: list as default parameter shared between calls; function parameter initial list keeps values from earlier calls; surprising shared state in function signature
identity versus equality: same object or equal value
context manager: with statement acquire and release resource; guarantee file closed after block even on error; setup and teardown around block enter exit
closure: function remembers variables of enclosing scope; inner function keeps access to outer variables after return
race condition: result depends on timing of threads; two threads update same variable and result depends on order
asyncio: single thread event loop await
multiprocessing: several interpreters cpu bound work; bypass interpreter lock with separate processes; use all cores for cpu heavy work
garbage collection: frees unused objects reference counts; how interpreter frees memory of unreachable objects
vectorization: replace loops by array operations; eliminate python for loops with bulk array arithmetic; operate on whole arrays at once in c
broadcasting: arrays of different shapes combine; arithmetic between matrix and vector without explicit copies; smaller array stretched to match larger
tuple: fixed sequence cannot be changed
immutable: cannot be changed after creation
chat application: send messages between users real time; two people exchange messages instantly online offline delivery
notification system: alert users by push email; deliver messages by push sms email without annoying users
web crawler: visit pages follow links download; program downloading pages and following links politely
file storage: sync files across devices
cache invalidation: when cached copy is outdated; make sure stored copies are not stale after data update; when to expire saved results
video streaming: watch movies bandwidth
job scheduler: run tasks at times; run dependent tasks on timetable with retries
nearby places: find restaurants drivers around location
leader election: choose one coordinator node; cluster chooses which node coordinates after crash
quorum: majority of replicas must answer; overlap of read and write majority
horizontal scaling: add more machines; handle more load by adding more servers
vertical scaling: bigger machine; handle more load by buying stronger server
autoscaling: add servers when load grows; automatically change number of instances with traffic
data quality: bad records checks before training; detect nulls duplicates wrong ranges before they reach model; ensure incoming records are correct; upstream table silently broken
real time features: computed from events of last minutes
model rollback: new model bad return to old version; new version performs worse go back to previous quickly
incident: production broke what did you do
tech debt: shortcuts in code slow later
difficult coworker: person hard to work with; had to work with somebody whose attitude or behaviour made cooperation hard
disagree with manager: boss wanted something else different opinion than supervisor; your superior decided something you thought was wrong; you and your lead held opposite views; told your boss they were mistaken
influence without authority: get others to follow your idea change their mind; bring others to your view though they do not report to you; win support for proposal from people over whom no power; changed someone's opinion with arguments
initiative: did something without being asked; saw problem nobody owned and solved it; did more than job description required
learn quickly: had to pick up new tool fast; master something unfamiliar in short time; pick up technology never used before
ethical dilemma: asked to do something wrong; right thing conflicted with what business wanted
tell me about yourself: background summary walk through resume; brief history of your education and jobs; give summary of who you are professionally
hard decision: two options no clear right; no option was clearly good had to choose
say no: refused request from stakeholder; turned down demand from boss or client politely
motivate team: team morale low; people were discouraged how raise spirit
proudest project: piece of work you are proudest of; best thing you built; greatest impact; best work of your career; achievement you talk about most; contribution that made biggest difference
challenging project: hardest thing you worked on; most technically demanding work obstacles overcome; hardest bug or task ever solved
stressful situation: worked under pressure
message queue: decouple producer and consumer buffer work; first in first out enqueue dequeue; producers put tasks consumers process later asynchronously; decouple services with buffer; absorb traffic spikes between services
retention rate: share of new users still active after a month; how many people come back next week; what portion of users return after signup week
moving average: average of last n values slides along series; mean of last k values in stream
personalization: show each person different content by taste
edge deployment: run model on phone or microcontroller with little memory and power; run model on phone or sensor without internet; small device limited memory and power
onnx: exchange format to move model between frameworks
tpu: accelerator with systolic array for matrix multiplication
speech recognition: turn spoken words into text
three sum: all unique triples in array adding to zero; three numbers together make zero
four sum: all quadruples adding to target
insert interval: add range into sorted disjoint ranges joining where needed
non overlapping intervals: fewest ranges to remove so none overlap
directed graph cycle: tasks depend on each other circularly; follow edges and return to starting vertex; back edge during depth first traversal
k closest points: coordinates nearest to origin return k
knapsack: maximize value of items under weight capacity; choose items with weights and values not exceeding limit
partition equal subset sum: divide array into two groups of same total
egg drop: highest floor without breaking with limited eggs minimum trials
prefix sum: precompute cumulative totals to answer range totals quickly
bit manipulation: and or xor shift on binary representation
counting bits: how many ones in binary representation of integer
power of two check: integer has exactly one bit set
first unique character: earliest letter in string that never repeats
string to integer: parse digits text into number handle sign overflow
remove nth node from end: delete node k steps before tail one pass
intersection of linked lists: find node where two chains join
palindrome linked list: list values same read from both ends
copy list with random pointer: duplicate chain whose nodes also reference arbitrary nodes
remove duplicates from sorted array: keep each value once without extra array
move zeroes: shift nonzero elements front keep order
dutch national flag: array with three distinct values sort one pass
next permutation: next lexicographically greater arrangement of numbers
generate parentheses: all well formed bracket combinations for n pairs
decode ways: how many ways digits map to letters
longest common substring: longest contiguous text in both strings
search insert position: where would element go in sorted array
first and last position: range of indices of target in sorted array with duplicates
find minimum in rotated array: smallest element in sorted array shifted by unknown offset
same tree: structure and node values equal in two trees
balanced binary tree: depth of two subtrees of every node differ by at most one
right side view: nodes visible when looking at tree from right
construct tree from traversals: rebuild original tree given two node orders
tree traversal: visit all nodes inorder preorder postorder
max area of island: biggest connected region of ones in grid
shortest path in maze: fewest moves from entrance to exit of grid with walls
minimum spanning tree: connect all vertices with least total edge weight
max flow: how much can be pushed through network from source to sink
insert delete getrandom: collection supporting constant time add remove and uniformly random element
circular queue: fixed size buffer that wraps around
daily temperatures: days to wait until warmer
reverse polish notation: evaluate expression where operators follow operands
basic calculator: evaluate string with plus minus and parentheses
count inversions: pairs out of order in array
first missing positive: smallest natural number not present in unsorted array
intersection of two arrays: elements present in both lists
merge sorted arrays: two ordered lists into single ordered list; two ordered arrays combine in linear time
stable sort: equal elements keep original relative order
external sort: file bigger than memory order it on disk; sort 100 gb data with 1 gb ram
counting sort: tally occurrences of small integer keys linear time
radix sort: order integers digit by digit
insertion sort: grow sorted prefix placing each element in its spot
bubble sort: repeatedly swap adjacent out of order elements
quicksort: choose pivot partition smaller left larger right; average n log n worst quadratic
merge sort: split in halves order each and join them; divide conquer guaranteed n log n
heap sort: build heap then repeatedly extract maximum
amortized complexity: average cost per operation over sequence even if some are expensive; array doubling append
master theorem: recurrence of divide and conquer running time
np complete: no known polynomial algorithm verify quickly
divide and conquer: break problem into independent smaller subproblems and combine solutions
dynamic array: append doubles capacity when full
open addressing: look for another slot in table when occupied
load factor: entries divided by buckets when to resize table
binary search tree: left descendants smaller right descendants larger lookup logarithmic
balanced tree: self balancing search tree with colored nodes
deque: insert and remove at both ends
sliding window maximum: biggest element in every span of k consecutive numbers
sliding window: two ends moving over array keep contiguous range
two pointers: indices moving from both ends of sorted array
jump game: can last position be reached with maximum leaps
unique paths: robot moves right or down count routes to corner
longest consecutive sequence: unsorted integers longest chain differing by one
reverse string: write characters in opposite order
reverse words: last word first of sentence
fibonacci: each number equals sum of two preceding
factorial: product of all integers up to n
prime numbers: which integers below n have no divisors
square root: root of number without built in function
random shuffle: uniform random ordering of deck; every permutation equally probable
fizzbuzz: print multiples of three and five with words
tower of hanoi: move disks between three pegs
word frequency: how many times each word occurs in text file
flatten nested list: turn list containing lists into single list
rotate array: shift elements k positions cyclically
matrix search: rows and columns sorted locate target
median of two sorted arrays: middle value of union of two ordered arrays logarithmic
string permutations: all orderings of characters
subsets problem: every possible selection of elements from set
n queens: place chess pieces so none attacks another
sudoku: fill nine by nine grid digits
tree diameter: greatest number of edges between any pair of leaves
path sum: best total along any route in tree
serialize tree: turn tree into string and back
gas station: where to start circular trip without running out of fuel
word search: letters adjacent in grid spell word
minimum window substring: shortest part of text containing all required letters
segment tree: range queries with updates logarithmic
python set: unordered collection of distinct elements fast membership
defaultdict: missing keys get automatic initial value
multithreading: several threads share memory within process
async: many network calls waiting concurrently single thread; cooperative multitasking awaiting io
mutable: objects that can be modified in place after creation versus those that cannot
is versus equals: compare memory address versus content
args kwargs: function accepting arbitrary number of positional and named parameters
static method: method belonging to class needing no instance
class method: method receiving class as first parameter alternative constructor
dunder: methods with double underscores such as init len add operator overloading
abstract base class: cannot be instantiated subclasses must implement methods
encapsulation: hide internal state behind public methods
polymorphism: same method call different behavior per class
inheritance: subclass reuses parent attributes methods; class derived from several parents which method is called
composition over inheritance: object contains other objects rather than extends
singleton: only one instance of class ever
dependency injection: pass collaborators from outside instead of creating inside
variable scope: where variable name is visible local enclosing global builtin
pass by reference: does function modification of argument affect caller
python memory management: private heap allocation and freeing of objects
slice notation: take part of sequence by start stop step
code profiling: find which lines or functions take most time
exception handling: catch errors so program does not crash; recover from runtime errors
unit test: automatic check of smallest piece of code in isolation
integration test: check that components work together
mocking: replace external dependency with fake during testing
memory leak: process keeps growing memory never released
virtual environment: separate dependencies of each project
pickle: save python object to disk as bytes
monkey patching: change class or module at runtime
duck typing: care about methods object has rather than its class
type hints: annotate expected types of parameters
numpy: contiguous homogeneous memory faster arithmetic than builtin sequence
fancy indexing: select array entries with boolean condition or index lists
merge in pandas: combine two tables on shared column in dataframe
groupby: split rows by category compute aggregate for each
apply in pandas: run custom function on each row or column
loc: select rows by label
iloc: select rows by integer position
pivot table: summarize rows into cross tabulated grid
pandas melt: turn columns into rows
drop duplicates: identical rows appear more than once find or delete them
read csv in chunks: file too big for ram process piece by piece; dataset exceeds available memory
view versus copy: assignment to filtered dataframe does not change original warning
sql join: combine rows from two tables by matching column
full outer join: keep unmatched rows from both tables
cross join: every row paired with every row
anti join: find customers who never placed order; records in one table absent from other
hash join: how engine physically matches rows of two tables
broadcast join: send small table to every executor avoid shuffle
group by: collapse rows sharing value and aggregate
case when: if else logic inside query
row number: assign sequential integer to each row of partition
top n per group: best earners in every department; three most recent orders for each customer
employees earning more than manager: workers whose pay exceeds that of their boss
consecutive days: users active several days in row
month over month: percentage growth compared with previous month
daily active users: how many people used product each day
sessionization: group events separated by inactivity gap
subquery: select inside another select
sql execution order: which clause of select statement runs first
upsert: insert row or update if key exists
sql injection: malicious user input executed by database
primary key: column uniquely identifying each row
foreign key: column referencing row in other table
surrogate key: artificial identifier instead of business one
clustered index: physical row order on disk follows key
composite index: order of several columns matters for lookups
query optimization: report takes minutes find out why and make faster; statement scanning millions rows
denormalization: duplicate data deliberately to avoid joins and speed reads
mvcc: readers see old versions while writers create new
optimistic locking: check version number at commit instead of holding lock
pessimistic locking: lock row while editing so others wait
sql view: saved query that behaves like table
materialized view: stored result of query refreshed periodically
stored procedure: precompiled routine inside database
trigger: code executed automatically when row inserted or updated
nosql: schemaless document or key value storage instead of tables; flexible schema scale horizontally
document database: json like records without fixed schema
wide column store: rows with dynamic columns partitioned huge writes
graph database: store nodes and relationships traverse connections
connection pool: reuse open database sessions
read replica: copies serve reads while primary takes writes
synchronous replication: confirm write on all copies before acknowledging
olap: analytical queries over large history aggregated
oltp: many small transactions inserts updates
slowly changing dimension: keep history when customer attributes such as address change
cache stampede: many requests recompute same expired key simultaneously overload database
cdn: serve static files from servers geographically close to users
dead letter queue: where messages go that repeatedly fail processing
change data capture: stream every database modification to other systems
circuit breaker: stop calling failing downstream service for while
retry: call again after transient failure waiting longer each attempt
strong consistency: every read sees latest write
consensus: nodes agree on single value despite failures
vector clock: order events without synchronized time
crdt: replicas merge concurrent edits without coordination
fault tolerance: keep working when some machines crash
single point of failure: one component whose crash takes everything down
disaster recovery: restore service after datacenter loss backups
two phase commit: coordinator asks participants to prepare then commit atomically across nodes
saga pattern: sequence of local transactions with undo steps across services
distributed lock: only one of many servers may do job at a time
api gateway: single entry point routing clients to services
rest api: resources accessed by http verbs stateless
grpc: binary remote procedure calls with protobuf
back of envelope: estimate storage bandwidth and requests per second roughly
hot key: one key gets most of traffic overloading its server
data skew: one worker gets most of data and job waits for it; few keys hold majority of rows slow stage
spark: distributed in memory data processing engine on clusters
spark shuffle: redistribute data across executors by key expensive network
lazy evaluation: nothing is computed until result is requested
repartition: change number of pieces of distributed dataset
mapreduce: process huge data by mapping to key values then aggregating per key
data pipeline: automated flow moving data from sources through transformations to destination
data warehouse: central structured store for analytics reporting
data lake: store raw files of any format cheaply
lakehouse: transactions and tables on top of cheap object files
data cleaning: fix errors inconsistent formats and duplicates in raw dataset
schema evolution: upstream adds or renames fields without breaking consumers
stream processing: handle events continuously as they arrive rather than nightly
batch processing: process large accumulated data periodically
lambda architecture: parallel batch and speed layers
late arriving data: events come after their window has closed
exactly once: every message takes effect neither lost nor duplicated
back pressure: consumer slower than producer
backfill: rerun pipeline for past dates
incremental load: process only new or changed rows since last run
infrastructure as code: define servers in versioned configuration files
serverless: run code without managing servers pay per invocation
spot instances: cheap machines that can be taken away any moment checkpointing
virtual machine: share host kernel lightweight isolation versus full guest operating system
kubernetes: schedule restart and scale many containers across nodes
observability: understand internal state of system from logs metrics traces
slo: target reliability promised to customers
feature flag: switch functionality on for some users without redeploy
blue green: two identical environments switch traffic instantly
rolling update: replace instances one at a time without downtime
champion challenger: compare current best with candidate on live traffic
mlops: practices for bringing models to production and keeping them reliable
ml lifecycle: phases from problem definition through data training deployment monitoring
point in time correctness: join only values known at moment of event avoid future information
model registry: central catalog of trained model versions with stage metadata
data versioning: know which dataset snapshot produced which model
reproducibility: rerun experiment months later and get same numbers; log parameters code and data of runs
ml pipeline: chain of steps from raw data to trained deployed model
continuous training: system retrains itself when new data arrives or quality drops
model degradation: accuracy was good at launch but declines after months; model worked well last year and now poorly
model card: document describing intended use limits and performance of model
ml testing: checks for data invariants and model behavior before release
model serving: make trained model available behind endpoint for requests; host model so applications can ask for predictions
throughput: how many requests handled per second
gpu utilization: accelerator idle waiting for data
gpu memory error: training crashes because model and activations do not fit on card
data labeling: people assign classes to raw examples guidelines agreement
cost of inference: serving bill too high make predictions cheaper
notebook to production: turn experimental code of data scientist into reliable service
on call: service broke at night how did you respond and find cause
concurrency: many tasks in progress versus executed at same instant
fan out: push post to all followers when written or assemble when read
product search: customers type words shop shows relevant goods ordered
search query understanding: figure out what user really wants from typed words
conversion rate prediction: chance that click leads to purchase
account takeover: find accounts run by programs or hijackers
misinformation: find false stories spreading in social network
youtube: choose next clips to keep viewers watching
music recommendation: suggest tracks listener will enjoy
friend recommendation: suggest whom to connect with in social network using mutual contacts
similar items: show goods resembling one being viewed; which products are purchased together
chatbot: automated agent answering customer questions in dialogue; assistant talking to clients about orders
document question answering: employees ask questions over internal company files
ticket classification: send customer complaints automatically to right department
smart reply: propose short answers to incoming email
document processing: read fields from scanned invoices or forms
medical imaging: find disease in scans
defect detection: find faulty products on assembly line by camera
image retrieval: user uploads photo system finds alike pictures
ride sharing: match passengers with nearby drivers
house price prediction: estimate value of apartment from rooms and location
entity resolution: decide whether two records describe same person or product
trending topics: most mentioned hashtags in last hour from stream
hyperloglog: approximate number of different visitors with little memory
leaderboard: show players sorted by score in real time
collaborative editing: many people change same document simultaneously
ticket booking: reserve seats without selling same seat twice
proximity service: find closest restaurants or drivers to current position
logging system: gather logs from thousands of machines searchable
ab testing platform: assign users to variants and analyze metrics automatically
work under pressure: stay calm when stakes and workload high; perform in stressful circumstances
shifting priorities: client altered what they wanted midway; goals shifted in middle of project
adaptability: circumstances changed suddenly and you had to adjust
data driven decision: chose course of action with only partial facts; used analysis to change direction
risk taking: bet on uncertain option with possible loss
delegation: hand tasks over to others
why hire you: what makes you better than other applicants; value you add to our team
know about company: what have you learned about our business before interview
why data science: how did you end up in this field
leave job: what makes you look for something new; reason you no longer work at former employer
employment gap: period without job in cv
five years: what position do you hope to have in few years; where is your professional life heading
ideal job: what kind of workplace suits you
work style: prefer alone or in group
motivates you: what keeps you going every day at job
hobbies: what do you do when not working
salary expectations: how much money do you want; pay you are looking for
questions for us: anything you would like to know from interviewer
keep up to date: how do you follow progress in field; which blogs papers conferences do you read
recent paper: publication you read lately and found interesting
mentor: help less experienced colleague grow; teach newcomer
collaboration: worked together with people from other departments; contribution inside group effort
explain to non technical: describe complicated thing to someone without engineering background; make executives understand how model works
communication style: message was misunderstood
underperforming: teammate does not do their share; person in group delivers poor work
innovate: found unconventional way to solve
attention to detail: noticed small error others overlooked
customer focus: did something special for client
remote work: team spread over locations
work life balance: private time versus job
trust building: gain confidence of new colleagues
goal setting: target you defined for yourself and reached
recent project: describe something you built from beginning to end; what have you been working on lately
would do differently: with knowledge of today what would you change
business impact: how did your work increase revenue or save costs
first 90 days: what would you do right after joining
ask for help: got stuck and turned to others
bad news: inform client that result will be late or worse
cut corners: delivered faster by giving up some quality
legacy code: work with old system written by others
problem framing: turn vague company need into prediction target; what exactly should model predict given request from business
when not to use ml: simple rules would be enough; task where learned model is wrong tool
business metric: measure whether product improves company results; offline gains without money gains
";
