//! The words of the field: which phrases name one concept, which concepts are near, which exclude each other.
//!
//! A line of [`CONCEPTS`] is one concept: its name, then its other names. Everything passes through the same cutting
//! and stemming as the questions, so plurals, hyphens and tenses need no entry. Weights stand for a prior idf: how much
//! it says that two questions share this word. They do not depend on the bank, so neither does a decision.

/// Names of things, each worth a full point: the subject of a question.
pub(super) const CONCEPTS: &str = "
# linear algebra and calculus
pca; principal component analysis; principal components; principal component; метод главных компонент; главные компоненты
svd; singular value decomposition; singular values; truncated svd
eigendecomposition; eigen decomposition; eigenvalue decomposition; spectral decomposition
eigenvalue; eigen value; eigenvalues; собственные значения
eigenvector; eigen vector; собственный вектор
determinant; determinant of matrix
trace; trace of matrix
rank; matrix rank; rank of matrix
jacobian; jacobian matrix
hessian; hessian matrix; second derivative matrix; matrix of second derivatives
gradient; gradients; partial derivatives; градиент; градиенты
derivative; производная
first derivative
second derivative
chain rule
taylor series; taylor expansion; taylor series expansion
newton method; newton algorithm; newton raphson; newtons method
lagrange multiplier; lagrangian; lagrange
saddle point; saddle points
local minimum; local minima; local optimum; local optima
global optimum; global minimum; global optima; global minima; глобальный минимум
convex; convexity; convex function; convex optimization; выпуклый
condition number; conditioning number; ill conditioned
positive definite; positive definiteness; positive semidefinite; psd matrix
orthogonality; orthogonal; orthonormal; perpendicular
outer product
dot product; inner product; scalar product
cosine similarity; cosine distance
euclidean distance; l2 distance
manhattan distance; l1 distance; city block distance
mahalanobis distance
norm; vector norm; lnorm; matrix norm
frobenius norm
pseudoinverse; pseudo inverse; moore penrose inverse
matrix inverse; inverse matrix; inverse of matrix; invertible; singular matrix
linear independence; linearly independent; linearly dependent
covariance matrix
covariance; ковариация
matrix multiplication; matrix product; multiply matrices; matmul; multiplying matrices
sparse matrix
# probability and statistics
bayes theorem; bayes rule; bayes law; bayes formula; теорема байеса; формула байеса; bayes
prior; prior distribution; prior probability
posterior; posterior distribution; posterior probability
conjugate prior
likelihood; likelihood function; правдоподобие
mle; maximum likelihood estimation; maximum likelihood; maximum likelihood estimate; maximum likelihood estimator; метод максимального правдоподобия
map estimation; map estimate; maximum a posteriori; maximum a posteriori estimation; map
central limit theorem; sums of random variables become normal; averages become normal; clt; центральная предельная теорема; цпт
law of large numbers; lln; закон больших чисел
p value; p values; pvalue; significance level
confidence interval; ci; ci for mean; доверительный интервал
credible interval
hypothesis test; hypothesis testing; significance test; statistical test; проверка гипотез
null hypothesis
statistical power; power of test; power analysis; power of statistical test
t test; student t test
chi square test; chi squared; chi squared test
anova; analysis of variance
type 1 error; type i error; type one error; alpha error; type i; type 1; false rejection
type 2 error; type ii error; type two error; beta error; type ii; type 2
multiple comparisons; multiple testing; multiple hypothesis testing; bonferroni; bonferroni correction; multiple comparisons problem
bootstrap; bootstrapping; bootstrap sampling; bootstrap resampling
random variable; случайная величина
expectation; expected value; mathematical expectation; математическое ожидание
variance; дисперсия
standard deviation; std; standard error
bias; смещение
median; медиана
mode; мода
mean; average; arithmetic mean; среднее
quantile; percentile; quartile
normal distribution; gaussian; gaussian distribution; bell curve; нормальное распределение
bernoulli distribution; bernoulli
binomial distribution; binomial
multinomial distribution; multinomial
poisson distribution; poisson process; poisson; распределение пуассона
exponential distribution
geometric distribution
uniform distribution
beta distribution
dirichlet distribution; dirichlet
power law; zipf law; zipfs law; zipf
heavy tail; long tail; long tailed; heavy tailed; fat tail
skewed; skewness; left skewed; right skewed
correlation; correlation coefficient; correlated; корреляция
pearson; pearson correlation
spearman; spearman correlation; rank correlation
causation; causal inference; causality; causal; причинность; causal effect
confounder; confounding; confounding variable; confounded
simpson paradox; simpsons paradox
regression to mean
selection bias
survivorship bias
sampling bias
pdf; probability density function; density function; probability density
cdf; cumulative distribution function
pmf; probability mass function
conditional probability; a given b; b given; probability of a given b; p a given b; conditional; условная вероятность
joint probability; joint distribution
marginal distribution; marginal probability; marginalization
independence; independent; statistically independent; independent variables; независимость
mutually exclusive; disjoint events
frequentist; frequentists; frequentist statistics
bayesian; bayesians; bayesian statistics; bayesian inference
bayesian optimization
mcmc; markov chain monte carlo; metropolis hastings
monte carlo; monte carlo simulation; monte carlo method
gibbs sampling; gibbs sampler
importance sampling
rejection sampling
reservoir sampling
stratified sampling; stratified split; stratification; stratified
markov chain; markov property
memoryless; memoryless property
markov decision process; mdp; mdps
pomdp; partially observable; partially observable environment; partially observable mdp
hidden markov model; hmm; hmms
crf; conditional random field
boltzmann machine; restricted boltzmann machine; rbm
entropy; shannon entropy; энтропия
cross entropy; log loss; logloss; logistic loss; negative log likelihood; nll; cross entropy loss; категориальная кросс энтропия; кросс энтропия; кросс-энтропия; categorical cross entropy; logarithmic loss
binary cross entropy; bce
kl divergence; kullback leibler; kullback leibler divergence; kl; relative entropy; дивергенция кульбака лейблера; kld
js divergence; jensen shannon
mutual information
information gain
information theory
gini; gini impurity; gini index
coupon collector
birthday problem; birthday paradox; shared birthday; same birthday; different birthdays; парадокс дней рождения
monty hall; monty hall problem
gamblers ruin
random walk
dice; die; die roll; dice roll; кубик
coin; coin flip; coin toss; монета; coins
urn; urns
card deck; deck of cards; playing cards; cards
ab test; compare two versions; two variants; treatment group; control group; a b testing; a b test; ab testing; a b experiment; online experiment; split test; controlled experiment; а б тест; randomized experiment; b testing
sample size; how many users do you need; experiment duration
sample ratio mismatch; srm
cuped
novelty effect
network effect; interference between users; spillover
multi armed bandit; bandit; bandits; mab; armed bandit
thompson sampling
ucb; upper confidence bound
epsilon greedy
# training and optimization
gradient descent; steepest descent; gd; градиентный спуск
batch gradient descent; full batch gradient descent; full batch; full gradient
sgd; stochastic gradient descent; стохастический градиентный спуск
mini batch gradient descent; mini batch gd; minibatch gradient descent
mini batch; minibatch; mini batches
batch size; размер батча; size of batch; larger minibatches; minibatch size
momentum; momentum optimizer; импульс
nesterov; nesterov momentum; nestrov; nesterov accelerated gradient; nag
adam; adam optimizer
adamw
adagrad
rmsprop; rms prop
lbfgs; l bfgs; bfgs
second order optimization; second order method; second order derivatives
learning rate; step length; gradient step size; lr; step size; stepsize; скорость обучения; шаг обучения
learning rate schedule; lr schedule; learning rate scheduler; learning rate decay; lr decay; cosine learning rate decay; cosine annealing; cosine schedule; lr scheduler
warmup; learning rate warmup; lr warmup; warm up
weight decay
backpropagation; backprop; back propagation; backward propagation; обратное распространение ошибки; обратное распространение
backprop through time; bptt; backpropagation through time; truncated bptt
forward propagation; forward pass; прямой проход
backward pass; backwards pass; обратный проход
automatic differentiation; autodiff; autograd; auto differentiation
vanishing gradient; gradient disappears; disappearing gradients; gradients shrink; shrinking gradients; vanishing gradients; vanishing gradient problem; gradient vanishing; gradients vanish; затухающие градиенты; затухание градиента; градиенты затухают; затухающий градиент
exploding gradient; gradients blow up; gradient blows up; gradient blowup; exploding gradients; gradient explosion; exploding gradient problem; взрыв градиента; взрывающиеся градиенты; gradients explode
gradient clipping; clip gradients; clipping gradients; clip gradient
gradient accumulation; accumulate gradients; accumulating gradients
gradient checkpointing; activation checkpointing; activation recomputation
mixed precision; mixed precision training; half precision; fp16; bf16; bfloat16; 16 bit
loss function; objective function; cost function; objective; loss; losses; функция потерь
loss landscape; loss surface
hinge loss
huber loss; smooth l1
focal loss
triplet loss
contrastive loss; infonce
mse; mean squared error; mean square error; squared error; quadratic loss; squared loss; l2 loss
mae; mean absolute error; absolute error; l1 loss
rmse; root mean squared error; root mean square error
mape; mean absolute percentage error
r squared; r2; coefficient of determination; r 2
overfitting; overfitted model; memorizing training set; memorizing training examples; memorize training set; memorizes its training data; fits noise; fitting noise; overfit; overfits; over fitting; overfitted; переобучение; переобучения; переобучением; переобучаться; переобучился; memorizing training data; memorize training data; memorizes training data
underfitting; underfit; underfits; under fitting; недообучение
bias variance tradeoff; bias variance trade off; bias variance decomposition; trade off between bias and variance; tradeoff between bias and variance; bias and variance tradeoff; bias variance; дилемма смещения дисперсии; компромисс смещения и дисперсии; bias and variance trade off
high bias
high variance
generalization; generalize; generalization error; generalization gap; обобщающая способность
regularization; complexity penalty; shrinkage; weight penalty; regularizer; regularize; регуляризация; penalty term; регуляризации
l1 regularization; l1 penalty; l1; l1 norm; l1 регуляризация; l1 regularisation
l2 regularization; l2 penalty; l2; l2 norm; l2 регуляризация; l2 regularisation
ridge; ridge regression
lasso; lasso regression
elastic net; elasticnet
dropout; drop out; дропаут
early stopping; stop training early; stopping training early; stop when validation; ранняя остановка
label smoothing
data augmentation; augmentation; augment data; аугментация; augmenting data
mixup
batch normalization; batch norm; batchnorm; bn; батч нормализация; нормализация по батчу; батчнорм; батч норм
layer normalization; layer norm; layernorm; ln; нормализация по слою
instance normalization; instance norm
group normalization; group norm
rms normalization; rmsnorm; rms norm
weight normalization
internal covariate shift
covariate shift
weight initialization; initialize weights; initialization of weights; initialize parameters; initializing weights; weights initialized; initial weights; weights are initialized; initialization scheme; инициализация весов; initializing parameters; initial values of weights
zero initialization; initialize all weights in neural network to zero; initialize all weights in network to zero; initialize all weights to zero; initialize weights to zero; initialize weights with zeros; initialize all weights to 0; weights initialized to zero; all weights are zero; all weights to zero; all weights start at zero; all weights initialized to zero; weights set to zero; zero weights; all zero weights; weights zero; weights to zero; weights are initialized with same value; weights are initialized with same values; weights to same value; weights with same value; weights with same values; weights same value; weights randomly; random weight initialization; random initialization; initialize weights randomly; symmetry breaking; break symmetry; weights equal; neural network to zero; нулями; инициализировать веса нулями
xavier initialization; glorot; xavier; glorot initialization
he initialization; kaiming; kaiming initialization
hyperparameter; hyper parameter; hyperparameters; гиперпараметр; гиперпараметры
hyperparameter tuning; hyperparameter optimization; hyperparameter search; hyper parameter tuning; tune hyperparameters; подбор гиперпараметров; tuning hyperparameters
grid search
random search
epoch; эпоха
iteration
convergence; converge; сходимость
transfer learning; reuse pretrained; pretrained backbone; reusing pretrained; трансферное обучение
fine tuning; fine tuned model; finetuning; fine tune; finetune; дообучение; fine tuned; full fine tuning; full finetuning
pretraining; pre training; pretrain; pretrained; pre trained; предобучение
multi task learning; multitask learning; multi task
curriculum learning; curriculum training
continual learning; lifelong learning; incremental learning
catastrophic forgetting
active learning; активное обучение
online learning
federated learning; federated training
meta learning
few shot; few shot learning
zero shot; zero shot learning
self supervised learning; self supervised; self supervision; ssl
semi supervised learning; semi supervised
weak supervision; weakly supervised
supervised learning; supervised; обучение с учителем
unsupervised learning; unsupervised; обучение без учителя; без учителя; с учителем
reinforcement learning; rl; обучение с подкреплением
contrastive learning
representation learning
metric learning
knowledge distillation; small student; large teacher; teacher model; distillation; distill; teacher student; student model; дистилляция; дистилляция знаний; student teacher
quantization; quantize; quantized; квантизация; квантование
quantization aware training; qat
post training quantization; ptq
pruning; prune; weight pruning; network pruning; прунинг
data parallelism; data parallel; data parallel training
model parallelism; model parallel
tensor parallelism; tensor parallel
pipeline parallelism; pipeline parallel
zero optimizer; deepspeed; zero 1; zero 3; fsdp; fully sharded data parallel
distributed training; multi gpu training; train on many gpus; multiple gpus; many gpus; distributed data parallel; ddp
# networks
neuron; hidden unit; нейрон; unit; units
perceptron
mlp; multilayer perceptron; multi layer perceptron; feedforward network; feedforward neural network; feed forward network; ffnn; ffn; feed forward neural network; feed forward; многослойный перцептрон
fully connected layer; dense layer; fully connected; fc layer; linear layer; fcnn; dense; полносвязный слой
activation function; activation; activation functions; nonlinearity; non linearity; функция активации; нелинейность; non linear activation; nonlinear activation
relu; rectified linear unit; rectified linear units; rectifier
leaky relu; prelu
gelu
swish; silu
tanh; hyperbolic tangent
sigmoid; sigmoid function; logistic function; sigmoid activation; сигмоида; logistic sigmoid
softmax; softmax function; софтмакс
logit; logits
dead relu; dead neuron; dying relu; dead relu units; dead units; dying neurons; dead neurons; dying relu problem; dead unit; neuron dies; relu dies; relus die; dead relus; relu neurons die
cnn; convolutional neural network; convnet; convolutional network; cnns; convolutional nn; conv net; сверточная нейронная сеть; сверточные сети; сверточная сеть; свертка; convolutional nets; convolutional net
convolution; convolutional layer; conv layer; convolutions; conv
1x1 convolution; 1x1 convolutional layer; pointwise convolution; 1 x 1 convolution; 1x1 conv; conv kernel of size one; 1 by 1 convolution; kernel of size 1; one by one convolution
depthwise convolution; depthwise separable convolution; depthwise separable
dilated convolution; atrous convolution
transposed convolution; deconvolution; fractionally strided convolution
receptive field
pooling; pooling layer; subsampling layer; subsampling; downsampling layers; пулинг
max pooling; maxpool; max pool
average pooling; avg pooling; mean pooling; global average pooling
padding; zero padding
stride; strides
kernel size; filter size; cnn kernel size; cnn filter size; size of kernel; kernel sizes; размер ядра; filter sizes
feature map; feature maps; activation map
parameter sharing; weight sharing
translation invariance; shift invariance
translation equivariance; equivariance
resnet; residual network; residual networks; resnets
residual connection; residual block; residuals connections
skip connection; shortcut connection; identity shortcut; skip connections
vgg
inception; googlenet
densenet
unet; u net
vit; vision transformer
yolo
rcnn; r cnn; faster r cnn; faster rcnn; mask rcnn; mask r cnn
feature pyramid; fpn; feature pyramid network
nms; non maximum suppression; non max suppression; подавление немаксимумов
iou; intersection over union; jaccard index; jaccard
map metric; mean average precision; mean average precision metric
anchor box; anchor boxes; anchors; anchor
anchor free
object detection; object detector; detectors; detector; обнаружение объектов
semantic segmentation; pixel labeling
instance segmentation
image segmentation; segmentation
image classification
rnn; recurrent neural network; recurrent network; recurrent nn; рекуррентная нейронная сеть; рекуррентные сети; recurrent net
lstm; long short term memory; long short term memory network
gru; gated recurrent unit; gated recurrent units
bidirectional rnn; bidirectional lstm; bilstm; bidirectional
seq2seq; sequence to sequence; encoder decoder; encoder decoder model; encoder decoder architecture
encoder; энкодер; encoder only
decoder; декодер; decoder only
teacher forcing
attention; attention mechanism; attention layer; механизм внимания; внимание
self attention; self attention mechanism; self attention layer; scaled dot product attention; dot product attention; самовнимание
cross attention
multi head attention; multi headed attention; multihead attention; multi head self attention; multi headed self attention; mha; многоголовое внимание
several heads; multiple heads; many heads; attention head; attention heads; heads
masked multi head attention; masked multi headed attention; masked attention; masked self attention
causal mask; causal masking; look ahead mask; attention mask; autoregressive mask
padding mask
grouped query attention; gqa
multi query attention; mqa
flash attention; flashattention
sliding window attention; local attention; sparse attention; windowed attention
linear attention
qkv; q, k and v; q, k, v; k, q, v; q, k, and v; queries, keys and values; queries, keys, and values; query, key and value; query, key, value; query, key, and value; q k v; query key value; queries keys values; k q v; query key and value; queries keys and values; q k and v; qkv projections
key value cache; store keys and values; cached keys and values; stored keys and values; kv cache; kv caching; key value caching
scaling factor sqrt d; sqrt d; sqrt dk; square root of dk; divide by square root; scale by square root; square root of key dimension; divide by sqrt
transformer; transformers; transformer architecture; transformer model; трансформер; трансформеры; трансформера; трансформере; transformer layer
positional encoding; positional embedding; position encoding; position embedding; positional encodings; position embeddings; позиционное кодирование; позиционные эмбеддинги; position information; positional information
sinusoidal positional encoding; sinusoidal position encoding; sinusoidal encoding; sinusoidal
rope; rotary position embedding; rotary positional embedding; rotary embedding; rotary position embeddings; rotary
alibi
relative positional encoding; relative position; relative position embeddings; relative positional embeddings
absolute positional encoding; absolute position
autoencoder; auto encoder; autoencoders; aes; автокодировщик; автоэнкодер
vae; variational autoencoder; variational auto encoder; vaes; вариационный автоэнкодер; вариационный автокодировщик
denoising autoencoder
reparameterization trick; reparametrization trick; reparameterization
elbo; evidence lower bound
gan; generative adversarial network; gans; adversarial network; генеративно состязательная сеть; генеративно состязательные сети
wgan; wasserstein gan; wasserstein
mode collapse
generator
discriminator
conditional gan; cgan
kernel pca
sentence transformer
diffusion model; diffusion models; diffusion; ddpm; denoising diffusion; диффузионные модели; диффузионная модель; denoising diffusion probabilistic model
ddim
stable diffusion; latent diffusion
classifier free guidance; cfg; classifier guidance
score matching; denoising score matching
normalizing flow; flow based model; normalizing flows
latent space; latent representation; latent variable
energy based model
gnn; graph neural network; gcn; graph convolutional network; graph convolution; graph network
neural architecture search; nas
adversarial example; adversarial attack; adversarial examples; adversarial perturbation
adversarial training
siamese network; siamese; twin network
inductive bias; inductive biases
universal approximation; universal approximation theorem
generative model; generative models; generative; generative modeling; генеративная модель; генеративные
discriminative model; discriminative models; discriminative; дискриминативная модель
parametric; parametric model
non parametric; nonparametric
# language
nlp; natural language processing
llm; large language model; large language models; llms; большая языковая модель; большие языковые модели
language model; language modeling; lm; языковая модель
masked language model; masked language modeling; mlm; masked token; masked tokens
causal language model; causal language modeling; autoregressive language model; next token prediction; clm; autoregressive; next word prediction
bert
gpt
t5
elmo
roberta
llama
clip model; clip
cls token; cls
sep token; sep
next sentence prediction; nsp
token; tokens
tokenization; tokenizer; tokenize; tokenise; токенизация; токенизатор
bpe; byte pair encoding; byte pair; subword tokenization; subword
wordpiece; word piece
sentencepiece; unigram tokenizer
oov; out of vocabulary; unknown word; unseen word; unknown words; unseen words
stop word; stop words; stopwords
stemming; stemmer
lemmatization; lemmatize; lemma
tf idf; tfidf; term frequency inverse document frequency
bm25
bag of words; bow
n gram; ngram; bigram; n grams; bigrams; trigram
embedding; embeddings; эмбеддинг; эмбеддинги
word embedding; word embeddings; word vector; word vectors; векторное представление слов
sentence embedding; sentence embeddings; sentence encoding; sentence vector
contextual embedding; contextual embeddings; contextualized embeddings
static embedding; static embeddings
word2vec; word 2 vec
skip gram; skipgram
cbow; continuous bag of words
negative sampling
hierarchical softmax
glove
fasttext
ner; named entity recognition
pos tagging; part of speech tagging; part of speech; pos tag
sentiment analysis; анализ тональности
machine translation; translation
text classification
text summarization; summarization
text generation
question answering; qa
coreference resolution
dependency parsing
topic model; topic modeling; topic modelling
lda topic model; latent dirichlet allocation
lda; linear discriminant analysis; discriminant analysis
bleu; bleu score
rouge; rouge score; rogue
perplexity; перплексия
hallucination; made up facts; making up facts; makes up facts; invent facts; invents facts; inventing facts; makes things up; making things up; confabulation; confabulate; fabricated; fabricate; hallucinate; hallucinating; hallucinations; галлюцинации; галлюцинация
prompt engineering; prompting; prompt; промпт
prompt tuning; soft prompt; soft prompt tuning; prefix tuning; soft prompts
prompt injection; jailbreak
chain of thought; step by step reasoning; reason step by step; think step by step; let us think step by step; cot; chain of thought prompting
tree of thought; tot
in context learning; icl; few shot prompting
context window; context length; context size; maximum context; длина контекста; long context
lora; low rank adaptation; low rank adapters
qlora
peft; parameter efficient fine tuning; adapters; adapter
rlhf; reinforcement learning from human feedback
dpo; direct preference optimization
ppo; proximal policy optimization
grpo
reward model; reward modeling; reward modelling
instruction tuning; supervised fine tuning; sft; instruction fine tuning
rag; retrieval grounded; answering from documents; answer from documents; retrieval augmented generation; retrieval augmented; retrieval augmented assistant
chunking; chunk; chunks; chunked; chunk size
retriever; retrieval; retrieved; retrieve; retrieves
reranking; reranker; re ranking; rerank; re ranker; cross encoder reranking
bi encoder; dual encoder; two tower; two tower model
cross encoder
late interaction; colbert
vector database; vector index; vector store; vector db; vector search
approximate nearest neighbor; ann search; approximate nearest neighbour; approximate nearest neighbor search; ann index; hnsw
moe; sparse experts; expert layers; router; gating network; mixture of experts; expert routing
speculative decoding; draft model
beam search; beam width; beam
greedy decoding; greedy search
top k sampling; top k
nucleus sampling; nucleus; top p sampling; top p
temperature; temperature scaling; softmax temperature; sampling temperature; температура
continuous batching; dynamic batching; in flight batching
time to first token; ttft
time per output token; tpot; inter token latency
emergent abilities
scaling law; scaling laws; chinchilla
weight tying
tool use; function calling; tool calling
agent; agents; llm agent
# classical models
linear regression; ols; ordinary least squares; least squares; линейная регрессия
logistic regression; logit model; logit classifier; logit regression; логистическая регрессия
linear model; linear models; linear classifier; linear
polynomial regression
generalized linear model; glm
naive bayes; наивный байес; наивный байесовский классификатор; naive bayes classifier; bayes classifier; наивный байесовский
knn; k nearest neighbor; k nearest neighbour; k nearest neighbors; k nearest neighbours; k nn; метод ближайших соседей; nearest neighbor; nearest neighbour; ближайших соседей; nearest neighbors classifier
k means; kmeans; k means clustering; k means algorithm; lloyd algorithm; lloyds algorithm; lloyd clustering; lloyds clustering; к средних; k средних; lloyd
k means++; kmeans pp; k means plus plus; k meanspp
k medoids; pam clustering
elbow method; silhouette; silhouette score; number of clusters; best k; value of k; optimal k; число кластеров; how many clusters; best value of k; choosing k; choose k
centroid; cluster center; cluster centre; cluster centers; centers; center; центроид; starting centers; initial centroids
inertia
dbscan; density based clustering
hierarchical clustering; agglomerative clustering; dendrogram; agglomerative
clustering; cluster; clusters; cluster analysis; кластеризация; кластер
gmm; gaussian mixture; gaussian mixture model; mixture of gaussians
em algorithm; expectation maximization; em; e step; m step
svm; support vector machine; support vector machines; svms; метод опорных векторов; опорных векторов; support vector classifier
support vector; support vectors
kernel trick; kernels in svm; kernel in svm; svm kernel; svm kernels; kernel in support vector machine; kernels in support vector machines; kernel function; kernel method; kernel methods; ядерный трюк
rbf kernel; rbf; gaussian kernel; radial basis function
soft margin; slack variable
margin; maximum margin
decision tree; tree based; tree based models; tree based model; decision trees; tree learner; classification tree; decision trees; cart; tree; дерево решений; деревья решений; решающее дерево; trees; solitary tree; single tree
random forest; random forests; rf; случайный лес
out of bag; oob; oob error; out of bag error; out of bag estimate; out of bag score
extra trees; extremely randomized trees
bagging; bootstrap aggregating; bootstrap aggregation; бэггинг
boosting; бустинг
gradient boosting; gbdt; gbm; gradient boosted trees; gradient boosting decision trees; gradient boosted decision trees; gradient boosting machine; градиентный бустинг; gbdts; boosted trees
xgboost; extreme gradient boosting
lightgbm
catboost
adaboost; adaptive boosting
stacking; stacked generalization; meta learner; stacked ensemble; meta model; стекинг
blending
ensemble; committee; combining models; combine several models; model averaging; combination of models; ensembling; ensemble learning; ensemble method; ensemble methods; ensembles; ансамбль; ансамбли
voting; majority vote; hard voting; soft voting
decision stump; stump
decision boundary; decision surface
feature importance; importance of features; variable importance; важность признаков; permutation importance
shap; shapley; shapley values; shap values
lime
interpretability; interpretable; explainability; explainable; explain model predictions; интерпретируемость
feature selection; select features; selecting features; variable selection; отбор признаков; choose features
feature extraction
feature engineering; конструирование признаков
feature scaling; rescale features; rescaling; scale inputs; scaling inputs; unscaled; scaled inputs; scale variables; scale features; scaling features; standardize features; normalize features; масштабирование признаков; features scaled; scaling of features; input scaling
standardization; standardize; z score; стандартизация; z scoring
normalization; normalize; min max scaling; нормализация; нормировка; min max normalization
one hot encoding; one hot; dummy variables; dummy encoding; one hot encode; one hot vector; dummies
dummy variable trap
target encoding; mean encoding; target encode
label encoding; ordinal encoding
feature hashing; hashing trick
high cardinality; many categories; thousands of levels; thousands of categories; many levels; many unique values; many distinct values
categorical feature; categorical variable; categorical; categorical columns; categorical features; nominal variable; nominal; категориальные признаки; категориальный
missing data; absent values; gaps; blanks; empty cells; unfilled values; nan; nans; missing value; missing values; missing; пропуски; пропущенные значения; incomplete data; corrupted data; null values; nan values; imputation; impute; missing numeric values; gaps in data; пропуск; пропуски в данных; missingness; missing entries; values absent
outlier; anomalous values; abnormal observations; unusual observations; aberrant; outliers; extreme values; extreme observations; anomalous points; выброс; выбросы
class imbalance; uneven classes; rare events; one rare class; heavily skewed labels; unequal class frequencies; imbalanced data; imbalanced dataset; imbalanced classes; imbalance; imbalanced; data imbalance; unbalanced classes; unbalanced data; skewed classes; rare class; minority class; class is rare; дисбаланс классов; несбалансированные данные; несбалансированные классы; rare positives; unbalanced; few positives; imbalanced classification; skewed class distribution
oversampling; smote; upsampling
undersampling; downsampling
class weights; weighted loss; class weighting
dimensionality reduction; compress features; low dimensional representation; lower dimensional; lower dimensionality; reduce dimensionality; dimension reduction; reducing dimensionality; reduce number of dimensions; reduce dimensions; снижение размерности; понижение размерности; fewer dimensions
curse of dimensionality; high dimensionality; many dimensions; too many dimensions; проклятие размерности; high dimensional data; high dimensions
tsne; t distributed stochastic neighbor embedding; stochastic neighbor embedding; t distributed stochastic neighbour embedding; t sne
umap
matrix factorization; matrix factorisation; factorize
collaborative filtering; коллаборативная фильтрация
content based filtering; content based recommendation; content based
recommender system; suggest products; suggestion service; recommendation system; recommender; recommendation; recommendations; рекомендательная система; рекомендации; recommendation engine; recommend
cold start; no history; no interaction history; without history; cold start problem; new user; new users; new item; new items; холодный старт; brand new user
learning to rank; ltr; lambdamart; ranknet
ranking; rank items; ранжирование; ranker
multicollinearity; collinearity; collinear; correlated features; multicollinear; correlated predictors; мультиколлинеарность; highly correlated; correlated regressors
heteroscedasticity; homoscedasticity
time series; forecasting; forecast; временные ряды; временной ряд
arima
stationarity; stationary
autocorrelation
anomaly detection; outlier detection; detect anomalies; novelty detection; fraud detection; аномалии; поиск аномалий
isolation forest
survival analysis
multi class; multiclass; multi class classification; more than two classes
multi label; multilabel; multi label classification
binary classification; binary classifier
regression; регрессия
classification; classifier; классификация; классификатор; классифик
no free lunch; no free lunch theorem
vc dimension
occam razor; occams razor
empirical risk; empirical risk minimization; erm
# evaluation
precision; positive predictive value; ppv; точность precision; presision; пресижн
recall; completeness; detection rate; probability of detection; sensitivity; true positive rate; tpr; hit rate; полнота
specificity; true negative rate; tnr
false positive rate; fpr; fall out; 1 specificity
false negative rate; fnr; miss rate
false positive; type i mistake; wrongly flagged; false positives; false alarm; false alarms; ложное срабатывание
false negative; overlooked positives; false negatives; missed positives
true positive
true negative
precision recall tradeoff; precision recall trade off; trade off between precision and recall; tradeoff between precision and recall; balance precision and recall
precision recall curve; pr curve; pr auc; area under precision recall curve; auprc
average precision; map score
f1; f1 score; f score; f measure; f1 measure; f мера; f1 мера
f2; f beta; f2 score
harmonic mean
accuracy; correct classification rate; classification accuracy; точность; accuracy score; доля правильных ответов
roc auc; area under receiver operating curve; c statistic; площадь под roc кривой; площадь под кривой; auc; auroc; area under roc curve; area under receiver operating characteristic curve; auc roc; area under roc; area under curve
roc; roc curve; receiver operating characteristic; receiver operating characteristic curve; рок кривая
confusion matrix; матрица ошибок; contingency table
ndcg; normalized discounted cumulative gain; discounted cumulative gain
mrr; mean reciprocal rank
hit at k; recall at k; precision at k
threshold; decision threshold; classification threshold; cutoff; порог; cut off
calibration; calibrated; well calibrated; calibrate; калибровка; reliability diagram; platt scaling; isotonic regression; probability calibration; miscalibrated; overconfident
cross validation; kfold; k fold validation; rotation estimation; cross validate; k fold; k fold cross validation; кросс валидация; перекрестная проверка; cv; cross validating; k fold cv
leave one out; loocv
nested cross validation
validation set; validation data; dev set; development set; валидационная выборка; validation
test set; test data; testing set; held out set; hold out set; holdout set; holdout; тестовая выборка; test
training set; training data; train set; train data; обучающая выборка; training examples
data leakage; leakage; target leakage; leak; утечка данных; train test contamination; leaks; leaky features; data leak
train test split; train validation test split; splitting data; data split
learning curve
baseline
offline evaluation; offline metric; offline metrics; offline
online metric; online evaluation; online metrics
# reinforcement learning
q learning; q обучение
deep q network; dqn; deep q learning; deep q
sarsa
policy gradient; policy gradients; reinforce; reinforce algorithm; policy gradient theorem
actor critic; a2c; a3c; actor critic methods
value function; state value function; v function
action value function; q function; q value
bellman equation; bellman
policy iteration
value iteration
on policy
off policy
off policy evaluation
temporal difference; td learning; td
exploration exploitation; exploration versus exploitation; explore exploit; exploration vs exploitation; exploration and exploitation; exploration
experience replay; replay buffer; replay memory
target network
discount factor; discounting; discount term; discount rate; gamma discount
reward shaping; reward design; reward function
reward hacking
model based rl; model based reinforcement learning; model based
model free rl; model free
imitation learning; behavior cloning; behavioral cloning
horizon
muzero
alphazero
mcts; monte carlo tree search
# systems and data
cap theorem; cap
acid
database index; index; indexing; b tree; btree
sql join; join; joins; joins in sql
inner join
right join; right outer join
left join; left outer join; outer join
where clause; where vs having; where versus having; where and having; having clause; having vs where
group by
window function; window functions; over partition by; partition by
primary key
foreign key
database normalization; normal form
denormalization
nosql; nosql database; nosql databases
relational database; rdbms; sql database
sharding; shard; horizontal partitioning
replication; replica; replicas
partitioning
consistent hashing
load balancer; load balancing
caching; cache; кеш; кэш
cdn; content delivery network
lru cache; evicts least recently used; recently used; lru; least recently used
eviction
message queue; queue; message broker; kafka; pub sub
rate limiting; rate limiter; throttling
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
balanced tree; avl tree; red black tree
graph; граф
dag; directed acyclic graph
union find; disjoint set; disjoint set union
topological sort; course schedule; course prerequisites; prerequisites; topological order; topological ordering
bfs; breadth first search; breadth first; поиск в ширину
dfs; depth first search; depth first; поиск в глубину
dijkstra; dijkstras algorithm; dijkstra algorithm; shortest path
bellman ford
minimum spanning tree; kruskal; prim
dynamic programming; dp; динамическое программирование
memoization
recursion; recursive; рекурсия
greedy; greedy algorithm
two pointers; two pointer
sliding window
binary search; бинарный поиск
quicksort; quick sort; быстрая сортировка
merge sort; mergesort
quickselect
sorting; sort; sorted; сортировка
merge intervals; merge meetings; overlapping ranges; overlapping meetings; overlapping intervals; merging intervals; merge overlapping intervals
palindrome; palindromic; palindromic substring
anagram; anagrams
substring; substrings
subarray; kadane; kadanes algorithm; subarrays; contiguous subarray
permutation; permutations
backtracking
knapsack
number of islands; islands
n queens
two sum; two elements with given sum; two numbers with given sum; pair sum; two numbers that add up; pair of numbers that sum; two numbers that sum
three sum; 3sum
kth largest; kth largest element; k largest; kth smallest; k th largest
big o; time complexity; complexity; computational complexity; computational complexity; space complexity; сложность; асимптотика; complexity of algorithm; runtime complexity; asymptotic complexity; running time; computational cost
microservice; microservices; monolith
rest api; rest; api
grpc
eventual consistency; eventually consistent
strong consistency; linearizability
idempotency; idempotent
distributed system; distributed systems
consensus; raft; paxos
two phase commit
write ahead log; wal
back pressure; backpressure
circuit breaker
throughput; qps; requests per second; пропускная способность
latency; respond faster; answer faster; faster responses; response speed; serving faster; faster serving; too long to respond; slow responses; response time; inference latency; serving latency; inference time; задержка; p99; tail latency
etl; extract transform load
data pipeline; pipeline
data warehouse
data lake
spark; apache spark
mapreduce; map reduce; hadoop
batch processing
stream processing; streaming
batch inference; offline inference; batch prediction; batch scoring; precomputing predictions
online inference; real time inference; online prediction; online serving
model serving; serving; serve model; inference server; serve models
deployment; deploy; model deployment; deploying model; deploy model; production; deploying; продакшн; деплой; roll out; rollout; rolling out; put into production; take to production; to production
shadow deployment; shadow mode; shadow traffic; dark launch
canary release; canary; canary deployment; gradual rollout; staged rollout
blue green; blue green deployment
ci cd; continuous integration; continuous delivery; continuous deployment
mlops
feature store
model registry
model monitoring; monitoring; monitor model; monitor; мониторинг; monitoring models
data drift; feature drift; input drift; distribution shift; dataset shift; дрейф данных; drift
concept drift; дрейф концепции
training serving skew; train serve skew; training serving; online offline skew; serving skew
retraining; update model with new data; fitted again; refitting; refit; refresh model; refresh production model; retrained; retrain; model refresh; переобучать модель
reproducibility; reproducible; experiment tracking; track experiments
data versioning; model versioning
docker; container; containers
kubernetes; k8s
gpu; gpus; graphics card
tpu; tpus
gil; global interpreter lock
python decorator; decorator; decorators
python generator; generators in python; python iterator; iterator; lazy iterator
list comprehension
context manager
deep copy; deepcopy; copy deepcopy
shallow copy; copy copy
mutable; immutable; mutability
tuple; tuples
list; lists
dict
multithreading; threads; thread; threading; потоки
multiprocessing; multiple processes
async; asyncio; asynchronous; coroutine
garbage collection; garbage collector; reference counting
pandas; dataframe; data frame; dataframes
numpy; ndarray
broadcasting
vectorization; vectorized; vectorize
sql; sql query; query in sql
python; питон
pytorch; torch
tensorflow
parquet
redis
search engine; web search; semantic search; search system; поисковая система; search
autocomplete; complete query; query completion; suggest as user types; search box suggestions; typeahead; type ahead; search suggestions; query suggestions
ctr; click through rate; click prediction; ad click; click through; ads; ad; advertising; advertisements; кликабельность
fraud; fraudulent; suspicious transactions; card transactions; мошенничество; fraud detector
spam; spam filter; спам; spam filtering; junk mail; spam detector
chatbot; conversational llm; conversational agent; conversational assistant; chat bot; bot; bots; chat assistant; assistant
news feed; newsfeed; feed; timeline
url shortener; tinyurl; shorten urls
ride sharing; uber; taxi
content moderation; toxic; toxic comments; harmful content; hate speech; toxicity
youtube; video recommendation; видео
churn; churn prediction; customers leave; отток
image retrieval; visual search; reverse image search; image search
deduplication; near duplicates; duplicate; duplicates; dedup; дубликаты; повторы
entity resolution; record linkage
speech recognition; asr
ocr
personalization
privacy; differential privacy; gdpr
fairness; bias in ml; model bias; algorithmic bias; discrimination; bias in ml models; fair
# retrieval, language models and serving, continued
paged attention; pagedattention; vllm
prefill; prefill phase; prompt processing
ring attention
alignment tax
constitutional ai; rlaif; ai feedback
rejection fine tuning; best of n; best of n sampling
kl penalty; kl regularization
repetition penalty; frequency penalty
constrained decoding; structured output; json mode; grammar constrained decoding
guardrails; guardrail; safety filter
llm as judge; llm judge; llm as a judge; model graded evaluation
benchmark contamination; data contamination; test set contamination
red teaming; red team
system prompt; system message
self consistency
react prompting; reason and act
multi agent; agent framework
mcp; model context protocol
hybrid search; hybrid retrieval
dense retrieval; dense retriever; semantic retrieval
sparse retrieval; lexical retrieval; keyword search
query expansion; query rewriting; query rewrite
hyde
lost in the middle
knowledge graph; knowledge graphs
locality sensitive hashing; lsh; minhash
product quantization
semantic cache; semantic caching; prompt caching; prefix caching
model merging
tokens per second
gptq
awq
kv cache quantization
ntk scaling; yarn
vocabulary size
embedding dimension; dimension of embedding; embedding size
special token; special tokens
attention sink; attention sinks
state space model; mamba
encoder only model; encoder only models
pretraining data; data mixture
data deduplication
synthetic data; generated training data
# models and training, continued
quantile regression; quantile loss; pinball loss
poisson regression
kalman filter; kalman
gaussian process; gaussian processes
wasserstein distance; earth mover distance; optimal transport
gumbel softmax
spectral normalization
gradient noise
cyclical learning rate; one cycle
plateau; reduce on plateau
lookahead
polyak averaging; exponential moving average of weights; ema of weights; weight averaging; stochastic weight averaging
large batch training; linear scaling rule
label noise; noisy labels; mislabeled; wrong labels; labeling errors
hard negative mining; hard negatives; hard negative
class activation map; grad cam; saliency map; saliency
feature visualization
monte carlo dropout; mc dropout
deep ensemble; deep ensembles
conformal prediction
out of distribution; ood; ood detection
domain adaptation; domain shift
test time augmentation
knowledge tracing
multimodal; multi modal; vision language model; vlm
contrastive language image pretraining
masked autoencoder; mae pretraining
simclr
moco
byol
swin; swin transformer
efficientnet; mobilenet
style transfer; neural style transfer
super resolution
image captioning
pose estimation
optical flow
depth estimation
focal length
one stage detector; one stage; single stage detector
two stage detector; two stage
region proposal; region proposal network; rpn
roi pooling; roi align
dice loss; dice coefficient
inception score; fid; frechet inception distance
pixelcnn; autoregressive image model
vector quantized vae; vq vae
beta vae
noise schedule; variance schedule; beta schedule
wide and deep; deepfm; factorization machine; factorization machines
candidate generation; candidate retrieval
position bias; presentation bias; click bias
feedback loop; feedback loops
filter bubble
diversity; diversify; diverse recommendations
implicit feedback; implicit ratings
explicit feedback; explicit ratings; star ratings
session based recommendation; sequential recommendation
counterfactual evaluation; inverse propensity; propensity score; inverse propensity scoring
uplift modeling; uplift; treatment effect
difference in differences
instrumental variable
regression discontinuity
propensity score matching
customer lifetime value; ltv; clv
demand forecasting; sales forecasting
eta prediction; arrival time
credit scoring; credit risk; loan default
predictive maintenance
self driving; autonomous driving; self driving car
word error rate; wer
mean reversion
seasonality; trend and seasonality; seasonal
backtesting; walk forward validation; rolling validation; rolling window validation; time based split; time split
group k fold; grouped split; grouped cross validation
stratified k fold; stratified cross validation
repeated k fold
bootstrap confidence interval
permutation test
bias of estimator; unbiased estimator; biased estimator
consistency of estimator; consistent estimator
sufficient statistic
fisher information
cramer rao bound
chebyshev inequality; markov inequality; hoeffding
jensen inequality; jensens inequality
moment generating function
covariance versus correlation
degrees of freedom
effect size; minimum detectable effect; mde
sequential testing; peeking; early peeking
one tailed test; one sided test
two tailed test; two sided test
non parametric test; mann whitney; wilcoxon
kolmogorov smirnov; ks test
population stability index; psi
cohens kappa; inter annotator agreement; kappa
matthews correlation; mcc; matthews correlation coefficient
balanced accuracy
brier score
lift; gain chart; lift chart
macro average; macro averaging; macro f1
micro average; micro averaging; micro f1
adjusted r squared; adjusted r2
aic
bic
information criterion
variance inflation factor; vif
stepwise selection
forward selection
backward elimination
recursive feature elimination
mutual information feature selection
log transform; box cox; log transformation
binning; discretization; bucketing; bucketize
polynomial features; interaction terms; interaction features; feature crosses; feature cross
robust scaler; robust scaling
mean imputation; mean imputation method
mcar; missing completely at random
missing at random; mar
mnar; missing not at random
winsorization; winsorize; clipping outliers
interquartile range; iqr
pre pruning
post pruning; cost complexity pruning
max depth; maximum depth; tree depth
number of trees; number of estimators; more trees
leaf; leaves; leaf node; leaf nodes; leaf wise
histogram based; histogram binning
ordered boosting
weak learner; weak learners; base learner
hard margin
c parameter; slack; regularization parameter c; c in svm
gamma parameter; gamma in rbf
one vs rest; one versus rest; one vs all
one vs one
perceptron algorithm
maximum entropy
laplace smoothing; additive smoothing; add one smoothing; zero probability
medoid
mean shift
spectral clustering
affinity propagation
soft clustering; fuzzy clustering
linkage
single linkage
complete linkage
ward
manifold learning; lle; isomap
ica; independent component analysis
nmf; non negative matrix factorization
whitening
random projection; johnson lindenstrauss
explained variance; scree plot; number of components; number of principal components; how many components
factor analysis
cca; canonical correlation
# reinforcement learning, continued
double dqn; double q learning; overestimation
dueling network; dueling dqn
prioritized replay; prioritized experience replay
trpo; trust region; trust region policy
sac; soft actor critic
ddpg
td3
gae; generalized advantage estimation
advantage function; advantage; baseline in policy gradient
eligibility trace; eligibility traces
sparse reward; sparse rewards; delayed reward
credit assignment
inverse reinforcement learning; irl
offline rl; offline reinforcement learning; batch rl
multi agent rl; multi agent reinforcement learning
curiosity; intrinsic reward; intrinsic motivation
world model
monte carlo method rl; monte carlo returns
contextual bandit; contextual bandits
regret bound; regret minimization
stochastic policy
deterministic policy
# programming puzzles
reverse linked list; reverse a linked list; reversing linked list
linked list cycle; detect cycle in linked list; cycle in linked list; floyd cycle; tortoise and hare; loop in linked list
middle of linked list
merge two sorted lists; merge two sorted linked lists
merge k sorted lists
merge sorted arrays; merge two sorted arrays
valid parentheses; balanced parentheses; balanced brackets; matching brackets
min stack
queue with two stacks; queue using stacks
lfu cache; lfu; least frequently used
maximum subarray; maximum sum subarray; largest sum contiguous subarray; maximum sum contiguous subarray
maximum product subarray
product except self; product of array except self
subarray sum equals k; subarrays with sum k; subarray with given sum
longest substring without repeating characters; longest substring without duplicates
longest palindromic substring
longest common subsequence; lcs
longest common prefix
longest increasing subsequence; lis
longest consecutive sequence
minimum window substring
sliding window maximum
edit distance; levenshtein; levenshtein distance
word break
word ladder
word search
group anagrams
top k frequent; top k frequent elements; k most frequent
majority element
missing number
duplicate number; find duplicate
single number
rotate array
rotate matrix; rotate image
spiral matrix; spiral order
search in rotated array; rotated sorted array; search rotated sorted array
find peak; peak element
median of two sorted arrays
median of data stream; running median; streaming median; median from data stream; median of stream
kth smallest in bst
lowest common ancestor; lca
validate bst; valid binary search tree
invert binary tree; mirror binary tree
level order traversal; level order
inorder traversal; in order traversal; inorder
preorder traversal; preorder
postorder traversal; postorder
tree diameter; diameter of binary tree
tree depth puzzle; depth of binary tree; height of binary tree; maximum depth of binary tree; height of tree
path sum; maximum path sum
serialize tree; serialize and deserialize
clone graph
course schedule
alien dictionary
network delay
flood fill; surrounded regions
rotting oranges
coin change; fewest coins; minimum coins; number of coins
climbing stairs; staircase
house robber
jump game
unique paths
trapping rain water; rain water
container with most water
buy and sell stock; best time to buy and sell stock; stock profit
gas station
meeting rooms
task scheduler
interval scheduling
subsets problem; power set; all subsets
combination sum
n choose k
letter combinations
sudoku
next greater element; monotonic stack
largest rectangle; largest rectangle in histogram
fibonacci
prime numbers; sieve; sieve of eratosthenes; count primes
gcd; greatest common divisor
fast exponentiation; power function; exponentiation by squaring
square root; integer square root
random shuffle; fisher yates; shuffle array
weighted random; weighted sampling; random pick with weight
fizzbuzz
string compression; run length encoding
reverse string
reverse words; reverse words in string
palindrome check; check palindrome; valid palindrome; palindrome number
anagram check; valid anagram; check anagrams
roman numerals
moving average; running average
matrix search; search 2d matrix
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
# probability puzzles
two envelopes
boy girl paradox; two children; two child problem; boy or girl
broken stick; stick broken; break stick; break a stick
airplane seat; lost boarding pass; boarding pass
secretary problem; optimal stopping
st petersburg; st petersburg paradox
buffon needle
ants on triangle; ants
fair coin from biased; simulate fair coin; unbiased coin; unbiased bits; von neumann trick; biased coin to fair coin
two heads in row; consecutive heads; hh
medical test; disease test; screening test; base rate; base rate fallacy; disease prevalence
poisoned wine
burning ropes
weighing balls; counterfeit coin
100 prisoners
drunkard walk
estimate pi; compute pi; calculating pi; pi number
rand7; rand5
hat problem; hat check; derangement; matching problem
expected maximum; expected max; expectation of maximum; order statistics
expected minimum; expected min; expectation of minimum
expected number of tosses; expected flips; expected number of coin flips; expected tosses; expected number of flips; average number of flips
expected number of rolls; expected rolls; average number of rolls
sum of dice; sum of two dice; total of dice; dice total
law of total probability; total probability
law of total expectation; tower property
memoryless waiting
inclusion exclusion
pigeonhole
combinations; binomial coefficient
# sql
second highest salary; second largest salary; nth highest salary
row number
dense rank
union all
union
self join
cross join; cartesian product
full outer join
cte; common table expression; with clause
subquery; subqueries; nested query; correlated subquery
truncate; truncate versus delete; delete versus truncate
running total; cumulative sum
month over month; growth rate
pivot
coalesce; null handling
sql view
materialized view
stored procedure
trigger
isolation level; isolation levels; serializable; dirty read
deadlock
optimistic locking
pessimistic locking
query optimization; slow query; query plan; explain plan; optimize query
clustered index
composite index
star schema; snowflake schema; fact table
slowly changing dimension
olap
oltp
columnar; column store; row store; column oriented
retention rate; retention; user retention
daily active users; dau
# python
args kwargs; args; kwargs
lambda function; lambda functions; anonymous function
static method; staticmethod
class method; classmethod
mutable default argument; default argument; default arguments
is versus equals; identity versus equality
dunder; magic method; magic methods
metaclass
inheritance; multiple inheritance; mro
polymorphism
duck typing
type hints
dataclass
monkey patching
pickle; pickling; serialization
slots
closure; closures
iterator protocol; iterable
virtual environment; venv
unit test; unit testing; pytest
exception handling; try except
memory leak; memory leaks
loc
iloc
groupby; group by in pandas
merge in pandas; concat
view versus copy; settingwithcopy
# systems
chat application; messenger; whatsapp; messaging app
notification system; push notifications
web crawler; crawler
payment system
ticket booking; booking system
file storage; dropbox; google drive
key value store; kv store
distributed cache; cache cluster
cache invalidation; stale cache
write through
write back
video streaming; video platform; netflix
logging system; log aggregation
metrics system; time series database
job scheduler; cron; workflow orchestration; airflow
leaderboard
proximity service; nearby places; geospatial; geohash
ad click aggregator
stock exchange
unique id generator; snowflake id
api gateway
service discovery
leader election
quorum
gossip protocol
vector clock
saga pattern
cqrs; event sourcing
horizontal scaling; scale out
vertical scaling; scale up
stateless
stateful
long polling; websocket; websockets; server sent events
tcp
udp
http; https; http2
dns
process versus thread; context switch
virtual memory; paging
mutex; lock; locks
semaphore
race condition; thread safety
hot key; hot partition; hotspot
exactly once; at least once
backfill; reprocessing
data quality; data validation; schema validation
data lineage
feature freshness; real time features; online features; streaming features
model rollback; rollback model; roll back
champion challenger
autoscaling; scale to zero
cold start latency
gpu utilization; gpu memory
batching requests; request batching
onnx; tensorrt; compile model
edge deployment; on device deployment
cost of inference; inference cost; serving cost
slo; sla; error budget
canary analysis
on call; incident; outage; postmortem
technical debt; tech debt
code review; code reviews
# behavior, continued
difficult coworker; difficult colleague; difficult teammate; hard to work with; difficult person
disagree with manager; disagreed with manager; disagreed with your boss; conflict with your manager; disagreement with your manager
influence without authority; persuade others; convince others; convinced others; persuaded; convince team; change someones mind
initiative; took initiative; beyond your role; above and beyond; went beyond
learn quickly; learned quickly; new technology; learn something new; steep learning curve; unfamiliar
ethical dilemma; ethics; ethical
leave job; leaving your job; why are you leaving; leave current job; changing jobs
tell me about yourself; about yourself; introduce yourself; о себе
hard decision; difficult decision; tough decision; tough call
say no; said no; push back; pushed back
underperforming; low performer; performance problem
motivate team; motivating; motivate
proudest project; proud of; most proud; proudest; proudest achievement; biggest achievement; greatest achievement; accomplishment; most impactful; impactful project; most impactful project
challenging project; most difficult project; hardest project; toughest problem; difficult problem you solved; most challenging; technically challenging
explain to non technical; non expert; explain technical concept; explain complex
salary expectations; salary expectation; expected salary
work under pressure; stressful situation; pressure; handle stress; stress
data driven decision; decision with incomplete data; limited data decision; decided with little information
customer focus; unhappy customer; angry customer
remote work; distributed team
questions for us; questions for interviewer; do you have questions
# behavior
conflict; did not get along; differed in opinion; difference of opinion; argued; quarrel; disagreement; disagree; disagreed; dispute; argument; разногласие; конфликт; спор; clash; clashed
failure; something went wrong; did not succeed; fell short; mistake; failed project; project failed; you failed; time you failed; failed at; неудача; провал; ошибка; неудаче; провалился; screwed up
deadline; tight deadline; time pressure; дедлайн; missed deadline
leadership; lead team; led team; лидерство; manage team; managing team; led
feedback; criticism; critical feedback; критика; обратная связь
strength; good at; what are you best at; greatest strength; biggest strength; сильные стороны; сильная сторона
weakness; area of improvement; areas for improvement; need to improve in; area for improvement; greatest weakness; biggest weakness; слабые стороны; слабая сторона
motivation to join; why do you want to work; why us; why this company; why do you want to join; why do you wanna join; почему вы хотите; почему наша; why are you interested in
prioritize; juggle; juggling; several deadlines; many tasks at once; due at once; triage; prioritization; priorities; приоритет; приоритеты; prioritizing; competing tasks
ambiguity; ambiguous; unclear requirements; incomplete information; неопределенность; vague requirements
stakeholder; non technical; stakeholders; business people; non technical audience; nontechnical; lay audience; заказчик
teammate; colleague; coworker; peer; co worker; коллега; коллегой; teammates
manager; boss; supervisor; начальник; руководитель
mentor; mentoring; mentored; junior; наставник
collaboration; teamwork; cross functional; interdisciplinary; work together
five years; 5 years; career goal; career goals; через пять лет
innovate; innovation
";

