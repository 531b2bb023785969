//! What the terms of the field mean, in the words people use who avoid the term.
//!
//! "How do you stop a model from memorizing the training data?" never says overfitting. A line holds a concept of the
//! lexicon and the words of its usual descriptions; a question that speaks in those words *hints* at the concept
//! (after Lesk, "Automatic sense disambiguation using machine readable dictionaries", 1986). Usually that is worth a
//! suggestion; only a full description of one term, with nothing left over, merges.

/// Concept, then its describing words; the more lines mention a word, the less the word tells.
pub(super) const GLOSSES: &str = "
pca: orthogonal directions of maximum variance; project data onto fewer axes; linear projection uncorrelated directions largest variance compress features
svd: factor matrix into u sigma v transpose; rotations and scaling; product of three matrices; orthogonal matrices diagonal
eigenvalue: direction unchanged by matrix only scaled stretched; characteristic polynomial
determinant: volume scaling factor of linear transformation
jacobian: matrix of first order partial derivatives vector valued function
hessian: matrix of second order partial derivatives curvature
chain rule: derivative of composite function nested composition
saddle point: gradient zero neither minimum nor maximum; curves up in one direction and down in another
convex: line segment between two points lies above graph; every local minimum is global minimum; bowl shaped
newton method: uses second derivative curvature hessian to choose step
lagrange multiplier: optimize function subject to equality constraint
bayes theorem: update belief after evidence; posterior from prior and likelihood; invert conditional probability; reverse conditional
conjugate prior: posterior same family as prior
mle: choose parameters that make observed data most probable; parameters under which data is most likely
map estimation: mode of posterior; likelihood times prior; most probable parameters given prior
central limit theorem: sum or mean of many independent samples approaches bell shaped normal distribution; sample means become gaussian; averages of samples are normally distributed
law of large numbers: sample average approaches converge true expected value as more trials number of samples grows
p value: probability of result at least as extreme if null hypothesis true; data this extreme under null
confidence interval: range that covers true parameter in 95% of repeated samples; repeated experiments contain true value
statistical power: probability to detect true effect reject null when effect exists; chance of detecting real effect
type 1 error: reject true null hypothesis; concluding effect when there is none; claiming effect that is not there
type 2 error: fail to reject false null; missing real effect; overlook effect that exists
multiple comparisons: many hypotheses tests at alpha 0.05 some significant by chance; testing twenty metrics inflates false positives; correction
bootstrap: resample with replacement estimate uncertainty of statistic; draw samples with replacement from data
expectation: long run average probability weighted average
variance: average squared deviation from mean; spread of predictions across training sets
standard deviation: square root of variance spread
median: middle value of sorted data; half above half below; 50th
poisson distribution: count of events in fixed interval at constant rate; number of arrivals per hour
bernoulli distribution: single trial success failure; one coin flip yes or no
binomial distribution: number of successes in n independent trials
geometric distribution: number of trials until first success
exponential distribution: waiting time between events memoryless
normal distribution: bell shaped curve mean and standard deviation
multicollinearity: predictors nearly linearly dependent on each other; regressors strongly related; features that are linear combinations; inputs correlated with each other; variance inflation factor vif unstable coefficients
correlation: strength of linear association between two variables; move together
causation: one variable produces the other; association does not imply cause effect; correlated without cause
confounder: hidden third variable influences both treatment and outcome; lurking variable
simpson paradox: trend in every subgroup reverses when groups pooled; aggregated data shows opposite; disappears when combined
selection bias: sample not representative because of how chosen; non random sample of population
survivorship bias: only looking at winners that survived
regression to mean: extreme measurement followed by more average one
frequentist: probability as long run frequency; fixed unknown parameters
bayesian: probability as degree of belief; prior
bayesian optimization: surrogate model acquisition function tune expensive black box function
mcmc: sample from unnormalized distribution with chain whose stationary distribution is target; random samples from posterior
monte carlo: estimate by random sampling simulation
importance sampling: weight samples from another proposal distribution
reservoir sampling: sample k items uniformly from stream of unknown length; random line from huge file without knowing its size
markov chain: next state depends only on current state; future independent of past given present
markov decision process: states actions transition probabilities rewards discount
hidden markov model: unobserved states emit observations
entropy: average surprise; expected information content; disorder unpredictability of distribution; bits to encode
cross entropy: negative log probability of true class; average surprise of predictions under true labels; loss for classifiers comparing predicted distribution with labels
kl divergence: how different two probability distributions; extra bits when encoding with wrong distribution; asymmetric distance between distributions
mutual information: reduction in uncertainty of one variable from knowing another; shared information dependence
information gain: entropy decrease after split; reduction of impurity
gini: probability of misclassifying random element; impurity of node
coupon collector: expected number of draws to collect all distinct types; boxes stickers complete set
birthday problem: people in room share date of birth; two people born same day
monty hall: three doors host opens goat switch prize car
ab test: compare two versions on randomly split users; control and treatment groups; variant live traffic randomized
sample ratio mismatch: unequal group sizes assignment 50/50 split broken
multi armed bandit: slot machines choose arm explore while earning; allocate traffic adaptively to variants
thompson sampling: sample from posterior of each arm
gradient descent: step in the direction of steepest decrease of loss; iteratively follow negative slope downhill; minimize a function by moving against gradient; walk downhill
sgd: update weights from one random example at a time; gradient estimated on random sample; noisy gradient single example
mini batch gradient descent: update on small random subset
batch size: number of examples per gradient update; how many samples per step
momentum: accumulate decaying average of past gradients; velocity; rolling ball heavy inertia; running average of gradients speeds up
adam: adaptive learning rate per parameter with first and second moments of gradient; running mean and squared gradients
rmsprop: divide by running average of squared gradients
learning rate: how big each update step is; size of each step in gradient descent; how far weights move
learning rate schedule: change step over training lower it gradually; decay over epochs
warmup: start training with tiny learning rate then raise; first steps small rate increase linearly
weight decay: shrink weights each step toward zero
backpropagation: compute gradients layer by layer from output to input by chain rule; propagate error backwards through layers; error signal flows back; derivative of loss for every weight
automatic differentiation: computes derivatives of program by recording operations; computation graph
vanishing gradient: early layers stop learning because signal shrinks through many layers; gradients become tiny near zero as flow back through deep layers; product of small derivatives; error signal fades
exploding gradient: updates become huge nan; gradients grow without bound; product of large derivatives; norms blow up
gradient clipping: cap the norm of gradient; rescale gradient whose norm exceeds threshold; limit size of update
gradient accumulation: sum gradients over several small batches before one step simulate large batch; batch does not fit memory
gradient checkpointing: recompute activations in backward pass to save memory; trade compute for memory
mixed precision: 16-bit floats for speed with 32-bit master copy; half and full precision float16 float32; lower precision arithmetic
hinge loss: max of zero and one minus margin
focal loss: down weight easy examples focus on hard misclassified examples
triplet loss: anchor positive negative pull push
mse: average of squared differences between prediction and target; square the residuals penalizes large errors
mae: average absolute difference
r squared: share of variance explained by regression; proportion of variability
overfitting: memorize training data instead of generalizing; low training error but high test error; great on training set poor on unseen new data; fits noise; training accuracy high validation accuracy low; perfect on train bad on test; gap between training and validation; validation loss rises while training loss falls; does well on training but badly on new examples
underfitting: too simple to capture pattern; poor on both training and test data; high error even on training data
bias variance tradeoff: flexible model reduces one error source increases another; simple models wrong systematically complex models sensitive to data; balance between too simple and too complex; two sources of error complexity; decompose expected error
generalization: performs well on unseen new data
regularization: penalty added to training objective keeps complexity down; discourage large weights; constrain model complexity; punishes complex models
l1 regularization: sum of absolute values of weights; absolute penalty drives coefficients to zero; feature selection by penalty
l2 regularization: sum of squared weights penalty; shrinks weights toward zero
elastic net: mix of l1 and l2 penalties absolute and squared
dropout: randomly switch off neurons during training; zero out random activations; disable random units; deactivate neurons; ignoring random units
early stopping: halt training when validation error stops improving; stop when validation loss rises; quit before overfit
label smoothing: soft targets instead of one hot 0.9 instead of 1; target not exactly one
data augmentation: enlarge training set by transformations that preserve the label; flipping cropping rotating images; artificially create more training examples; modified copies
batch normalization: normalize activations over the mini batch; standardize layer inputs per channel using batch statistics; running mean and variance
layer normalization: normalize across features of each single example; statistics per sample; per token
internal covariate shift: distribution of layer inputs changes during training
weight initialization: starting values of weights before training; how parameters set at start
zero initialization: all neurons compute the same and receive same gradient; symmetry; identical weights; every weight starts at the same constant; neurons learn same thing; all parameters set to 0
xavier initialization: variance depends on fan in and fan out; keep variance of activations constant across layers
hyperparameter: setting chosen before training not learned from data; knobs; configuration fixed before training
hyperparameter tuning: search best settings; find configuration learning rate depth
grid search: try every combination of settings; exhaustive
random search: sample combinations of settings at random
epoch: one full pass over training data
transfer learning: reuse model pretrained on another task; knowledge from one task for another; start from pretrained weights; adapt network trained on imagenet
fine tuning: continue training pretrained model on own data; adapt pretrained
catastrophic forgetting: network loses old task after training on new one; forgets previous knowledge
active learning: model asks human to label most informative examples; choose which unlabeled samples to annotate
federated learning: train on devices without moving raw data to server; data stays on phones; without centralizing data
meta learning: learning to learn new tasks quickly
few shot: only handful of examples per class; few labeled examples in prompt
zero shot: classes never seen during training; without any examples
self supervised learning: labels come from data itself; pretext task; learn representations from unlabeled data
semi supervised learning: mix of few labeled and many unlabeled examples
weak supervision: noisy heuristics labeling functions instead of hand labels
supervised learning: learn from labeled examples input output pairs; with labels
unsupervised learning: find structure in unlabeled data; without labels; no targets
reinforcement learning: agent learns by trial and error from rewards; interacting with environment actions
contrastive learning: pull similar pairs together push dissimilar apart; positive and negative pairs
knowledge distillation: train small student from large teacher; student mimics outputs soft labels of big model; compress large network into small one; transfer from big to small model
quantization: store weights in int8 int4 instead of floating point; fewer bits per weight; lower precision numbers integers; 8-bit 4-bit
quantization aware training: simulate rounding low precision during training
pruning: remove unimportant weights connections; set small weights to zero; cut connections
data parallelism: each gpu holds full copy of model gets part of batch; split batch across gpus; replicate model
model parallelism: split layers network across gpus; model too large for one gpu
tensor parallelism: split individual matrices of layer across devices
pipeline parallelism: consecutive layers on different devices micro batches stages
mlp: stacked fully connected layers dense network
activation function: nonlinear function after each layer; without it network collapses to linear map; introduces nonlinearity; stack of linear layers is still linear
relu: max of zero and x; zero for negative inputs
leaky relu: small slope for negative inputs
dead relu: unit outputs zero for every input and stops learning; neuron never activates gradient zero; always zero output
sigmoid: squashes to between 0 and 1; s shaped curve
softmax: turns scores logits into probabilities sum to one; exponentiate and normalize; vector of real numbers to probability distribution
tanh: between -1 and 1 zero centered
logit: raw scores before softmax unnormalized; log odds
cnn: network for images with local filters shared weights; sliding filters over picture; extract spatial features
convolution: slide kernel over image dot product local patches
1x1 convolution: change number of channels without looking at neighbours; mix channels; reduce channel depth
dilated convolution: gaps between kernel elements enlarge receptive field without more parameters
depthwise convolution: each channel filtered separately; mobilenet cheap convolution
transposed convolution: learned upsampling enlarge feature map
receptive field: region of input that influences one unit neuron; how much of picture a neuron sees
pooling: shrink feature maps by taking maximum or average of patches; reduce spatial size; summarize neighbourhood; downsample
padding: add zeros around border of image keep size
stride: how far filter moves each step
parameter sharing: same weights used at every position
translation invariance: detect object wherever in picture; shifted picture same output
resnet: learn difference from identity; very deep networks by adding input to output; shortcut 152 layers
skip connection: add input of block to its output; identity path gradient flows directly; bypass layers; shortcut around layers
vit: image cut into patches fed to transformer as tokens
object detection: find boxes around objects and class; locate objects with bounding boxes
semantic segmentation: class for every pixel; label each pixel
instance segmentation: separate mask per object; distinguish individual objects pixels
nms: remove overlapping boxes duplicate detections of same object keep highest score
iou: overlap of two boxes area of overlap divided by union
anchor box: predefined box shapes reference
rnn: hidden state passed from step to step; processes sequence one element at a time; loops memory of past inputs
lstm: gates input forget output cell state keep long range dependencies; memory cell
gru: update gate reset gate simplified lstm
seq2seq: maps input sequence to output sequence of other length
teacher forcing: feed true previous token instead of prediction during training; ground truth as decoder input
attention: weigh parts of input by relevance; model focuses on relevant words; weighted sum of values; look at all input positions; soft lookup
self attention: every token looks at every other token of same sequence; each word weighs other words in sentence
cross attention: queries from decoder keys and values from encoder; one sequence attends to another
multi head attention: several parallel subspaces attend to different relations; split into heads instead of one; multiple attention computations in parallel
causal mask: prevent token from looking at future tokens; hide later positions; cannot see next words upper triangular
padding mask: ignore filler tokens sequences of different lengths
flash attention: io aware tiling avoid materializing n by n score matrix; exact attention less memory traffic; sram blocks
grouped query attention: query heads share key value heads
key value cache: store past keys and values during generation; avoid recomputing previous tokens; reuse earlier attention states when decoding
scaling factor sqrt d: divide dot products to keep softmax from saturating; variance of dot product grows with dimension; scores scaled
transformer: architecture only attention without recurrence; attention is all you need; parallel sequence model
positional encoding: tell model the order of tokens; attention ignores word order; inject order information; permutation invariant; no notion of order; where each token stands
rope: rotate queries and keys by angle depends on position
autoencoder: compress input to bottleneck code and reconstruct; reconstruction error; encoder decoder unsupervised compress
vae: latent code as distribution sample kl reconstruction; generative autoencoder probabilistic encoder
reparameterization trick: backprop gradients through sampling step; noise moved outside mean plus sigma times epsilon; differentiate through random sampling
gan: generator and discriminator compete; two networks play game; forger and detective; fake samples real
mode collapse: generator produces only few kinds of samples; lack of variety outputs same image; little diversity
diffusion model: add noise gradually and learn to remove denoise; reverse noise process; generate from pure noise step by step
classifier free guidance: mix conditional and unconditional predictions
generative model: models joint distribution how data is produced; can create new samples; p(x,y)
discriminative model: models boundary p(y given x) directly
parametric: fixed number of parameters regardless data size
non parametric: complexity grows with amount of data; no fixed number of parameters
inductive bias: built in assumptions of algorithm prefer some solutions
gnn: message passing between neighbours on graph structured data; aggregate neighbour features
adversarial example: tiny perturbation fools classifier; imperceptible change wrong prediction
universal approximation: one hidden layer can approximate any continuous function
masked language model: predict hidden words from both sides context; fill in blanks; guess blanked words
causal language model: predict next token from left context; left to right
bert: bidirectional encoder pretrained by masking words
gpt: decoder left to right generation
tokenization: split text into pieces subwords
bpe: merge most frequent pairs of symbols build subword vocabulary; repeatedly merges frequent pairs; iteratively joins pairs
oov: words never seen in training vocabulary
stop word: very frequent words like the and is removed
stemming: chop off suffix endings of word; crude rule root
lemmatization: reduce word to dictionary form; base form grammar
tf idf: weigh word by frequency in document and rarity in corpus; downweight common words; rare terms count more
bag of words: document as word counts ignoring order
word embedding: dense vectors of words similar meaning close; words mapped to vectors where similar words near
word2vec: skip gram cbow predict surrounding context words
contextual embedding: same word gets different vector depending on sentence; bank river money
negative sampling: contrast true pairs with random noise words instead of full softmax
ner: find names of people places organizations in text; tag persons locations
pos tagging: label noun verb adjective
sentiment analysis: positive or negative opinion of review
coreference resolution: which pronoun refers to whom
bleu: n gram overlap of machine translation with reference; translation metric clipped precision brevity penalty
rouge: recall overlap of summaries with reference
perplexity: exponentiated average negative log likelihood per token; how surprised language model is; effective number of choices; branching
hallucination: model invents facts; makes up false confident statements; fabricated answers citations; plausible but wrong unsupported claims; makes things up
chain of thought: ask model to reason step by step before answer; intermediate reasoning steps; show reasoning think aloud
in context learning: examples in the prompt without weight updates; learn from demonstrations in prompt
prompt injection: malicious instructions hidden in user text override system prompt; attacker text overrides instructions
lora: train small low rank matrices keep base weights frozen; two thin matrices added to frozen weights; cheap fine tuning few trainable parameters
peft: adapt large model by training few extra parameters
rlhf: tune language model on human preferences with reinforcement learning; reward model from human rankings; align to human judgments
dpo: learn from preference pairs without reward model; directly optimize on preferred and rejected answers
ppo: clipped policy update limit change trust region
reward model: score answers trained on human comparisons
instruction tuning: fine tune on instruction response pairs; demonstrations follow instructions
rag: fetch relevant documents and put them into prompt; look up documents before answering; ground answers in external documents; knowledge base context retrieved passages given to language model
chunking: splitting documents into pieces before embedding index
reranking: second model reorders retrieved candidates
cross encoder: query and document together through one model
bi encoder: query and document embedded separately
vector database: store embeddings nearest neighbour lookup
approximate nearest neighbor: find similar vectors fast without comparing with all; millions of vectors
moe: router activates few of many subnetworks per token; gate chooses expert; sparse activation
speculative decoding: small draft model proposes tokens large model verifies in parallel
beam search: keep k best partial sequences hypotheses at each step; track several candidates
greedy decoding: always take most probable next token
top k sampling: sample among k most likely tokens
nucleus sampling: sample from smallest set of tokens whose cumulative probability exceeds p; probability mass
temperature: divide logits by constant before softmax; makes output more random or sharper; controls randomness creativity of generated text
continuous batching: new requests join running batch as others finish
weight tying: same matrix for input embedding and output layer
scaling law: loss falls as power of compute data and parameters
linear regression: fit straight line minimizing squared residuals
logistic regression: linear classifier with sigmoid log odds; models log odds linear; probability of binary outcome
naive bayes: features assumed conditionally independent given class; unrealistic independence assumption classifier name
knn: classify by majority vote of closest points; label of closest training examples; lazy learner stores training data; look at most similar points
k means: assign points to nearest center and recompute centers as mean; alternate assignment and mean update; minimize within cluster squared distance
k means++: spread initial centers far apart; smarter starting centers
number of clusters: how many groups; elbow silhouette
dbscan: density based eps minpts; clusters of arbitrary shape marks noise points
hierarchical clustering: merge closest clusters tree bottom up
gmm: soft clustering weighted sum of normals; points drawn from several normal components
em algorithm: alternate between expected latent assignments and maximizing likelihood; latent variables estimation hidden
memoryless: waiting longer does not change remaining time; forget how long waited
svm: widest margin hyperplane between classes; maximum margin classifier; support vectors define boundary
support vector: points on the margin determine boundary
kernel trick: separate nonlinear data without computing high dimensional mapping; implicit feature space inner products; never compute coordinates
soft margin: allow some points inside margin violations; penalize misclassified points
decision tree: sequence of if else questions splits; flowchart
random forest: many trees on bootstrap samples random subset of features averaged; average of decorrelated trees
out of bag: samples not drawn left out by bootstrap used to validate tree
bagging: train models on bootstrap samples and average them; independent models on resampled data vote
boosting: train weak learners sequentially each correcting errors of previous; focus on mistakes of earlier models; chain of weak models
gradient boosting: each new tree fits residuals negative gradient of previous; additive model of trees; sequential trees correct the errors
adaboost: reweight misclassified examples after each weak learner
stacking: train meta model on outputs of base models; combine base learners predictions by another model; second level model
ensemble: combine several models predictions; many models better than one
feature importance: which inputs matter most for prediction; contribution of each feature; shuffle feature measure drop
shap: game theory fair contribution of each feature to prediction; coalition
lime: local surrogate linear model around one prediction
interpretability: understand why model made prediction; explain decisions to humans; black box
feature selection: drop useless inputs keep informative ones; choose subset of variables
feature scaling: inputs live on very different ranges units; bring features to same scale; magnitudes; distance dominated by large feature
standardization: subtract mean divide by standard deviation; zero mean unit variance
normalization: rescale to 0 1 range
one hot encoding: categorical column into dummy indicator variables binary columns; one binary column per category; 0/1 vector
target encoding: replace category by average of target
feature hashing: map categories to fixed number of buckets
high cardinality: category column with thousands of distinct values zip codes user ids
missing data: some values are blank unknown empty cells; nan gaps in table; incomplete records fill in
outlier: extreme observations far from rest distort; unusual points; abnormal values
class imbalance: one class has far more examples than other; 99% negatives 1% positives; only few positive cases; rare fraud cases; one class dominates; 1 in 1000; 95% belong to one class; majority class
oversampling: synthetic minority examples duplicate
dimensionality reduction: represent data with fewer variables; compress many features into few; fewer columns keep information
curse of dimensionality: distance methods degrade as number of features grows; points become equally far in high dimension; volume grows exponentially data sparse; too many features
tsne: two dimensional map keeps neighbours visualization
collaborative filtering: recommend what similar users liked; user item ratings matrix; taste of others
matrix factorization: user and item latent vectors whose product gives rating; low rank ratings
cold start: no history for new user or item; nothing known; brand new user without interactions; just signed up
learning to rank: order documents pairwise listwise
anomaly detection: find unusual observations; spot rare abnormal events
time series: data ordered in time; trend seasonality
stationarity: mean and variance do not change over time; properties constant over time
precision: of predicted positives how many are correct; fraction of flagged items really positive; how many alarms are true; proportion of positive predictions that are right; share of positive predictions
recall: of actual positives how many found; fraction of real positives caught; how many of the sick are detected; share of relevant items retrieved; missed cases
specificity: fraction of actual negatives correctly identified; true negatives among negatives
false positive rate: fraction of negatives wrongly flagged
precision recall tradeoff: catching more positives raises false alarms; raising threshold gains one loses other
f1: harmonic mean of precision and recall; single number combining precision and recall
accuracy: share of correct predictions; fraction right
roc auc: probability that random positive is ranked above random negative; true positive rate against false positive rate all thresholds; ranking quality
roc: plot of true positive rate against false positive rate as threshold varies
confusion matrix: table of predicted against actual classes counts; true positives false positives grid
ndcg: ranking metric discounts lower positions graded relevance
threshold: probability above which call positive; where to cut predicted probabilities 0.5
calibration: predicted probabilities match observed frequencies; of events predicted 70% happen 70%; confidence equals accuracy; trust probabilities
cross validation: split data into k parts train on k-1 test on remaining rotate; average over several train test splits; every fold used once for testing; repeatedly hold out
validation set: separate data to tune hyperparameters choose model
data leakage: information from future or target sneaks into features; test information in training; suspiciously good offline results; feature not available at prediction time; too good to be true
baseline: simple model to compare against
q learning: learn action values off policy by bootstrapping max next; update toward reward plus discounted maximum
deep q network: neural network approximates action values atari
policy gradient: adjust action probabilities directly in direction of higher return; optimize policy by gradient of expected reward
actor critic: one network picks actions other estimates value
bellman equation: value equals immediate reward plus discounted value of next state; recursive
on policy: learns from its own behaviour current policy
off policy: learns from data of another policy behaviour
exploration exploitation: try new actions or use best known; gather information versus reward; sticking with what works or trying something new
experience replay: store transitions in buffer train on random samples; decorrelate consecutive samples; memory of past experiences
target network: frozen copy of network for stable targets
discount factor: future rewards count less; how much agent values later rewards; gamma between 0 and 1
reward hacking: agent exploits loophole in reward without doing the task; games objective
reward shaping: extra intermediate rewards guide agent
imitation learning: copy expert demonstrations
cap theorem: consistency availability partition tolerance pick two; network partition trade
acid: atomicity consistency isolation durability transactions guarantees
database index: speed up lookups structure find rows without scanning whole table; queries faster
inner join: only rows that match in both tables
left join: all rows of first table null where no match
window function: over partition by rank row number running total; aggregate without collapsing rows
where clause: filter rows before grouping; filter groups after aggregation
database normalization: remove redundancy split tables
sharding: split database across machines by key
replication: copies of data on several machines
consistent hashing: add or remove server moves only few keys; ring; nodes join leave remap minimal
load balancer: spread requests over servers
caching: keep results of frequent requests in fast memory
lru: evict least recently used item
rate limiting: cap requests per client per second; too many requests token bucket
bloom filter: probabilistic set membership with false positives no false negatives; compact maybe in set bits
hash map: constant time lookup by key buckets collisions
trie: tree of characters prefixes words
heap: tree smallest element on top; extract min quickly
union find: connected components merge sets
topological sort: order tasks so prerequisites come first; course prerequisites order; dependencies order build
bfs: visit nodes level by level; fewest edges unweighted
dfs: go as deep as possible before backtracking
dijkstra: cheapest route weighted nonnegative edges
dynamic programming: overlapping subproblems store results optimal substructure
binary search: halve sorted range each step; logarithmic lookup in sorted
merge intervals: combine ranges that overlap meeting times; union of time ranges
number of islands: count connected groups of 1s in binary grid; connected land cells
two sum: find two numbers that add up to target; pair with given sum; indices
kth largest: k biggest elements of array
median of stream: middle value running two heaps incoming numbers
palindrome: reads the same backwards
lru cache: cache discards least recently used entry capacity; get and put constant time
eventual consistency: replicas agree after while stale reads
idempotency: repeating request has same effect as once; safe to retry
microservice: small independent services
etl: move data from sources to warehouse
batch inference: precompute predictions nightly store
online inference: predict on request in real time
shadow deployment: new model gets copy of live traffic without serving users; run silently beside
canary release: small share of traffic gets new version first; release to few users first; small percentage of users
model monitoring: watch deployed model metrics alerts stays healthy; after deployment keep eye on; track live predictions quality over time
data drift: input distribution changes in production over time; live data differ from training data
concept drift: relationship between inputs and target changes over time; what label means changes
training serving skew: features computed differently offline and live; same feature different values between training and serving; model misbehaves live but fine offline; discrepancy
feature store: central place for features shared between training and serving
retraining: update model on fresh data regularly; how often refit
ci cd: automatic test build release
docker: package program with dependencies image
gil: python threads cannot execute bytecode simultaneously; only one thread runs at once; lock interpreter cpu bound threads
python decorator: function wraps another function @ syntax; modify function without changing its code
python generator: yields values one at a time lazily; lazy sequence without storing all
deep copy: copies nested objects recursively; duplicating nested list
shallow copy: copies outer container references inner objects
list comprehension: build list in one expression
recommender system: suggest products movies to users; what to watch next; personalized list; propose items users like
autocomplete: suggest queries as user types; complete search text while typing
ctr: probability that user clicks ad; predict clicks on ads
fraud: flag suspicious card transactions stolen; catch illegitimate payments
spam: unwanted emails junk messages filter inbox
search engine: find documents for query
news feed: posts ranked in home timeline
url shortener: short links redirect
churn: which customers will leave cancel subscription
content moderation: detect harmful posts hate comments
deduplication: find near identical items twice
conflict: disagreed with coworker; did not get along; difference of opinion; argued; clash
failure: project went wrong; things did not go as planned; something you messed up; did not work out what you learned; regret
deadline: little time pressure deliver late
leadership: took charge initiative without authority; guided others
feedback: received negative comments on work; someone criticized you
weakness: something you are bad at need to improve; area to improve
strength: what are you best at
prioritize: several urgent tasks at once what to do first; too many things; decide what to work on
ambiguity: little guidance unclear goals; not enough information
stakeholder: business people without jargon; explain to executives who do not know technical
motivation to join: why this job; what attracts you to us
fairness: treat groups equally; discriminate gender race protected
privacy: personal data protected
latency: model takes too long to respond; answer within milliseconds; slow predictions make serving faster
prompt engineering: write instructions for language model
context window: how much text model can read at once; too long input
contextual: depends on surrounding words
information theory: bits communication
matrix multiplication: rows times columns
random walk: steps left or right
prior: belief before data
posterior: belief after data
likelihood: probability of data given parameters
local minimum: lowest point nearby stuck
early: beginning
internal: inside
symmetric: same both ways swapping
big o: how running time grows with input size; quadratic logarithmic n squared operations; o n
hypothesis test: decide whether effect is real or chance
no free lunch: no algorithm best for every problem
vc dimension: largest set of points model can shatter
occam razor: prefer simplest explanation
elbo: lower bound on log likelihood
adversarial training: train on perturbed attacked inputs
hard negative mining: difficult negatives
curriculum learning: easy examples first then harder
multi task learning: one network several tasks shared layers
multi label: several labels per example at once
multi class: more than two classes one of
semantic search: meaning based
learning curve: error against amount of training data; would more data help
feature engineering: craft useful inputs from raw data
heteroscedasticity: error variance not constant across
gradient: direction of steepest ascent; vector of partial derivatives
norm: length of vector
positive definite: x transpose a x greater than zero
trace: sum of diagonal
orthogonality: right angle dot product zero
cosine similarity: angle between vectors ignoring length
expectation maximization: latent
lagrangian: constraint
stemmer: suffix
content based filtering: recommend items similar to those liked by their attributes
hash collision: same bucket
recursion: function calls itself
memoization: remember results of calls
backtracking: try undo choices
greedy: locally best choice
microbatch: pipeline
warm start: previous solution
paged attention: store cache in fixed-size blocks like virtual memory pages
prefill: process whole prompt before first token
constitutional ai: model critiques own outputs by written principles
constrained decoding: force model to output valid json grammar
guardrails: block unsafe outputs filter
llm as judge: strong model grades answers of other models
benchmark contamination: test examples appear in pretraining data
red teaming: attack own model to find failures
self consistency: sample several reasoning paths majority vote
hybrid search: combine keyword and vector scores
dense retrieval: embeddings similarity find passages
sparse retrieval: exact term match inverted index
query expansion: rewrite user question add related terms
locality sensitive hashing: similar items fall in same bucket
product quantization: compress vectors into codes of sub-vectors
state space model: linear time sequence recurrence alternative to attention
synthetic data: examples generated by model
quantile regression: predict percentile of target
gaussian process: distribution over functions with kernel uncertainty
wasserstein distance: cost of moving mass from one distribution to other
polyak averaging: average weights over last steps
label noise: some training labels are wrong annotators make mistakes
hard negative mining: choose negatives that model confuses
saliency: which pixels influenced prediction heatmap
out of distribution: input unlike anything seen in training
domain adaptation: train on one domain apply on different one
multimodal: text and images together
focal loss: hard examples weigh more
one stage: predict boxes directly in single pass
two stage: first propose regions then classify them
dice loss: overlap for segmentation
fid: quality of generated images distance to real features
noise schedule: how much noise at each step
candidate generation: narrow millions of items to hundreds
position bias: users click top results because they are on top
feedback loop: model trained on clicks it caused
diversity: not only popular or similar items
implicit feedback: clicks views instead of ratings
counterfactual evaluation: estimate new policy from old logs
uplift: who changes behavior because of treatment
difference in differences: compare change over time of treated and control group
instrumental variable: affects treatment but not outcome directly
backtesting: train on past test on later period
stratified k fold: folds keep class proportions
group k fold: same user patient only in one fold
degrees of freedom: number of values free to vary
effect size: how big is difference smallest detectable
sequential testing: looking at results before experiment ends stop early
population stability index: compare feature distribution of two periods
kappa: agreement of annotators beyond chance
mcc: balanced single score of confusion matrix
brier score: mean squared error of predicted probabilities
macro average: each class counts equally
micro average: each example counts equally
adjusted r squared: penalizes extra predictors
aic: trade fit against number of parameters
vif: how much variance of coefficient is inflated by correlated predictors
log transform: make skewed distribution more symmetric
binning: turn continuous variable into categories
interaction features: product of two features
mcar: why values are missing mechanism
max depth: how deep tree grows
weak learner: slightly better than chance
laplace smoothing: unseen word count zero add one
spectral clustering: eigenvectors of graph laplacian
soft clustering: point belongs to several clusters with probabilities
ica: separate mixed independent sources cocktail party
explained variance: how many components keep share of variance
double dqn: max operator overestimates values two networks
trpo: limit how far policy moves
sac: maximize reward plus entropy
advantage: how much better action is than average
sparse reward: agent gets reward rarely only at end
credit assignment: which action caused later reward
inverse reinforcement learning: infer reward from expert behavior
offline rl: learn from fixed logged data without interaction
contextual bandit: choose arm using user features
curiosity: bonus for novel states
reverse linked list: flip direction of all next pointers
linked list cycle: two pointers slow and fast meet
middle of linked list: slow and fast pointer half
merge two sorted lists: combine ordered lists into one
merge k sorted lists: heap of heads of several sorted lists
valid parentheses: brackets closed in right order check stack
min stack: retrieve smallest element in constant time
queue with two stacks: fifo out of lifo
lfu cache: evict key used least often
maximum subarray: contiguous part with largest total kadane
product except self: each position product of all others without division
subarray sum equals k: count contiguous segments with given total prefix sums
longest substring without repeating characters: largest window of string all letters distinct no duplicates
longest palindromic substring: longest part that reads same backwards
longest common subsequence: longest sequence in both strings order
longest increasing subsequence: longest ascending chain in array
edit distance: minimum insertions deletions substitutions turn one word into another
word break: split string into dictionary words
word ladder: change one letter at a time shortest transformation
group anagrams: cluster words with same letters
anagram check: one word is permutation of other's letters; same letters rearranged
top k frequent: most common elements
majority element: appears more than half of time
missing number: one value absent from 0 to n
duplicate number: value occurs twice
single number: every element twice except one
rotate matrix: turn image by 90 degrees in place
spiral matrix: read matrix clockwise from outside
search in rotated array: sorted array shifted at pivot find target
median of data stream: running middle value of incoming numbers two heaps
lowest common ancestor: deepest node above both nodes
validate bst: left smaller right larger check
invert binary tree: swap left and right children
level order traversal: visit tree row by row
diameter of binary tree: longest path between nodes
height of tree: number of levels
clone graph: deep copy of nodes and edges
coin change: fewest coins for amount
climbing stairs: ways to reach top one or two steps
house robber: maximum sum without adjacent elements
trapping rain water: water between bars
container with most water: two lines largest area
buy and sell stock: maximum profit one purchase one sale
meeting rooms: how many rooms needed overlapping meetings
all subsets: every combination of elements
next greater element: first larger value to right
largest rectangle: biggest area in histogram bars
count primes: numbers divisible only by one and itself
gcd: largest number dividing both
fast exponentiation: compute power in logarithmic multiplications
fisher yates: uniformly random permutation
weighted random: pick index proportional to weight
run length encoding: replace repeated characters by count
palindrome check: string reads same backwards
fair coin from biased: produce unbiased bits with unfair coin unknown probability heads
medical test: disease prevalence positive result chance actually sick false positives
broken stick: two random cuts rod pieces form triangle
airplane seat: first passenger sits randomly last gets own seat
secretary problem: hire best candidate seen one by one
boy girl paradox: family with two kids at least one boy
two envelopes: one holds twice as much switch
estimate pi: random points in square inside circle
expected number of tosses: how many flips on average until first head shows up
expected number of rolls: how many throws on average until six appears
consecutive heads: average flips until two heads in a row
derangement: nobody gets own hat
sum of dice: total of pair of dice likely
expected maximum: larger of two random numbers average
coupon collector: rolls to see all six faces; collect every toy; average purchases until full set
second highest salary: employee with second largest pay
dense rank: ranking with ties gaps
union all: combine results keep duplicates
self join: table joined with itself employees managers
cte: named temporary result set
truncate: remove all rows quickly
running total: sum so far per day
retention: share of users who come back
isolation level: what concurrent transactions see of each other
deadlock: two transactions wait for each other forever
slow query: takes long how to speed up
star schema: fact table with dimensions
columnar: store data by column analytics
lambda function: small unnamed function
mutable default argument: list as default parameter shared between calls
identity versus equality: same object or equal value
context manager: with statement acquire and release resource
closure: function remembers variables of enclosing scope
race condition: result depends on timing of threads
asyncio: single thread event loop await
multiprocessing: several interpreters cpu bound work
garbage collection: frees unused objects reference counts
vectorization: replace loops by array operations
broadcasting: arrays of different shapes combine
tuple: fixed sequence cannot be changed
immutable: cannot be changed after creation
chat application: send messages between users real time
notification system: alert users by push email
web crawler: visit pages follow links download
file storage: sync files across devices
cache invalidation: when cached copy is outdated
video streaming: watch movies bandwidth
job scheduler: run tasks at times
nearby places: find restaurants drivers around location
leader election: choose one coordinator node
quorum: majority of replicas must answer
horizontal scaling: add more machines
vertical scaling: bigger machine
autoscaling: add servers when load grows
data quality: bad records checks before training
real time features: computed from events of last minutes
model rollback: new model bad return to old version
incident: production broke what did you do
tech debt: shortcuts in code slow later
difficult coworker: person hard to work with
disagree with manager: boss wanted something else different opinion than supervisor
influence without authority: get others to follow your idea change their mind
initiative: did something without being asked
learn quickly: had to pick up new tool fast
ethical dilemma: asked to do something wrong
tell me about yourself: background summary walk through resume
hard decision: two options no clear right
say no: refused request from stakeholder
motivate team: team morale low
proudest project: piece of work you are proudest of; best thing you built; greatest impact
challenging project: hardest thing you worked on
stressful situation: worked under pressure
overfitting: training loss keeps falling while validation loss goes up; excellent on seen examples fails on new; too complex model learns by heart; gap train test
underfitting: model too weak; both errors high; cannot capture relationship
regularization: keep weights small; add term to loss; limit complexity to generalize better; discourage extreme parameters
dropout: random neurons removed each step; thinned networks average; half of units turned off
batch normalization: rescale layer outputs to zero mean unit variance using batch; normalizing activations per mini batch; keep activations in stable range
early stopping: end training at best validation score; patience epochs
cross validation: estimate performance reliably by several splits; each part serves as test once; train on some folds evaluate on others
precision: when model says positive how often is it right; false alarms share; exactness of flagged
recall: share of true cases the model catches; how many positives are missed; fraction of frauds caught; find all relevant
roc auc: threshold independent ranking measure; chance that positive outranks negative
f1: balance precision and recall in one number
confusion matrix: counts of correct and incorrect predictions by class; table of hits and misses
class imbalance: positives are only one percent; few examples of one class; most labels are the same; accuracy is 99% by predicting majority; rare positives
accuracy: percent of correct answers misleading when one class dominates
gradient descent: repeatedly step against the slope; update parameters to lower loss; small steps downhill
sgd: gradient from one sample or small random subset instead of all data
momentum: keep moving in past direction; smooths oscillation; exponential average of gradients
adam: combines momentum with per-parameter step sizes
learning rate: how far each step goes; too big diverges too small slow
vanishing gradient: deep layers learn slowly because derivatives multiply to nearly nothing; first layers get no signal; error signal does not reach early layers
exploding gradient: loss becomes nan weights overflow; derivatives multiply to huge
backpropagation: how network computes which weight to blame; derivatives flow from loss back to input
activation function: why nonlinear layer; bend linear; nonlinearity between layers
weight initialization: how to set parameters before training
zero initialization: start all weights equal what happens; every neuron learns same
cnn: neural network for pictures; share filters over positions; local patterns edges textures
pooling: reduce resolution of feature map; keep strongest response
receptive field: area of image one neuron depends on
skip connection: let gradient bypass layers; output plus input; very deep nets trainable
rnn: network with memory for sequences; hidden state
lstm: remembers long term information through gates; solves forgetting over long sequences
attention: decide which words matter for each output; weights over inputs; look back at source tokens
self attention: relate each token to all others; words in sentence interact
multi head attention: attend to several kinds of relations at once; different heads different patterns
positional encoding: give order information to model without recurrence; where word is in sentence
transformer: replaces recurrence by attention; architecture behind bert gpt; attention-only
bert: reads both directions; fill masked words encoder
gpt: predicts next word left to right
masked language model: hide some words and guess them
bpe: split rare words into frequent pieces; subword vocabulary merges
word embedding: words as points so that similar are near; numeric vectors for words capture meaning
tf idf: words frequent here but rare elsewhere matter
perplexity: how confused language model is by text
bleu: compare translation with reference by overlapping n-grams
rag: give model retrieved documents to answer; search first then generate; llm answers from private company documents
lora: fine tune big model cheaply with small matrices; freeze original weights add low rank update; update few parameters
rlhf: humans compare answers train reward then optimize; make model helpful by human feedback
dpo: preference tuning without separate reward model or rl
quantization: smaller numbers to save memory; shrink model by lower precision weights; run model in 4 bits
knowledge distillation: teach small network with outputs of large; smaller model imitates bigger
pruning: drop weights neurons that matter little
moe: only some experts run for each token; many parameters few active
key value cache: do not recompute attention for old tokens when generating; speeds up generation trades memory
temperature: how random generated text is; flatten or sharpen distribution
beam search: keeps several best candidates while decoding; explores multiple sequences
nucleus sampling: restrict sampling to most probable tokens adding up to p
hallucination: model confidently states false things; facts that are not true; made up references
prompt injection: user input tricks model into ignoring instructions
chain of thought: let model show its reasoning
context window: maximum number of tokens model reads
gan: two networks compete one creates other judges; fake versus real
vae: encodes to distribution and samples; generative with latent space
diffusion model: start from noise and clean it gradually; learn to reverse corruption
mode collapse: gan makes same outputs again and again
kernel trick: similarity in high dimensional space without going there; linear method becomes nonlinear
svm: separate classes by largest gap; boundary as far as possible from both classes
decision tree: ask questions about features split data; interpretable rules
random forest: many decorrelated trees vote; bagging with random features
gradient boosting: add trees one after another to fix previous errors; sequential ensemble on residuals
bagging: average models trained on resampled sets to reduce variance
boosting: learners in sequence focus on earlier errors reduce bias
stacking: second model learns to combine first models
knn: predict from closest examples; nearest stored points decide
k means: partition into groups around centers; group points by nearest mean
number of clusters: decide how many groups data has
dbscan: finds dense regions arbitrary shape outliers as noise
gmm: data from several bell curves soft membership
em algorithm: guess hidden variables then update parameters alternate
pca: reduce features keep most variance; directions where data varies most; rotate to uncorrelated axes
tsne: plot high-dimensional data in two dimensions
curse of dimensionality: with many features distances become meaningless; need exponentially more data; neighbors far away
bias variance tradeoff: simple model misses pattern flexible model follows noise; as complexity grows one error falls other rises
naive bayes: assume features independent classify with probabilities; simple text classifier
logistic regression: linear model for yes or no outcome; squash linear score to probability
linear regression: predict number as weighted sum; best line
l1 regularization: weights exactly zero; selects features
l2 regularization: small weights spread evenly
multicollinearity: two predictors say the same; redundant correlated inputs in regression
feature scaling: variables measured in different units; one feature in thousands other in fractions; put features on comparable range
one hot encoding: represent category by 0 1 columns
target encoding: use mean outcome per category
missing data: some fields empty; users did not fill in
outlier: few values far away; strange points
data leakage: validation score too good because of information from future; feature knows the answer; preprocessing on all data before split
data drift: inputs in production no longer look like training
concept drift: same inputs now mean different outcome; customer behavior changes meaning
training serving skew: offline good online bad due to different preprocessing pipelines; feature code differs
model monitoring: know that deployed model degrades; keep watching predictions
ab test: show version to half of users; randomly assign users; measure effect of change
p value: how surprising data is if there were no effect; chance of seeing such difference by luck
confidence interval: range of plausible values; procedure covers true value 95%
statistical power: probability of finding effect that exists
type 1 error: false alarm in test; say effect but none
type 2 error: fail to notice effect that exists
central limit theorem: mean of large sample is roughly normal whatever the distribution; why averages look bell shaped
law of large numbers: average settles to expectation with more data
bayes theorem: from p of b given a to p of a given b; update probability with new evidence
mle: find parameters under which observed data likely
kl divergence: measure difference between distributions; information lost when approximating
entropy: uncertainty of random outcome; how unpredictable
cross entropy: penalizes confident wrong predictions; classification objective
cold start: newly registered user nothing known; item nobody rated; no interactions yet
collaborative filtering: people who liked this also liked; neighbors with similar taste
matrix factorization: approximate ratings table by product of two thin matrices
learning to rank: train model to sort results
exploration exploitation: try unknown option or take best known one
q learning: learn value of actions in states from experience table
policy gradient: change policy parameters toward actions with more reward
experience replay: remember old transitions reuse them; break correlation
discount factor: reward now worth more than later
reward hacking: agent finds unintended way to score
cap theorem: cannot have all of consistency availability in network failure
acid: database transaction guarantees
sharding: too much data for one machine divide rows
replication: keep several copies survive failure
caching: remember results to avoid recomputation
load balancer: distribute traffic
consistent hashing: few keys move when node added
rate limiting: protect service from too many calls
message queue: decouple producer and consumer buffer work
idempotency: retry does not charge twice
microservice: split monolith into services
canary release: expose small percentage first
shadow deployment: compare new model on real requests without affecting users
feature store: reuse same features offline and online
retraining: keep model fresh new data
ci cd: automated tests deploy each commit
gil: why threads do not speed up python computation
python decorator: add behavior around function with at sign
python generator: produce items on demand saves memory
conflict: clash with colleague; team member disagreed; people could not agree
failure: project did not succeed; your biggest mistake; what went wrong lessons
weakness: what do you need to improve; what would your manager criticize
strength: what are you good at; why should we hire you
feedback: someone told you to improve; critical comments
leadership: led others; guided team
prioritize: many requests limited time what first
ambiguity: requirements not clear; no clear direction
deadline: too little time
";
