//! The words of the field: which phrases name one concept, which concepts are near, which exclude each other.
//!
//! A line of [`CONCEPTS`] is one concept: its name, then its other names. Everything passes through the same cutting
//! and stemming as the questions, so plurals, hyphens and tenses need no entry. Weights stand for a prior idf: how much
//! it says that two questions share this word. They do not depend on the bank, so neither does a decision.
//! An alias after `~` means the concept only now and then and counts half.

mod classic;
mod deep;
mod systems;

/// Names of things, each worth a full point: the subject of a question.
pub(super) const CONCEPTS: [&str; 3] = [classic::CONCEPTS, deep::CONCEPTS, systems::CONCEPTS];

/// Words of the trade that are seldom the subject by themselves: seven tenths of a point.
pub(super) const TERMS: &str = "
sparsity; sparse; exactly zero; sparse solution; zero coefficients; zeroes; разреженность; обнуляет; zeroed out; sparse weights
sensitive; sensitivity to; sensitive to
robustness; robust; устойчивость; resilient; noise tolerance; resilience; withstand; устойчивый; устойчив; tolerant to; robust to
stability; stable; unstable; instability; numerically stable; numerical stability; numerical instability; overflow; unstable training; hard to train; difficult to train; stabilize training; stabilizes; numerically unstable; стабильность; нестабильность
efficient; efficiency; efficiently; inefficient; эффективность; computationally efficient; resource efficient; efficient way; efficient manner
scalability; scalable; scale; scales; scaling; масштабирование; scale up system; handle growth; growing load; heavy load; high load; high traffic; масштабируемость; масштабировать; высокая нагрузка; нагрузка
memory; disk space; ram; vram; memory use; memory usage; memory footprint; память; memory requirement; memory consumption; memory consumption of model; memory budget; gpu ram; system memory; memory constraints; limited memory; объем памяти; потребление памяти; оперативная память
uncertainty; uncertain; неопределенности; predictive uncertainty; confidence of model; confidence of prediction; confidence estimate; уверенность модели
noise; noisy; шум; noisy data; noise in data; random fluctuations; зашумленный
assumption; assumptions; assume; ~condition; ~conditions; предположение; предположения; допущения; underlying assumptions; key assumptions; model assumptions; preconditions; prerequisites of model; presuppose; предпосылки; предполагает
symmetric; symmetry; symmetrical
non negative; nonnegative; positive value
randomness; random; randomly; случайный; at random; stochastic; random element; nondeterministic; non deterministic; случайность; недетерминированный; случайно
deterministic; reproducibly same; same result every time; детерминированный
hidden layer; hidden layers of network; hidden layers; intermediate layer; hidden layers count; middle layers; скрытый слой; скрытые слои; скрытых слоев
output layer; last layer; final layer; output neuron; выходной слой; top layer; prediction head; classification head; выходного слоя
input layer; first layer; early layer; early layers
depth; deep; deeper; глубина; more layers; many layers; additional layers; количество слоев; число слоев
width; wide; wider; number of units; число нейронов
frozen; freeze; freezing; замораживать; keep weights fixed; weights fixed; not updated during training; заморозка; заморозить
unfreeze
variable; variables; переменная; covariate; regressor; predictor; predictors; regressors; control variables; control variable; pre treatment covariates
feature; features; признак; признаки; attribute; column; columns; столбец; input variables; input feature; explanatory variable; model inputs; column of data; predictor variable; входной признак; предиктор; предикторы
label; labels; annotation; annotated; ground truth; ground truth labels; метка; ~target; целевая переменная; labeled; labelled; target variable; target value; dependent variable; response variable; true label; true value; actual value; correct answers in data; class label; метка класса; истинное значение; правильный ответ
unlabeled; unlabelled; without labels; unlabeled data; unannotated; unlabeled examples; no labels; data without labels; неразмеченные данные; неразмеченный; без разметки
residual; residuals; остатки; error terms
coefficient; coefficients; коэффициент; slope; regression coefficient; beta coefficients; коэффициенты
intercept
weight; weights; вес; веса; learned weights; parameters; parameter; параметр; параметры; model parameters; theta; learnable parameters; trainable weights; learned parameters; model weights; network weights; parameters of model; веса модели; веса сети; обучаемые параметры
prediction; predict; predictions; predicted; предсказание; forecasted; model output; outputs of model; predicted value; predicted output; model prediction; model response; forecasted value; прогноз; предсказывать; предсказать
probability; probabilities; вероятность; chance; odds; likelihood of event
error; errors; mistakes; incorrect; wrong; ошибки; wrongly; prediction error; model error; misclassified; incorrect prediction; wrong prediction; mispredicted; ошибаться; ошибается; неправильно
performance; quality; качество; результат; model performance; model quality; predictive performance; predictive power; predictive quality; how well model performs; производительность; качество модели
live
inference; at inference; at inference time; prediction time; serving time; test time; at test time; инференс; during inference; at prediction time; at serving time; making predictions; prediction phase; generating predictions; scoring time; применение модели
training; train; trained; training time; at training time; fit; fitted; fitting; обучение; обучать; training phase; обучить; train model; model training; training process; training stage; fit model; model fitting; learning process; during training; while training; обучения модели
update; updates; updated; обновление; refresh
penalty; penalize; penalizes; penalties; штраф; additional cost term; штрафует; штрафовать
constraint; constrained; ограничение; restriction; subject to
hyperplane; separating hyperplane
dimension; dimensions; dimensional; dimensionality; размерность
sequence; sequences; sequential; последовательность; long sequence; long sequences; sequence length; long documents; ordered data; sequential data; sequence data; ordered sequence; последовательные данные
document; documents; текст; texts; text; passage; passages; article; documents collection; text document; web page text; документ; документы; документов
sentence; sentences; предложение
word; words; слово; слова; vocabulary; term; словарь; word token; lexical item
character; characters; символ
image; images; picture; pictures; photo; photos; visual; изображение; изображения; frame; pixel; pixels; картинка; picture data; image data; photograph; фото; фотография
video; videos; clip video
audio; speech; sound; voice
tabular; table; tabular data; structured data; таблица
user; users; customer; customers; client; clients; пользователь; пользователи; visitor; end user; consumer; shopper; subscriber; audience member; клиент; клиенты; пользователей
event; events; событие
transaction; transactions; payment; purchase; bought; покупка; транзакция
click; clicks; impression; клик
revenue; sales; profit; money; выручка; deal; loan; credit; turnover; income; profitability; доход; прибыль
project; projects; проект
cancer; disease; diagnosis; medical; patient; patients; hospital; clinical; tumor; медицина; doctor
matrix; matrices; матрица; матрицы; two dimensional array; 2d array; 2d grid; grid of numbers; двумерный массив
vector; vectors; вектор
function; functions; функция; mapping
array; arrays; массив; массиве; list of numbers; list of integers; array of integers; array of numbers; integer array; sequence of numbers; unsorted array; unsorted list; список чисел; массив чисел
string; strings; строка; строки; text string; character string; sequence of characters
integer; integers; number; numbers; число; числа; digit; digits
tree structure
node of graph; edge; edges; vertex; vertices; nodes in graph
path; paths; route; путь; trajectory; траектория
row; rows; record; records; запись; observation; observations; data point; data points; объект; data sample; training instance; training sample; data instance; individual example; строка данных; наблюдение
database; databases; db; база данных; data store; datastore; data storage; persistent storage; storage layer; базы данных; базу данных; хранение данных
server; servers; machine; machines; сервер; node in cluster; host; worker node; worker machines; серверов; узел; узлы; ноды
salary; salaries; зарплата; зарплату; earnings; earn
employee; employees; staff
department; departments
order placed; orders
gradient flow
receptive
filter; filters; kernel; kernels; ядро; фильтр
channel; channels
layer; layers; слой; слои
head
query; queries; запрос; запросы; search query; search queries; search request; user query; user queries; поисковый запрос
response; responses; reply
distance; distances; similarity; similar; расстояние; proximity; closeness; dissimilarity; distance measure; distance metric; similarity measure; similarity metric; degree of similarity; мера близости; мера расстояния; сходство; похожесть; adjacent in space; in vicinity; neighborhood; neighbourhood; близкий; ближайший
second highest; second largest
consecutive; in row; подряд; successive; contiguous; back to back; adjacent; neighboring; neighbouring; соседние; последовательных
distinct; unique; различных; уникальный; unique elements; unique values; distinct values; distinct elements; no duplicates; without duplicates
tie; ties
worst case; worst; worst case scenario; in worst case; худший случай; в худшем случае
average case; on average; typical case; в среднем; in average case; expected case
discrete
continuous; continuously
small dataset; small data; little data; few examples; few labels; limited data; small datasets; few labeled examples; мало данных; small sample; handful of examples; too little data; scarce; small amount of data; limited amount of data; not enough data; insufficient data; limited training data; scarce data; data scarcity; lack of data; few training examples; few samples; few data points; only few examples; little training data; not much data; small number of examples; small training set; data is limited; data is scarce; limited labels; limited labeled data; little labeled data; few labeled data; недостаточно данных; маленький датасет; малое количество данных; небольшая выборка; маленькая выборка; нехватка данных
large dataset; big data; huge dataset; does not fit in memory; does not fit into memory; billion rows; big dataset; много данных; large amount of data; huge amount of data; lots of data; massive dataset; very large dataset; terabytes; petabytes; billions of rows; millions of rows; large volumes of data; large scale data; большие данные; огромный датасет; большой объем данных; большой датасет
offline setting
compress; compression; сжатие; compact; more compact; make model smaller; smaller model
decode; decoding; декодирование
deeply; internals
parallel; parallelize; parallelization; concurrently; concurrent; simultaneously; in parallel; параллельно; in parallel on; parallel computing; parallel execution; parallelism; run concurrently; параллельные вычисления; распараллелить
real time; realtime; online; streaming data; stream; on fly; реальном времени; near real time; low latency; instantly; instantaneous; in near real time; реальное время; в реальном времени
non linear; nonlinear; non linearly; nonlinearly; нелинейный
search space
bottleneck; узкое место; limiting factor; choke point; узкие места
mask; masking; masked; masks; маска
interpret; interpretation; meaning; интерпретация; интерпретировать; read plot; understand result; make sense of; how to read; трактовать; как понимать
visualize; visualization; plot; chart; визуализация; graphically; visual representation; визуализировать; look at plot; визуально
alternative; alternatives; substitute for; alternative to; other choices; альтернатива
information; info
trade off; tradeoff; tradeoffs; компромисс; trade offs; trade offs between; tradeoff between; trade off involved; balance between; balancing act; компромиссы
distribution; distributions; распределение; data distribution; distribution of data; distributed as
population; group; groups; subgroup; cohort; segment; группа; user group; subpopulation; сегменты; подгруппа
language; languages; язык; multilingual
vision; computer vision; cv task
code generation
device; mobile; on device; edge device; phone; on device inference; mobile device; smartphone
color; red; green; blue; white; black; красный; balls; ball; marble; marbles; шар; шары; шаров
approximate; approximation; estimate; estimated; estimation; estimator; оценка параметра; infer; roughly compute; приближение; аппроксимация; приближенный
relevance; relevant; релевантность; irrelevant; relevant results; relevant items; pertinent; релевантный
explode; blow up; diverge; diverges; divergence of loss; becomes nan; расходится; infinity; grow without bound; go to infinity; unbounded growth; становится nan
vanish; zero; 0; near zero; zeros; ноль; disappear; go to zero; approach zero; goes to zero; tend to zero; converge to zero; стремится к нулю
saturate; saturation; saturates; saturating; flatten out at extremes; насыщение
similar items measure
infinite stream; unbounded
overflow error; underflow; arithmetic overflow
";