/// Words of the trade that are seldom the subject by themselves: seven tenths of a point.
pub(super) const TERMS: &str = "
sparsity; sparse; exactly zero; sparse solution; zero coefficients; zeroes; разреженность; обнуляет; zeroed out; sparse weights
sensitive; sensitivity to; sensitive to
robustness; robust; устойчивость; resilient
stability; stable; unstable; instability; numerically stable; numerical stability; numerical instability; overflow
efficient; efficiency; efficiently; inefficient; эффективность
scalability; scalable; scale; scales; scaling; масштабирование
memory; disk space; ram; vram; memory use; memory usage; memory footprint; память; memory requirement; memory consumption
uncertainty; uncertain; неопределенности
noise; noisy; шум
assumption; assumptions; assume; предположение; предположения; допущения
symmetric; symmetry; symmetrical
non negative; nonnegative; positive value
randomness; random; randomly; случайный; at random; stochastic
deterministic
hidden layer; hidden layers of network; hidden layers; intermediate layer
output layer; last layer; final layer; output neuron; выходной слой
input layer; first layer; early layer; early layers
depth; deep; deeper; глубина
width; wide; wider
frozen; freeze; freezing; замораживать
unfreeze
variable; variables; переменная; covariate; regressor; predictor; predictors; regressors
feature; features; признак; признаки; attribute; column; columns; столбец; input variables
label; labels; annotation; annotated; ground truth; ground truth labels; метка; target; целевая переменная; labeled; labelled
unlabeled; unlabelled; without labels
residual; residuals; остатки
coefficient; coefficients; коэффициент; slope
intercept
weight; weights; вес; веса; learned weights; parameters; parameter; параметр; параметры; model parameters; theta
prediction; predict; predictions; predicted; предсказание; forecasted
probability; probabilities; вероятность; chance; odds; likelihood of event
error; errors; mistakes; incorrect; wrong; ошибки; wrongly
performance; quality; качество; результат
live
inference; at inference; at inference time; prediction time; serving time; test time; at test time; инференс; during inference
training; train; trained; training time; at training time; fit; fitted; fitting; обучение; обучать; training phase; обучить
update; updates; updated; обновление; refresh
penalty; penalize; penalizes; penalties; штраф
constraint; constrained; ограничение
hyperplane; separating hyperplane
dimension; dimensions; dimensional; dimensionality; размерность
sequence; sequences; sequential; последовательность; long sequence; long sequences; sequence length; long documents
document; documents; текст; texts; text; passage; passages; article; documents collection
sentence; sentences; предложение
word; words; слово; слова; vocabulary; term; словарь
character; characters; символ
image; images; picture; pictures; photo; photos; visual; изображение; изображения; frame; pixel; pixels; картинка
video; videos; clip video
audio; speech; sound; voice
tabular; table; tabular data; structured data; таблица
user; users; customer; customers; client; clients; пользователь; пользователи; visitor
event; events; событие
transaction; transactions; payment
click; clicks; impression; клик
revenue; sales; profit; money; выручка; deal; loan; credit
project; projects; проект
cancer; disease; diagnosis; medical; patient; patients; hospital; clinical; tumor; медицина; doctor
matrix; matrices; матрица; матрицы
vector; vectors; вектор
function; functions; функция; mapping
array; arrays; массив; массиве
string; strings; строка; строки
integer; integers; number; numbers; число; числа; digit; digits
tree structure
node of graph; edge; edges; vertex; vertices; nodes in graph
path; paths; route; путь
row; rows; record; records; запись; observation; observations; data point; data points; объект
database; databases; db; база данных
server; servers; machine; machines; сервер
salary; employee; employees; зарплата; зарплату; department; departments; order; orders
gradient flow
receptive
filter; filters; kernel; kernels; ядро; фильтр
channel; channels
layer; layers; слой; слои
head
query; queries; запрос; запросы
response; responses; reply
distance; distances; similarity; similar; расстояние; proximity; closeness
second highest; second largest
consecutive; in row; подряд; successive; contiguous
distinct; unique; различных; уникальный
tie; ties
worst case; worst
average case; on average; typical case; в среднем
discrete
continuous; continuously
small dataset; small data; little data; few examples; few labels; limited data; small datasets; few labeled examples; мало данных; small sample; handful of examples; too little data; scarce
large dataset; big data; huge dataset; does not fit in memory; does not fit into memory; billion rows; big dataset; много данных
offline setting
compress; compression; сжатие
decode; decoding; декодирование
deeply; internals
parallel; parallelize; parallelization; concurrently; concurrent; simultaneously; in parallel; параллельно
real time; realtime; online; streaming data; stream; on fly; реальном времени
non linear; nonlinear; non linearly; nonlinearly; нелинейный
search space
bottleneck; узкое место
mask; masking; masked; masks; маска
step by step
interpret; interpretation; meaning; интерпретация; интерпретировать; read plot; understand result
visualize; visualization; plot; chart; визуализация
alternative; alternatives
information; info
trade off; tradeoff; tradeoffs; компромисс; trade offs
distribution; distributions; распределение
population; group; groups; subgroup; cohort; segment; группа
language; languages; язык; multilingual
vision; computer vision; cv task
code generation
device; mobile; on device; edge device; phone; on device inference; mobile device; smartphone
color; red; green; blue; white; black; красный; balls; ball; marble; marbles; шар; шары; шаров
approximate; approximation; estimate; estimated; estimation; estimator; оценка параметра; infer
relevance; relevant; релевантность; irrelevant
explode; blow up; diverge; diverges; divergence of loss; becomes nan; расходится; infinity
vanish; zero; 0; near zero; zeros; ноль; disappear
saturate; saturation; saturates; saturating
";

