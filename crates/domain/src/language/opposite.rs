//! Words whose exchange turns a statement around.
//!
//! Two kinds. An *axis* has two ends ("sparse", "dense"): saying the other end, or denying this one, flips the statement,
//! and doing both says the same again. A set of *rivals* ("query, key, value") has members of which a statement means
//! one: another one makes another statement. The lexicon of [`crate::matching`] knows many rivals by its contrasts; here
//! stand the axes, and the rivals that matter inside a statement and not for a question.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::matching::names;

/// The axis of more and less, of causing and preventing: what has it says it *of* something.
pub(super) const AMOUNT: u16 = 0;
/// The axis of before and after.
pub(super) const ORDER: u16 = 1;
/// The axis of always and sometimes.
pub(crate) const QUANTITY: u16 = 2;

/// An end of an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct End {
    /// Which axis, by line of [`AXES`].
    pub axis: u16,
    /// The first end or the other one.
    pub up: bool,
    /// The end is a verb or works like one: it says what is done to what follows.
    pub acts: bool,
}

/// Returns the end of an axis that the longest run of words from the first on names, and how many words it takes.
pub(super) fn end(keys: &[u64]) -> Option<(End, usize)> {
    (1..=keys.len().min(LONGEST)).rev().find_map(|length| Some((*TABLE.ends.get(&joined(&keys[..length]))?, length)))
}

/// Returns the axis that a single word names an end of, and which end.
pub(crate) fn axis(word: &str) -> Option<(u16, bool)> {
    TABLE.ends.get(&joined(&[names::key(word)])).map(|end| (end.axis, end.up))
}

/// Returns the rival that the longest run of two words or more from the first on names, where the lexicon has no name for
/// it, and how many words it takes.
pub(super) fn phrase(keys: &[u64]) -> Option<(u32, usize)> {
    let mut lengths = (2..=keys.len().min(LONGEST)).rev();
    lengths.find_map(|length| Some((*TABLE.phrases.get(&joined(&keys[..length]))?, length)))
}

/// Returns how much it tells that two statements speak of this axis.
pub(super) fn weight(axis: u16) -> f64 {
    TABLE.weights.get(usize::from(axis)).copied().unwrap_or(0.5)
}

/// Returns the sets of rivals that a unit is in; a unit is known by its concept or by the key of its word.
pub(super) fn sets(unit: u32) -> &'static [(u16, u8)] {
    TABLE.rivals.get(&unit).map_or(&[], Vec::as_slice)
}

/// What two units are to each other by the table of rivals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kin {
    /// Two names of one member.
    Same,
    /// Two members of one set.
    Rivals,
    /// Neither.
    Strangers,
}

/// Returns what two different units are to each other.
pub(super) fn kin(one: u32, other: u32) -> Kin {
    let (ones, others) = (sets(one), sets(other));
    let mut found = Kin::Strangers;
    for &(set, member) in ones {
        for &(other_set, other_member) in others {
            if set == other_set {
                if member == other_member {
                    return Kin::Same;
                }
                found = Kin::Rivals;
            }
        }
    }
    if found == Kin::Strangers
        && let (Some(one), Some(other)) = (super::statement::concept(one), super::statement::concept(other))
        && names::weight(one).min(names::weight(other)) > 0.6
        && names::contrasted(one, other)
    {
        return Kin::Rivals;
    }
    found
}

/// An end of an axis is at most so many words.
const LONGEST: usize = 4;

struct Table {
    ends: HashMap<u64, End>,
    weights: Vec<f64>,
    rivals: HashMap<u32, Vec<(u16, u8)>>,
    phrases: HashMap<u64, u32>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table =
        Table { ends: HashMap::new(), weights: Vec::new(), rivals: HashMap::new(), phrases: HashMap::new() };
    for (nth, line) in lines(AXES).enumerate() {
        let Some((weight, ends)) = line.split_once(':') else { continue };
        table.weights.push(weight.trim().parse().unwrap_or(0.5));
        for (side, words) in ends.split('|').enumerate() {
            for phrase in words.split(';').map(str::trim).filter(|phrase| !phrase.is_empty()) {
                let acts = phrase.starts_with('!');
                let keys: Vec<u64> = phrase.trim_start_matches('!').split_whitespace().map(names::key).collect();
                table.ends.entry(joined(&keys)).or_insert(End { axis: nth as u16, up: side == 0, acts });
            }
        }
    }
    for (nth, line) in lines(RIVALS).enumerate() {
        for (member, equals) in line.split(';').enumerate() {
            for name in equals.split('=').map(str::trim).filter(|name| !name.is_empty()) {
                let keys: Vec<u64> = name.split_whitespace().map(names::key).collect();
                let named = names::named(&keys).filter(|named| named.length == keys.len());
                let end = (keys.len() == 1).then(|| table.ends.get(&joined(&keys))).flatten();
                let unit = match named {
                    _ if end.is_some() => end.map_or(0, |end| super::statement::unit_of_end(*end)),
                    Some(named) => u32::from(named.concept),
                    None if keys.len() == 1 => super::statement::unknown(keys[0]),
                    None => {
                        let unit = super::statement::unknown(joined(&keys));
                        table.phrases.insert(joined(&keys), unit);
                        unit
                    }
                };
                table.rivals.entry(unit).or_default().push((nth as u16, member as u8));
            }
        }
    }
    table
});