/// Everyday words that carry some meaning: three tenths of a point, synonyms on a line.
pub(super) const PLAIN: &str = "
speed; fast; faster; quick; slow; slower; slowly; скорость; too long; swift; sluggish; velocity; быстрый; быстро; медленно; медленный
cost; costs; expensive; стоимость; cheap; cheaper; price; pricey; inexpensive; affordable; economical; financial cost; дорогой; дешевый; дорого
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
large; big; huge; larger; bigger; massive; enormous; большой; bulky; very large; sizable; sizeable; giant; vast; considerable; substantial; significantly larger; immense; gigantic; огромный; крупный; больше
small; tiny; smaller; little; few; fewer; маленький; less; minor; minimal amount; slight; modest; compact size; smallish; небольшой; малый; меньше; мало
increase; increases; increased; grow; grows; growing; rise; rises; raise; went up; goes up; go up; higher; увеличить; растет; увеличение; enlarge; expand; adding more; add more; larger value; escalate; inflate; inflated; amplify; increment; incremented; surge; climb; увеличивается; увеличивать; вырастет; повысить; повышение; рост
decrease; decreases; decreased; fall; falls; lower; lowering; went down; goes down; go down; reduce; reduces; reducing; reduction; shrink; shrinks; уменьшить; уменьшение; снижает; снизить; cut; diminish; lessen; declined; decline; drops; cut down; deflate; decline in; lowering of; уменьшается; снижение; падает; падение; сократить; сокращение
high; too high; high value; высокий; too large; too big; elevated; overly high; excessively high; excessive; too great; very high; слишком большой; слишком высокий
low; too low; low value; низкий; too small; overly low; very low; insufficiently; too little; слишком маленький; слишком низкий
before training; before
after; after training; afterwards; following
forward; вперед
backward; backwards
left
right side
early; earlier on; at early stage; in early stages; early on; early phase; рано; ранний
late; later; at later stage; in late stages; поздно; поздний; позже
multi; multiple; several; many; несколько; various; different kinds; numerous; plenty; variety; many different; multitude; множество; много
single; individual; sole; one model; lone; отдельный; solitary; one single; один; одна; одно; единственный
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
separate; separated; separating; separable; linearly separable; split; splits; splitting; divide; divided; partition; segregate; tease apart; set apart from; isolate; isolated; break into; break up; broken into; разделить; разбить; разбиение; отделить
combine; combined; combining; merge; merging; aggregate; aggregating; fuse; объединить; concatenate; blend
generate; generation; generated; produce; produces; create; creating; synthesize; генерация; generating; creation of; yield; генерировать; создать; создавать; породить
encode; encoding; encodings; represent; represented; кодирование; представление; representation; representations; representing; expressed as; be represented; numeric form; numerical form; кодировать; представить
initial; start; starting; begin; beginning; start of training; initialize; initialization; начальный; at start; beginning of training; at beginning; at outset; onset; initially set; start of; первоначальный; вначале; в начале
stop; stopping; terminate; end; ending; termination; halt; cease; finish; interrupt; cut off training; остановить; остановка; прекратить; закончить
schedule; scheduled; scheduler
requirement; requirements; demand
limit; limits; limited resources; budget; limited by; limitations on; предел; лимит
property; properties; свойство; свойства; characteristic; trait; feature of method; характеристика
theorem; law; теорема; закон
domain; domains; предметная область
rule; rules
task; tasks; задача; задачи; job; assignment of work; chore; todo; work item; задание
history; past; previous; earlier; прошлый; historical; historic; past records; prior data; исторические; история
future; next; next step; следующий; upcoming; forthcoming; later on; subsequent; будущее
long; longer; length; длина; extended period; prolonged; extensive; длинный; долго
short text
game; play; player
point; points; точка
interval; intervals; range; ranges; интервал; диапазон
area; region
shape; size; sizes; размер
shift; shifts; shifted; change; changes; changed; changing; изменение; drift over time; varies; vary; variation; evolve; move over time; меняется; изменить; изменяется; меняются
human; humans; expert; experts; people judgments; человек; human experts; domain expert; specialist; practitioner; эксперт; люди
catch; catches; catching; caught; miss out; missed
draw; draws; drawn; drew; drawing
flip; flips; flipped; toss; tosses; tossed; tossing; roll; rolls; rolled
replacement; put back; putting back; replaced; replace; substitute; swap out; заменить; замена; вместо него
fold; folds
copy; copies; duplicate of
reverse; reversed; opposite; invert; backwards order; flipped order; backwards direction; inverted order; в обратном порядке; обратный порядок; развернуть; перевернуть
share; shared; sharing; shares; common part; common to; in common; shared between; общий
ill; sick; illness; diseased
healthy; well person
reject; rejects; rejected; rejection
accept; accepted
exceed; exceeds; exceeded; above; beyond; greater
below; under
fraction; proportion; percentage; percent; ratio; rate; share of; proportion of; доля; отношение
frequency; frequencies; often appearing; occurrence count; number of occurrences; occurrences; how often appears; частота; встречается
rare; rarely; infrequent; uncommon; seldom; scarce events; unusual; редкий
once; one time
twenty; hundred; thousand; thousands; million; millions; billion; dozens; hundreds
extreme; extremes; drastic; drastically; extremely large; экстремальный; крайне
reference; references; citation; citations; cite; sources cited
letter; letters; character of word
middle; center of list
far; away; distant; remote from; farther; further apart; далеко; далекий
close; closer; near; nearby; nearest; closest
inside; within
outside
subset; subsets; sub; portion; part of data; sub sample; share of data; some of data; подмножество; часть данных
piece of data; chunk of
simulate; simulation; mimic; imitate; emulate; mimicking; reproduce behavior; replicate behavior; моделировать; имитировать; симуляция
swap; swapped; exchange; switch; switched; interchange; trade places; поменять местами; обменять
shuffle; shuffled; random order; randomize order; reorder randomly; перемешать; перемешивание
rotate; rotated; rotation
repeat; repeated; repeating; repetition; again; recurring; iteratively; many times; multiple times; recurrence of; повторить
loop; loops; cycle; cycles; iterate; iterating; цикл
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
hurt; hurts; harm; damage; damaged; worsen; badly; poorly; poor; misleading; useless; dangerous; undesirable; wrongly used; worse performance; deteriorates; detrimental; adverse; negatively affect; negatively impact; impair; hinder; hamper; ухудшить; ухудшение; вредит; портит
desirable; preferable; wanted; attractive; favorable; favourable; beneficial; advantageous; worthwhile; helpful in practice; желательно; предпочтительно; выгодно
guaranteed; guarantee; guarantees; always; ensure; ensures; assured; certainty that; without fail; гарантировать; гарантирует; гарантия; всегда
sometimes; occasionally
stay; stays; remain; remains; remaining; maintain; maintains; maintaining; preserve; preserves; keep unchanged; retain; persist; unchanged; оставаться; остается; сохранить; сохраняется
behave; behaves; behavior; behaviour; act; behaves differently; conduct; вести себя; ведет себя; поведение
tell; tells; told; reveal; reveals; signify; convey; показывает нам; говорит о
understand; understanding; understood; grasp; comprehend; make clear; get grasp; понять смысл; понимание; понимать
simply; merely
trust; trusted; reliable; reliability; dependable; trustworthy; credible; dependability; confidence in; rely on; relied on; надежный; надежность; доверять
safe; safely; secure; security; safety; harmless; безопасно; безопасность; безопасный
risk; risks; risky; hazard; threat; danger; риск; опасность
strong; stronger; powerful; power; strongly connected to; potent; сильный; мощный
weak; weaker
complicated; complex; sophisticated; complicated model; intricate; elaborate model; high complexity; overly complex; сложный
simple model; simpler; simplicity; straightforward; basic model; uncomplicated; elementary; less complex; simplistic; простой; проще
flexible; flexibility; expressive; capacity; adaptable; versatile; rich model; гибкий; гибкость
tail; tails
width of interval; narrow
bound; bounded; bounds; upper bound; lower bound; ceiling; cap on; lower limit; upper limit; граница; верхняя граница; нижняя граница
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
extension; extend; extends; extending; extended; generalize to; generalization of; generalized version; extended version; расширить; расширение
access; accessed; accessible; retrieving data; read access; доступ; обращение
load; loads; loaded
save; saves; saved; saving; persist to disk; write to disk; сохранение
without replacement; not putting back
with replacement; putting it back
react; react to; respond; respond to
give feedback; giving feedback; gave feedback; feedback you gave; deliver feedback; provide feedback; giving difficult feedback; give negative feedback; дать обратную связь
lookup; look up table
request; requests; api call; incoming requests; incoming calls; user requests; number of requests; запросов в секунду; входящие запросы
traffic; visitors; request volume; user load; peak traffic; spike in traffic; traffic spike; трафик
alert; alerts; alarm; notification; notifications; warn; оповещение; уведомление; алерт
old; older; outdated; stale; aged; legacy; obsolete; past version; previous version; deprecated; старый; устаревший
fresh; recently; up to date data; recent data; latest data; newly collected; newly arrived; свежие; свежие данные; новые данные
hand; hands; manual; by hand; hand crafted; handcrafted; hand written; hand engineered; by humans; manually designed; вручную; ручной
automated; automatic; automation; hands off; self operating; without human; without manual; автоматизировать; автоматизация; автоматический
private; confidential; sensitive data; sensitive information; personal information; personally identifiable; pii; personal data; приватный; персональные данные; личные данные
enough; sufficient; sufficiently; suffice; adequate; adequately; ample; достаточно; хватает; хватит
too much; much; too many; overwhelming; слишком много; чересчур
flow; flows
align; alignment; aligned
block; blocks; blocked
gate; gates; вентиль
cell; cells
seed; seeds
impurity; purity
merge of
place; places; position; positions; location; locations; spot in; index of element; позиция; индекс элемента
expect result
escape; escapes; leave; ~leaves; left out; exclude; excluded; ignore; ignores; ignored; ignoring; skip; skipped; discarded; omit; leave out; left off; drop from; disregard; neglect; overlook; исключить; игнорировать; пропустить; пропускать
enter; join in
win; wins; winner; beats; outperform; surpass; superior; superior to; excel; превосходит; обгоняет; выигрывает
lose; loses; lost; losing; forget; forgets; forgotten; losing information; information loss; loss of information; потерять; теряет; потеря; теряется
stuck; stall; stalls; plateau; trapped; get stuck; stagnate; stops improving; no longer improves; does not improve; flatlines; застрял; застревает; перестала улучшаться; не улучшается
oscillate; oscillates; fluctuate; bounce; zigzag; zig zag; jumping around; колеблется; скачет; колебания; осцилляции
saturated region
stage of project; launch; launched; ship; shipped; ~release; releases; releasing; go live; going live; put live; release to users; запуск; запустить; релиз; выпустить; запускать
rollback; roll back; revert; undo release; go back to old; откат; откатить; rolling back
paper; papers; research; study; studies; article read
idea behind paper
opinionated; strongly; decision of manager
urgent; pressing; asap; high priority; time critical; immediate attention; срочный; срочно
responsibility; responsible; ownership; owned; accountable; accountability; in charge of; ответственность; отвечаете; отвечать за
difficulty of work; stressful; stress; pressure
regret
convince; persuade; convinced
initiative; proactive
story; stories
friend; friends; family member
adapt to; adjust to
hire; hiring; interviewing
salary offer; negotiation; compensation
sound good; clear; clearly; transparent; transparency; clarity; obvious; evident; ясный; очевидно
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
exactly same; identical; indistinguishable; одинаковый; одинаково; идентичный
disparity; discrepancy; mismatch; gap between; inconsistency; divergence between; расхождение; несоответствие; разрыв
element of list; entries; entry; item of list; элемент; элементов
redundant; superfluous; unnecessary; unneeded; uninformative; useless features; no information; избыточный; лишний; бесполезный
assign; allocate; attribute to; назначить; присвоить; распределить
group together; clump; gather; collect together; сгруппировать; группировать
order matters; sequence order; order of elements; порядок; упорядочить
expected behaviour; usual behavior; обычное поведение
compatible; compatibility; work together with; interoperable; совместимость; совместимый
mandatory; compulsory; obligatory; must have; обязательно; обязательный
optional; nice to have; необязательно; опционально
";