/// Everyday words that carry some meaning: three tenths of a point, synonyms on a line.
pub(super) const PLAIN: &str = "
speed; fast; faster; quick; slow; slower; slowly; скорость; too long
cost; costs; expensive; стоимость; cheap; cheaper; price
item; items; product; products; товар; goods
business; company; enterprise; бизнес
team; teams; команда; group of people
tensor; tensors
sample; samples; sampling; example; examples; instances; instance
file; files; файл
key; keys
value; values; значение; значения
component; components
minimum; min; minimal; smallest; minimize; minimized; минимум; lowest; least; shortest
maximum; max; maximal; largest; maximize; maximized; максимум; biggest; highest; greatest; longest; most
top; best k items
local
global
static
dynamic; dynamically; динамический
finite; infinite
large; big; huge; larger; bigger; massive; enormous; большой; bulky; very large
small; tiny; smaller; little; few; fewer; маленький; less
increase; increases; increased; grow; grows; growing; rise; rises; raise; went up; goes up; go up; higher; увеличить; растет; увеличение; enlarge; expand; adding more; add more; larger value
decrease; decreases; decreased; fall; falls; lower; lowering; went down; goes down; go down; reduce; reduces; reducing; reduction; shrink; shrinks; уменьшить; уменьшение; снижает; снизить; cut; diminish; lessen; declined; decline
high; too high; high value; высокий; too large; too big
low; too low; low value; низкий; too small
before training; before
after; after training; afterwards; following
forward; вперед
backward; backwards
left
right side
early
late
multi; multiple; several; many; несколько; various; different kinds
single; individual; sole; one model; lone; отдельный
two; two classes; pair; pairs; twice; два; двух; second; couple
three; три; third; triple
four
five
six
seven
eight
nine
ten
positive; positives; positive class; положительный
negative; negatives; negative class; отрицательный
balance; balanced
separate; separated; separating; separable; linearly separable; split; splits; splitting; divide; divided; partition
combine; combined; combining; merge; merging; aggregate; aggregating; fuse; объединить; concatenate; blend
generate; generation; generated; produce; produces; create; creating; synthesize; генерация; generating
encode; encoding; encodings; represent; represented; кодирование; представление; representation; representations; representing
initial; start; starting; begin; beginning; start of training; initialize; initialization; начальный; at start
stop; stopping; terminate; end; ending; termination
schedule; scheduled; scheduler
requirement; requirements; demand
limit; limits; limited resources; budget
property; properties; свойство; свойства
theorem; law; теорема; закон
domain; domains; предметная область
rule; rules
task; tasks; задача; задачи; job
history; past; previous; earlier; прошлый
future; next; next step; следующий
long; longer; length; длина
short text
game; play; player
point; points; точка
interval; intervals; range; ranges; интервал; диапазон
area; region
shape; size; sizes; размер
shift; shifts; shifted; change; changes; changed; changing; изменение; drift over time
human; humans; expert; experts; people judgments; человек
catch; catches; catching; caught; miss out; missed
draw; draws; drawn; drew; drawing
flip; flips; flipped; toss; tosses; tossed; tossing; roll; rolls; rolled
replacement; put back; putting back; replaced; replace; substitute
fold; folds
copy; copies; duplicate of
reverse; reversed; opposite; invert; backwards order; flipped order
share; shared; sharing; shares; common part
ill; sick; illness; diseased
healthy; well person
reject; rejects; rejected; rejection
accept; accepted
exceed; exceeds; exceeded; above; beyond; greater
below; under
fraction; proportion; percentage; percent; ratio; rate
frequency; frequencies; often appearing
rare; rarely; infrequent; uncommon; seldom
once; one time
twenty; hundred; thousand; thousands; million; millions; billion; dozens; hundreds
extreme; extremes
reference; references; citation; citations; cite; sources cited
letter; letters; character of word
middle; center of list
far; away; distant
close; closer; near; nearby; nearest; closest
inside; within
outside
subset; subsets; sub
piece of data; chunk of
simulate; simulation; mimic; imitate; emulate
swap; swapped; exchange; switch; switched
shuffle; shuffled; random order
rotate; rotated; rotation
repeat; repeated; repeating; repetition; again; recurring
loop; loops; cycle; cycles; iterate
node; nodes
pointer; pointers
door; doors
room; rooms
car; cars; vehicle; vehicles
boy; boys; girl; girls; child; children; kids
box; boxes; jar; bag of
music; song; songs; playlist; spotify
email; emails; mail; message; messages
chat; conversation; conversational; dialogue
home; house; houses
web; website; page; pages; site
button; color of button
price tag; stock; stocks; shares of stock; buy; sell
hurt; hurts; harm; damage; damaged; worsen; badly; poorly; poor; misleading; useless; dangerous; undesirable; wrongly used
desirable; preferable; wanted; attractive
guaranteed; guarantee; guarantees; always; ensure; ensures; assured
sometimes; occasionally
stay; stays; remain; remains; remaining; maintain; maintains; maintaining; preserve; preserves
behave; behaves; behavior; behaviour; act
tell; tells; told; reveal; reveals
understand; understanding; understood; grasp
simply; merely
trust; trusted; reliable; reliability; dependable
safe; safely; secure; security
risk; risks; risky
strong; stronger; powerful; power
weak; weaker
complicated; complex; sophisticated
simple model; simpler; simplicity
flexible; flexibility; expressive; capacity
tail; tails
width of interval; narrow
bound; bounded; bounds; upper bound; lower bound
exponential; exponentially
quadratic; quadratically; squared; square
inverse; inverted
log; logarithm; logarithmic; logs
root; square root
sum of squares
angle; cosine
sign; signs
family; families
original; source version
extension; extend; extends; extending; extended
access; accessed; accessible
load; loads; loaded
save; saves; saved; saving
without replacement; not putting back
with replacement; putting it back
react; react to; respond; respond to
give feedback; giving feedback
lookup; look up table
request; requests; api call
traffic; visitors
alert; alerts; alarm; notification; notifications
old; older; outdated; stale
fresh; recently
hand; hands; manual; by hand
automated; automatic; automation
private; confidential; sensitive data
enough; sufficient; sufficiently; suffice
too much; much; too many
flow; flows
align; alignment; aligned
block; blocks; blocked
gate; gates
cell; cells
seed; seeds
impurity; purity
merge of
place; places; position; positions; location; locations; spot in
expect result
escape; escapes; leave; leaves; left out; exclude; excluded; ignore; ignores; ignored; ignoring; skip; skipped; discarded
enter; join in
win; wins; winner
lose; loses; lost; losing; forget; forgets; forgotten
stuck; stall; stalls; plateau
oscillate; oscillates; fluctuate; bounce
saturated region
stage of project; launch; launched; ship; shipped; release; releases; releasing
rollback; roll back; revert
paper; papers; research; study; studies; article read
idea behind paper
opinionated; strongly; decision of manager
urgent; pressing; asap
responsibility; responsible; ownership; owned
difficulty of work; stressful; stress; pressure
regret
convince; persuade; convinced
initiative; proactive
story; stories
friend; friends; family member
adapt to; adjust to
hire; hiring; interviewing
salary offer; negotiation; compensation
sound good; clear; clearly
concave
differentiable; smooth; non differentiable
invariant; invariance
unlimited; infinitely many
uncorrelated
growth; month over month
cumulative; running total
right passage; right answer
isotropic
monotonic; monotone; monotonically
unbiased; unbiasedness
subject; subjects; topic; topics
draw conclusion; conclude; conclusion; conclusions
";

