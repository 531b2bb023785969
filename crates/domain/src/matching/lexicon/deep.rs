//! Names: training, networks, language, vision and reinforcement learning.

/// One concept a line: its name, then its other names.
pub(in crate::matching) const CONCEPTS: &str = "
# training and optimization
gradient descent; steepest descent; ~gd; градиентный спуск; vanilla gradient descent; batch gd; метод градиентного спуска; gradient descent algorithm; gradient descent optimization; first order optimization
batch gradient descent; full batch gradient descent; full batch; full gradient; full batch training; whole batch gradient descent
sgd; stochastic gradient descent; стохастический градиентный спуск; stochastic gradient; online gradient descent; sgd optimizer
mini batch gradient descent; mini batch gd; minibatch gradient descent; mini batch sgd; minibatch sgd; mini batch stochastic gradient descent; мини батч градиентный спуск; small chunk of samples
mini batch; minibatch; mini batches
batch size; размер батча; size of batch; larger minibatches; minibatch size; size of mini batch; number of samples per batch; размер пакета
momentum; momentum optimizer; импульс; classical momentum; heavy ball; heavy ball method; polyak momentum; sgd with momentum; momentum term; momentum sgd
nesterov; nesterov momentum; nestrov; nesterov accelerated gradient; nag; nesterov acceleration; accelerated gradient descent; nag optimizer
adam; adam optimizer; adaptive moment estimation; адам оптимизатор
adamw; adam with decoupled weight decay; decoupled weight decay; adam w
adagrad; adaptive gradient algorithm; adagrad optimizer
rmsprop; rms prop; root mean square propagation; rmsprop optimizer
lbfgs; l bfgs; bfgs
second order optimization; second order method; second order derivatives
learning rate; step length; gradient step size; lr; step size; stepsize; скорость обучения; шаг обучения; training step size; темп обучения
learning rate schedule; lr schedule; learning rate scheduler; learning rate decay; lr decay; lr scheduler; learning rate annealing; step decay; exponential decay of learning rate; polynomial decay; decaying learning rate; decay of learning rate; inverse square root schedule; reduce lr on plateau
cosine annealing; cosine learning rate decay; cosine schedule; cosine decay
warmup; learning rate warmup; lr warmup; warm up; warmup steps; linear warmup; warmup phase; warmup schedule; прогрев learning rate
weight decay; weight decay regularization; затухание весов
backpropagation; backprop; back propagation; backward propagation; обратное распространение ошибки; обратное распространение; error backpropagation; backprop algorithm; reverse mode differentiation; reverse mode autodiff
backprop through time; bptt; backpropagation through time; truncated bptt; unrolling rnn; unroll rnn through time
forward propagation; forward pass; прямой проход
backward pass; backwards pass; обратный проход
automatic differentiation; autodiff; autograd; auto differentiation
vanishing gradient; gradient disappears; disappearing gradients; gradients shrink; shrinking gradients; vanishing gradients; vanishing gradient problem; gradient vanishing; gradients vanish; затухающие градиенты; затухание градиента; градиенты затухают; затухающий градиент; gradients become very small; gradients approach zero; gradients become too small; gradient decays; gradients die out; исчезающий градиент; исчезающие градиенты; затухают градиенты; затухание градиентов; сигнал ошибки не доходит
exploding gradient; gradients blow up; gradient blows up; gradient blowup; exploding gradients; gradient explosion; exploding gradient problem; взрыв градиента; взрывающиеся градиенты; gradients explode; gradients become too large; gradients grow exponentially; huge gradients
gradient clipping; clip gradients; clipping gradients; clip gradient; clip gradient norm; gradient norm clipping; clipping by norm; clip by global norm; clip by value; клиппинг градиента; обрезка градиента; global norm clipping
gradient accumulation; accumulate gradients; accumulating gradients; gradient accumulation steps; накопление градиентов
gradient checkpointing; activation checkpointing; activation recomputation; rematerialization; recompute activations; activation rematerialization; checkpointing activations; recomputation of activations; selective recomputation
mixed precision; mixed precision training; half precision; fp16; 16 bit; automatic mixed precision; fp16 training; half precision training; смешанная точность; amp training; automatic mixed precision training
bfloat16; bf16; bf16 training
loss function; objective function; cost function; ~objective; ~loss; ~losses; функция потерь
loss landscape; loss surface; error surface; optimization landscape
hinge loss; svm loss; margin loss; hinge; max margin loss; multiclass hinge
huber loss; smooth l1; huber; smooth mae; pseudo huber; log cosh; smooth l1 loss
focal loss; retinanet loss
triplet loss; triplet margin loss
contrastive loss; infonce; info nce; nt xent; ntxent; infonce loss; normalized temperature scaled cross entropy; контрастивная функция потерь
mse; mean squared error; mean square error; squared error; quadratic loss; squared loss; l2 loss; mean squared deviation; l2 error; mean of squared errors; среднеквадратичная ошибка; mse loss; squared error loss
mae; mean absolute error; absolute error; l1 loss; mean absolute deviation of errors; l1 error; средняя абсолютная ошибка; mae loss; absolute loss; absolute error loss
rmse; root mean squared error; root mean square error; root mse; root of mean squared error; rmse metric
mape; mean absolute percentage error
r squared; r2; coefficient of determination; r 2; coefficient of multiple determination; r2 score; коэффициент детерминации; rsquared; goodness of fit
overfitting; overfitted model; memorizing training set; memorizing training examples; memorize training set; memorizes its training data; fits noise; fitting noise; overfit; overfits; over fitting; overfitted; переобучение; переобучения; переобучением; переобучаться; переобучился; memorizing training data; memorize training data; memorizes training data; overtraining; over trained; model memorizes; learned by heart; too good on training data; переобучить; оверфит; оверфиттинг; high training accuracy low test accuracy; train error low test error high; excessive fit; overlearning; overspecialization to training data
underfitting; underfit; underfits; under fitting; недообучение; under trained; undertrained; недообучен; недообучена; андерфит; model too simple
bias variance tradeoff; bias variance trade off; bias variance decomposition; trade off between bias and variance; tradeoff between bias and variance; bias and variance tradeoff; bias variance; дилемма смещения дисперсии; компромисс смещения и дисперсии; bias and variance trade off; bias variance dilemma; смещение и разброс; bias variance trade; дилемма смещения и дисперсии
high bias; biased model; systematic error
high variance; unstable model
generalization; generalize; generalization error; generalization gap; обобщающая способность; unseen data performance; generalization ability; обобщение
regularization; complexity penalty; weight penalty; regularizer; regularize; регуляризация; penalty term; регуляризации; penalised regression; shrinkage penalty; weight shrinkage
l1 regularization; l1 penalty; l1; l1 norm; l1 регуляризация; l1 regularisation; lasso penalty; laplace prior
l2 regularization; l2 penalty; l2; l2 norm; l2 регуляризация; l2 regularisation; ridge penalty; tikhonov; tikhonov regularization; gaussian prior on weights
ridge; ridge regression; ridge regressor; гребневая регрессия; ридж; ридж регрессия
lasso; lasso regression; least absolute shrinkage; lasso regressor; лассо; лассо регрессия
elastic net; elasticnet; elastic net regression; эластичная сеть; эластик нет
dropout; drop out; дропаут; dropout regularization; dropout layer; dropout rate; dropout probability; unit dropout
early stopping; stop training early; stopping training early; stop when validation; ранняя остановка; patience parameter; остановка обучения
label smoothing; smoothed labels; soft labels regularization
data augmentation; augmentation; augment data; аугментация; augmenting data; augmentation techniques; image augmentation; artificially enlarge dataset
mixup
batch normalization; batch norm; batchnorm; bn; батч нормализация; нормализация по батчу; батчнорм; батч норм; batch normalisation layer; batchnorm layer; нормализация батча; бн слой; spatial batch norm
layer normalization; layer norm; layernorm; ln; нормализация по слою; layernorm layer
instance normalization; instance norm; contrast normalization
group normalization; group norm
rms normalization; rmsnorm; rms norm; root mean square normalization; root mean square layer normalization; rms layer norm
weight normalization
internal covariate shift
covariate shift; covariate drift; x shift; сдвиг ковариат
weight initialization; initialize weights; initialization of weights; initialize parameters; initializing weights; weights initialized; initial weights; weights are initialized; initialization scheme; инициализация весов; initializing parameters; initial values of weights; parameter initialization; initialisation strategy; weight init; initializing neural network
zero initialization; initialize all weights in neural network to zero; initialize all weights in network to zero; initialize all weights to zero; initialize weights to zero; initialize weights with zeros; initialize all weights to 0; weights initialized to zero; all weights are zero; all weights to zero; all weights start at zero; all weights initialized to zero; weights set to zero; zero weights; all zero weights; weights zero; weights to zero; weights are initialized with same value; weights are initialized with same values; weights to same value; weights with same value; weights with same values; weights same value; weights randomly; random weight initialization; random initialization; initialize weights randomly; symmetry breaking; break symmetry; weights equal; neural network to zero; нулями; инициализировать веса нулями; weighted random choice; weighted random sampling; sample by weight; random choice with weights; sample from discrete distribution
xavier initialization; glorot; xavier; glorot initialization; glorot uniform; xavier init; xavier glorot; инициализация ксавье; glorot init
he initialization; kaiming; kaiming initialization; kaiming init; kaiming he initialization; he init; he normal; инициализация хе; kaiming uniform
hyperparameter; hyper parameter; hyperparameters; гиперпараметр; гиперпараметры
hyperparameter tuning; hyperparameter optimization; hyperparameter search; hyper parameter tuning; tune hyperparameters; подбор гиперпараметров; tuning hyperparameters; hyper parameters optimization; hpo; hyper parameter search; настройка гиперпараметров; автоподбор гиперпараметров; tune model; model tuning; parameter tuning; optimize hyperparameters
grid search
random search
epoch; эпоха
iteration
convergence; converge; сходимость
transfer learning; reuse pretrained; pretrained backbone; reusing pretrained; трансферное обучение; knowledge transfer; inductive transfer; pretrained weights; transferring knowledge; перенос обучения; pretrained model reuse
fine tuning; fine tuned model; finetuning; fine tune; finetune; дообучение; fine tuned; full fine tuning; full finetuning; finetuned model; файнтюнинг; файн тюнинг; тонкая настройка; full parameter fine tuning
pretraining; pre training; pretrain; pretrained; pre trained; предобучение; pretrain objective; pretraining stage; self supervised pretraining; предварительное обучение; претрейн; pretraining task
multi task learning; multitask learning; multi task; hard parameter sharing; joint training of tasks; multitask; многозадачное обучение; multi task model; auxiliary tasks
curriculum learning; curriculum training; self paced learning; easy to hard training; курикулум
continual learning; lifelong learning; incremental learning; life long learning; continual training; sequential task learning; непрерывное обучение
catastrophic forgetting; catastrophic interference; катастрофическое забывание; forgetting previously learned tasks; forgets old tasks
active learning; активное обучение; uncertainty sampling; query by committee; active learner; annotation selection
online learning
federated learning; federated training
meta learning; мета обучение; learning to learn
few shot; few shot learning; few shot classification; few shot learner
zero shot; zero shot learning; zero shot classification; zero shot transfer; zero shot learner
self supervised learning; self supervised; self supervision; ssl; self supervised pretraining objective; самообучение; self supervised representation learning; self supervised methods; self supervised training
semi supervised learning; semi supervised; semisupervised
weak supervision; weakly supervised; distant supervision; labeling functions; data programming
supervised learning; supervised; обучение с учителем
unsupervised learning; unsupervised; обучение без учителя; без учителя; с учителем
reinforcement learning; rl; обучение с подкреплением; reinforcement learning agent; deep reinforcement learning; deep rl; подкреплением
contrastive learning; contrastive representation learning; контрастивное обучение; contrastive objective; contrastive training; contrastive methods; contrastive pretraining; instance discrimination; контрастное обучение
representation learning
metric learning; deep metric learning; similarity learning; distance metric learning
knowledge distillation; small student; large teacher; teacher model; distillation; distill; teacher student; student model; дистилляция; дистилляция знаний; student teacher; distilled model; dark knowledge; distillation loss; soft targets; student network; teacher network; distillation temperature; teacher student training; model distillation; soft target training; student model from teacher
distilbert
quantization; quantize; quantized; квантизация; квантование; low bit; 8 bit quantization; 4 bit quantization; int8; int4; model quantization; weight quantization; low bit quantization; int8 quantization; int4 quantization; reduced precision; квантизовать; int8 conversion; int4 weights; low bit inference; 8 bit weights; 4 bit weights; low precision weights
quantization aware training; qat; fake quantization; fake quant; simulated quantization; quantization aware
post training quantization; ptq; quantize after training; ptq calibration
pruning; prune; weight pruning; network pruning; прунинг; weight sparsification; model pruning; neural network pruning; pruned network
data parallelism; data parallel; data parallel training; data parallelization; replicated model training; параллелизм по данным
model parallelism; model parallel; model parallelization; splitting model across gpus; параллелизм модели
tensor parallelism; tensor parallel; tensor slicing; intra layer parallelism; megatron; megatron lm; column parallel; row parallel; tensor model parallelism; megatron style parallelism
pipeline parallelism; pipeline parallel; inter layer parallelism; gpipe; pipeline parallel training
zero optimizer; deepspeed; zero 1; zero 3; zero redundancy optimizer; sharded optimizer; optimizer state sharding; sharded data parallel; sharding optimizer states; zero stages; zero sharding; deepspeed zero
fsdp; fully sharded data parallel; fully sharded
distributed training; multi gpu training; train on many gpus; multiple gpus; many gpus; distributed data parallel; ddp; multi node training; multi gpu; training across gpus; распределенное обучение; training on multiple gpus; distributed deep learning
# networks
neuron; hidden unit; нейрон; ~unit
perceptron; single layer perceptron; rosenblatt perceptron; перцептрон
mlp; multilayer perceptron; multi layer perceptron; feedforward network; feedforward neural network; feed forward network; ffnn; ffn; feed forward neural network; feed forward; многослойный перцептрон; fully connected network; dense neural network; vanilla neural network; многослойный персептрон
fully connected layer; dense layer; fully connected; fc layer; linear layer; fcnn; dense; полносвязный слой
activation function; non linear activation; nonlinear activation function; non linearities; nonlinearities; non linearity in networks; activation; activation functions; nonlinearity; non linearity; функция активации; нелинейность; non linear activation; nonlinear activation; activation layer; transfer function of neuron; squashing function
relu; rectified linear unit; rectified linear units; rectifier; relu activation; relu function; релу
leaky relu; prelu; leaky rectified linear unit; parametric relu; leakyrelu; randomized leaky relu
gelu; gaussian error linear unit
swish; silu; sigmoid linear unit; silu activation
tanh; hyperbolic tangent
sigmoid; sigmoid function; logistic function; sigmoid activation; сигмоида; logistic sigmoid
softmax; softmax function; софтмакс; soft max; normalized exponential function; softmax layer; softmax activation
logit
dead relu; dead neuron; dying relu; dead relu units; dead units; dying neurons; dead neurons; dying relu problem; dead unit; neuron dies; relu dies; relus die; dead relus; relu neurons die; dead relu neurons; relu death; dead relu problem; умирающий relu; мертвые нейроны; inactive neurons
cnn; convolutional neural network; convnet; convolutional network; cnns; convolutional nn; conv net; сверточная нейронная сеть; сверточные сети; сверточная сеть; свертка; convolutional nets; convolutional net; conv neural network; конволюционная сеть; сверточная нейросеть; сверточные нейронные сети
convolution; convolutional layer; conv layer; convolutions; conv; convolution operation; 2d convolution; сверточный слой
1x1 convolution; 1x1 convolutional layer; pointwise convolution; 1 x 1 convolution; 1x1 conv; conv kernel of size one; 1 by 1 convolution; kernel of size 1; one by one convolution; one by one conv; network in network; свертка 1x1
depthwise convolution; depthwise separable convolution; depthwise separable; separable convolution; depth wise convolution; depthwise conv
dilated convolution; atrous convolution; dilation rate; hole convolution; a trous convolution; расширенная свертка
transposed convolution; deconvolution; fractionally strided convolution; upconvolution; up convolution; conv transpose; deconv; транспонированная свертка
receptive field; effective receptive field; field of view of neuron; рецептивное поле
pooling; pooling layer; subsampling layer; subsampling; downsampling layers; пулинг; pooling operation; spatial pooling; субдискретизация
max pooling; maxpool; max pool; max pool layer; макс пулинг
average pooling; avg pooling; mean pooling; avgpool
global average pooling; global pooling; gap layer
padding; zero padding
stride; strides
kernel size; filter size; cnn kernel size; cnn filter size; size of kernel; kernel sizes; размер ядра; filter sizes
feature map; feature maps; activation map; feature maps in cnn; карта признаков
parameter sharing; weight sharing; shared weights; tied weights across positions; weight reuse
translation invariance; shift invariance; invariance to translation; position invariance
translation equivariance; equivariance; equivariant; rotation equivariance; group equivariant
resnet; residual network; residual networks; resnets; resnet50; resnet 50; deep residual learning; resnet 18; резнет
residual connection; residual block; residuals connections; residual link; residual learning; остаточное соединение
skip connection; shortcut connection; identity shortcut; skip connections; residual shortcut; identity mapping; identity connection; остаточные связи
vgg; vgg16; vgg net; vggnet; vgg 16
inception; googlenet; inception module; inception block
densenet; densely connected network
unet; u net; unet architecture; u shaped network
vit; vision transformer; visual transformer; image transformer
yolo; you only look once; yolov3; yolov5; yolov8
rcnn; r cnn; region based cnn; regions with cnn features
faster rcnn; faster r cnn; fast rcnn; fast r cnn
mask rcnn; mask r cnn
feature pyramid; fpn; feature pyramid network; multi scale features; pyramid network
nms; non maximum suppression; non max suppression; подавление немаксимумов; nonmaximum suppression; non maxima suppression; greedy nms; suppress overlapping boxes
iou; intersection over union; jaccard index; intersection over union score; jaccard overlap
jaccard similarity; jaccard; jaccard coefficient; жаккар; jaccard distance
map metric; mean average precision; mean average precision metric; mean of average precision; map at k; map k; mean ap; map at 50; mean average precision for object detection; coco map; map 50; map in object detection; map for detector; map for object detection
anchor box; anchor boxes; anchors; anchor; prior box; default boxes; anchor based; anchor based detector
anchor free; anchor free detector; centernet; fcos; keypoint based detection
object detection; object detector; detectors; detector; обнаружение объектов; detecting objects; localize objects; детекция объектов
semantic segmentation; pixel labeling; pixel wise classification; pixelwise classification; per pixel classification; dense prediction; семантическая сегментация; pixel level classification
instance segmentation; instance masks; инстанс сегментация
image segmentation; segmentation
image classification; classify images; image recognition; классификация изображений
rnn; recurrent neural network; recurrent network; recurrent nn; рекуррентная нейронная сеть; рекуррентные сети; recurrent net; simple rnn; vanilla rnn; elman network; рекуррентная сеть; рнн; recurrent neural net
lstm; long short term memory; long short term memory network; lstm cell; lstm network; лстм; long short term memory cell
gru; gated recurrent unit; gated recurrent units; gated recurrent network; gru cell; гру
bidirectional rnn; bidirectional lstm; bilstm; bidirectional; bi lstm; bidirectional recurrent network; bi directional lstm; bidirectional gru; двунаправленная рекуррентная
seq2seq; sequence to sequence; encoder decoder; encoder decoder architecture; seq 2 seq; sequence to sequence model; sequence transduction; encoder decoder network
encoder; энкодер; encoder block; transformer encoder; encoder stack
decoder; декодер; decoder only model; decoder only architecture; decoder only transformer; transformer decoder; decoder block
teacher forcing; professor forcing; тичер форсинг
attention; attention mechanism; attention layer; механизм внимания; внимание; neural attention; аттеншн
self attention; self attention mechanism; self attention layer; scaled dot product attention; dot product attention; самовнимание; intra attention; scaled dot product; scaled dot product self attention; селф аттеншн
cross attention; encoder decoder attention; кросс внимание
multi head attention; multi headed attention; multihead attention; multi head self attention; multi headed self attention; mha; многоголовое внимание; multi head; multiple attention heads; multihead self attention; multi head mechanism
several heads; multiple heads; many heads; attention head; attention heads; ~heads
masked multi head attention; masked multi headed attention; masked attention; masked self attention; masked multi head self attention; masked self attention layer; masked decoder attention
causal mask; mask future tokens; future tokens; masking future tokens; attend to future tokens; causal masking; look ahead mask; autoregressive mask; causal attention; causal self attention; lookahead mask; triangular mask; future mask; каузальная маска
padding mask; key padding mask; mask padding tokens
grouped query attention; gqa; grouped queries attention; grouped key value heads
multi query attention; mqa; multiquery attention; single key value head; shared key value head
flash attention; flashattention; flash attention 2; io aware attention; flashattention 2; fused attention kernel; online softmax; tiled attention
sliding window attention; local attention; windowed attention; local window attention; windowed self attention
sparse attention
linear attention; kernelized attention; linear transformers
qkv; q, k and v; q, k, v; k, q, v; q, k, and v; queries, keys and values; queries, keys, and values; query, key and value; query, key, value; query, key, and value; q k v; query key value; queries keys values; k q v; query key and value; queries keys and values; q k and v; qkv projections; query key and value vectors; query key value matrices; query key value vectors; query key value projections; query and key matrices; query key value triplet; q k v matrices
key value cache; store keys and values; cached keys and values; stored keys and values; kv cache; kv caching; key value caching; attention cache; past key values; kv cache size; kv cache memory; кэш ключей и значений; kv кэш; cached key value pairs
scaling factor sqrt d; sqrt d; sqrt dk; square root of dk; divide by square root; scale by square root; square root of key dimension; divide by sqrt; scale attention scores; dividing by sqrt dk; divided by sqrt of dk; divide by square root of dk; scaled by square root of dimension; divide by root of dimension
transformer; transformers; transformer architecture; transformer model; трансформер; трансформеры; трансформера; трансформере; transformer layer; transformer network; transformer based model; transformer model architecture; attention is all you need; vanilla transformer; transformer block
positional encoding; positional embedding; position encoding; position embedding; positional encodings; position embeddings; позиционное кодирование; позиционные эмбеддинги; position information; positional information; positional information encoding; encoding position; positional signal; position embeddings in transformer; позиционный эмбеддинг; позиционная кодировка
sinusoidal positional encoding; sinusoidal position encoding; sinusoidal encoding; sinusoidal; sine and cosine encoding; sin cos positional encoding; sine cosine positional encoding; fixed positional encoding; sinusoidal position embedding; sinusoids
rope; rotary position embedding; rotary positional embedding; rotary embedding; rotary position embeddings; rotary; rotary positional encoding; rotary positions
alibi; attention with linear biases; linear bias attention; linear attention bias
relative positional encoding; relative position; relative position embeddings; relative positional embeddings; relative position bias; relative position representations; t5 bias
absolute positional encoding; absolute position
autoencoder; auto encoder; autoencoders; aes; автокодировщик; автоэнкодер; auto associative network; bottleneck autoencoder
vae; variational autoencoder; variational auto encoder; vaes; вариационный автоэнкодер; вариационный автокодировщик
denoising autoencoder; denoising auto encoder
reparameterization trick; reparametrization trick; reparameterization; reparametrization; pathwise gradient; pathwise estimator; репараметризация; трюк репараметризации
elbo; evidence lower bound; variational lower bound; evidence lower bound objective; lower bound on evidence
gan; generative adversarial network; gans; adversarial network; генеративно состязательная сеть; генеративно состязательные сети; gan training; adversarial generative network; ган; adversarial generative model
wgan; wasserstein gan; wasserstein
mode collapse; mode dropping; collapsed modes; generator collapse; схлопывание мод
generator
discriminator
conditional gan; cgan; conditional generative adversarial network; class conditional gan
kernel pca
sentence transformer; sbert; sentence bert
diffusion model; diffusion models; diffusion; ddpm; denoising diffusion; диффузионные модели; диффузионная модель; denoising diffusion probabilistic model; denoising diffusion models; score based diffusion; диффузия; diffusion probabilistic model
ddim; denoising diffusion implicit models; deterministic sampling of diffusion; fast diffusion sampling
stable diffusion; latent diffusion; latent diffusion model
classifier free guidance; cfg; classifier guidance; guidance scale; unconditional score; классификатор free guidance; cfg scale
score matching; denoising score matching; score based model; score based generative model
normalizing flow; flow based model; normalizing flows; realnvp; real nvp; coupling layer; change of variables formula; invertible network
latent space; latent representation; latent variable; латентное пространство; latent vector; latent code
energy based model; ebm; contrastive divergence
gnn; graph neural network; graph network; graph nets; гнн; графовая нейронная сеть; графовые нейронные сети; message passing network; message passing neural network
gcn; graph convolutional network; graph convolution
neural architecture search; nas; differentiable architecture search; architecture search; automl architecture
adversarial example; adversarial attack; adversarial examples; adversarial perturbation; состязательные примеры; adversarial inputs; adversarial images
adversarial training; adversarial defense; adversarial robustness; defense against adversarial attacks; robust to adversarial examples
siamese network; siamese; twin network; siamese neural network; сиамская сеть
inductive bias; inductive biases; индуктивное смещение; architectural bias; architectural prior
universal approximation; universal approximation theorem; universal function approximator; universal approximators; универсальная аппроксимация
generative model; generative models; generative; generative modeling; генеративная модель; генеративные
discriminative model; discriminative models; discriminative; дискриминативная модель
parametric; parametric model
non parametric; nonparametric
# language
nlp; natural language processing
llm; large language model; large language models; llms; большая языковая модель; большие языковые модели; foundation model; llm model; бям; большие языковые
language model; language modeling; lm; языковая модель; statistical language model; neural language model; языковое моделирование; n gram language model
masked language model; masked language modeling; mlm; masked token; masked tokens; masked lm; cloze task; masked word prediction; masked prediction; cloze objective
causal language model; causal language modeling; autoregressive language model; next token prediction; clm; autoregressive; next word prediction; autoregressive modeling; left to right language model; next token predictor; predicting next token; autoregressive generation; autoregressive decoding; авторегрессионная; предсказание следующего токена
bert; bidirectional encoder representations from transformers; bert model; берт; bert base
gpt; generative pretrained transformer; generative pre trained transformer
t5; text to text transfer transformer; text to text
elmo; embeddings from language models
roberta; robustly optimized bert
llama
clip model; clip; contrastive language image pre training; openai clip; image text contrastive; clip training
cls token; cls; classification token; cls embedding; pooled output; cls pooling
sep token; sep
next sentence prediction; nsp; nsp task; next sentence objective
token; tokens
tokenization; tokenizer; tokenize; tokenise; токенизация; токенизатор; text tokenization; токенайзер
bpe; byte pair encoding; byte pair; subword; byte pair tokenizer; byte pair encoding tokenization; byte pair encoding algorithm; bpe tokenizer; bpe algorithm; bpe merges
wordpiece; word piece; wordpiece tokenization
sentencepiece; unigram tokenizer; unigram language model tokenizer; unigram lm tokenization; sentencepiece tokenizer
oov; unknown word; unseen word; unknown words; unseen words; out of vocabulary words; unknown token; unk token; out of vocab; oov words
stop word; stop words; stopwords; stopword removal; stop word removal; removing stop words; стоп слова
stemming; stemmer; porter stemmer; snowball stemmer; стемминг
lemmatization; lemmatize; lemma; лемматизация; лемма
tf idf; tfidf; term frequency inverse document frequency; inverse document frequency; term frequency; tf idf vectorizer; tfidf vectorization
bm25; okapi bm25; okapi; bm 25; keyword search score
bag of words; bow; count vectorizer; word count vector; мешок слов
n gram; ngram; bigram; n grams; bigrams; trigram; bigram model; n gram model; trigram model; н граммы
embedding; embeddings; эмбеддинг; эмбеддинги
word embedding; word embeddings; word vector; word vectors; векторное представление слов; word representations; word2vec embeddings; distributed representation of words; dense word vectors; vector representation of words; эмбеддинги слов
sentence embedding; sentence embeddings; sentence encoding; sentence vector; text embedding; эмбеддинги предложений; sentence representations; universal sentence encoder
contextual embedding; contextual embeddings; contextualized embeddings; contextualized word embeddings; contextual word embeddings; contextual representations; контекстные эмбеддинги; context dependent embeddings
static embedding; static embeddings; static word embeddings; non contextual embeddings; context independent embeddings
word2vec; word 2 vec; word2vec model; ворд2век
skip gram; skipgram; skip gram model; skip gram with negative sampling; sgns
cbow; continuous bag of words; cbow model
negative sampling; negative samples in word2vec
hierarchical softmax; huffman tree softmax
glove; global vectors
fasttext; subword embeddings; character n gram embeddings; fast text
ner; named entity recognition; named entity recognizer; распознавание именованных сущностей; named entity extraction; entity extraction
pos tagging; part of speech tagging; part of speech; pos tag; part of speech tagger; частеречная разметка; pos tagger
sentiment analysis; анализ тональности; sentiment classification; opinion mining; sentiment prediction
machine translation; translation; neural machine translation; nmt; машинный перевод; translation model
text classification; document classification; classify documents; classify text; классификация текстов; topic classification; text categorization
text summarization; summarization; automatic summarization; суммаризация; summarize text; summarize documents
text generation
question answering; qa; question answering system; вопросно ответная система; open domain question answering
coreference resolution
dependency parsing; dependency parser; dependency tree
topic model; topic modeling; topic modelling; latent topics; тематическое моделирование; тематические модели; topic modelling algorithm; topic modelling of documents; bertopic; plsa
lda topic model; latent dirichlet allocation
lda; linear discriminant analysis; discriminant analysis; fisher discriminant; fishers linear discriminant; линейный дискриминантный анализ
bleu; bleu score; bleu metric; bilingual evaluation understudy; brevity penalty
rouge; rouge score; rogue; rouge l; rouge n; rouge metric; recall oriented understudy
perplexity; перплексия; ppl; perplexity score; language model perplexity; перплексия модели
hallucination; made up facts; making up facts; makes up facts; invent facts; invents facts; inventing facts; makes things up; making things up; confabulation; confabulate; fabricated; fabricate; hallucinate; hallucinating; hallucinations; галлюцинации; галлюцинация; hallucinated facts; ungrounded answer; unfaithful generation; factual errors in llm; hallucinated output; fabricated information; fabricating facts; галлюцинировать; fabricated answers
prompt engineering; ~prompting; ~prompt; промпт; prompt design; prompt crafting; prompt techniques; промпт инжиниринг; промптинг; prompt writing
prompt tuning; soft prompt; soft prompt tuning; soft prompts; p tuning; learned prompts; continuous prompts; prompt embeddings
prefix tuning
prompt injection; indirect prompt injection; instruction injection; prompt hijacking; инъекция промпта; промпт инъекция; prompt injection attack
jailbreak
chain of thought; step by step reasoning; reason step by step; think step by step; let us think step by step; cot; chain of thought prompting; cot reasoning; reasoning traces; reasoning chain; zero shot cot; цепочка рассуждений; chain of thought reasoning; cot prompting
tree of thought; tot; graph of thoughts; tree search over thoughts
in context learning; icl; few shot in context; in context examples; demonstrations in context; few shot demonstrations; few shot examples in prompt; learning in context
few shot prompting; one shot prompting
context window; context length; context size; maximum context; длина контекста; long context; context limit; token limit; maximum sequence length; max sequence length; input length limit; token window; контекстное окно; exceed context; long inputs; max tokens limit; exceeds context window; long context window
lora; low rank adaptation; low rank adapters; lora adapters; low rank update; low rank fine tuning; лора; lora finetuning; lora fine tuning
qlora; quantized lora; 4 bit lora; quantized low rank adaptation
peft; parameter efficient fine tuning; adapters; adapter; parameter efficient; parameter efficient finetuning; parameter efficient tuning; parameter efficient methods; efficient fine tuning
rlhf; reinforcement learning from human feedback; reinforcement learning with human feedback; reinforcement learning by human feedback; rl from human feedback; learning from human feedback; human preference learning; human feedback training; обучение с подкреплением на основе обратной связи; rlhf pipeline
dpo; direct preference optimization; dpo loss
ppo; proximal policy optimization; clipped surrogate objective; clipped objective; ppo clip; clipped surrogate; proximal policy optimisation
grpo; group relative policy optimization; group relative advantage
reward model; reward modeling; reward modelling; preference model; reward modelling in rlhf; модель вознаграждения; bradley terry reward model
instruction tuning; supervised fine tuning; sft; instruction fine tuning; instruction finetuning; supervised finetuning; instruction following training; instruction tuned model; instruct tuning
rag; retrieval grounded; answering from documents; answer from documents; retrieval augmented generation; retrieval augmented; retrieval augmented assistant; rag system; rag pipeline; retrieval augmented llm; retrieval augmented language model; rag application; rag architecture; раг; generation augmented with retrieval; rag based
chunking; chunk; chunks; chunked; chunk size; chunking strategy; text splitting; document splitting; semantic chunking; recursive chunking; fixed size chunking; chunk overlap; overlapping chunks; splitting documents; split documents into chunks; чанкинг; чанки; text splitter
retriever; retrieval; retrieved; retrieve; retrieves; document retriever; retrieval component; retrieval step; passage retrieval; document retrieval; ретривер; information retrieval
reranking; reranker; re ranking; rerank; re ranker; cross encoder reranking; re ranker model; second stage ranker; reranking stage; cross encoder reranker; реранкер; реранкинг; reranking model; second stage ranking
bi encoder; dual encoder; two tower; two tower model; two tower network; two tower architecture; dual tower; двухбашенная; dssm; two tower recommender; twin tower; two tower neural network; double tower; двухбашенная модель; biencoder; dual encoder model; siamese encoder; би энкодер
cross encoder; crossencoder; кросс энкодер
late interaction; colbert; multi vector retrieval; maxsim; late interaction model
vector database; vector index; vector store; vector db; vector search; векторная база данных; embedding store; векторная бд; embedding database; vector search engine; vectordb; milvus; qdrant; weaviate
approximate nearest neighbor; ann search; approximate nearest neighbour; approximate nearest neighbor search; ann index; ann algorithm; approximate nearest neighbour search; приближенный поиск ближайших соседей; approximate vector search; approximate similarity search; similarity search index
hnsw; hierarchical navigable small world; hnsw index
moe; sparse experts; expert layers; router; gating network; mixture of experts; expert routing; sparse mixture of experts; sparse moe; switch transformer; mixture of experts model; mixtral; смесь экспертов; expert choice routing; gated experts
speculative decoding; draft model; speculative sampling; assisted generation; draft and verify; draft tokens; спекулятивное декодирование
beam search; beam width; beam; beam search decoding; beam search algorithm; лучевой поиск; beam size
greedy decoding; greedy search; greedy generation; argmax decoding; greedy sampling; жадное декодирование
top k sampling; top k; topk sampling; top k decoding; top k truncation
nucleus sampling; nucleus; top p sampling; top p; top p decoding; topp sampling; nucleus decoding
temperature; temperature scaling; softmax temperature; sampling temperature; температура; sampling temperature in llm; temperature parameter; decoding temperature; temperature in sampling; temperature in softmax; temperature of softmax
dynamic batching; server side batching; request batching; adaptive batching; dynamic batcher; batching of requests
continuous batching; in flight batching; iteration level scheduling; inflight batching; rolling batch
time to first token; ttft; first token latency
time per output token; tpot; inter token latency; time between tokens; per token latency; intertoken latency
emergent abilities; emergent capabilities; emergent behavior; emergence in llms
scaling law; scaling laws; chinchilla; neural scaling laws; compute optimal training; compute optimal; chinchilla optimal; power law scaling of loss; chinchilla scaling; закон масштабирования
weight tying; tied embeddings; tie embeddings; tied input and output embeddings; shared embedding matrix; embedding tying; weight tied
tool use; function calling; tool calling; tool usage; function calls by llm; api calling by llm; tool integration; toolformer; external tools; вызов функций; tool invocation; use tools; tools api
agent; agents; llm agent; agentic; ai agent; language agents; autonomous agent; agentic system; agentic ai; agentic workflow; llm based agent; агент
# reinforcement learning
q learning; q обучение; tabular q learning; кью лернинг; q learning algorithm
deep q network; dqn; deep q learning; deep q; deep q learning network; dqn algorithm
sarsa; state action reward state action
policy gradient; policy gradients; policy gradient theorem; policy based methods; policy gradient method; policy gradient algorithm; vanilla policy gradient
reinforce; reinforce algorithm; monte carlo policy gradient
actor critic; a2c; actor critic methods; actor critic algorithm; advantage actor critic
a3c; asynchronous advantage actor critic
value function; state value function; v function; state values; value of state; value network
action value function; q function; q value; action values; state action value function; state action value; q table; quality function
bellman equation; bellman; bellman optimality equation; bellman expectation equation; bellman backup; bellman operator; уравнение беллмана
policy iteration; policy improvement; generalized policy iteration; policy iteration algorithm
value iteration; value iteration algorithm
on policy; on policy learning; on policy method; on policy algorithm
off policy; off policy learning; off policy method; off policy algorithm; behavior policy; off policy correction
off policy evaluation
temporal difference; td learning; td; td error; temporal difference learning; td 0; temporal difference error
exploration exploitation; exploration versus exploitation; explore exploit; exploration vs exploitation; exploration and exploitation; exploration; exploration exploitation dilemma; exploration exploitation tradeoff; exploration exploitation trade off; exploration strategies; разведка и эксплуатация; try new actions; best known action; exploiting what is known
experience replay; replay buffer; replay memory; experience buffer; experience replay buffer; буфер воспроизведения
target network; soft target update; fixed target network; frozen target network; soft update
discount factor; ~discounting; discount term; discount rate; gamma discount; discount rate in rl; коэффициент дисконтирования; discounted reward; discounted future rewards
reward shaping; reward design; reward function; potential based reward shaping; shaped reward; reward engineering; designing reward; design reward function
reward hacking; specification gaming; reward gaming; reward exploitation; wireheading; hack reward; reward over optimization; gaming the reward
model based rl; model based reinforcement learning; model based; model based reinforcement learning methods
model free rl; model free; model free reinforcement learning; model free methods
imitation learning; behavior cloning; behavioral cloning; learning from demonstrations; behaviour cloning; expert demonstrations; имитационное обучение
horizon
muzero
alphazero; alpha zero; alphago zero
mcts; monte carlo tree search; upper confidence tree; uct; monte carlo tree; monte carlo tree search algorithm
# retrieval, language models and serving, continued
paged attention; pagedattention; vllm; paged kv cache; block table kv cache; vllm paging
prefill; prefill phase; prompt processing; prefill stage; prompt prefill
ring attention
alignment tax; safety tax
constitutional ai; rlaif; ai feedback; reinforcement learning from ai feedback; rl from ai feedback
rejection fine tuning; best of n; best of n sampling; rejection sampling fine tuning; rejection sampled finetuning
kl penalty; kl regularization; kl divergence penalty; kl constraint; kl term in rlhf; kl coefficient; kl to reference model; kl control; kl divergence term in rlhf
repetition penalty; frequency penalty; presence penalty
constrained decoding; structured output; json mode; grammar constrained decoding; structured generation; constrained generation; json schema output; guided decoding; grammar based decoding; json output; logit masking
guardrails; guardrail; safety filter; llm guardrails; safety guardrails; content filters for llm; safety classifier; llama guard; input output filtering; moderation layer
llm as judge; llm judge; llm as a judge; model graded evaluation; llm as a grader; model based evaluation; gpt as judge; automatic llm grading; llm evaluator; llm as evaluator; judge model; g eval
benchmark contamination; data contamination; test set contamination; train test overlap; data contamination in llms; evaluation contamination; contaminated benchmark; test set leakage into pretraining; benchmark leakage
red teaming; red team; adversarial testing of llm; red team testing; ред тиминг
system prompt; system message; system instruction; системный промпт
self consistency; self consistency decoding; majority voting over reasoning paths; self consistency sampling; majority vote over samples
react prompting; reason and act; react agent; react framework; react pattern; thought action observation
multi agent; agent framework; multi agent system; multi agent llm; agent orchestration; orchestrator agent; supervisor agent; multi agent orchestration
mcp; model context protocol; model context protocol server; mcp server
hybrid search; hybrid retrieval; hybrid dense sparse; combine bm25 and embeddings; combining keyword and vector search; гибридный поиск; combining dense and sparse; lexical and dense retrieval; bm25 and embeddings
dense retrieval; dense retriever; semantic retrieval; dense passage retrieval; dpr; embedding based retrieval; dense vector retrieval; embedding retrieval; vector retrieval; vector similarity search
sparse retrieval; lexical retrieval; keyword search; sparse retriever; term based retrieval; term matching; lexical search; keyword retrieval
query expansion; query rewriting; query rewrite; query reformulation; query transformation; multi query retrieval; rewrite query; reformulate query
hyde; hypothetical document embeddings; hypothetical document
lost in the middle; middle of context ignored; positional bias in long context; long context degradation; context rot
knowledge graph; knowledge graphs
locality sensitive hashing; lsh; lsh hashing; random hyperplane hashing; minhash lsh
minhash; min hash; minwise hashing
simhash; sim hash
product quantization
semantic cache; semantic caching; caching by embedding similarity
model merging; slerp merging; ties merging; merging models; merging fine tuned models
tokens per second; token throughput; generation throughput
gptq; optimal brain quantization
awq; activation aware weight quantization; activation aware quantization
kv cache quantization; quantized kv cache
ntk scaling; yarn; ntk aware scaling; rope scaling; context extension; context window extension; extend context window; extending context length; length extrapolation; length generalization
vocabulary size; vocab size; size of vocabulary; tokenizer vocabulary size; размер словаря; larger vocabulary
embedding dimension; dimension of embedding; embedding size
special token; special tokens
attention sink; attention sinks; attention sink tokens; streaming llm; streamingllm
state space model; mamba; selective state space; structured state space; s4 model; ssm
encoder only model; encoder only models
pretraining data; data mixture; pretraining corpus; web crawl data; common crawl; data mixing; data curation for llm; pretraining dataset; training corpus quality; data filtering for pretraining; quality filtering
data deduplication
synthetic data; generated training data
# models and training, continued
quantile regression; median regression; quantile forecast; квантильная регрессия
quantile loss; pinball loss; tau loss
poisson regression; poisson model; log linear model; пуассоновская регрессия
kalman filter; kalman; kalman smoother; extended kalman filter; фильтр калмана; unscented kalman
gaussian process; gaussian processes
wasserstein distance; earth mover distance; optimal transport
gumbel softmax
spectral normalization
gradient noise
cyclical learning rate; one cycle; cyclic learning rate; one cycle policy; 1cycle
plateau; reduce on plateau
lookahead
polyak averaging; exponential moving average of weights; ema of weights; weight averaging; stochastic weight averaging; ema weights; exponential moving average of parameters; ema model; weight ema; checkpoint averaging; averaging checkpoints
large batch training; linear scaling rule; large batch size training; learning rate scaling rule; scaling learning rate with batch size
label noise; noisy labels; mislabeled; wrong labels; labeling errors; noisy annotations; incorrect labels; annotation errors; noise in labels
hard negative mining; hard negatives; hard negative; mining hard negatives; online hard example mining; ohem; hard example mining
class activation map; grad cam; saliency map; saliency; gradcam; grad cam visualization
feature visualization; visualize cnn filters; visualizing filters; what cnn filters learn; what convolutional filters learn; visualize learned features; deepdream
monte carlo dropout; mc dropout
deep ensemble; deep ensembles
conformal prediction; conformal; split conformal; prediction sets with coverage
out of distribution; ood; ood detection
domain adaptation; domain shift; unsupervised domain adaptation; domain adversarial; dann; domain adversarial training; gradient reversal; доменная адаптация
test time augmentation
knowledge tracing; student knowledge modeling; learner model
multimodal; multi modal; vision language model; vlm; multimodal llm; multimodal large language model; mllm; multimodal language model; multimodal models
contrastive language image pretraining
masked autoencoder; mae pretraining; masked image modeling; beit; masked patch prediction
simclr; simple framework for contrastive learning
moco; momentum contrast; momentum encoder; memory queue of negatives
byol; bootstrap your own latent
swin; swin transformer
efficientnet; compound scaling; efficient net
mobilenet; mobile net
style transfer; neural style transfer; image style transfer; gram matrix loss; style loss
super resolution; image super resolution; upscaling images; srgan
image captioning; caption generation; generate captions
pose estimation
optical flow; motion field; lucas kanade; оптический поток
depth estimation; monocular depth; depth map; monocular depth estimation; depth from a single image
face clustering; cluster faces; group faces by identity; cluster faces by identity
person re identification; person reid; ~reid; re identification across cameras
beamforming; beamformer; beam forming; microphone array; delay and sum; direction of arrival
compounding errors; compounding error; error accumulation in imitation; distribution shift in imitation learning
warp occupancy; gpu occupancy; low occupancy
focal length
one stage detector; one stage; single stage detector
two stage detector; two stage
region proposal; region proposal network; rpn; proposal network; object proposals
roi pooling; roi align; region of interest pooling; roialign
dice loss; dice coefficient; dice score; soft dice; sorensen dice; dice similarity
inception score
fid; frechet inception distance; frechet distance; fid score
pixelcnn; autoregressive image model; pixel rnn; pixelrnn
vector quantized vae; vq vae; vqvae
beta vae
noise schedule; variance schedule; beta schedule
wide and deep; wide & deep; dlrm; autoint
factorization machine; factorization machines; fm model; ffm; field aware factorization machine; deepfm; deep fm
deep and cross; deep & cross; deep cross network; dcn; dcn v2
candidate generation; candidate retrieval; candidate generator; candidate selection; retrieval stage; кандидатогенерация; отбор кандидатов; candidate generation stage; first stage retrieval; candidate retrieval stage; recall stage; генерация кандидатов
position bias; presentation bias; click bias; rank bias; trust bias; examination bias; position debiasing; позиционное смещение; unbiased learning to rank; inverse propensity ranking; position effect; counterfactual learning to rank; click position bias; positional bias in ranking; position effect on clicks
feedback loop; feedback loops; self reinforcing; degenerate feedback loop; self reinforcing loop; петля обратной связи; feedback loops in recommender
filter bubble; echo chamber; пузырь фильтров; information bubble
diversity; diversify; diverse recommendations; mmr; maximal marginal relevance; intra list diversity; разнообразие; determinantal point process; dpp; recommendation diversity; diverse results; redundancy in retrieved results
implicit feedback; implicit ratings; implicit signals; implicit data; implicit user feedback; неявный фидбек; неявная обратная связь
explicit feedback; explicit ratings; star ratings; explicit signals; user ratings; ratings prediction; predict rating; явный фидбек; explicit user feedback
session based recommendation; sequential recommendation; next item recommendation; gru4rec; sasrec; bert4rec; session based; sequential recommender; next basket; next basket recommendation; next item prediction; sequence aware recommendation; anonymous session; последовательные рекомендации
counterfactual evaluation; inverse propensity; inverse propensity scoring; inverse probability weighting; ipw; inverse propensity weighting; iptw; off policy estimation; counterfactual estimator; inverse probability of treatment weighting; doubly robust; doubly robust estimator
propensity score; propensity weighting; ~propensity; мера склонности; probability of treatment; propensity of treatment
uplift modeling; uplift; treatment effect; incremental impact; uplift trees; persuadables; true lift model; net lift; qini; qini curve; аплифт; аплифт моделирование; incremental response; incremental lift
difference in differences; diff in diff; did estimator; parallel trends; parallel trends assumption; разность разностей; event study
instrumental variable; two stage least squares; 2sls; local average treatment effect; instrumental variable estimation; инструментальная переменная; encouragement design; ~compliers
regression discontinuity; regression discontinuity design; разрывная регрессия
propensity score matching; matching on propensity; psm; matching estimator; nearest neighbor matching; matched control; мэтчинг; coarsened exact matching
customer lifetime value; ltv; clv; lifetime value; customer value prediction; cltv; bg nbd; жизненная ценность клиента; predict ltv; predict lifetime value
demand forecasting; sales forecasting; predict demand; forecast demand; inventory forecasting; sales prediction; inventory planning; demand prediction; прогнозирование спроса; прогноз спроса; прогноз продаж; predict sales; demand planning; forecast sales; inventory optimization; supply chain forecasting
eta prediction; arrival time; estimated time of arrival; predict arrival time; arrival time prediction; travel time prediction; delivery time prediction; delivery time estimation; predict delivery time; estimate delivery time; food delivery time; estimated arrival time; время прибытия; время доставки
credit scoring; credit risk; loan default; credit scoring model; loan default prediction; probability of default; default prediction; creditworthiness; кредитный скоринг; credit default; скоринг; loan approval; credit model; credit risk model; predict loan default; loan applicants
predictive maintenance; machine failure prediction; equipment failure; remaining useful life; failure prediction; equipment failure prediction; predict equipment failure
self driving; autonomous driving; self driving car; autonomous vehicle; driverless car; беспилотный автомобиль
word error rate; wer; wer metric
character error rate; cer
mean reversion
seasonality; trend and seasonality; seasonal; seasonal pattern; seasonal component; seasonal effects; seasonal variation; ~periodicity; сезонность; multiple seasonality; weekly pattern; yearly pattern; periodicity of series
backtesting; walk forward validation; rolling validation; rolling window validation; time based split; time split; back testing; rolling backtest; бэктест; бэктестинг; rolling origin evaluation; expanding window validation; rolling forecast origin
group k fold; grouped split; grouped cross validation; groupkfold; group kfold; leave one group out; patient level split
stratified k fold; stratified cross validation; stratified kfold; stratified folds; stratified cv
repeated k fold
bootstrap confidence interval; percentile bootstrap; bootstrap ci
permutation test; randomization test; exact permutation test; label shuffling; перестановочный тест
bias of estimator; unbiased estimator; biased estimator; unbiased estimate; estimator bias; bessel correction; n minus 1; divide by n 1; sample variance; несмещенная оценка; смещенная оценка
consistency of estimator; consistent estimator; consistent estimate; состоятельность; состоятельная оценка
sufficient statistic; ~sufficiency; достаточная статистика
fisher information; fisher information matrix; информация фишера
cramer rao bound; cramer rao lower bound; cramer rao; неравенство рао крамера
chebyshev inequality; concentration inequality; concentration inequalities; bernstein inequality; неравенство чебышева
markov inequality; неравенство маркова
hoeffding inequality; hoeffding
chernoff bound
jensen inequality; jensens inequality; неравенство йенсена
moment generating function; mgf
characteristic function
covariance versus correlation
degrees of freedom; степени свободы
effect size; cohens d; hedges g; practical significance; practically significant; размер эффекта
minimum detectable effect; mde; smallest effect of interest; минимальный детектируемый эффект; smallest detectable effect; smallest effect worth detecting
sequential testing; always valid p values; always valid inference; sequential probability ratio test; sprt; group sequential; alpha spending; early stopping of experiment; stop experiment early; stop test early; msprt; continuous monitoring of experiment; optional stopping in experiments; group sequential test; stopping test as soon as
peeking; early peeking; optional peeking; peeking problem; проблема подглядывания; подглядывание; peek at results; check results before end
one tailed test; one sided test; one tailed; one sided
two tailed test; two sided test; two tailed; two sided
non parametric test; wilcoxon; nonparametric test; rank based test; sign test; непараметрический тест; distribution free test
mann whitney; mann whitney u; mann whitney u test; манна уитни; критерий манна уитни; wilcoxon rank sum
kruskal wallis
wilcoxon signed rank
kolmogorov smirnov; ks test; kolmogorov smirnov test; ks statistic; k s test; two sample ks; ks distance; колмогорова смирнова
population stability index; psi; population stability; stability index; psi metric; psi index; characteristic stability index
cohens kappa; kappa; fleiss kappa; krippendorff; krippendorff alpha
inter annotator agreement; inter rater agreement; inter rater reliability; interrater agreement; annotator agreement; inter annotator; согласованность разметчиков
matthews correlation; mcc; matthews correlation coefficient; phi coefficient; mcc score
balanced accuracy; average recall per class; сбалансированная точность
brier score; brier; quadratic score; brier loss; шкала брайера
lift; lift chart; lift curve; lift at decile; decile analysis; lift score
gain chart; cumulative gains
macro average; macro averaging; macro f1; macro f score; macro precision; macro recall
micro average; micro averaging; micro f1; micro precision; micro recall
adjusted r squared; adjusted r2; adj r2; скорректированный r2
aic; akaike; akaike information criterion; критерий акаике
bic; schwarz criterion; bayesian information criterion; schwarz information criterion; байесовский информационный критерий
information criterion; information criteria; aic bic; mallows cp; waic
variance inflation factor; vif; vif score
stepwise selection; stepwise regression; ~stepwise
forward selection; sequential feature selection; forward stepwise; sequential forward selection
backward elimination; backward selection; backward stepwise
recursive feature elimination; rfe; rfecv
mutual information feature selection
log transform; log transformation; logarithmic transformation; variance stabilizing; log transform target; log of target; логарифмирование; логарифмировать
box cox; boxcox; yeo johnson; power transform; box cox transformation
binning; discretization; ~bucketing; bucketize; quantile binning; equal width binning; equal frequency binning; дискретизация; биннинг; bucketized feature
polynomial features
interaction terms; interaction term; interaction features; interaction between features; feature interaction; взаимодействие признаков
feature cross; feature crosses; crossed features
robust scaler; robust scaling; robust standardization; median iqr scaling
mean imputation; mean imputation method
mcar; missing completely at random; completely at random missing
missing at random; mar; mar missing
mnar; missing not at random; not missing at random; missing not at random mechanism; informative missingness; nmar
winsorization; winsorize; clipping outliers; capping outliers; cap extreme values
interquartile range; iqr; quartile range; межквартильный размах
pre pruning; min samples leaf; min samples split; minimum samples per leaf; tree stopping criteria
post pruning; cost complexity pruning; minimal cost complexity pruning; weakest link pruning; ccp alpha
max depth; maximum depth; tree depth
number of trees; number of estimators; more trees
leaf; ~leaves; leaf node; leaf nodes; leaf wise
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
mean shift; meanshift; mean shift clustering
spectral clustering; graph laplacian; laplacian matrix; normalized cut; спектральная кластеризация; normalized laplacian; adjacency matrix normalization; spectral graph theory
affinity propagation
soft clustering; fuzzy clustering; fuzzy c means; fuzzy k means; soft assignment; soft k means; fuzzy cmeans
linkage; linkage criterion; linkage method; average linkage; wards method; ward linkage
single linkage
complete linkage
ward
manifold learning; nonlinear dimensionality reduction; laplacian eigenmaps; manifold hypothesis; многообразие; manifold assumption
isomap
lle; locally linear embedding
mds; multidimensional scaling; classical mds
ica; independent component analysis; blind source separation; cocktail party problem; independent components; анализ независимых компонент
nmf; non negative matrix factorization; nonnegative matrix factorization; non negative factorization
whitening; zca; sphering; decorrelate features; pca whitening
random projection; johnson lindenstrauss; johnson lindenstrauss lemma; jl lemma
explained variance; scree plot; number of components; number of principal components; how many components; explained variance ratio; how many pcs; cumulative variance; variance explained; choose number of components; доля объясненной дисперсии; cumulative explained variance; number of pcs
factor analysis; exploratory factor analysis; efa; факторный анализ; latent factors analysis; confirmatory factor analysis
cca; canonical correlation; canonical correlation analysis; partial least squares; pls regression
# reinforcement learning, continued
double dqn; double q learning; overestimation; maximization bias; overestimation bias; overestimation of q values; double deep q network; clipped double q
dueling network; dueling dqn; dueling architecture; dueling deep q network
prioritized replay; prioritized experience replay
trpo; trust region; trust region policy; trust region policy optimization; natural policy gradient
sac; soft actor critic; maximum entropy reinforcement learning; maximum entropy rl
ddpg; deep deterministic policy gradient; deterministic policy gradient
td3; twin delayed ddpg; twin delayed deep deterministic policy gradient
gae; generalized advantage estimation
advantage function; advantage; baseline in policy gradient; advantage estimate; advantage value
eligibility trace; eligibility traces
sparse reward; sparse rewards; delayed reward; sparse reward problem; rewards are sparse; reward is sparse; sparse feedback in rl
credit assignment; credit assignment problem; temporal credit assignment
inverse reinforcement learning; irl; apprenticeship learning; inverse rl
offline rl; offline reinforcement learning; batch rl; batch reinforcement learning
multi agent rl; multi agent reinforcement learning; marl; multiagent reinforcement learning; cooperative agents
curiosity; intrinsic reward; intrinsic motivation; curiosity driven exploration; intrinsically motivated
world model; learned dynamics model; dynamics model
monte carlo method rl; monte carlo returns
contextual bandit; contextual bandits; contextual multi armed bandit; контекстный бандит; contextual bandit problem
regret bound; regret minimization; cumulative regret; regret in bandits; sublinear regret; regret analysis; regret of bandit
stochastic policy
deterministic policy
# further
adaptive optimizer; adaptive learning rate method; adaptive learning rates; per parameter learning rate; adaptive gradient methods
bias correction in adam; adam bias correction; bias corrected moments; moment bias correction
adadelta
adafactor
lion optimizer; evolved sign momentum
lamb optimizer; layerwise adaptive moments
shampoo optimizer
muon optimizer
amsgrad
sharpness aware minimization; sam optimizer
optimizer state; moment estimates memory
learning rate finder; lr finder; lr range test; learning rate range test
layerwise learning rate decay; discriminative learning rates; layer wise learning rate; discriminative fine tuning; different learning rates per layer
straight through estimator; straight through gradient
computation graph; dynamic computation graph; static computation graph; define by run
loss scaling; dynamic loss scaling; scale loss to avoid underflow; gradient underflow; loss scaler
fp8; fp8 training; 8 bit floating point
tensor core
loss spike; training instability; spikes in training loss
mode connectivity; linear mode connectivity
grokking; delayed generalization
lottery ticket hypothesis; winning ticket; lottery tickets
neural tangent kernel; ntk regime; lazy training
overparameterization; overparametrized; over parameterized; overparameterized networks
implicit regularization; implicit bias of sgd; implicit bias of gradient descent
inverted dropout; dropout scaling at test time; dropout at inference; dropout at test time; dropout during inference
dropconnect
spatial dropout
stochastic depth; layerdrop; drop path; droppath
text augmentation; augment text; augmenting text data; easy data augmentation; data augmentation for text; data augmentation for nlp; augmentation for text
cutmix
randaugment; autoaugment; trivialaugment
max norm constraint; max norm regularization
noise injection; adding noise to weights; adding noise to inputs; gaussian noise layer
batch norm at inference; batch normalization at inference; batch norm at test time; batch normalization during inference; running statistics; moving averages in batch norm; batch normalization at test time
synchronized batch norm; sync batch norm; syncbn; cross gpu batch norm
batch renormalization; batch renorm; ghost batch norm
pre norm; pre layer norm; pre layernorm; pre ln; pre layer normalization; normalization before sublayer
qk norm; query key normalization; qk layernorm
adaptive instance normalization; adain; adaptive layer norm; adaln
local response normalization; lrn
weight standardization
orthogonal initialization; orthogonal init
layer sequential unit variance; lsuv
identity initialization; fixup initialization; zero init residual
mup; maximal update parametrization; mu parametrization
elu; exponential linear unit
selu; scaled exponential linear unit; self normalizing networks
swiglu; swish gated linear unit
mish activation
maxout
softplus
hard swish; hardswish
log softmax; numerically stable softmax; subtract max from logits; softmax overflow; stable softmax
sparsemax; entmax
noise contrastive estimation; nce loss
saturated activation; sigmoid saturation; saturated neurons; activation saturation; saturated units
xor problem; xor function; solve xor; learn xor
degradation problem; degradation of deep networks; accuracy degradation with depth
highway network
resnext; grouped convolution; cardinality in resnext
squeeze and excitation; squeeze excitation; se block; senet; channel attention
cbam; spatial attention
inverted residual; inverted bottleneck; linear bottleneck; mobilenetv2
bottleneck block; bottleneck layer
shufflenet; channel shuffle
squeezenet; fire module
convnext
alexnet
lenet
capsule network; capsnet
spatial transformer network; spatial transformer
deformable convolution
3d convolution; 3d cnn; three dimensional convolution
1d convolution; one dimensional convolution; temporal convolution
causal convolution; temporal convolutional network; tcn
checkerboard artifacts; checkerboard pattern
pixel shuffle; sub pixel convolution
upsampling layer; bilinear upsampling; nearest neighbor upsampling; learned upsampling; unpooling
spatial pyramid pooling; spp; atrous spatial pyramid pooling; aspp
strided convolution; stride instead of pooling
output size of convolution; convolution output size; output dimension of convolution; output shape of convolution; size of output feature map; output dimensions of convolutional layer; feature map size; output size after convolution; output volume size
number of parameters in convolution; parameters in convolutional layer; parameters in conv layer; number of parameters in cnn; count parameters of convolution
im2col; winograd convolution
patch embedding; image patches; patchify; patch size
deit; data efficient image transformer
dino; dinov2; self distillation with no labels
detr; detection transformer; bipartite matching loss; hungarian matching; set prediction
segment anything; segment anything model; promptable segmentation
ssd detector; single shot detector; single shot multibox detector; single shot detection
selective search
retinanet
soft nms
giou; generalized iou; generalized intersection over union
bounding box; bbox; ограничивающая рамка
bounding box regression; box regression; box offsets
object localization; localization task
object tracking; multi object tracking; multiple object tracking; tracking objects; visual tracking; deepsort
panoptic segmentation; panoptic
fully convolutional network
deeplab; deeplabv3
tversky loss
crf post processing; dense crf
fine grained classification; fine grained recognition
face recognition; face identification; facial recognition; распознавание лиц
arcface; additive angular margin; angular margin loss
facenet
face detection
keypoint detection; keypoints; landmark detection
sift; scale invariant feature transform
hog features; histogram of oriented gradients
canny; canny edge detector; canny edge detection
hough transform
homography
camera calibration; intrinsic parameters; extrinsic parameters; intrinsic matrix
stereo vision; stereo matching
point cloud; pointnet; lidar
slam; simultaneous localization and mapping; visual odometry
nerf; neural radiance field
gaussian splatting
action recognition; activity recognition
image registration
morphological operations; erosion and dilation; dilation and erosion
histogram equalization
gaussian blur; gaussian smoothing; gaussian filter
visual question answering; vqa
perceptual loss; content loss; feature reconstruction loss; vgg loss
image inpainting; inpainting
image to image translation; pix2pix; paired image translation
cyclegan; cycle consistency; cycle gan; cycle consistency loss; unpaired image translation
stylegan; style gan; style based generator
dcgan; deep convolutional gan
progressive growing; progressive gan
patchgan; patch discriminator
biggan; truncation trick
minimax game; minmax game; zero sum game; min max game; minimax objective
non saturating loss; non saturating gan loss; saturating gan loss
gradient penalty; wgan gp
lsgan; least squares gan
gan training instability; gans hard to train; unstable gan training; gans are difficult to train; instability of gan training; gan instability
undercomplete autoencoder; overcomplete autoencoder; undercomplete
sparse autoencoder
contractive autoencoder
amortized inference; inference network; recognition network
posterior collapse; kl vanishing; kl collapse
blurry samples; blurry images; blurriness of vae
vqgan; image tokenizer
conditional vae; cvae
latent interpolation; interpolation in latent space
flow matching; rectified flow; conditional flow matching
consistency model; consistency distillation; consistency levels
forward process; forward diffusion; noising process; forward noising process
reverse process; reverse diffusion; denoising process; backward diffusion process
noise prediction; predict noise; epsilon prediction; v prediction
diffusion transformer
controlnet
textual inversion
text to image; text to image generation; text to image model
classifier guidance method; classifier guided diffusion; gradient of classifier guidance
clip score; clipscore
lpips; learned perceptual image patch similarity
psnr; peak signal to noise ratio
wavenet
hopfield network
self organizing map; kohonen map
radial basis function network; rbf network
spiking neural network; neuromorphic
neural ode; neural ordinary differential equation
hypernetwork
kolmogorov arnold network; kan network
echo state network; reservoir computing
neural turing machine; differentiable memory; memory network
pointer network; pointer generator; copy mechanism
bayesian neural network; bnn
forget gate
cell state; memory cell; lstm memory cell; constant error carousel
peephole connection; peephole lstm
stacked rnn; stacked lstm; deep rnn; multi layer rnn; multi layer lstm
hidden state; recurrent state; hidden state of rnn
long term dependency; long range dependency; long distance dependencies; long range context
variable length sequences; variable length inputs; sequences of different lengths; sequences of varying length; packed sequence; pad packed sequence; bucketing by length
fixed length context vector; context vector; information bottleneck of encoder; fixed size vector bottleneck; thought vector
scheduled sampling
soft attention; deterministic attention
ctc; connectionist temporal classification; ctc decoding
rnn transducer; rnnt; rnn t; transducer model
prefix lm; prefix language model; unilm
attention score; attention weights; attention matrix; attention map
attention complexity; quadratic attention; quadratic complexity of attention; quadratic cost of attention; attention is quadratic; complexity of self attention; self attention complexity; quadratic complexity of self attention; time complexity of attention; complexity of attention; quadratic in sequence length; quadratic bottleneck of attention
efficient attention; efficient transformers; subquadratic attention; sub quadratic attention
linformer
longformer
transformer xl; segment level recurrence
attention head pruning; redundant heads; pruning attention heads
multi head latent attention; mla attention; latent attention
padding tokens
feed forward in transformer; position wise feed forward; positionwise feed forward; feed forward network in transformer; ffn in transformer; position wise feed forward network; feed forward sublayer; transformer mlp
learned positional embedding; trainable positional embeddings; learnable positional embeddings
no positional encoding; nope positional; without positional encoding
kv cache eviction; kv cache compression; h2o eviction; kv cache pruning
decode phase; token generation phase; autoregressive decoding phase; decoding phase; generation phase; decode stage
prefill decode disaggregation; disaggregated serving; disaggregated prefill; separate prefill and decode
chunked prefill
memory bandwidth bound; memory bound; bandwidth bound; memory bandwidth bottleneck; memory bandwidth limited; memory bandwidth; bound by memory; memory wall
arithmetic intensity; roofline; roofline model; operational intensity
static batching; naive batching
medusa heads; medusa decoding
llm serving; llm inference; llm inference optimization; serving llms; serving large language models; llm deployment; inference optimization for llms; llm inference server; tgi; text generation inference
prefix caching; prefix cache; prompt caching; prompt cache; prefix caching server; cached prefix; radix attention; shared prefix cache; automatic prefix caching
cuda kernel; kernel fusion; operator fusion; fused kernels; triton kernel; custom kernels
cuda graphs
torch compile; jit compilation; graph compilation; xla
gpu memory hierarchy; hbm; high bandwidth memory; shared memory sram
warp divergence; streaming multiprocessor; thread block
model flops utilization; mfu; hardware utilization
flops; flop count; floating point operations; number of flops; compute budget
training flops estimate; six nd
out of memory; oom; cuda out of memory; out of memory error; gpu runs out of memory; runs out of gpu memory; not enough gpu memory
gpu memory estimation; memory to train model; gpu memory required; memory required for training; how much gpu memory; how much memory to train; vram required; how much vram
number of parameters of transformer; parameter count of transformer; transformer parameter count; count parameters of transformer; how many parameters does transformer
pipeline bubble; bubble in pipeline; one forward one backward; 1f1b
sequence parallelism; sequence parallel; context parallelism; context parallel
expert parallelism; expert parallel
3d parallelism; hybrid parallelism; three dimensional parallelism
cpu offloading; zero offload; offload to cpu; offload optimizer states
all reduce; allreduce; ring all reduce; ring allreduce; all reduce operation
all gather; allgather
parameter server
gradient compression; gradient sparsification; gradient quantization; communication overhead in distributed training
straggler
checkpointing training; training checkpoints; resume training; model checkpoint; save checkpoint
data loading bottleneck; dataloader; data loader; input pipeline bottleneck; gpu starvation; num workers
nvlink; infiniband; interconnect bandwidth
federated averaging; fedavg
generalization gap of large batch; large batch generalization gap
load balancing loss; expert load balancing; auxiliary loss for load balancing; expert collapse; routing collapse; load balance experts; expert imbalance; auxiliary balancing loss
expert capacity; capacity factor; token dropping
early exit; layer skipping
test time compute; inference time compute; test time scaling; inference time scaling; thinking tokens
process reward model; process supervision; process reward; step level reward; prm
verifiable rewards; rlvr; reinforcement learning with verifiable rewards
sequence level distillation; sequence level knowledge distillation; black box distillation; distillation from api
on policy distillation; generalized knowledge distillation
feature distillation; intermediate layer distillation; attention transfer
self distillation; born again networks; born again
calibration set for quantization; calibration data for quantization; calibration dataset quantization; quantization calibration
dynamic quantization; dynamic range quantization
weight only quantization; w4a16
symmetric quantization
per channel quantization; channel wise quantization
outlier features; outlier activations; activation outliers; emergent outliers; massive activations
gguf; llama cpp; ggml
nf4; normal float; normalfloat; 4 bit normalfloat
bitsandbytes
binary neural network; binarized network; binary weights; binarized neural network
structured pruning; filter pruning; channel pruning
magnitude pruning; magnitude based pruning; prune by magnitude
semi structured sparsity; 2 4 sparsity; two four sparsity; n m sparsity
iterative pruning; gradual pruning; iterative magnitude pruning
model compression; compress model; compress neural network; shrink model; reduce model size; сжатие модели; smaller model size
replaced token detection; electra
span corruption; denoising objective; text infilling; infilling objective
fill in middle; fim; fill in middle objective
permutation language modeling; xlnet
albert; cross layer parameter sharing
deberta; disentangled attention
bart; bart model
ulmfit
gemma model; qwen; deepseek; deepseek v3
mean pooling of tokens; pooling token embeddings; token embedding pooling
anisotropy; anisotropic embeddings; representation degeneration; embedding collapse
continued pretraining; continual pretraining; domain adaptive pretraining; further pretraining; continuous pretraining; domain specific pretraining
sequence packing; packed sequences training; sample packing; cross document attention; document masking
training from scratch; train model from scratch
linear probing; linear evaluation; linear evaluation protocol
chat template; chatml; chat format; prompt template format
loss masking; mask prompt tokens in loss; masking instruction tokens; completion only loss; loss on response only; loss on completion
elastic weight consolidation; ewc
stability plasticity dilemma; loss of plasticity; plasticity stability
negative transfer; negative transfer learning
adapter layer; bottleneck adapter; houlsby adapter; adapter modules; adapter tuning
lora rank; rank of lora; rank in lora
multi lora serving; serving multiple lora adapters; many adapters serving; hot swapping adapters
dora; weight decomposed low rank adaptation
ia3
preference data; preference dataset; preference pairs; pairwise preferences; chosen and rejected responses; human preferences; preference annotation; comparison data; preference labels
reward overoptimization; reward model overoptimization; over optimization of reward
kto; kahneman tversky optimization; unpaired preference
orpo; odds ratio preference optimization
sycophancy; sycophantic; model agrees with user
scalable oversight; debate for alignment
mechanistic interpretability; circuits in transformers; mech interp
logit lens
attention as explanation; attention visualization; attention is not explanation
model editing; knowledge editing; machine unlearning; unlearning; rome editing
memorization in llms; training data extraction; verbatim memorization; extractable memorization
membership inference; membership inference attack
model extraction attack; model stealing; model stealing attack
data poisoning; poisoning attack; poisoned training data; poisoned data
watermarking; llm watermark; text watermarking
prompt leaking; system prompt leak; prompt leakage; system prompt extraction; leak system prompt
prompt template; prompt versioning; prompt management
prompt compression; compress prompt; llmlingua; context compression
prompt sensitivity; sensitivity to prompt wording; prompt brittleness; prompt robustness; order of examples in prompt
automatic prompt optimization; prompt optimization; dspy; automatic prompt engineering
role prompting; persona prompting
self refine; self reflection; reflexion; self correction; self critique; llm self correction
least to most; least to most prompting; question decomposition; problem decomposition prompting; query decomposition; decompose question
program of thought; program aided language model; pal prompting; code interpreter
agent planning; task planning by llm; planner executor; plan then execute
agent memory; memory for agents; long term memory of agent; short term memory of agent; conversation memory; chat history memory; memory module
agent evaluation; evaluate agents; agent benchmarks; evaluation of agents
human in loop; human approval; human oversight; human review; human reviewer; manual review
langchain
llm gateway
llm cost optimization; reduce llm cost; token cost; reduce token usage; cost of llm api; reduce api costs; llm costs
llm evaluation; evaluate llm; evaluate language model; evaluate large language models; evaluation of llms; llm evals; ~evals; assess llm quality; llm evaluation metrics; evaluating generated text; evaluation of generated text
llm observability; llm monitoring; llmops; tracing llm calls; monitor llm; llm ops
llm benchmark; benchmark for llms; language model benchmark
pass at k; pass k metric; functional correctness
chatbot arena; pairwise human comparison; arena ranking
judge bias; position bias of judge; verbosity bias; self preference bias; self enhancement bias; length bias
needle in haystack; needle in a haystack test; long context evaluation; ruler benchmark
groundedness; grounded in context; grounding of answers; attribution to sources; citation accuracy
factuality; factual accuracy; factual consistency; factual correctness
hallucination detection; detect hallucinations; selfcheckgpt
rag evaluation; evaluate rag; rag metrics; evaluate rag system; evaluate rag pipeline; evaluation of rag; evaluate rag application
graph rag; graphrag; knowledge graph rag; graph based rag
multi hop question answering; multi hop; multihop; multi hop reasoning; multi hop retrieval; multi hop question; multi step retrieval
multimodal rag; multimodal retrieval augmented generation
parent document retrieval; small to big retrieval; sentence window retrieval; parent child chunks; auto merging retrieval
contextual retrieval; late chunking; contextual chunk headers
metadata filtering; filtered vector search; pre filtering; filtering by metadata
retrieval quality; retrieval metrics; evaluate retrieval; retrieval evaluation; evaluate retriever; measure retrieval quality
embedding model; choose embedding model; text embedding model; fine tune embedding model; fine tuning embeddings; embedding fine tuning
matryoshka embeddings; matryoshka representation; matryoshka
embedding drift; embedding model upgrade; re embedding; reindexing embeddings; reembed documents
exact nearest neighbor search; brute force search of vectors; flat index; exhaustive vector search; exhaustive search over vectors
maximum inner product search
context engineering; context management; manage context window; managing context
conversation summarization memory; summarize conversation history; sliding conversation window
length normalization; length penalty; length bias in beam search; coverage penalty
diverse beam search
min p sampling; min p
typical sampling; locally typical sampling
contrastive search; contrastive decoding
decoding strategy; decoding method; decoding algorithm; sampling strategies for text; text decoding; token sampling; generation strategies; sampling strategy in llm; стратегии декодирования
neural text degeneration; text degeneration; repetitive text; repetitive loops in generation; degenerate repetition; repetitive generation; repeats same phrase; repeating phrases
logit bias; logprobs; token log probabilities
nondeterminism in llm; non deterministic outputs; nondeterministic outputs; temperature zero not deterministic; reproducible llm outputs
bos token; beginning of sequence token
byte level bpe; byte level tokenization; byte fallback; tokenizer free; bytelevel
character level tokenization; character level model; char level; character based tokenization; character tokenization
word level tokenization; whitespace tokenization; word tokenization; word based tokenization
tokenizer extension; extend tokenizer; vocabulary extension; add tokens to vocabulary; adding new tokens; vocabulary expansion; extending vocabulary; new tokens to tokenizer
token fertility; multilingual tokenization; tokenizer unfairness; tokens per word
glitch tokens
text preprocessing; text cleaning; text normalization; preprocess text; preprocessing of text; предобработка текста
pmi; pointwise mutual information; ppmi
lsa; latent semantic analysis; latent semantic indexing; lsi
distributional hypothesis; distributional semantics
embedding layer; embedding matrix; embedding table; token embedding; embedding lookup; слой эмбеддингов
subsampling of frequent words; subsampling frequent words
word analogy; king minus man plus woman; king man woman queen
doc2vec; paragraph vector; document embedding
simcse
semantic textual similarity; sts; semantic similarity; text similarity; sentence similarity; document similarity; семантическое сходство
polysemy; word sense disambiguation; polysemous words; wsd; multiple meanings of word
bias in embeddings; gender bias in embeddings; debiasing embeddings; bias in word embeddings; biased word embeddings
bio tagging; bio scheme; iob; bioes; iob tagging
sequence labeling; sequence tagging; token classification; sequence tagger
entity linking; entity disambiguation
relation extraction; relation classification
slot filling
natural language understanding; nlu
natural language inference; nli; textual entailment; ~entailment; recognizing textual entailment
constituency parsing; syntax tree; parse tree
label bias problem; maximum entropy markov model; memm
aspect based sentiment analysis; aspect sentiment
sarcasm detection; sarcasm
keyword extraction; textrank; keyphrase extraction
extractive summarization; extractive summary; ~extractive
abstractive summarization; abstractive summary; ~abstractive
statistical machine translation; phrase based translation; ibm model; word alignment
low resource languages; low resource; low resource nlp; малоресурсные языки
cross lingual transfer; multilingual model; mbert; xlm; cross lingual; multilingual bert; xlm r; xlm roberta
dialogue system; task oriented dialogue; dialog system; dialogue state tracking; conversational system
text to sql; natural language to sql; nl2sql; text2sql
language identification; language detection; detect language
meteor metric
bertscore; bert score
exact match; exact match score; exact match metric
bits per byte; bits per character; bpc
text to speech; tts; speech synthesis; синтез речи; voice synthesis; speech synthesizer
tacotron
wav2vec; wav2vec 2; self supervised speech; speech pretraining
conformer; conformer model
mel spectrogram; spectrogram; log mel; спектрограмма; mel filterbank; mel scale; log mel features
mfcc; mel frequency cepstral coefficients; cepstral coefficients
voice activity detection; vad; speech activity detection
speaker diarization; diarization; diarisation; speaker diarisation
speaker verification; speaker recognition; speaker identification; x vector; voice biometrics; speaker embedding; speaker authentication
wake word detection; keyword spotting; hotword detection; wakeword
speech enhancement; noise suppression; denoise speech; noise cancellation
source separation; speech separation
acoustic model; pronunciation lexicon; gmm hmm
specaugment; audio augmentation
audio classification; sound classification; audio event detection
music generation; audio generation; audio codec; neural codec
message passing; neighborhood aggregation; neighbourhood aggregation; aggregate neighbors; message aggregation; mpnn
graph attention network; graph attention
graphsage; graph sage
oversmoothing; over smoothing; over smoothing in gnn; node representations become indistinguishable
oversquashing; over squashing
weisfeiler lehman; weisfeiler lehman test; wl test
spectral graph convolution; chebnet; spectral convolution on graphs
node classification
link prediction; edge prediction
graph classification; graph level prediction; readout function
node2vec; biased random walk; random walk embeddings
heterogeneous graph; relational gcn; rgcn
knowledge graph embedding; transe; knowledge graph completion; rotate embedding; distmult; triple embeddings
graph transformer; graphormer
transductive learning; transductive; transductive setting
homophily
policy of agent; optimal policy
return in reinforcement learning; discounted return; cumulative reward; discounted sum of rewards; expected return; cumulative discounted reward; discounted cumulative reward; sum of discounted rewards
policy evaluation; policy evaluation step
n step return; n step td; n step bootstrapping; multi step return; lambda return
bootstrapping in rl; bootstrapped target; bootstrap from value estimate
deadly triad
rainbow dqn
distributional rl; distributional reinforcement learning
hindsight experience replay; hindsight replay
entropy bonus; entropy regularization; policy entropy
boltzmann exploration; softmax exploration; softmax action selection
adversarial bandit; exp3
non stationary bandit; restless bandit; nonstationary bandit
best arm identification; pure exploration
gail; generative adversarial imitation learning
decision transformer; rl as sequence modeling
hierarchical rl; hierarchical reinforcement learning; options framework
sim to real; sim2real; domain randomization; simulation to reality gap; sim to real transfer; reality gap
safe rl; safe reinforcement learning; constrained mdp; safe exploration
sample efficiency; sample efficient; data efficiency of rl; sample inefficiency; sample complexity of rl
continuous action space; continuous actions; continuous control
function approximation in rl; value function approximation; linear function approximation
pretext task; auxiliary pretext; jigsaw puzzle task; rotation prediction
temperature in contrastive loss; contrastive temperature; temperature of infonce
false negatives in contrastive learning; sampling bias in contrastive learning; debiased contrastive
representation collapse; dimensional collapse; collapsed representations; feature collapse; trivial constant solution
alignment and uniformity; uniformity on hypersphere
barlow twins
swav; cluster based self supervised; deep clustering; deepcluster
jepa; joint embedding predictive architecture
early fusion
modality gap
projection head; projector head
triplet mining; semi hard negatives; semi hard triplet; semi hard triplet mining; online triplet mining
prototypical network
domain generalization; out of distribution generalization; ood generalization
gradient conflict; conflicting gradients; task weighting in multitask; balancing losses of tasks; pcgrad; gradnorm; loss weighting between tasks; task interference
consistency regularization; fixmatch; mean teacher; mean teacher model
randomized smoothing; certified robustness; certified defense
gradient masking; obfuscated gradients
integrated gradients
hierarchical features; hierarchy of features; feature hierarchy; low level and high level features
stochastic weight averaging method; swa
snapshot ensemble
deep learning debugging; debug neural network; network does not learn; loss does not decrease; loss not decreasing; training loss does not go down; model is not learning; loss is not decreasing; debugging training; overfit single batch; overfit one batch; network is not training; neural network not learning
nan loss; loss becomes nan; loss goes to nan; loss is nan; training loss becomes nan; nan during training; nans in loss
train mode
no grad; torch no grad; inference mode; detach tensor
zero grad; zero gradients; optimizer zero grad; clear gradients
number of parameters; parameter count; count parameters; number of trainable parameters; number of weights; how many parameters; model size in parameters; trainable parameters; число параметров; количество параметров; total parameters
number of layers; how many layers; number of hidden units; number of neurons; how many neurons; hidden layer size; number of hidden layers; choose number of layers
tabular deep learning; tabular transformer
fpga; asic; ai accelerator; hardware accelerator; accelerator chips
model parallel inference; multi gpu inference; serve model on multiple gpus; inference across gpus
flat minima; flat minimum; flatness of minima; flatter minima; wide minima
sharp minima; sharp minimum; sharpness of minima
warm restarts; sgdr; cosine annealing with warm restarts; cosine restarts
back translation; backtranslation
post norm; post layer norm; post ln; post layernorm; post layer normalization
same padding; half padding
valid padding; no padding in convolution
hard attention; stochastic attention
luong attention; multiplicative attention; luong
lstm gates; gating mechanism; gates in lstm; gates of lstm
performer attention; random feature attention
reformer; lsh attention
big bird; bigbird
retnet; retentive network
rwkv
left padding; pad on left
right padding; pad on right
compute bound; compute limited; flops bound; bound by compute
multi token prediction; predict several tokens at once; predicting multiple tokens
lookahead decoding
eager execution; eager mode
synchronous sgd; synchronous training; synchronous gradient updates
asynchronous sgd; async sgd; asynchronous training; hogwild; asynchronous gradient updates
stale gradients; gradient staleness
reduce scatter; reducescatter
collective communication; nccl; collective operations
gradient noise scale; critical batch size
adaptive computation; adaptive computation time; mixture of depths
reasoning model; reasoning llm; large reasoning model; deepseek r1
outcome reward model; outcome supervision; outcome reward
static quantization
activation quantization; quantize activations; w8a8
asymmetric quantization; affine quantization; zero point
per tensor quantization; tensor wise quantization
per group quantization; group wise quantization; group size in quantization; block wise quantization
smoothquant
unstructured pruning; unstructured sparsity
sparsegpt; wanda pruning
one shot pruning
double quantization
8 bit optimizer; 8 bit adam
bitnet; 1 bit llm; ternary weights
tensorrt engine
model soup
task arithmetic; task vector
chatgpt; chat gpt
code llm; code language model; code generation model
masking ratio; 15 percent masking; mask 15 percent
whole word masking
dynamic masking
span masking; spanbert
sentence order prediction
probing classifier; probing task
frozen backbone; freeze backbone; freezing layers; frozen layers; frozen encoder; freeze pretrained layers; freeze lower layers; freeze early layers
gradual unfreezing; progressive unfreezing
rehearsal in continual learning; experience rehearsal; replay based continual learning; generative replay
lora alpha; lora scaling factor
bitfit
reference model; reference policy; frozen reference model
dapo
rloo
simpo
expert iteration; self taught reasoner
weak to strong generalization
induction head
polysemantic neurons; polysemanticity; superposition hypothesis; superposition of features; monosemanticity
activation patching; causal tracing
activation steering; steering vectors
model inversion attack
backdoor attack; trojan model
detect ai generated text; ai generated text detection; detecting machine generated text
zero shot prompting
llamaindex; llama index
langgraph
model routing; llm routing; model router; llm cascade; model cascade; route queries to cheaper model
mmlu
gsm8k
humaneval
ragas
context precision; context relevance
context recall
answer relevance; answer relevancy
agentic rag; agent based rag
corrective rag; crag
self rag
pdf parsing; parse pdf; document layout parsing; table extraction from documents; document parsing
colpali; visual document retrieval
inverted index; posting list; обратный индекс
splade; learned sparse retrieval
step back prompting
pseudo relevance feedback; relevance feedback
faiss
pgvector
pinecone
ivf index; inverted file index; ivfpq; ivf; inverted file; ivfflat; ivf flat
epipolar geometry; fundamental matrix; essential matrix
surf descriptor
orb descriptor
sobel; sobel filter; sobel operator
edge detection; edge detector
face verification
cosface
center loss
diou; distance iou
ciou; complete iou
ssim; structural similarity
nash equilibrium; nash equilibria
kl annealing; kl warmup
disentanglement; disentangled representation
codebook collapse
langevin dynamics; langevin; langevin sampling
bayes by backprop
mean field
cross correlation operation; flipped kernel
information extraction; extract structured information from text
natural language generation; nlg
hubert
fastspeech
vocoder; neural vocoder; hifi gan; waveform generation
simsiam
stop gradient; stop grad
vicreg
late fusion
multimodal fusion; modality fusion; fusion of modalities
missing modality
maml; model agnostic meta learning
fgsm; fast gradient sign method
pgd attack; projected gradient descent attack
matching network
layerwise relevance propagation; deeplift
eval mode; model eval; evaluation mode
episodic task
continuing task
discrete action space; discrete actions
conservative q learning; cql
expected sarsa
dyna; dyna q
alphago
self play
log derivative trick; likelihood ratio gradient; reinforce estimator
random network distillation
count based exploration
td lambda
co occurrence matrix; cooccurrence matrix; word co occurrence
kneser ney
good turing
n gram smoothing; smoothing in language models; smoothing of n grams
chrf
bleurt
reading comprehension; extractive question answering; machine reading comprehension
stop token; end of sequence token; eos token; eos; stop sequence
deepwalk
node embedding; graph embedding
graph isomorphism network; gin network
neighbor sampling; neighborhood sampling
c51
noisy networks
llm alignment; aligning language models; model alignment; align llm; preference alignment; alignment problem; ai alignment; value alignment; alignment of language models; alignment of llms
preference optimization; preference tuning; preference fine tuning; preference learning
llava
blip
flamingo model
geglu
gated linear unit
llm int8
dagger algorithm; dataset aggregation
refusal behavior; over refusal; overrefusal; refuse harmful requests; model refusals
squad dataset
sparse upcycling; upcycling dense model
whisper model; openai whisper
dreamer algorithm
identity preference optimization; ipo loss
random erasing; cutout augmentation
bahdanau attention; additive attention; bahdanau
nyquist theorem; nyquist; nyquist frequency; sampling theorem
heterophily
faithfulness; faithfulness of answer; answer faithfulness; faithfulness metric
fact checking; fact verification
# more of statistics and learning
jensen shannon divergence; js distance; jsd
total variation distance
conditional entropy
jeffreys prior; noninformative prior
bonferroni correction; bonferroni; bonferroni adjustment; бонферрони
mediator; mediation; mediating variable
collider
do calculus; do operator
expectation propagation
leverage of point; influential points; leverage and influence
linear kernel
voting ensemble; majority voting
optics clustering
one shot learning; one shot classification
image thresholding; otsu; otsu threshold; otsu method; binarize image
input gate
output gate
meteor score
rl policy; policy in rl; policy in reinforcement learning
interleaving; interleaved ranking; interleaving experiments
trend component; time series trend
knowledge cutoff; training cutoff
demographic parity; statistical parity
equalized odds; equal opportunity
disparate impact; four fifths rule; 80 percent rule
algorithmic fairness; ml fairness; model fairness; fairness in machine learning; fairness of model; unfair model
differential privacy; dp sgd; local differential privacy
k anonymity; l diversity; anonymization; data anonymization; pii; personal data
model inversion; model extraction
homomorphic encryption; secure aggregation; secure multiparty computation
graph pooling
ctc loss
wake word
attention mask; padding token
tokenizer vocabulary
subword tokenization; subwords; subword units; sub word tokenization
out of vocabulary
logits; logit output; raw scores
residual stream; linear probe
position interpolation; yarn scaling; extrapolation of positions
encoder only
decoder only; decoder only models
encoder decoder model; encoder decoder models
data curation
annotation guidelines; crowdsourced labels; annotators disagree
human evaluation; human eval; human in the loop
image denoising
video classification
in batch negatives; batch negatives
diversity in recommendations; novelty in recommendations; diversification
exploration in recommendations; feedback loop in recommender
negative feedback
look alike modeling
demand elasticity
fraud rules; detect fraudulent transactions
retention
metric dropped
switchback experiment; cluster randomized; switchback design
multi variate test; multivariate test
robust statistics; robust estimator; breakdown point
log likelihood; likelihood vs probability; likelihood and probability; probability and likelihood; probability vs likelihood
odds vs probability; odds and probability; probability and odds; probability to odds
frequentist vs bayesian; bayesian vs frequentist; frequentist and bayesian; bayesian and frequentist; frequentists and bayesians
prior predictive
hierarchical model; shrinkage estimator
order statistics; distribution of maximum
stars and bars; derangements; counting problem
random permutation; fixed point of permutation; matching hats; hat check problem
base rate fallacy
look elsewhere; publication bias; replication crisis; reproducibility crisis
score function estimator
loss function choice; loss function vs metric; loss vs metric; loss and metric; metric and loss
mean vs median; mean and median; median vs mean; median and mean; mean or median
parametric vs non parametric; parametric and nonparametric; parametric and non parametric; parametric vs nonparametric; nonparametric and parametric; parametric and non parametric models; parametric vs non parametric models
linear separability; linearly separable data; xor
lazy learning; eager learning; lazy learning algorithm
positive unlabeled learning
progressive resizing; image resolution; image size choice; high resolution images
out of distribution detection; open set recognition
selective prediction; reject option; abstain; abstention
# names that were missing
kolmogorov arnold network; kan; kans; kolmogorov arnold
hyena; hyena operator; long convolution model; hyena hierarchy
router z loss; z loss; logit z loss
medusa; medusa heads; medusa decoding; multiple decoding heads
deepnorm; deep norm; deepnet initialization
muon; muon optimizer; orthogonalized momentum
lion; lion optimizer; evolved sign momentum
shampoo optimizer; shampoo; kronecker factored preconditioner
sophia optimizer; sophia; second order clipped optimizer
lamb; lamb optimizer; layer wise adaptive moments; lars; lars optimizer; layer wise adaptive rate scaling
ivf pq; ivfpq; inverted file with product quantization; inverted file product quantization
scann; anisotropic quantization
diskann; disk ann; vamana; vamana graph
needle in a haystack; needle in haystack; needle in a haystack test; haystack test; niah
gpu occupancy; occupancy of gpu; sm occupancy; warp occupancy; kernel occupancy
memory coalescing; coalesced memory access; coalesced access; coalescing of memory accesses; coalesced global memory
microscaling; mxfp4; mxfp8; mx format; microscaling format; block floating point
siglip; sigmoid contrastive loss; sigmoid loss for image text
whisper; whisper model; whisper asr
temperature sampling; sampling temperature; temperature of sampling; softmax temperature in decoding; temperature of decoding; decoding temperature
cutout; random erasing; cutout augmentation
dagger; dataset aggregation algorithm; dagger algorithm
multi token prediction; mtp; predict several tokens at once; multi token prediction head
eagle; eagle decoding; eagle speculative decoding; feature level drafting
draft model; drafter; draft model acceptance; draft tokens; acceptance rate of draft
kv cache quantization; quantized kv cache; kv quantization; int8 kv cache
kv cache eviction; h2o eviction; heavy hitter eviction; token eviction; kv eviction
time to first token; ttft; first token latency
time per output token; inter token latency; itl; time between tokens
loss spike; loss spikes; spike in loss; training loss spike; spikes in training loss
gradient noise scale; critical batch size; gradient noise
attention logit growth; logit soft capping; soft capping; attention logit soft capping
rejection sampling fine tuning; raft fine tuning; rejection fine tuning; best of n fine tuning
bradley terry model; bradley terry; bradley terry loss; pairwise preference model
test time compute; inference time compute; test time scaling; inference time scaling; thinking longer at inference
retrieval augmented fine tuning; raft training
chunk overlap; overlapping chunks; chunk size; chunk length; size of chunks; chunking strategy
query expansion; query rewriting; query reformulation; multi query retrieval; rewrite the query
groundedness; faithfulness of answer; answer faithfulness; faithful to sources; faithfulness to context; grounded in the context
swe bench; swebench; swe bench verified
humaneval; pass at k; pass k metric; pass@k; pass@1
tool poisoning; tool description injection; indirect prompt injection; indirect injection
";