/// Generic words of the field: an eighth of a point, enough to break ties.
pub(super) const FAINT: &str = "
step by step
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
change value; modify; alter; adjust; adapt; fine adjust; tweak; calibrating knobs; подстроить; поправить
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
true; correct; accurate; exact; truth; valid; accurately; correct results; точный
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
suddenly; gradually; slowly over; quickly; rapidly; immediately; abrupt; unexpectedly; out of blue; внезапно; резко; неожиданно; progressively; little by little; slow change; постепенно; постепенный
directly; indirectly; explicitly; implicitly; automatically; manually; successfully; carefully; safely; effectively
relative; relatively; absolute
specific; special; particular; certain; custom
";

/// Concepts so near that one may stand for the other: worth a suggestion, not an automatic merge.
pub(super) const NEAR: &str = "
dynamic batching; continuous batching
omitted variable bias; confounder
shrinkage; regularization
shrinkage; empirical bayes
prefix caching; semantic cache
a a test; ab testing
user based collaborative filtering; collaborative filtering
item item collaborative filtering; collaborative filtering
optimistic concurrency control; pessimistic locking
clustered standard errors; newey west
time to first token; time per output token
merge join; hash join
hinted handoff; read repair
p value; significance level
standard deviation; standard error
poisson distribution; poisson process
mcmc; hamiltonian monte carlo
mcmc; metropolis hastings
k means; k means plusplus
elbow method; silhouette
elbow method; choice of k in k means
kernel trick; polynomial kernel
standardization; z score
label encoding; ordinal encoding
missing data; imputation
oversampling; smote
autocorrelation; acf
survival analysis; censoring
survival analysis; kaplan meier
survival analysis; hazard rate
hit at k; precision at k
hit at k; recall at k
calibration; platt scaling
calibration; isotonic regression
data leakage; target leakage
false discovery rate; benjamini hochberg
log odds; odds ratio
association rule mining; apriori
association rule mining; fp growth
partial dependence; ice plot
partial dependence; accumulated local effects
exponential smoothing; holt winters
pointwise pairwise listwise; pairwise ranking
pointwise pairwise listwise; listwise ranking
pointwise pairwise listwise; pointwise ranking
learning rate schedule; cosine annealing
mixed precision; bfloat16
knowledge distillation; distilbert
zero optimizer; fsdp
average pooling; global average pooling
rcnn; faster rcnn
rcnn; mask rcnn
iou; jaccard similarity
sliding window attention; sparse attention
prompt injection; jailbreak
in context learning; few shot prompting
approximate nearest neighbor; hnsw
policy gradient; reinforce
actor critic; a3c
quantile regression; quantile loss
counterfactual evaluation; propensity score
effect size; minimum detectable effect
non parametric test; mann whitney
non parametric test; kruskal wallis
non parametric test; wilcoxon signed rank
cohens kappa; inter annotator agreement
lift; gain chart
log transform; box cox
polynomial features; interaction terms
polynomial features; feature cross
database index; b tree
database normalization; third normal form
database normalization; first normal form
message queue; pub sub
message queue; kafka
rate limiting; token bucket
rate limiting; leaky bucket
balanced tree; avl tree
balanced tree; red black tree
topological sort; course schedule
minimum spanning tree; kruskal
minimum spanning tree; prim
strong consistency; linearizability
consensus; raft
consensus; paxos
mapreduce; hadoop
stream processing; flink
reproducibility; experiment tracking
docker; dockerfile
docker; docker image
kubernetes; kubernetes pod
kubernetes; ~helm
async; event loop
async; coroutine
cte; recursive cte
subquery; correlated subquery
isolation level; dirty read
isolation level; phantom read
isolation level; non repeatable read
isolation level; serializable
query optimization; query plan
inheritance; multiple inheritance
unit test; test driven development
metrics system; time series database
vector clock; lamport clock
cqrs; event sourcing
http; https
http; http2
prioritize; time management
collaboration; cross functional
b plus tree; hash index
document database; mongodb
wide column store; cassandra
git; git rebase
git; git merge
git; merge conflict
git; git fetch
git; git pull
git; git cherry pick
git; git stash
git; git reset
git; git revert
git; git bisect
work life balance; burnout
project management; agile
project management; scrum
project management; kanban
project management; sprint
gnn; gcn
manifold learning; isomap
manifold learning; lle
manifold learning; mds
where clause; having clause
observability; distributed tracing
lru cache; lru
sequential testing; peeking
decision tree; cart
decision tree; id3
decision tree; c4.5
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
two stage recommender; candidate generation
lasso; feature selection
conjugate prior; posterior
bayesian; map estimation
heteroscedasticity; assumptions of linear regression
multicollinearity; variance inflation factor
autocorrelation; pacf
stationarity; unit root
stationarity; differencing
log odds; logit
log odds; logistic regression
information criterion; model selection
model selection; hyperparameter tuning
cuped; variance reduction in experiments
type 1 error; false positive
type 2 error; false negative
statistical power; sample size
effect size; sample size
aa test; ab test
p hacking; multiple comparisons
propensity score matching; counterfactual evaluation
potential outcomes; causation
quasi experiment; causation
uplift modeling; heterogeneous treatment effect
confounder; spurious correlation
cold start; exploration exploitation
exposure bias; position bias
popularity bias; feedback loop
bi encoder; candidate generation
pointwise pairwise listwise; learning to rank
ranking; learning to rank
ndcg; ranking metrics
mrr; ranking metrics
hit at k; ranking metrics
drift detection; data drift
drift detection; model monitoring
population stability index; data drift
class imbalance; accuracy paradox
class imbalance; oversampling
class imbalance; undersampling
class imbalance; class weights
cost sensitive learning; class weights
pruning; tree pruning; post pruning; pre pruning
splitting criterion; gini
splitting criterion; information gain
entropy; information gain
gini coefficient; gini
lof; anomaly detection
isolation forest; anomaly detection
one class svm; anomaly detection
anomaly detection; outlier
z score outlier; outlier
cluster evaluation; elbow method
choice of k in knn; knn
gmm; soft clustering
em algorithm; gmm
manifold learning; dimensionality reduction
explained variance; pca
imputation method; missing data
missing data mechanism; missing data
high cardinality; unseen category
target encoding; high cardinality
one hot encoding; dummy variable trap
feature hashing; high cardinality
expected calibration error; calibration
proper scoring rule; brier score
threshold; precision recall tradeoff
kde; histogram
vc dimension; model complexity
vc dimension; pac learning
double descent; overfitting
overfitting; generalization
regularization strength; regularization
early stopping; overfitting
normal equation; linear regression
lagrange multiplier; kkt conditions
duality; lagrange multiplier
stationary distribution; markov chain
absorbing state; gamblers ruin
hitting time; random walk
time series; demand forecasting
exponential smoothing; ewma
moving average; ewma
seasonal decomposition; seasonality
time series cross validation; backtesting
arima; time series
sequential testing; ab test
metric drop; model monitoring
north star metric; metric choice
shap; feature importance
permutation test; hypothesis test
model; algorithm
data; sample
prediction; approximate
error; residual
variable; feature
event; transaction
face; ab test
assumption; requirement
clustering; image segmentation
noise; randomness
primacy effect; novelty effect
listwise deletion; missing data
model; classification
model; variable
error analysis; model monitoring
proxy metric; north star metric
guardrail metric; north star metric
churn; survival analysis
anomaly detection; one class svm
dead relu; saturated activation
weight decay; adamw
gradient clipping; exploding gradient
teacher forcing; exposure bias
hallucination; factuality; groundedness
rlhf; llm alignment; preference data
dpo; preference optimization
lora; peft
peft; adapter layer
instruction tuning; fine tuning
pretraining; self supervised learning
contrastive learning; contrastive loss
contrastive learning; simclr
masked language model; bert
knowledge distillation; model compression
quantization; model compression
pruning; model compression
post training quantization; quantization
quantization aware training; quantization
mixed precision; loss scaling
zero optimizer; data parallelism
out of memory; memory
chunking; parent document retrieval
reranking; cross encoder
bi encoder; dense retrieval
sparse retrieval; bm25
rag; retriever
context window; lost in the middle
key value cache; paged attention
attention complexity; efficient attention
attention; self attention
attention; cross attention
rope; relative positional encoding
alibi; relative positional encoding
decoding strategy; beam search
decoding strategy; greedy decoding
llm serving; llm
continuous batching; static batching
moe; load balancing loss
test time compute; reasoning model
chain of thought; reasoning model
agent; tool use
react prompting; agent
iou; dice loss
iou; giou
nms; soft nms
transposed convolution; upsampling layer
unet; semantic segmentation
image classification; cnn
vae; elbo
vae; reparameterization trick
gan; gan training instability
diffusion model; ddim
gnn; message passing
message passing; oversmoothing
q learning; deep q network
policy gradient; log derivative trick
advantage function; actor critic
multi armed bandit; exploration exploitation
ucb; exploration exploitation
thompson sampling; exploration exploitation
epsilon greedy; exploration exploitation
reward shaping; sparse reward
reward hacking; reward overoptimization
catastrophic forgetting; continual learning
few shot; in context learning
frozen backbone; transfer learning
batch normalization; batch norm at inference
rnn; hidden state
lstm; long term dependency
oov; bpe
sentence embedding; sentence transformer
perplexity; cross entropy
evaluate; llm evaluation
llm evaluation; llm as judge
distributed training; all reduce
number of parameters; gpu memory estimation
deep learning debugging; nan loss
large batch training; batch size
adversarial example; adversarial training
pseudo labeling; semi supervised learning
question; response
memory; gpu utilization
cost; efficient
distance; relevance
two sum; hash map
lru cache; caching; eviction
lru cache; doubly linked list
top k frequent; kth largest; heap
median of data stream; heap
linked list cycle; two pointers
directed graph cycle; topological sort
sliding window maximum; sliding window; deque
maximum subarray; dynamic programming
knapsack; dynamic programming
partition equal subset sum; knapsack
edit distance; dynamic programming
longest common subsequence; longest common substring
max area of island; number of islands
non overlapping intervals; interval scheduling
anagram; anagram check; group anagrams
palindrome; palindrome check
prefix sum; subarray sum equals k
stable sort; sorting
external sort; merge sort
quickselect; kth largest
amortized complexity; big o
hash collision; hash map
open addressing; separate chaining; hash collision
trie; autocomplete
a star search; dijkstra
memoization; dynamic programming
recursion; tail recursion
serialize tree; binary tree
validate bst; binary search tree
sorted array to bst; binary search tree
bit manipulation; counting bits
zero initialization; random shuffle
random shuffle; permutation
reservoir sampling; zero initialization
hyperloglog; distinct
count min sketch; trending topics
gil; multithreading
async; concurrency
iterator protocol; python generator
python decorator; closure
context manager; exception handling
garbage collection; python memory management
mutable; tuple
dunder; polymorphism
inheritance; composition over inheritance; oop
polymorphism; duck typing
type hints; dynamic typing
vectorization; numpy
broadcasting; numpy
groupby; group by; pivot table
merge in pandas; sql join
loc; iloc
drop duplicates; deduplication
read csv in chunks; large dataset
self join; employees earning more than manager
anti join; left join
top n per group; window function; row number
second highest salary; top n per group; dense rank
consecutive days; gaps and islands
running total; window function
month over month; window function
cte; subquery
retention rate; churn
daily active users; engagement
database index; query optimization
b plus tree; database index
clustered index; database index
isolation level; acid; database transaction
mvcc; isolation level
deadlock; race condition; mutex
nosql; document database; key value store
data warehouse; olap; columnar
data lake; lakehouse
star schema; data model design
consensus; leader election; quorum
replication; read replica
sharding; partitioning; horizontal scaling
consistent hashing; sharding
hot key; data skew
caching; cdn; distributed cache
cache invalidation; caching
message queue; event driven architecture
dead letter queue; message queue
exactly once; idempotency
retry; idempotency; circuit breaker
saga pattern; two phase commit; distributed transaction
fault tolerance; high availability; replication
single point of failure; high availability
observability; logging system; metrics system
rate limiting; circuit breaker
api gateway; load balancer
horizontal scaling; autoscaling
microservice; api gateway
spark; mapreduce
spark shuffle; data skew; broadcast join
repartition; spark partitioning
stream processing; message queue
late arriving data; event time
etl; data pipeline
data quality; data cleaning; data lineage
data preprocessing; data cleaning
schema evolution; data contract
job scheduler; data pipeline; ml pipeline
docker; kubernetes; virtual machine
serverless; autoscaling
shadow deployment; champion challenger
model deployment strategies; canary release; deployment
model rollback; deployment
feature flag; canary release
mlops; ci cd; ml lifecycle
ci cd; continuous training
continuous training; retraining
prior correction; data drift; covariate shift
delayed feedback; model monitoring
training serving skew; feature store
point in time correctness; data leakage; feature store
feature store; feature freshness
model registry; data versioning; reproducibility
model card; model governance
model serving; online inference; latency
batching requests; throughput; gpu utilization
gpu memory error; gradient checkpointing; memory
edge deployment; quantization
data labeling; active learning; label noise
human in loop; active learning
notebook to production; deployment; mlops
git; code review
on call; model rollback
news feed; recommender system; ranking
fan out; news feed
search engine; product search; learning to rank
inverted index; search engine; bm25
search query understanding; query expansion
spelling correction; edit distance
autocomplete; spelling correction
ctr; conversion rate prediction
real time bidding; ctr
fraud; account takeover; anomaly detection; class imbalance
anti money laundering; fraud
spam; content moderation; text classification
misinformation; content moderation
recommender system; candidate generation; two stage recommender
two stage recommender; ranking; candidate generation
user embedding; matrix factorization; bi encoder
youtube; recommender system
music recommendation; recommender system
friend recommendation; recommender system
job recommendation; recommender system
news recommendation; recommender system; news feed
restaurant recommendation; recommender system
similar items; recommender system; collaborative filtering
popularity bias; diversity; filter bubble; feedback loop
cold start; content based filtering
chatbot; rag; llm
document question answering; rag; question answering
ticket classification; text classification
voice assistant; speech recognition; chatbot
document processing; ocr
face recognition; metric learning; siamese network
medical imaging; image classification
image retrieval; embedding; approximate nearest neighbor
eta prediction; ride sharing; food delivery
dynamic pricing; ride sharing
demand forecasting; time series
house price prediction; regression
credit scoring; binary classification
churn; survival analysis; uplift modeling
customer lifetime value; churn
predictive maintenance; anomaly detection
entity resolution; deduplication
trending topics; ad click aggregator
video streaming; cdn
proximity service; ride sharing
ab testing platform; ab test
conflict; difficult coworker; disagree with manager
failure; would do differently
deadline; work under pressure; prioritize
prioritize; shifting priorities
ambiguity; data driven decision
hard decision; data driven decision
leadership; initiative; motivate team
mentor; leadership
influence without authority; stakeholder
influence without authority; conflict
say no; stakeholder
feedback; weakness
proudest project; business impact
why hire you; strength
tell me about yourself; recent project
five years; motivates you
learn quickly; keep up to date
explain to non technical; stakeholder; communication style
collaboration; conflict
underperforming; mentor; give feedback
initiative; innovate
business metric; offline evaluation; online metric
metric drop; daily active users
problem framing; business metric
technical debt; legacy code
outlier; anomaly detection
precision recall tradeoff; precision
transfer learning; fine tuning
map metric; map estimation
accuracy paradox; accuracy
one stage detector; yolo
seq2seq; fixed length context vector
sum of dice; dice
assumptions of linear regression; linear regression
";