/// Generic words of the field: an eighth of a point, enough to break ties.
pub(super) const FAINT: &str = "
model; models; modeling; модель; модели; моделей
machine learning; ml; машинное обучение; машинного обучения; traditional machine learning
deep learning; dl; глубокое обучение; deep neural network; deep network; deep model; глубоких
neural network; neural networks; nn; neural net; neural; нейронная сеть; нейросеть; нейронные сети; нейросети; нейронной сети; network; networks; nets; net; сеть; сети; neural nets
data science; artificial intelligence; ai
data; dataset; datasets; data set; данные; данных; выборка; выборке
algorithm; algorithms; алгоритм; алгоритмы
method; methods; technique; techniques; approach; approaches; метод; методы; подход; strategy; strategies; tactic; procedure; scheme; метода
problem; problems; issue; issues; challenge; challenges; difficulty; trouble; проблемы; проблема; phenomenon
system; systems; система; service; application; app; platform; product feature; software; tool; tools; framework; library
concept; concepts; term; terms; notion; idea; definition; theory; principle; понятие
mechanism; operation; operations; architecture; architectures; structure; layers structure; архитектура; construct
statistics; statistical; statistic; статистика; mathematics; math
learning; learn; learns; learned; learner; обучения; изучать
use; used; using; uses; usage; utilize; employ; apply; applied; applying; adopt; leverage; применить
input; inputs; вход; inputs of model
output; outputs; выход; result; results; outcome
build; building; built; construct; develop; developing; development; put together
run; running; execute; execution; perform; carry out; performing
need; needed; needs; require; requires; required; necessary; requires that
help; helps; allow; allows; enable; enables; let us
work with; deal; handle case
happen; occurs; occur; appear; appears; emerge
situation; scenario; condition; conditions; setting; settings; environment; context; circumstances
level; levels; degree
amount; quantity; number of; volume; size of
set; sets; collection; набор
add; adding; added; addition; include; extra; additional; append
remove; removing; removed; delete; drop out of; discard; eliminate; удалить; strip
change value; modify; alter; adjust; adapt
process; processing; процесс
type of model; form; forms; shape of
step; steps; stage; stages; phase; шаг
time; times; time step; время
day; days; month; week; year; years; hour; minute; seconds; minutes; daily
choice; option; options; вариант
large scale; at scale
common; commonly; popular; widely; frequent; frequently; standard; usual; regular; normally; conventional; vanilla; traditional; classic; classical; стандартный
modern; new; novel; recent; latest; state of art; current
final; last; overall
first; initially; первый
important; importance; crucial; essential; necessary condition; significant; matter; matters; critical; главный
true; correct; accurate; exact; truth; valid
equal; equals; equally; same value
whole; entire; full; fully; complete; completely; total; all data
independent of; regardless
relation; relate
role; purpose
practice; practical; practically; practicals
sense; make sense; reasonable
hold; holds; contain; contains; store; stores; stored; storing; keep
return; returns; find; finds; finding; obtain; look up; locate; найти; найдите; верните; fetch; получить; вернуть
take; takes; taken; receive; pass; passes; passed; feed
show; shows; display; present; demonstrate; показать
turn; turns; convert; converting; transform; transforming; transformation; преобразовать; translate into
depend; depends; depending; dependence; dependency; зависит
control; controls; controlled; govern; determine; determines
move; moves; send; pulling; push; pushes; bring
face; faced; encounter; experience; experienced
idea; plan; strategy for; program
standard practice; convention
aspect; factor; factors; consideration; considerations; criteria; criterion
interaction; interactions
source; sources
support; supports; provide; provides; provided; supply
available; existing; present data
compute; computing; computation; computations; calculate; computational; вычислить
evaluate; evaluation; assess
choose; select; pick
improve; improvement; better; boost; enhance; gain; gains
prevent; avoid
difference; differences
explain; explanation
describe; description
implement; implementation
name; names; called; named
team member; member; members
work; works; worked; working; job at
deal with; struggle; struggled
situation at work; workplace
give; giving; gave
someone; somebody; others
company; organization; firm
role play; position; candidate role; engineer; scientist; researcher; data scientist; ml engineer; engineering
achieve; achievement; accomplish; accomplishment; reach; success; successful
decision; decisions; decide
goal; goals; target goal; objective of project
skill; skills; ability; abilities; capability
opinion; view; thoughts; perspective
proud; impactful; impact; favorite; most challenging; challenging; hardest; toughest; difficult
direction; side; sides; part; parts; piece; pieces; element; elements; место
line; lines; curve; point of view
space; spaces; domain space
signal; content; knowledge
count; counts; counting; number count; количество
check; checks; test whether; compare
look; looks; looking; see
question; questions; answers; answer
likely; unlikely; probable
consider; considered; regard; treat as; viewed
write; written; code; program
sum; total sum; sums; сумма
suddenly; gradually; slowly over; quickly; rapidly; immediately
directly; indirectly; explicitly; implicitly; automatically; manually; successfully; carefully; safely; effectively
relative; relatively; absolute
specific; special; particular; certain; custom
";

