//! Descriptions: training, networks, language, vision and reinforcement learning.

/// A concept and its descriptions a line.
pub(in crate::matching) const GLOSSES: &str = "
map estimation: mode of posterior; likelihood times prior; most probable parameters given prior; most likely parameter after combining data with belief; point estimate that equals penalized likelihood; relative miss in percent undefined when actual is zero
gradient descent: step in the direction of steepest decrease of loss; iteratively follow negative slope downhill; minimize a function by moving against gradient; walk downhill; repeatedly step against the slope; update parameters to lower loss; small steps downhill; change parameters in proportion to negative slope of loss until bottom; iterative first order minimization of cost; minimize loss by repeatedly moving parameters opposite to slope; walk down error surface in small steps; iterative update proportional to negative derivative
sgd: update weights from one random example at a time; gradient estimated on random sample; noisy gradient single example; gradient from one sample or small random subset instead of all data; update after every single example; use random example rather than full dataset for each update; cheap noisy estimate of true gradient; training one sample at a time
mini batch gradient descent: update on small random subset; update from small group of examples as compromise between one and all; average gradient of few dozen samples per step; compute gradient on few samples rather than one example or whole dataset
batch size: number of examples per gradient update; how many samples per step; how many examples network sees before each update; processing more samples at once per update; small versus large groups of examples effect on noise and generalization
momentum: accumulate decaying average of past gradients; velocity; rolling ball heavy inertia; running average of gradients speeds up; keep moving in past direction; smooths oscillation; exponential average of gradients; keep velocity from previous updates to damp zigzag; exponential average of past gradients accelerates along consistent direction; ball rolling downhill gaining speed
adam: adaptive learning rate per parameter with first and second moments of gradient; running mean and squared gradients; combines momentum with per-parameter step sizes; optimizer that keeps running averages of gradient and its square for each weight; combines velocity with per weight scaling; default optimizer that adapts step individually
rmsprop: divide by running average of squared gradients; divide step by running root mean square of recent gradients; keep decaying average of squared gradients to scale each weight
learning rate: how big each update step is; size of each step in gradient descent; how far weights move; how far each step goes; too big diverges too small slow; knob controlling how far parameters jump at each update; loss bounces around or diverges when steps too large; training crawls when steps are tiny; most important setting of optimizer
learning rate schedule: change step over training lower it gradually; decay over epochs; start with large steps and make them smaller over time; reduce step size as training progresses; change speed of learning over epochs; lower rate when validation stops improving
warmup: start training with tiny learning rate then raise; first steps small rate increase linearly; begin with very small steps and grow during first iterations; gradually increase rate at beginning of training; first thousand updates use tiny rate to avoid divergence
weight decay: shrink weights each step toward zero; multiply weights by number slightly less than one every update; push parameters toward zero at each step
backpropagation: compute gradients layer by layer from output to input by chain rule; propagate error backwards through layers; error signal flows back; derivative of loss for every weight; how network computes which weight to blame; derivatives flow from loss back to input; algorithm that finds how much each weight contributed to error; apply chain rule from loss back to first layer; compute derivatives of loss for all weights efficiently; how network learns from its mistakes by sending error back
automatic differentiation: computes derivatives of program by recording operations; computation graph; framework computes derivatives for you from recorded operations; how pytorch gets gradients without formulas
vanishing gradient: early layers stop learning because signal shrinks through many layers; gradients become tiny near zero as flow back through deep layers; product of small derivatives; error signal fades; deep layers learn slowly because derivatives multiply to nearly nothing; first layers get no signal; error signal does not reach early layers; first layers barely learn because derivatives multiplied through many layers become nearly zero; learning signal dies out before reaching early layers of deep network; weights near input hardly change during training; repeated multiplication by small numbers makes error signal disappear; recurrent network cannot learn from distant past because signal fades over time steps; sigmoid derivatives smaller than one multiply across depth; front layers of network stop updating
exploding gradient: updates become huge nan; gradients grow without bound; product of large derivatives; norms blow up; loss becomes nan weights overflow; derivatives multiply to huge; weight updates become enormous and loss turns into nan; backward signal doubles at every layer until numbers overflow; parameters jump wildly because derivatives multiply to giant values; recurrent training becomes unstable with huge updates
gradient clipping: cap the norm of gradient; rescale gradient whose norm exceeds threshold; limit size of update; limit length of gradient vector before updating; cap too large gradients to threshold; keep recurrent training stable by bounding update size
gradient accumulation: sum gradients over several small batches before one step simulate large batch; batch does not fit memory; imitate big batch on small gpu by adding gradients of several passes; update weights only after several small batches; effective batch larger than memory allows
gradient checkpointing: recompute activations in backward pass to save memory; trade compute for memory; throw away intermediate activations and recompute them during backward pass; save memory in training deep model at cost of extra forward computation; train deeper model on same gpu with slower steps
mixed precision: 16-bit floats for speed with 32-bit master copy; half and full precision float16 float32; lower precision arithmetic; train with 16 bit numbers while keeping 32 bit copy of weights; use half size floats to speed training and save memory; combine float16 and float32 in training
hinge loss: max of zero and one minus margin; zero once example is on right side of margin and linear beyond
focal loss: down weight easy examples focus on hard misclassified examples; hard examples weigh more; reduce weight of easy background examples in dense detection; loss focusing on hard examples when background dominates
triplet loss: anchor positive negative pull push; reference should be nearer to same class than to other class by margin; train face embeddings with three images
mse: average of squared differences between prediction and target; square the residuals penalizes large errors; average of squared gaps punishes big misses most; optimal constant is mean
mae: average absolute difference; average size of miss ignoring sign; optimal constant is median; less affected by extreme points
r squared: share of variance explained by regression; proportion of variability; how much of target variability model accounts for compared with predicting mean; can be negative when worse than average
overfitting: memorize training data instead of generalizing; low training error but high test error; great on training set poor on unseen new data; fits noise; training accuracy high validation accuracy low; perfect on train bad on test; gap between training and validation; validation loss rises while training loss falls; does well on training but badly on new examples; training loss keeps falling while validation loss goes up; excellent on seen examples fails on new; too complex model learns by heart; gap train test; model recites training examples but fails on fresh ones; too many parameters chasing random quirks; near perfect on what it saw and useless on what it has not; learns noise rather than signal; big gap between seen and unseen accuracy; works in notebook but not on held out customers; network performs perfectly on training set yet fails on new samples; model learned noise by heart; training loss falls but validation loss starts climbing
underfitting: too simple to capture pattern; poor on both training and test data; high error even on training data; model too weak; both errors high; cannot capture relationship; does badly even on examples it learned from; straight line for curved relationship; not enough capacity to learn pattern; network too small to learn pattern even training error stays high
bias variance tradeoff: flexible model reduces one error source increases another; simple models wrong systematically complex models sensitive to data; balance between too simple and too complex; two sources of error complexity; decompose expected error; simple model misses pattern flexible model follows noise; as complexity grows one error falls other rises; error from wrong assumptions against error from sensitivity to sample; making model richer fixes systematic error but makes it jumpy; total error splits into squared systematic part spread part and noise; error decomposes into underfitting and overfitting parts; lowering one raises the other
generalization: performs well on unseen new data; does model work beyond examples it learned from; gap between error on known and fresh cases
regularization: penalty added to training objective keeps complexity down; discourage large weights; constrain model complexity; punishes complex models; keep weights small; add term to loss; limit complexity to generalize better; discourage extreme parameters; add cost for large coefficients; keep model simple by extra term in objective; make learner prefer smaller or fewer parameters; technique against memorizing noise; techniques that stop network from memorizing; extra term that discourages complexity; reduce gap between training and test error
l1 regularization: sum of absolute values of weights; absolute penalty drives coefficients to zero; feature selection by penalty; weights exactly zero; selects features; penalty on absolute size of coefficients zeroing many; diamond shaped constraint touches axis; makes solution sparse and picks variables
l2 regularization: sum of squared weights penalty; shrinks weights toward zero; small weights spread evenly; penalty on square of coefficients shrinks evenly never exactly zero; circular constraint region around origin; bell shaped prior on weights
elastic net: mix of l1 and l2 penalties absolute and squared; compromise penalty keeps groups of correlated variables while still zeroing some
dropout: randomly switch off neurons during training; zero out random activations; disable random units; deactivate neurons; ignoring random units; random neurons removed each step; thinned networks average; half of units turned off; randomly ignore neurons while training so network does not rely on any of them; prevent co adaptation of neurons; switch off random part of hidden units each step; acts like averaging many thinned networks
early stopping: halt training when validation error stops improving; stop when validation loss rises; quit before overfit; end training at best validation score; patience epochs; quit before model starts to memorize; number of trees chosen by watching held out score; stop when held out error starts to rise; keep weights from best validation epoch; end training after several epochs without improvement
label smoothing: soft targets instead of one hot 0.9 instead of 1; target not exactly one; replace hard 0 1 targets with 0.1 and 0.9; prevent classifier from being too confident by softening targets; spread small probability over other classes
data augmentation: enlarge training set by transformations that preserve the label; flipping cropping rotating images; artificially create more training examples; modified copies; make new training images by flipping rotating cropping originals; artificially enlarge dataset with label preserving changes; create variations of existing examples to reduce overfit
batch normalization: normalize activations over the mini batch; standardize layer inputs per channel using batch statistics; running mean and variance; rescale layer outputs to zero mean unit variance using batch; normalizing activations per mini batch; keep activations in stable range; normalize each channel with mean and variance of current batch then scale and shift; stabilize layer inputs using statistics across examples; makes network less sensitive to starting weights and permits larger learning rates; layer that behaves differently in training and inference
layer normalization: normalize across features of each single example; statistics per sample; per token; normalize over hidden features of one example independently of batch; statistics computed per token not across batch; normalization that works with batch of one
internal covariate shift: distribution of layer inputs changes during training; inputs of each layer keep changing because earlier layers change
weight initialization: starting values of weights before training; how parameters set at start; how to set parameters before training; how to choose values of parameters before first step; starting weights too large or too small break training; keep signal variance the same from layer to layer at start
xavier initialization: variance depends on fan in and fan out; keep variance of activations constant across layers; scale starting weights by number of incoming and outgoing connections; starting variance one over fan in for tanh networks
hyperparameter: setting chosen before training not learned from data; knobs; configuration fixed before training
hyperparameter tuning: search best settings; find configuration learning rate depth; search for settings not learned from data; find best depth and learning rate; pick learning rate layers and batch automatically
grid search: try every combination of settings; exhaustive
random search: sample combinations of settings at random
epoch: one full pass over training data
transfer learning: reuse model pretrained on another task; knowledge from one task for another; start from pretrained weights; adapt network trained on imagenet; use network trained on large dataset as starting point for small dataset; borrow features learned on imagenet; train only last layer of pretrained network
fine tuning: continue training pretrained model on own data; adapt pretrained; keep training pretrained network on own task data; adapt existing model to specific domain by updating weights; adapt pretrained language model to company data by updating weights
catastrophic forgetting: network loses old task after training on new one; forgets previous knowledge; training on new task destroys performance on old one; model overwrites earlier knowledge when learning something new; after adapting to domain loses general abilities
active learning: model asks human to label most informative examples; choose which unlabeled samples to annotate; choose most useful unlabeled examples for annotators; spend labeling budget where model is uncertain
federated learning: train on devices without moving raw data to server; data stays on phones; without centralizing data
meta learning: learning to learn new tasks quickly; train model so that it adapts to new task after few steps; learn how to learn
few shot: only handful of examples per class; few labeled examples in prompt; recognize new class from handful of labelled examples; learn from only five examples
zero shot: classes never seen during training; without any examples; recognize classes without any training examples; perform task never seen in training
self supervised learning: labels come from data itself; pretext task; learn representations from unlabeled data; create training signal from raw data without human annotation; hide part of input and predict it; learn useful representations from unlabeled images or text
semi supervised learning: mix of few labeled and many unlabeled examples
weak supervision: noisy heuristics labeling functions instead of hand labels; combine noisy heuristics rules instead of manual labels
supervised learning: learn from labeled examples input output pairs; with labels
unsupervised learning: find structure in unlabeled data; without labels; no targets
reinforcement learning: agent learns by trial and error from rewards; interacting with environment actions; agent tries actions and learns from reward; learning by trial and error without labelled answers; maximize long term payoff by interacting
contrastive learning: pull similar pairs together push dissimilar apart; positive and negative pairs; bring two views of same image close and push other images away; learn embeddings by comparing positive and negative pairs; same item augmented twice should have similar vectors
knowledge distillation: train small student from large teacher; student mimics outputs soft labels of big model; compress large network into small one; transfer from big to small model; teach small network with outputs of large; smaller model imitates bigger; train compact network to reproduce predictions of bigger one; student learns from softened probabilities of teacher; transfer knowledge of ensemble into single small model; small model imitates outputs of large model to run cheaper
quantization: store weights in int8 int4 instead of floating point; fewer bits per weight; lower precision numbers integers; 8-bit 4-bit; smaller numbers to save memory; shrink model by lower precision weights; run model in 4 bits; represent weights with eight or four bits to make model smaller and faster; convert floating point numbers to integers; run large model on small gpu with fewer bits; reduce numeric precision to save memory; store model weights in int8 int4 instead of floating point
quantization aware training: simulate rounding low precision during training; simulate low precision rounding in forward pass while training; train network so it tolerates integer weights; insert fake rounding operations during training
pruning: remove unimportant weights connections; set small weights to zero; cut connections; drop weights neurons that matter little; remove weights or neurons that contribute little; make network sparse by deleting connections; cut away unnecessary parts of trained network
data parallelism: each gpu holds full copy of model gets part of batch; split batch across gpus; replicate model; copy whole network to every gpu and give each part of batch; average gradients across devices after each step; same model on several cards different data
model parallelism: split layers network across gpus; model too large for one gpu; network does not fit one card so its layers live on different devices; spread single model over several gpus
tensor parallelism: split individual matrices of layer across devices; cut weight matrices inside layer across gpus; each device computes slice of matrix multiplication
pipeline parallelism: consecutive layers on different devices micro batches stages; put consecutive layers on different gpus and stream small batches through; assembly line of layers across devices
mlp: stacked fully connected layers dense network; network of stacked dense layers with nonlinearities between; several fully connected layers one after another
activation function: nonlinear function after each layer; without it network collapses to linear map; introduces nonlinearity; stack of linear layers is still linear; why nonlinear layer; bend linear; nonlinearity between layers; what happens if network has only linear layers; without nonlinear step stacked layers collapse to one matrix; nonlinear transformation applied to neuron output; why each layer needs nonlinear operation
relu: max of zero and x; zero for negative inputs; keeps positive values and sets negative values to zero; piecewise linear function max 0 x; cheap nonlinearity that does not saturate for positive inputs
leaky relu: small slope for negative inputs; gives negative inputs small nonzero slope so units do not die; lets little gradient through for values below zero
dead relu: unit outputs zero for every input and stops learning; neuron never activates gradient zero; always zero output; neurons that output nothing for all inputs and never recover; unit stuck at zero receives no gradient; large fraction of activations permanently zero after big learning step; hidden units stop responding forever
sigmoid: squashes to between 0 and 1; s shaped curve; maps any real number to value between zero and one; squashing curve used for probability output; s shaped nonlinearity
softmax: turns scores logits into probabilities sum to one; exponentiate and normalize; vector of real numbers to probability distribution; converts vector of scores into probabilities that sum to one; exponentiates scores and divides by total; final layer to get class probabilities
tanh: between -1 and 1 zero centered; squashes values between minus one and one; zero centered squashing function
logit: raw scores before softmax unnormalized; log odds
cnn: network for images with local filters shared weights; sliding filters over picture; extract spatial features; neural network for pictures; share filters over positions; local patterns edges textures; why not use dense network for pictures; network that scans image with small learned filters; fewer weights than dense network because filters are reused across positions
convolution: slide kernel over image dot product local patches; small window slides over image computing weighted sums; learned filter applied at every location; multiply and add patch of pixels with kernel
1x1 convolution: change number of channels without looking at neighbours; mix channels; reduce channel depth; combine channels at each pixel separately; cheap layer that changes number of feature maps; kernel of size one what for
dilated convolution: gaps between kernel elements enlarge receptive field without more parameters; spread out kernel with holes to see wider context without extra weights; skip pixels inside filter
depthwise convolution: each channel filtered separately; mobilenet cheap convolution; filter each channel alone then mix with pointwise layer; factorized filter operation that makes mobile networks cheap; split spatial and channel mixing to cut multiplications
transposed convolution: learned upsampling enlarge feature map; layer that increases spatial resolution with learned weights; go from small feature map to bigger one in decoder
receptive field: region of input that influences one unit neuron; how much of picture a neuron sees; area of image one neuron depends on; how large piece of original image affects one activation; part of input seen by deep neuron; grows with depth kernel size and stride
pooling: shrink feature maps by taking maximum or average of patches; reduce spatial size; summarize neighbourhood; downsample; reduce resolution of feature map; keep strongest response; summarize small neighbourhoods to shrink maps; take maximum in each window; lower resolution and gain tolerance to small shifts
padding: add zeros around border of image keep size; border of zeros so output stays same size; how to treat image edges
stride: how far filter moves each step; how many pixels filter jumps
parameter sharing: same weights used at every position; reuse same filter across whole image instead of separate weights for every pixel
translation invariance: detect object wherever in picture; shifted picture same output; cat recognized regardless of where it is in picture
resnet: learn difference from identity; very deep networks by adding input to output; shortcut 152 layers; learn correction added to input so hundred layer networks train; blocks computing f of x plus x
skip connection: add input of block to its output; identity path gradient flows directly; bypass layers; shortcut around layers; let gradient bypass layers; output plus input; very deep nets trainable; route that adds earlier activation to later layer; let information jump over layers; copy encoder features to decoder; shortcut path helps gradient reach early layers
vit: image cut into patches fed to transformer as tokens; cut picture into square patches treat them as words; apply attention model to images without filters
object detection: find boxes around objects and class; locate objects with bounding boxes; find where and what objects are in photo; draw rectangles around things and name them
semantic segmentation: class for every pixel; label each pixel; assign category to each pixel without separating individuals
instance segmentation: separate mask per object; distinguish individual objects pixels; outline every object separately even of same category
nms: remove overlapping boxes duplicate detections of same object keep highest score; several rectangles around same object keep only best one; filter duplicate detections; post processing discards strongly overlapping predictions
iou: overlap of two boxes area of overlap divided by union; how well predicted rectangle matches true rectangle; shared area over total covered area; measure of overlap between mask and ground truth
anchor box: predefined box shapes reference; predefined rectangles of several sizes that detector adjusts; reference rectangles at each location with different aspect ratios
rnn: hidden state passed from step to step; processes sequence one element at a time; loops memory of past inputs; network with memory for sequences; hidden state; network that reads sequence step by step carrying memory; output of previous step fed into next; same weights applied at every time step
lstm: gates input forget output cell state keep long range dependencies; memory cell; remembers long term information through gates; solves forgetting over long sequences; recurrent cell with gates that decide what to keep and forget; additive memory path keeps signal over hundreds of steps; remembers information across long sequences
gru: update gate reset gate simplified lstm; simpler gated cell with reset and update gates and no separate memory; two gates instead of three
seq2seq: maps input sequence to output sequence of other length; one network reads source sentence other writes target sentence; input and output sequences have different lengths
teacher forcing: feed true previous token instead of prediction during training; ground truth as decoder input; give correct previous word to decoder while training; use ground truth history rather than own output
attention: weigh parts of input by relevance; model focuses on relevant words; weighted sum of values; look at all input positions; soft lookup; decide which words matter for each output; weights over inputs; look back at source tokens; model decides which parts of input to focus on for each output; weighted average where weights come from similarity; decoder looks back at relevant source words
self attention: every token looks at every other token of same sequence; each word weighs other words in sentence; relate each token to all others; words in sentence interact; each word gathers information from all other words in sentence; compute new representation of token as weighted mixture of others; let positions of same sequence look at each other
cross attention: queries from decoder keys and values from encoder; one sequence attends to another; decoder asks encoder outputs for relevant information; keys and values come from other sequence
multi head attention: several parallel subspaces attend to different relations; split into heads instead of one; multiple attention computations in parallel; attend to several kinds of relations at once; different heads different patterns; run several smaller attention operations side by side and concatenate; why not single big attention; different subspaces capture syntax and reference
causal mask: prevent token from looking at future tokens; hide later positions; cannot see next words upper triangular; stop position from seeing later words during training; how decoder is prevented from cheating by looking ahead; upper triangle set to minus infinity
padding mask: ignore filler tokens sequences of different lengths; ignore dummy tokens added to make equal lengths
flash attention: io aware tiling avoid materializing n by n score matrix; exact attention less memory traffic; sram blocks; compute exact attention in blocks kept in fast on chip memory; avoid writing large score matrix to gpu memory; faster attention through fewer memory reads and writes
grouped query attention: query heads share key value heads; several query heads share one key value head; compromise between full heads and single shared key value; fewer key value heads to cut cache memory
key value cache: store past keys and values during generation; avoid recomputing previous tokens; reuse earlier attention states when decoding; do not recompute attention for old tokens when generating; speeds up generation trades memory; keep attention keys and values of earlier tokens so they are not recomputed; memory that grows with every generated token; why second token is faster than first; reuse past computations in autoregressive generation
scaling factor sqrt d: divide dot products to keep softmax from saturating; variance of dot product grows with dimension; scores scaled; why are attention scores divided before softmax; large dot products make softmax too peaked and gradient tiny; keep variance of scores equal to one
transformer: architecture only attention without recurrence; attention is all you need; parallel sequence model; replaces recurrence by attention; architecture behind bert gpt; attention-only; sequence network built only from attention and feed forward layers; processes all words in parallel instead of one after another; why did it replace recurrent networks
positional encoding: tell model the order of tokens; attention ignores word order; inject order information; permutation invariant; no notion of order; where each token stands; give order information to model without recurrence; where word is in sentence; attention alone cannot tell word order so add information; how model knows which word comes first; sum vector of place with word vector; shuffle words and attention output would be same
rope: rotate queries and keys by angle depends on position; rotate query and key vectors by angle proportional to index; relative distance appears in dot product through rotation; multiply pairs of dimensions by rotation matrix depending on place
autoencoder: compress input to bottleneck code and reconstruct; reconstruction error; encoder decoder unsupervised compress; network copies input to output through narrow middle; learn compressed code by reconstructing; squeeze data into few numbers and restore it
vae: latent code as distribution sample kl reconstruction; generative autoencoder probabilistic encoder; encodes to distribution and samples; generative with latent space; encoder outputs mean and variance and decoder samples from them; regularize code to be gaussian so new samples can be drawn; generate new data by sampling smooth code space
reparameterization trick: backprop gradients through sampling step; noise moved outside mean plus sigma times epsilon; differentiate through random sampling; move randomness to separate noise variable so sampling becomes differentiable; write sample as mean plus standard deviation times noise; why can we backpropagate through random draw
gan: generator and discriminator compete; two networks play game; forger and detective; fake samples real; two networks compete one creates other judges; fake versus real; forger network tries to fool detective network; generator makes fakes and critic distinguishes real from fake; two models trained against each other
mode collapse: generator produces only few kinds of samples; lack of variety outputs same image; little diversity; gan makes same outputs again and again; generator outputs almost identical pictures ignoring variety; model produces only one digit of all ten
diffusion model: add noise gradually and learn to remove denoise; reverse noise process; generate from pure noise step by step; start from noise and clean it gradually; learn to reverse corruption; corrupt image with noise in many steps and train network to undo; generate picture by repeatedly cleaning random noise; predict noise that was added
classifier free guidance: mix conditional and unconditional predictions; push sample toward prompt by amplifying difference between prediction with and without text; drop condition randomly in training to strengthen prompt adherence
generative model: models joint distribution how data is produced; can create new samples; p(x,y); learns to produce new data like training data
discriminative model: models boundary p(y given x) directly; learns only boundary between classes
parametric: fixed number of parameters regardless data size
non parametric: complexity grows with amount of data; no fixed number of parameters
inductive bias: built in assumptions of algorithm prefer some solutions; preferences of learner about which hypotheses to choose beyond data
gnn: message passing between neighbours on graph structured data; aggregate neighbour features; network that works on nodes and edges; each vertex updates its vector using neighbours; predict properties of molecules or social networks
adversarial example: tiny perturbation fools classifier; imperceptible change wrong prediction; invisible change to picture makes network give wrong class; small crafted noise fools model; panda classified as gibbon
universal approximation: one hidden layer can approximate any continuous function; network with one wide hidden layer can represent any continuous function; can neural net learn any function given enough neurons
masked language model: predict hidden words from both sides context; fill in blanks; guess blanked words; hide some words and guess them; some words hidden and network guesses them from both sides; fill in the gap pretraining
causal language model: predict next token from left context; left to right; trained to guess following word from preceding ones; generates text left to right
bert: bidirectional encoder pretrained by masking words; reads both directions; fill masked words encoder; encoder reading both directions pretrained by filling gaps
gpt: decoder left to right generation; predicts next word left to right; decoder trained to continue text
tokenization: split text into pieces subwords; cut text into units that model reads; how raw text becomes integer ids
bpe: merge most frequent pairs of symbols build subword vocabulary; repeatedly merges frequent pairs; iteratively joins pairs; split rare words into frequent pieces; subword vocabulary merges; start from characters and repeatedly join most frequent neighbouring pair; how vocabulary of word pieces is learned
oov: words never seen in training vocabulary; word not present in dictionary; how to handle words never seen before
stop word: very frequent words like the and is removed; remove very common words such as the and of
stemming: chop off suffix endings of word; crude rule root; cut word endings by rules giving crude root
lemmatization: reduce word to dictionary form; base form grammar; replace word by dictionary form using grammar
tf idf: weigh word by frequency in document and rarity in corpus; downweight common words; rare terms count more; words frequent here but rare elsewhere matter; word important if frequent in this document but rare in others
bag of words: document as word counts ignoring order; count words ignoring their order
word embedding: dense vectors of words similar meaning close; words mapped to vectors where similar words near; words as points so that similar are near; numeric vectors for words capture meaning; map words to dense vectors so that related words lie close; numeric representation capturing meaning instead of one hot
word2vec: skip gram cbow predict surrounding context words; learn word vectors by predicting neighbours in window
contextual embedding: same word gets different vector depending on sentence; bank river money; vector of word depends on surrounding sentence; river bank and money bank get different vectors
negative sampling: contrast true pairs with random noise words instead of full softmax; update only few random wrong words rather than whole vocabulary
ner: find names of people places organizations in text; tag persons locations; mark persons places organizations dates in text
pos tagging: label noun verb adjective; label each word noun verb adjective
sentiment analysis: positive or negative opinion of review; is review positive or negative
coreference resolution: which pronoun refers to whom; find expressions that denote same entity
bleu: n gram overlap of machine translation with reference; translation metric clipped precision brevity penalty; compare translation with reference by overlapping n-grams; count matching word sequences between machine and human translation; automatic translation score based on overlap with references
rouge: recall overlap of summaries with reference; how much of reference summary is covered; recall based overlap score for summaries
perplexity: exponentiated average negative log likelihood per token; how surprised language model is; effective number of choices; branching; how confused language model is by text; how surprised language model is by held out text; average number of words model hesitates between; exponent of cross entropy lower is better
hallucination: model invents facts; makes up false confident statements; fabricated answers citations; plausible but wrong unsupported claims; makes things up; model confidently states false things; facts that are not true; made up references; assistant gives fluent but untrue statement; invents citations that do not exist; answer not supported by sources; how to stop chatbot from stating false things
chain of thought: ask model to reason step by step before answer; intermediate reasoning steps; show reasoning think aloud; let model show its reasoning; ask for intermediate steps before final answer; improves math by writing reasoning
in context learning: examples in the prompt without weight updates; learn from demonstrations in prompt; model picks up task from few demonstrations in input without weight update; examples in prompt teach new task
prompt injection: malicious instructions hidden in user text override system prompt; attacker text overrides instructions; user input tricks model into ignoring instructions; trick model into giving forbidden content; bypass safety rules with clever wording; hidden text in webpage makes assistant obey attacker; untrusted content overrides developer instructions; malicious document hijacks model
lora: train small low rank matrices keep base weights frozen; two thin matrices added to frozen weights; cheap fine tuning few trainable parameters; fine tune big model cheaply with small matrices; freeze original weights add low rank update; update few parameters; learn two thin matrices whose product is added to frozen weight; adapt giant model on one gpu by training small update matrices; low dimensional weight change merged after training
peft: adapt large model by training few extra parameters; adapt huge model while training under one percent of weights; cheap adaptation without touching all parameters
rlhf: tune language model on human preferences with reinforcement learning; reward model from human rankings; align to human judgments; humans compare answers train reward then optimize; make model helpful by human feedback; people rank answers reward predictor is trained and policy optimized; make language model helpful and harmless using human comparisons
dpo: learn from preference pairs without reward model; directly optimize on preferred and rejected answers; preference tuning without separate reward model or rl; train directly on better and worse answers with classification style loss; skip reward network and reinforcement learning in preference training; raise likelihood of chosen relative to rejected answer
ppo: clipped policy update limit change trust region; keep new behaviour close to old by clipping probability ratio; stable updates of action probabilities without large jumps; policy optimization step in human feedback training with clipped ratio
reward model: score answers trained on human comparisons; network predicts which answer humans would like; trained on pairwise comparisons to give score
instruction tuning: fine tune on instruction response pairs; demonstrations follow instructions; teach base model to follow commands using prompt answer examples; turn text completer into assistant with demonstrations
rag: fetch relevant documents and put them into prompt; look up documents before answering; ground answers in external documents; knowledge base context retrieved passages given to language model; give model retrieved documents to answer; search first then generate; llm answers from private company documents; look up relevant documents and let model answer from them; give language model access to company knowledge without retraining; search then generate with sources; reduce made up answers by adding retrieved text to prompt
chunking: splitting documents into pieces before embedding index; cut long documents into passages before indexing; how large should pieces of text be for search; overlap between pieces so context is not lost
reranking: second model reorders retrieved candidates; reorder candidates with slower more accurate model; second stage scores query and passage together to improve top results
cross encoder: query and document together through one model; read question and passage jointly to score relevance accurate but slow
bi encoder: query and document embedded separately; separate networks embed user and item and score by inner product; precompute item vectors and look up nearest for user; encode question and passage separately into vectors compare by dot product; document vectors can be precomputed
vector database: store embeddings nearest neighbour lookup; system storing embeddings and returning closest ones
approximate nearest neighbor: find similar vectors fast without comparing with all; millions of vectors; find closest vectors quickly accepting small loss of exactness; graph or cluster index avoids comparing with everything
moe: router activates few of many subnetworks per token; gate chooses expert; sparse activation; only some experts run for each token; many parameters few active; only few specialist subnetworks process each token chosen by gate; increase parameter count without increasing computation; router sends tokens to selected experts; capacity grows but cost per token stays same
speculative decoding: small draft model proposes tokens large model verifies in parallel; cheap model guesses several tokens and big model checks them at once; generate faster with helper model without changing output distribution; accept or reject proposed tokens
beam search: keep k best partial sequences hypotheses at each step; track several candidates; keeps several best candidates while decoding; explores multiple sequences; keep several most probable partial sentences while generating; explore best few continuations at each step instead of one; wider search finds likelier sentence
greedy decoding: always take most probable next token; choose single most likely word each step
top k sampling: sample among k most likely tokens; draw next word only among fixed number of most likely
nucleus sampling: sample from smallest set of tokens whose cumulative probability exceeds p; probability mass; restrict sampling to most probable tokens adding up to p; choose from smallest group of words covering ninety percent of probability; adaptive cutoff by cumulative mass; candidate set grows when model is unsure
temperature: divide logits by constant before softmax; makes output more random or sharper; controls randomness creativity of generated text; how random generated text is; flatten or sharpen distribution; value that makes word choice more adventurous or conservative; divide scores before normalizing to flatten or sharpen; why same prompt gives different creative answers
continuous batching: new requests join running batch as others finish; insert new requests into running batch whenever another finishes; do not wait for longest sequence before accepting new prompts
weight tying: same matrix for input embedding and output layer; reuse input word matrix as output projection; same table to read and predict words saves parameters
scaling law: loss falls as power of compute data and parameters; how loss improves predictably with more parameters data and compute; how many tokens for given model size; bigger model or more data for fixed budget
q learning: learn action values off policy by bootstrapping max next; update toward reward plus discounted maximum; learn value of actions in states from experience table; update table of action values toward reward plus best next value; learns greedy strategy while behaving randomly
deep q network: neural network approximates action values atari; network estimates action values from pixels with replay and frozen copy
policy gradient: adjust action probabilities directly in direction of higher return; optimize policy by gradient of expected reward; change policy parameters toward actions with more reward; increase probability of actions that led to high reward; optimize behaviour parameters directly instead of values
actor critic: one network picks actions other estimates value; one part chooses actions and second part judges them; learned policy combined with learned value baseline
bellman equation: value equals immediate reward plus discounted value of next state; recursive; relate worth of state to worth of following states; recursive consistency of values
on policy: learns from its own behaviour current policy; improve the same behaviour that collects data
off policy: learns from data of another policy behaviour; learn about one behaviour from data gathered by another; reuse old or foreign experience
exploration exploitation: try new actions or use best known; gather information versus reward; sticking with what works or trying something new; try unknown option or take best known one; should agent try unknown options or repeat what worked; choose between gathering information and earning now
experience replay: store transitions in buffer train on random samples; decorrelate consecutive samples; memory of past experiences; remember old transitions reuse them; break correlation; save past transitions and train on random minibatches from them; reuse old experience to break correlation between consecutive steps
target network: frozen copy of network for stable targets; slowly updated copy that provides stable goals
discount factor: future rewards count less; how much agent values later rewards; gamma between 0 and 1; reward now worth more than later; number below one making later rewards matter less; short sighted versus far sighted agent; how strongly agent cares about future; why infinite sum of rewards stays finite
reward hacking: agent exploits loophole in reward without doing the task; games objective; agent finds unintended way to score; agent gets high score in unintended manner; maximize metric while violating intent; cleaning robot hides dirt
reward shaping: extra intermediate rewards guide agent; give intermediate hints so agent learns faster; extra reward on way to goal
imitation learning: copy expert demonstrations; copy behaviour of expert from recorded state action pairs; learn driving from human demonstrations
prompt engineering: write instructions for language model; how to word request so model answers well
context window: how much text model can read at once; too long input; maximum number of tokens model reads; how many tokens model can consider at once; text longer than model accepts
elbo: lower bound on log likelihood; reconstruction term minus divergence from prior; tractable bound maximized instead of true data likelihood
adversarial training: train on perturbed attacked inputs; include attacked inputs in training so model resists them; make classifier robust against crafted perturbations
hard negative mining: difficult negatives; choose negatives that model confuses; select most confusing wrong examples for training; negatives that look like positives are most useful
curriculum learning: easy examples first then harder; present easy examples before hard ones; order training data by difficulty; train like school from simple to complex
multi task learning: one network several tasks shared layers; train one model on several objectives with shared layers; shared representation for related tasks
stemmer: suffix
paged attention: store cache in fixed-size blocks like virtual memory pages; allocate cache in small blocks to avoid fragmentation; virtual memory idea for serving language models
prefill: process whole prompt before first token; process entire prompt in parallel before emitting anything
constitutional ai: model critiques own outputs by written principles; use written principles and model criticism instead of human labels
constrained decoding: force model to output valid json grammar; guarantee that model returns valid json; forbid tokens violating grammar; machine readable reply with fixed fields
guardrails: block unsafe outputs filter; check inputs and outputs of assistant for unsafe content
llm as judge: strong model grades answers of other models; use strong model to grade answers of another; replace human raters by language model
benchmark contamination: test examples appear in pretraining data; test questions were in training corpus inflating scores
red teaming: attack own model to find failures; people try to make model misbehave before release
self consistency: sample several reasoning paths majority vote; generate many reasoning paths and take most frequent answer
hybrid search: combine keyword and vector scores; merge word matching with vector similarity results
dense retrieval: embeddings similarity find passages; find passages by meaning with vectors even if words differ
sparse retrieval: exact term match inverted index; find passages that contain same words
query expansion: rewrite user question add related terms; add synonyms or rephrase question to find more documents
locality sensitive hashing: similar items fall in same bucket
product quantization: compress vectors into codes of sub-vectors; store vectors as short codes of subvector centroids
state space model: linear time sequence recurrence alternative to attention; linear recurrence that scales linearly with length as substitute for attention
synthetic data: examples generated by model; use model generated examples to train another
quantile regression: predict percentile of target; estimate 90th percentile of outcome instead of average; asymmetric penalty for over and under prediction
gaussian process: distribution over functions with kernel uncertainty
wasserstein distance: cost of moving mass from one distribution to other
polyak averaging: average weights over last steps; keep smoothed copy of weights for evaluation
label noise: some training labels are wrong annotators make mistakes; some annotations are incorrect and network memorizes them
saliency: which pixels influenced prediction heatmap
out of distribution: input unlike anything seen in training; input from different world than training; model should know when it does not know
domain adaptation: train on one domain apply on different one; labelled synthetic images unlabelled real images
multimodal: text and images together; model that takes picture and text and answers in text; attach image encoder to language model; chat about images
one stage: predict boxes directly in single pass
two stage: first propose regions then classify them
dice loss: overlap for segmentation; overlap based objective for masks when foreground is tiny
fid: quality of generated images distance to real features
noise schedule: how much noise at each step; how much corruption is added at each step
candidate generation: narrow millions of items to hundreds; quickly pick few hundred of millions of items before heavy scoring; quickly reduce huge catalog to few hundred possibilities
position bias: users click top results because they are on top; top result gets clicks merely because it is first; correct clicks for place on page; higher placed results get more clicks regardless of relevance
feedback loop: model trained on clicks it caused; recommendations shape behavior that becomes next training data
diversity: not only popular or similar items; avoid ten nearly identical suggestions on page; choose passages relevant yet different from each other
implicit feedback: clicks views instead of ratings; learn taste from views purchases and dwell without stars
counterfactual evaluation: estimate new policy from old logs; probability of receiving treatment given covariates; reweigh logged clicks by chance they were shown; evaluate new ranking policy with historical logs
uplift: who changes behavior because of treatment
difference in differences: compare change over time of treated and control group; policy introduced in one region compared before and after with another region
instrumental variable: affects treatment but not outcome directly; use random nudge that changes treatment but affects outcome only through it
backtesting: train on past test on later period; replay history as if forecasts were made then
stratified k fold: folds keep class proportions; each part keeps same class ratio
group k fold: same user patient only in one fold; keep all rows of same person on same side of split
degrees of freedom: number of values free to vary; how many independent pieces of information remain after estimating parameters; n minus one in sample variance
effect size: how big is difference smallest detectable; is difference large enough to matter in business; significant yet too tiny to care; standardized difference of two means
sequential testing: looking at results before experiment ends stop early; check dashboard every day and quit when significant; look at results before planned end inflates false positives; monitor test while it runs
population stability index: compare feature distribution of two periods; bin score shares of two periods and sum log ratio differences; has scored population moved since development
kappa: agreement of annotators beyond chance
mcc: balanced single score of confusion matrix
brier score: mean squared error of predicted probabilities; mean squared gap between forecast probability and zero one outcome
macro average: each class counts equally; average metric over classes irrespective of size
micro average: each example counts equally; pool all decisions before computing metric
adjusted r squared: penalizes extra predictors; fit measure that drops when useless variable is added
aic: trade fit against number of parameters; log likelihood penalized by twice number of parameters
vif: how much variance of coefficient is inflated by correlated predictors
log transform: make skewed distribution more symmetric; take logarithm of skewed price so that few giants do not dominate; make long right tail more symmetric
binning: turn continuous variable into categories; cut age into groups; turn numeric column into ranges
interaction features: product of two features
mcar: why values are missing mechanism; absence unrelated to anything
max depth: how deep tree grows
weak learner: slightly better than chance
laplace smoothing: unseen word count zero add one
spectral clustering: eigenvectors of graph laplacian; cut similarity graph using eigenvectors to separate rings
soft clustering: point belongs to several clusters with probabilities; membership degrees instead of single group
ica: separate mixed independent sources cocktail party; recover individual speakers from mixed microphone recordings
explained variance: how many components keep share of variance; choose how many axes to keep so 95 percent of spread remains
double dqn: max operator overestimates values two networks; use one network to select action and other to evaluate to avoid optimistic values; values too optimistic because of max operator
trpo: limit how far policy moves; constrain divergence between old and new behaviour
sac: maximize reward plus entropy; off policy method for continuous actions rewarding randomness
advantage: how much better action is than average
sparse reward: agent gets reward rarely only at end; success signal appears only at end of long episode; agent almost never gets feedback
credit assignment: which action caused later reward; which earlier move deserves blame for late outcome
inverse reinforcement learning: infer reward from expert behavior; recover what expert wants from watching
offline rl: learn from fixed logged data without interaction; learn behaviour only from logged dataset with no further trials; cannot interact with environment
contextual bandit: choose arm using user features; choose article for user using features and observe only clicked outcome; pick action given context no long term state
curiosity: bonus for novel states; agent rewarded for surprising or unseen situations
sufficient statistic: summary of sample that holds all information about parameter
fisher information: how much observation tells about unknown parameter; curvature of log likelihood at maximum
cramer rao bound: smallest variance that unbiased estimator can have
bias of estimator: expected value of estimate differs from true parameter; why divide by one less than sample size when computing variance
consistency of estimator: estimate approaches true value as sample grows
chebyshev inequality: bound probability that variable is far from its mean; how unlikely large deviation is without knowing distribution
jensen inequality: function of average is at most average of function for convex; expectation of log is at most log of expectation
interquartile range: spread of middle half of data between 25th and 75th percentile
one tailed test: alternative states direction only greater
two tailed test: alternative allows effect in either direction
non parametric test: compare two groups by ranks without assuming normal data; what if metric is skewed and sample is small
permutation test: reshuffle group labels many times to get distribution under no effect
bootstrap confidence interval: take percentiles of resampled statistics as range
kolmogorov smirnov: largest gap between two empirical cumulative curves; check if two samples come from same distribution; maximum separation of good and bad score curves
regret bound: loss compared with always playing best arm; reward lost compared with always playing best option
uplift modeling: target customers who buy only if they get discount; send coupon only to persuadable people; difference in response with and without campaign; avoid sleeping dogs and sure things
propensity score matching: pair treated people with similar untreated by estimated probability of treatment; build comparison group from observational data
regression discontinuity: compare units just above and just below eligibility cutoff
high bias: model systematically misses because assumptions too strong
high variance: predictions change a lot when training sample changes
ridge: least squares with squared coefficient penalty for correlated predictors
lasso: linear model that drops useless predictors by absolute penalty
variance inflation factor: regress each predictor on all others to see redundancy
bic: log likelihood penalized by parameter count times log sample size prefers smaller models
information criterion: compare models by fit minus complexity without holdout
stepwise selection: add or drop predictors one at a time by significance
poisson regression: predict number of events with exponential of linear predictor
lda: project so that class means are far apart relative to spread within classes; supervised dimensionality reduction
post pruning: grow full tree then collapse subtrees
pre pruning: stop growing when node too small or too deep
one vs rest: train separate binary classifier per class
one vs one: train classifier for every pair of classes
balanced accuracy: mean of per class detection rates
rmse: error in same units as target
huber loss: quadratic near zero and linear for big misses
matthews correlation: correlation between predicted and actual labels from all four cells
cohens kappa: do two labelers agree more than by luck
lift: how many times more responders in best scored tenth than on average
recursive feature elimination: repeatedly drop weakest column and refit
forward selection: start empty and add best predictor each time
backward elimination: start with all predictors and drop worst
robust scaler: center by median and divide by quartile range
polynomial features: multiply two columns because effect of one depends on other
missing at random: absence explained by other observed columns
mnar: rich people refuse to state income so absence depends on value
winsorization: replace values beyond 99th percentile by that percentile
manifold learning: data lies on curved low dimensional sheet; unroll swiss roll
factor analysis: few hidden causes explain correlations among survey items
nmf: parts based decomposition into additive pieces
random projection: multiply by gaussian matrix and distances nearly kept
whitening: transform so variables uncorrelated with unit variance
linkage: distance between groups by nearest farthest or mean pair
mean shift: move windows to densest nearby spot to find modes
topic model: discover themes in collection of texts; discover themes in document collection without labels
covariate shift: inputs distribution differs between training and use while conditional outcome stays same
predictive maintenance: forecast when turbine will break from sensor readings; foresee machine breakdown from sensors
customer lifetime value: how much money will client bring over whole relationship; predict future revenue per person; total money client will bring over relationship
credit scoring: decide who gets loan; predict who will not pay back; decide whether applicant will repay loan
demand forecasting: how many units shop should order for next week; how many units will be sold next weeks per store
seasonality: repeating weekly or yearly pattern in sales; Christmas peak every year
kalman filter: combine noisy sensor reading with motion prediction to track object
filter bubble: user sees only more of same opinions
explicit feedback: stars and likes given by people
wide and deep: combine memorized feature crosses with embeddings for click prediction
session based recommendation: guess next click from last few clicks of anonymous visitor
map metric: mean over queries of averaged exactness at each relevant position; average area under precision recall over classes for detectors; standard score of object detectors
elu: exponential curve for negative inputs instead of hard zero
gelu: smooth nonlinearity weighting input by gaussian cumulative probability; activation used in bert and gpt
swish: input multiplied by its own sigmoid
swiglu: product of linear projection and gated activation in feed forward block; gating inside transformer mlp used in llama
log softmax: avoid overflow when exponentiating large scores by subtracting maximum; compute probabilities of huge logits without numerical overflow
saturated activation: units pushed to flat ends of curve where derivative is almost zero; inputs so large that output stops changing
perceptron: single neuron with step function that separates classes by line; weighted sum followed by threshold
xor problem: two class pattern single linear neuron cannot separate; exclusive or needs hidden layer
fully connected layer: every input connected to every output neuron; multiply by weight matrix and add bias
backprop through time: unroll recurrent network over steps and propagate error back; derivatives summed over all time steps of sequence; cut gradient after fixed number of steps in long sequences
computation graph: nodes are operations edges are tensors recorded during forward; dependency structure of operations used for derivatives
straight through estimator: treat rounding as identity when computing gradient; pass gradient through non differentiable discrete step
forward propagation: push input through layers to get prediction; compute layer outputs one after another
he initialization: starting variance two over fan in for rectified units; scale random starting weights to compensate for half of activations being zero
orthogonal initialization: start recurrent weights with matrix that preserves vector length
batch gradient descent: go through all training examples before each update; exact gradient over entire dataset per step
large batch training: training with thousands of examples per update hurts generalization; increase step when processing more samples per update
gradient noise: randomness from using subset of data helps escape sharp valleys
nesterov: look ahead before computing gradient; evaluate gradient at position where velocity would carry
bias correction in adam: running averages start at zero and must be rescaled in first steps; divide moment by one minus beta power t
adamw: apply shrinkage of weights separately from adaptive gradient step; decouple weight penalty from moment scaling
adagrad: sum all past squared gradients so frequent features get smaller steps; step keeps shrinking because squared gradients accumulate
adaptive optimizer: optimizer giving each parameter own step size based on gradient history
cyclical learning rate: let rate rise and fall periodically
learning rate finder: increase rate every batch and watch when loss starts to explode
loss scaling: multiply loss by constant so small half precision gradients do not become zero; prevent tiny gradients from rounding to zero in float16
loss spike: sudden jump of training loss in long pretraining run
flat minima: solutions in wide valleys generalize better; loss changes little when weights are perturbed
sharpness aware minimization: minimize worst loss in neighbourhood of weights
grokking: network suddenly generalizes long after it has memorized training set
lottery ticket hypothesis: dense network contains small subnetwork that trains equally well alone from same starting weights; sparse winning subnetwork; sparse subnetworks hidden in random network
overparameterization: network with more weights than training examples still generalizes; far more parameters than data points
inverted dropout: multiply surviving activations by inverse keep probability so nothing changes at test; what happens to switched off units when predicting
stochastic depth: randomly skip whole residual layers during training
mixup: train on weighted averages of two images and their labels; blend pairs of examples and targets
cutmix: paste patch of one image into another and mix labels by area
random erasing: erase random square of input image during training
back translation: translate sentence to other language and back to obtain paraphrase
batch norm at inference: use stored averages instead of current batch statistics when predicting; what mean and variance used when only single example is predicted
rms normalization: divide vector by its root mean square without subtracting mean; cheaper normalization that skips centering; rescale activations only no mean subtraction
group normalization: normalize over groups of channels when batches are tiny; split channels into groups and normalize each
instance normalization: normalize each channel of each image separately for style transfer
weight normalization: separate length and direction of weight vectors
pre norm: normalize before attention and feed forward sublayers inside residual branch; put normalization at input of sublayer for stable deep training
post norm: normalize after adding residual as in original transformer
frozen backbone: keep pretrained layers fixed and train only new head; which layers should stay unchanged when adapting
gradual unfreezing: release layers one after another from top during adaptation
linear probing: train only linear classifier on frozen features; measure representation quality with simple classifier on top
negative transfer: knowledge from source task hurts target task
elastic weight consolidation: penalize changing weights important for old tasks using fisher information
continual learning: learn sequence of tasks without losing earlier ones; tasks arrive one after another and old data not available
gradient conflict: tasks pull shared weights in opposite directions
maml: find starting weights that adapt to new task in few gradient steps
prototypical network: classify by distance to mean embedding of each class
consistency regularization: prediction should not change when unlabeled input is perturbed
pretext task: invented task such as predicting rotation or solving jigsaw to learn features
contrastive loss: softmax over similarity of one positive pair against many negatives; penalty for distant matching pairs and close mismatching pairs
simclr: two augmentations of each image agree through projection head with large batches
moco: queue of old encoded samples as negatives with slowly updated encoder; exponential moving average key encoder and dictionary of negatives
byol: learn representations without negatives using online and target network; two networks predict each other without negative pairs
representation collapse: encoder outputs same vector for every input; all embeddings become identical trivial solution
masked autoencoder: hide most image patches and reconstruct pixels; vision transformer pretrained by reconstructing missing patches
dino: student matches teacher outputs across crops without labels
projection head: small network after encoder used only during contrastive pretraining then discarded
siamese network: two identical networks with shared weights compare two inputs; same encoder applied to pair of images to measure similarity
clip model: train image and text encoders so matching pictures and captions have close vectors; connect images with text in shared space; classify images by comparing with text prompts
early fusion: join raw features of modalities before model
late fusion: combine predictions of separate models for each modality
metric learning: learn distance function where similar items are near
self distillation: model learns from its own earlier predictions
on policy distillation: student generates text and teacher scores each token
post training quantization: convert already trained network to low precision without retraining; use small calibration set to pick integer ranges
symmetric quantization: integer range centred at zero with no offset
asymmetric quantization: map minimum and maximum to integer range using offset
per channel quantization: separate scale for each output channel
dynamic quantization: compute activation ranges on the fly when running
static quantization: activation ranges fixed beforehand from calibration data
outlier features: few huge activation values ruin integer ranges in large language models
smoothquant: move difficulty from activations to weights before integer conversion
gptq: compress weights layer by layer with second order information to minimize output error
awq: protect most salient weights by scaling according to activations
nf4: four bit data type with levels placed for normally distributed weights
structured pruning: remove whole filters heads or channels so hardware gets faster
unstructured pruning: zero out individual weights leaving irregular sparse matrix
magnitude pruning: delete weights with smallest absolute values
model compression: make network smaller for phones without losing much accuracy; ways to shrink big model for limited hardware; fit large network on device
early exit: return answer from intermediate layer when confident
neural architecture search: automatically find best network design; algorithm designs layers instead of human
pipeline bubble: devices idle waiting for micro batches of other stages
sequence parallelism: split long input along tokens across devices
zero optimizer: shard optimizer states gradients and parameters across gpus to remove redundancy; each gpu stores only part of weights and gathers rest when needed; split adam states among data parallel workers
cpu offloading: move parameters or optimizer memory to host ram when gpu is full
all reduce: sum gradients from all workers and give everyone result; ring exchange of gradients
parameter server: central machine keeps weights and workers push gradients
synchronous sgd: all workers wait for each other before updating
asynchronous sgd: workers update shared weights without waiting
stale gradients: worker computes update from old weights
straggler: slowest worker delays everyone
distributed training: train one model on many machines; speed up training with several gpus; how to split training across cluster
checkpointing training: save weights and optimizer periodically to recover after crash
out of memory: gpu crashes because model or batch too big; what to do when training does not fit on card
gpu memory estimation: what occupies memory during training weights gradients optimizer activations; how many gigabytes needed for 7b model
tensor core: hardware units multiplying small matrices quickly in low precision
arithmetic intensity: operations performed per byte moved from memory
memory bandwidth bound: speed limited by reading weights not by computation; gpu waits for data while generating tokens
compute bound: speed limited by multiplications rather than memory transfers
cuda kernel: combine several operations into one gpu call to avoid memory round trips; function executed in parallel by thousands of gpu threads
model flops utilization: share of theoretical hardware peak actually achieved
data loading bottleneck: gpu idles because reading and preprocessing batches is slow; utilization low while cpu prepares data
federated averaging: server averages model weights trained on phones
deep learning debugging: loss stays constant what would you check; network not learning anything how to find bug; sanity check by memorizing tiny batch
nan loss: training suddenly outputs not a number; loss becomes undefined after some steps
train mode: layers such as dropout and normalization active as in learning
eval mode: switch off random layers and use stored statistics when predicting
zero grad: clear accumulated gradients before next backward call in pytorch
number of parameters: how many trainable numbers network contains; count weights and biases of layers
fgsm: single step in sign of input gradient to fool model
data poisoning: attacker inserts malicious samples into training set
backdoor attack: hidden trigger makes model output attacker chosen class
membership inference: find out whether someone's record was in training data
model extraction attack: copy model by querying its api many times
monte carlo dropout: keep random units off at prediction and average several passes to get uncertainty
deep ensemble: train several networks from different seeds and use disagreement as uncertainty
bayesian neural network: weights are distributions instead of single numbers
class activation map: heatmap showing where network looked in picture; highlight image regions behind decision
integrated gradients: sum gradients along path from baseline to input for attribution
feature visualization: find input that most excites a neuron; see what filters have learned
hierarchical features: early layers detect edges later layers detect objects; what different layers of image network learn
checkerboard artifacts: grid like pattern in generated images caused by uneven overlap
resnext: split channels into separate groups filtered independently; split channels into parallel paths in residual block
squeeze and excitation: reweight channels using global averages; let network decide which channels matter
3d convolution: filter moves over space and time for video
causal convolution: sequence filter that sees only past steps
max pooling: keep strongest value in each window
average pooling: replace window by its mean; replace each feature map by single mean instead of flatten and dense layer
output size of convolution: compute width and height after filter given kernel step and border; formula n plus 2p minus k over s plus 1
number of parameters in convolution: kernel height times width times input channels times output channels plus biases
feature map: grid of responses produced by one filter
translation equivariance: shift of input gives same shift of output
degradation problem: adding more layers increases even training error
densenet: every layer receives outputs of all previous layers
inception: parallel filters of different sizes concatenated
efficientnet: lightweight image network for phones; scale depth width and resolution together
capsule network: groups of neurons encode pose of part
unet: contracting path and expanding path with copies between for medical masks; segmentation network shaped like letter with encoder decoder shortcuts; medical image mask network with symmetric encoder decoder
fully convolutional network: replace dense layers so any image size gives dense output
patch embedding: flatten small image squares and project to vectors
detr: detect objects with queries and one to one matching without suppression step
image classification: assign one label to whole picture
panoptic segmentation: label every pixel and separate countable objects
soft nms: lower score of overlapping detections instead of deleting
giou: overlap loss that still gives gradient when rectangles do not touch
anchor free: predict center and size directly without predefined rectangles
bounding box regression: predict offsets to refine rectangle
region proposal: suggest candidate areas likely to contain objects before classifying
roi pooling: turn region of any size into fixed size features
feature pyramid: detect small and large objects using maps of several resolutions; top down merging of scales
yolo: one pass grid network predicts rectangles and classes in real time
one stage detector: predicts classes and boxes in single shot fast
two stage detector: proposals first and refinement later slower but accurate
object tracking: follow same object across video frames
face recognition: decide whose face is on photo; tell whether two photos show same person; unlock phone by looking
face verification: check whether two photos show same person
arcface: add angle margin to softmax so identities separate
keypoint detection: find joints corners or landmarks
edge detection: find places where brightness changes sharply
sift: local descriptors invariant to scale and rotation
homography: projective mapping between two views of plane
camera calibration: estimate focal length and distortion
stereo vision: get distance from two cameras
optical flow: how each pixel moves between frames
depth estimation: predict distance of each pixel
point cloud: set of 3d points from lidar
nerf: render new views of scene from network mapping position and direction to color
test time augmentation: average predictions over flipped and cropped copies of input
image captioning: produce sentence describing picture
style transfer: paint photo in manner of artist
perceptual loss: compare deep features instead of pixels
super resolution: make sharp large image from small blurry one
image inpainting: fill missing region of picture
image to image translation: turn sketch into photo
cyclegan: translate horses to zebras without paired pictures; going there and back must return original
generator: network that creates fake samples from noise
discriminator: network that tells real from fake
gan training instability: two competing networks fail to converge or oscillate; one player becomes too strong and other gets no signal
minimax game: one player maximizes what other minimizes
non saturating loss: generator maximizes log probability of being judged real for stronger gradient
wgan: critic estimates earth mover distance for smoother training
gradient penalty: keep critic gradient norm near one
spectral normalization: divide weights by largest singular value to bound critic
conditional gan: generate sample of requested class
stylegan: control coarse and fine appearance through style inputs at each layer
denoising autoencoder: reconstruct clean input from corrupted one
sparse autoencoder: only few hidden units active; find interpretable directions in activations of language model
posterior collapse: decoder ignores latent code because it is powerful
kl annealing: slowly increase weight of divergence term
blurry samples: why reconstructions look smooth and lack detail
disentanglement: each latent dimension controls one factor such as rotation
vector quantized vae: encode image to indices of codebook vectors
normalizing flow: chain of invertible mappings turns gaussian into complex distribution with exact likelihood
forward process: gradually add gaussian noise until nothing remains of image
reverse process: network removes noise step by step to create image
ddim: sample in far fewer denoising steps deterministically
stable diffusion: run denoising in compressed latent space instead of pixels
controlnet: guide image generation with pose or edge map
consistency model: generate image in one or two steps
flow matching: learn velocity field that transports noise to data
score matching: learn gradient of log density
text to image: create picture from written description
inception score: compare statistics of generated and real pictures in feature space; measure of realism and variety of synthetic images; confident and diverse class predictions for generated images
psnr: pixel level reconstruction quality in decibels
energy based model: assign low energy to likely data without normalizing
latent space: compressed representation where similar items lie near; moving between two codes gives smooth morph
forget gate: decides which part of memory to erase
cell state: conveyor belt of memory through time steps
bidirectional rnn: read sequence from both ends; use future and past context
long term dependency: connect information far apart in sequence; word at beginning determines word at end
variable length sequences: inputs of different lengths in one batch
fixed length context vector: whole sentence squeezed into one vector loses detail
scheduled sampling: gradually replace true previous words by predicted ones in training
bahdanau attention: small network scores decoder state against each encoder state
ctc: align audio frames with letters without knowing alignment using blank symbol; train on unaligned input and output sequences
text to speech: turn written text into voice
speaker diarization: split recording by who is talking
speaker verification: confirm identity by voice
mel spectrogram: time frequency picture of sound on perceptual scale
mfcc: compact cepstral features of short audio frames
voice activity detection: find where somebody is talking
wake word detection: device listens for name such as alexa
source separation: extract single voice from mixture
specaugment: mask time and frequency stripes of audio input
wav2vec: learn speech representations from raw unlabeled audio
word error rate: insertions deletions substitutions divided by reference words; how accurate transcript is
message passing: each node collects vectors from adjacent nodes and updates own; exchange information along edges for several rounds
oversmoothing: after many graph layers all node vectors become same; deep graph network makes nodes indistinguishable
oversquashing: information from exponentially many distant nodes squeezed into fixed vector
graph attention network: learn different weights for different neighbours
graphsage: sample fixed number of neighbours to scale to unseen nodes
neighbor sampling: train on huge graph by taking few adjacent nodes per vertex
node classification: predict label of vertices
link prediction: guess whether two nodes will be connected; suggest friends
graph classification: predict property of whole molecule
node2vec: random walks treated as sentences to embed vertices
weisfeiler lehman: iterative color refinement to tell graphs apart; limit of neighbourhood aggregation in distinguishing structures
heterogeneous graph: different types of nodes and edges
transductive learning: test nodes known during training
homophily: connected nodes tend to have same label
return in reinforcement learning: total future reward collected by agent
value function: how good it is to be in state; expected total reward from situation
action value function: how good it is to take given action in given state
advantage function: how much better action is than what agent would do on average; subtract state value to reduce noise of gradient
policy iteration: alternate evaluating behaviour and acting greedily
value iteration: repeatedly apply best action backup until values converge
temporal difference: update guess from next guess before episode ends; learn from difference between successive predictions
monte carlo method rl: wait until end of episode and use actual total reward
n step return: mix several real rewards with estimate of rest
sarsa: update using action actually taken next; cautious on policy table method
dueling network: separate streams for state worth and relative action worth
prioritized replay: sample surprising transitions more often
deadly triad: bootstrapping with function approximation and foreign behaviour data diverges
log derivative trick: differentiate expectation by multiplying reward with gradient of log probability; gradient of expectation through log probability
ddpg: deterministic actor with value critic for continuous actions
td3: two critics and delayed actor updates
entropy bonus: reward randomness of action choice to keep exploring
gae: exponentially weighted mix of multi step advantage estimates
boltzmann exploration: choose actions with probability proportional to exponentiated value
non stationary bandit: reward probabilities drift over time
best arm identification: find best option with fewest pulls
dagger algorithm: ask expert to label states visited by learner
off policy evaluation: estimate how good new strategy would be from logs of old
model based rl: learn how environment responds and plan with it
model free rl: learn behaviour without modelling environment
world model: network predicts what environment does next
mcts: simulate many games from position and grow tree toward promising moves
self play: agent improves by playing against copies of itself
multi agent rl: several learners share environment cooperate or compete
hierarchical rl: high level controller sets subgoals for low level
hindsight experience replay: pretend reached state was goal
sim to real: robot trained in simulator fails in reality; randomize simulation physics
safe rl: avoid dangerous actions while learning
sample efficiency: how many interactions agent needs
decision transformer: predict actions from desired return as sequence
qkv: three projections of each token what I look for what I offer what I pass; roles of three matrices in attention
attention complexity: cost grows with square of input length; doubling text length quadruples computation; every token compared with every other
efficient attention: reduce quadratic cost for long inputs
linear attention: replace softmax by feature maps so cost grows proportionally to length
sliding window attention: each token looks only at nearby tokens
multi query attention: all query heads use one common set of keys and values; shrink cache by sharing single key value pair
multi head latent attention: compress keys and values into small latent vector to cut cache
padding tokens: dummy symbols so that sentences in batch have equal length
sinusoidal positional encoding: waves of different frequency added to word vectors; fixed sine and cosine functions of index
learned positional embedding: trainable vector for every index up to maximum length
alibi: subtract penalty proportional to distance from attention scores; extrapolate to longer text with linear distance bias
relative positional encoding: distance between two tokens matters rather than absolute index
ntk scaling: make model trained on short texts handle longer ones by stretching rotation frequencies; extend usable length without full retraining
kv cache eviction: drop less important stored tokens to bound memory
attention sink: first tokens receive huge attention and must be kept
decode phase: produce tokens one at a time after prompt was read
prefill decode disaggregation: run prompt processing and generation on different machines
multi token prediction: predict several next tokens in one pass
time to first token: how long user waits before text starts appearing
time per output token: delay between consecutive generated words
llm serving: run big language model for many users cheaply and fast; reduce generation latency and raise throughput
semantic cache: reuse computed state for common beginning of prompts; return stored answer for question with similar meaning
model routing: send easy questions to cheap model and difficult ones to expensive
llm cost optimization: lower bill for language model api
feed forward in transformer: two layer network applied to each token separately after attention
load balancing loss: extra term so tokens spread evenly across experts; prevent router from always choosing same expert
expert capacity: limit number of tokens each specialist handles
emergent abilities: skills that suddenly appear only in large models
test time compute: let model think longer to get better answer; spend more computation when answering instead of training larger
reasoning model: model trained to produce long thoughts before answer
process reward model: score every reasoning step instead of final answer only
outcome reward model: judge only final answer
llm: huge neural network trained to continue text; chatgpt like system
language model: assigns probability to sequences of words; predicts which word follows
replaced token detection: classify which words were swapped by small generator
span corruption: replace stretches of text with sentinel and regenerate them
next sentence prediction: decide whether second sentence follows first
t5: every task cast as text input to text output
encoder only model: understand text for classification not generate
cls token: special first symbol whose vector summarizes sentence for classification
mean pooling of tokens: average word vectors to get sentence vector
static embedding: each word has one vector whatever sentence
embedding layer: lookup table from token index to trainable vector
skip gram: predict surrounding words from center word
cbow: predict center word from surrounding words
hierarchical softmax: arrange vocabulary in binary tree to make output cheap
glove: factorize word co occurrence counts into vectors
fasttext: word vector as sum of character pieces handles rare and misspelled words
word analogy: king minus man plus woman
sentence embedding: one vector for whole sentence for similarity search
sentence transformer: fine tune encoder on sentence pairs to give comparable vectors
doc2vec: vector for whole document trained with its words
semantic textual similarity: how close in meaning two sentences are
anisotropy: embeddings occupy narrow cone so all cosine similarities high
bias in embeddings: word vectors encode gender stereotypes
byte level bpe: work on raw bytes so no symbol is unknown; unknown characters split to bytes
character level tokenization: each letter is unit giving long sequences and tiny vocabulary
wordpiece: join pieces that raise corpus likelihood most
sentencepiece: treat text as raw stream including spaces language independent
vocabulary size: how many different units tokenizer has trade sequence length
tokenizer extension: adding domain words to pretrained model dictionary
text preprocessing: clean raw text before model lowercase punctuation
n gram: predict word from previous two words counts; sequences of adjacent words
n gram smoothing: give nonzero probability to word sequences never seen
pmi: how much more often two words occur together than by chance
lsa: factorize term document matrix to find hidden topics
bio tagging: begin inside outside labels for spans
dependency parsing: find which word modifies which
natural language inference: does premise imply hypothesis contradict or neither
text classification: put documents into categories
extractive summarization: pick important sentences from original
abstractive summarization: rewrite content in new shorter words
text summarization: shorten long article keeping main points
machine translation: convert sentence from one language to other
question answering: find answer in given passage
dialogue system: talk with user to complete booking
text to sql: turn question into database query
cross lingual transfer: train in english apply to other languages
low resource languages: little text available for language
polysemy: same word several meanings
decoding strategy: how to choose next word from predicted probabilities
length normalization: long candidates have lower product so divide score by length
repetition penalty: lower probability of words already generated
neural text degeneration: model keeps saying same sentence over and over; generated text loops
nondeterminism in llm: same prompt gives different answers even with zero randomness
bits per byte: tokenizer independent measure of language model quality
bertscore: compare generated and reference text by contextual vector similarity
exact match: answer must be identical string
pretraining: first stage where model learns from huge unlabeled corpus; learn general language before specific tasks
continued pretraining: further train base model on raw domain text before adapting
pretraining data: how to collect filter and deduplicate web text for training
sequence packing: put several short examples in one long row to avoid padding waste
chat template: special markers separating user and assistant turns
loss masking: compute training loss only on answer tokens not on prompt
adapter layer: small trainable modules inserted between frozen layers
lora rank: inner size of update matrices controls capacity
qlora: keep base model in four bits and train small adapters on top; fine tune 65b model on single gpu using quantized frozen weights
multi lora serving: one base model with many customer specific small updates
prompt tuning: learn virtual input vectors while model stays frozen
llm alignment: make model behave according to human intentions and values
preference data: pairs of answers where annotators marked better one
reward overoptimization: score of learned judge rises while true quality falls
grpo: compare several sampled answers of same prompt and use group mean as baseline; no separate critic network
kl penalty: keep tuned model close to original distribution; prevent policy drifting from starting model
rejection fine tuning: sample many answers keep best according to score and train on them
sycophancy: model tells user what user wants to hear
refusal behavior: model declines harmless request
alignment tax: safety training lowers capability
prompt leaking: user extracts hidden developer instructions
memorization in llms: model repeats personal data seen in training word for word
model editing: remove influence of certain data from trained model; change single fact stored in network without retraining
watermarking: hide statistical mark in generated text
mechanistic interpretability: reverse engineer what neurons and circuits compute
induction head: attention pattern that copies what followed earlier occurrence
polysemantic neurons: single unit responds to unrelated concepts
zero shot prompting: ask model directly without demonstrations
system prompt: hidden developer message that sets behaviour of assistant
tree of thought: explore and evaluate several branches of reasoning
self refine: model critiques and improves own answer
least to most: break hard question into easier subquestions
react prompting: alternate thinking and calling tools with observations
agent: language model that plans and calls tools to complete goals; loop of thought action observation
agent memory: remember facts across conversations
agent evaluation: judge whether autonomous assistant completed task
multi agent: several specialised assistants cooperate
tool use: language model calls calculator search or api with arguments
mcp: standard protocol connecting models to external data and tools
human in loop: person approves action before execution; uncertain predictions sent to people
groundedness: is every claim supported by retrieved passage
factuality: are statements of model true
hallucination detection: find unsupported claims in generated answer
llm evaluation: how do you know generated answers are good; measuring quality of open ended text
judge bias: grader prefers first or longer answer
needle in haystack: hide fact in long text and ask for it
pass at k: probability that at least one of several generated programs passes tests
chatbot arena: people vote between two anonymous models
rag evaluation: measure quality of search and of answer in document assistant
parent document retrieval: search small pieces but give model larger surrounding section
metadata filtering: limit search by date author or department
retriever: component that finds relevant passages
late interaction: keep vector for each token and match best pairs
bm25: rank documents by term frequency with saturation and length normalization
hyde: let model write fake answer and search with its vector
embedding model: which text encoder to choose for search
matryoshka embeddings: vectors whose first dimensions are usable alone
embedding drift: new encoder makes stored vectors incompatible
exact nearest neighbor search: compare query with every stored vector
ivf index: search only in few nearest clusters of vectors
maximum inner product search: find item vectors with largest dot product
lost in the middle: model ignores facts placed in center of long prompt
context engineering: decide what information goes into limited prompt
graph rag: build entity graph from documents and search over it
agentic rag: model decides when and what to search again
multi hop question answering: answer needs facts from several documents
pdf parsing: extract text and tables from scanned files
conversation summarization memory: compress old turns of chat to keep within limit
model merging: average weights of several fine tuned models into one
fill in middle: complete code between prefix and suffix
code llm: model that writes programs
text augmentation: create paraphrases of training sentences
knowledge graph embedding: vectors for entities and relations to predict missing facts
hidden state: vector summarizing what recurrent network has read so far
dropconnect: randomly zero weights instead of activations
maxout: unit takes maximum of several linear functions
deformable convolution: filter sampling positions shift with learned offsets
spatial transformer network: module learns to rotate and crop input
adaptive instance normalization: match mean and variance of content features to style
hypernetwork: one network produces weights of another
neural ode: continuous depth network solved by differential equation solver
pointer network: output points to positions of input; copy words from source
spiking neural network: neurons communicate with discrete pulses over time
domain generalization: work on unseen environments without their data
modality gap: image and text vectors occupy separate regions
prompt sensitivity: small wording change alters answer a lot
inverted index: map from word to documents containing it
eta prediction: how long until driver or food arrives
";
