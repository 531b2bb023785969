//! Names: data, software and its operation, programming puzzles, and behavior.

/// One concept a line: its name, then its other names.
pub(in crate::matching) const CONCEPTS: &str = "
# systems and data
mean opinion score; mos; mos score; mos test
forced alignment; phoneme alignment
cap theorem; ~cap; brewers theorem; cap tradeoff; consistency availability and partition tolerance; consistency availability partition tolerance; теорема cap
pacelc; pacelc theorem; else latency or consistency
acid; acid properties; acid transactions; acid compliance; atomicity; acid guarantees; atomicity consistency isolation durability
database index; ~index; ~indexing; indexes in database; db index; table index; index on column; secondary index; индекс базы данных; индексы; индексы в базе данных; индексы в sql
b tree; btree; b tree index
sql join; join; joins; joins in sql; types of joins; join types; kinds of joins; table join; joining tables; объединение таблиц; джойны; типы join
inner join; equi join
right join; right outer join
left join; left outer join; outer join
where clause; where vs having; where versus having; where and having; having vs where; where and having clauses
having clause
group by; group by clause; aggregate functions; aggregation functions in sql; группировка
window function; window functions; over partition by; partition by; analytic function; sql window function; lag function; lead function; ntile; оконная функция
primary key; первичный ключ
foreign key; внешний ключ
database normalization; normal form; normalization in database; normalization of database; schema normalization; 2nf; bcnf; db normalization; нормализация базы данных; нормальные формы
third normal form; 3nf
first normal form; 1nf
denormalization; денормализация
nosql; nosql database; nosql databases; non relational database; nosql базы данных; нереляционные базы данных
relational database; rdbms; sql database; relational model; реляционная база данных; реляционные базы данных
sharding; shard; horizontal partitioning; database sharding; data sharding; шардирование; шардинг
replication; replica; replicas; data replication; database replication; репликация
partitioning
consistent hashing; hash ring; консистентное хеширование
load balancer; load balancing; балансировщик нагрузки; балансировка нагрузки
caching; cache; кеш; кэш; cache layer; caching strategy; cache aside; кэширование; кеширование
cdn; content delivery network; edge cache
lru cache; evicts least recently used; recently used; least recently used cache; cache with lru policy; cache with least recently used eviction
lru; least recently used; lru eviction; lru eviction policy
eviction
message queue; queue; message broker; rabbitmq; sqs; event bus; event streaming platform; очередь сообщений; брокер сообщений; nats
pub sub; publish subscribe; pubsub; publish subscribe messaging
kafka; apache kafka; кафка
rate limiting; rate limiter; throttling; api throttling; request throttling; api rate limiter; ограничение запросов; рейт лимитер
token bucket
leaky bucket
bloom filter
hash map; hash table; hashmap; hash tables; хеш таблица; dictionary; hash maps
hashing; hash; hash function
trie; prefix tree
linked list; list nodes; next pointers; next pointer; singly linked list; singly linked chain; связный список
doubly linked list
stack
heap; binary heap; priority queue; min heap; куча
binary tree; бинарное дерево; двоичное дерево
binary search tree; bst
balanced tree
avl tree
red black tree
graph; граф
dag; directed acyclic graph
union find; disjoint set; disjoint set union; disjoint set forest; dsu
topological sort; prerequisites; topological order; topological ordering; toposort; kahn algorithm; dependency ordering; build order; топологическая сортировка; dependency resolution order
bfs; breadth first search; breadth first; поиск в ширину
dfs; depth first search; depth first; поиск в глубину
dijkstra; dijkstras algorithm; dijkstra algorithm; shortest path; single source shortest path; shortest path algorithm; shortest path in weighted graph; кратчайший путь; алгоритм дейкстры
bellman ford
minimum spanning tree; mst
kruskal; kruskal algorithm
prim; prim algorithm
dynamic programming; dp; динамическое программирование
memoization
recursion; recursive; рекурсия
greedy; greedy algorithm
two pointers; two pointer
sliding window
binary search; бинарный поиск
quicksort; quick sort; быстрая сортировка; hoare partition; lomuto partition
merge sort; mergesort
quickselect
sorting; sort; sorted; сортировка
merge intervals; merge meetings; overlapping ranges; overlapping meetings; overlapping intervals; merging intervals; merge overlapping intervals; merge overlapping ranges; combine overlapping intervals; consolidate intervals; union of intervals; interval merging; overlapping intervals merge
palindrome; palindromic; palindromic substring
anagram; anagrams
substring; substrings
subarray; kadane; kadanes algorithm; subarrays; contiguous subarray
permutation; permutations
backtracking
knapsack; 0 1 knapsack; knapsack problem; zero one knapsack; unbounded knapsack; fractional knapsack; bounded knapsack; задача о рюкзаке
number of islands; islands; count islands; island counting; islands in grid; islands in matrix; connected components in grid
n queens; eight queens; queens puzzle
two sum; two elements with given sum; two numbers with given sum; pair sum; two numbers that add up; pair of numbers that sum; two numbers that sum; 2 sum; pair that sums to target; pair summing to target; pair adding up to target; two numbers that add to target; two numbers whose sum equals target; indices of two numbers; pair with given sum; target sum pair; pair sum problem; two number sum; find pair with given sum
three sum; 3sum; 3 sum; triplets that sum to zero; triplet sum; triplets with zero sum; three numbers that sum to zero
kth largest; kth largest element; k largest; kth smallest; k th largest; kth largest number; kth biggest element; order statistic selection; kth order statistic; k largest elements; top k elements; top k items in array
big o; time complexity; complexity; computational complexity; computational complexity; space complexity; сложность; асимптотика; complexity of algorithm; runtime complexity; asymptotic complexity; running time; computational cost; big o notation; asymptotic notation; asymptotic running time; order of growth; big oh; worst case complexity; временная сложность; вычислительная сложность
microservice; microservices; microservices architecture; микросервисы; микросервис
monolith; monolithic architecture; monolithic; монолит
rest api; rest; api; restful; restful api; rest apis; rest service
grpc
eventual consistency; eventually consistent; согласованность в конечном счете
strong consistency
linearizability; linearizable; linearizability of reads
idempotency; idempotent; idempotence; idempotent operation; идемпотентность; idempotency key; safe to retry
distributed system; distributed systems; fallacies of distributed computing; распределенная система
consensus; consensus algorithm; consensus protocol; distributed consensus; консенсус
raft; raft algorithm; raft consensus
paxos; paxos algorithm
two phase commit; 2pc; two phase commit protocol; three phase commit
write ahead log; wal; redo log
back pressure; backpressure; slow consumer
circuit breaker; circuit breaker pattern
throughput; qps; requests per second; пропускная способность; queries per second; transactions per second
latency; respond faster; answer faster; faster responses; response speed; serving faster; faster serving; too long to respond; slow responses; response time; inference latency; serving latency; inference time; задержка; p99; tail latency
etl; extract transform load; etl pipeline; etl process; extract transform and load; etl job
elt; extract load transform; transform after loading
data pipeline; pipeline; ml data pipeline; конвейер данных; пайплайн данных; ingestion pipeline
data warehouse; bigquery; redshift; хранилище данных
data lake; озеро данных
spark; apache spark; pyspark; spark job; спарк
mapreduce; map reduce; map reduce paradigm; map reduce framework; mapreduce job; hadoop mapreduce
hadoop
batch processing; batch job; пакетная обработка
stream processing; ~streaming; stream processor; event stream processing; spark streaming; real time data processing; потоковая обработка
flink; apache flink
batch inference; offline inference; batch prediction; batch scoring; precomputing predictions; precomputed predictions
online inference; real time inference; online prediction; online serving; real time predictions; real time scoring; realtime inference; real time serving; on demand prediction; prediction at request time; on demand inference
model serving; serving; serve model; inference server; serve models; serving infrastructure; model server; ~triton; torchserve; tensorflow serving; model serving platform; serve predictions; сервинг; сервинг моделей; bentoml; model endpoint; serving stack; serving engine; sglang; tensorrt llm
deployment; deploy; model deployment; deploying model; deploy model; ~production; deploying; продакшн; деплой; roll out; rollout; rolling out; put into production; take to production; to production
shadow deployment; shadow mode; shadow traffic; dark launch; traffic mirroring; mirrored traffic; shadow testing; shadow model; теневой деплой; shadow launch
canary release; canary; canary deployment; gradual rollout; staged rollout; canary testing; progressive rollout; phased rollout; incremental rollout; канареечный релиз; канареечный деплой; canary rollout
blue green; blue green deployment; blue green release
ci cd; continuous integration; continuous delivery; continuous deployment; cicd; continuous integration and delivery; ci cd pipeline; deployment pipeline; jenkins; github actions; непрерывная интеграция
mlops; ml ops; ml operations; machine learning operations; млопс
feature store; ~feast; feature platform; online and offline feature store; хранилище признаков; feature repository
model registry; model catalog; реестр моделей; model store; mlflow registry
model monitoring; monitoring; monitor model; monitor; мониторинг; monitoring models; ml monitoring; monitoring in production; production monitoring; monitoring deployed model; monitoring ml systems; мониторинг модели; мониторинг моделей
data drift; feature drift; input drift; distribution shift; dataset shift; дрейф данных; drift; drift in data; input distribution changes; dataset drift; data distribution shift; feature distribution changed; population drift; distribution drift; сдвиг распределения; дрифт данных; feature distribution shift; input data drift; drift of features; дрифт; сдвиг данных; virtual drift; covariate shift in production
concept drift; дрейф концепции; target drift; drifting concept; концептуальный дрейф; real drift; concept shift; real concept drift; drift in concept; дрифт концепции; дрейф концепта; posterior drift
training serving skew; train serve skew; training serving; online offline skew; serving skew; training serving mismatch; train test skew; online offline discrepancy; training inference skew
retraining; update model with new data; fitted again; refitting; refit; refresh model; refresh production model; retrained; retrain; model refresh; переобучать модель; model retraining; re train; retraining schedule; retraining frequency; stale model; model staleness; retrain model; переобучение модели в продакшене; дообучать модель регулярно; continual retraining; scheduled retraining
reproducibility; reproducible; reproducible experiments; reproduce results; reproduce experiment; воспроизводимость
experiment tracking; track experiments; experiment tracking tool; mlflow; experiment logging; experiment management; weights and biases tool; experiment tracker; weights and biases; wandb; tracking of experiments; run tracking
data versioning; dvc; dataset versioning; version datasets; version data; versioning data; versioning models; versioning of models; data version control; версионирование данных; версионирование моделей; versioned datasets
docker; ~container; ~containers; docker container; containerization; докер; контейнер; контейнеры; контейнеризация
dockerfile
docker image; container image
kubernetes; k8s; kubernetes cluster; container orchestration; kubernetes deployment; кубернетес
kubernetes pod; pods; pod
~helm; helm chart
gpu; gpus; graphics card
tpu; tpus; tensor processing unit; systolic array
gil; global interpreter lock; global interpreter lock in python; interpreter lock; глобальная блокировка интерпретатора
python decorator; decorator; decorators; function decorator; decorators in python; function wrapper; декоратор; декораторы; декораторы в python
python generator; generators in python; python iterator; iterator; lazy iterator; generator function; generator expression; yield keyword; yield statement; генератор в python; генераторы в python; генераторы python
list comprehension; dict comprehension; dictionary comprehension; comprehensions in python; списковое включение; генератор списка
context manager; with statement; менеджер контекста; контекстный менеджер; enter and exit methods; contextlib
deep copy; deepcopy; copy deepcopy; глубокая копия; глубокое копирование
shallow copy; copy copy; поверхностная копия; поверхностное копирование
mutable; immutable; mutability; immutability; immutable objects; mutable types; изменяемые и неизменяемые; неизменяемый тип; изменяемые типы
tuple; tuples; кортеж; кортежи
list structure; ~list; ~lists
dict
multithreading; threads; thread; threading; потоки; multi threading; многопоточность; thread pool; threadpool
multiprocessing; multiple processes; multi processing; process pool; многопроцессность
async; asyncio; asynchronous; async await; async and await; асинхронность
event loop
coroutine; корутины
garbage collection; garbage collector; cyclic garbage collection; cyclic references; gc
reference counting; refcount; ref counting
pandas; dataframe; data frame; dataframes; pandas dataframe; pandas library
numpy; ndarray; numpy array; numpy library
broadcasting; numpy broadcasting; array broadcasting; broadcast in numpy; broadcasting rules; бродкастинг
vectorization; vectorized; vectorize; vectorized operations; vectorized code; loop vectorization; array operations instead of loops; numpy vectorization; векторизация; векторизованные операции
sql; sql query; query in sql
python; питон; cpython; python language; python3
pytorch; torch
tensorflow
parquet; orc file
redis
search engine; web search; semantic search; search system; поисковая система; ~search; document search; site search; full text search; search ranking; search relevance; search ranking system; web search engine; search service; поисковик; полнотекстовый поиск; google search
autocomplete; complete query; query completion; suggest as user types; search box suggestions; typeahead; type ahead; search suggestions; query suggestions; typeahead search; search autocomplete; search as you type; autocomplete system; typeahead suggestions; query autocomplete; auto complete; auto suggest; autosuggest; автодополнение; подсказки поиска; поисковые подсказки; completes queries
ctr; click through rate; click prediction; ad click; click through; ads; ad; advertising; advertisements; кликабельность; click probability; predict clicks; click prediction model; ad ranking; ctr prediction; ctr model; click through prediction; click through rate prediction; pctr; ad click prediction; ads click prediction; ads ranking; ad click probability; predict ad clicks; ad ctr; ads ctr; ad click through; ad recommendation; предсказание кликов; кликовая вероятность
fraud; fraudulent; suspicious transactions; card transactions; мошенничество; fraud detector; fraud model; ~fraudsters; anti fraud; credit card fraud; fraudulent transactions; scam detection; антифрод; money laundering; aml; transaction fraud; payment fraud; fraud prevention; fraud detection system; fraudulent transaction detection; fraud detection model; card fraud; фрод; детекция мошенничества; обнаружение мошенничества
spam; spam filter; спам; spam filtering; junk mail; spam detector; spam classifier; spam detection; spam email; email spam; unsolicited email; спам фильтр; фильтрация спама
chatbot; conversational llm; conversational agent; conversational assistant; chat bot; bot; bots; chat assistant; assistant; customer support chatbot; customer service chatbot; customer support bot; support chatbot; conversational ai; virtual assistant; support bot; faq bot; чат бот; чатбот; диалоговая система; голосовой помощник
news feed; newsfeed; feed; timeline; feed ranking; social feed; social media feed; home feed; facebook feed; instagram feed; twitter feed; feed generation; ranked feed; news feed ranking; feed ranking system; home timeline; twitter timeline; facebook news feed; linkedin feed; activity feed; лента новостей; новостная лента; ранжирование ленты
url shortener; bit ly; shortens links; shorten links; service that shortens links; tinyurl; shorten urls; url shortening; short url; bitly; link shortener; shortened links; tiny url; url shortening service; link shortening; сокращатель ссылок; сервис сокращения ссылок
ride sharing; uber; taxi; ride hailing; lyft; ride hailing service; ride sharing service; taxi app; cab service; ride matching; driver matching; rider driver matching; такси; matching riders and drivers; cab booking
content moderation; toxic; toxic comments; harmful content; hate speech; toxicity; harmful content detection; hate speech detection; abusive content; abuse detection; offensive content; toxicity detection; harmful posts; abusive comments; nsfw; nsfw detection; inappropriate content; violating content; policy violating content; модерация контента; токсичные комментарии
youtube; video recommendation; видео; video recommendation system; video recommender; short video recommendation; tiktok; reels; recommend videos; youtube recommendation; рекомендации видео
churn; churn prediction; customers leave; отток; churn model; predict churn; customer churn; customer attrition; churn rate; churners; отток клиентов; subscriber cancellation; прогноз оттока; user churn; attrition; employee attrition; churn prediction model; предсказание оттока
image retrieval; visual search; reverse image search; image search; image similarity search; visual search system; similar image search; visually similar; search by image; find similar images; reverse image; поиск по картинке; поиск похожих изображений
deduplication; near duplicates; ~duplicate; ~duplicates; dedup; дубликаты; повторы; duplicate detection; duplicate question detection; near duplicate detection; near duplicate documents; duplicate documents; duplicate images; duplicate questions; plagiarism detection; дедупликация; поиск дубликатов
entity resolution; record linkage; record matching; fuzzy matching; product matching; item matching; duplicate products; data matching; identity resolution; entity matching; duplicate listings; duplicate product detection; match products
speech recognition; asr; automatic speech recognition; speech to text; распознавание речи; stt; transcribe speech; voice recognition; transcription of speech; speech recognizer; speech recogniser
ocr
personalization; персонализация; tailor content
privacy; gdpr
fairness; bias in ml; model bias; algorithmic bias; discrimination; bias in ml models; fair
# programming puzzles
reverse linked list; reverse a linked list; reversing linked list; reverse singly linked list; linked list reversal; invert linked list; reversal of linked list; развернуть связный список
linked list cycle; detect cycle in linked list; cycle in linked list; floyd cycle; tortoise and hare; loop in linked list; loop in singly linked list; cyclic linked list; floyd cycle detection; linked list has cycle; linked list contains cycle; hare and tortoise; circular linked list detection; tortoise and hare algorithm; next pointers loop back; back to visited node; next pointers bring back; following next pointers
middle of linked list; middle node; midpoint of linked list; middle element of linked list
merge two sorted lists; merge two sorted linked lists; combine two sorted linked lists
merge k sorted lists; merge k sorted arrays; k way merge; merge k sorted linked lists
merge sorted arrays; merge two sorted arrays; merging sorted lists
valid parentheses; balanced parentheses; balanced brackets; matching brackets; balanced parenthesis; matching parentheses; bracket matching; parentheses matching; balanced bracket string; bracket balancing; скобочная последовательность; правильная скобочная последовательность
min stack; stack with minimum; stack that supports minimum; stack with get min; constant time minimum stack
queue with two stacks; queue using stacks; implement queue using stacks; queue from two stacks; queue via stacks
lfu cache; lfu; least frequently used; least frequently used cache
maximum subarray; maximum sum subarray; largest sum contiguous subarray; maximum sum contiguous subarray; max subarray; max subarray sum; largest subarray sum; maximum contiguous sum; maximum subarray sum; contiguous subarray with largest sum
maximum product subarray
product except self; product of array except self; product of array without self; product of all other elements
subarray sum equals k; subarrays with sum k; subarray with given sum; number of subarrays with sum; count subarrays with given sum; subarray that sums to k; continuous subarray sum
longest substring without repeating characters; longest substring without duplicates; longest substring with unique characters; longest unique substring; longest substring with distinct characters; longest substring with all unique characters
longest palindromic substring
longest common subsequence; lcs; наибольшая общая подпоследовательность
longest common prefix
longest increasing subsequence; lis; longest ascending subsequence; longest strictly increasing subsequence; наибольшая возрастающая подпоследовательность; patience sorting
longest consecutive sequence; longest run of consecutive integers; longest consecutive run
minimum window substring; smallest window containing; minimum window; smallest substring containing all
sliding window maximum; max in sliding window; maximum of each window; max of all subarrays of size k; maximum of all subarrays of size k
edit distance; levenshtein; levenshtein distance; minimum edit distance; string edit distance; wagner fischer; levenshtein algorithm
word break; word segmentation puzzle; segment string into words; split string into dictionary words
word ladder; word transformation; shortest word transformation
word search; words in grid; find word in grid
group anagrams; anagram grouping; cluster anagrams
top k frequent; top k frequent elements; k most frequent; k most common elements; most frequent k elements; top k words; k most common words; most frequent words; top k frequent words
majority element; boyer moore voting; majority vote element; moores voting; boyer moore majority vote
missing number; missing integer; find missing number; missing element in array
duplicate number; find repeated number; duplicate element in array; repeated element; duplicates in array; array contains duplicates; contains duplicate; find duplicates in array
single number; unique number among pairs; element that appears once; number that appears once
rotate array; array rotation; rotate list; rotate array by k
rotate matrix; rotate image; rotate matrix by 90 degrees; rotate image by 90 degrees; rotate 2d array
spiral matrix; spiral order; matrix in spiral order; spiral traversal
search in rotated array; rotated sorted array; search rotated sorted array; search in rotated sorted array; rotated array search
find peak; peak element; peak finding; local peak; peak in array
median of two sorted arrays; median of sorted arrays
median of data stream; running median; streaming median; median from data stream; median of stream; online median; median of running stream; median of stream of numbers; find median from stream; median maintenance
kth smallest in bst
lowest common ancestor; lca; least common ancestor; nearest common ancestor; deepest common ancestor; lca of nodes
validate bst; valid binary search tree; is valid bst; check if tree is bst; binary tree is binary search tree; tree is valid bst
invert binary tree; mirror binary tree; flip binary tree; mirror of binary tree; mirror tree
level order traversal; level order; breadth first traversal of tree; print tree by level; print tree level by level; traverse tree level by level
inorder traversal; in order traversal; inorder
preorder traversal; preorder
postorder traversal; postorder
tree diameter; diameter of binary tree; longest path in tree; diameter of tree
tree depth puzzle; depth of binary tree; height of binary tree; maximum depth of binary tree; height of tree
path sum; maximum path sum; binary tree maximum path sum; max path sum
serialize tree; serialize and deserialize; serialize binary tree; deserialize binary tree
clone graph; copy graph; deep copy of graph
course schedule
alien dictionary; alien language order
network delay
flood fill; surrounded regions; paint bucket fill
rotting oranges; oranges rotting
coin change; fewest coins; minimum coins; number of coins; minimum number of coins; coin change problem; making change; ways to make change; coin combinations; размен монет
climbing stairs; staircase; stair climbing; staircase problem; ways to climb stairs
house robber; robbing houses; maximum sum of non adjacent elements; non adjacent sum
jump game; reach last index
unique paths; grid paths; robot paths; number of paths in grid; paths in grid
trapping rain water; rain water; trapped water; water trapped between bars
container with most water; max area container
buy and sell stock; best time to buy and sell stock; stock profit
gas station; gas stations circuit
meeting rooms; minimum meeting rooms; conference rooms; number of meeting rooms; minimum number of conference rooms
task scheduler; cpu task scheduling
interval scheduling
subsets problem; power set; all subsets; generate subsets; generate all subsets; all possible subsets; powerset
combination sum
n choose k
letter combinations
sudoku; sudoku solver; valid sudoku
next greater element; monotonic stack; next larger element; monotone stack; next greater number
largest rectangle; largest rectangle in histogram
fibonacci; fibonacci sequence; fibonacci numbers; nth fibonacci; nth fibonacci number; число фибоначчи; фибоначчи
prime numbers; sieve; sieve of eratosthenes; count primes; primality; primality test; prime check; number is prime; простые числа
gcd; greatest common divisor; euclidean algorithm; euclid algorithm; highest common factor
fast exponentiation; power function; exponentiation by squaring; binary exponentiation; pow x n; power x n; compute power quickly
square root; integer square root; sqrt x; square root without library; square root by binary search
random shuffle; fisher yates; shuffle array; knuth shuffle; shuffle deck; fisher yates shuffle; shuffle list
weighted random; weighted sampling; random pick with weight
fizzbuzz; fizz buzz
string compression; run length encoding; compress string; rle; string compression counts
reverse string; string reversal; развернуть строку
reverse words; reverse words in string; reverse word order; reverse order of words; reverse sentence
palindrome check; check palindrome; valid palindrome; palindrome number; string is palindrome; word is palindrome; check if string is palindrome
anagram check; valid anagram; check anagrams; two strings are anagrams; words are anagrams; check if two strings are anagrams
roman numerals; roman to integer; integer to roman
moving average; running average; rolling mean; simple moving average; sma; скользящее среднее; rolling average; smoothing time series; sliding average; moving average from data stream; running mean
matrix search; search 2d matrix; search sorted matrix; search in sorted matrix; search matrix
segment tree
fenwick tree
skip list
count min sketch
hyperloglog
kmp
rabin karp
string matching; pattern matching
floyd warshall
travelling salesman; tsp
bipartite; bipartite graph
strongly connected components; connected components
iou computation
# sql
second highest salary; second largest salary; second highest paid; nth highest; second maximum salary; third highest salary; вторая по величине зарплата
row number
dense rank
rank function
union all
union; union operator
self join; join table with itself; joining table to itself
cross join; cartesian product; cartesian join
full outer join; full join
cte; common table expression; with clause; with query; обобщенное табличное выражение
recursive cte; recursive query
subquery; subqueries; nested query; inner query; nested queries; subselect; подзапрос; подзапросы; scalar subquery; sql subquery
correlated subquery
truncate; delete truncate and drop; drop truncate delete; truncate table; truncate statement
running total; cumulative sum; cumulative total; running sum; rolling sum; нарастающий итог
month over month; growth rate; year over year; week over week; month over month growth; yoy growth
pivot
coalesce; null handling
sql view; views in sql; view in database; virtual table
materialized view; materialised view; precomputed view
stored procedure; хранимая процедура
trigger
isolation level; isolation levels; transaction isolation; transaction isolation levels; repeatable read; read committed; уровни изоляции; уровни изоляции транзакций
dirty read
phantom read
non repeatable read
serializable
deadlock; взаимная блокировка; дедлок
optimistic locking; optimistic concurrency; optimistic concurrency control
pessimistic locking
query optimization; slow query; optimize query; slow sql query; query tuning; sql performance tuning; slow queries; sql optimization; query performance; query is slow; query runs slowly; оптимизация запроса; медленный запрос
query plan; query execution plan; execution plan; план запроса; query planner; query optimizer
clustered index
non clustered index; nonclustered index
composite index; multi column index
covering index
star schema; star and snowflake schema; dimensional modeling; fact and dimension tables; kimball; схема звезда
snowflake schema
fact table
dimension table
slowly changing dimension; scd type 2; scd; type 2 dimension
olap; analytical processing; online analytical processing
oltp; online transaction processing; transactional database
columnar; column store; row store; column oriented; columnar database; columnar storage; columnar format; column oriented database; columnar file format; колоночная база данных
retention rate; user retention; удержание; ретеншн; returning users; user retention rate; day 1 retention
daily active users; dau; monthly active users; mau; active users; weekly active users
# python
args kwargs; args; kwargs; variable length arguments; variable number of arguments; keyword arguments; positional arguments; star args; variadic arguments; any number of arguments
lambda function; lambda functions; anonymous function; lambda expression; lambdas; lambda in python; лямбда функция; лямбда
static method; staticmethod
class method; classmethod
mutable default argument; default argument; default arguments; mutable defaults; default mutable argument; list as default argument
is versus equals; identity versus equality
dunder; magic method; magic methods; dunder methods; double underscore methods; special methods; магические методы
metaclass
inheritance; наследование; class hierarchy
multiple inheritance; diamond problem; diamond inheritance; mro; method resolution order
polymorphism; полиморфизм
duck typing
type hints; type annotations; type checking; mypy; static type checking
dataclass; dataclasses; attrs class
monkey patching
pickle; pickling; serialization; pickle file; joblib; object serialization
slots
closure; closures; closures in python; замыкание
iterator protocol; iterable; iterators in python; итератор; итераторы
virtual environment; venv; virtualenv; conda environment; dependency isolation; виртуальное окружение
unit test; unit testing; pytest; юнит тесты; модульные тесты
test driven development; tdd
exception handling; try except; try except finally; exceptions in python; try except else; raising exceptions; обработка исключений; исключения
memory leak; memory leaks; memory leakage; утечка памяти
loc; label based indexing
iloc; positional indexing; integer based indexing
groupby; group by in pandas; pandas groupby; group rows in pandas; groupby aggregation; groupby transform; split apply combine
merge in pandas; concat; merge dataframes; join dataframes; combine dataframes; pandas merge; pandas join; pandas concat; concatenate dataframes
view versus copy; settingwithcopy
# systems
chat application; messenger; whatsapp; messaging app; chat system; chat service; messaging service; messaging system; instant messaging; facebook messenger; group chat; instant messenger; messaging platform; мессенджер
notification system; push notifications; notification service; push notification service; alerting system; notification ranking; push notification ranking; when to send notifications; система уведомлений; пуш уведомления; send notifications
web crawler; crawler; crawl web; web scraping; ~scrape; ~scraper; web scraper; веб краулер; краулер; парсинг сайтов; web spider; crawl the web; fetches web pages; crawl billion pages
payment system; payment gateway; payment processing; payment service; digital wallet; payment processor; платежная система
ticket booking; booking system; ticketmaster; movie ticket booking; hotel booking; hotel reservation; reservation system; flight booking; airline booking; booking.com; event booking; seat reservation; бронирование; airbnb; hotel reservation system; booking service
file storage; dropbox; google drive; file sharing service; cloud storage; file sync; cloud storage service; file hosting; облачное хранилище; cloud drive
key value store; kv store; distributed key value store; dynamo; dynamodb; key value database; distributed hash table
distributed cache; cache cluster; redis cluster; distributed cache system
cache invalidation; stale cache; invalidate cache; cache expiration; cache staleness; cache consistency
write through
write back
video streaming; video platform; netflix; video streaming service; video streaming platform; streaming platform; youtube architecture; live streaming; видеостриминг; стриминговый сервис
logging system; log aggregation; centralized logging; distributed logging; log collection; log aggregation system; log processing; log pipeline
metrics system; metrics monitoring; metrics collection; monitoring system
time series database
job scheduler; cron; workflow orchestration; airflow; workflow scheduler; dagster; prefect; apache airflow; airflow dag; task scheduler service; orchestrator; pipeline orchestration; ~orchestration; оркестрация; workflow orchestrator; cron service; distributed cron; distributed scheduler
leaderboard; real time leaderboard; gaming leaderboard; ranking of players; таблица лидеров; scoreboard
proximity service; nearby places; geospatial; geohash; yelp; nearby friends; nearby search; location based service; geospatial search; nearest drivers
ad click aggregator; click aggregation; count clicks in real time; real time analytics; click event aggregation; real time dashboard; analytics platform; event counter
stock exchange; trading platform; order book; order matching engine; matching engine
unique id generator; snowflake id; unique id generation; distributed id generator; unique ids; uuid; uuid generation
api gateway; backend for frontend
service discovery
leader election; electing leader; master election
quorum; read quorum; quorum reads
gossip protocol; ~gossip
vector clock; logical clock
lamport clock; lamport timestamp
saga pattern; saga; sagas; compensating transaction
cqrs
event sourcing
horizontal scaling; scale out; scale horizontally; горизонтальное масштабирование
vertical scaling; scale up; scale vertically; вертикальное масштабирование
stateless
stateful
long polling
websocket; websockets
server sent events
tcp
udp
http
https
http2
dns; domain name system; domain resolution; what happens when you type url
process versus thread; context switch
virtual memory; ~paging
mutex; lock; locks
semaphore
race condition; thread safety; thread safe; data race; состояние гонки; гонка данных
hot key; hot partition; hotspot; hot shard; celebrity problem; skewed keys
exactly once; at least once; exactly once semantics; exactly once delivery; at least once delivery; delivery guarantees; at most once; exactly once processing; delivery semantics
backfill; reprocessing; backfilling; reprocess historical data; backfill data
data quality; data validation; schema validation; data quality checks; bad data; data validation checks; dirty data; quality of data; data tests; great expectations; качество данных; валидация данных; data checks
data lineage; data provenance; ~lineage; provenance
feature freshness; real time features; online features; streaming features
model rollback; rollback model; roll back; revert model; rolling back model; revert to previous model; rollback strategy; revert model version
champion challenger; challenger model
autoscaling; scale to zero; auto scaling; autoscaler; scale automatically; elastic scaling; horizontal pod autoscaler; scale out automatically
cold start latency
gpu utilization; gpu memory; gpu usage; low gpu utilization; gpu underutilized; idle gpu; gpu is idle; dataloader bottleneck
batching requests; request batching; dynamic request batching; micro batching
onnx; compile model; open neural network exchange
tensorrt
edge deployment; on device deployment; tinyml; edge ai; deploy on microcontroller; edge inference; on device model; on device ml; deploy on mobile
cost of inference; inference cost; serving cost; cloud cost; infrastructure cost; cost optimization; gpu cost
slo; service level objective; service level
sla; service level agreement
sli
error budget
canary analysis
on call; incident; outage; postmortem; on call rotation; post mortem; production outage; production incident; incident response; rca; инцидент; постмортем; broke production; blameless postmortem
technical debt; tech debt; hidden technical debt; ml technical debt; технический долг
code review; code reviews; review code; pull request; ревью кода; код ревью
# behavior, continued
difficult coworker; difficult colleague; difficult teammate; hard to work with; difficult person; difficult team member; challenging coworker; difficult personality; toxic coworker; challenging colleague; uncooperative colleague; difficult stakeholder; difficult client; difficult customer; сложный коллега; трудный коллега
disagree with manager; disagreed with manager; disagreed with your boss; conflict with your manager; disagreement with your manager; disagreement with boss; disagree with your boss; conflict with boss; conflict with manager; disagreed with your manager; disagree with your supervisor; disagreed with your supervisor; disagreed with decision; disagree with decision; disagree and commit; challenged your manager; не согласны с руководителем; несогласие с руководителем; конфликт с руководителем; have backbone
influence without authority; persuade others; convince others; convinced others; persuaded; convince team; change someones mind; influenced others; influencing without authority; influence others; no formal authority; without formal authority; influence team; influenced decision; convince stakeholders; convince colleague; convince manager; get buy in; buy in; gain buy in; win people over; sell your idea; sold your idea; persuade colleague; convinced your team; влияние без полномочий; убедить коллег; убедили команду; убедить; persuade with data
initiative; took initiative; beyond your role; went beyond; taking initiative; without being asked; went above and beyond; exceeded expectations; beyond expectations; extra mile; went extra mile; go extra mile; took ownership; take ownership; outside your responsibility; beyond scope of role; inefficiency you fixed; process improvement; improved process; инициатива; проявили инициативу; взяли на себя; вышли за рамки; больше чем требовалось; beyond your responsibilities; above and beyond
learn quickly; learned quickly; new technology; learn something new; steep learning curve; unfamiliar; learn new skill; learned new technology; pick up new skill; new tool; new skill; outside your comfort zone; out of comfort zone; comfort zone; self taught; fast learner; quick learner; unfamiliar technology; new programming language; быстро научиться; новая технология; освоить новую; быстро освоили; learned something quickly; learn something new quickly; pick up new technology; picked up new technology; learn new skill fast
ethical dilemma; ethics; ethical; ethical issue; ethical concerns; unethical; ethical challenge; этическая дилемма; этический вопрос
leave job; leaving your job; why are you leaving; leave current job; changing jobs; leaving current role; leave last job; left previous job; left your last job; leave your current company; leaving your company; looking for new job; looking for new opportunity; looking for change; reason for leaving; why did you leave; why do you want to leave; want to leave; quit your job; left your previous; почему уходите; почему ушли; причина ухода; смена работы; почему меняете работу; ищете работу; look for new role; new opportunity; leaving your employer; searching for new job; move on from current
tell me about yourself; about yourself; introduce yourself; о себе; about your background; your background; walk me through your resume; walk through your resume; your resume; walk me through your cv; your cv; summary of your experience; tell us about yourself; short introduction; who are you; your career path; your career so far; career journey; your journey; расскажите о себе; ваш опыт; расскажите про себя; представьтесь; о вашем опыте; walk through your background; walk through your cv
hard decision; difficult decision; tough decision; tough call; hardest decision; difficult choice; tough choice; unpopular decision; сложное решение; трудное решение; непростое решение
say no; said no; push back; pushed back; push back on request; unreasonable request; decline request; refuse request; unrealistic expectations; unrealistic deadline; manage expectations; отказать; сказать нет; управление ожиданиями
underperforming; low performer; performance problem; underperforming team member; low performing; team member not pulling weight; not pulling weight; not contributing; underperformer; poor performer; poor performance of employee; team member underperforms; unmotivated colleague; слабый сотрудник; плохо работает; не справляется; slacker on team
motivate team; motivating; motivate; team morale; low morale; motivate others; keep team motivated; мотивировать команду; мотивация команды; inspire team
proudest project; proud of; most proud; proudest; proudest achievement; biggest achievement; greatest achievement; accomplishment; most impactful; impactful project; most impactful project; project you are proud of; project you are most proud of; most proud of; accomplishment you are proud of; greatest accomplishment; biggest accomplishment; proudest accomplishment; most significant accomplishment; most impressive project; favorite project; best project; project you enjoyed most; significant achievement; biggest success; proudest moment; proudest work; most rewarding project; most interesting project; interesting project; самый интересный проект; гордитесь; самое большое достижение; главное достижение; достижение; каким проектом вы гордитесь
challenging project; most difficult project; hardest project; toughest problem; difficult problem you solved; most challenging; technically challenging; most challenging project; difficult project; hard project; complex project; toughest challenge; biggest challenge; greatest challenge; challenging problem; hardest problem; difficult technical problem; hardest bug; most complex project; most difficult problem; most challenging problem; most difficult bug; difficult challenge; сложный проект; самый сложный проект; самая сложная задача; трудная задача
explain to non technical; non expert; explain technical concept; explain to layman; communicate to non technical; communicate technical; explain complex concept; explain model to business; explain results to business; communicate results; present results; communicate findings; explain to business; explain complex topic; technical concept to non technical; non technical person; non technical people; explain to stakeholder; simplify complex; present findings; non technical stakeholders; explain to your grandmother; объяснить нетехническому; объяснить простыми словами бизнесу; объяснить бизнесу; нетехническому человеку; презентация результатов
salary expectations; salary expectation; expected salary; desired salary; salary requirements; salary range; compensation expectations; expected compensation; expected pay; how much do you want to earn; how much do you expect to earn; pay expectations; current salary; salary negotiation; зарплатные ожидания; ожидания по зарплате; желаемая зарплата; какую зарплату; ожидаемая зарплата
work under pressure; stressful situation; pressure; handle stress; stress; high pressure; under pressure; under stress; manage stress; cope with stress; deal with stress; stress management; pressure at work; работа под давлением; стресс; стрессовая ситуация
data driven decision; decision with incomplete data; limited data decision; decided with little information; decision with limited information; decision without data; decision with limited data; decision based on data; used data to make decision; data to drive decision; incomplete information decision; used data to persuade; quick decision; decision without enough information; decision without all information; решение на основе данных; решение в условиях неопределенности
customer focus; unhappy customer; angry customer; customer obsession; difficult customer feedback; dissatisfied customer; exceeded customer expectations; customer needs; customer complaint; клиентоориентированность; недовольный клиент
remote work; distributed team; working remotely; remote team; work from home; удаленная работа; удаленно
questions for us; questions for interviewer; do you have questions; вопросы к нам; вопросы ко мне; ask interviewer; ask us; want to know from us; anything you want to ask
# behavior
conflict; did not get along; differed in opinion; difference of opinion; argued; quarrel; disagreement; disagree; disagreed; ~dispute; ~argument; разногласие; конфликт; спор; clash; clashed; conflicts at work; conflict in team; conflict with coworker; conflict with colleague; conflict within team; team conflict; disagreement with colleague; disagreement with teammate; disagreed with colleague; disagreed with teammate; disagreed with coworker; heated discussion; differing opinions; opposing views; interpersonal conflict; conflict resolution; конфликты; конфликтная ситуация; clash with colleague; conflict with teammate; disagreement with coworker
failure; something went wrong; did not succeed; fell short; ~mistake; failed project; project failed; you failed; time you failed; failed at; неудача; провал; ошибка; неудаче; провалился; screwed up; biggest failure; greatest failure; biggest mistake; made mistake; mistake you made; worst mistake; ~setback; professional failure; project that failed; failed to deliver; unsuccessful project; project did not go as planned; did not go as planned; did not go according to plan; did not go well; did not meet expectations; something you regret; learned from failure; learned from mistake; fell short of goal; провал проекта; ваша ошибка; самая большая ошибка; ошибались; ошиблись; потерпели неудачу
deadline; tight deadline; time pressure; дедлайн; missed deadline; meet deadline; short timeline; tight timeline; tight schedule; limited time; aggressive timeline; aggressive deadline; behind schedule; running late on project; сжатые сроки; сроки; срыв сроков; не успели в срок
leadership; lead team; led team; лидерство; manage team; managing team; led; leadership style; leadership experience; leadership role; demonstrated leadership; showed leadership; led project; lead project; led initiative; leadership skills; took lead; took charge; taken lead; leadership example; стиль руководства; лидерские качества; возглавили; руководили командой; руководство командой
feedback; criticism; critical feedback; критика; обратная связь; constructive criticism; constructive feedback; tough feedback; difficult feedback; harsh feedback; received feedback; critique of your work; handle criticism; accept criticism; respond to criticism; feedback you received; performance review; критическая обратная связь; негативный отзыв; реагируете на критику
strength; good at; what are you best at; greatest strength; biggest strength; сильные стороны; сильная сторона; your strengths; key strengths; main strength; core strengths; your superpower; superpower; what you do best; best qualities; your best quality; top skills; ваши сильные стороны; сильных сторон; ваша сильная сторона; what sets you apart; unique about you
weakness; area of improvement; areas for improvement; need to improve in; area for improvement; greatest weakness; biggest weakness; слабые стороны; слабая сторона; your weaknesses; development area; growth area; areas of growth; where you need to grow; what are you bad at; shortcomings of yours; worst quality; ваши слабые стороны; недостатки ваши; зоны роста; зона роста; слабых сторон; ваша слабая сторона
motivation to join; why this company; why do you want to join; why do you wanna join; почему вы хотите; почему наша; why are you interested in; why are you interested in this role; why this role; interested in this position; interested in this role; why do you want this job; why do you want to work here; why our company; interested in our company; interested in joining; what attracts you; what interests you about; attracted you to; why are you applying; why did you apply; applied to this job; applied for this position; want to join; want to work here; interest you about this position; drew you to; what excites you about; why do you want this role; why do you want this position; why this position; why this job; почему хотите работать; почему вас интересует; почему хотите к нам; почему выбрали нашу компанию; что вас привлекает; хотите у нас работать; почему к нам; reason for applying; want to join us; want this job; want this position; attracts you to our company
prioritize; juggle; juggling; several deadlines; many tasks at once; due at once; triage; prioritization; priorities; приоритет; приоритеты; prioritizing; competing tasks; competing priorities; multiple deadlines; multiple projects; conflicting priorities; manage multiple projects; priority conflict; organize your work; plan your day; several projects at once; many projects at once; competing deadlines; what to work on first; prioritizing work; heavy workload; расставляете приоритеты; приоритизация; приоритизировать; urgent tasks; what to do first; everything is urgent; juggle tasks; order your tasks; prioritise; juggle priorities
time management; manage your time; управление временем; тайм менеджмент
ambiguity; ambiguous; unclear requirements; incomplete information; неопределенность; vague requirements; ambiguous situation; ambiguous requirements; ambiguous problem; vague problem; lack of clarity; unclear goals; unclear problem; no clear requirements; ill defined; ill defined problem; poorly defined problem; unclear direction; undefined problem; vague goals; under specified; incomplete requirements; нечеткие требования; неясные требования; размытая задача; неопределенности в работе
stakeholder; non technical; stakeholders; business people; non technical audience; nontechnical; lay audience; заказчик; stakeholder management; managing stakeholders; business stakeholders; product manager; ~executives; leadership team; business partners; заинтересованные стороны; стейкхолдер; стейкхолдеры; заказчики; бизнес заказчик
teammate; colleague; coworker; peer; co worker; коллега; коллегой; teammates
manager; boss; supervisor; начальник; руководитель
mentor; mentoring; mentored; junior; наставник; mentorship; mentored someone; mentoring junior; ~coached; helped junior; helped colleague; help teammate; helped coworker; train new; helping others grow; develop others; менторство; наставничество; менторили; помогли коллеге
onboarding; onboard; onboarded; onboard new team member; new hire ramp up; ramp up new hires; first week of new hire; онбординг
dismissal; fire an employee; fire someone; firing someone; let go of an employee; let go of an engineer; let someone go; let go of a junior engineer; layoff; layoffs; lay off; увольнение
staff retention; retain employees; retain a top performer; retain talent; keep good people; attrition of staff; employee turnover; retention of employees; retain engineers; удержание сотрудников
double booking; double bookings; overselling; oversell; sell same seat twice; overbooking
jitter; randomized backoff; backoff with jitter; random delay before retry
model rollout plan; rollout plan
wish list; wishlist; save for later; saved items; favorites list
read your writes; read after write consistency; monotonic reads
write amplification; read amplification
outbox pattern; transactional outbox
change data capture; ~cdc; debezium
dead letter queue; ~dlq; poison message; poison messages
backpressure; back pressure; slow consumer
hedged requests; hedged request; tail tolerant requests; backup requests
bulkhead pattern; bulkheads
collaboration; teamwork; work together; work with others; work in team; team player; team project; work with other teams; cross team; cross team collaboration; team environment; collaborate with; работа в команде; командная работа; взаимодействие с командами; работали в команде
cross functional; cross functional team; worked with cross functional; interdisciplinary; кросс функциональная команда
five years; 5 years; career goal; career goals; через пять лет; where do you see yourself; see yourself in five years; career plans; career aspirations; long term goals; short term goals; professional goals; career ambitions; career objectives; next career step; your ambitions; in five years; ten years from now; future goals; long term plans; career path plans; карьерные цели; карьерный рост; кем вы себя видите; видите себя через; карьерные планы; планы на будущее; где вы себя видите; long term career goals
innovate; innovation; innovative solution; creative solution; ~creativity; innovative idea; creative idea; think outside box; outside box; creative problem solving; came up with new idea; нестандартное решение; креативность; творческое решение; simplify process
# further
four sum; 4sum; 4 sum; quadruplets with given sum
insert interval; insert new interval
non overlapping intervals; erase overlap intervals
directed graph cycle; cycle in directed graph; cycle in graph; cycle detection in graph; circular dependency detection
k closest points; k closest points to origin; k nearest points to origin
rod cutting
partition equal subset sum; equal subset partition; subset sum; subset sum problem
target sum
matrix chain multiplication
egg drop; egg dropping problem; two eggs
best time to buy and sell; max profit stock; stock trading problem
prefix sum; cumulative sum array; range sum query; range sum queries; difference array
bit manipulation; bitwise operators; bitwise operations; bitwise; bit tricks; битовые операции
counting bits; number of set bits; count set bits; hamming weight; number of 1 bits; popcount
power of two check; number is power of two; power of two
reverse integer; reverse digits of integer
string to integer; atoi
first unique character; first non repeating character
isomorphic strings
ransom note
happy number
add two numbers as linked lists; add two numbers represented by linked lists
intersection of linked lists; intersection of two linked lists; linked lists intersect
remove nth node from end; nth node from end; nth from end of linked list; kth to last node; kth node from end
reverse nodes in k group; reverse linked list in groups
palindrome linked list; linked list is palindrome
copy list with random pointer; linked list with random pointer
remove duplicates from sorted array; remove duplicates in place; remove duplicates from array
remove duplicates from linked list
move zeroes; move zeros to end; move all zeros to end
dutch national flag; sort colors; three way partition
next permutation
pascal triangle
set matrix zeroes
game of life
minimum path sum; minimum cost path; min cost path
maximal square; largest square of ones
longest palindromic subsequence
decode ways; number of decodings
regular expression matching; regex matching; wildcard matching
palindrome partitioning
generate parentheses; generate all valid parentheses
longest valid parentheses
permutation in string; find all anagrams in string
longest repeating character replacement; at most k distinct characters; longest substring with k distinct characters
longest common substring
search insert position; insertion position in sorted array
first and last position; first and last occurrence; find first occurrence in sorted array
find minimum in rotated array; minimum in rotated sorted array; pivot in rotated array
first bad version
koko eating bananas; binary search on answer
same tree; identical trees; two trees are identical
subtree of another tree
balanced binary tree; tree is height balanced; height balanced tree; check tree is balanced
right side view; left view of binary tree; right view of binary tree
zigzag traversal; zigzag level order; spiral level order
construct tree from traversals; construct binary tree from preorder and inorder; rebuild tree from traversals
sorted array to bst; sorted array to binary search tree
tree traversal; traversing tree; обход дерева
bst deletion; delete node in bst; insert into bst
max area of island; largest island
pacific atlantic; pacific atlantic water flow
accounts merge; merge accounts
cheapest flights within k stops; cheapest flights
bridges in graph; critical connections; articulation point
shortest path in maze; shortest path in grid; maze solving; maze shortest path; shortest path in binary matrix
a star search; astar; a star algorithm; a star pathfinding
max flow; maximum flow; min cut; ford fulkerson
graph coloring
hamiltonian path
eulerian path; euler path
adjacency list
adjacency matrix
last stone weight
reorganize string; rearrange string
insert delete getrandom; randomized set
circular queue; circular buffer; ring buffer
deque; double ended queue
hit counter
tic tac toe
snake game
parking lot
elevator system; ~elevator
vending machine
in memory file system
time based key value store
daily temperatures; next warmer day
reverse polish notation; postfix expression; rpn calculator
basic calculator; arithmetic expression evaluation; expression evaluator
decode string; nested repeat string decoding
asteroid collision
simplify path; unix path simplification
multiply strings; big integer multiplication; multiply large numbers as strings
add binary; binary addition
count inversions; inversion count; number of inversions
first missing positive; smallest missing positive; smallest missing positive integer
h index
candy distribution
partition labels
transpose matrix; matrix transpose; transpose of matrix
intersection of two arrays; array intersection; common elements of two arrays; common elements in arrays
counting sort
radix sort
bucket sort
insertion sort
bubble sort; сортировка пузырьком
selection sort
heap sort; heapsort
stable sort; sort stability; stability of sorting
external sort; external merge sort; sort file larger than memory; sort huge file
in place algorithm; in place sorting
amortized complexity; amortized analysis; amortized cost; amortized time; amortized
master theorem
np complete
np hard
divide and conquer; разделяй и властвуй
tail recursion
stack overflow; maximum recursion depth; recursion limit
dynamic array; resizable array; array list
suffix array
suffix tree
aho corasick
quadtree; quad tree; r tree; spatial index
lsm tree; log structured merge tree
hash collision; collision resolution; collisions in hash table; collision handling; коллизии
open addressing; quadratic probing
separate chaining
load factor
factorial; факториал
tower of hanoi; hanoi
josephus; josephus problem
word frequency; word count; count words in file; count word frequencies; word counter
character frequency; count characters; character counts; frequency of characters
flatten nested list; flatten list; flatten list of lists
sparse matrix multiplication; sparse vector dot product; dot product of sparse vectors
string permutations; permutations of string; all permutations; generate permutations; generate all permutations
combinations puzzle; generate combinations; all combinations
root to leaf path
stack using queues; stack from queues; stack with two queues; stack with queues; stack using two queues
data structure; структура данных
python set; frozenset
namedtuple
defaultdict
python counter; collections counter
is and ==; == and is; double equals; identity vs equality
python property; property decorator; getter and setter
abstract base class; abstract method
encapsulation; инкапсуляция
composition over inheritance
oop; object oriented programming; object oriented; ооп; principles of oop
solid principles; solid design principles
design pattern; паттерны проектирования
singleton; singleton pattern
factory pattern; factory method
dependency injection
functional programming
variable scope; legb; legb rule; scoping rules; global keyword; nonlocal; область видимости
pass by reference; call by reference; call by object reference; argument passing; pass by assignment
pass by value
python memory management; memory management in python; python memory allocation; управление памятью
string formatting; f string
string immutability; strings are immutable
slice notation; array slicing; list slicing
map filter reduce
zip function; enumerate function
pep 8; pep8; style guide for python
python module; python package; modules and packages
import system; circular import
interpreted language; compiled language
dynamic typing; dynamically typed
static typing; statically typed
bytecode
cython; numba; just in time compilation
code profiling; cprofile; profiler; profiling code; line profiler
assertion; assert statement
integration test
end to end test
mocking; mock object; test double
regex; regular expression; регулярные выражения
walrus operator
fancy indexing; boolean indexing; boolean mask
reshape; array reshape; reshaping array
array axis; numpy axis
argsort
argmax
array stacking; vstack; hstack
einsum; einstein summation
pandas series
apply in pandas; pandas apply; applymap; apply function to column
pivot table; pandas pivot
pandas melt; wide to long; long to wide; unpivot; reshape dataframe
drop duplicates; remove duplicate rows; delete duplicate rows; delete duplicates; remove duplicate records; удалить дубликаты
duplicate rows; duplicate records; find duplicate rows; дубликаты строк
value counts
resample
rolling window; moving window; sliding window statistics
category dtype; pandas memory usage; reduce dataframe memory
read csv in chunks; csv larger than memory; large csv file; read large csv; process file larger than memory; dataset larger than memory; file too large for memory; data that does not fit in ram; larger than ram; out of core; out of core learning
multi index; multiindex; hierarchical index
dask; polars; modin
setting with copy; settingwithcopywarning; chained indexing; chained assignment
anti join; semi join; rows with no match; rows without match; customers who never ordered; customers without orders; users with no orders
hash join; nested loop join; sort merge join; join algorithm
broadcast join; map side join; broadcast hash join
order by
distinct keyword; select distinct; count distinct
limit offset; pagination; keyset pagination
like operator; wildcard characters
case when; case statement; case expression; conditional aggregation
exists and in
count star
sql null; nulls in sql; null comparison; three valued logic; null values in sql; null handling in sql
top n per group; top k per group; top rows per group; highest salary per department; top earners per department; top earner in each department; highest paid employee in each department; top three salaries per department; department top salaries
employees earning more than manager; earn more than their managers; earns more than manager
consecutive days; consecutive logins; login streak; user streak; consecutive dates
gaps and islands
sessionization; user sessions from events
median in sql; median with sql
ddl; dml; data definition language; data manipulation language
sql execution order; order of execution in sql; logical order of query; order of execution of sql query; sql order of operations
upsert; merge statement; insert on conflict; insert or update
sql injection; injection attack; parameterized query; prepared statement
temporary table; temp table
sql cursor
user defined function; udf
varchar
unique constraint; integrity constraint; check constraint; referential integrity
candidate key; composite key; super key
surrogate key; natural key
b plus tree; b tree index
hash index
database transaction; sql transaction; commit and rollback; transaction in database; транзакция в базе данных; rollback transaction
mvcc; multi version concurrency control; multiversion concurrency control; snapshot isolation
two phase locking; 2pl
document database; document store; document oriented database
mongodb
wide column store
cassandra; hbase; bigtable
graph database; neo4j
in memory database; in memory store; memcached
connection pool
n plus one query; n+1 query
orm; object relational mapping
read replica; read replicas; master slave replication; leader follower replication; primary replica; master slave; leader follower
multi master replication; multi leader replication; leaderless replication
synchronous replication; asynchronous replication; replication lag; semi synchronous replication
data vault
data model design; data modeling; er diagram; entity relationship diagram
base properties; basically available soft state
cache stampede; thundering herd; dogpile; cache avalanche
kafka consumer group; consumer group; kafka partition; kafka offset; kafka topic
dead letter queue; poison message; dlq; dead letter topic
event driven architecture; event driven
outbox pattern
change data capture; cdc; binlog; binlog replication; debezium
retry; ~retries; exponential backoff; retry with backoff; retry logic; retry policy
split brain
crdt; conflict free replicated data type
merkle tree; hash tree
failure detection; ~heartbeat; failure detector
fault tolerance; fault tolerant; отказоустойчивость
high availability; highly available; availability of service; redundancy of servers; высокая доступность
single point of failure; spof
disaster recovery; rpo; rto; recovery point objective
distributed transaction; transaction across services
distributed lock; distributed mutex; redlock; leader lease
service mesh; sidecar; istio; envoy proxy
graphql
webhook
back of envelope; back of envelope estimate; capacity planning; capacity estimation
data skew; skewed partition; skewed join; key skew; data skew in spark; перекос данных
spark shuffle; shuffle in spark; data shuffle; wide transformation
rdd; resilient distributed dataset
lazy evaluation; lazily evaluated
spark transformations and actions; narrow and wide transformations
repartition
spark partitioning; number of partitions
hdfs; hadoop distributed file system
lakehouse; data lakehouse; delta lake; apache iceberg; table format; iceberg; hudi; open table format; lake house
medallion architecture; bronze silver gold
data mesh
data catalog; metadata catalog; data discovery
data governance
data contract
data cleaning; clean data; data cleansing; clean dataset; data wrangling; messy data; очистка данных
data preprocessing; preprocess data; предобработка; предобработка данных
schema evolution; schema change; schema drift; evolving schema; upstream schema changes
avro; protobuf; protocol buffers; ~thrift
file format
small files problem; file compaction; compaction of small files
partition pruning; predicate pushdown; data skipping
lambda architecture; kappa architecture
late arriving data; late events; late data; out of order events; late arriving events; late arrivals
event time; event timestamp
tumbling window; windowing in streams; hopping window; session window
incremental load; incremental processing; incremental update of tables
dbt; data build tool
infrastructure as code; terraform; iac
serverless; aws lambda; lambda functions in cloud; function as service; cloud functions
object storage; s3; blob storage; amazon s3; object store
block storage
spot instances; preemptible instances
iaas paas saas; iaas; paas; saas
cloud provider; aws; gcp; azure; cloud computing; облако; sagemaker; vertex ai
vpc; security group
iam; access control; role based access control
authentication; user login
authorization; permissions check
oauth
jwt; json web token
encryption
secrets management; api keys storage
virtual machine; hypervisor; виртуальная машина
observability; prometheus; grafana; logs metrics and traces; opentelemetry; tracing of requests; logs metrics traces
distributed tracing; tracing requests
feature flag; feature toggle; kill switch
rolling update; rolling deployment; zero downtime deployment; deploy without downtime; rolling release; rolling upgrade
ml lifecycle; machine learning lifecycle; model lifecycle; lifecycle of model; ml project lifecycle; life cycle of ml project; stages of ml project; end to end ml project; жизненный цикл модели; crisp dm
point in time correctness; point in time join; as of join; time travel join
ml pipeline; machine learning pipeline; training pipeline; kubeflow; ml workflow
continuous training; automated retraining; automatic retraining; continuous retraining; retraining pipeline
model degradation; performance degradation; model decay; model performance decay; performance drop in production; model performance drops; model gets worse over time; performance drops over time; model performance degrades; деградация модели
model card; datasheet for datasets
model governance; model risk management; audit trail
ml testing; test ml code; testing ml systems; testing machine learning systems; tests for ml; behavioral testing of model
model deployment strategies; deployment strategies; release strategy
model as api; model behind api; flask app; fastapi; expose model as api; wrap model in api
multi model serving; multi model endpoint
gpu memory error; gpu out of memory; oom error
cuda; gpu kernel
data labeling; data annotation; labeling data; crowdsourcing; collecting labels; annotation process; разметка данных; разметка
labeling cost; annotation cost
git; version control; git branch
git rebase; rebase
git merge
merge conflict; resolve conflicts in git
git fetch
git pull
git cherry pick; cherry pick
git stash
git reset
git revert
git bisect
jupyter; jupyter notebook; ~notebook
notebook to production; from notebook to production; productionize; productionize notebook; productionizing model; research to production; prototype to production
concurrency; concurrent programming
producer consumer; producer consumer problem; bounded buffer
http method
pastebin; paste service
fan out; fanout; fan out on write; fanout on write; fan out on read
instagram; photo sharing; photo sharing app
product search; e commerce search; ecommerce search; search for e commerce; product search engine; marketplace search; catalog search; search ranking for marketplace; поиск товаров
search query understanding; user intent
conversion rate prediction; cvr prediction; conversion prediction; predict conversion; purchase prediction; cvr; post click conversion
anti money laundering
account takeover; fake accounts; fake account detection; bot detection; bot accounts; bad actors; spam accounts; inauthentic accounts
phishing; malware detection; cybersecurity anomaly
misinformation; fake news; fake news detection; misinformation detection; clickbait detection
music recommendation; playlist generation; music recommender; song recommendation; recommend songs; spotify recommendation; playlist recommendation; рекомендации музыки
friend recommendation; people you may know; friend suggestion; connection recommendation; suggest friends; pymk; рекомендации друзей
job recommendation; job matching; candidate matching; resume matching; job search ranking; recommend jobs; resume screening
event recommendation; recommend events
news recommendation; article recommendation; recommend articles; recommend news; news recommender
restaurant recommendation; place recommendation; poi recommendation; recommend restaurants
similar items; similar products; related items; item similarity; similar listings; related products; frequently bought together; similar item recommendation; basket analysis
user embedding; item embedding
voice assistant; smart speaker; alexa
document question answering; question answering over documents; chat with documents; document qa; enterprise search; knowledge base assistant; internal knowledge base; knowledge base qa; enterprise knowledge assistant; knowledge base chatbot; rag over documents
code assistant; code completion; copilot; code completion system; ai pair programmer
ticket classification; support ticket classification; ticket routing; support ticket routing; support tickets; ticket triage; customer support tickets; routing support tickets; email routing
smart reply; smart compose; reply suggestion; email reply suggestion
translation service; translation system
document processing; document understanding; invoice processing; extract information from documents; invoice extraction; document extraction; receipt processing
resume parser; resume parsing
medical imaging; x ray; radiology; medical image diagnosis; chest x ray
defect detection; quality inspection; visual inspection; manufacturing defects; surface defects
license plate recognition; number plate recognition
image to text search; text to image search; cross modal retrieval; text to image retrieval
food delivery; food delivery app; doordash; delivery service; uber eats
route optimization; vehicle routing; maps navigation; google maps; routing problem; navigation app
house price prediction; house prices; property price prediction; predict house prices; real estate price; price prediction; home value; property value; цены на жилье; zillow
insurance pricing; insurance claim; claim prediction
lead scoring; lead scoring model
energy forecasting; load forecasting; electricity demand; energy demand; electricity consumption
weather prediction; weather forecast
stock price prediction; stock prediction; predict stock prices; trading strategy; algorithmic trading
sports prediction; game outcome prediction; predict match outcome
matchmaking; player matching; skill rating
no show prediction; patient readmission; hospital readmission
trending topics; trending hashtags; heavy hitters; top k heavy hitters; top k songs; trending items; most viewed videos; trend detection
view counter; distributed counter; like counter; count unique visitors; unique visitors; cardinality estimation; distinct count; unique user count
email ranking; email prioritization; priority inbox
video conferencing; video calls
collaborative editing; google docs; collaborative editor; collaborative document editor; operational transformation; real time collaborative editing; operational transform
e commerce platform; shopping cart; online store; amazon store; flash sale
distributed message queue; distributed queue
ab testing platform; experimentation platform; experiment platform; a b testing platform; платформа экспериментов
ml platform; machine learning platform; ml infrastructure; training platform; model training platform
ml system design; machine learning system design; design ml system; ml design
system design; system design interview; системный дизайн; проектирование систем
shifting priorities; changing priorities; changing requirements; requirements changed; scope creep; scope change; change in direction; priorities changed; изменение требований; меняющиеся требования
adaptability; adapt to change; adjust to change; big change at work; change at work; organizational change; dealing with change; адаптация к изменениям; приспособиться
risk taking; calculated risk; took risk; take risk; taken risk; risks you took; риск на который пошли
management style; manage people; people management; micromanagement; стиль управления
delegation; делегирование; делегировать; delegate tasks
strengths and weaknesses; сильные и слабые стороны
why hire you; why should we hire you; hire you; why are you good fit; good fit for role; right fit; what makes you good fit; why should we choose you; what can you bring; what do you bring to team; what would you bring; what can you offer us; what makes you unique; why are you right person; почему мы должны взять вас; почему именно вы
know about company; know about our company; what do you know about our product; что вы знаете о нашей компании
why data science; why machine learning career; chose data science; become data scientist; career in data science; career in machine learning; get into machine learning; got into machine learning; interested in machine learning; interested in ai; get started in machine learning; почему машинное обучение; почему data science; why did you choose data science; got into data science; interested in data science
employment gap; gap in resume; gap in your resume; career gap; career break; перерыв в работе
career change; career transition; changed careers; switching careers; career switch; смена профессии
describe yourself in words; three words to describe you; describe yourself in three words; how would your friends describe you; how would colleagues describe you; coworkers describe you; manager describe you; friends describe you; colleagues describe you; как вас описали бы коллеги
ideal job; dream job; ideal role; ideal position; ideal work environment; ideal company; work environment you prefer; preferred work environment; company culture; culture fit; type of environment; идеальная работа; работа мечты
ideal manager; ideal boss; best manager; best boss; preferred management style; идеальный руководитель
work style; your work style; стиль работы; work independently; work alone or in team; alone or in team; independent work
motivates you; what motivates you; your motivation; what drives you; drives you; what gets you out of bed; get out of bed; keeps you motivated; stay motivated; что вас мотивирует; мотивирует; мотивация в работе; ваша мотивация
hobbies; passionate about; ~hobby; outside of work; interests outside work; free time; spare time; side project; хобби; личные проекты; свободное время
availability to start; start date; notice period; when can you start; willing to relocate; ~relocation; when could you start; когда можете начать; готовы ли к переезду
other offers; other companies interviewing; interviewing elsewhere; competing offers; другие предложения
keep up to date; stay up to date; stay current; keep current; keep your skills; up to date with; keep learning; continuous learning; stay updated; keep abreast; latest research; latest trends; latest developments; keep yourself updated; follow new papers; следите за новинками; следите за новостями; быть в курсе; следите за развитием
recent paper; paper you read; paper you liked; favorite paper; interesting paper; recently read paper; research paper you; interesting article you read; недавняя статья; favorite algorithm; favorite model
communication style; communication skills; miscommunication; communication breakdown; communicate with team; misunderstanding; недопонимание; коммуникация; навыки коммуникации
hire people; building team; what do you look for in candidate; набор команды; нанимаете
problem solving; problem solver; approach to problem solving; problem solving approach; problem solving skills; approach problems; решение проблем
attention to detail; root cause you found; high standards; quality standards; внимание к деталям
diversity at work; diverse team; diversity and inclusion; people from different backgrounds; different culture; инклюзивность
work life balance; ~overtime; long hours; баланс работы и жизни; переработки
burnout; burn out; выгорание
trust building; build trust; earn trust; built trust; building relationships; доверие в команде
goal setting; achieved goal; set goals; ambitious goal; reached goal; достигли цели; did not reach goal; goal you set; goal you achieved
recent project; last project; current project; recent ml project; project you worked on; project you have worked on; ml project you worked on; project from start to finish; project from your resume; project on your resume; one of your projects; recent machine learning project; your last project; end to end project; последний проект; недавний проект; проект над которым работали; ваш проект; о вашем проекте; project end to end
would do differently; done differently; if you could do it again; in hindsight; looking back; in retrospect; что бы вы сделали иначе; сделали бы по другому
business impact; impact of your work; impact on business; measurable impact; results you delivered; влияние на бизнес; деньги для бизнеса
first 90 days; first month; first 30 days; first three months; первые 90 дней; первые три месяца; first week on job
typical day; day to day; daily routine; day at work; типичный рабочий день; day in life
programming experience; programming languages you know; tools you use; tech stack; experience with python; favorite programming language; стек технологий
ask for help; needed help; seek help; when you are stuck; попросить помощь; обратиться за помощью
bad news; deliver bad news; give bad news; плохие новости
cut corners; shortcut you took; trade off you made; tradeoff you made; compromise you made; sacrificed quality; компромисс между качеством и скоростью
project management; manage project; estimation of tasks; estimate tasks; управление проектом; управление проектами
agile; agile methodology
scrum; скрам
kanban
sprint; спринт
project estimate; how long project takes; estimate effort; effort estimation; оценка сроков; оценить сроки
project cancelled; project was cancelled; stop project; kill project; abandon project; canceled project; закрыть проект
legacy code; someone else code; inherited codebase; large codebase; unfamiliar codebase; legacy system; чужой код; легаси
ml project failure; why ml projects fail; ml projects fail; machine learning projects fail; data science projects fail
problem framing; frame as ml problem; frame problem; frame business problem; business problem to ml; translate business problem; problem formulation; formulate as ml; formulating problem; постановка задачи; business problem into ml; business problem into machine learning
when not to use ml; not use machine learning; do not need machine learning; machine learning is not right; without machine learning; rule based instead; rules instead of machine learning; heuristic instead of ml; ml is not needed; не нужно машинное обучение
business metric; kpi; kpis; product metric; бизнес метрика; продуктовые метрики; метрики продукта
engagement; user engagement; вовлеченность
sarima
drop table; drop statement; drop command
delete rows; delete statement; delete from table; delete command
identity and equality
model drift; quality decays as world changes; performance degrades over time after deployment
# web and security
http methods; http verbs; http verb; request methods
http put; put request; put method
http post; ~post; post request; post method
http patch; ~patch; patch request; patch method
http status code; status codes; response code; http status codes
cookie; cookies; http cookie; session cookie
web session; ~session; sessions; session storage; session management
cors; cross origin resource sharing
csrf; cross site request forgery; xsrf
xss; cross site scripting
ddos; denial of service; denial of service attack; ddos attack; dos attack
man in the middle; mitm; mitm attack
tls; tls handshake; ssl certificate; tls certificate; ssl tls
symmetric encryption; shared key encryption; secret key encryption
asymmetric encryption; public key cryptography; public key encryption; rsa
digital signature; digital signatures; code signing
salting; ~salt; password hashing; password storage; store passwords; hashed passwords; bcrypt; stored passwords; passwords be stored
public key infrastructure; pki; certificate authority
vpn; virtual private network
firewall; ~firewalls
zero trust
least privilege; principle of least privilege
rbac
two factor authentication; 2fa; mfa; multi factor authentication
single sign on; sso
encryption at rest
reverse proxy; nginx; forward proxy
soap; soap api
api versioning; versioning of api; version api
backward compatibility; backwards compatible; breaking change
# networks
three way handshake; tcp connection established; establish tcp connection; tcp handshake; syn ack
congestion control; tcp congestion control; slow start; flow control
osi model; osi layers; network layers; layers of network; tcp ip model
ip address; ip addresses; ipv4
ipv6
subnet; subnet mask; cidr
nat; network address translation
arp; address resolution protocol
dhcp
bgp; border gateway protocol
socket; sockets; network socket
mac address
# operating systems
process and thread; process vs thread; processes and threads; thread vs process; thread and process; process from thread; thread from process; processes vs threads; threads vs processes
os process; ~process of operating system; operating system process
spinlock; spin lock; busy waiting
condition variable; condition variables
critical section
atomic operation; atomic operations; compare and swap; cas operation; atomics
memory barrier; memory fence; memory model; memory ordering
lock free; lock free programming; wait free
livelock
starvation; thread starvation
priority inversion
cpu scheduling; process scheduling; scheduling algorithm; round robin scheduling; scheduling algorithms; os scheduler
page fault; page faults
segmentation fault; segfault; access violation
tlb; translation lookaside buffer
thrashing
page replacement; page replacement algorithm; page replacement algorithms
stack memory; call stack; stack vs heap; stack and heap; stack versus heap; heap memory; stack and heap memory; stack vs heap memory; stack frame; heap allocation; stack allocation
dangling pointer; use after free; null pointer; null reference
buffer overflow; buffer overrun
memory fragmentation; ~fragmentation
smart pointer; smart pointers; unique ptr; shared ptr
raii
move semantics; rvalue reference; rvalue references; std move; move constructor
virtual function; virtual functions; vtable; virtual method; pure virtual function; dynamic dispatch
virtual destructor; destructor; destructors
copy constructor; copy assignment; rule of three; rule of five
operator overloading; operator overload
generics; ~template of cpp; cpp templates; generic programming
const correctness; const keyword
pointer vs reference; pointers and references; pointers vs references; pointer and reference; reference and pointer; reference vs pointer
file descriptor; file descriptors; file handle
inode; inodes
hard link; symbolic link; symlink; soft link; hard and soft link; hard links
fork; fork system call; ~exec
zombie process; orphan process; zombie processes
daemon; background process
interprocess communication; ipc; inter process communication; ~pipes; shared memory
system call; system calls; syscall; syscalls; kernel mode; user mode; user space; kernel space
hardware interrupt; interrupts; interrupt handler
dma; direct memory access
false sharing; cache line; cache lines
cache coherence; cache coherency; mesi
cpu cache; l1 cache; cache locality; locality of reference; cache miss; spatial locality; cache friendly
branch prediction; branch predictor; speculative execution
instruction pipelining; cpu pipeline
simd; vector instructions
endianness; little endian; big endian; byte order
twos complement; two s complement
raid
# languages and compilers
compiler; compilers; compilation; compiled languages
interpreter; interpreters; interpreted languages
compiler vs interpreter; compiled vs interpreted; interpreted or compiled; compiled and interpreted; compiler and interpreter; compiled or interpreted
jit; jit compiler; just in time compiler
linker; static linking; dynamic linking; shared library; static library
lexer; parser; lexical analysis; ast; abstract syntax tree; parsing
type inference
strong typing; strongly typed; weakly typed; weak typing
method overloading; function overloading; overloading; overload
method overriding; overriding; override; function overriding
overloading vs overriding; overloading and overriding; overriding and overloading; method overloading and overriding; method overloading vs overriding
interface; interfaces
abstract class; abstract classes; abc module
abstract class vs interface; interface vs abstract class; abstract class and interface; interfaces and abstract classes; abstract class and an interface; interface and abstract class
abstraction; data abstraction
object composition; inheritance vs composition; composition vs inheritance; favor composition over inheritance; inheritance or composition; composition
constructor; constructors; init method
access modifier; access modifiers; public private protected; access specifiers; visibility modifiers
static keyword; static variable; static member; static members; class variable; class attribute; instance variable
final keyword; ~immutable reference
pure function; pure functions; side effect; side effects; referential transparency
higher order function; higher order functions; first class functions; first class function
currying; partial application; partial function
monad; monads
mvc; model view controller
promise; promises; javascript promise; future object; futures
callback; callbacks; callback function; callback hell
hoisting; variable hoisting; var let const; let vs var; var and let
virtual dom; react dom; reconciliation in react
prototype inheritance; prototypal inheritance; prototype chain
this keyword
slicing; python slicing
python identity; is vs equals; is vs ==; == vs is; is versus ==
list vs tuple; lists and tuples; tuple vs list; list and tuple; tuples vs lists; lists vs tuples; tuple and list; tuples and lists; list and a tuple; tuple and a list
string interning; interned strings
json serialization; serialize object; deserialization
try finally; finally block; exceptions; exception; try catch
map and filter; map function; filter function; map and reduce in python
# practice
code coverage; test coverage; coverage of tests
property based testing; hypothesis testing library; quickcheck; property test; property tests; property based tests
fuzzing; fuzz testing; fuzz test
regression testing; regression test; regression tests; regression suite
smoke test; smoke testing; sanity test
refactoring; refactor
pair programming
observer pattern; ~observer
strategy pattern
adapter pattern
decorator pattern
builder pattern
facade pattern; facade
proxy pattern
command pattern
visitor pattern
open closed; open closed principle
single responsibility; single responsibility principle; srp
liskov substitution; liskov substitution principle; lsp
interface segregation
dependency inversion; inversion of control
dry principle; dry; do not repeat yourself; code duplication; duplicated code
kiss principle; kiss; yagni; keep it simple
branching strategy; gitflow; trunk based development; git flow; feature branch; feature branches
ansible; configuration management; puppet; chef tool
incident postmortem; incident review
chaos engineering; chaos monkey; fault injection
failover; fail over; hot standby; standby replica
waterfall model; waterfall methodology; ~waterfall
load shedding; graceful degradation
bulkhead; bulkhead pattern
api testing; load testing; stress testing; load test; stress test; performance testing
cold start of function; serverless cold start; lambda cold start
full table scan; table scan; sequential scan; full scan
intersect and except; ~intersect; set operations in sql
n plus 1 problem; n+1 problem; n+1 query problem; n plus one problem; n+1 queries; n 1 problem
postgresql; postgres
mysql; mysql vs postgresql; mysql and postgresql
database view; view in sql; view in a database; database views
database trigger; triggers in sql; sql trigger; trigger in sql
delete vs truncate; truncate vs delete; delete and truncate; delete truncate drop; truncate and delete; delete, truncate
drop vs truncate; truncate vs drop; drop and truncate; truncate and drop; drop, truncate
eager loading; lazy loading; lazy vs eager loading
soft delete; soft deletion
vacuum in postgres; ~vacuum
# algorithms and puzzles
stack data structure; ~lifo; last in first out; stack and queue; stack vs queue; stacks and queues; stack versus queue; queue vs stack
directed graph; digraph; undirected graph; directed and undirected graph
linear search; sequential search of list
random number generator; prng; pseudorandom numbers; random numbers; generate random numbers; pseudorandom generator
prime sieve
matrix rotation; rotate 2d matrix
stock buy and sell; maximum profit from stock
invert tree
boy or girl paradox; two children problem
german tank problem; german tank
hundred prisoners; prisoners and boxes; prisoners and hats
poker hand probability; poker hand; card hand; probability of full house
water jugs; water jug problem; 3 and 5 liter jugs
light bulbs; 100 light bulbs; hundred doors; 100 doors; three switches
river crossing; bridge and torch; bridge crossing
why leave job; why leave; leave your current job; leave your current role; leave your company; leave your last job
star method; star technique
# names that were missing
deep interest network; din; attention over user history
mmoe; multi gate mixture of experts; multi gate moe
esmm; entire space multi task model; entire space model
semantic ids; semantic id; generative retrieval; generative recommendation
t digest; tdigest; quantile sketch; ddsketch; kll sketch
read repair; anti entropy repair
hinted handoff; hinted hand off
write skew; write skew anomaly
sargable; sargability; sargable predicate; index friendly predicate
explain analyze; query plan; execution plan; explain plan; reading a query plan
merge join; sort merge join; sort merge
lag and lead; lag function; lead function; lag window function
fencing token; fencing tokens
erasure coding; reed solomon; erasure code; erasure codes
hedged request; hedged requests; request hedging; backup request; tied requests
amdahl's law; amdahl; gustafson's law
cron job; cron; crontab; scheduled job
request coalescing; single flight; singleflight; request collapsing
load shedding; shed load; admission control; shedding load
priority queue scheduling; weighted fair queueing; fair queueing; fair scheduling
optimistic concurrency control; optimistic locking; optimistic lock; compare and set version; version column check
pessimistic locking; pessimistic lock; select for update; row level lock for update
clock skew; clock drift; ntp; true time; truetime; hybrid logical clock
tombstone; tombstones; deletion marker; soft delete marker
compaction; log compaction; level compaction; leveled compaction; size tiered compaction
read your writes; read after write consistency; read your own writes; session consistency
poison message; poison pill message; poison pill
multi tenancy; multi tenant; multitenant; tenant isolation; noisy neighbor
validate binary search tree; validate bst; valid bst; is binary search tree valid; check whether tree is bst
construct binary tree; construct binary tree from preorder and inorder; build tree from traversals; rebuild tree from traversals; reconstruct binary tree from traversals
find duplicate number; find the duplicate number; duplicate number in array; one repeated number
burst balloons; popping balloons; balloon bursting
network delay time; signal reaches all nodes
skyline problem; city skyline; the skyline problem
candy distribution; distributing candy; candy problem
sort colors; sort an array of 0s 1s and 2s
asteroid collision; asteroids collide
accounts merge; merge accounts by email
minimum number of arrows; arrows to burst balloons
partition labels; partition string into labels
random pick with weight; weighted random pick; weighted random index; pick index by weight
split array largest sum; minimize largest subarray sum; painter's partition; book allocation problem; ship packages within days
russian doll envelopes; nested envelopes
reconstruct itinerary; itinerary from tickets; hierholzer
critical connections; bridges in a graph; articulation points; tarjan bridges
swim in rising water; path with minimum effort; minimax path
evaluate reverse polish notation; reverse polish notation; rpn calculator; postfix evaluation
simplify path; canonical unix path; simplify unix path
text justification; justify text
integer to english words; number to words
file storage service; cloud file storage; dropbox; google drive; design dropbox; file sync service; file synchronization
ad click aggregation; ad click aggregator; click aggregation; ad clicks counting
email service; gmail; mail service; design gmail; email delivery system
map service; google maps; navigation service; design google maps; route planning service
speech recognition system; voice assistant; design a voice assistant; asr system
feature flag service; feature toggle service; feature flag system
online judge; leetcode design; code execution platform; code judging system
comment system; comment service; threaded comments; nested comments
nearby friends; friends nearby; location sharing
live comments; live chat for stream; live streaming chat; twitch chat
flash sale; flash sales; limited stock sale; ticket drop
ab testing platform; experimentation platform; experiment platform; a/b testing platform
embedding service; embedding serving; embeddings as a service
batch inference; offline inference; batch scoring; batch prediction; offline scoring
model rollback; roll back a model; model roll back; rolling back a model
data quality checks; data validation; data quality monitoring; validate incoming data; schema validation of data
gpu scheduling; gpu cluster scheduling; gang scheduling; gpu sharing; bin packing of gpus
";