/// Concepts so near that one may stand for the other: worth a suggestion, not an automatic merge.
pub(super) const NEAR: &str = "
ridge; l2 regularization; weight decay
lasso; l1 regularization
residual connection; skip connection; resnet
roc auc; roc
cnn; convolution
llm; language model; causal language model; gpt
fully connected layer; mlp
cross entropy; binary cross entropy
recommender system; collaborative filtering; youtube
data drift; covariate shift
feature scaling; standardization; normalization
multi head attention; several heads
fine tuning; transfer learning
neuron; fully connected
early; early stopping
positional encoding; sinusoidal positional encoding
mini batch; batch size
bayesian; bayes theorem
causal mask; masked multi head attention
generative model; gan
k means; centroid
object detection; yolo
big o; efficient; latency; speed; throughput
ensemble; voting
embedding; word embedding
weight initialization; zero initialization; initial
model monitoring; deployment; production
vanishing gradient; vanish
exploding gradient; explode
loss function; error
interpretability; feature importance
multi label; multi class
training set; training
test set; inference
validation set; hyperparameter tuning
large dataset; large
accuracy; performance
anomaly detection; fraud
decision boundary; hyperplane
online inference; real time
distributed training; data parallelism; parallel
clustering; k means
tokenization; token; word
ctr; click
regularization; penalty
content moderation; toxic
gradient; derivative
";