/// Sets of which a question means one: a word of the set on one side and another on the other side are two questions.
pub(super) const CONTRASTS: &str = "
user based collaborative filtering; item item collaborative filtering
clustered index; non clustered index
word error rate; character error rate
minhash; simhash
cap theorem; pacelc
queue with two stacks; stack using queues
t test; z test
hamiltonian monte carlo; metropolis hastings
silhouette; choice of k in k means
heteroscedasticity; homoscedasticity
censoring; kaplan meier; hazard rate
precision at k; recall at k
platt scaling; isotonic regression
weighted least squares; generalized least squares
apriori; fp growth
filter method; wrapper method; embedded method
ice plot; accumulated local effects
adjusted rand index; normalized mutual information
pairwise ranking; listwise ranking; pointwise ranking
faster rcnn; mask rcnn
prompt tuning; prefix tuning
efficientnet; mobilenet
inception score; fid
wide and deep; factorization machine; deep and cross
chebyshev inequality; markov inequality; hoeffding inequality; chernoff bound
moment generating function; characteristic function
mann whitney; kruskal wallis; wilcoxon signed rank
interaction terms; feature cross
third normal form; first normal form
pub sub; kafka
token bucket; leaky bucket
avl tree; red black tree
kruskal; prim
microservice; monolith
raft; paxos
etl; elt
dockerfile; docker image
kubernetes pod; ~helm
event loop; coroutine
garbage collection; reference counting
dense rank; rank function
dirty read; phantom read; non repeatable read; serializable
composite index; covering index
star schema; snowflake schema; fact table; dimension table
long polling; websocket; server sent events
https; http2
onnx; tensorrt
slo; sla; sli; error budget
hamiltonian path; eulerian path
np complete; np hard
pass by reference; pass by value
dynamic typing; static typing
integration test; end to end test
oauth; jwt
git rebase; git merge; merge conflict; git fetch; git pull; git cherry pick; git stash; git reset; git revert; git bisect
agile; scrum; kanban; sprint
isomap; lle; mds
cart; id3; c4.5
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
aic; bic; adjusted r squared
p value; confidence interval; statistical power; effect size
null hypothesis; alternative hypothesis
gini; entropy
pearson; spearman; kendall tau
markov chain; hidden markov model
t test; z test; chi square test; anova; non parametric test; kolmogorov smirnov
one tailed test; two tailed test
ndcg; mrr; map metric; hit at k
collaborative filtering; content based filtering
pca; tsne; umap; lda; ica; nmf
dbscan; hierarchical clustering; k means; gmm; spectral clustering; mean shift
difference in differences; instrumental variable; regression discontinuity; propensity score matching; synthetic control
confounder; mediation analysis; collider bias; effect modification
isolation forest; lof; one class svm
one hot encoding; label encoding; target encoding; feature hashing; frequency encoding
confidence interval; credible interval; prediction interval
thompson sampling; ucb; epsilon greedy
central limit theorem; law of large numbers
novelty effect; network effect; sample ratio mismatch; cuped
relu; elu; selu; swish; maxout; softplus
xavier initialization; he initialization; zero initialization; orthogonal initialization
multi query attention; grouped query attention; multi head attention; multi head latent attention
rope; alibi; sinusoidal positional encoding; learned positional embedding
self attention; cross attention
quantization aware training; post training quantization
symmetric quantization; asymmetric quantization
dynamic quantization; static quantization
quantization; pruning; knowledge distillation
structured pruning; unstructured pruning
pre norm; post norm
bi encoder; cross encoder
dense retrieval; sparse retrieval
masked language model; causal language model
dpo; ppo; grpo; kto
rag; fine tuning; prompt engineering
prompt injection; hallucination
bleu; rouge; perplexity; bertscore
skip gram; cbow
extractive summarization; abstractive summarization
bpe; wordpiece; sentencepiece
q learning; sarsa
value function; action value function; advantage function
policy gradient; q learning; actor critic
model based rl; model free rl
epsilon greedy; ucb; thompson sampling
forward process; reverse process
max pooling; average pooling
depthwise convolution; dilated convolution; transposed convolution; 1x1 convolution
one stage detector; two stage detector
early fusion; late fusion
epistemic uncertainty; aleatoric uncertainty
synchronous sgd; asynchronous sgd
gradient clipping; gradient accumulation; gradient checkpointing
oversmoothing; oversquashing
node classification; link prediction; graph classification
simclr; moco; byol
prefill; decode phase
process reward model; outcome reward model
ner; pos tagging; dependency parsing; coreference resolution
speech recognition; text to speech
speaker diarization; speaker verification; voice activity detection
few shot; zero shot
translation invariance; translation equivariance
static method; class method
multithreading; multiprocessing; async
unit test; integration test
quicksort; merge sort; heap sort; bubble sort; insertion sort; selection sort; radix sort; counting sort
lowest common ancestor; tree diameter; validate bst; invert binary tree; level order traversal; serialize tree
reverse linked list; linked list cycle; middle of linked list; merge two sorted lists; remove nth node from end; palindrome linked list; intersection of linked lists
climbing stairs; coin change; house robber; knapsack; edit distance; longest increasing subsequence; longest common subsequence
merge intervals; insert interval; meeting rooms
optimistic locking; pessimistic locking
row number; dense rank
database normalization; denormalization
batch processing; stream processing
batch inference; online inference
canary release; blue green; shadow deployment; ab test
url shortener; rate limiting; news feed; chat application; web crawler; video streaming; ride sharing; payment system; file storage; ticket booking; notification system
recommender system; fraud; churn; spam; credit scoring; demand forecasting; eta prediction; house price prediction; chatbot
friend recommendation; music recommendation; job recommendation; news recommendation; youtube; restaurant recommendation
feedback; give feedback
proudest project; failure; conflict; challenging project
leave job; motivation to join; five years; salary expectations; tell me about yourself
drop table; delete rows; truncate
multiple comparisons; false discovery rate
r squared; adjusted r squared
weight; input
inorder traversal; level order traversal
sarima; arima
motivation to join; leave job
two sum; three sum; four sum
count; decrease
give; take
concept drift; data drift
";