fn joined(keys: &[u64]) -> u64 {
    keys.iter().fold(0x51ed_270b, |joined: u64, key| (joined.rotate_left(21) ^ key).wrapping_mul(0x9e37_79b9_7f4a_7c15))
}

fn lines(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// Weight, then the two ends; `!` marks what is done to what follows. The first three lines are [`AMOUNT`], [`ORDER`] and [`QUANTITY`].
const AXES: &str = "
.25: !increase; higher; high; more; greater; larger; large; !raise; rise; !grow; growth; big; bigger; !maximize; maximum; maximal; max; !boost; !amplify; !enlarge; highest; largest; biggest; most; greatest; !cause; !lead to; !result in; !promote; !encourage; !induce; above; exceed; longer; long; wider; wide; deeper; !enhance; strong; stronger; !strengthen; !expand; !magnify; !inflate; abundant; excessive; !exacerbate; !worsen; !amplifies; upper; up; upward; ascent; ascending; too many; too much; numerous; many; substantial; gain; elevated | !decrease; lower; low; fewer; less; smaller; small; !reduce; reduction; !shrink; shrinkage; !drop; fall; !minimize; minimum; minimal; min; !diminish; lowest; smallest; least; !prevent; !avoid; !mitigate; !alleviate; !combat; !eliminate; !suppress; !discourage; !curb; !limit; !counteract; below; shorter; short; narrower; narrow; shallower; weak; weaker; !weaken; !alleviation; !lessen; !relieve; decline; !cut; !dampen; !lower; few; !remove; !fight; little; !decay; down; downward; descent; descending; !overcome; !guard against; tiny; scarce; too few; !inhibit; !hinder; !help with; !soften; loss of; !shorten
.35: before; prior to; earlier; precede; first; beginning; start of; early; ahead of; in advance; initially | after; following; later; follow; last; end of; late; afterwards; subsequently; finally; final
.15: always; every; all; each; any; in all cases; guaranteed; guarantee; ensure; guarantees | sometimes; occasionally; may; might; could; often; usually; typically; generally; rarely; not always; not necessarily
.8: sparse; sparsity; sparser | dense; denser; density
.9: convex; convexity; concave up | non convex; nonconvex; concave; non convexity; nonconvexity
.9: overfit; overfitting; over fit; memorize | underfit; underfitting; under fit
.8: linear; linearly; linearity | non linear; nonlinear; nonlinearly; nonlinearity; non linearity; non linearly
.9: parametric | non parametric; nonparametric
.9: supervised; labeled; labelled; annotated; labels | unsupervised; unlabeled; unlabelled; unannotated
.8: deterministic; deterministically; reproducible | stochastic; random; randomly; randomness; nondeterministic; non deterministic; stochastically
.6: fast; faster; quick; quicker; quickly; !speed up; !accelerate; rapid; rapidly; fastest; speedup; swift | slow; slower; slowly; !slow down; sluggish; slowest
.6: stable; stability; !stabilize; stably; numerically stable | unstable; instability; !destabilize; unstably
.7: robust; robustness; insensitive; immune; resistant; resilient; invariant; tolerant; unaffected | sensitive; sensitivity; vulnerable; susceptible; prone; suffer; affected; suffers from
.7: bounded; finite | unbounded; infinite; infinity; infinitely
.7: biased | unbiased
.7: consistent; consistency | inconsistent; inconsistency
.7: dependent; dependence; dependency; dependent on | independent; independence; independently; regardless
.7: correlated; correlation | uncorrelated; decorrelated; decorrelate
.7: balanced | imbalanced; unbalanced; imbalance; skewed
.7: discrete; categorical | continuous
.7: symmetric; symmetrical; symmetry | asymmetric; asymmetrical; asymmetry; non symmetric
.7: differentiable; smooth | non differentiable; nondifferentiable; kink; not smooth
.7: parallel; parallelize; parallelizable; concurrently; simultaneously; in parallel; at once | sequential; sequentially; serially; one by one; one after another; one at time; serial
.7: trainable; learnable; learned; learnt | fixed; frozen; hand crafted; untrained
.7: positive; positively | negative; negatively
.7: local; locally | global; globally
.7: static | dynamic; dynamically
.7: online | offline
.7: lossless | lossy
.7: simple; simpler; simplest; simplicity | complex; complicated; complexity; more complex
.7: easy; easier; easily | hard; harder; difficult; difficulty
.7: cheap; cheaper; inexpensive; efficient; efficiently; efficiency | expensive; costly; inefficient; inefficiently; inefficiency
.4: accurate; accurately; exact; exactly; exact solution | inaccurate; approximate; approximately; approximation; inexact; roughly
.6: correct; correctly; right; true; valid | incorrect; incorrectly; wrong; wrongly; false; invalid; mistaken
.6: good; better; best; !improve; improvement; well; beneficial; !help; !benefit; superior; advantage; outperform; desirable; useful | bad; worse; worst; !hurt; !harm; poor; poorly; !degrade; harmful; inferior; disadvantage; drawback; !deteriorate; underperform; useless; detrimental
.6: possible; able; feasible; !allow; !enable; capable; can be | impossible; unable; infeasible; incapable; !prohibit; !forbid; !disallow; !block; !disable
.3: necessary; required; !require; need; must; mandatory; needed | unnecessary; optional; unneeded
.6: explicit; explicitly | implicit; implicitly
.6: known; observed; observable; visible; seen | unknown; unobserved; hidden; latent; unseen; invisible
.6: equal; same; identical; equally; identically; alike | unequal; different; differently; distinct; differ; unlike each other
.6: similar; similarity; similar to; close; closer; near; nearby; nearest; together | dissimilar; dissimilarity; far; farther; distant; furthest; apart
.6: ordered; ordinal; sorted; order matters | unordered; nominal; unsorted; permutation invariant; order does not matter
.6: converge; convergence; converges | diverge; divergence of training; !explode; explosion
.6: interpretable; interpretability; transparent; explainable | uninterpretable; opaque; black box; blackbox
.6: forward; forwards | backward; backwards
.6: left; leftmost | right side; rightmost; to right
.6: horizontal; horizontally; across columns | vertical; vertically
.6: directed | undirected
.6: structured | unstructured
.6: shared; !share; sharing | separate; separately; own; unshared
.6: generative | discriminative
.6: hard margin; strict | soft margin
.6: oversample; oversampling; upsample; upsampling | undersample; undersampling; downsample; downsampling
.6: reversible; invertible; nonsingular; non singular; full rank | irreversible; noninvertible; singular; rank deficient; non invertible
.6: stationary; stationarity | nonstationary; non stationary; non stationarity
.6: relevant; informative; important; relevance; significant | irrelevant; uninformative; unimportant; irrelevance; insignificant; negligible; useless feature
.6: include; included; contain | exclude; excluded; omit; leave out; leaves out; left out; out of
.6: !keep; !retain; !preserve; !store; maintain; !remember; !save | !discard; drop out; !lose; !throw away; !forget; !delete; !erase
.6: remain; stay; persist | disappear; vanish
.6: !consider; !attend to; !take into account | !ignore; !skip; !neglect; !disregard; !overlook
.6: success; succeed; successful | failure; unsuccessful; fail
.6: !accept | !reject; rejection
.6: encode; encoding; !compress | decode; decoding; !decompress
.6: synchronous; synchronously; synchronized | asynchronous; asynchronously; async
.6: mutable | immutable
.6: stateful | stateless
.6: active; activate; activated; enabled; on | inactive; deactivated; disabled; disable; off; switch off; switched off; turn off; turned off; turns off; !disables
.6: complete; completely; fully; full; entire; whole; entirely; all of | incomplete; partial; partially; partly; part of; portion; subset of; some of; fraction of
.6: increasing function; monotonic; monotone | non monotonic; nonmonotonic
.6: homogeneous; uniform; uniformly | heterogeneous; nonuniform; non uniform; diverse
.6: homoscedastic; constant variance; homoscedasticity | heteroscedastic; heteroscedasticity
.6: strongly consistent; strong consistency | eventually consistent; eventual consistency
.6: single; one; alone; individual; sole | multiple; several; multi; many different
.6: row; rows; row wise; rowwise | column; columns; column wise; columnwise; column oriented
.6: on policy | off policy
.6: model based | model free
.6: permanent; permanently; persistent; durable | temporary; temporarily; transient; volatile
.6: eager; eagerly | lazy; lazily
.6: inside; within; inner; internal; intra | outside; outer; external; inter
.6: common; frequent; frequently; majority; popular | rare; rarely; infrequent; minority; uncommon; seldom
.6: outperforms all; win; beat | lose to
.6: attract; pull; pull together | repel; push; push apart
.6: input; inputs; source | output; outputs
.6: read; reads | write; writes
.6: push onto | pop
.6: zero mean; centered | uncentered
.6: upper bound | lower bound
.6: higher bias; more biased | lower bias
.6: numerator | denominator
.6: !multiply; multiplied; multiplication; product of | !divide; divided; division; quotient
.6: expand; widen | collapse; squash; !squeeze
";

/// Members are parted by `;`, names of one member by `=`.
const RIVALS: &str = "
l1 = lasso = l1 regularization = l1 penalty = l1 norm = laplace prior; l2 = ridge = l2 regularization = l2 penalty = l2 norm = gaussian prior
l1 loss = mae = mean absolute error; l2 loss = mse = mean squared error
laplace distribution = laplace; gaussian = normal distribution
precision; recall = sensitivity = true positive rate; specificity = true negative rate; accuracy
precision; recall; f1; roc auc
false positive; false negative
true positive; false positive; true negative; false negative
type 1 error; type 2 error
query = queries; key = keys; value = values
encoder; decoder
generator; discriminator
batch normalization; layer normalization; group normalization; instance normalization; rms normalization
bagging = bootstrap aggregating = random forest; boosting = gradient boosting = adaboost
bias; variance
mean; median; mode
mean; variance; standard deviation; median
train = training set = training data; test = test set = test data; validation = validation set = validation data
sgd; adam; rmsprop; adagrad; adamw
sigmoid; softmax; tanh; relu
linear regression; logistic regression
regression; classification; clustering
knn = k nearest neighbors; k means
stack; queue
bfs = breadth first search; dfs = depth first search
lifo = last in first out; fifo = first in first out
prior; posterior; likelihood
mle; map estimation
supervised learning; unsupervised learning; reinforcement learning
lstm; gru; rnn
cnn; rnn; transformer
bert; gpt
row; column
feature; row = sample = example
user; item
numerator; denominator
rank; dimension
eigenvalue; singular value
eigenvector; eigenvalue
left singular vectors; right singular vectors
ata; aat
depth; width
parameter; hyperparameter
gradient; hessian
weight; bias term; activation
forward pass; backward pass
training time = training; test time = inference
batch = mini batch = batch dimension; feature = feature dimension; channel; time step
batch dimension; feature dimension; channel dimension
max pooling; average pooling
skip gram; cbow
hard voting; soft voting
null hypothesis; alternative hypothesis
covariance; correlation
linear; quadratic; cubic; exponential; logarithmic; constant; polynomial
actor; critic
policy; value function
teacher; student
convolution; pooling; dense layer
dropout; batch normalization; weight decay; early stopping
minimum; maximum; average
minority class; majority class
positive class; negative class
http; https
tcp; udp
primary key; foreign key
inner join; left join; outer join
process; thread
list; tuple; dictionary
latency; throughput
consistency; availability; partition tolerance
horizontal scaling; vertical scaling
array; linked list; hash table
cpu; gpu
leader; follower
client; server
sum; product; difference; ratio
addition; multiplication; concatenation
addition; subtraction; division
union; intersection
logit; probability
log; exponential; square root
entropy; cross entropy; kl divergence
euclidean distance; manhattan distance; cosine similarity
l2 distance; cosine similarity; dot product
gini; entropy
ica; pca; lda
word2vec; glove; fasttext
prefill; decode phase
data parallelism; model parallelism; tensor parallelism; pipeline parallelism
hidden layer; output layer; input layer
# one member: names of one thing
weight = coefficient = parameter = weights
skip connection = residual connection
error = mistake = residual
gradient clipping = clipping = clip
p value = p
logit = score
neuron = unit
loss function = cost = objective = loss
explode = blow up
exploding gradient = explode
vanishing gradient = vanish
hidden state; cell state
forget gate; input gate; output gate
reset gate; update gate
first derivative; second derivative
";