/// Sets of which a question means one: a word of the set on one side and another on the other side are two questions.
pub(super) const CONTRASTS: &str = "
l1 regularization; l2 regularization
ridge; lasso; elastic net
precision; recall; specificity; false positive rate; false negative rate; accuracy; f1; roc auc
false positive; false negative; true positive; true negative
type 1 error; type 2 error
bagging; boosting; stacking
encoder; decoder
generator; discriminator
explode; decrease
with replacement; without replacement
give; react
input; output; weight
lora; qlora; fine tuning; prompt tuning
sgd; mini batch gradient descent; batch gradient descent
prune; grow
detect; respond
freeze; unfreeze
expected number; probability
forward pass; backward pass
tabular; image
batch normalization; layer normalization; group normalization; instance normalization; rms normalization; weight normalization
training; inference
training set; test set; validation set
increase; decrease
high; low
large; small
supervised learning; unsupervised learning; reinforcement learning; semi supervised learning; self supervised learning
generative model; discriminative model
minimum; maximum; mean; median; mode
row; feature
bernoulli distribution; binomial distribution; poisson distribution; normal distribution; geometric distribution; exponential distribution
bias; variance
high bias; high variance
overfitting; underfitting
vanishing gradient; exploding gradient
forward propagation; backpropagation
forward; backward
forward pass; backward pass
linear regression; logistic regression
sigmoid; softmax; tanh; relu; leaky relu; gelu
parametric; non parametric
on policy; off policy
encode; decode
stemming; lemmatization
bfs; dfs
strong consistency; eventual consistency
data drift; concept drift
top k sampling; nucleus sampling; greedy decoding; beam search
mle; map estimation
horizontal; vertical
row order; column order
worst case; average case
local; global
static; dynamic
discrete; continuous
first; final
left; right side
oversampling; undersampling
positive; negative
deep copy; shallow copy
inner join; left join; right join; full outer join; cross join; self join
deterministic; randomness
freeze; unfreeze
synchronous; asynchronous
add; remove
simple model; complicated
initial; stop
primary key; foreign key
explicit feedback; implicit feedback
macro average; micro average
stateless; stateful
horizontal scaling; vertical scaling
tcp; udp
olap; oltp
stack; queue
segment tree; fenwick tree
lru cache; lfu cache
maximum subarray; maximum product subarray
normalization; standardization
offline; online
manager; teammate; stakeholder; mentor; client
strength; weakness
retriever; generator
knn; k means; svm; decision tree; random forest; naive bayes; logistic regression
lightgbm; catboost; xgboost; adaboost
lstm; gru; rnn
gan; vae; diffusion model; autoencoder
bert; gpt
word2vec; glove; fasttext
adam; sgd; rmsprop; adagrad; adamw; momentum
data parallelism; model parallelism; tensor parallelism; pipeline parallelism
quicksort; merge sort
pandas; sql
numpy; pytorch
image; text; audio; tabular; video; time series
semantic segmentation; instance segmentation; object detection
absolute positional encoding; relative positional encoding
policy iteration; value iteration
data lake; data warehouse
time to first token; time per output token
deadline; conflict; failure; ambiguity; feedback
spam; fraud; churn; ctr; recommender system; search engine; autocomplete
mse; mae; rmse; mape; r squared; huber loss; hinge loss
substring; subarray; permutation
two; three; four; five; six; seven; eight
binary search tree; binary tree; linked list; trie; heap; graph; array; string; matrix
early; late
";

