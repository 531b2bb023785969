//! Names: mathematics, statistics, classical models and their evaluation.

/// One concept a line: its name, then its other names.
pub(in crate::matching) const CONCEPTS: &str = "
# linear algebra and calculus
pca; principal component analysis; principal components; principal component; метод главных компонент; главные компоненты; pca projection; karhunen loeve; мгк
svd; singular value decomposition; singular values; truncated svd; singular value factorization; singular vectors; сингулярное разложение
eigendecomposition; eigen decomposition; eigenvalue decomposition; spectral decomposition; eigenvalue factorization; spectral theorem; спектральное разложение
eigenvalue; eigen value; eigenvalues; собственные значения; eigenvalues of matrix; characteristic value; собственное число
eigenvector; eigen vector; собственный вектор; eigenvectors of matrix; characteristic vector; собственные векторы
determinant; determinant of matrix; matrix determinant; определитель; детерминант
trace; trace of matrix; trace operator; след матрицы
matrix rank;  rank of matrix; full rank; rank deficient; column rank; row rank; ранг матрицы
jacobian; jacobian matrix; матрица якоби; якобиан
hessian; hessian matrix; second derivative matrix; matrix of second derivatives; матрица гессе; гессиан
gradient; gradients; partial derivatives; градиент; градиенты; gradient vector
derivative; производная
first derivative
second derivative
chain rule
taylor series; taylor expansion; taylor series expansion; taylor polynomial; taylor approximation; ряд тейлора
newton method; newton algorithm; newton raphson; newtons method; newton optimization; метод ньютона
lagrange multiplier; lagrangian; lagrange; lagrangian function; method of lagrange multipliers; lagrangian multipliers; множители лагранжа; метод лагранжа
saddle point; saddle points; седловая точка
local minimum; local minima; local optimum; local optima; bad local minima; stuck in local minimum; локальный минимум
global optimum; global minimum; global optima; global minima; глобальный минимум; global solution; глобальный оптимум
convex; convexity; convex function; convex optimization; выпуклый; convex problem; convex set; convex loss; non convex; nonconvex; выпуклая функция; выпуклая оптимизация
condition number; conditioning number; ill conditioned; ill conditioned matrix; число обусловленности
positive definite; positive definiteness; positive semidefinite; psd matrix; spd matrix; positive definite matrix; положительно определенная
orthogonality; orthogonal; orthonormal; perpendicular; orthogonal vectors; ортогональность
outer product
dot product; inner product; scalar product; scalar multiplication of vectors; скалярное произведение
cosine similarity; cosine distance; cosine metric; cosine score; косинусное сходство; косинусное расстояние; косинусная близость
euclidean distance; l2 distance; straight line distance; евклидово расстояние
manhattan distance; l1 distance; city block distance; taxicab distance; cityblock distance; манхэттенское расстояние
mahalanobis distance; расстояние махаланобиса
norm; vector norm; lnorm; matrix norm; norm of vector; lp norm; норма вектора
frobenius norm
pseudoinverse; pseudo inverse; moore penrose inverse; generalized inverse; псевдообратная матрица
matrix inverse; inverse matrix; inverse of matrix; invertible; singular matrix; inverting matrix; invertible matrix; non singular matrix; noninvertible; nonsingular; обратная матрица
linear independence; linearly independent; linearly dependent; linear dependence; линейная независимость
covariance matrix; variance covariance matrix; dispersion matrix; матрица ковариаций; ковариационная матрица
covariance; ковариация
matrix multiplication; matrix product; multiply matrices; matmul; multiplying matrices
sparse matrix; csr matrix; csr format; coo format; compressed sparse row; разреженная матрица
# probability and statistics
bayes theorem; bayes rule; bayes law; bayes formula; теорема байеса; формула байеса; bayes; bayes formula theorem; bayesian update; правило байеса
prior; prior distribution; prior probability; prior belief; informative prior; uninformative prior; flat prior; априорное распределение; априорная вероятность
posterior; posterior distribution; posterior probability; posterior belief; апостериорное распределение; апостериорная вероятность
conjugate prior; conjugacy; conjugate distribution; conjugate family; beta binomial; сопряженное априорное; сопряженное распределение
likelihood; likelihood function; правдоподобие; likelihood value; функция правдоподобия
mle; maximum likelihood estimation; maximum likelihood; maximum likelihood estimate; maximum likelihood estimator; метод максимального правдоподобия; ml estimation; ml estimator; max likelihood; mle estimator; ммп; оценка максимального правдоподобия
map estimation; map estimate; maximum a posteriori; maximum a posteriori estimation; ~map; maximum a posteriori estimator; mean percentage error; absolute percentage error; средняя абсолютная процентная ошибка
central limit theorem; sums of random variables become normal; averages become normal; clt; центральная предельная теорема; цпт; central limit
law of large numbers; lln; закон больших чисел; strong law of large numbers; weak law of large numbers
p value; p values; pvalue; p val; observed significance; п значение; пи вэлью; statistical significance; statistically significant; p value 0.05; статистическая значимость
significance level; уровень значимости; level of significance; alpha level
confidence interval; ~ci; ci for mean; доверительный интервал; confidence limits; margin of error; 95 confidence; confidence level; доверительные интервалы; interval estimate
credible interval; highest posterior density; hpd interval; байесовский интервал
hypothesis test; hypothesis testing; significance test; statistical test; проверка гипотез; test of significance; null hypothesis significance testing; nhst; проверка статистических гипотез; статистический тест; statistical hypothesis
null hypothesis; h0; нулевая гипотеза
statistical power; power of test; power analysis; power of statistical test; test power; underpowered; underpowered test; мощность теста; мощность критерия; статистическая мощность; power of experiment; underpowered study
t test; student t test; welch test; welch t test; two sample t test; independent t test; t statistic; one sample t test; т тест; тест стьюдента; критерий стьюдента
chi square test; chi squared; chi squared test; chi2; chi square test of independence; chi squared statistic; goodness of fit test; pearson chi squared; хи квадрат; критерий хи квадрат
anova; analysis of variance; one way anova; two way anova; f test; f statistic; дисперсионный анализ
type 1 error; type i error; type one error; alpha error; type i; type 1; false rejection; false positive in hypothesis testing; ошибка первого рода; error of the first kind
type 2 error; type ii error; type two error; beta error; type ii; type 2; ошибка второго рода; error of the second kind
multiple comparisons; multiple testing; multiple hypothesis testing; multiple comparisons problem; multiple hypothesis; family wise error; familywise error rate; fwer; holm bonferroni; holm correction; множественная проверка гипотез; поправка бонферрони; multiple testing correction; look elsewhere effect; family wise error rate; familywise error
bootstrap; bootstrapping; bootstrap sampling; bootstrap resampling; bootstrap method; nonparametric bootstrap; бутстрап; resampling with replacement
random variable; случайная величина
expectation; expected value; mathematical expectation; математическое ожидание; матожидание
variance; дисперсия
standard deviation; ~std; std dev; stddev; sample standard deviation; среднеквадратическое отклонение; стандартное отклонение
standard error; standard error of mean; standard error of estimate; стандартная ошибка
bias; смещение
median; медиана; sample median; средний элемент; медианное значение
mode; мода; modal value
mean; ~average; arithmetic mean; среднее; sample mean; среднее арифметическое; выборочное среднее
quantile; percentile; quartile; квантиль; перцентиль; процентиль
normal distribution; gaussian; gaussian distribution; bell curve; нормальное распределение; gaussian random variable; standard normal; нормально распределенный; гауссиана; распределение гаусса
bernoulli distribution; bernoulli
binomial distribution; binomial; биномиальное распределение; bernoulli trials
multinomial distribution; multinomial
poisson distribution; poisson; распределение пуассона; poisson random variable; poisson rate
poisson process; poisson arrivals
exponential distribution; экспоненциальное распределение; показательное распределение
geometric distribution; геометрическое распределение
uniform distribution; uniform random variable; равномерное распределение
beta distribution; бета распределение
dirichlet distribution; dirichlet; распределение дирихле
power law; zipf law; zipfs law; zipf; power law distribution; zipfian
heavy tail; long tail; long tailed; heavy tailed; fat tail; heavy tailed distribution; тяжелые хвосты
skewed; skewness; left skewed; right skewed; skewed distribution; skewed data; positively skewed; negatively skewed; асимметрия; скошенное распределение
correlation; correlation coefficient; ~correlated; корреляция; linear correlation; коэффициент корреляции
pearson; pearson correlation; pearson correlation coefficient; pearson r; корреляция пирсона
spearman; spearman correlation; rank correlation; spearman rho; spearmans rank; spearman coefficient; корреляция спирмена; monotonic correlation
causation; causal inference; causality; causal; причинность; causal effect; causal relationship; cause and effect; correlation is not causation; correlation does not imply causation; correlation implies causation; корреляция не означает причинность; корреляция и причинность; причинно следственная связь; причинно следственный
confounder; confounding; confounding variable; confounded; confounding factor; lurking variable; common cause; unobserved confounding; unmeasured confounder; unobserved confounders; конфаундер; спутывающая переменная
simpson paradox; simpsons paradox; yule simpson; simpson effect; парадокс симпсона; aggregation paradox; yule simpson effect; reversal paradox
regression to mean; regression toward mean; reversion to mean; регрессия к среднему
selection bias; sample selection bias; selection effect; nonresponse bias; non response bias; self selection bias; self selection; смещение отбора; heckman correction
survivorship bias; survivor bias; survival bias; ошибка выжившего; систематическая ошибка выжившего
sampling bias
pdf; probability density function; density function; probability density; плотность распределения; плотность вероятности
cdf; cumulative distribution function; distribution function; cumulative distribution; ecdf; empirical distribution function; функция распределения
pmf; probability mass function
conditional probability; ~a given b; b given; probability of a given b; p a given b; условная вероятность; chance given
joint probability; joint distribution; joint density; совместное распределение; совместная вероятность
marginal distribution; marginal probability; marginalization; marginal density; маргинальное распределение
independence; ~independent; statistically independent; ~independent variables; независимость; independent events; independence of events; независимые события; независимые случайные величины
mutually exclusive; disjoint events; несовместные события
frequentist; frequentists; frequentist statistics; frequentist approach; частотный подход
bayesian; bayesians; bayesian statistics; bayesian inference; bayesian approach; bayesian methods; байесовский подход; байесовский вывод
bayesian optimization; expected improvement; acquisition function; tpe; optuna; hyperopt; tree structured parzen; sequential model based optimization; байесовская оптимизация
mcmc; markov chain monte carlo; markov chain sampling
hamiltonian monte carlo; hmc; nuts sampler
metropolis hastings; metropolis algorithm; metropolis hastings algorithm
monte carlo; monte carlo simulation; monte carlo method; monte carlo estimation; monte carlo integration; монте карло; метод монте карло
gibbs sampling; gibbs sampler; сэмплирование по гиббсу
importance sampling; importance weights; self normalized importance sampling; выборка по значимости
rejection sampling; accept reject; accept reject sampling; выборка с отклонением
reservoir sampling; резервуарная выборка; sample from stream; random sample from stream; random element from stream
stratified sampling; stratified split; stratification; stratified; стратификация; стратифицированная выборка; proportionate sampling; blocking in experiments
markov chain; markov property; markov process; markovian; discrete time markov chain; transition matrix; transition probability matrix; цепь маркова; цепи маркова; марковская цепь; марковские цепи
memoryless; memoryless property
markov decision process; mdp; mdps; finite mdp; марковский процесс принятия решений
pomdp; partially observable; partially observable environment; partially observable mdp; partial observability
hidden markov model; hmm; hmms; скрытая марковская модель
crf; conditional random field; linear chain crf; bilstm crf
boltzmann machine; restricted boltzmann machine; rbm; restricted boltzmann; deep belief network
entropy; shannon entropy; энтропия
cross entropy; log loss; logloss; logistic loss; negative log likelihood; nll; cross entropy loss; категориальная кросс энтропия; кросс энтропия; кросс-энтропия; categorical cross entropy; logarithmic loss; logloss metric; log loss metric; logarithmic score; логлосс; log likelihood loss; кроссэнтропия; cross entropy error
binary cross entropy; bce
reverse kl; mode seeking; mode seeking kl; zero forcing kl
forward kl; mode covering; mass covering; mode covering kl; zero avoiding kl
kl divergence; kullback leibler; kullback leibler divergence; kl; relative entropy; дивергенция кульбака лейблера; kld
js divergence; jensen shannon
mutual information
information gain; information gain ratio criterion; прирост информации
information theory
gini; gini impurity; gini index; gini criterion; gini split; gini impurity criterion; критерий джини; неопределенность джини
coupon collector; coupon collectors problem; coupon collecting; collect all coupons; full set of coupons; collect all types; задача коллекционера; collect every sticker; see all six faces; all faces of die; every face has appeared
birthday problem; birthday paradox; shared birthday; same birthday; different birthdays; парадокс дней рождения; birthday collision; people share birthday; same birthdate; matching birthday; born on same day; born same day; birth dates coincide
monty hall; monty hall problem; парадокс монти холла; задача монти холла; three doors; goat behind door
gamblers ruin; gamblers ruin problem; разорение игрока
random walk; simple random walk; symmetric random walk; случайное блуждание
dice; ~die; die roll; dice roll; кубик
coin; coin flip; coin toss; монета; coins
urn; urns
card deck; deck of cards; playing cards; ~cards
ab test; compare two versions; two variants; treatment group; control group; a b testing; a b test; ab testing; a b experiment; online experiment; split test; controlled experiment; а б тест; randomized experiment; b testing; bucket test; randomized controlled trial; rct; randomized trial; online controlled experiment; live experiment; controlled trial; experiment design; design of experiment; а б тестирование; аб тест; аб тестирование; сплит тест; randomized controlled experiment
sample size; how many users do you need; experiment duration; sample size calculation; required sample size; how many samples; how many users; number of participants; how long to run experiment; how long to run test; test duration; размер выборки; объем выборки; длительность эксперимента
sample ratio mismatch; srm; sample ratio; uneven split; unequal traffic split; srm check; unequal split of traffic
cuped; controlled experiment using pre experiment data; pre experiment covariate; pre experiment data; cupac
novelty effect; novelty bias; эффект новизны; novelty and primacy effects
network effect; interference between users; spillover; network interference; sutva; sutva violation; interference in experiments; interference between units; spillover effect; сетевой эффект; сетевые эффекты; cross group contamination; control group contamination
multi armed bandit; bandit; bandits; mab; armed bandit; multiarmed bandit; bandit algorithm; k armed bandit; многорукий бандит; многорукие бандиты; adaptive experiment; adaptive allocation; bandit problem; n armed bandit; бандиты; stochastic bandit
thompson sampling; posterior sampling; томпсон; сэмплирование томпсона; probability matching; posterior sampling for bandits; томпсоновское сэмплирование; probability matching bandit
ucb; upper confidence bound; optimism in face of uncertainty; ucb1; lin ucb; linucb; upper confidence bound algorithm
epsilon greedy; eps greedy; эпсилон жадная; e greedy; epsilon greedy policy; epsilon decay; epsilon greedy strategy
# classical models
linear regression; ols; ordinary least squares; least squares; линейная регрессия; linear least squares; least squares regression; multiple linear regression; simple linear regression; multiple regression; least squares fit; метод наименьших квадратов; мнк; linreg
logistic regression; logit model; logit classifier; logit regression; логистическая регрессия; logreg; logit regressor; binary logistic regression; sigmoid regression; maxent classifier; logistic classifier; логит модель; логрег
linear model; linear models; linear classifier; ~linear
polynomial regression; polynomial fit; полиномиальная регрессия; curve fitting; degree of polynomial
generalized linear model; glm; link function; canonical link; обобщенная линейная модель
naive bayes; наивный байес; наивный байесовский классификатор; naive bayes classifier; bayes classifier; наивный байесовский; multinomial naive bayes; gaussian naive bayes; bernoulli naive bayes; idiot bayes
knn; k nearest neighbor; k nearest neighbour; k nearest neighbors; k nearest neighbours; k nn; метод ближайших соседей; nearest neighbor; nearest neighbour; ближайших соседей; nearest neighbors classifier; knn classifier; knn algorithm; kneighbors; instance based learning; lazy learner; memory based learning; к ближайших соседей; метод ближайшего соседа; knn regression; кнн; nearest neighbour classifier
k means; kmeans; k means clustering; k means algorithm; lloyd algorithm; lloyds algorithm; lloyd clustering; lloyds clustering; к средних; k средних; lloyd; kmeans algorithm; kmeans clustering; vector quantization; к means; codebook vectors
k means plusplus; k means initialization; kmeans initialization; initialization of k means; centroid initialization; initialize centroids; random initialization of centroids; k means++; kmeans++
k means++; kmeans pp; k means plus plus; k meanspp
k medoids; pam clustering; partitioning around medoids; kmedoids; k median
elbow method; ~elbow; gap statistic; метод локтя; elbow curve; elbow plot; elbow rule
silhouette; silhouette score; silhouette coefficient; silhouette analysis; силуэт; коэффициент силуэта; silhouette plot
choice of k in k means; number of clusters; best k; value of k; optimal k; число кластеров; how many clusters; best value of k; choosing k; choose k; optimal number of clusters; right number of clusters; choosing number of clusters; k in k means; select k; determine number of clusters; value of k in k means
centroid; cluster center; cluster centre; cluster centers; ~centers; ~center; центроид; starting centers; initial centroids
inertia; within cluster sum of squares; wcss; within cluster variance; внутрикластерное расстояние
dbscan; density based clustering; eps and minpts; minpts; density based spatial clustering; дбскан; core points; density reachable; eps parameter
hierarchical clustering; agglomerative clustering; dendrogram; agglomerative; agglomerative hierarchical clustering; divisive clustering; иерархическая кластеризация; дендрограмма; hierarchical agglomerative; hac; divisive
clustering; cluster; clusters; cluster analysis; кластеризация; кластер; clustering algorithm; cluster customers; unsupervised grouping; customer segmentation; кластеризовать; clustering method; segment customers; user segmentation; customer clustering; сегментация клиентов; сегментация пользователей
gmm; gaussian mixture; gaussian mixture model; mixture of gaussians; mixture of normals; гауссовы смеси; смесь гауссиан; смесь гауссовых; gmm clustering; normal mixture model
em algorithm; expectation maximization; em; e step; m step; е м алгоритм; ем алгоритм; em алгоритм; expectation step; maximization step
svm; support vector machine; support vector machines; svms; метод опорных векторов; опорных векторов; support vector classifier; max margin classifier; maximum margin classifier; large margin classifier; svc; linear svm; машина опорных векторов; свм; support vector networks
support vector; support vectors
kernel trick; kernels in svm; kernel in svm; svm kernel; svm kernels; kernel in support vector machine; kernels in support vector machines; kernel function; kernel method; kernel methods; ядерный трюк; kernelized; mercer; mercer theorem; kernel svm; kernel machines; rkhs; reproducing kernel hilbert space; representer theorem; ядровой трюк; ядра в svm
polynomial kernel
rbf kernel; rbf; gaussian kernel; radial basis function; radial basis; radial basis function kernel; squared exponential kernel
soft margin; slack variable
margin; maximum margin
decision tree; tree based; tree based models; tree based model; decision trees; tree learner; classification tree; decision trees; ~tree; дерево решений; деревья решений; решающее дерево; ~trees; solitary tree; single tree; decision tree classifier; recursive partitioning; решающие деревья
cart; cart algorithm; cart tree
id3
c4.5
random forest; random forests; rf; случайный лес; rf classifier; random decision forest; random forest classifier; random forest regressor; ансамбль деревьев; случайного леса; bagged decision forest
out of bag; oob; oob error; out of bag error; out of bag estimate; out of bag score; oob score; oob estimate; oob samples; out of bag sample; out of bag evaluation
extra trees; extremely randomized trees; extratrees; extremely random trees
bagging; bootstrap aggregating; bootstrap aggregation; бэггинг; bagged trees; bagged ensemble; беггинг
boosting; бустинг; boosted ensemble; boosted models; sequential ensemble
gradient boosting; gbdt; gbm; gradient boosted trees; gradient boosting decision trees; gradient boosted decision trees; gradient boosting machine; градиентный бустинг; gbdts; boosted trees; gbrt; boosted decision trees; градиентного бустинга; gradient tree boosting; mart
xgboost; extreme gradient boosting; xgb; экстремальный градиентный бустинг; xg boost
leaf wise growth; leaf wise tree growth; best first growth; grow leaf wise; leafwise growth
level wise growth; level wise tree growth; depth wise growth; levelwise growth
lightgbm; lgbm; light gbm; goss; gradient based one side sampling; exclusive feature bundling
catboost; cat boost; symmetric trees; oblivious trees; oblivious decision trees; кэтбуст; катбуст; tree is symmetric; mirror image of itself
adaboost; adaptive boosting; ada boost; discrete adaboost; адабуст
stacking; stacked generalization; meta learner; stacked ensemble; meta model; стекинг; super learner; stacked models; stacked classifier; second level model; level one model; стэкинг
blending; blend models; блендинг
ensemble; committee; combining models; combine several models; model averaging; combination of models; ensembling; ensemble learning; ensemble method; ensemble methods; ensembles; ансамбль; ансамбли; ensemble of models; wisdom of crowds; condorcet; ансамблирование; ансамблей
voting; majority vote; hard voting; soft voting; voting classifier; weighted vote; plurality vote; голосование
decision stump; stump
decision boundary; decision surface
feature importance; importance of features; variable importance; важность признаков; permutation importance; mdi; mean decrease impurity; mean decrease in impurity; impurity based importance; gain importance; drop column importance; permutation feature importance; важность фичей; feature contribution; predictor importance; mean decrease accuracy; gini importance
shap; shapley; shapley values; shap values; treeshap; tree shap; shapley additive explanations; kernel shap; шэп; вектор шепли; shapley attribution
lime; local interpretable model agnostic; local interpretable model agnostic explanations; local surrogate
interpretability; interpretable; explainability; explainable; explain model predictions; интерпретируемость; xai; explainable ai; model explanation; explanation of predictions; model explainability; interpretable model; white box model; объяснимость; интерпретируемая модель; explain black box; model interpretability
feature selection; select features; selecting features; variable selection; отбор признаков; choose features; selecting variables; subset selection; relevant features; irrelevant features; feature ranking; feature elimination; choosing variables; variable screening; select best features; important features; feature subset; выбор признаков
feature extraction; извлечение признаков
feature engineering; конструирование признаков; create features; feature creation; feature construction; генерация признаков; feature generation; design features; engineered features; handcrafted features; which features would you; what features would you; derive features; hand crafted features; hand engineered features
feature scaling; rescale features; rescaling; scale inputs; scaling inputs; unscaled; scaled inputs; scale variables; scale features; scaling features; standardize features; normalize features; масштабирование признаков; features scaled; scaling of features; input scaling; scale data; data scaling; scaling of data; scale numeric; rescale data; normalize inputs; standardize inputs; normalizing data; feature normalization; масштабировать признаки; standardize data; scaler
standardization; standardize; стандартизация; z scoring; z normalization; standard scaler; standardscaler; zero mean unit variance; standard scaling; z score normalization; стандартизировать
z score
normalization; normalize; min max scaling; нормализация; нормировка; min max normalization; minmax; minmaxscaler; min max scaler; minmax scaling; нормализация данных; minmax normalization
one hot encoding; one hot; dummy variables; dummy encoding; one hot encode; one hot vector; dummies; one hot encoder; onehot; ohe; indicator columns; indicator encoding; one hot кодирование; ван хот; one of k encoding; one hot representation
dummy variable trap; drop first; drop one category; k 1 dummies; ловушка фиктивных переменных
target encoding; mean encoding; target encode; target mean encoding; likelihood encoding; mean target encoding; ctr encoding; impact encoding; leave one out encoding; таргет энкодинг
label encoding; label encoder; integer encoding; labelencoder
ordinal encoding; ordinal encoder
feature hashing; hashing trick; hashing vectorizer; hashed features; hash encoding
high cardinality; many categories; thousands of levels; thousands of categories; many levels; many unique values; many distinct values; many unique categories; thousands of unique; large number of categories; many distinct categories; high cardinality categorical; millions of categories; high cardinality features; категориальный признак с большим числом значений; thousands of unique values; too many categories
categorical feature; categorical variable; categorical; categorical columns; categorical features; nominal variable; nominal; категориальные признаки; категориальный; qualitative variable; handle categorical; categorical data; encode categorical; categorical encoding; encode categories; категориальных признаков; non numeric features; categorical columns encoding
missing data; absent values; ~gaps; blanks; empty cells; unfilled values; nan; nans; missing value; missing values; ~missing; пропуски; пропущенные значения; incomplete data; corrupted data; null values; nan values; missing numeric values; gaps in data; пропуск; пропуски в данных; missingness; missing entries; values absent; missing at inference; missing feature; absent data; handle missing; incomplete records; null entries; unknown values; not filled; пропущенные данные; incomplete rows; pass missing; не заполнены; пустые значения
imputation; impute; fillna; заполнение пропусков
outlier; anomalous values; abnormal observations; unusual observations; aberrant; outliers; extreme values; extreme observations; anomalous points; выброс; выбросы; outlying; outlying values; extreme data points; outlying points; outlier handling; handle outliers; outlier treatment; аномальные значения; treat outliers; exceptional values; gross errors
class imbalance; uneven classes; rare events; one rare class; heavily skewed labels; unequal class frequencies; imbalanced data; imbalanced dataset; imbalanced classes; imbalance; imbalanced; data imbalance; unbalanced classes; unbalanced data; skewed classes; rare class; minority class; class is rare; дисбаланс классов; несбалансированные данные; несбалансированные классы; rare positives; unbalanced; few positives; imbalanced classification; skewed class distribution; class imbalanced; imbalanced labels; unbalanced dataset; imbalance problem; imbalanced learning; imbalanced target; несбалансированная выборка; дисбаланса классов; imbalanced binary classification; highly imbalanced; severe imbalance; heavily imbalanced; one class dominates; class skew; minority class problem
oversampling; upsampling; over sampling; random oversampling
smote; synthetic minority; synthetic minority oversampling; synthetic minority over sampling technique; adasyn; borderline smote; смоут; synthetic minority oversampling technique
undersampling; downsampling; under sampling; random undersampling; tomek links; near miss; downsample majority; negative downsampling; cluster centroids undersampling; андерсэмплинг
class weights; weighted loss; class weighting; sample weights; weighted classes; weighted cross entropy; scale pos weight; instance weighting; взвешивание классов; веса классов
dimensionality reduction; compress features; low dimensional representation; lower dimensional; lower dimensionality; reduce dimensionality; dimension reduction; reducing dimensionality; reduce number of dimensions; reduce dimensions; снижение размерности; понижение размерности; fewer dimensions; reduce number of features; reduce features; dimension reduction technique; feature reduction; embedding into lower dimension; сжатие признаков; lower dimensional space; low dimensional; reduce feature space
curse of dimensionality; high dimensionality; many dimensions; too many dimensions; проклятие размерности; high dimensional data; high dimensions; dimensionality curse; p greater than n; more features than observations; more features than samples; p n problem; high dimensional space; more predictors than observations; больше признаков чем объектов; concentration of distances; more variables than observations; more features than rows
tsne; t distributed stochastic neighbor embedding; stochastic neighbor embedding; t distributed stochastic neighbour embedding; t sne; stochastic neighbor; т сне; t stochastic neighbor embedding; perplexity in t sne; tsne plot
umap; uniform manifold approximation
matrix factorization; matrix factorisation; factorize; low rank factorization of ratings; funk svd; latent factor model; latent factors; mf model; матричная факторизация; матричное разложение; matrix factorization model; probabilistic matrix factorization
collaborative filtering; коллаборативная фильтрация; neighborhood based recommendation; user item matrix; user item similarity; neighborhood based recommender; collaborative; collaborative recommender; user item filtering; cf recommender; memory based collaborative filtering
user based collaborative filtering; user user collaborative filtering; user based cf; user user; user based filtering; user user filtering; user based
item item collaborative filtering; item based collaborative filtering; item to item collaborative filtering; item item cf; item to item recommendations; item item; item based filtering; item to item; item knn; item item filtering; item based
content based filtering; content based recommendation; content based; content filtering; content based recommender; контентная фильтрация; content based approach
recommender system; suggest products; suggestion service; recommendation system; recommender; recommendation; recommendations; рекомендательная система; рекомендации; recommendation engine; recommend; recommend products; recommendation algorithm; recommend movies; recsys; recommendation model; product recommendation; recommender engine; movie recommendation; suggest items; recommend items; personalized recommendations; recommendation service; item recommendation; система рекомендаций; рекомендации товаров; рекомендательный движок; netflix recommendation
cold start; no history; no interaction history; without history; cold start problem; холодный старт; user cold start; item cold start; no interactions yet; unseen users; unseen items; cold users; cold items; проблема холодного старта; холодного старта; newly added items; newly registered; first time user; first time visitor; new movie; new user problem; new item problem; new customer
learning to rank; ltr; lambdamart; ranknet; lambda rank; lambdarank; rank learning; ranking model; обучение ранжированию; ranking algorithm; machine learned ranking
ranking; rank items; ранжирование; ranker
multicollinearity; collinearity; collinear; correlated features; multicollinear; correlated predictors; мультиколлинеарность; highly correlated; correlated regressors; near collinearity; perfect multicollinearity; collinear features; collinear variables; collinear predictors; inter correlated predictors; linearly related features; коллинеарность; highly correlated features; highly correlated variables; correlated variables; correlated inputs; two correlated features; strongly correlated features; intercorrelated predictors
heteroscedasticity; heteroskedasticity; breusch pagan; white test; non constant variance; unequal variance; гетероскедастичность; unequal error variance
homoscedasticity; homoskedasticity; constant variance; гомоскедастичность
time series; forecasting; forecast; временные ряды; временной ряд; time series data; temporal data; time series forecasting; time series model; time series analysis; timeseries; time dependent data; forecast time series; временного ряда; прогнозирование временных рядов; time series prediction; forecast horizon; forecasting model
arima; arima model; box jenkins; autoregressive integrated moving average; sarimax; arimax; seasonal arima; аррима; арима; p d q; auto arima; arma; order of arima
stationarity; stationary; stationary series; non stationary; nonstationary; weakly stationary; covariance stationary; стационарность; стационарный ряд; стационарный; strict stationarity; stationary time series; нестационарный; wide sense stationarity
autocorrelation; serial correlation; lagged correlation; автокорреляция
acf; autocorrelation function; correlogram
anomaly detection; detect anomalies; novelty detection; fraud detection; аномалии; поиск аномалий; anomalous; outlier detector; anomaly; ~anomalies; unusual pattern detection; detect anomaly; детекция аномалий; обнаружение аномалий; anomaly detector; detection of anomalies; intrusion detection; novelty detector; deviation detection
isolation forest; isolation trees; iforest; isoforest; изолирующий лес; extended isolation forest
survival analysis; time to event; survival curve; survival model; time to event analysis; анализ выживаемости; survival function
censoring; censored data; right censored; right censoring; interval censoring
left truncation; delayed entry; left truncated
schoenfeld residuals; scaled schoenfeld residuals; schoenfeld residual
nelson aalen; nelson aalen estimator; cumulative hazard estimator
kaplan meier
hazard rate; hazard function
multi class; multiclass; multi class classification; more than two classes; polytomous; multinomial classification; многоклассовая; многоклассовая классификация
multi label; multilabel; multi label classification; multilabel classification; binary relevance; множественные метки
binary classification; binary classifier
regression; регрессия
classification; classifier; классификация; классификатор; классифик
no free lunch; no free lunch theorem; free lunch theorem
vc dimension; vapnik chervonenkis; vapnik chervonenkis dimension; shattering; vc bound; размерность вапника червоненкиса
occam razor; occams razor; ockham; ockhams razor; parsimony; principle of parsimony; бритва оккама
empirical risk; empirical risk minimization; erm; минимизация эмпирического риска; true risk; expected risk
# evaluation
precision; positive predictive value; ppv; точность precision; presision; пресижн; precision metric; positive predictivity; correctness of positives
recall; ~completeness; detection rate; probability of detection; sensitivity; true positive rate; tpr; hit rate; полнота; recall metric; recall score; hit ratio of positives; полнота recall
specificity; true negative rate; tnr
false positive rate; fpr; fall out; 1 specificity; false alarm rate; доля ложных срабатываний
false negative rate; fnr; miss rate; missed detection rate
false positive; type i mistake; wrongly flagged; false positives; false alarm; false alarms; ложное срабатывание; ложноположительный; ложно положительный
false negative; overlooked positives; false negatives; missed positives; ложноотрицательный; ложно отрицательный
true positive
true negative
precision recall tradeoff; precision recall trade off; trade off between precision and recall; tradeoff between precision and recall; balance precision and recall; trade precision for recall; точность и полнота; precision и recall
precision recall curve; pr curve; pr auc; area under precision recall curve; auprc; prauc; aucpr; pr кривая; precision recall auc; prc; aupr
average precision; map score; average precision score
f1; f1 score; f score; f measure; f1 measure; f мера; f1 мера; f1 metric; dice f1; ф1; ф мера; f one score; f1 score metric
f2; f beta; f2 score; fbeta; f0.5; f beta score; f beta measure
harmonic mean; среднее гармоническое
accuracy; correct classification rate; classification accuracy; точность; accuracy score; доля правильных ответов; overall accuracy; percent correct; prediction accuracy; accuracy metric; метрика accuracy
roc auc; area under receiver operating curve; c statistic; площадь под roc кривой; площадь под кривой; auc; auroc; area under roc curve; area under receiver operating characteristic curve; auc roc; area under roc; area under curve; auc score; auc metric; auc value; area under receiver operating characteristic; рок аук; ауц; auc of 0.5; auc of model; rocauc; roc area
roc; roc curve; receiver operating characteristic; receiver operating characteristic curve; рок кривая; roc graph; roc plot
confusion matrix; матрица ошибок; contingency table; error matrix; confusion table; матрица неточностей; матрица несоответствий
ndcg; normalized discounted cumulative gain; discounted cumulative gain; dcg; n dcg; idcg; ndcg at k; ndcg at 10; нормализованный dcg; ndcg metric
mrr; mean reciprocal rank; reciprocal rank; mean reciprocal; mrr metric
hit at k; hit rate at k; hitrate; hit ratio; hr at k; top n recommendation metrics
precision at k; precision at 10; precision k; precision at n
recall at k; recall at 10; recall k; recall at n
threshold; decision threshold; classification threshold; cutoff; порог; cut off; choice of threshold; threshold tuning; optimal threshold; threshold selection; choosing threshold; operating point; youden; youden j; youdens index; probability cutoff; cut off value; threshold moving; порог классификации; выбор порога
calibration; calibrated; well calibrated; calibrate; калибровка; reliability diagram; probability calibration; miscalibrated; overconfident; probability calibration curve; calibration plot; calibration curve; reliability curve; calibrated probabilities; predicted probabilities reliable; калибровка вероятностей; калибровать; temperature calibration
platt scaling; platt; platt calibration
isotonic regression; isotonic calibration
cross validation; kfold; k fold validation; rotation estimation; cross validate; k fold; k fold cross validation; кросс валидация; перекрестная проверка; cv; cross validating; k fold cv; crossvalidation; cross val; out of sample validation; скользящий контроль; kfold cv; k fold crossvalidation; cross validation folds; cv score; v fold cross validation; rotation validation
leave one out; loocv; leave one out cross validation; loo; loo cv
nested cross validation; double cross validation; nested cv; вложенная кросс валидация
validation set; validation data; dev set; development set; валидационная выборка; ~validation; validation dataset; валидационный набор
test set; test data; testing set; held out set; hold out set; holdout set; holdout; тестовая выборка; ~test; unseen test set; тестовый набор; final evaluation set; test dataset
training set; training data; train set; train data; обучающая выборка; training examples
data leakage; leakage; leak; утечка данных; train test contamination; leaks; leaky features; data leak; information leakage; leaking information; future information; look ahead bias; lookahead bias; утечка; лик данных; train test leakage; leaky validation; feature leakage; temporal leakage
target leakage; target leak; утечка таргета; label leakage
train test split; train validation test split; splitting data; data split; train test; holdout split; train validation test; train dev test; split dataset; разбиение на обучающую и тестовую; train val test; random split
learning curve; кривая обучения
baseline; baseline model; naive baseline; dummy classifier; majority class classifier; dummy model; бейзлайн; simple baseline; constant prediction
offline evaluation; offline metric; offline metrics; ~offline
online metric; online evaluation; online metrics
# probability puzzles
two envelopes
boy girl paradox; two children; two child problem
broken stick; stick broken; break stick; break a stick; stick breaking; form triangle; pieces form triangle
airplane seat; lost boarding pass; boarding pass
secretary problem; optimal stopping; best choice problem; 37 percent rule; задача о разборчивой невесте
st petersburg; st petersburg paradox; st petersburg game
buffon needle; игла бюффона
ants on triangle; ants
fair coin from biased; simulate fair coin; unbiased bits; von neumann trick; biased coin to fair coin; make fair coin; fair flip with biased coin; biased coin fair; unfair coin fair result
two heads in row; consecutive heads; hh; two heads in row expectation; two consecutive heads
medical test; disease test; screening test; base rate; disease prevalence; rare disease test; rare disease; positive test result; test positive; false positive paradox; base rate neglect
poisoned wine
burning ropes
weighing balls; counterfeit coin
100 prisoners
drunkard walk
estimate pi; compute pi; calculating pi; pi number
rand7; rand5
hat problem; hat check; derangement; matching problem; envelopes and letters; letters in wrong envelopes
expected maximum; expected max; expectation of maximum
expected minimum; expected min; expectation of minimum
expected number of tosses; expected flips; expected number of coin flips; expected tosses; expected number of flips; average number of flips
expected number of rolls; expected rolls; average number of rolls; rolls until six; until first six
sum of dice; sum of two dice; total of dice; dice total
law of total probability; total probability; total probability formula; формула полной вероятности
law of total expectation; tower property; iterated expectations; law of iterated expectations; conditional expectation; expected value given; условное математическое ожидание
memoryless waiting
inclusion exclusion; inclusion exclusion principle; формула включений исключений
pigeonhole; pigeonhole principle; принцип дирихле
combinations; binomial coefficient; n choose; number of ways to choose; binomial theorem; сочетания; комбинаторика
# further
low rank approximation; low rank factorization; eckart young; low rank matrix; low rank decomposition of weights; weight factorization; factorized embedding; embedding factorization
null space; kernel of matrix; nullspace; nullity
column space; range of matrix; span of columns
lu decomposition; lu factorization
qr decomposition; qr factorization
cholesky decomposition; cholesky; cholesky factorization
orthogonal matrix; orthonormal matrix; unitary matrix
symmetric matrix; hermitian matrix
diagonal matrix; diagonalization; diagonalizable
identity matrix
vector space; linear space; линейное пространство
basis vectors; basis of vector space; change of basis
orthogonal projection; vector projection; projection matrix
quadratic form
hadamard product; elementwise product; element wise multiplication; elementwise multiplication
kronecker product
cross product; vector product
gram matrix; kernel matrix
precision matrix; inverse covariance; inverse covariance matrix
l0 norm
nuclear norm; trace norm
triangle inequality
cauchy schwarz; cauchy schwarz inequality
chebyshev distance; l infinity distance; maximum metric
minkowski distance
hamming distance
power iteration; power method
perron frobenius
tensor decomposition; cp decomposition; tucker decomposition
matrix calculus; matrix derivatives
directional derivative
gauss newton; levenberg marquardt
quasi newton; quasi newton method
conjugate gradient; conjugate gradient method
coordinate descent; coordinate wise descent; координатный спуск
proximal gradient; ista; fista; soft thresholding; proximal operator
subgradient; subdifferential; subgradient method
line search; backtracking line search; armijo; wolfe conditions
projected gradient descent; projected gradient
frank wolfe; conditional gradient
natural gradient; natural gradient descent
interior point method; interior point; barrier method
simplex method; simplex algorithm
linear programming; линейное программирование
integer programming; mixed integer programming; integer linear programming; milp
quadratic programming
kkt conditions; karush kuhn tucker; kkt; complementary slackness
duality; dual problem; strong duality; weak duality; lagrangian dual; duality gap; primal dual; primal and dual; двойственная задача
strongly convex
lipschitz; lipschitz continuous; lipschitz constant; lipschitz continuity; lipschitz constraint
convergence rate; rate of convergence
robbins monro; stochastic approximation
svrg; variance reduction in sgd; variance reduced sgd
zeroth order optimization; derivative free optimization; gradient free optimization; black box optimization
simulated annealing; имитация отжига
genetic algorithm; evolutionary algorithm; evolution strategies; evolutionary strategy; генетический алгоритм
particle swarm; particle swarm optimization
tabu search
hill climbing
multi objective optimization; multiobjective optimization; pareto front; pareto frontier; pareto optimal; многокритериальная оптимизация
normal equation; closed form solution; closed form least squares; analytic solution of linear regression; аналитическое решение
log sum exp; logsumexp; log sum exp trick
floating point; floating point error; machine epsilon; floating point arithmetic; catastrophic cancellation
gaussian elimination; row reduction; row echelon; system of linear equations; solve linear system; система линейных уравнений
gram schmidt; gram schmidt process; orthogonalization
posterior predictive; posterior predictive distribution; posterior predictive check
empirical bayes; bayesian shrinkage
hierarchical bayesian model; hierarchical bayes; bayesian hierarchical model; partial pooling; multilevel model
mixed effects model; random effects; mixed model; linear mixed model; fixed and random effects; mixed effects
bayes factor
bayes error; bayes error rate; irreducible error; bayes optimal classifier; bayes risk; неустранимая ошибка
epistemic uncertainty; epistemic; model uncertainty; knowledge uncertainty; reducible uncertainty
variational inference; variational bayes; mean field approximation; вариационный вывод; variational approximation
laplace approximation
likelihood ratio test; lrt
wald test
score test
method of moments; moment matching; метод моментов
exponential family
rao blackwell; umvue
asymptotic normality; asymptotic variance
efficiency of estimator; efficient estimator; asymptotically efficient
james stein; stein paradox
union bound; boole inequality
probability generating function
moments of distribution; higher moments; third moment; fourth moment
kurtosis; excess kurtosis; leptokurtic; эксцесс
multivariate normal; multivariate gaussian; multivariate normal distribution; bivariate normal; joint gaussian; многомерное нормальное
empirical rule; 68 95 99.7; three sigma rule; 3 sigma; three sigma; правило трех сигм
normality test; shapiro wilk; anderson darling; jarque bera; test for normality; тест на нормальность
log normal; lognormal; log normal distribution; lognormal distribution; логнормальное распределение
gamma distribution; erlang distribution; гамма распределение
negative binomial; negative binomial distribution; negative binomial regression
hypergeometric; hypergeometric distribution; гипергеометрическое распределение
nonhomogeneous poisson process; inhomogeneous poisson; hawkes process; point process; renewal process
weibull; weibull distribution
cauchy distribution
laplace distribution; double exponential distribution
student t distribution; t distribution; распределение стьюдента
chi square distribution
f distribution
gumbel distribution; extreme value theory; extreme value distribution; generalized extreme value
mixture distribution; mixture model; смесь распределений; mixture density
copula; copulas
law of total variance; total variance; eve law
conditional independence; conditionally independent; условная независимость
zero correlation; zero covariance; uncorrelated but dependent; uncorrelated does not imply independent
iid; i.i.d; identically distributed; одинаково распределенные
exchangeability; exchangeable; de finetti
inverse transform sampling; inverse transform; inverse cdf method; probability integral transform; box muller; метод обратного преобразования
change of variables; transformation of random variables; density of function of random variable
convolution of distributions; sum of random variables; sum of independent random variables; sum of uniforms; sum of two uniforms
variance of sum; variance of sum of random variables
partial correlation
kendall tau; kendall rank correlation
cramers v; correlation between categorical variables; categorical association
point biserial; point biserial correlation
stationary distribution; steady state distribution; steady state probabilities; equilibrium distribution; limiting distribution; стационарное распределение
absorbing state; absorbing markov chain; absorption probability
brownian motion; wiener process; geometric brownian motion; винеровский процесс; броуновское движение
martingale; мартингал
stochastic process; случайный процесс
queueing theory; m m 1; mm1 queue; littles law
gamblers fallacy; hot hand; hot hand fallacy; ошибка игрока
conjunction fallacy; linda problem
bertrand paradox; bertrand box
prosecutors fallacy; confusion of inverse
balls and bins; balls into bins; balls in bins; occupancy problem
kelly criterion; kelly bet; критерий келли
random chord
coin fairness; is coin fair; coin is fair; test whether coin is fair; check if coin is fair
draw from urn; balls in urn; balls from urn; balls from bag; polya urn
meeting problem; two people arrive randomly; arrive at random time; meet at random times; romeo and juliet problem
bus waiting paradox; inspection paradox; waiting time paradox
burn in; burn in period; mixing time; chain mixing; gelman rubin; r hat
antithetic variates; control variates; variance reduction technique; common random numbers
latin hypercube; quasi monte carlo; sobol sequence; low discrepancy
cluster sampling; sampling clusters; multistage sampling
systematic sampling
simple random sampling
convenience sampling; snowball sampling; quota sampling
recall bias
confirmation bias
publication bias; file drawer problem
base rate of event; baseline conversion rate; baseline conversion
ecological fallacy; ecological bias
aleatoric uncertainty; aleatoric; data uncertainty; irreducible uncertainty
collider bias; berksons paradox; berkson bias; conditioning on collider; conditioning on common effect
pareto distribution; pareto law
pareto principle; 80 20 rule; eighty twenty rule
pacf; partial autocorrelation; partial autocorrelation function
durbin watson; ljung box; breusch godfrey
delta method; дельта метод
hitting time; first passage time; expected hitting time
ergodic; irreducible chain; ergodic chain; irreducible markov chain
detailed balance; reversible chain; reversible markov chain
viterbi; viterbi algorithm; viterbi decoding; алгоритм витерби
baum welch; forward backward algorithm; forward backward
effective sample size; ~ess
optional stopping; optional stopping theorem
qq plot; q q plot; quantile quantile plot; probability plot
p hacking; phacking; data dredging; garden of forking paths; harking; fishing for significance
pattern waiting time; penneys game; which sequence appears first
likelihood ratio; neyman pearson; neyman pearson lemma; most powerful test
fixed effects; fixed effects model; fixed effects regression; panel regression
points on semicircle; points in same semicircle; random points on circle
linearity of expectation; indicator variable; indicator random variable; линейность математического ожидания
friendship paradox
concordance index; c index; concordant pairs; harrell c
biased coin; unfair coin; loaded coin; bent coin
loaded die; biased die; unfair die; weighted die
geometric mean; среднее геометрическое
trimmed mean; truncated mean
median absolute deviation
coefficient of variation
boxplot; box plot; box and whisker; box whisker plot; ящик с усами; violin plot
histogram; гистограмма
kde; kernel density estimation; kernel density; parzen window; density estimation
prediction interval; forecast interval; predictive interval
tolerance interval
paired t test; paired test; dependent t test; matched pairs test
z test; z statistic; two proportion z test; proportion test; test of proportions; z тест
fisher exact test; exact test
mcnemar; mcnemar test
tukey hsd; post hoc test; tukeys test
levene test; bartlett test; equality of variances; f test of variances
jackknife; jackknife resampling; leave one out resampling
block bootstrap; cluster bootstrap
false discovery rate; fdr; q value of test
benjamini hochberg; бенджамини хохберг; bh procedure
aa test; a against a test; а а тест
multivariate testing; factorial design; factorial experiment; full factorial; mvt; fractional factorial
cluster randomization; geo experiment; geo test; graph cluster randomization; geo lift
switchback; switchback test; time split experiment
interleaved evaluation; interleaving test; team draft interleaving; interleaving experiment
holdback; holdout group; long term holdout; holdback group; global holdout; global control group
guardrail metric; counter metric; do no harm metric; метрика безопасности
north star metric; overall evaluation criterion; oec; primary metric; success metric; key metric; target metric of experiment; метрика успеха; north star
proxy metric; surrogate metric; leading indicator; surrogate index; short term metric; прокси метрика
metric sensitivity; sensitive metric; directional metric
ratio metric; ratio of sums; метрика отношения
randomization unit; unit of randomization; unit of analysis; randomization by user; unit of diversion; единица рандомизации
randomization; random assignment; randomized assignment; hash based assignment; salt hashing; рандомизация
blocking design; matched pairs; randomized block design; latin square; stratified randomization
blinding; double blind; ~placebo; placebo effect
triggered analysis; intention to treat; counterfactual triggering
metric choice; choosing metrics; measure success; how would you measure; metric design; which metrics would you track
metric drop; metric decreased; drop in metric; metric fell; investigate drop; root cause analysis; падение метрики; root cause of drop; dau dropped; engagement dropped; revenue dropped; conversion dropped; sudden drop; drop in conversion; drop in engagement; metric went down; метрика упала; drop in revenue; metric declines
conversion rate; purchase rate; конверсия; sign up rate
average revenue per user; arpu; arppu; revenue per user
funnel analysis; conversion funnel; воронка; воронка продаж; funnel conversion; drop off rate
cohort analysis; когортный анализ; retention cohort; cohort retention
net promoter score; nps; csat
customer acquisition cost; cac
marketing mix modeling; media mix model; mmm
attribution model; marketing attribution; multi touch attribution; last click attribution; last touch
causal graph; causal diagram; causal dag; structural causal model; scm; structural equation model; causal bayesian network; backdoor criterion; backdoor adjustment; d separation; front door criterion; backdoor path; причинный граф
causal discovery; pc algorithm; granger causality; granger
potential outcomes; rubin causal model; neyman rubin; counterfactual; counterfactual outcome; fundamental problem of causal inference; контрфакт
average treatment effect; treatment effect on treated; average effect of treatment; average causal effect; средний эффект воздействия
heterogeneous treatment effect; conditional average treatment effect; ~cate; hte; heterogeneous effects; individual treatment effect
mediation analysis; mediator variable; mediation effect; indirect effect
effect modification; interaction effect; moderation analysis; moderator variable
spurious correlation; spurious association; spurious regression; ложная корреляция; spurious feature
double machine learning; double ml; debiased machine learning; orthogonal machine learning; orthogonal ml; tmle
synthetic control; synthetic control method; causal impact; causalimpact; bayesian structural time series; синтетический контроль
interrupted time series; pre post analysis; before after analysis; before and after comparison; segmented regression
quasi experiment; natural experiment; quasi experimental; observational study; observational data; observational causal; cannot run experiment; when ab test is not possible; квазиэксперимент; ab test not possible; without ab test; without running experiment; cannot run ab test
selection on observables; unconfoundedness; ignorability; conditional ignorability; positivity assumption; overlap assumption
sensitivity analysis; rosenbaum bounds; robustness check; анализ чувствительности
reverse causality; reverse causation; simultaneity; обратная причинность
attrition bias; differential attrition; attrition in experiments
meta analysis; metaanalysis
twymans law
winners curse; type m error; exaggeration ratio; проклятие победителя
alternative hypothesis; альтернативная гипотеза
endogeneity; ~endogenous; endogenous variable; simultaneity bias
uplift meta learners; t learner; x learner; s learner; r learner
stickiness; user stickiness; dau mau; dau over mau; dau mau ratio
cannibalization; product cannibalization
goodharts law; goodhart; campbells law
causal forest; causal tree; generalized random forest
shortcut learning; clever hans; spurious cue
variance reduction in experiments; variance reduction in ab test; regression adjustment; post stratification; снижение дисперсии; reduce variance of metric; increase sensitivity of test
ancova; analysis of covariance
manova
double descent; deep double descent; interpolation threshold; benign overfitting
pac learning; pac; probably approximately correct; pac bound; sample complexity; pac learnable; agnostic pac
rademacher complexity
structural risk minimization; srm principle
minimum description length; mdl; kolmogorov complexity
hypothesis space; hypothesis class
model selection; choose between models; choosing model; select model; выбор модели; compare two models; model comparison
model complexity; complexity of model; complex model; model capacity; capacity of model; сложность модели
regularization strength; lambda in ridge; lambda in lasso; regularization parameter; regularization coefficient; alpha in ridge; коэффициент регуляризации
regularization path; coefficient path; solution path
assumptions of linear regression; linear regression assumptions; ols assumptions; gauss markov; gauss markov theorem; blue estimator; best linear unbiased estimator; regression assumptions; предположения линейной регрессии; теорема гаусса маркова; assumptions of ols; classical assumptions
robust standard errors; huber white; clustered standard errors; sandwich estimator; newey west; heteroscedasticity consistent
weighted least squares; wls
generalized least squares; gls; feasible gls
residual analysis; residual plot; анализ остатков; residual diagnostics
robust regression; ransac; theil sen; m estimator; huber regression; least absolute deviation; lad regression
influential point; leverage point; cooks distance; high leverage; hat matrix; leverage score; dffits
interpretation of coefficients; interpret coefficients; meaning of coefficient; regression coefficients interpretation; coefficient interpretation; интерпретация коэффициентов
splines; cubic spline; piecewise polynomial; b spline; smoothing spline; mars regression; natural spline; spline regression; piecewise linear regression; сплайны
generalized additive model; additive model; explainable boosting machine
loess; lowess; local regression; kernel regression; nadaraya watson; locally weighted regression; kernel smoothing
multinomial logistic regression; softmax regression; multinomial logit; multinomial regression; multiclass logistic regression
ordinal regression; ordered logit; ordinal logistic regression; proportional odds; ordinal target; ordinal classification
log odds; log of odds; logit transform; логарифм шансов
odds ratio; отношение шансов; log odds ratio
perfect separation; complete separation; quasi separation; separable data in logistic regression; complete separability
count regression; zero inflated; zero inflated model; overdispersion; zero inflated poisson; hurdle model; count data; tweedie; tweedie regression
isotonic; monotone regression; pava; pool adjacent violators
monotonic constraint; monotone constraint
bayesian linear regression; bayesian regression; relevance vector machine
extrapolation; outside training range
svr; support vector regression; epsilon insensitive loss; epsilon insensitive tube; epsilon tube
regression trees; дерево регрессии
gda; gaussian discriminant analysis; qda; quadratic discriminant analysis; quadratic discriminant
choice of k in knn; k in knn; value of k in knn; number of neighbors; choose k in knn; optimal k in knn; best k in knn; k neighbors; большое k; число соседей
kd tree; ball tree; k d tree; vp tree
one class svm; ocsvm; svdd; support vector data description; oneclass svm
splitting criterion; best split; split quality; split selection; choose split; node splitting; gain ratio; критерий разбиения; критерий информативности; criteria for split; impurity criterion
gini coefficient; lorenz curve; somers d; коэффициент джини
tree pruning; prune tree; prune decision tree; decision tree pruning; pruning of decision tree; reduced error pruning; обрезка дерева; стрижка деревьев; прунинг дерева
feature bagging; random subspace; random subspace method; max features; feature subsampling; column subsampling; mtry; colsample; метод случайных подпространств
shrinkage in boosting; learning rate in boosting; learning rate in gradient boosting; eta in xgboost; boosting learning rate; learning rate of gradient boosting
why trees beat neural networks; neural networks on tabular data; neural networks for tabular data; deep learning on tabular data; tabnet
out of fold predictions; out of fold; oof; oof predictions
rule based classifier; rule based; rule based system; heuristic rules; association rules; rules engine
association rule mining; association rule learning; market basket; market basket analysis; frequent itemset; анализ корзины; ассоциативные правила
apriori; apriori algorithm
fp growth
multi output; multi target; multioutput regression; classifier chains; multi output regression
ovr; ova; one against rest; один против всех
ovo; all pairs
extreme classification; extreme multi label; extreme multilabel
hierarchical classification; taxonomy classification
cost sensitive learning; cost sensitive; misclassification cost; unequal misclassification costs; cost matrix; asymmetric costs; cost sensitive classification; unequal error costs
pu learning; positive unlabeled
pseudo labeling; self training; label propagation; co training; pseudolabeling; noisy student
group lasso
lars; least angle regression; layerwise adaptive rate scaling
accuracy paradox; accuracy misleading; accuracy on imbalanced data; accuracy bad metric; why accuracy is not good; high accuracy on imbalanced; 99 accuracy; accuracy for imbalanced; accuracy is misleading; accuracy not good metric; useless classifier; accurate but useless
negative predictive value; npv
partial auc; pauc; gauc; group auc
roc or pr
expected calibration error; ece; maximum calibration error; calibration error
proper scoring rule; strictly proper; scoring rule
zero one loss; 0 1 loss; misclassification loss
surrogate loss; surrogate loss function; convex surrogate
custom loss; custom loss function; asymmetric loss; custom objective
smape; symmetric mape; symmetric mean absolute percentage error
wape; weighted mape; weighted absolute percentage error; wmape
mase; mean absolute scaled error; scaled error
rmsle; msle; mean squared logarithmic error; root mean squared log error; root mean squared logarithmic error; squared log error
median absolute error; medae
crps; continuous ranked probability score
macro and micro; micro and macro; macro micro; micro and macro averaging; macro and micro averaging
top k accuracy; top 5 accuracy; top 5 error; top five accuracy; top 1 accuracy
validation curve; complexity curve
time series cross validation; time series split; forward chaining; expanding window; purged cross validation; cross validation for time series; cross validation on time series; rolling origin; timeseriessplit; кросс валидация временных рядов; cross validation time series; out of time validation; out of time
adversarial validation
train test mismatch; train test distribution mismatch; train and test distributions differ; different distribution in test
error analysis; анализ ошибок; analyse errors; analyze errors; look at misclassified; slice analysis; slice based evaluation; sliced evaluation; sliced metrics; performance by segment
offline online gap; offline online mismatch; offline online discrepancy; offline metric improves but online; offline improvement no online; online offline gap; offline better online worse; offline metrics do not match online; offline online metric discrepancy
hyperband; successive halving; asha; bohb
automl; auto ml; automated machine learning; automatic machine learning
filter method; filter feature selection; univariate selection; univariate feature selection; variance threshold; mrmr; filter wrapper embedded; relieff; filter and wrapper; filter methods of feature selection
wrapper method; wrapper methods; wrapper methods of feature selection
embedded method; embedded methods
boruta; shadow features
null importance; target permutation
partial dependence; partial dependence plot; pdp; pdp plot
ice plot; individual conditional expectation
accumulated local effects; ale plot
global surrogate; surrogate model
counterfactual explanation; algorithmic recourse
models needing scaling; algorithms sensitive to scale; scale invariant; scale invariance; scaling for trees; trees need scaling; scaling for decision trees; scaling for random forest; scaling tree based; tree models scaling; require feature scaling; need feature scaling
quantile transform; quantile transformer; quantile normalization; rank transform; rank gauss; rankgauss
weight of evidence; woe; information value; woe encoding
credit scorecard; scorecard; reject inference
cyclical features; cyclic features; cyclical encoding; cyclic encoding; sine cosine encoding; encode time of day; encode hour of day; hour of day; day of week; month as feature; encode month; date features; datetime features
lag features; lagged values; rolling features; rolling window features; rolling statistics; лаги; лаговые признаки; sliding window features; lagged features; autoregressive features; lagged variables
geospatial features; latitude longitude; latitude and longitude; lat lon; zip code; postal code; location features
text features; free text column
frequency encoding; count encoding; count encoder
entity embedding; categorical embeddings; embedding of categorical; embeddings for categorical; embedding for categorical variables
unseen category; new category; new categories at inference; unknown category; new categorical level; rare categories; unseen categorical values; unseen levels; rare levels
imputation method; multiple imputation; mice imputation; knn imputation; multivariate imputation; median imputation; iterative imputer; iterative imputation; imputer; hot deck; regression imputation; imputation strategy; импутация; hot deck imputation; missforest
missing indicator; missing flag; indicator for missing; is missing indicator
missing data mechanism; mcar mar mnar; types of missing data; types of missingness; missingness mechanism; mcar mar and mnar; mcar, mar, mnar; mcar, mar and mnar
z score outlier; modified z score; tukey fences; iqr rule; 1.5 iqr; grubbs test; hampel filter; iqr method; dixon test
prior correction; prior shift; label shift; prior probability shift; target shift; correct probabilities after undersampling; correct probabilities after downsampling
pca loadings; biplot; principal component loadings
sparse pca; incremental pca; randomized svd; robust pca; probabilistic pca
compressed sensing; sparse coding; dictionary learning; basis pursuit; matching pursuit; sparse recovery
limitations of k means; k means limitations; k means assumptions; assumptions of k means; when k means fails; k means fail; drawbacks of k means; disadvantages of k means
mini batch k means; minibatch k means; bisecting k means
k modes; k prototypes; kmodes; clustering categorical data; cluster categorical; clustering mixed data; gower distance; gower
cluster evaluation; evaluate clustering; cluster validity; clustering metrics; clustering quality; davies bouldin; calinski harabasz; dunn index; quality of clusters; assess clusters; evaluate quality of clustering; internal validation index
adjusted rand index; rand index; homogeneity completeness; v measure; cluster purity
normalized mutual information; nmi; adjusted mutual information
hdbscan; optics algorithm; hierarchical dbscan
community detection; louvain; ~modularity; leiden algorithm; graph clustering; graph partitioning; leiden; communities in graph; densely connected groups; densely connected subgraphs
lof; local outlier factor; local outlier; lof algorithm
elliptic envelope; robust covariance; minimum covariance determinant
autoencoder anomaly; autoencoder for anomaly detection; anomaly detection with autoencoder; reconstruction based anomaly; reconstruction error anomaly
change point detection; changepoint; change point; structural break; changepoint detection; cusum; regime change; chow test; page hinkley; разладка
control chart; statistical process control; shewhart; control limits
point anomaly; contextual anomaly; collective anomaly; contextual anomalies; types of anomalies; collective anomalies
drift detection; detect drift; drift detector; adwin; drift monitoring; data drift detection; detect data drift; concept drift detection; detect distribution shift; detect concept drift
cox; cox regression; cox proportional hazards; proportional hazards; hazard ratio; cox model; log rank test
rfm; rfm analysis; recency frequency monetary; recency frequency
next best offer; next best action; propensity model; propensity to buy; purchase propensity; lookalike model; lookalike; lookalike audience; look alike audience; лукалайк; audience expansion; user targeting; ad targeting; next best offer model
price elasticity; elasticity of demand; эластичность спроса
unit root; dickey fuller; adf test; augmented dickey fuller; kpss; unit root test; kpss test; phillips perron; тест дики фуллера; augmented dickey fuller test
differencing; first difference; seasonal differencing; difference series; integrated series; order of differencing; detrending; remove trend; дифференцирование ряда
autoregressive process; ar process; ar 1; autoregression; ar model; autoregressive time series; ar p; авторегрессия; autoregressive time series model
moving average process; ma process; ma q; ma model
var model; vector autoregression; vector autoregressive; vecm
cointegration; engle granger; johansen test; pairs trading; коинтеграция
white noise; white noise process; белый шум
exponential smoothing; simple exponential smoothing; double exponential smoothing; экспоненциальное сглаживание; ets model
holt winters; holt; triple exponential smoothing; holts method; holt winters method
ewma; exponentially weighted moving average; exponential moving average; ema; exponentially weighted average; экспоненциальное скользящее среднее
garch; arch model; volatility clustering; volatility model; stochastic volatility; volatility forecasting; arch effect
seasonal decomposition; time series decomposition; stl decomposition; decompose time series; trend seasonality residual; additive decomposition; additive and multiplicative seasonality; multiplicative seasonality; trend, seasonality; additive or multiplicative; decomposition of time series; components of time series; time series components
facebook prophet; fbprophet; prophet model; meta prophet; prophet library
dtw; dynamic time warping
structural time series; bayesian structural; local level model; dynamic linear model
fourier transform; fft; fast fourier transform; discrete fourier transform; spectral analysis; spectral density; periodogram; преобразование фурье; фурье; power spectrum; fourier series; stft; short time fourier transform
wavelet; wavelet transform
multi step forecasting; multistep forecast; direct forecasting; recursive forecasting; multi horizon; multi horizon forecasting; multiple steps ahead; several steps ahead
hierarchical forecasting; forecast reconciliation; hierarchical time series; top down forecast; bottom up forecast; hierarchical reconciliation; bottom up forecasting
intermittent demand; croston; sporadic demand; lumpy demand
naive forecast; seasonal naive; persistence forecast; last value forecast; random walk forecast
global forecasting model; many time series; thousands of time series; deepar; n beats; nbeats; temporal fusion transformer; tft; one model for all series; thousands of series
exogenous variables; exogenous regressors; external regressors; ~exogenous; holiday effect; external variables
irregular time series; resampling time series; unevenly spaced; irregularly sampled; irregularly spaced; missing timestamps; irregular intervals
time series clustering; time series classification; shapelets; rocket classifier
trees for time series; gradient boosting for time series; tree models for time series; xgboost for time series; boosting for time series; supervised formulation of time series
hybrid recommender; hybrid recommendation; hybrid recommender system; гибридная рекомендательная
als; alternating least squares; implicit als; ials; weighted als
bpr; bayesian personalized ranking; bpr loss; warp loss
slim recommender; ease recommender; item2vec; prod2vec; lightfm; lightfm model
popularity bias; popular items dominate; rich get richer; long tail items; popularity baseline; popular items; смещение популярности; long tail recommendation; popularity based; popularity effect
exposure bias; selection bias in recommendations; missing not at random feedback; unobserved feedback; exposure bias in recommender; train test discrepancy in generation; compounding errors in generation; selection bias in recommender
clickbait; click bait; engagement bait
serendipity; serendipitous; novelty of recommendations; novelty and serendipity; beyond accuracy metrics
catalog coverage; item coverage; coverage of recommendations; catalogue coverage
two stage recommender; multi stage ranking; cascade ranking; multi stage recommendation; retrieval then ranking; двухстадийная; двухуровневая рекомендательная; funnel ranking; multi stage recommender; two stage ranking; cascade ranker; multistage recommender; ranking stage; funnel of ranking
neural collaborative filtering; ncf; neumf; neural matrix factorization
graph recommender; lightgcn; pinsage; graph based recommendation; ngcf
pointwise pairwise listwise; pointwise, pairwise; pairwise and listwise; ranking loss
pairwise ranking; pairwise loss; pairwise approach; margin ranking loss
listwise ranking; listwise; listwise loss; listwise approach
pointwise ranking; pointwise
ranking metrics; ranking evaluation; evaluate ranking; evaluate recommender; recommender evaluation; evaluate recommendations; evaluate recommender system; evaluation of recommender; метрики ранжирования; evaluate search; metrics for ranking; recommender metrics; search quality metrics; evaluate search engine; metrics for recommender systems; evaluation metrics for ranking; recommendation metrics; evaluate recommendation system
elo rating; elo; bradley terry; trueskill; plackett luce; bradley terry model
rank aggregation; reciprocal rank fusion; rrf; borda count; merge rankings; fusion of rankings; rank fusion; score fusion
pagerank; page rank; пейджранк; hits algorithm; personalized pagerank; link analysis; importance of web pages
wilson score; wilson interval; wilson lower bound; bayesian average rating; sort by rating; rank products by rating; rating with few votes; wilson score interval; average rating with few reviews
click model; cascade click model; cascade model; dwell time; examination hypothesis
delayed feedback; delayed labels; delayed conversions; label delay; late arriving labels; feedback delay; задержка меток; ground truth delay; delayed ground truth; late labels; no ground truth in production; labels arrive late
real time bidding; rtb; ad auction; bid optimization; sponsored search; ad bidding; bidding strategy
second price auction; vickrey auction; generalized second price; truthful bidding; second price auctions; vickrey clarke groves; vcg auction
bid shading; first price auction
budget pacing; ad budget pacing; ad pacing; pace the budget; pacing of budget; budget smoothing
negative sampling in recommender; sampled softmax; negative sampling for recommender; sampled negatives; in batch negative sampling; logq correction; sampled metrics; in batch softmax; negative sampling in recommendation; full softmax cost; large vocabulary softmax; adaptive softmax; in batch sampling
query understanding; intent classification; query intent; query classification; search intent; intent detection; intent recognition
probit; probit regression; probit model
particle filter; sequential monte carlo
primacy effect; change aversion
bimodal; bimodal distribution; multimodal distribution
dynamic pricing; surge pricing; price optimization; динамическое ценообразование; pricing model; optimal price; ценообразование
spelling correction; spell checker; did you mean; spell checking; spelling corrector; spelling correction system; autocorrect; typo correction; исправление опечаток
misclassification rate; classification error rate
listwise deletion; complete case analysis; drop rows with missing; pairwise deletion
multivariate analysis; univariate analysis; bivariate analysis; eda; exploratory data analysis; разведочный анализ; exploratory analysis; explore dataset; разведочный анализ данных
# names that were missing
chebyshev inequality; chebyshev's inequality; chebyshev; chebyshev bound; неравенство чебышева
chernoff bound; chernoff; chernoff inequality; chernoff hoeffding bound
f divergence; f divergences; phi divergence
maximum mean discrepancy; mmd; kernel two sample test; mmd two sample test
a a test; aa test; a/a test; a/a testing; a a testing; null experiment
regression to the mean; regression toward the mean; регрессия к среднему
prophet; facebook prophet; fbprophet; neuralprophet
newey west; hac standard errors; heteroskedasticity robust standard errors; robust standard errors; sandwich estimator; white standard errors
clustered standard errors; cluster robust standard errors; cluster standard errors
ljung box test; ljung box; portmanteau test
tobit model; censored regression; tobit regression
james stein estimator; james stein; stein's paradox
cramer rao bound; cramer rao; cramer rao lower bound; efficiency bound of estimators
sufficient statistic; sufficient statistics; sufficiency principle; fisher neyman factorization
exchangeability; exchangeable; de finetti theorem; de finetti
benford's law; benford; first digit law
zipf's law; zipf; zipfian; zipf distribution
pareto distribution; pareto principle; 80 20 rule; power law distribution; power law tail
mcnemar test; mcnemar's test; mcnemar
cohen's d; standardized mean difference; hedges g; standardised effect size
omitted variable bias; omitted variable; omitted variables; leaving out a variable
shrinkage; shrink estimates; shrinking estimates; shrinkage estimation
";