/// Words with their opposites, also where one concept has both: what is asked of one is another question than what is asked of
/// the other. At most 32 lines.
pub(super) const POLES: &str = "
faster; fastest; quicker | slow; slower; slowest; slows
help; helps; improve; improves; helpful | hurt; hurts; harm; harms; degrade; degrades; harmful
benefit; advantage; strength; pros; upside; merit | drawback; disadvantage; weakness; limitation; cons; downside; shortcoming
best; better | worst; worse
easier; easy | harder; difficult
more; most | less; fewer; fewest
before; prior | after; afterwards
first | last
start; begin; starts; begins | end; finish; ends; finishes
send; sends; sending; sender | receive; receives; receiving; receiver
insert; inserting; insertion; add; adding | delete; deleting; deletion; remove; removing
longer; longest; long | shorter; shortest; short
win; winning | lose; losing
accept; accepted | reject; rejected
success; succeed; successful | failure; fail; failed
push | pull
cheap; cheaper | expensive; costly
right; correct; correctly | wrong; incorrect; incorrectly
give; gave; given; giving | receive; received; receiving
like; liked | dislike; disliked
agree; agreed | disagree; disagreed
underestimate; underestimates | overestimate; overestimates
upstream | downstream
upper | lower
maximum; maximize; largest; highest | minimum; minimize; smallest; lowest
open; opening | close; closing
producer; publisher | consumer; subscriber
leader; primary | follower; secondary
numerator | denominator
rows | columns
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
lru: data structure, key, value, caching
three way handshake: tcp
rate limiting: rest api
inner join: sql
left join: sql
window function: sql
group by: sql
list comprehension: python
context manager: python
gil: python
args kwargs: python, function
mutable default argument: python, function
on policy: reinforcement learning
off policy: reinforcement learning
cross attention: encoder, decoder, attention
warmup: transformer, training, learning rate
causal mask: decoder, token
youtube: recommender system, video, user, daily active users
cold start: recommender system, user
cache stampede: cache invalidation, caching
spam: email
fraud: transaction, revenue
class imbalance: training, classification
eigenvalue: matrix
type 1 error: hypothesis test
type 2 error: hypothesis test
medical test: cancer, population
lazy evaluation: generator
tf idf: document, word
arima: time series
prophet: time series
mape: time series
two sum: array, integer, list structure, value, label, sum
three sum: array, integer, list structure, distinct
reverse linked list: linked list, list structure, head
linked list cycle: linked list, loop, head
merge two sorted lists: linked list, sorting, list structure, head
binary search: array, sorting, label, database index, integer
lru cache: data structure, key, value, key value store, caching
valid parentheses: string, character
longest substring without repeating characters: string, character
maximum subarray: array, integer, sum
merge intervals: array, list structure, interval
anagram: string, character
palindrome: string, character
edit distance: string, word
coin change: integer, array
climbing stairs: step
number of islands: matrix, array
level order traversal: binary tree, node
invert binary tree: binary tree, node, tree structure
validate bst: binary search tree, binary tree, node
word ladder: word, list structure
trie: word, string
k means: clustering
dpo: rlhf, preference data
rlhf: ppo, reward model
weight decay: l2 regularization, weight
attention complexity: attention, big o, memory, sequence
gelu: activation function
swiglu: activation function
relu: activation function
leaky relu: activation function
isolation level: sql, database transaction
second highest salary: sql
self join: sql
covering index: sql, database index
loss scaling: mixed precision
gae: reinforcement learning
grpo: rlhf, llm, reinforcement learning
speculative decoding: llm, inference
continuous batching: llm, inference
time to first token: llm, inference
chunking: rag
reranker: rag
smote: oversampling, class imbalance
lightgbm: gradient boosting
catboost: gradient boosting
viterbi: hidden markov model
u net: image segmentation
non maximum suppression: object detection
two tower: recommender system
position bias: ranking
self attention: transformer, attention, nlp, sequence, llm
attention: transformer, nlp
multi head attention: transformer, attention
positional encoding: transformer, sequence
causal mask: transformer, decoder, gpt
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
