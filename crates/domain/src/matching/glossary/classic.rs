//! Descriptions: mathematics, statistics, classical models and their evaluation.

/// A concept and its descriptions a line.
pub(in crate::matching) const GLOSSES: &str = "
second price auction: winner pays what the runner up bid; highest bid wins but pays the next one; charge winner the second highest offer; why bidding your true value is best
budget pacing: ad budget runs out before noon; spend campaign money evenly over day; slow down spending so that budget lasts
bid shading: bid less than value when winner pays own bid
censoring: patients leave study before event happens; subject dropped out before event observed; only known that customer had not churned yet at end of study
left truncation: subjects enter study only if they survived until then
schoenfeld residuals: check hazards stay proportional over time
reverse kl: divergence that picks one mode of target
leaf wise growth: split leaf with largest gain first wherever it is
pca: orthogonal directions of maximum variance; project data onto fewer axes; linear projection uncorrelated directions largest variance compress features; reduce features keep most variance; directions where data varies most; rotate to uncorrelated axes; find new axes that capture most spread of data; replace many correlated columns by few uncorrelated combinations; linear technique ordering directions by how much variation they explain; eigenvectors of covariance used to compress table; few new uncorrelated variables summarizing most spread; rotate data so first axis carries largest variation; keep enough axes to explain ninety five percent; linear squeezing of correlated columns without labels; must center columns first
svd: factor matrix into u sigma v transpose; rotations and scaling; product of three matrices; orthogonal matrices diagonal; write any rectangular matrix as rotation times stretch times rotation; best low rank approximation of matrix by keeping largest components; factorization that works for non square matrices
eigenvalue: direction unchanged by matrix only scaled stretched; characteristic polynomial; factor by which special vector is stretched when matrix multiplies it; scalar lambda with a v equal lambda v; roots of characteristic polynomial; stretching factor of special direction
determinant: volume scaling factor of linear transformation; single number telling how matrix changes area or volume; number that is zero when square matrix cannot be inverted; product of all eigenvalues
jacobian: matrix of first order partial derivatives vector valued function; table of all partial derivatives of several outputs with respect to several inputs; best linear approximation of vector function
hessian: matrix of second order partial derivatives curvature; square table of second partial derivatives describing curvature; tells whether stationary point is minimum maximum or saddle
chain rule: derivative of composite function nested composition
saddle point: gradient zero neither minimum nor maximum; curves up in one direction and down in another; stationary point that is minimum along one axis and maximum along other; flat place with slope zero that is no optimum; place where gradient is zero but function goes up one way and down another; flat point that is not minimum slows optimization in high dimensions
convex: line segment between two points lies above graph; every local minimum is global minimum; bowl shaped; function shaped like bowl so any local minimum is best overall; chord never goes below graph; second derivative never negative; bowl with single lowest point; any downhill path reaches best solution
newton method: uses second derivative curvature hessian to choose step; second order update dividing slope by curvature; jump to minimum of local quadratic approximation; find root by following tangent line
lagrange multiplier: optimize function subject to equality constraint; turn constrained optimization into unconstrained by adding weighted constraint; find extremum on a surface where gradients are parallel; price of relaxing constraint; maximize under equality restriction; optimum with budget constraint
bayes theorem: update belief after evidence; posterior from prior and likelihood; invert conditional probability; reverse conditional; from p of b given a to p of a given b; update probability with new evidence; flip conditioning from effect given cause to cause given effect; revise probability of hypothesis after seeing data; combine prior belief with evidence; positive test for rare disease how likely sick; flip probability of evidence given cause into cause given evidence; revise belief when new information arrives; p of a given b from p of b given a; posterior proportional to prior times likelihood; email contains word free what chance it is spam
conjugate prior: posterior same family as prior; choice of initial belief so that updated belief stays in same distribution family; closed form update such as beta with coin flips; initial belief and updated belief belong to same family; beta with coin tosses stays beta
mle: choose parameters that make observed data most probable; parameters under which data is most likely; find parameters under which observed data likely; pick parameter value under which what we saw would be least surprising; maximize product of densities of observations; fit distribution by maximizing log probability of sample; parameter values making observations most probable; seven heads of ten suggests 0.7; maximize log of product of densities; estimate without prior opinion; set derivative of log probability to zero; choose model that best explains data
central limit theorem: sum or mean of many independent samples approaches bell shaped normal distribution; sample means become gaussian; averages of samples are normally distributed; mean of large sample is roughly normal whatever the distribution; why averages look bell shaped; why averages of many independent draws follow bell curve whatever original distribution; distribution of sample mean becomes normal for large n; why average of many dice rolls has bell shape; distribution of mean becomes normal as n grows whatever original shape; justifies z intervals for skewed revenue; sum of many small independent effects; averages from skewed population look symmetric; sampling distribution narrows with root n
law of large numbers: sample average approaches converge true expected value as more trials number of samples grows; average settles to expectation with more data; average of many repetitions gets close to expected value; frequency converges to probability as trials increase; casino always wins in long run; average of many rolls settles at 3.5; sample mean gets closer to true mean with more observations; proportion of heads approaches half; why more observations give more reliable average
p value: probability of result at least as extreme if null hypothesis true; data this extreme under null; how surprising data is if there were no effect; chance of seeing such difference by luck; how likely is outcome at least this extreme by pure luck; number compared with alpha to declare effect real; what does 0.03 under the null mean; if nothing were going on how often would we see data like this or more extreme; number below 0.05 makes people celebrate; explain 0.03 to product manager; not probability that default claim is true; how incompatible is sample with no difference assumption; small number means data unlikely under default claim; compare with alpha to reject; tolerated chance of wrong rejection fixed before study; alpha cut for rejecting default claim
confidence interval: range that covers true parameter in 95% of repeated samples; repeated experiments contain true value; range of plausible values; procedure covers true value 95%; range around estimate that would capture truth in most repeated studies; plus or minus around poll result; uncertainty range for sample proportion; what does 95 percent in poll margin really mean; range built by method that captures truth in most repetitions; estimate plus minus two standard errors; how uncertain is measured lift; interval narrower with more observations; range of values compatible with data
statistical power: probability to detect true effect reject null when effect exists; chance of detecting real effect; probability of finding effect that exists; likelihood that experiment notices real improvement; one minus missed effect rate; how sensitive study is; chance that study notices difference if difference really exists; probability of detecting two percent lift; grows with sample and effect; why small study may miss real improvement; underpowered experiment fails to find existing effect; probability that test correctly rejects false null hypothesis
type 1 error: reject true null hypothesis; concluding effect when there is none; claiming effect that is not there; false alarm in test; say effect but none; convict innocent person by evidence; declare winner though both versions are same; null true but rejected; declare drug works when it does not; reject though default claim is true; false discovery controlled by alpha; ship feature that has no effect; wrongly conclude difference exists
type 2 error: fail to reject false null; missing real effect; overlook effect that exists; fail to notice effect that exists; acquit guilty person for lack of evidence; real improvement goes undetected; null false but kept; miss drug that works; keep default claim although it is false; abandon feature that actually helps; fail to detect existing difference
multiple comparisons: many hypotheses tests at alpha 0.05 some significant by chance; testing twenty metrics inflates false positives; correction; test hundred hypotheses and some succeed by luck; adjust threshold when comparing many variants or metrics; one of twenty tests significant by accident; check twenty metrics and one appears significant by accident; many tests inflate chance of at least one false discovery; divide alpha by number of tests; jelly beans of different colors; compare ten variants with control at once; looking at many segments until something shines; conservative adjustment of threshold; test many metrics and one is significant by chance
bootstrap: resample with replacement estimate uncertainty of statistic; draw samples with replacement from data; redraw dataset from itself many times to see how statistic varies; uncertainty of median without formula; draw rows with replacement thousand times and recompute statistic; interval for median or auc without formula; pretend sample is population and resample; how to get standard error of complicated metric; simulate variability from single dataset
expectation: long run average probability weighted average; average value over infinitely many repetitions; average outcome if repeated forever; sum of values times probabilities; fair price of lottery ticket; what you win on average
variance: average squared deviation from mean; spread of predictions across training sets; how spread out values are around mean; mean of squared deviations; volatility of returns squared; e of x squared minus square of mean
standard deviation: square root of variance spread; typical distance of values from average; typical distance from average in original units; how much do values vary around mean; uncertainty of estimated mean shrinks with root of n; spread of estimate across repeated samples; difference between variability of data and of its mean
median: middle value of sorted data; half above half below; 50th; value that splits ordered data in two equal halves; average not affected by extreme values; middle salary when list is sorted; half of people earn less; billionaire walks into bar and this center hardly moves
poisson distribution: count of events in fixed interval at constant rate; number of arrivals per hour; how many calls arrive in an hour when average rate known; rare independent events counted over time or area; number of calls per hour; counts of rare events in fixed time
bernoulli distribution: single trial success failure; one coin flip yes or no; one trial with yes or no; single coin toss with probability p
binomial distribution: number of successes in n independent trials; count heads in fixed number of tosses; how many of n independent yes or no attempts succeed; number of heads in ten tosses; successes in n independent attempts; how many of hundred visitors buy
geometric distribution: number of trials until first success; how many attempts until it works for the first time; number of failures before first success; number of tries until first success; how many calls until first sale
exponential distribution: waiting time between events memoryless; time until next arrival when events come at constant rate; continuous waiting time without memory; time between customer arrivals; waiting time with constant hazard; how long until next bus if past waiting does not matter
normal distribution: bell shaped curve mean and standard deviation; symmetric bell determined by mean and variance; errors sum of many small effects; heights of people bell shaped; symmetric curve determined by mean and sigma; sixty eight percent within one sigma; sum of many small effects
multicollinearity: predictors nearly linearly dependent on each other; regressors strongly related; features that are linear combinations; inputs correlated with each other; variance inflation factor vif unstable coefficients; two predictors say the same; redundant correlated inputs in regression; regressors carry same information so coefficients flip signs and have huge standard errors; one input is almost sum of others; x transpose x close to singular; duplicate columns in regression; house size in meters and in feet both as inputs; two columns carry nearly same information so slopes become unstable; coefficients flip sign when similar input added; height in cm and height in inches both in model; standard errors inflate because predictors overlap; nearly singular x transpose x; individual inputs insignificant though model fits well
correlation: strength of linear association between two variables; move together; number between minus one and one for how strongly two quantities move together linearly; how strongly two variables move together on minus one to one scale; taller people weigh more; unit free linear relation strength; zero does not mean unrelated; do advertising and sales go together
causation: one variable produces the other; association does not imply cause effect; correlated without cause; does action really produce outcome or only coincide; ice cream sales and drownings rise together; association without mechanism; does ice cream cause drowning; moving together does not prove one produces other; how to show that feature actually increases retention; users of feature stay longer but is it because of feature; prove effect rather than association
confounder: hidden third variable influences both treatment and outcome; lurking variable; third factor drives both and creates spurious association; treated patients differ from others in age; left out predictor biases estimated coefficient; third factor influences both exercise and health; comparing users and non users is misleading because they differ in motivation; lurking cause of both
simpson paradox: trend in every subgroup reverses when groups pooled; aggregated data shows opposite; disappears when combined; treatment better in each group but worse overall; combined table reverses conclusion; each department admits more women but overall fewer; trend flips when groups are merged; aggregated and segmented results contradict; variant wins in every country but loses overall
selection bias: sample not representative because of how chosen; non random sample of population; people who answer survey differ from those who do not; approved applicants only have outcomes; survey only happy customers; sample not representative of population; volunteers differ from rest; only accepted loans have repayment label; who got into data is not random
survivorship bias: only looking at winners that survived; planes that returned show bullet holes but lost planes unseen; judging by successes while failures vanished from data; study only successful startups; armor planes where returning ones have no holes; failed cases missing from dataset
regression to mean: extreme measurement followed by more average one; best performers do worse next time without cause; extreme first score tends to be closer to average on second; worst students improve next time without teaching; after record season comes ordinary one; extreme values tend toward average on remeasurement
frequentist: probability as long run frequency; fixed unknown parameters; parameters are unknown constants and only data is random; probability as long run repetition; parameter is fixed unknown number
bayesian: probability as degree of belief; prior; parameters themselves are random with distributions reflecting belief; parameter treated as random with distribution; start with belief and update with data; what is chance that variant b is better
bayesian optimization: surrogate model acquisition function tune expensive black box function; choose next setting to try by probabilistic model of score; tune expensive experiments with few trials; use results of earlier trials to propose next promising configuration; model score as function of knobs and balance exploring with exploiting; smart search when every training run takes hours; fit cheap approximation of expensive objective
mcmc: sample from unnormalized distribution with chain whose stationary distribution is target; random samples from posterior; draw from complicated posterior by accepting or rejecting random moves; build chain that visits values in proportion to density; draw from distribution known only up to constant by random walk; construct chain visiting likely parameters more often; simulate posterior when integral impossible; accept or reject proposed moves
monte carlo: estimate by random sampling simulation; approximate integral or probability by many random draws and averaging; estimate quantity by simulating many random scenarios; approximate integral by averaging random draws; throw darts to compute area
importance sampling: weight samples from another proposal distribution; estimate expectation under one distribution using draws from other by reweighting; reweight draws from convenient distribution; estimate rare event by sampling it more often and correcting
reservoir sampling: sample k items uniformly from stream of unknown length; random line from huge file without knowing its size; keep fair random subset while data arrives and total count unknown; choose one line from file read once; pick random k elements of stream of unknown length in one pass; uniform choice when data do not fit memory; choose random line from file of unknown length; uniform sample of k from stream in one pass; keep each new element with chance k over i; random items from endless data without storing
markov chain: next state depends only on current state; future independent of past given present; system hops among states with probabilities depending only on present state; table of probabilities of moving from state to state; tomorrow depends only on today; board game with transition table; memory of one step; long run proportion in each state
markov decision process: states actions transition probabilities rewards discount; formal description of states actions rewards and transitions; next state depends only on present state and action; states actions transition probabilities and rewards with discount; formal tuple of sequential decision problem; next situation depends only on current one and chosen move; framework for agent and environment; tuple of states actions transitions rewards discount for sequential decisions
hidden markov model: unobserved states emit observations; latent chain generates what we observe; observed words generated by unseen states; hidden weather deduced from clothing; sequence with unobserved regime
entropy: average surprise; expected information content; disorder unpredictability of distribution; bits to encode; uncertainty of random outcome; how unpredictable; average surprise of outcomes; how unpredictable is distribution; fair coin has maximum; minus sum p log p; bits needed on average
cross entropy: negative log probability of true class; average surprise of predictions under true labels; loss for classifiers comparing predicted distribution with labels; penalizes confident wrong predictions; classification objective; heavily punishes being confidently wrong; minus logarithm of probability given to right class; average negative logarithm of probability assigned to what happened; confident wrong answer costs enormous amount; evaluate probability outputs not just labels; infinite penalty when saying zero chance to event that occurs; minus sum of target times log of predicted; natural cost after softmax for labels
kl divergence: how different two probability distributions; extra bits when encoding with wrong distribution; asymmetric distance between distributions; measure difference between distributions; information lost when approximating; how one distribution differs from reference; extra bits by coding with wrong model; how much one distribution differs from another measured in extra nats; sum p log p over q; asymmetric measure of distribution mismatch; extra bits when coding with wrong distribution; zero only if two distributions equal; not true distance because swapping arguments changes value
mutual information: reduction in uncertainty of one variable from knowing another; shared information dependence; how much knowing one variable tells about other including nonlinear relation
information gain: entropy decrease after split; reduction of impurity; how much knowing attribute reduces uncertainty about label; parent disorder minus weighted disorder of children; how many bits question tells about label; choose attribute that reduces uncertainty most
gini: probability of misclassifying random element; impurity of node; chance that two random items in node have different class; one minus sum of squared class shares; chance of wrong label if drawn randomly by class shares in node; one minus sum of p squared; zero when all rows in node have same label
coupon collector: expected number of draws to collect all distinct types; boxes stickers complete set; rolls to see all six faces; collect every toy; average purchases until full set; how many cereal boxes to buy to get every toy; expected draws until every kind was seen at least once; how many packs to collect all stickers; expected rolls until every face seen
birthday problem: people in room share date of birth; two people born same day; how many guests so that chance of shared date exceeds half; collisions among random picks sooner than expected; how many people until two share date; collisions among 23 guests
monty hall: three doors host opens goat switch prize car; stay or switch after host reveals losing door; should you switch doors after host shows goat
ab test: compare two versions on randomly split users; control and treatment groups; variant live traffic randomized; show version to half of users; randomly assign users; measure effect of change; show new button to half of visitors and old to rest; decide whether new feature or model improves metric using live users; measure causal effect by random assignment; show half of visitors new button and compare purchases; randomly split users and measure difference; decide whether redesign increases conversion; controlled online trial with treatment and control; design experiment for new ranking; how would you prove feature helps before full launch; live comparison of two models
sample ratio mismatch: unequal group sizes assignment 50/50 split broken; one variant received noticeably more users than planned allocation; expected fifty fifty but counts differ significantly; planned half half but got 52 and 48 with million users; group counts differ more than chance allows; assignment or logging is broken; unequal arms invalidate results; split was meant to be even and came out uneven; planned allocation and observed counts of users differ
multi armed bandit: slot machines choose arm explore while earning; allocate traffic adaptively to variants; shift traffic to better option while still learning; adaptive alternative to fixed split test; several ads with unknown payoffs; choose among slot machines with unknown payouts; shift traffic toward better variant while testing; send more traffic to better variant while test is running; several ads unknown click rate maximize reward; explore versus exploit with slot machines; dynamic allocation instead of fixed split; reduce cost of showing bad version; row of slot machines with unknown payouts; allocate traffic to ad variants while learning; adaptive alternative to fixed ab split; no state only repeated choice; minimize regret over pulls
thompson sampling: sample from posterior of each arm; choose option by drawing random value from belief of each; draw plausible reward rate for every arm from belief and play best; randomize according to probability of being best; draw from belief about each ad and show highest; beta belief per option sampled; draw from posterior of each arm and play best draw; beta distribution for click rates; probability matching choice; sample plausible payout for each arm and choose highest; bayesian way to balance trying and earning
linear regression: fit straight line minimizing squared residuals; predict number as weighted sum; best line; straight line through cloud of points minimizing squared vertical gaps; predict house price as weighted sum of attributes; fit hyperplane to continuous target; relation between square meters and price as straight line; estimate slope and intercept from pairs of numbers; y equals intercept plus slope times x plus noise; predict continuous target by weighted combination of columns; simplest model for numeric outcome with interpretable slopes
logistic regression: linear classifier with sigmoid log odds; models log odds linear; probability of binary outcome; linear model for yes or no outcome; squash linear score to probability; model chance of yes from linear combination passed through s curve; linear boundary with probability output; each coefficient shifts log odds; why not use straight line for zero one target; estimate chance of default from applicant attributes with linear score; linear combination through s shaped curve; weights fitted by maximizing likelihood no closed form; why called regression though it classifies; linear model for probability instead of number
naive bayes: features assumed conditionally independent given class; unrealistic independence assumption classifier name; assume features independent classify with probabilities; simple text classifier; treat words as independent given class and multiply their probabilities; simple probabilistic text classifier with unrealistic assumption; multiply chances of each word given spam assuming words do not affect each other; text filter based on counting words per class; prior times product of per feature likelihoods; works surprisingly well though assumption about columns is wrong; fast probabilistic classifier with simplistic independence
knn: classify by majority vote of closest points; label of closest training examples; lazy learner stores training data; look at most similar points; predict from closest examples; nearest stored points decide; no training phase compare with all stored cases; look up most similar cases and let them vote; label of neighbors decides; predict by looking at handful of most similar known examples; stores all training rows and does work only at prediction time; no fitting but slow at query; vote of nearby points with distance; similar patients have similar diagnosis
k means: assign points to nearest center and recompute centers as mean; alternate assignment and mean update; minimize within cluster squared distance; partition into groups around centers; group points by nearest mean; repeatedly assign to closest center then move centers; split data into fixed number of round groups; minimize sum of squared distances to group mean; pick first centers far from each other to avoid bad start; partition points into given number of groups around averages; must specify number of groups in advance; result depends on random start; alternate assignment and averaging until nothing changes
k means++: spread initial centers far apart; smarter starting centers
number of clusters: how many groups; elbow silhouette; decide how many groups data has; how do you decide how many groups exist; bend of curve of within group variance; which count of segments is right without labels
dbscan: density based eps minpts; clusters of arbitrary shape marks noise points; finds dense regions arbitrary shape outliers as noise; grow groups from crowded regions and leave lonely points as noise; find arbitrarily shaped clusters without giving their number; neighborhood radius and minimum neighbor count; groups are dense areas separated by empty ones; find arbitrarily shaped groups and mark lonely points as noise; radius and minimum neighbors parameters; no need to say number of groups
hierarchical clustering: merge closest clusters tree bottom up; build tree of nested groups by joining two nearest again and again; build tree of nested groups by repeatedly merging two closest; cut tree at chosen height; linkage single complete average ward; bottom up merging of observations
gmm: soft clustering weighted sum of normals; points drawn from several normal components; data from several bell curves soft membership; population made of several overlapping bell shapes with mixing weights; each point belongs partly to several elliptical groups; every point belongs to each group with some probability; data produced by several bell curves with unknown parameters; soft membership elliptical groups; overlapping groups with different shapes
em algorithm: alternate between expected latent assignments and maximizing likelihood; latent variables estimation hidden; guess hidden variables then update parameters alternate; guess hidden assignments then reestimate parameters and repeat; fit model with latent variables when direct likelihood is intractable; estimate parameters when some variables are hidden; alternate guess of memberships and update of parameters; fill in hidden assignments then maximize likelihood repeat; likelihood never decreases at each round
memoryless: waiting longer does not change remaining time; forget how long waited; having waited ten minutes tells nothing about remaining time; how long you waited says nothing about how much longer
svm: widest margin hyperplane between classes; maximum margin classifier; support vectors define boundary; separate classes by largest gap; boundary as far as possible from both classes; find boundary with widest street between classes; only borderline points matter; classifier that maximizes gap; separate two classes leaving widest possible street between them; only borderline points determine separator; hyperplane far from closest examples of both classes; large gap separator with c parameter; maximize distance to nearest points
support vector: points on the margin determine boundary; examples lying on edge of street; few critical rows that would change boundary if removed; points with nonzero multipliers
kernel trick: separate nonlinear data without computing high dimensional mapping; implicit feature space inner products; never compute coordinates; similarity in high dimensional space without going there; linear method becomes nonlinear; replace inner products by similarity function so linear algorithm draws curved boundary; work in infinite dimensional space without visiting it; lift data to more dimensions cheaply; compute inner products in richer space without ever going there; make linear separator draw curved boundary; replace dot product by similarity function; circles inside circles become separable after implicit mapping; infinite dimensional mapping at finite cost
soft margin: allow some points inside margin violations; penalize misclassified points; tolerate few points on wrong side of street; parameter c trades wide street against violations; classes overlap so perfect separation impossible
decision tree: sequence of if else questions splits; flowchart; ask questions about features split data; interpretable rules; twenty questions game on features; split data again and again by threshold on one variable; if else rules learned from data; learner that asks series of yes no questions about columns; flow chart splitting rows until leaves are pure; interpretable rules learned by recursive partition; splits greedily to reduce impurity; axis parallel rectangles of constant prediction
random forest: many trees on bootstrap samples random subset of features averaged; average of decorrelated trees; many decorrelated trees vote; bagging with random features; crowd of deep trees each on random rows and columns then vote; decorrelated trees averaged; hundred of flowcharts each on resampled rows and random columns vote; decorrelate learners by random subset of features at each split; average of many deep noisy learners; grow randomized learners in parallel and average; robust default for tables with little tuning
out of bag: samples not drawn left out by bootstrap used to validate tree; rows a tree never saw serve as free validation; about one third of data left out of each bootstrap draw; evaluate forest without separate holdout; about one third of rows not drawn for given learner serve as free validation; estimate error of forest without separate holdout; rows left out of resample
bagging: train models on bootstrap samples and average them; independent models on resampled data vote; average models trained on resampled sets to reduce variance; train copies on resampled datasets in parallel and average to reduce variance; train same learner on many resampled copies and average to reduce variance; parallel ensemble of resampled learners; stabilize unstable learner by averaging; draw rows with replacement fit each vote
boosting: train weak learners sequentially each correcting errors of previous; focus on mistakes of earlier models; chain of weak models; learners in sequence focus on earlier errors reduce bias; turn many barely useful learners into strong one by sequential correction; add learners one after another each focusing on what previous got wrong; combine many weak rules into strong one; reduces bias step by step; sequential team where each new member fixes mistakes
gradient boosting: each new tree fits residuals negative gradient of previous; additive model of trees; sequential trees correct the errors; add trees one after another to fix previous errors; sequential ensemble on residuals; add small trees one by one each fitted to what is still wrong; descent in function space; next learner predicts negative gradient of loss; add small trees that fit errors left by current ensemble; each stage predicts residuals and is added with small step; sequential shallow trees winning on tabular competitions
adaboost: reweight misclassified examples after each weak learner; raise weights of misclassified cases then train next stump; sequential classifiers minimizing exponential loss; increase weights of wrongly classified rows at each round; combine stumps with votes depending on their error; difficult examples get more attention next
ensemble: combine several models predictions; many models better than one; group of models beats best single one; average independent errors away; average outputs of networks trained from different seeds; team of models makes joint decision; why several mediocre predictors together beat best single; errors of different models cancel
feature importance: which inputs matter most for prediction; contribution of each feature; shuffle feature measure drop; which columns drive forecast most; scramble column and watch score fall; how much did splits on variable help; which columns drive predictions most; rank inputs by influence on output; shuffle one column and see how much score drops; explain to manager which variables matter
shap: game theory fair contribution of each feature to prediction; coalition; divide prediction fairly among inputs as payout among players; additive attribution of single prediction to each input from game theory; how much did each column push applicant score; average marginal contribution over all orders of adding inputs; local explanation summing to prediction minus mean
lime: local surrogate linear model around one prediction; perturb input and fit simple model nearby to explain; explain single prediction by fitting simple model nearby; perturb example and weight by closeness; local linear approximation of black box
interpretability: understand why model made prediction; explain decisions to humans; black box; tell customer why loan was denied; open black box so humans see reasons; regulator asks why loan was refused; open black box so humans trust it; make decisions of model understandable to non technical people; doctors need reasons behind output
feature selection: drop useless inputs keep informative ones; choose subset of variables; keep only columns that help; throw away noisy inputs; thousand columns but few useful; remove columns that do not help prediction; which of thousand variables to keep; forward backward elimination of predictors; find minimal set of informative columns; too many columns and few rows what would you drop
feature scaling: inputs live on very different ranges units; bring features to same scale; magnitudes; distance dominated by large feature; variables measured in different units; one feature in thousands other in fractions; put features on comparable range; age in tens and income in hundred thousands distort distances; put variables on same footing; bring columns to equal magnitudes before fitting; age in tens and income in thousands so distance dominated by income; put columns on comparable range; why do distance or gradient methods suffer from different units; one variable with huge magnitude overshadows others; speeds up descent when inputs are comparable
standardization: subtract mean divide by standard deviation; zero mean unit variance; subtract average and divide by spread; center to zero and divide by spread; how many deviations from average is value; x minus mu over sigma; rescale column to mean zero variance one
normalization: rescale to 0 1 range; squeeze values between zero and one; map values into zero one interval by smallest and largest; x minus min over max minus min; squash column to fixed range
one hot encoding: categorical column into dummy indicator variables binary columns; one binary column per category; 0/1 vector; represent category by 0 1 columns; column of colors becomes several zero one columns; give each category own flag; turn city names into zero one columns; one indicator column per category; represent nominal variable without implying order; each level gets own binary flag; thousand categories produce thousand columns
target encoding: replace category by average of target; use mean outcome per category; replace city by average outcome in that city with smoothing; replace city by mean of outcome in that city; average label per category with smoothing; numeric code for many valued column based on outcome
feature hashing: map categories to fixed number of buckets; squeeze unlimited categories into fixed number of slots with collisions; turn unlimited vocabulary into fixed length vector; collisions accepted to bound memory; map tokens to indexes without dictionary
high cardinality: category column with thousands of distinct values zip codes user ids; zip code or product id with tens of thousands of values as input; column with hundred thousand different values such as user id; too many levels for indicator columns; postal code with thousands of values
missing data: some values are blank unknown empty cells; nan gaps in table; incomplete records fill in; some fields empty; users did not fill in; cells of spreadsheet are blank what to do; sensor did not report; survey respondents skipped question; empty cells in table; some customers did not report income; what to do when values are absent; drop or fill blank entries; half of column is null; questionnaire with unanswered questions
outlier: extreme observations far from rest distort; unusual points; abnormal values; few values far away; strange points; few giant values pull average and line; billionaire in salary data; person aged 999; one salary of ten million among ordinary ones; point far away from all others; value suspiciously large maybe typing error; should you delete extreme values or keep; single wild observation moves mean and line
class imbalance: one class has far more examples than other; 99% negatives 1% positives; only few positive cases; rare fraud cases; one class dominates; 1 in 1000; 95% belong to one class; majority class; positives are only one percent; few examples of one class; most labels are the same; accuracy is 99% by predicting majority; rare positives; almost all transactions are legitimate and few are fraud; one case in thousand is positive; hardly any examples of disease; model always predicts majority; only one in thousand transactions is fraudulent; few positives and huge number of negatives; model ignores minority because majority dominates loss; rare disease detection with skewed labels; ninety eight percent belong to same category how would you train; dataset where outcome of interest almost never happens; handful of defects among millions of good parts
oversampling: synthetic minority examples duplicate; create artificial rare cases by interpolating between neighbors; repeat scarce examples until classes even; repeat or synthesize examples of scarce group; interpolate between neighboring minority rows to create new ones; enlarge small class until balanced; duplicate rare cases in training part only
dimensionality reduction: represent data with fewer variables; compress many features into few; fewer columns keep information; squeeze five hundred columns into ten that keep what matters; visualize many variables on flat plot; thousand columns squeezed to few while keeping information; represent rows with fewer numbers; fewer inputs to speed training and remove redundancy; map wide table to narrow one
curse of dimensionality: distance methods degrade as number of features grows; points become equally far in high dimension; volume grows exponentially data sparse; too many features; with many features distances become meaningless; need exponentially more data; neighbors far away; in hundreds of columns all points are about equally far apart; number of examples needed explodes with columns; nearest neighbor stops being near; with many columns all points are far from each other; volume grows exponentially and data become sparse; nearest and farthest neighbor nearly equally distant; adding more variables makes classifier worse; neighbors lose meaning in hundreds of columns
tsne: two dimensional map keeps neighbours visualization; plot high-dimensional data in two dimensions; nonlinear flat picture where close neighbors stay close; clusters on picture whose distances mean little; nonlinear two dimensional picture preserving close neighbors; distances between far groups not meaningful in map; plot embeddings as islands with perplexity
collaborative filtering: recommend what similar users liked; user item ratings matrix; taste of others; people who liked this also liked; neighbors with similar taste; people with same taste predict what you like; customers who bought this also bought; use only ratings of crowd not item attributes; people with similar taste liked it so you may too; use behavior of crowd without item description; find users with overlapping ratings; predict missing cells of user item table from other users
matrix factorization: user and item latent vectors whose product gives rating; low rank ratings; approximate ratings table by product of two thin matrices; represent user and item by short vectors whose inner product is rating; fill in sparse ratings table with hidden tastes; approximate huge sparse ratings table by product of two thin ones; short vectors for users and films whose product predicts rating; latent taste dimensions discovered from ratings; learned hidden factors such as amount of comedy
cold start: no history for new user or item; nothing known; brand new user without interactions; just signed up; newly registered user nothing known; item nobody rated; no interactions yet; just registered person without any clicks; fresh product nobody has bought; what to suggest before any behavior is known; new user registered today what do you show; item added an hour ago nobody clicked; no past interactions for visitor; first day of service without data; brand new product with no ratings; customer without any purchases or clicks; person who just signed up
learning to rank: order documents pairwise listwise; train model to sort results; train model to order search results by relevance; predict good ordering rather than value for each document; train model to order search results; optimize order of documents rather than score; pairs or lists of documents as training units; sort hotels for query using clicks as labels
anomaly detection: find unusual observations; spot rare abnormal events; spot strange server metrics without labels; find transactions unlike all others; alarm when machine behaves oddly; learn normal behavior and flag deviations; find strange credit card activity without labeled fraud; spot machine behaving unlike usual; points that differ from normal pattern; almost no examples of bad behavior so model normal
time series: data ordered in time; trend seasonality; predict tomorrow from measurements of previous days; values recorded at regular moments; observations whose order in time matters; observations ordered by date; forecast next month sales from history; order of rows matters and neighbors are dependent; predict electricity demand hourly
stationarity: mean and variance do not change over time; properties constant over time; statistical properties of series stay same over time; level and spread do not drift so past resembles future; why must trend be removed before modeling; statistical properties do not change with time; constant mean and spread along series; why remove trend before modeling; series looks same in any window
precision: of predicted positives how many are correct; fraction of flagged items really positive; how many alarms are true; proportion of positive predictions that are right; share of positive predictions; when model says positive how often is it right; false alarms share; exactness of flagged; of everything flagged how much was right; when filter says spam how often really spam; purity of positive predictions; when system raises alarm how often is it right; share of emails marked spam that truly are spam; tp over tp plus fp; how trustworthy are positive predictions; few false alarms among flagged items; of customers we called likely buyers how many bought; metric when wrongly accusing someone is costly
recall: of actual positives how many found; fraction of real positives caught; how many of the sick are detected; share of relevant items retrieved; missed cases; share of true cases the model catches; how many positives are missed; fraction of frauds caught; find all relevant; of everything that should be flagged how much did we catch; share of sick people test finds; do not let positives slip through; how many of all sick patients did we find; tp over tp plus fn; share of true cases detected by model; metric when missing case is dangerous; catch as many fraudsters as possible; proportion of relevant documents retrieved; of everything we should have found what part did we get
specificity: fraction of actual negatives correctly identified; true negatives among negatives; healthy people correctly told they are healthy; of healthy people what share is correctly declared healthy; tn over tn plus fp; ability to leave innocents alone; how well negatives are recognized
false positive rate: fraction of negatives wrongly flagged; innocent items that get flagged out of all innocent; share of normal transactions blocked by mistake; fp over fp plus tn; how often healthy people get alarmed; x axis of curve that sweeps cutoff
precision recall tradeoff: catching more positives raises false alarms; raising threshold gains one loses other; catch everything or be right when you flag; when is missing positive worse than false alarm; moving cutoff improves one and hurts other; moving cutoff lowers misses but raises wrong alarms; cannot catch all fraud without bothering honest clients; being picky versus being thorough; raise bar fewer mistakes among flagged but more missed; loosen filter finds more but dirtier results
f1: harmonic mean of precision and recall; single number combining precision and recall; balance precision and recall in one number; single score that is high only if both exactness and completeness are high; one number that is high only if both exactness and coverage are high; two p r over p plus r; balance wrong alarms and misses in single score; why use harmonic instead of arithmetic average of two rates; metric for imbalanced yes no task ignoring true negatives
accuracy: share of correct predictions; fraction right; percent of correct answers misleading when one class dominates; how often prediction equals truth; useless when ninety nine percent belong to one class; number of right answers divided by all answers; proportion of examples labeled properly; tp plus tn over total; simplest score of classifier; how often is classifier right overall
roc auc: probability that random positive is ranked above random negative; true positive rate against false positive rate all thresholds; ranking quality; threshold independent ranking measure; chance that positive outranks negative; how well scores separate positives from negatives across every cutoff; random guess gives one half and perfect ranking one; threshold free score of how well positives are ordered above negatives; chance that classifier gives higher score to randomly picked sick patient than healthy one; half means guessing and one means perfect separation; single number for quality of ranking by score; unaffected by monotone change of scores
roc: plot of true positive rate against false positive rate as threshold varies; diagonal means random guessing; hit rate against false alarm rate while moving cutoff; graph of hit rate versus false alarm rate for every cutoff; curve from bottom left to top right with diagonal for guessing; trade hits for alarms as cutoff slides; borrowed from radar operators plot
confusion matrix: table of predicted against actual classes counts; true positives false positives grid; counts of correct and incorrect predictions by class; table of hits and misses; two by two grid of actual versus predicted outcomes; see which classes get mixed up; two by two grid of hits misses and alarms; cross tabulation of truth versus prediction; which classes get mistaken for which; counts of tp fp fn tn; diagonal shows correct decisions
ndcg: ranking metric discounts lower positions graded relevance; gain of relevant results discounted by logarithm of place relative to ideal order; reward putting best documents at top with graded judgments; reward relevant results near top with graded relevance and log discount; order quality normalized by ideal order; gains divided by log of position; highly relevant item at position ten counts little; score ranked list with several relevance levels
threshold: probability above which call positive; where to cut predicted probabilities 0.5; from which score on should we act; pick probability cut that minimizes business cost; default one half is not best; which score is high enough to say yes; default 0.5 is not always best; choose cut by cost of two mistakes; turn probability into decision; move decision point to catch more positives; at what risk do we block transaction
calibration: predicted probabilities match observed frequencies; of events predicted 70% happen 70%; confidence equals accuracy; trust probabilities; among days forecast with seventy percent rain it rains on seventy percent; make scores behave like real probabilities; classifier says ninety percent but right only sixty; map raw scores to probabilities by sigmoid or step function; when model says seventy percent it happens seven times of ten; can output scores be read as real probabilities; make scores reliable by fitting mapping on held out data; overconfident classifier whose ninety percent is right only sixty percent; reliability diagram near diagonal; bin predictions and compare mean score with actual rate
cross validation: split data into k parts train on k-1 test on remaining rotate; average over several train test splits; every fold used once for testing; repeatedly hold out; estimate performance reliably by several splits; each part serves as test once; train on some folds evaluate on others; rotate which part of data is held out and average scores; get more reliable estimate than single split; every row used for testing exactly once; estimate performance on unseen examples when sample is small; every row serves once for testing and several times for training; split into five parts and repeat training five times; more reliable score than single split; partition data evaluate each piece with model fitted on others
validation set: separate data to tune hyperparameters choose model; part of data for choosing settings not for final score; portion of data for picking settings before final exam; which rows decide when to stop and which model wins; neither for fitting nor for final report; intermediate data for comparing candidates
data leakage: information from future or target sneaks into features; test information in training; suspiciously good offline results; feature not available at prediction time; too good to be true; validation score too good because of information from future; feature knows the answer; preprocessing on all data before split; score is suspiciously perfect because input secretly contains answer; fit scaler on all rows before splitting; information not available when decision is made sneaks into training; great on validation and terrible live because of contaminated inputs; model sees information at training that will not exist at prediction time; suspiciously perfect score because column encodes answer; preprocessing fitted on whole dataset before splitting; same patient appears in both train and test; feature computed after event it predicts; unrealistically good offline result then collapse in production; future values accidentally included among inputs; scaler or imputer computed with holdout rows
baseline: simple model to compare against; what trivial rule must any model beat; always predict most frequent class or last value; simplest predictor that your fancy model must beat; predict mean or most frequent class for everyone; reference score before trying complex methods; how do you know your accuracy is any good without comparison
recommender system: suggest products movies to users; what to watch next; personalized list; propose items users like; choose what to show on home page of shop; decide which film to propose next; people get personal suggestions based on past behavior; personalized suggestions of what to buy or watch; show each visitor items they probably like; homepage of streaming or shop tailored to each user; what movie should we show next to this person; suggest products based on history; personalized feed of items; people who bought this also bought; predict rating user would give; choose content for home page of streaming service; suggest items users may like; predict preferences from past behaviour; propose products to visitors; which items show to whom
information theory: bits communication
matrix multiplication: rows times columns
random walk: steps left or right; move one step up or down with equal chance; position after many coin flip steps; drunk man steps left or right
prior: belief before data; what we believe about parameter before seeing any observations; what you believe before seeing data; initial belief about rate of coin; domain knowledge expressed as distribution
posterior: belief after data; updated belief about parameter once observations are taken into account; belief after combining data with initial opinion; distribution of parameter given observations
likelihood: probability of data given parameters; how plausible parameter values are given fixed observed data; function of parameters rather than of data; how probable is observed data for given parameter; function of parameter with data fixed; not probability of parameter
local minimum: lowest point nearby stuck; valley that is lowest only in its neighborhood; optimizer stuck in valley that is not deepest; optimizer trapped in valley that is not the deepest; solution better than neighbours but not best overall; valley that is not deepest; optimizer stops in non optimal pit
hypothesis test: decide whether effect is real or chance; decide from sample whether observed difference could be random; reject or keep claim of no effect; decide from sample whether claim about population is believable; is observed difference real or luck; assume nothing happens and see if data contradicts; procedure for rejecting default claim; court trial analogy innocent until proven guilty; formal check whether new drug works
no free lunch: no algorithm best for every problem; averaged over all possible problems every learner performs same; is there universally superior learner; why try different algorithms on each new dataset; every method wins on some tasks and loses on others; without assumptions all learners are equal on average
vc dimension: largest set of points model can shatter; maximum number of points hypothesis class can label in every possible way; measure of capacity of family of classifiers; how many points can line classify arbitrarily; measure of capacity by how many points can be labeled in all possible ways; line in plane can separate any labeling of three points but not four; combinatorial complexity of classifier family; bound on gap between train and true error through capacity
occam razor: prefer simplest explanation; among equally good explanations take one with fewer assumptions; choose less complicated of two models with equal score; why prefer fewer assumptions in explanation; simpler hypothesis should win unless evidence says otherwise; two classifiers perform same which one do you ship
multi label: several labels per example at once; each item may carry several tags simultaneously; one photo can carry beach sunset and dog tags together; example may belong to several categories at same time; independent yes no decision per tag; movie with many genres
multi class: more than two classes one of; assign one of several mutually exclusive categories; pick exactly one of ten categories; more than two possible outcomes each example belongs to one; extend yes no classifier to many exclusive categories; digit recognition zero to nine
learning curve: error against amount of training data; would more data help; plot score against number of examples to see whether more data helps; performance plotted as training examples are added; how to know whether collecting more rows is worth it; train and validation error versus sample size; does score still improve with extra data or has it flattened
feature engineering: craft useful inputs from raw data; turn raw logs into informative inputs; craft ratios counts and time since last event; create new informative columns from raw ones; ratios aggregates and date parts derived from logs; use domain knowledge to give model better inputs; transform raw timestamps and text into useful variables
heteroscedasticity: error variance not constant across; spread of residuals grows with fitted value; funnel shape in error plot; noise level differs between observations; scatter of residuals grows with fitted value; funnel shape in residual plot; spread of noise differs across observations; errors larger for expensive houses; noise level not equal so standard errors unreliable
gradient: direction of steepest ascent; vector of partial derivatives; vector telling direction of fastest increase of function of several variables; collect slopes with respect to every parameter; which way to move parameters to increase function
norm: length of vector; measure size or magnitude of vector; length from origin
positive definite: x transpose a x greater than zero; quadratic form always greater than zero; symmetric matrix whose eigenvalues are all above zero; quadratic form always above zero; valid covariance must be
trace: sum of diagonal; add up entries on main diagonal of square matrix; sum of all eigenvalues
orthogonality: right angle dot product zero; vectors at right angle with zero inner product
cosine similarity: angle between vectors ignoring length; compare directions of two vectors and disregard magnitude; normalized inner product between minus one and one; compare direction of two vectors regardless of length; angle based closeness of documents
expectation maximization: latent
lagrangian: constraint
content based filtering: recommend items similar to those liked by their attributes; suggest articles resembling those reader liked by their text and tags; suggest articles with same topics as ones you read; use item attributes and user profile; similar description to what person liked; works for new items without interactions
fair coin from biased: produce unbiased bits with unfair coin unknown probability heads; get even odds from coin that lands heads more often; flip twice and use head tail versus tail head
medical test: disease prevalence positive result chance actually sick false positives; positive result on accurate screening for uncommon illness is it real; ignoring how common condition is; disease affects one in thousand and test is 99 percent correct what chance positive person is ill; positive result yet probably healthy because condition is rare; screening with false alarms and low prevalence
broken stick: two random cuts rod pieces form triangle; break rod at two random points chance parts make triangle
airplane seat: first passenger sits randomly last gets own seat
secretary problem: hire best candidate seen one by one; interview candidates in sequence must decide immediately; skip first third then take next best
boy girl paradox: family with two kids at least one boy
two envelopes: one holds twice as much switch; one holds twice as much should you switch
estimate pi: random points in square inside circle
expected number of tosses: how many flips on average until first head shows up
expected number of rolls: how many throws on average until six appears; how long to throw cube until specific face appears
consecutive heads: average flips until two heads in a row
derangement: nobody gets own hat
sum of dice: total of pair of dice likely
expected maximum: larger of two random numbers average
eigendecomposition: write square matrix as basis of special vectors times diagonal times inverse; decompose symmetric matrix into rotation and scaling
eigenvector: vector that keeps its direction when matrix is applied; matrix multiplication only lengthens or flips this vector; directions that linear transformation leaves on same line; direction not rotated by transformation
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
euclidean distance: length of straight line between two points; square root of summed squared coordinate differences; straight ruler length between points; square root of sum of squared differences
manhattan distance: sum of absolute coordinate differences; walk along grid blocks between two points; walk along city blocks; sum of absolute differences
chebyshev distance: largest coordinate difference between points
minkowski distance: general formula with power p covering city block and straight line distances
mahalanobis distance: how many standard deviations point lies from center taking correlations into account; distance scaled by inverse covariance; multivariate version of z score; distance accounting for correlation and spread
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
natural gradient: precondition update with inverse fisher information; step in distribution space with fisher matrix
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
floating point: rounding mistakes because computer stores limited digits; why 0.1 plus 0.2 is not 0.3; why 0.1 plus 0.2 is not 0.3; numbers stored with sign exponent mantissa
gaussian elimination: eliminate unknowns row by row until triangular
gram schmidt: turn set of vectors into orthonormal basis one at a time by subtracting projections
posterior predictive: distribution of new observation after averaging over parameter uncertainty
empirical bayes: estimate prior itself from data of all groups and pull small groups to overall mean; estimate prior from all groups then shrink each; batting averages pulled to overall mean
hierarchical bayesian model: groups share strength through common prior; estimates of small groups are pulled toward global mean; schools share information through common distribution; small groups borrow strength from others
mixed effects model: repeated measurements from same subject or group need own intercepts
bayes factor: ratio of marginal likelihoods of two hypotheses
bayes error: lowest possible error any classifier can reach because classes overlap; noise inherent in data that no model can remove
epistemic uncertainty: ignorance that shrinks with more data; model does not know because it saw too few such examples; uncertainty from lack of data that more data would reduce; model does not know because it has not seen enough
variational inference: approximate intractable posterior by closest member of simple family; turn Bayesian computation into optimization; approximate hard posterior with simple family by optimization; maximize lower bound on evidence
laplace approximation: approximate posterior by gaussian centered at mode
likelihood ratio test: compare fit of nested models by twice difference of log likelihoods
method of moments: estimate parameters by equating sample averages with theoretical expectations
exponential family: distributions whose density is exp of parameter times statistic
union bound: probability that at least one of events happens is at most sum of their probabilities
kurtosis: how heavy tails or peaked distribution compared with normal; fourth standardized moment; fourth moment describing tails; how prone to extreme values compared to bell
skewed: distribution with long tail on one side; mean pulled away from median; income data not symmetric; income distribution with long right side; mean larger than median
heavy tail: extreme values much more likely than under normal; few huge observations dominate sum; extreme values occur more often than bell curve suggests; few users generate most revenue; insurance losses with giant claims
power law: few items account for most of volume; frequency inversely proportional to popularity position; few celebrities have most followers; rank frequency straight on log log plot
multivariate normal: bell shaped density in several dimensions given by mean vector and covariance
empirical rule: share of observations within one two three standard deviations of mean; share of values within one two three sigma
normality test: check whether sample looks bell shaped; is sample bell shaped; check whether residuals follow gaussian curve
log normal: logarithm of variable follows bell curve; multiplicative positive skewed variable such as income; incomes whose logarithm is bell shaped; product of many positive factors
gamma distribution: waiting time until several events of constant rate process; sum of exponential waiting times
beta distribution: distribution over probabilities between zero and one; uncertainty about conversion rate given successes and failures; belief about click rate between zero and one; distribution of unknown coin probability
uniform distribution: every outcome in range equally likely; flat density between two limits; all values equally likely; fair die or random number between zero and one
negative binomial: trials until r successes; count model with variance greater than mean; counts more variable than rare event law; attempts until r successes
hypergeometric: number of special items when drawing from finite lot without putting back; draw without putting back from finite lot
nonhomogeneous poisson process: arrivals whose rate changes over time or depends on past events
dirichlet distribution: distribution over vectors of probabilities summing to one
cauchy distribution: ratio of normals heavy tails with undefined mean
laplace distribution: prior that corresponds to absolute value penalty; symmetric with sharp peak at center
student t distribution: bell curve with heavier tails used when variance unknown and sample small; bell with fatter tails for small samples
chi square distribution: sum of squares of independent standard normal variables
gumbel distribution: distribution of largest observation in block; model rare maxima such as floods
mixture distribution: population composed of several subpopulations each with own distribution
copula: model dependence between variables separately from their marginals; join marginals with dependence
law of total expectation: average of conditional averages; split expected value by cases
law of total variance: within group spread plus between group spread of means
law of total probability: split probability over exhaustive cases and weight them; split chance over cases and weigh; two factories produce defect parts overall rate
conditional probability: likelihood of event once we know other event happened; restrict sample space to cases where condition holds; chance of rain given clouds; probability restricted to cases where other event occurred; joint divided by marginal
joint probability: probability that both events happen together
marginal distribution: sum or integrate out other variables
conditional independence: two variables unrelated once third is known; unrelated once third variable known
independence: knowing one event does not change probability of other; joint factorizes into product; outcome of one event does not affect other; product of probabilities equals joint
mutually exclusive: two events cannot happen at same time; events that cannot both occur; does impossible together mean independent
iid: samples drawn separately from same distribution; observations do not influence each other and share law; observations drawn separately from same source; why time series violates usual assumption
pdf: curve whose area gives chance of continuous variable falling in interval; curve whose area is probability; can value be above one; density of continuous variable
cdf: chance that variable is at most x; running total of probability up to value; probability of being at most x; curve rising from zero to one
pmf: probability of each possible value of discrete variable
inverse transform sampling: generate random numbers of any distribution from uniform ones; pass uniform through inverse of cumulative function; convert uniform random number into any distribution through inverse cumulative function
change of variables: density after applying function multiply by absolute jacobian
variance of sum: spread of total of dependent variables includes twice covariance
covariance: do two variables rise above their means together; average product of deviations; joint variability of two variables with units; sign tells whether they move together
partial correlation: association between two variables after removing effect of third; relation between two variables with third held fixed
spearman: association computed on positions of values rather than values; strength of monotone but not linear relationship; monotone relation measured on ranks; association robust to outliers and nonlinearity
kendall tau: share of pairs ordered same way minus share ordered differently
cramers v: association strength between two nominal columns
autocorrelation: series correlated with its own past values; residuals of successive periods are related; today value resembles yesterday; relation of series with its own past at given delay; dependence between neighboring errors; plot bars for each lag
stationary distribution: long run share of time spent in each state; distribution that does not change after one more transition; long run proportions of states; vector unchanged by transition matrix
absorbing state: state that cannot be left once entered
brownian motion: continuous path with independent gaussian increments
martingale: fair game where expected future value equals present value
stochastic process: collection of random variables indexed by time
queueing theory: average waiting line length from arrival and service rates
gamblers ruin: bet one dollar repeatedly until broke or reaching target; probability to lose all money before winning
gamblers fallacy: believing red is due after long run of black; past independent outcomes do not change next one; after five heads people expect tails; thinking past independent outcomes influence next; believing that after five heads tails is due
prosecutors fallacy: treating chance of evidence given innocence as chance of innocence given evidence
balls and bins: throw objects randomly into containers how many are empty
inclusion exclusion: add singles subtract pairs add triples to count union; probability of at least one of several events
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
rejection sampling: draw candidates from easy envelope distribution and keep some with certain probability; propose from easy density and keep with certain probability
burn in: discard early draws before chain reaches its target; has sampler converged
gibbs sampling: draw each variable in turn from its distribution given the others
antithetic variates: reduce noise of simulated average using correlated quantity with known mean
stratified sampling: sample each subgroup separately to keep its share; divide population into homogeneous groups before drawing; keep class proportions equal in every part of split; sample from each layer of population in proportion; make sure rare group is represented in survey; same share of positives in train and test
cluster sampling: randomly choose whole schools or cities and survey everyone inside
systematic sampling: take every kth person from list
simple random sampling: every subset of given size equally likely to be drawn
confirmation bias: look only for evidence that supports existing belief
publication bias: only significant positive findings get reported in journals
ecological fallacy: inferring individual behavior from group averages
aleatoric uncertainty: noise inherent in observations that more data cannot remove; noise inherent in data that cannot be reduced by more data
collider bias: selecting on common consequence makes unrelated causes look associated; talent and beauty appear negatively related among celebrities; among celebrities talent and beauty look negatively related; conditioning on common outcome
pareto distribution: wealth distribution where few own most
pareto principle: small share of causes produces most of effects
pacf: correlation with lag after removing effect of shorter lags; direct relation with lag after removing intermediate ones; choose number of past terms
durbin watson: test whether residuals are serially correlated
delta method: approximate variance of function of estimator by linearization; standard error for ratio of two metrics; approximate variance of ratio of means
hitting time: expected number of steps until chain first reaches given state
ergodic: every state reachable and time average equals ensemble average
detailed balance: probability flow between two states equal in both directions
viterbi: infer most likely sequence of unseen states from observed symbols by dynamic programming; dynamic programming finds most likely hidden state sequence
baum welch: learn transition and emission probabilities of latent chain by expectation maximization
effective sample size: how many independent draws correlated or weighted sample is worth; are chains mixed and draws independent enough
optional stopping: expected value of fair game when you quit at chosen time
qq plot: plot sample percentiles against theoretical ones to see straight line; sample percentiles against theoretical ones; straight diagonal means bell shape
p hacking: try many analyses or subgroups until something turns out significant; stop collecting once below 0.05; slice data until something significant appears; choose analysis after seeing results; report only outcome that worked
pattern waiting time: which sequence of heads and tails shows up earlier
likelihood ratio: quotient of evidence under two hypotheses
fixed effects: control for constant differences between units over time in panel data
points on semicircle: all random points lie on one half of circle
linearity of expectation: add expected values of parts even when they are dependent; count by summing zero one variables; sum of averages works even if dependent
friendship paradox: your friends have more friends than you on average
concordance index: share of comparable pairs ranked in right order by predicted risk
credible interval: parameter lies in range with 95% probability given data; range holding parameter with 95 percent probability given data; posterior range direct probability statement
mode: most frequent value in data
mean: sum of values divided by their count; center sensitive to extreme values; arithmetic center of data
geometric mean: nth root of product used for growth rates
harmonic mean: reciprocal of average of reciprocals dominated by smaller value
trimmed mean: average after dropping extreme values on both ends
median absolute deviation: robust spread measured by middle distance from middle value
coefficient of variation: standard deviation relative to mean
quantile: value below which given share of observations falls; value under which ninety percent of observations lie; cut sorted data into equal parts
boxplot: diagram with quartiles and whiskers showing extreme points
histogram: bars showing how many values fall into each range
kde: smooth curve of sample built by placing small bump at each observation
prediction interval: range in which single future observation will fall; give uncertainty band around forecast; range for next single observation wider than range for mean; where will tomorrow sales fall with ninety percent
null hypothesis: default claim that there is no effect; statement assumed true until evidence contradicts; default statement of no difference; what we assume until data contradicts; new page performs same as old one
sample size: how many visitors needed before test can detect small lift; compute number of observations from power alpha and variance; how many users per group do we need; number of observations required to detect given lift with given power; how long should experiment run; depends on variance lift alpha and beta; how many patients to recruit
t test: compare averages of two groups when variance estimated from sample; small sample test for difference of means; compare means of two groups with unknown variance; is average order value different between two groups; difference over standard error compared with heavier tailed bell; small sample comparison of averages
paired t test: compare before and after measurements on same subjects; same people measured before and after; differences within pairs compared with zero
z test: compare two conversion rates with large samples; known variance test for mean; compare two conversion proportions in large samples; known spread or large n comparison of means
chi square test: are two categorical variables related; compare observed and expected counts in table; are gender and choice related in count table; observed versus expected frequencies; compare distributions of nominal variable; goodness of fit for counts
fisher exact test: association in small two by two tables; association in tiny two by two counts
mcnemar: compare two classifiers on same test examples by discordant pairs; compare two classifiers on same examples through disagreements
anova: compare averages of three or more groups at once; between group versus within group variability; do means of several groups differ at once; ratio of between to within group variability; compare five teaching methods; why not many pairwise tests of means
tukey hsd: which pairs of groups differ after overall test is significant
levene test: check whether groups have same spread
jackknife: recompute estimate leaving out one observation each time; leave one observation out and recompute statistic
block bootstrap: resample contiguous chunks or whole users to respect dependence
false discovery rate: expected share of false findings among declared discoveries; less strict correction for thousands of tests; share of wrong findings among everything declared significant; thousands of genes tested sort p values step up; tolerate some mistakes among discoveries
aa test: run experiment with identical versions to validate platform; both groups get same version to check platform; verify that no difference is found when there is none; both groups get the same to check the setup
multivariate testing: vary several elements of page simultaneously and study combinations
cuped: use behavior before test to reduce noise of metric; adjust outcome by earlier value of same user; use last month behavior of each user to lower noise; reach conclusion with fewer users by adjusting for past metric; subtract predictable part using history before experiment; use earlier behavior to make experiment more sensitive
novelty effect: users click because feature is new and interest fades; initial lift disappears after weeks; clicks jump after redesign and fade in two weeks; curiosity inflates early results; initial excitement about new feature; is lift going to last
network effect: treated users influence those in control; drivers or sellers shared by both groups; friends see each other's variant; treated users affect friends in control; messaging feature tested on half of social graph; drivers shared by both groups; one user outcome depends on others assignment; marketplace groups compete for same supply
cluster randomization: assign whole cities or communities instead of single users; assign entire cities or schools instead of people; groups of connected users get same variant
switchback: alternate treatment and control over time windows in marketplace; alternate variant by hour in whole city; marketplace experiment over time windows
interleaved evaluation: mix results of two rankers in one list and see which gets clicks; merge two rankings in one list and count clicks
holdback: keep small share of users without any new features to measure cumulative effect; small group never receives launches to measure long term impact
guardrail metric: measure that must not get worse while improving main goal; latency and crashes watched during test; metrics that must not degrade such as latency or crashes; protect company while optimizing main goal
north star metric: single measure that captures value to users; which number to decide launch by; one number that reflects long term value; what should team optimize overall; which number tells that feature works
proxy metric: short term measure predicting long term outcome; short term stand in for retention in year; cannot wait long so measure something quicker
ratio metric: clicks divided by views where user contributes many; analysis unit differs from randomization unit; clicks per view where user has many views; denominators random analysis by user; session level metric randomized by user; variance of clicks per user
randomization unit: split by user session or page view; should we split by user session or device; same person sees both versions if divided by visit
randomization: assign participants by chance so groups are comparable; assign users by chance so groups are alike; hash of user id decides variant; why coin flip removes hidden differences
blocking design: form similar pairs or strata before assigning treatment
blinding: neither patient nor doctor knows who gets real drug
triggered analysis: analyse only users who could have seen change
ucb: pick option with highest optimistic estimate mean plus uncertainty bonus; choose option with highest optimistic estimate; add bonus for rarely tried arms; choose option with best optimistic bound; bonus for rarely tried; choose arm with highest mean plus uncertainty bonus; optimism in face of uncertainty; square root of log t over n term; prefer arms with high upper confidence; bonus shrinks with number of pulls
epsilon greedy: with small probability act randomly otherwise choose best known; mostly best action sometimes random one; with small probability pick random option; ten percent random otherwise best so far; with small probability choose random action otherwise best known; decay randomness over time; simplest way to keep trying other options; ten percent of time try random arm; simple balance between best known and random
metric drop: daily number suddenly fell ten percent find out why; diagnose unexpected decline of key indicator; dashboard shows number suddenly lower find out why; revenue fell yesterday how do you investigate; daily users down ten percent what happened; find reason of sudden decline
conversion rate: share of visitors who buy or register; share of visitors who buy
funnel analysis: where do users drop out between landing and purchase; share of users moving through each step to purchase; at which step visitors abandon purchase; share continuing from cart to payment; where do users drop out on way to purchase
cohort analysis: follow groups of users by sign up month; follow users registered in same month over time
marketing mix modeling: estimate effect of each advertising channel on sales from aggregate history; contribution of tv and online spend to sales; which channel caused sale
attribution model: which ad gets credit for purchase after several touches; which advertisement gets credit for sale
causal graph: arrows show which variable affects which; decide which variables to control for from arrows; arrows between variables to choose what to adjust; draw diagram of causes
causal discovery: learn direction of influence from observational data; past of one series helps predict another
potential outcomes: what would have happened to same person without treatment; only one of two outcomes is observed per unit; what would have happened had he not taken pill; each person has two possible results but only one observed
average treatment effect: mean difference between outcome with and without intervention; mean difference if everyone were treated versus nobody
heterogeneous treatment effect: effect of intervention differs between people; who benefits most from drug; discount works for some people not others; effect differs by segment
mediation analysis: variable on path through which treatment acts; does effect go through intermediate variable
effect modification: effect strength depends on another variable
spurious correlation: unrelated trending series look connected; model relies on background instead of object; cow on grass shortcut fails on beach; two unrelated series rise together
double machine learning: residualize outcome and treatment with ml then regress; partial out confounders using two predictive models
synthetic control: weighted mix of untreated cities imitates treated city; estimate effect of launch without random control group; build artificial city from weighted other cities; what would have happened without campaign
quasi experiment: measure effect when randomization impossible or unethical; feature already launched to everybody; cannot randomize how to measure impact; policy introduced in one state only; effect from observational data; people could not be assigned at random; estimate effect from observational records
selection on observables: treatment as good as random once covariates controlled
sensitivity analysis: how conclusions change if assumptions vary
reverse causality: effect may actually drive supposed cause; maybe success causes happiness or happiness success; direction of influence unclear
attrition bias: people drop out of study unevenly between groups; people leave study differently in groups
meta analysis: combine results of several studies; combine many studies into one estimate
twymans law: result too interesting is probably wrong
winners curse: shipped experiment effects are overestimated because selected for being large; significant results exaggerate effect; shipped lift larger in test than reality
alternative hypothesis: claim that there really is difference; statement researcher hopes to support; there is difference between groups
endogeneity: regressor correlated with error term makes coefficient biased
uplift meta learners: fit separate outcome models for treated and control and subtract
stickiness: daily actives divided by monthly actives
cannibalization: new product takes sales from own existing product
goodharts law: measure that becomes target stops being good measure; people game the number; when metric becomes goal people game it; optimizing clicks destroyed quality
causal forest: trees that split to find groups with different effect
shortcut learning: model relies on background or hospital tag instead of real pattern
variance reduction in experiments: make experiment detect smaller changes with same traffic; less noisy metric estimates; get tighter intervals without more users; lower noise of metric in live trial
double descent: test error falls again after model becomes larger than needed to fit data exactly; test error falls then rises then falls again as model grows; larger network generalizes better after point where it fits training data perfectly; bigger model first gets worse then better again on unseen data; test error peaks when parameters equal number of examples; why hugely overparameterized models still work; classical u shaped curve fails for very large models
pac learning: with high chance error is small after enough examples; how many examples needed to learn concept within epsilon with confidence delta
rademacher complexity: how well function class can fit random signs
structural risk minimization: choose among nested model families balancing fit and capacity
empirical risk: average loss on training sample as stand in for expected loss; minimize average loss over observed examples instead of unknown population; mean cost on sample that optimization actually reduces; objective computed from data at hand
minimum description length: best model compresses data and itself into fewest bits
hypothesis space: set of functions learner can choose from
model selection: decide which of several candidate algorithms to use; pick model by score and complexity; which of several fitted candidates to ship; compare algorithms fairly and choose one; information criterion trades likelihood against number of parameters; pick between simpler and more complex learner
model complexity: number of effective parameters flexibility of hypothesis; how flexible family of functions is; number of free parameters or depth; richer function can fit more shapes; degree of polynomial as knob
regularization strength: how strongly complexity is punished; what if penalty multiplier goes to infinity; multiplier in front of penalty term; how to choose size of lambda; too large shrinks everything to zero and too small does nothing; knob that controls how simple fitted model is
assumptions of linear regression: errors independent constant spread normal and relation linear; what must hold for least squares estimate to be best unbiased; residuals should show no pattern; conditions on errors for line fit to be valid; linear relation independent errors equal spread and normality; when can you trust slopes and their standard errors; what to check before believing least squares output
robust standard errors: correct uncertainty of coefficients when errors have unequal or correlated noise
weighted least squares: give noisy observations less influence in regression fit
residual analysis: inspect differences between actual and fitted values for patterns; plot errors against predictions to check fit; curved pattern in leftovers means missing nonlinear term; diagnostic plots after fitting line
robust regression: fit line that few bad points cannot pull away; fit model to data with many wrong matches by random minimal subsets
influential point: single observation that strongly changes fitted line; removing single row changes line a lot; far away in input space and pulls fit; observation with large effect on estimated slopes
interpretation of coefficients: change of outcome per unit increase holding others fixed; what does slope of 2.5 mean; how outcome changes when input grows by one and rest is constant; explain meaning of fitted weight to manager
polynomial regression: fit curve with powers of input
splines: smooth curve joined from pieces at knots
generalized additive model: sum of smooth functions of each variable
loess: predict by weighted average of nearby observations with sliding window
generalized linear model: extend least squares to counts or yes no outcomes through transformation of mean
multinomial logistic regression: extend yes no linear classifier to several classes
ordinal regression: predict ordered categories such as star ratings
log odds: probability divided by its complement then logarithm; how chance multiplies when input rises by one; exponentiate coefficient of yes no model; logarithm of p over one minus p; exponentiated coefficient tells multiplicative change in chances; unit on which coefficient of yes no linear model acts
perfect separation: coefficients grow without bound because single feature splits classes exactly
count regression: target is number of events with many zeros; variance larger than mean in counts
monotonic constraint: force prediction to only increase with feature
bayesian linear regression: distribution over regression weights gives uncertainty
extrapolation: predict beyond observed range of inputs; trees cannot continue trend; ask model about inputs far outside what it has seen; predict for house bigger than any in data; forests return constant beyond observed range
svr: regression that ignores errors inside tube
regression trees: tree predicting mean of leaf
gda: model each class as bell with own covariance
choice of k in knn: how many closest cases should vote; one neighbor is jagged many neighbors smooth
kd tree: speed up exact neighbor lookup by partitioning space
rbf kernel: similarity that decays with squared distance; similarity shaped like bell around each example with gamma width; closeness exponential in negative squared distance; small gamma smooth large gamma wiggly
one class svm: learn boundary around normal examples only
splitting criterion: how tree decides which variable and threshold to use at node; how learner picks question at each node; compare impurity before and after dividing rows; which column and cut point give purest children
gini coefficient: inequality of income distribution; twice area under curve minus one
tree pruning: cut back branches that do not help on held out data; simplify grown tree; cut branches that do not generalize; limit depth or minimum rows per leaf; simplify overgrown flow chart; remove subtrees after growing using cost complexity
feature bagging: consider only random part of columns at each split
extra trees: choose thresholds at random as well
shrinkage in boosting: scale contribution of each added tree
xgboost: regularized second order tree boosting library with sparsity aware splits; boosted trees with penalty on leaves second derivatives and missing value direction; popular competition library for tables; handles blanks by learning default branch
lightgbm: leaf wise fast histogram tree boosting library
catboost: tree boosting library for categorical columns with ordered target statistics; left subtree mirrors right subtree
blending: average or fit predictions on small holdout
voting: several classifiers cast ballots
out of fold predictions: predict each row with model that did not see it
association rule mining: find products often bought together; support confidence and lift of bread implies butter
multi output: predict several targets at once
cost sensitive learning: missing fraud costs more than false alarm; different prices of two kinds of mistakes; different mistakes have different prices; missing tumor is hundred times worse than false alarm; put money matrix into training; weigh errors by business damage
pu learning: only confirmed positives and rest unknown
pseudo labeling: use own confident predictions as labels for unlabeled data; use confident predictions on unlabeled data as training targets; model labels own data and retrains
accuracy paradox: always answering majority scores ninety nine percent yet useless; ninety nine percent right answers yet no fraud found; predicting everyone healthy looks great when disease is rare; useless model with excellent share of correct predictions; high score because positives are one in thousand; why share of right answers misleads with rare class; classifier almost always correct can be useless when classes are imbalanced
false negative rate: sick people told they are fine out of all sick; share of real cases missed by detector; fn over fn plus tp; probability that defective part passes inspection
false positive: legitimate mail thrown into junk folder; alarm without fire; model says yes but truth is no; honest customer blocked as fraudster; healthy person told sick; cry wolf without wolf; predicted one actual zero
false negative: fraud slips through unnoticed; patient sent home though ill; sick person sent home; spam lands in inbox; detector misses actual case
f2: weigh completeness more than exactness in combined score; combined score giving more weight to missed cases than to wrong alarms; beta parameter decides which of two rates matters more; prefer coverage in cancer screening metric
precision recall curve: plot exactness against completeness as cutoff moves for rare positives; graph for all cutoffs when positives are very rare; better plot than tpr versus fpr for scarce class; exactness on vertical axis and coverage on horizontal; area summarizing performance on minority class
average precision: mean of exactness at positions of relevant results; summarize ranked list of hits; single number summarizing ranked retrieval over all cutoffs; area under exactness versus coverage graph; mean exactness measured at every relevant hit
expected calibration error: average gap between confidence and accuracy over bins; weighted mean gap between claimed and actual frequency across bins; number telling how honest probabilities are; group predictions by score and compare with hit rate
proper scoring rule: reward that is best when you report true belief; metric under which forecaster has no incentive to lie about probability; expected score optimized by true chances; how to reward honest probability statements
zero one loss: count mistakes without gradient
surrogate loss: smooth stand in for counting mistakes; replace nondifferentiable count of mistakes by smooth cost; why not optimize share of correct answers directly; convex proxy for true objective
custom loss: underestimating is worse than overestimating so build own objective; understocking costs more than overstocking so design own objective; business penalty differs for two directions of error; write own cost with gradient for boosting
mase: miss relative to naive last value prediction; compare forecast to naive method scale free; value under one beats last value rule; error usable across series with different scales
rmsle: compare logarithms so relative errors count; error on logarithm scale so relative size counts; target spans several orders of magnitude; punish underestimates more than overestimates
validation curve: plot train and validation score against single setting; score as function of one setting for seen and held out data; vary depth and watch both errors; find value of knob where held out score peaks
leave one out: train on all but one example repeatedly; fit as many models as rows each time holding out single example; extreme resampling where test part has one observation; almost unbiased but expensive estimate of error; evaluate on each case after training on all remaining
nested cross validation: inner loop tunes settings and outer loop estimates error; choose settings in inner splits and judge whole procedure in outer splits; unbiased estimate when tuning and evaluating on same small data; double loop of resampling for honest score; avoid optimistic score caused by tuning on evaluation rows
time series cross validation: never train on tomorrow to predict yesterday; train on past windows and evaluate on following period; rolling origin evaluation where training always precedes testing; validate forecast without using future; random split wrong for dated records so move window forward; grow history step by step and test on following month
train test split: divide data into part for learning and part for judging; how many percent to keep aside; reserve portion of rows for final judgment; why not evaluate on same rows used for fitting; eighty twenty division of dataset; cut dataset into pieces for fitting and checking
test set: data touched only once at the end; final exam rows that no decision may depend on; untouched sample for reporting honest performance; what happens if you look at final holdout again and again; data kept in vault until end
adversarial validation: train classifier to tell train rows from test rows
train test mismatch: examples at evaluation come from other source than those learned from
error analysis: inspect wrong predictions by group to find where model fails
offline online gap: better score on historical data yet no improvement with live users; metric on logs improved but live users did not react; lab success production failure
hyperband: give small budget to many settings and keep best half; stop weak configurations early and give budget to good ones
automl: system picks model and preprocessing by itself; tool that tries models and settings automatically
filter method: score columns independently of model versus by training with subsets
partial dependence: average prediction as single feature varies
counterfactual explanation: what minimal change of applicant would flip decision
models needing scaling: which learners care about units of inputs
quantile transform: replace values by their ranks mapped to bell or flat distribution
weight of evidence: log ratio of goods to bads per bucket in scorecard; log of share of goods over bads in each bin
credit scorecard: points system for loan applicants; points for applicant attributes
cyclical features: represent hours so that 23 and 0 are close; midnight next to eleven at night
lag features: use yesterdays and last weeks values as inputs
geospatial features: coordinates of place as model input
dummy variable trap: indicator columns sum to one so one is redundant with intercept
label encoding: replace categories by arbitrary numbers; assign integer to each category; implies false order between cities; integer codes fine for trees not for linear models
frequency encoding: replace category by how often it occurs
entity embedding: learn dense vector for each category
unseen category: value appears at prediction time that was never in training column
categorical feature: colors and cities are words not numbers how to feed model; turn strings into numbers for learner; non numeric column such as color or country; how to feed strings to algorithm expecting numbers; nominal versus ordered values
imputation method: guess blank cell from other columns several times; fill blanks with mean or median or predicted value; guess absent entries from other columns; several plausible fills to reflect uncertainty
missing indicator: extra zero one column telling that value was absent
missing data mechanism: does absence depend on value itself or on other columns or pure luck; why is value absent at random or because of itself; rich people hide income so absence depends on value; does blank carry information
z score outlier: flag points beyond one and half quartile ranges; more than three deviations from mean
undersampling: throw away part of frequent class; keep only some negatives for training; discard many rows of frequent class; shrink majority to match minority; drop random negatives to balance at cost of information; train on all positives and tenth of negatives
class weights: errors on scarce class cost more in loss; make mistakes on minority more expensive during fitting; multiply loss of rare examples; inverse frequency factor per category; balance without changing rows
prior correction: share of positives changes between training and production; probabilities wrong after dropping negatives; class proportions change while class conditional inputs stay; adjust predicted probabilities after training on rebalanced sample; base rate in production differs from training; convert scores when negatives were thrown away
umap: fast neighborhood graph layout for visualization
clustering: discover natural groups without labels; put similar shoppers together; partition unlabeled data into homogeneous sets; group clients by behavior for marketing; group similar customers without known labels; discover natural segments in data; split unlabeled set so members resemble each other; find structure in purchase behavior
limitations of k means: fails on elongated or unequal size groups; assumes spherical equal clusters; assumes round equally sized groups; sensitive to outliers and starting centers; fails on moons or rings
k medoids: centers must be actual data points
k modes: group records with non numeric columns
elbow method: plot within group scatter against group count and look for bend; compare distance to own group with distance to nearest other group; how many segments should there be
inertia: total squared distance of points to their center
cluster evaluation: judge groups when no true labels exist; compactness inside and separation between groups
adjusted rand index: compare found groups with known labels
hdbscan: groups of varying density without radius parameter
community detection: find tightly connected circles in social network
isolation forest: random splits separate strange points in few cuts; odd observations have short path in random trees; random cuts separate odd points quickly; short average path means weird; ensemble of random partitions for finding strange rows
lof: compare density around point with density around neighbors
autoencoder anomaly: train to rebuild normal data and flag large rebuild error
change point detection: find moment when level or variance of series jumps; when did behavior of series suddenly shift; find date of break
control chart: watch process and alarm when beyond three deviation limits; process monitored with upper and lower limits
drift detection: statistical alarm that live inputs changed compared with training; alarm when production distribution departs from reference; monitor feature histograms against training; notice model getting stale without labels
survival analysis: how long until customer leaves when many have not left yet; duration data where some events not observed by end; time until customer cancels when many still active; duration with incomplete observations; hazard and half still alive curve; how long machine works before failure with unfinished cases
cox: relative risk of event per covariate without specifying baseline; hazard multiplied by covariates without baseline shape
rfm: segment buyers by last purchase count and spend; segment buyers by recency count and money
next best offer: find people similar to existing buyers or likely to respond; which product to propose to client; who is likely to respond
price elasticity: how sales react when price rises; how demand changes when price goes up
unit root: formal check whether series wanders without returning; formal test whether series has to be differenced; shocks never die out
differencing: subtract previous value to remove trend; subtract previous observation to remove trend; model changes instead of levels
arima: combine past values differences and past shocks to forecast; choose p d and q from correlation plots; combine past values differencing and past errors to forecast; p d q orders; classical linear forecasting model; autoregressive and moving parts on differenced series
autoregressive process: next value is weighted sum of its own previous values plus shock; next value is weighted sum of previous ones
cointegration: two wandering series keep stable long run relation; two wandering prices stay close in long run
white noise: zero mean constant variance no correlation over time; unpredictable series with zero mean and no dependence; what residuals should look like
exponential smoothing: forecast by weighted past with weights that decay geometrically; recent observations weigh more than old with geometric decay; level trend season updated recursively
ewma: recent values count more with geometric decay; average where weights fade with age
garch: calm and turbulent periods in returns where variance depends on past shocks; calm periods and turbulent periods in returns; variance depends on past shocks
seasonal decomposition: split series into long term direction repeating cycle and remainder; split series into trend cycle and noise
facebook prophet: additive library with trend changepoints holidays and yearly terms; additive forecast with holidays and changepoints; additive forecasting model with holidays and changepoints
dtw: align two sequences of different speed before comparing; compare two sequences with different speed
structural time series: unobserved level and slope evolve and produce observations; level and slope evolve unobserved
fourier transform: break signal into frequencies of sine waves; decompose signal into frequencies; decompose signal into sine waves
multi step forecasting: predict next thirty days at once or feed predictions back; predict whole next month; feed predictions back or train separate model per horizon
hierarchical forecasting: store forecasts must add up to country total; store predictions should sum to national
intermittent demand: sales zero on most days; spare parts sold rarely with many zero days
naive forecast: repeat last observed value; repeat last observation as reference
global forecasting model: single model for many related series; single learner trained on thousands of products history
exogenous variables: weather promotions and holidays as extra inputs for forecast; include weather and promotions in forecast
trees for time series: boosted trees cannot continue trend beyond seen values; boosted splits cannot predict above historic maximum; trend must be removed first
hybrid recommender: combine crowd behavior with item attributes; mix item attributes with crowd behavior; combine two suggestion approaches
als: fix item vectors solve for users then swap; solve for users with items fixed then reverse; parallel training of latent vectors on implicit counts
bpr: learn so that clicked item scores above unclicked one; pairwise objective prefers clicked over unclicked item
popularity bias: bestsellers are shown again and again while niche items never surface; system keeps showing best sellers ignoring niche; already famous items get all exposure; small creators never shown; rich get richer in suggestions; recommender gives hits ever more exposure at cost of long tail
exposure bias: only shown items can be clicked so absence of click is not dislike; training data contains only what old system displayed; model never sees own mistakes in training so errors accumulate when generating; trained on true history but at test continues from its own outputs; mismatch between training prefix and generated prefix; only displayed items could be clicked; logs reflect old policy; never shown items have no feedback
clickbait: misleading titles get clicks but no satisfaction; sensational titles get clicks but leave users unhappy
serendipity: pleasant surprise in suggestions user would not have found; unexpected yet useful suggestion
catalog coverage: share of assortment ever shown; share of products ever suggested
two stage recommender: cheap selector followed by heavy scorer; cheap model narrows millions then expensive model orders hundreds; quickly narrow millions to hundreds then score precisely; candidate retrieval followed by heavy ranker; serve suggestions from huge catalog within hundred milliseconds
neural collaborative filtering: replace inner product of user and item vectors by network
pointwise pairwise listwise: score each document alone compare two documents or optimize whole list; score one item compare two items or optimize entire order
mrr: average of one over place of first right answer; how high is first correct answer; one over position of first relevant averaged over queries
hit at k: share of relevant items among first ten shown; is purchased item in top list; is bought item among ten suggestions; share of relevant in top ten; how many good ones on first page
ranking metrics: how do you know suggestions or ordering are good offline and with users; how to evaluate order of search results; is list of suggestions good; relevant items near top
elo rating: rank players from outcomes of pairwise matches; strength from wins and losses of pairs
rank aggregation: merge several ordered lists into one; merge several ranked lists by summing inverse positions; combine several ranked lists into one
pagerank: importance of web page from links by random surfer; importance of page by who links to it
wilson score: five stars from two reviews against four and half from thousand; item with one five star vote versus item with thousand votes; sort by rating with few reviews
click model: model how person scans result page and clicks; how person scans results and decides to click
delayed feedback: purchase happens days after click so labels arrive late; true outcome known only weeks later so quality cannot be measured immediately; conversion arrives days later; label unknown when training
real time bidding: automated auction for advertisement slot in milliseconds; advertisers compete in milliseconds for impression; spend advertiser money evenly during day; auction for ad slot in milliseconds
negative sampling in recommender: which unclicked items should count as negatives for training; other examples in batch serve as wrong answers; treat remaining items of batch as non matching pairs; pick items user did not interact with as counterexamples; millions of unclicked items which to train on
query understanding: find out what searcher wants; what does user want to do
probit: yes no outcome through cumulative normal curve
particle filter: track hidden state with weighted random samples
primacy effect: existing users dislike redesign at first and adapt later; old users dislike change at first then adjust; early negative result because of habit
bimodal: density with two separate peaks suggests two mixed populations
dynamic pricing: set ride or ticket price automatically by demand and supply; raise or lower price with supply and demand; change price with demand; adjust price according to demand; surge fares; set optimal price per moment
spelling correction: fix typos in what user typed; fix misspelled words typed by user
misclassification rate: share of wrong predictions
listwise deletion: throw away records with any blank cell
multivariate analysis: look at distributions and relations of raw data before modeling; look at distributions and relations of new dataset before modelling; first things to do with unfamiliar dataset
boltzmann machine: visible and hidden binary units with energy
pomdp: agent sees only incomplete observation of state
crf: choose best whole label sequence taking neighbouring tags into account
training set: examples model learns parameters from; rows shown to learner with known answers; data used for fitting parameters
binary classification: decide between two outcomes such as spam or not; predict yes or no; assign each case to one of two groups
regression: predict continuous number such as price or temperature; output is quantity rather than category; estimate numeric target from inputs
classification: predict category rather than quantity; assign label to example; decide which group new case belongs to
extreme classification: assign tags from millions of possible categories; softmax over huge number of outcomes is too slow; predict among hundred thousand products
decision boundary: surface where classifier switches its answer; line dividing predicted categories in input space; where predicted chance is exactly one half; where classifier switches between classes
multinomial distribution: counts of each face after many rolls
sampling bias: way of collecting favors some members; phone poll misses people without phones
metric choice: which number shows that feature is successful; how to measure success of new search
js divergence: symmetric bounded distance between distributions
offline evaluation: judge suggestion model on logged history before live test; estimate quality without showing to users
moving average process: current value depends on recent shocks
var model: several series predicted jointly from all pasts
irregular time series: measurements at uneven times
interrupted time series: compare level before and after policy date
chebyshev inequality: bound on probability of being k standard deviations from mean for any distribution; at most one over k squared lies farther than k spreads; tail bound that needs only variance
chernoff bound: exponential tail bound for sums of independent variables; bound tail with moment generating function; probability that sum of coin flips strays from expected shrinks exponentially
hoeffding inequality: tail bound for averages of bounded independent variables; how far sample mean of bounded values strays with high probability; two exp minus two n t squared
f divergence: family of distances between distributions from convex function of density ratio; kl and total variation and chi square as special cases
maximum mean discrepancy: distance between samples by kernel mean embeddings; are two samples from same distribution using kernels; difference of means in feature space of kernel
a a test: both groups see same version to check experiment platform; split users in two identical variants; p values should be uniform when nothing differs
regression to the mean: extreme first measurement is followed by less extreme one; best performers of last year do worse this year without cause; sick people improve on average even untreated; why tall parents have shorter children
newey west: standard errors valid when residuals have unequal variance and autocorrelation; correct errors of coefficients without changing estimates
clustered standard errors: errors correlated within user or school; randomization by group needs variance by group; many rows of one customer are not independent
ljung box test: are residual autocorrelations jointly zero; test whether leftover of time series is white noise
james stein estimator: shrinking three or more means toward common value beats sample means; why combine unrelated estimates
cramer rao bound: lowest variance an unbiased estimator can have; inverse of fisher information
sufficient statistic: summary that keeps all information on parameter; rest of data tells nothing more once summary is known
zipf's law: frequency of word is inverse to its rank; second most common word half as frequent as first
pareto distribution: few items make up most of total; heavy tail where rich get richer; twenty percent cause eighty percent
mcnemar test: compare two classifiers on same test cases by discordant pairs; paired yes no outcomes before and after
cohen's d: difference of means in units of standard deviation; size of effect without unit
latin hypercube sampling: spread sample points so each slice of every dimension is hit once; stratified design in many dimensions
";