/// Small words that frame a question and yet can make it another one; questions merge by themselves only if they
/// share these.
pub(super) const NUANCES: &str = "
up; down; over; under; above; below; before; after; only; every; both; best; worst; worse; most; least; more; less
right; wrong; first; last; out; hard; soft; easy; early; late; new; old; left; exactly; always; sometimes; even; odd; outer; inner
bad; long; short; once; instead; back; simple; complex; never; any
";

/// Contexts that a concept brings with it: saying them as well adds little.
pub(super) const IMPLIED: &str = "
self attention: transformer, attention, nlp, sequence, llm
attention: transformer, nlp
multi head attention: transformer, attention
positional encoding: transformer, sequence
causal mask: transformer, decoder
qkv: self attention, attention, transformer
key value cache: llm, transformer, inference, attention
scaling factor sqrt d: attention, self attention, transformer
several heads: attention, transformer
bagging: ensemble
boosting: ensemble
stacking: ensemble
gradient boosting: ensemble, decision tree
adaboost: ensemble, boosting
xgboost: ensemble, gradient boosting
random forest: ensemble
out of bag: random forest, bagging
information gain: decision tree
kernel trick: svm
support vector: svm
soft margin: svm
entropy: information theory
mutual information: information theory
batch normalization: layer
layer normalization: layer
dropout: layer
pooling: cnn, layer
max pooling: cnn
convolution: cnn, layer
stride: cnn, convolution
padding: cnn, convolution
kernel size: cnn, convolution
receptive field: cnn
1x1 convolution: cnn
mode collapse: gan
discriminator: gan
generator: gan
reparameterization trick: vae
elbo: vae
vanishing gradient: backpropagation, training, gradient
exploding gradient: backpropagation, training, gradient
backpropagation: gradient, training
dead relu: relu, neuron
activation function: neuron, layer
weight initialization: weight, training
zero initialization: weight, weight initialization
learning rate: gradient descent, training, optimizer
momentum: gradient descent, sgd
adam: optimization
warmup: learning rate, training
mini batch: training
overfitting: training
regularization: overfitting, training
early stopping: training, overfitting
precision: classification
recall: classification
f1: classification
confusion matrix: classification
roc: classification
roc auc: classification
precision recall tradeoff: precision, recall, classification
bias variance tradeoff: bias, variance
threshold: classification
calibration: classification, probability
class imbalance: classification, binary classification
softmax: classification, multi class
cross entropy: classification
nms: object detection
iou: object detection, image segmentation
anchor box: object detection
ner: nlp, text
pos tagging: nlp, text
word embedding: nlp, text
tf idf: nlp, text, document, word
stemming: nlp, word
lemmatization: nlp, word
tokenization: nlp, text
bpe: tokenization, nlp
bleu: nlp, machine translation
perplexity: language model
hallucination: llm
rag: llm
lora: fine tuning, llm
rlhf: llm
dpo: llm, preference
beam search: decoding, text generation, nlp
nucleus sampling: llm, text generation, decoding, language model
top k sampling: llm, text generation, decoding, language model
chain of thought: llm, prompt engineering
key value: llm
skip connection: resnet
batch size: training, mini batch
k means: clustering
dbscan: clustering
gmm: clustering
centroid: clustering
number of clusters: clustering
elbow method: clustering
cold start: recommender system
matrix factorization: recommender system
collaborative filtering: recommender system
experience replay: reinforcement learning
discount factor: reinforcement learning
q learning: reinforcement learning
policy gradient: reinforcement learning
markov decision process: reinforcement learning
p value: hypothesis test
type 1 error: hypothesis test
type 2 error: hypothesis test
statistical power: hypothesis test
bert: nlp
gil: python, multithreading
python decorator: python
python generator: python
inner join: sql
left join: sql
window function: sql
group by: sql
where clause: sql
data drift: production, deployment
concept drift: production, deployment
model monitoring: production, deployment
deployment: production
training serving skew: production
naive bayes: classification
logistic regression: classification
svm: classification
cross validation: validation set, training, test set
feature scaling: feature
feature selection: feature
one hot encoding: categorical feature
target encoding: categorical feature
multicollinearity: regression, linear regression, feature
outlier: data, row
missing data: data, row
lagrange multiplier: constraint
normal distribution: distribution
poisson distribution: distribution
bernoulli distribution: distribution
binomial distribution: distribution
";
