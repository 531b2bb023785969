//! Descriptions: mathematics, statistics, classical models and their evaluation.

/// A concept and its descriptions a line.
pub(in crate::matching) const GLOSSES: &str = "
pca: orthogonal directions of maximum variance; project data onto fewer axes; linear projection uncorrelated directions largest variance compress features; reduce features keep most variance; directions where data varies most; rotate to uncorrelated axes; find new axes that capture most spread of data; replace many correlated columns by few uncorrelated combinations; linear technique ordering directions by how much variation they explain; eigenvectors of covariance used to compress table
svd: factor matrix into u sigma v transpose; rotations and scaling; product of three matrices; orthogonal matrices diagonal; write any rectangular matrix as rotation times stretch times rotation; best low rank approximation of matrix by keeping largest components; factorization that works for non square matrices
eigenvalue: direction unchanged by matrix only scaled stretched; characteristic polynomial; factor by which special vector is stretched when matrix multiplies it; scalar lambda with a v equal lambda v; roots of characteristic polynomial
determinant: volume scaling factor of linear transformation; single number telling how matrix changes area or volume; number that is zero when square matrix cannot be inverted; product of all eigenvalues
jacobian: matrix of first order partial derivatives vector valued function; table of all partial derivatives of several outputs with respect to several inputs; best linear approximation of vector function
hessian: matrix of second order partial derivatives curvature; square table of second partial derivatives describing curvature; tells whether stationary point is minimum maximum or saddle
chain rule: derivative of composite function nested composition
saddle point: gradient zero neither minimum nor maximum; curves up in one direction and down in another; stationary point that is minimum along one axis and maximum along other; flat place with slope zero that is no optimum; place where gradient is zero but function goes up one way and down another; flat point that is not minimum slows optimization in high dimensions
convex: line segment between two points lies above graph; every local minimum is global minimum; bowl shaped; function shaped like bowl so any local minimum is best overall; chord never goes below graph; second derivative never negative
newton method: uses second derivative curvature hessian to choose step; second order update dividing slope by curvature; jump to minimum of local quadratic approximation; find root by following tangent line
lagrange multiplier: optimize function subject to equality constraint; turn constrained optimization into unconstrained by adding weighted constraint; find extremum on a surface where gradients are parallel; price of relaxing constraint
bayes theorem: update belief after evidence; posterior from prior and likelihood; invert conditional probability; reverse conditional; from p of b given a to p of a given b; update probability with new evidence; flip conditioning from effect given cause to cause given effect; revise probability of hypothesis after seeing data; combine prior belief with evidence
conjugate prior: posterior same family as prior; choice of initial belief so that updated belief stays in same distribution family; closed form update such as beta with coin flips
mle: choose parameters that make observed data most probable; parameters under which data is most likely; find parameters under which observed data likely; pick parameter value under which what we saw would be least surprising; maximize product of densities of observations; fit distribution by maximizing log probability of sample
central limit theorem: sum or mean of many independent samples approaches bell shaped normal distribution; sample means become gaussian; averages of samples are normally distributed; mean of large sample is roughly normal whatever the distribution; why averages look bell shaped; why averages of many independent draws follow bell curve whatever original distribution; distribution of sample mean becomes normal for large n
law of large numbers: sample average approaches converge true expected value as more trials number of samples grows; average settles to expectation with more data; average of many repetitions gets close to expected value; frequency converges to probability as trials increase
p value: probability of result at least as extreme if null hypothesis true; data this extreme under null; how surprising data is if there were no effect; chance of seeing such difference by luck; how likely is outcome at least this extreme by pure luck; number compared with alpha to declare effect real; what does 0.03 under the null mean
confidence interval: range that covers true parameter in 95% of repeated samples; repeated experiments contain true value; range of plausible values; procedure covers true value 95%; range around estimate that would capture truth in most repeated studies; plus or minus around poll result; uncertainty range for sample proportion
statistical power: probability to detect true effect reject null when effect exists; chance of detecting real effect; probability of finding effect that exists; likelihood that experiment notices real improvement; one minus missed effect rate; how sensitive study is; probability that test correctly rejects false null hypothesis
type 1 error: reject true null hypothesis; concluding effect when there is none; claiming effect that is not there; false alarm in test; say effect but none; convict innocent person by evidence; declare winner though both versions are same; null true but rejected
type 2 error: fail to reject false null; missing real effect; overlook effect that exists; fail to notice effect that exists; acquit guilty person for lack of evidence; real improvement goes undetected; null false but kept
multiple comparisons: many hypotheses tests at alpha 0.05 some significant by chance; testing twenty metrics inflates false positives; correction; test hundred hypotheses and some succeed by luck; adjust threshold when comparing many variants or metrics; one of twenty tests significant by accident; test many metrics and one is significant by chance
bootstrap: resample with replacement estimate uncertainty of statistic; draw samples with replacement from data; redraw dataset from itself many times to see how statistic varies; uncertainty of median without formula
expectation: long run average probability weighted average; average value over infinitely many repetitions
variance: average squared deviation from mean; spread of predictions across training sets
standard deviation: square root of variance spread; typical distance of values from average
median: middle value of sorted data; half above half below; 50th; value that splits ordered data in two equal halves; average not affected by extreme values
poisson distribution: count of events in fixed interval at constant rate; number of arrivals per hour; how many calls arrive in an hour when average rate known; rare independent events counted over time or area
bernoulli distribution: single trial success failure; one coin flip yes or no
binomial distribution: number of successes in n independent trials; count heads in fixed number of tosses; how many of n independent yes or no attempts succeed
geometric distribution: number of trials until first success; how many attempts until it works for the first time; number of failures before first success
exponential distribution: waiting time between events memoryless; time until next arrival when events come at constant rate; continuous waiting time without memory
normal distribution: bell shaped curve mean and standard deviation; symmetric bell determined by mean and variance; errors sum of many small effects
multicollinearity: predictors nearly linearly dependent on each other; regressors strongly related; features that are linear combinations; inputs correlated with each other; variance inflation factor vif unstable coefficients; two predictors say the same; redundant correlated inputs in regression; regressors carry same information so coefficients flip signs and have huge standard errors; one input is almost sum of others; x transpose x close to singular; duplicate columns in regression; house size in meters and in feet both as inputs
correlation: strength of linear association between two variables; move together; number between minus one and one for how strongly two quantities move together linearly
causation: one variable produces the other; association does not imply cause effect; correlated without cause; does action really produce outcome or only coincide; ice cream sales and drownings rise together; association without mechanism
confounder: hidden third variable influences both treatment and outcome; lurking variable; third factor drives both and creates spurious association; treated patients differ from others in age; left out predictor biases estimated coefficient
simpson paradox: trend in every subgroup reverses when groups pooled; aggregated data shows opposite; disappears when combined; treatment better in each group but worse overall; combined table reverses conclusion
selection bias: sample not representative because of how chosen; non random sample of population; people who answer survey differ from those who do not; approved applicants only have outcomes
survivorship bias: only looking at winners that survived; planes that returned show bullet holes but lost planes unseen; judging by successes while failures vanished from data
regression to mean: extreme measurement followed by more average one; best performers do worse next time without cause; extreme first score tends to be closer to average on second
frequentist: probability as long run frequency; fixed unknown parameters; parameters are unknown constants and only data is random
bayesian: probability as degree of belief; prior; parameters themselves are random with distributions reflecting belief
bayesian optimization: surrogate model acquisition function tune expensive black box function; choose next setting to try by probabilistic model of score; tune expensive experiments with few trials
mcmc: sample from unnormalized distribution with chain whose stationary distribution is target; random samples from posterior; draw from complicated posterior by accepting or rejecting random moves; build chain that visits values in proportion to density
monte carlo: estimate by random sampling simulation; approximate integral or probability by many random draws and averaging
importance sampling: weight samples from another proposal distribution; estimate expectation under one distribution using draws from other by reweighting
reservoir sampling: sample k items uniformly from stream of unknown length; random line from huge file without knowing its size; keep fair random subset while data arrives and total count unknown; choose one line from file read once
markov chain: next state depends only on current state; future independent of past given present; system hops among states with probabilities depending only on present state; table of probabilities of moving from state to state
markov decision process: states actions transition probabilities rewards discount; formal description of states actions rewards and transitions; next state depends only on present state and action; tuple of states actions transitions rewards discount for sequential decisions
hidden markov model: unobserved states emit observations; latent chain generates what we observe
entropy: average surprise; expected information content; disorder unpredictability of distribution; bits to encode; uncertainty of random outcome; how unpredictable
cross entropy: negative log probability of true class; average surprise of predictions under true labels; loss for classifiers comparing predicted distribution with labels; penalizes confident wrong predictions; classification objective; heavily punishes being confidently wrong; minus logarithm of probability given to right class
kl divergence: how different two probability distributions; extra bits when encoding with wrong distribution; asymmetric distance between distributions; measure difference between distributions; information lost when approximating
mutual information: reduction in uncertainty of one variable from knowing another; shared information dependence
information gain: entropy decrease after split; reduction of impurity; how much knowing attribute reduces uncertainty about label
gini: probability of misclassifying random element; impurity of node; chance that two random items in node have different class; one minus sum of squared class shares
coupon collector: expected number of draws to collect all distinct types; boxes stickers complete set; rolls to see all six faces; collect every toy; average purchases until full set; how many cereal boxes to buy to get every toy; expected draws until every kind was seen at least once
birthday problem: people in room share date of birth; two people born same day; how many guests so that chance of shared date exceeds half; collisions among random picks sooner than expected
monty hall: three doors host opens goat switch prize car; stay or switch after host reveals losing door
ab test: compare two versions on randomly split users; control and treatment groups; variant live traffic randomized; show version to half of users; randomly assign users; measure effect of change; show new button to half of visitors and old to rest; decide whether new feature or model improves metric using live users; measure causal effect by random assignment
sample ratio mismatch: unequal group sizes assignment 50/50 split broken; one variant received noticeably more users than planned allocation; expected fifty fifty but counts differ significantly
multi armed bandit: slot machines choose arm explore while earning; allocate traffic adaptively to variants; shift traffic to better option while still learning; adaptive alternative to fixed split test; several ads with unknown payoffs; choose among slot machines with unknown payouts; shift traffic toward better variant while testing
thompson sampling: sample from posterior of each arm; choose option by drawing random value from belief of each; draw plausible reward rate for every arm from belief and play best; randomize according to probability of being best
linear regression: fit straight line minimizing squared residuals; predict number as weighted sum; best line; straight line through cloud of points minimizing squared vertical gaps; predict house price as weighted sum of attributes; fit hyperplane to continuous target
logistic regression: linear classifier with sigmoid log odds; models log odds linear; probability of binary outcome; linear model for yes or no outcome; squash linear score to probability; model chance of yes from linear combination passed through s curve; linear boundary with probability output; each coefficient shifts log odds; why not use straight line for zero one target
naive bayes: features assumed conditionally independent given class; unrealistic independence assumption classifier name; assume features independent classify with probabilities; simple text classifier; treat words as independent given class and multiply their probabilities; simple probabilistic text classifier with unrealistic assumption
knn: classify by majority vote of closest points; label of closest training examples; lazy learner stores training data; look at most similar points; predict from closest examples; nearest stored points decide; no training phase compare with all stored cases; look up most similar cases and let them vote; label of neighbors decides
k means: assign points to nearest center and recompute centers as mean; alternate assignment and mean update; minimize within cluster squared distance; partition into groups around centers; group points by nearest mean; repeatedly assign to closest center then move centers; split data into fixed number of round groups; minimize sum of squared distances to group mean; pick first centers far from each other to avoid bad start
k means++: spread initial centers far apart; smarter starting centers
number of clusters: how many groups; elbow silhouette; decide how many groups data has
dbscan: density based eps minpts; clusters of arbitrary shape marks noise points; finds dense regions arbitrary shape outliers as noise; grow groups from crowded regions and leave lonely points as noise; find arbitrarily shaped clusters without giving their number; neighborhood radius and minimum neighbor count
hierarchical clustering: merge closest clusters tree bottom up; build tree of nested groups by joining two nearest again and again
gmm: soft clustering weighted sum of normals; points drawn from several normal components; data from several bell curves soft membership; population made of several overlapping bell shapes with mixing weights; each point belongs partly to several elliptical groups
em algorithm: alternate between expected latent assignments and maximizing likelihood; latent variables estimation hidden; guess hidden variables then update parameters alternate; guess hidden assignments then reestimate parameters and repeat; fit model with latent variables when direct likelihood is intractable
memoryless: waiting longer does not change remaining time; forget how long waited
svm: widest margin hyperplane between classes; maximum margin classifier; support vectors define boundary; separate classes by largest gap; boundary as far as possible from both classes; find boundary with widest street between classes; only borderline points matter; classifier that maximizes gap
support vector: points on the margin determine boundary
kernel trick: separate nonlinear data without computing high dimensional mapping; implicit feature space inner products; never compute coordinates; similarity in high dimensional space without going there; linear method becomes nonlinear; replace inner products by similarity function so linear algorithm draws curved boundary; work in infinite dimensional space without visiting it; lift data to more dimensions cheaply
soft margin: allow some points inside margin violations; penalize misclassified points
decision tree: sequence of if else questions splits; flowchart; ask questions about features split data; interpretable rules; twenty questions game on features; split data again and again by threshold on one variable; if else rules learned from data
random forest: many trees on bootstrap samples random subset of features averaged; average of decorrelated trees; many decorrelated trees vote; bagging with random features; crowd of deep trees each on random rows and columns then vote; decorrelated trees averaged
out of bag: samples not drawn left out by bootstrap used to validate tree; rows a tree never saw serve as free validation; about one third of data left out of each bootstrap draw; evaluate forest without separate holdout
bagging: train models on bootstrap samples and average them; independent models on resampled data vote; average models trained on resampled sets to reduce variance; train copies on resampled datasets in parallel and average to reduce variance
boosting: train weak learners sequentially each correcting errors of previous; focus on mistakes of earlier models; chain of weak models; learners in sequence focus on earlier errors reduce bias; turn many barely useful learners into strong one by sequential correction
gradient boosting: each new tree fits residuals negative gradient of previous; additive model of trees; sequential trees correct the errors; add trees one after another to fix previous errors; sequential ensemble on residuals; add small trees one by one each fitted to what is still wrong; descent in function space; next learner predicts negative gradient of loss
adaboost: reweight misclassified examples after each weak learner; raise weights of misclassified cases then train next stump; sequential classifiers minimizing exponential loss
ensemble: combine several models predictions; many models better than one; group of models beats best single one; average independent errors away; average outputs of networks trained from different seeds
feature importance: which inputs matter most for prediction; contribution of each feature; shuffle feature measure drop; which columns drive forecast most; scramble column and watch score fall; how much did splits on variable help
shap: game theory fair contribution of each feature to prediction; coalition; divide prediction fairly among inputs as payout among players
lime: local surrogate linear model around one prediction; perturb input and fit simple model nearby to explain
interpretability: understand why model made prediction; explain decisions to humans; black box; tell customer why loan was denied; open black box so humans see reasons
feature selection: drop useless inputs keep informative ones; choose subset of variables; keep only columns that help; throw away noisy inputs; thousand columns but few useful
feature scaling: inputs live on very different ranges units; bring features to same scale; magnitudes; distance dominated by large feature; variables measured in different units; one feature in thousands other in fractions; put features on comparable range; age in tens and income in hundred thousands distort distances; put variables on same footing; bring columns to equal magnitudes before fitting
standardization: subtract mean divide by standard deviation; zero mean unit variance; subtract average and divide by spread
normalization: rescale to 0 1 range; squeeze values between zero and one
one hot encoding: categorical column into dummy indicator variables binary columns; one binary column per category; 0/1 vector; represent category by 0 1 columns; column of colors becomes several zero one columns; give each category own flag
target encoding: replace category by average of target; use mean outcome per category; replace city by average outcome in that city with smoothing
feature hashing: map categories to fixed number of buckets; squeeze unlimited categories into fixed number of slots with collisions
high cardinality: category column with thousands of distinct values zip codes user ids; zip code or product id with tens of thousands of values as input
missing data: some values are blank unknown empty cells; nan gaps in table; incomplete records fill in; some fields empty; users did not fill in; cells of spreadsheet are blank what to do; sensor did not report; survey respondents skipped question
outlier: extreme observations far from rest distort; unusual points; abnormal values; few values far away; strange points; few giant values pull average and line; billionaire in salary data; person aged 999
class imbalance: one class has far more examples than other; 99% negatives 1% positives; only few positive cases; rare fraud cases; one class dominates; 1 in 1000; 95% belong to one class; majority class; positives are only one percent; few examples of one class; most labels are the same; accuracy is 99% by predicting majority; rare positives; almost all transactions are legitimate and few are fraud; one case in thousand is positive; hardly any examples of disease; model always predicts majority
oversampling: synthetic minority examples duplicate; create artificial rare cases by interpolating between neighbors; repeat scarce examples until classes even
dimensionality reduction: represent data with fewer variables; compress many features into few; fewer columns keep information; squeeze five hundred columns into ten that keep what matters; visualize many variables on flat plot
curse of dimensionality: distance methods degrade as number of features grows; points become equally far in high dimension; volume grows exponentially data sparse; too many features; with many features distances become meaningless; need exponentially more data; neighbors far away; in hundreds of columns all points are about equally far apart; number of examples needed explodes with columns; nearest neighbor stops being near
tsne: two dimensional map keeps neighbours visualization; plot high-dimensional data in two dimensions; nonlinear flat picture where close neighbors stay close; clusters on picture whose distances mean little
collaborative filtering: recommend what similar users liked; user item ratings matrix; taste of others; people who liked this also liked; neighbors with similar taste; people with same taste predict what you like; customers who bought this also bought; use only ratings of crowd not item attributes
matrix factorization: user and item latent vectors whose product gives rating; low rank ratings; approximate ratings table by product of two thin matrices; represent user and item by short vectors whose inner product is rating; fill in sparse ratings table with hidden tastes
cold start: no history for new user or item; nothing known; brand new user without interactions; just signed up; newly registered user nothing known; item nobody rated; no interactions yet; just registered person without any clicks; fresh product nobody has bought; what to suggest before any behavior is known; customer without any purchases or clicks; person who just signed up
learning to rank: order documents pairwise listwise; train model to sort results; train model to order search results by relevance; predict good ordering rather than value for each document
anomaly detection: find unusual observations; spot rare abnormal events; spot strange server metrics without labels; find transactions unlike all others; alarm when machine behaves oddly; learn normal behavior and flag deviations
time series: data ordered in time; trend seasonality; predict tomorrow from measurements of previous days; values recorded at regular moments; observations whose order in time matters
stationarity: mean and variance do not change over time; properties constant over time; statistical properties of series stay same over time; level and spread do not drift so past resembles future; why must trend be removed before modeling
precision: of predicted positives how many are correct; fraction of flagged items really positive; how many alarms are true; proportion of positive predictions that are right; share of positive predictions; when model says positive how often is it right; false alarms share; exactness of flagged; of everything flagged how much was right; when filter says spam how often really spam; purity of positive predictions
recall: of actual positives how many found; fraction of real positives caught; how many of the sick are detected; share of relevant items retrieved; missed cases; share of true cases the model catches; how many positives are missed; fraction of frauds caught; find all relevant; of everything that should be flagged how much did we catch; share of sick people test finds; do not let positives slip through
specificity: fraction of actual negatives correctly identified; true negatives among negatives; healthy people correctly told they are healthy
false positive rate: fraction of negatives wrongly flagged; innocent items that get flagged out of all innocent
precision recall tradeoff: catching more positives raises false alarms; raising threshold gains one loses other; catch everything or be right when you flag; when is missing positive worse than false alarm; moving cutoff improves one and hurts other
f1: harmonic mean of precision and recall; single number combining precision and recall; balance precision and recall in one number; single score that is high only if both exactness and completeness are high
accuracy: share of correct predictions; fraction right; percent of correct answers misleading when one class dominates; how often prediction equals truth; useless when ninety nine percent belong to one class
roc auc: probability that random positive is ranked above random negative; true positive rate against false positive rate all thresholds; ranking quality; threshold independent ranking measure; chance that positive outranks negative; how well scores separate positives from negatives across every cutoff; random guess gives one half and perfect ranking one
roc: plot of true positive rate against false positive rate as threshold varies; diagonal means random guessing; hit rate against false alarm rate while moving cutoff
confusion matrix: table of predicted against actual classes counts; true positives false positives grid; counts of correct and incorrect predictions by class; table of hits and misses; two by two grid of actual versus predicted outcomes; see which classes get mixed up
ndcg: ranking metric discounts lower positions graded relevance; gain of relevant results discounted by logarithm of place relative to ideal order; reward putting best documents at top with graded judgments
threshold: probability above which call positive; where to cut predicted probabilities 0.5; from which score on should we act; pick probability cut that minimizes business cost; default one half is not best
calibration: predicted probabilities match observed frequencies; of events predicted 70% happen 70%; confidence equals accuracy; trust probabilities; among days forecast with seventy percent rain it rains on seventy percent; make scores behave like real probabilities; classifier says ninety percent but right only sixty; map raw scores to probabilities by sigmoid or step function
cross validation: split data into k parts train on k-1 test on remaining rotate; average over several train test splits; every fold used once for testing; repeatedly hold out; estimate performance reliably by several splits; each part serves as test once; train on some folds evaluate on others; rotate which part of data is held out and average scores; get more reliable estimate than single split; every row used for testing exactly once
validation set: separate data to tune hyperparameters choose model; part of data for choosing settings not for final score
data leakage: information from future or target sneaks into features; test information in training; suspiciously good offline results; feature not available at prediction time; too good to be true; validation score too good because of information from future; feature knows the answer; preprocessing on all data before split; score is suspiciously perfect because input secretly contains answer; fit scaler on all rows before splitting; information not available when decision is made sneaks into training; great on validation and terrible live because of contaminated inputs
baseline: simple model to compare against; what trivial rule must any model beat; always predict most frequent class or last value
recommender system: suggest products movies to users; what to watch next; personalized list; propose items users like; choose what to show on home page of shop; decide which film to propose next; people get personal suggestions based on past behavior; personalized suggestions of what to buy or watch; show each visitor items they probably like; homepage of streaming or shop tailored to each user
information theory: bits communication
matrix multiplication: rows times columns
random walk: steps left or right; move one step up or down with equal chance; position after many coin flip steps
prior: belief before data; what we believe about parameter before seeing any observations
posterior: belief after data; updated belief about parameter once observations are taken into account
likelihood: probability of data given parameters; how plausible parameter values are given fixed observed data; function of parameters rather than of data
local minimum: lowest point nearby stuck; valley that is lowest only in its neighborhood; optimizer stuck in valley that is not deepest; optimizer trapped in valley that is not the deepest; solution better than neighbours but not best overall
hypothesis test: decide whether effect is real or chance; decide from sample whether observed difference could be random; reject or keep claim of no effect
no free lunch: no algorithm best for every problem; averaged over all possible problems every learner performs same
vc dimension: largest set of points model can shatter; maximum number of points hypothesis class can label in every possible way; measure of capacity of family of classifiers; how many points can line classify arbitrarily
occam razor: prefer simplest explanation; among equally good explanations take one with fewer assumptions
multi label: several labels per example at once; each item may carry several tags simultaneously
multi class: more than two classes one of; assign one of several mutually exclusive categories
learning curve: error against amount of training data; would more data help; plot score against number of examples to see whether more data helps
feature engineering: craft useful inputs from raw data; turn raw logs into informative inputs; craft ratios counts and time since last event
heteroscedasticity: error variance not constant across; spread of residuals grows with fitted value; funnel shape in error plot; noise level differs between observations
gradient: direction of steepest ascent; vector of partial derivatives; vector telling direction of fastest increase of function of several variables; collect slopes with respect to every parameter
norm: length of vector; measure size or magnitude of vector; length from origin
positive definite: x transpose a x greater than zero; quadratic form always greater than zero; symmetric matrix whose eigenvalues are all above zero
trace: sum of diagonal; add up entries on main diagonal of square matrix; sum of all eigenvalues
orthogonality: right angle dot product zero; vectors at right angle with zero inner product
cosine similarity: angle between vectors ignoring length; compare directions of two vectors and disregard magnitude; normalized inner product between minus one and one
expectation maximization: latent
lagrangian: constraint
content based filtering: recommend items similar to those liked by their attributes; suggest articles resembling those reader liked by their text and tags
fair coin from biased: produce unbiased bits with unfair coin unknown probability heads; get even odds from coin that lands heads more often; flip twice and use head tail versus tail head
medical test: disease prevalence positive result chance actually sick false positives; positive result on accurate screening for uncommon illness is it real; ignoring how common condition is
broken stick: two random cuts rod pieces form triangle; break rod at two random points chance parts make triangle
airplane seat: first passenger sits randomly last gets own seat
secretary problem: hire best candidate seen one by one; interview candidates in sequence must decide immediately; skip first third then take next best
boy girl paradox: family with two kids at least one boy
two envelopes: one holds twice as much switch
estimate pi: random points in square inside circle
expected number of tosses: how many flips on average until first head shows up
expected number of rolls: how many throws on average until six appears; how long to throw cube until specific face appears
consecutive heads: average flips until two heads in a row
derangement: nobody gets own hat
sum of dice: total of pair of dice likely
expected maximum: larger of two random numbers average
eigendecomposition: write square matrix as basis of special vectors times diagonal times inverse; decompose symmetric matrix into rotation and scaling
eigenvector: vector that keeps its direction when matrix is applied; matrix multiplication only lengthens or flips this vector; directions that linear transformation leaves on same line
matrix rank: number of linearly independent rows or columns; dimension of space spanned by columns; how many columns are not redundant
low rank approximation: replace matrix by product of two thin ones with little loss; closest matrix with fewer independent columns; replace big weight matrix by product of two thin ones
null space: all vectors that matrix sends to zero; solutions of a x equals zero
column space: all outputs matrix can produce; set of linear combinations of columns
lu decomposition: split matrix into lower and upper triangular factors
qr decomposition: write matrix as orthonormal columns times upper triangular
cholesky decomposition: square root of covariance matrix as lower triangular times its transpose; generate correlated normal samples from independent ones
orthogonal matrix: inverse equals transpose; square matrix preserves lengths and angles; columns are mutually perpendicular unit vectors
symmetric matrix: equals its own transpose; matrix with real eigenvalues and perpendicular eigenvectors
diagonal matrix: all entries off main diagonal are zero; change of basis that makes matrix only scale coordinates
identity matrix: ones on diagonal and zeros elsewhere leaves vectors unchanged
matrix inverse: undo linear transformation; matrix times this gives identity; when can square system be solved uniquely
pseudoinverse: least squares solution when matrix is not square or not invertible; substitute of inverse for rectangular matrix
condition number: ratio of largest to smallest singular value; small change of input gives large change of solution of linear system; how much errors are amplified when solving equations
linear independence: none of vectors can be written as combination of others; one column is weighted sum of other columns
vector space: set closed under addition and scalar multiplication
basis vectors: minimal set of independent vectors that spans space
orthogonal projection: closest point in subspace to given vector; shadow of one vector on another; idempotent symmetric matrix
quadratic form: x transpose a x expression
hadamard product: multiply two matrices entry by entry
cross product: vector perpendicular to two vectors in three dimensions
gram matrix: matrix of all pairwise inner products between examples
covariance matrix: table of how each pair of variables vary together; variances on diagonal and joint variability off diagonal
precision matrix: zeros mean conditional independence between gaussian variables
l0 norm: count of nonzero entries in vector
nuclear norm: sum of singular values convex surrogate for rank
triangle inequality: direct way never longer than detour; length of sum at most sum of lengths
cauchy schwarz: inner product bounded by product of lengths
dot product: multiply matching entries and add them; lengths times cosine of angle between
euclidean distance: length of straight line between two points; square root of summed squared coordinate differences
manhattan distance: sum of absolute coordinate differences; walk along grid blocks between two points
chebyshev distance: largest coordinate difference between points
minkowski distance: general formula with power p covering city block and straight line distances
mahalanobis distance: how many standard deviations point lies from center taking correlations into account; distance scaled by inverse covariance; multivariate version of z score
hamming distance: number of positions at which two strings or binary vectors differ
sparse matrix: store only nonzero entries of table that is mostly zeros
power iteration: find dominant eigenvector by multiplying repeatedly with matrix
directional derivative: rate of change of function along given direction
taylor series: approximate smooth function near point by polynomial from its derivatives
quasi newton: approximate inverse curvature from successive gradients without computing second derivatives
conjugate gradient: iterative solver for symmetric positive definite linear systems using mutually conjugate directions
coordinate descent: optimize one parameter at a time while others stay fixed
proximal gradient: optimize smooth loss plus nonsmooth penalty by gradient step then shrinkage
subgradient: generalized slope at kink where function is not differentiable; descend on absolute value function
line search: choose step length along descent direction by trying decreasing values
projected gradient descent: take step and return to feasible set
natural gradient: precondition update with inverse fisher information
interior point method: solve constrained problem through inside of feasible region with logarithmic barrier
simplex method: walk along vertices of polytope to optimize linear objective
linear programming: maximize linear objective under linear inequality constraints
integer programming: optimize when some variables must be whole numbers
kkt conditions: necessary conditions for optimum with inequality constraints; multiplier times constraint is zero at solution
duality: solve associated maximization problem whose value bounds original minimization; lower bound by swapping roles of constraints and variables
strongly convex: curvature bounded below by positive constant gives fast linear convergence
lipschitz: slope of function is bounded by constant; change of output limited relative to change of input
convergence rate: how many iterations until error below tolerance; how quickly optimizer approaches solution
robbins monro: step sizes whose sum diverges but sum of squares is finite
zeroth order optimization: optimize without access to derivatives only function evaluations
simulated annealing: accept worse solutions with probability that falls as temperature cools; random search inspired by cooling metal
genetic algorithm: population of candidate solutions improved by mutation crossover and selection of fittest
hill climbing: move to better neighbor until no improvement possible
multi objective optimization: several goals conflict and no solution is best in all; solutions where one metric cannot improve without hurting another
global optimum: best point over whole domain; deepest valley of objective
normal equation: solve for regression weights directly by x transpose x inverse instead of iterating; exact weights by matrix inversion in single step
log sum exp: avoid overflow when adding exponentials by subtracting maximum
floating point: rounding mistakes because computer stores limited digits; why 0.1 plus 0.2 is not 0.3
gaussian elimination: eliminate unknowns row by row until triangular
gram schmidt: turn set of vectors into orthonormal basis one at a time by subtracting projections
posterior predictive: distribution of new observation after averaging over parameter uncertainty
empirical bayes: estimate prior itself from data of all groups and pull small groups to overall mean
hierarchical bayesian model: groups share strength through common prior; estimates of small groups are pulled toward global mean
mixed effects model: repeated measurements from same subject or group need own intercepts
bayes factor: ratio of marginal likelihoods of two hypotheses
bayes error: lowest possible error any classifier can reach because classes overlap; noise inherent in data that no model can remove
epistemic uncertainty: ignorance that shrinks with more data; model does not know because it saw too few such examples; uncertainty from lack of data that more data would reduce; model does not know because it has not seen enough
variational inference: approximate intractable posterior by closest member of simple family; turn Bayesian computation into optimization
laplace approximation: approximate posterior by gaussian centered at mode
likelihood ratio test: compare fit of nested models by twice difference of log likelihoods
method of moments: estimate parameters by equating sample averages with theoretical expectations
exponential family: distributions whose density is exp of parameter times statistic
union bound: probability that at least one of events happens is at most sum of their probabilities
kurtosis: how heavy tails or peaked distribution compared with normal; fourth standardized moment
skewed: distribution with long tail on one side; mean pulled away from median; income data not symmetric
heavy tail: extreme values much more likely than under normal; few huge observations dominate sum
power law: few items account for most of volume; frequency inversely proportional to popularity position
multivariate normal: bell shaped density in several dimensions given by mean vector and covariance
empirical rule: share of observations within one two three standard deviations of mean
normality test: check whether sample looks bell shaped
log normal: logarithm of variable follows bell curve; multiplicative positive skewed variable such as income
gamma distribution: waiting time until several events of constant rate process; sum of exponential waiting times
beta distribution: distribution over probabilities between zero and one; uncertainty about conversion rate given successes and failures
uniform distribution: every outcome in range equally likely; flat density between two limits
negative binomial: trials until r successes; count model with variance greater than mean
hypergeometric: number of special items when drawing from finite lot without putting back
nonhomogeneous poisson process: arrivals whose rate changes over time or depends on past events
dirichlet distribution: distribution over vectors of probabilities summing to one
cauchy distribution: ratio of normals heavy tails with undefined mean
laplace distribution: prior that corresponds to absolute value penalty; symmetric with sharp peak at center
student t distribution: bell curve with heavier tails used when variance unknown and sample small
chi square distribution: sum of squares of independent standard normal variables
gumbel distribution: distribution of largest observation in block; model rare maxima such as floods
mixture distribution: population composed of several subpopulations each with own distribution
copula: model dependence between variables separately from their marginals
law of total expectation: average of conditional averages; split expected value by cases
law of total variance: within group spread plus between group spread of means
law of total probability: split probability over exhaustive cases and weight them
conditional probability: likelihood of event once we know other event happened; restrict sample space to cases where condition holds
joint probability: probability that both events happen together
marginal distribution: sum or integrate out other variables
conditional independence: two variables unrelated once third is known
independence: knowing one event does not change probability of other; joint factorizes into product
mutually exclusive: two events cannot happen at same time
iid: samples drawn separately from same distribution; observations do not influence each other and share law
pdf: curve whose area gives chance of continuous variable falling in interval
cdf: chance that variable is at most x; running total of probability up to value
pmf: probability of each possible value of discrete variable
inverse transform sampling: generate random numbers of any distribution from uniform ones; pass uniform through inverse of cumulative function
change of variables: density after applying function multiply by absolute jacobian
variance of sum: spread of total of dependent variables includes twice covariance
covariance: do two variables rise above their means together; average product of deviations
partial correlation: association between two variables after removing effect of third
spearman: association computed on positions of values rather than values; strength of monotone but not linear relationship
kendall tau: share of pairs ordered same way minus share ordered differently
cramers v: association strength between two nominal columns
autocorrelation: series correlated with its own past values; residuals of successive periods are related
stationary distribution: long run share of time spent in each state; distribution that does not change after one more transition
absorbing state: state that cannot be left once entered
brownian motion: continuous path with independent gaussian increments
martingale: fair game where expected future value equals present value
stochastic process: collection of random variables indexed by time
queueing theory: average waiting line length from arrival and service rates
gamblers ruin: bet one dollar repeatedly until broke or reaching target; probability to lose all money before winning
gamblers fallacy: believing red is due after long run of black; past independent outcomes do not change next one
prosecutors fallacy: treating chance of evidence given innocence as chance of innocence given evidence
balls and bins: throw objects randomly into containers how many are empty
inclusion exclusion: add singles subtract pairs add triples to count union
combinations: count selections when order does not matter
pigeonhole: more objects than containers so some container holds two
hat problem: no element in its original place; random hats nobody receives own
st petersburg: payoff doubles each tail infinite expected winnings how much pay
kelly criterion: fraction of bankroll to bet to maximize long run growth
buffon needle: needle dropped on lined floor crosses line probability
two heads in row: how long until same side comes up twice running
coin fairness: decide from tosses whether heads and tails equally likely; decide whether penny is weighted
draw from urn: pull colored spheres out of container with or without returning
meeting problem: friends agree to meet within an hour wait fifteen minutes
bus waiting paradox: why wait for bus longer than average gap; sampled intervals tend to be long ones
rejection sampling: draw candidates from easy envelope distribution and keep some with certain probability
burn in: discard early draws before chain reaches its target; has sampler converged
gibbs sampling: draw each variable in turn from its distribution given the others
antithetic variates: reduce noise of simulated average using correlated quantity with known mean
stratified sampling: sample each subgroup separately to keep its share; divide population into homogeneous groups before drawing
cluster sampling: randomly choose whole schools or cities and survey everyone inside
systematic sampling: take every kth person from list
simple random sampling: every subset of given size equally likely to be drawn
confirmation bias: look only for evidence that supports existing belief
publication bias: only significant positive findings get reported in journals
ecological fallacy: inferring individual behavior from group averages
aleatoric uncertainty: noise inherent in observations that more data cannot remove; noise inherent in data that cannot be reduced by more data
collider bias: selecting on common consequence makes unrelated causes look associated; talent and beauty appear negatively related among celebrities
pareto distribution: wealth distribution where few own most
pareto principle: small share of causes produces most of effects
pacf: correlation with lag after removing effect of shorter lags
durbin watson: test whether residuals are serially correlated
delta method: approximate variance of function of estimator by linearization; standard error for ratio of two metrics
hitting time: expected number of steps until chain first reaches given state
ergodic: every state reachable and time average equals ensemble average
detailed balance: probability flow between two states equal in both directions
viterbi: infer most likely sequence of unseen states from observed symbols by dynamic programming; dynamic programming finds most likely hidden state sequence
baum welch: learn transition and emission probabilities of latent chain by expectation maximization
effective sample size: how many independent draws correlated or weighted sample is worth
optional stopping: expected value of fair game when you quit at chosen time
qq plot: plot sample percentiles against theoretical ones to see straight line
p hacking: try many analyses or subgroups until something turns out significant; stop collecting once below 0.05
pattern waiting time: which sequence of heads and tails shows up earlier
likelihood ratio: quotient of evidence under two hypotheses
fixed effects: control for constant differences between units over time in panel data
points on semicircle: all random points lie on one half of circle
linearity of expectation: add expected values of parts even when they are dependent; count by summing zero one variables
friendship paradox: your friends have more friends than you on average
concordance index: share of comparable pairs ranked in right order by predicted risk
credible interval: parameter lies in range with 95% probability given data
mode: most frequent value in data
mean: sum of values divided by their count
geometric mean: nth root of product used for growth rates
harmonic mean: reciprocal of average of reciprocals dominated by smaller value
trimmed mean: average after dropping extreme values on both ends
median absolute deviation: robust spread measured by middle distance from middle value
coefficient of variation: standard deviation relative to mean
quantile: value below which given share of observations falls
boxplot: diagram with quartiles and whiskers showing extreme points
histogram: bars showing how many values fall into each range
kde: smooth curve of sample built by placing small bump at each observation
prediction interval: range in which single future observation will fall; give uncertainty band around forecast
null hypothesis: default claim that there is no effect; statement assumed true until evidence contradicts
sample size: how many visitors needed before test can detect small lift; compute number of observations from power alpha and variance
t test: compare averages of two groups when variance estimated from sample; small sample test for difference of means
paired t test: compare before and after measurements on same subjects
z test: compare two conversion rates with large samples; known variance test for mean
chi square test: are two categorical variables related; compare observed and expected counts in table
fisher exact test: association in small two by two tables
mcnemar: compare two classifiers on same test examples by discordant pairs
anova: compare averages of three or more groups at once; between group versus within group variability
tukey hsd: which pairs of groups differ after overall test is significant
levene test: check whether groups have same spread
jackknife: recompute estimate leaving out one observation each time
block bootstrap: resample contiguous chunks or whole users to respect dependence
false discovery rate: expected share of false findings among declared discoveries; less strict correction for thousands of tests
aa test: run experiment with identical versions to validate platform
multivariate testing: vary several elements of page simultaneously and study combinations
cuped: use behavior before test to reduce noise of metric; adjust outcome by earlier value of same user
novelty effect: users click because feature is new and interest fades; initial lift disappears after weeks
network effect: treated users influence those in control; drivers or sellers shared by both groups; friends see each other's variant
cluster randomization: assign whole cities or communities instead of single users
switchback: alternate treatment and control over time windows in marketplace
interleaved evaluation: mix results of two rankers in one list and see which gets clicks
holdback: keep small share of users without any new features to measure cumulative effect
guardrail metric: measure that must not get worse while improving main goal; latency and crashes watched during test
north star metric: single measure that captures value to users; which number to decide launch by
proxy metric: short term measure predicting long term outcome
ratio metric: clicks divided by views where user contributes many; analysis unit differs from randomization unit
randomization unit: split by user session or page view
randomization: assign participants by chance so groups are comparable
blocking design: form similar pairs or strata before assigning treatment
blinding: neither patient nor doctor knows who gets real drug
triggered analysis: analyse only users who could have seen change
ucb: pick option with highest optimistic estimate mean plus uncertainty bonus; choose option with highest optimistic estimate; add bonus for rarely tried arms
epsilon greedy: with small probability act randomly otherwise choose best known; mostly best action sometimes random one; with small probability pick random option
metric drop: daily number suddenly fell ten percent find out why; diagnose unexpected decline of key indicator; dashboard shows number suddenly lower find out why
conversion rate: share of visitors who buy or register
funnel analysis: where do users drop out between landing and purchase; share of users moving through each step to purchase
cohort analysis: follow groups of users by sign up month
marketing mix modeling: estimate effect of each advertising channel on sales from aggregate history
attribution model: which ad gets credit for purchase after several touches
causal graph: arrows show which variable affects which; decide which variables to control for from arrows
causal discovery: learn direction of influence from observational data; past of one series helps predict another
potential outcomes: what would have happened to same person without treatment; only one of two outcomes is observed per unit
average treatment effect: mean difference between outcome with and without intervention
heterogeneous treatment effect: effect of intervention differs between people; who benefits most from drug
mediation analysis: variable on path through which treatment acts
effect modification: effect strength depends on another variable
spurious correlation: unrelated trending series look connected; model relies on background instead of object; cow on grass shortcut fails on beach
double machine learning: residualize outcome and treatment with ml then regress; partial out confounders using two predictive models
synthetic control: weighted mix of untreated cities imitates treated city; estimate effect of launch without random control group
quasi experiment: measure effect when randomization impossible or unethical; feature already launched to everybody
selection on observables: treatment as good as random once covariates controlled
sensitivity analysis: how conclusions change if assumptions vary
reverse causality: effect may actually drive supposed cause
attrition bias: people drop out of study unevenly between groups
meta analysis: combine results of several studies
twymans law: result too interesting is probably wrong
winners curse: shipped experiment effects are overestimated because selected for being large
alternative hypothesis: claim that there really is difference
endogeneity: regressor correlated with error term makes coefficient biased
uplift meta learners: fit separate outcome models for treated and control and subtract
stickiness: daily actives divided by monthly actives
cannibalization: new product takes sales from own existing product
goodharts law: measure that becomes target stops being good measure; people game the number
causal forest: trees that split to find groups with different effect
shortcut learning: model relies on background or hospital tag instead of real pattern
variance reduction in experiments: make experiment detect smaller changes with same traffic; less noisy metric estimates
double descent: test error falls again after model becomes larger than needed to fit data exactly; test error falls then rises then falls again as model grows; larger network generalizes better after point where it fits training data perfectly
pac learning: with high chance error is small after enough examples; how many examples needed to learn concept within epsilon with confidence delta
rademacher complexity: how well function class can fit random signs
structural risk minimization: choose among nested model families balancing fit and capacity
empirical risk: average loss on training sample as stand in for expected loss
minimum description length: best model compresses data and itself into fewest bits
hypothesis space: set of functions learner can choose from
model selection: decide which of several candidate algorithms to use; pick model by score and complexity
model complexity: number of effective parameters flexibility of hypothesis
regularization strength: how strongly complexity is punished; what if penalty multiplier goes to infinity
assumptions of linear regression: errors independent constant spread normal and relation linear; what must hold for least squares estimate to be best unbiased; residuals should show no pattern
robust standard errors: correct uncertainty of coefficients when errors have unequal or correlated noise
weighted least squares: give noisy observations less influence in regression fit
residual analysis: inspect differences between actual and fitted values for patterns
robust regression: fit line that few bad points cannot pull away; fit model to data with many wrong matches by random minimal subsets
influential point: single observation that strongly changes fitted line
interpretation of coefficients: change of outcome per unit increase holding others fixed
polynomial regression: fit curve with powers of input
splines: smooth curve joined from pieces at knots
generalized additive model: sum of smooth functions of each variable
loess: predict by weighted average of nearby observations with sliding window
generalized linear model: extend least squares to counts or yes no outcomes through transformation of mean
multinomial logistic regression: extend yes no linear classifier to several classes
ordinal regression: predict ordered categories such as star ratings
log odds: probability divided by its complement then logarithm; how chance multiplies when input rises by one; exponentiate coefficient of yes no model
perfect separation: coefficients grow without bound because single feature splits classes exactly
count regression: target is number of events with many zeros; variance larger than mean in counts
monotonic constraint: force prediction to only increase with feature
bayesian linear regression: distribution over regression weights gives uncertainty
extrapolation: predict beyond observed range of inputs; trees cannot continue trend
svr: regression that ignores errors inside tube
regression trees: tree predicting mean of leaf
gda: model each class as bell with own covariance
choice of k in knn: how many closest cases should vote; one neighbor is jagged many neighbors smooth
kd tree: speed up exact neighbor lookup by partitioning space
rbf kernel: similarity that decays with squared distance
one class svm: learn boundary around normal examples only
splitting criterion: how tree decides which variable and threshold to use at node
gini coefficient: inequality of income distribution; twice area under curve minus one
tree pruning: cut back branches that do not help on held out data; simplify grown tree
feature bagging: consider only random part of columns at each split
extra trees: choose thresholds at random as well
shrinkage in boosting: scale contribution of each added tree
xgboost: regularized second order tree boosting library with sparsity aware splits
lightgbm: leaf wise fast histogram tree boosting library
catboost: tree boosting library for categorical columns with ordered target statistics; left subtree mirrors right subtree
blending: average or fit predictions on small holdout
voting: several classifiers cast ballots
out of fold predictions: predict each row with model that did not see it
association rule mining: find products often bought together; support confidence and lift of bread implies butter
multi output: predict several targets at once
cost sensitive learning: missing fraud costs more than false alarm; different prices of two kinds of mistakes
pu learning: only confirmed positives and rest unknown
pseudo labeling: use own confident predictions as labels for unlabeled data; use confident predictions on unlabeled data as training targets; model labels own data and retrains
accuracy paradox: always answering majority scores ninety nine percent yet useless; classifier almost always correct can be useless when classes are imbalanced
false negative rate: sick people told they are fine out of all sick
false positive: legitimate mail thrown into junk folder; alarm without fire
false negative: fraud slips through unnoticed; patient sent home though ill
f2: weigh completeness more than exactness in combined score
precision recall curve: plot exactness against completeness as cutoff moves for rare positives
average precision: mean of exactness at positions of relevant results; summarize ranked list of hits
expected calibration error: average gap between confidence and accuracy over bins
proper scoring rule: reward that is best when you report true belief
zero one loss: count mistakes without gradient
surrogate loss: smooth stand in for counting mistakes
custom loss: underestimating is worse than overestimating so build own objective
mase: miss relative to naive last value prediction
rmsle: compare logarithms so relative errors count
validation curve: plot train and validation score against single setting
leave one out: train on all but one example repeatedly
nested cross validation: inner loop tunes settings and outer loop estimates error
time series cross validation: never train on tomorrow to predict yesterday; train on past windows and evaluate on following period
train test split: divide data into part for learning and part for judging; how many percent to keep aside
test set: data touched only once at the end
adversarial validation: train classifier to tell train rows from test rows
train test mismatch: examples at evaluation come from other source than those learned from
error analysis: inspect wrong predictions by group to find where model fails
offline online gap: better score on historical data yet no improvement with live users
hyperband: give small budget to many settings and keep best half
automl: system picks model and preprocessing by itself
filter method: score columns independently of model versus by training with subsets
partial dependence: average prediction as single feature varies
counterfactual explanation: what minimal change of applicant would flip decision
models needing scaling: which learners care about units of inputs
quantile transform: replace values by their ranks mapped to bell or flat distribution
weight of evidence: log ratio of goods to bads per bucket in scorecard
credit scorecard: points system for loan applicants
cyclical features: represent hours so that 23 and 0 are close; midnight next to eleven at night
lag features: use yesterdays and last weeks values as inputs
geospatial features: coordinates of place as model input
dummy variable trap: indicator columns sum to one so one is redundant with intercept
label encoding: replace categories by arbitrary numbers
frequency encoding: replace category by how often it occurs
entity embedding: learn dense vector for each category
unseen category: value appears at prediction time that was never in training column
categorical feature: colors and cities are words not numbers how to feed model; turn strings into numbers for learner
imputation method: guess blank cell from other columns several times
missing indicator: extra zero one column telling that value was absent
missing data mechanism: does absence depend on value itself or on other columns or pure luck
z score outlier: flag points beyond one and half quartile ranges; more than three deviations from mean
undersampling: throw away part of frequent class; keep only some negatives for training
class weights: errors on scarce class cost more in loss
prior correction: share of positives changes between training and production; probabilities wrong after dropping negatives; class proportions change while class conditional inputs stay
umap: fast neighborhood graph layout for visualization
clustering: discover natural groups without labels; put similar shoppers together; partition unlabeled data into homogeneous sets; group clients by behavior for marketing
limitations of k means: fails on elongated or unequal size groups; assumes spherical equal clusters
k medoids: centers must be actual data points
k modes: group records with non numeric columns
elbow method: plot within group scatter against group count and look for bend; compare distance to own group with distance to nearest other group; how many segments should there be
inertia: total squared distance of points to their center
cluster evaluation: judge groups when no true labels exist; compactness inside and separation between groups
adjusted rand index: compare found groups with known labels
hdbscan: groups of varying density without radius parameter
community detection: find tightly connected circles in social network
isolation forest: random splits separate strange points in few cuts; odd observations have short path in random trees
lof: compare density around point with density around neighbors
autoencoder anomaly: train to rebuild normal data and flag large rebuild error
change point detection: find moment when level or variance of series jumps
control chart: watch process and alarm when beyond three deviation limits
drift detection: statistical alarm that live inputs changed compared with training
survival analysis: how long until customer leaves when many have not left yet; duration data where some events not observed by end
cox: relative risk of event per covariate without specifying baseline
rfm: segment buyers by last purchase count and spend
next best offer: find people similar to existing buyers or likely to respond
price elasticity: how sales react when price rises
unit root: formal check whether series wanders without returning
differencing: subtract previous value to remove trend
arima: combine past values differences and past shocks to forecast; choose p d and q from correlation plots
autoregressive process: next value is weighted sum of its own previous values plus shock
cointegration: two wandering series keep stable long run relation
white noise: zero mean constant variance no correlation over time
exponential smoothing: forecast by weighted past with weights that decay geometrically
ewma: recent values count more with geometric decay
garch: calm and turbulent periods in returns where variance depends on past shocks
seasonal decomposition: split series into long term direction repeating cycle and remainder
facebook prophet: additive library with trend changepoints holidays and yearly terms
dtw: align two sequences of different speed before comparing
structural time series: unobserved level and slope evolve and produce observations
fourier transform: break signal into frequencies of sine waves; decompose signal into frequencies
multi step forecasting: predict next thirty days at once or feed predictions back
hierarchical forecasting: store forecasts must add up to country total
intermittent demand: sales zero on most days
naive forecast: repeat last observed value
global forecasting model: single model for many related series
exogenous variables: weather promotions and holidays as extra inputs for forecast
trees for time series: boosted trees cannot continue trend beyond seen values
hybrid recommender: combine crowd behavior with item attributes
als: fix item vectors solve for users then swap
bpr: learn so that clicked item scores above unclicked one
popularity bias: bestsellers are shown again and again while niche items never surface; system keeps showing best sellers ignoring niche; recommender gives hits ever more exposure at cost of long tail
exposure bias: only shown items can be clicked so absence of click is not dislike; training data contains only what old system displayed; model never sees own mistakes in training so errors accumulate when generating; trained on true history but at test continues from its own outputs; mismatch between training prefix and generated prefix
clickbait: misleading titles get clicks but no satisfaction
serendipity: pleasant surprise in suggestions user would not have found
catalog coverage: share of assortment ever shown
two stage recommender: cheap selector followed by heavy scorer; cheap model narrows millions then expensive model orders hundreds
neural collaborative filtering: replace inner product of user and item vectors by network
pointwise pairwise listwise: score each document alone compare two documents or optimize whole list
mrr: average of one over place of first right answer
hit at k: share of relevant items among first ten shown; is purchased item in top list
ranking metrics: how do you know suggestions or ordering are good offline and with users
elo rating: rank players from outcomes of pairwise matches
rank aggregation: merge several ordered lists into one; merge several ranked lists by summing inverse positions
pagerank: importance of web page from links by random surfer
wilson score: five stars from two reviews against four and half from thousand
click model: model how person scans result page and clicks
delayed feedback: purchase happens days after click so labels arrive late; true outcome known only weeks later so quality cannot be measured immediately
real time bidding: automated auction for advertisement slot in milliseconds; advertisers compete in milliseconds for impression; spend advertiser money evenly during day
negative sampling in recommender: which unclicked items should count as negatives for training; other examples in batch serve as wrong answers; treat remaining items of batch as non matching pairs
query understanding: find out what searcher wants; what does user want to do
probit: yes no outcome through cumulative normal curve
particle filter: track hidden state with weighted random samples
primacy effect: existing users dislike redesign at first and adapt later
bimodal: density with two separate peaks suggests two mixed populations
dynamic pricing: set ride or ticket price automatically by demand and supply; raise or lower price with supply and demand
spelling correction: fix typos in what user typed; fix misspelled words typed by user
misclassification rate: share of wrong predictions
listwise deletion: throw away records with any blank cell
multivariate analysis: look at distributions and relations of raw data before modeling; look at distributions and relations of new dataset before modelling; first things to do with unfamiliar dataset
boltzmann machine: visible and hidden binary units with energy
pomdp: agent sees only incomplete observation of state
crf: choose best whole label sequence taking neighbouring tags into account
";
