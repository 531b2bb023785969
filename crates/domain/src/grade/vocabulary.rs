//! Words of general and technical English, as grading needs them: what is grammar, what says little, what means the
//! same, what is the opposite.
//!
//! The terms of the field are in `matching::lexicon`; here stand the words *between* the terms, with which one says that
//! something grows, holds, is needed or is kept. Every table passes through the same stemming as the texts.

/// What part a word of grammar plays; the order of two such words tells sentences from scrambled words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// "the", "each", "their": a noun must follow.
    Determiner,
    /// "of", "between": a noun phrase must follow.
    Preposition,
    /// "and", "because": a phrase must follow.
    Conjunction,
    /// "it", "they".
    Pronoun,
    /// "is", "can", "does".
    Auxiliary,
    /// "what", "which", "when".
    Question,
    /// "very", "also", "then".
    Adverb,
    /// "not", "never".
    Negator,
}

/// The words of grammar, by their part.
pub(super) const GRAMMAR: [(Part, &str); 8] = [
    (Part::Determiner, "a an the this that these those each every its their his her our your my any"),
    (
        Part::Preposition,
        "of in on at by for with from to into onto between among through during over under about against within \
         across via per as than upon toward towards after before since until",
    ),
    (Part::Conjunction, "and or but nor because so if while whereas although though unless thus hence therefore"),
    (
        Part::Pronoun,
        "it they them he she we us you i one ones itself themselves something anything everything there here me him",
    ),
    (
        Part::Auxiliary,
        "is are was were be been being am do does did has have had can could will would shall should may might must \
         cannot gets got",
    ),
    (Part::Question, "what which who whom whose when where why how"),
    (
        Part::Adverb,
        "very also then too just only even still again already quite rather really always often usually more most \
         less least much many some all both either such same other another own now well up down out off",
    ),
    (Part::Negator, "not no never none neither without nothing cannot isnt arent doesnt dont didnt wont wasnt cant"),
];

/// Words that say little wherever they stand; three tenths of a word.
pub(super) const FAINT: &str = "
thing way use used using make makes made making get got give gives given take takes taken put go goes went come comes
know known think say says said see seen show look like want need needs let help helps try keep happen happens happened
mean means called call name example instance case kind type sort part number amount lot bit various different certain
several able possible good bad new old big first second last next time times place point fact reason result thing
answer question work works working do done doing find found found turn turned become becomes became seem basically
actually simply probably maybe usually generally etc eg ie important main general specific particular however whether
also instead because since therefore thus hence will would could should may might able based due order form set
back around away together else enough every someone people person student told tell tells idea believe
";

/// Words that say something, though less than a term; six tenths.
pub(super) const PLAIN: &str = "
change changes increase decrease high low large small long short more less fast slow great little same equal higher
lower larger smaller longer shorter bigger faster slower many few full empty open close left right top bottom start
end begin stop move add remove allow allows cause causes effect affect contain contains include includes consist
provide provides require requires depend depends relate compare comparison difference similar produce create build
run read write send receive store value data information object system process method function program code user
problem solution step state level line side area group single multiple total only whole half common simple complex
easy hard free strong weak hot cold water air light body material space world group test result measure measurement
information size length weight rate cost better best worse worst complete separate connect connected connection
";

/// Words that mean the same often enough, a line each.
pub(super) const SYNONYMS: &str = "
increase rise grow raise grow bigger larger greater higher gain enlarge climb more
decrease reduce lower drop fall shrink lessen diminish decline smaller less fewer lesser
big large huge great high
small little tiny low slight
fast quick rapid speedy swift
slow sluggish
begin start initial initialize first commence beginning
end finish stop terminate final last halt ending
use utilize employ apply usage
make create produce build construct form generate cause yield
show demonstrate indicate display reveal prove illustrate tell
need require necessary must essential needed demand
help assist aid support enable allow permit let
keep retain maintain preserve hold remain stay leave
change alter vary modify differ transform shift adjust
same identical equal alike equivalent similar
different distinct unlike dissimilar differ other unequal
join connect link attach bind touch combine
separate split divide apart disconnect detach part isolate segregate partition
complete closed whole full entire unbroken total
incomplete open broken gap break interrupted
remove delete eliminate erase discard drop rid clear
add insert append include put
contain include hold consist comprise have store
find locate search discover detect identify determine look
pick choose select option
send transmit transfer transport deliver pass
receive get obtain accept acquire gain take
store save keep hold record memory
show reveal present
explain describe define tell
compare contrast versus
measure measurement gauge quantify calculate compute determine evaluate
count number amount quantity total sum
answer result outcome output product
error mistake fault bug wrong incorrect fail failure
right correct accurate true proper valid
false wrong incorrect untrue invalid
important key main crucial significant essential major
easy simple straightforward
hard difficult tough
test check verify examine inspect try experiment validate
repeat again loop iterate recur redo iteration
often frequently commonly usually
rare seldom infrequent unusual
always every constantly
part piece component portion section segment fragment
group set collection class category cluster
type kind sort class category
way method approach technique procedure means manner
step stage phase
place location position spot site where address
area region zone
path route way
point refer reference pointer
direct straight immediate
fill full
empty vacant blank null void
top upper above highest
bottom lower below lowest under
near close adjacent neighbor next beside
far distant away
inside within internal inner in
outside external outer out
before prior earlier previous precede ahead
after later following subsequent follow then next
now current present
reason cause because since due why
effect affect influence impact
damage harm hurt destroy break
protect guard defend shield safe secure
safe secure security
share common mutual shared
single one individual alone only sole
many multiple several numerous various lots
all every each entire whole
few some
energy power
heat warm hot thermal temperature
cold cool chill
water liquid fluid
gas vapor vapour steam air
solid hard rigid
evaporate vaporize boil evaporation dry
melt dissolve liquefy
mix mixture blend combine
soft gentle
loud volume louder
pitch frequency tone
vibrate vibration oscillate shake
sound noise
light bright illuminate lit glow
dark dim
bulb lamp light
battery cell
wire cable conductor
current flow electricity charge
voltage potential
move motion travel go flow movement
push force press
pull attract draw
heavy weight mass dense
rough coarse
smooth even
sharp pointed
food nutrient
eat consume feed ingest
live survive alive life
die death dead kill
animal creature organism
plant crop vegetation
child offspring young baby progeny
parent ancestor base super
soil dirt earth ground sediment
rock stone mineral
river stream creek
erode erosion wear wash
deposit settle drop sediment
scratch mark
color colour hue
dirty polluted contaminated pollution
clean pure clear
element item entry member node value
list sequence series chain array
array vector table
structure organization format
order arrange sort sorted sequence ordered
function method procedure routine subroutine operation
parameter argument input
variable identifier
declare declaration define definition
call invoke execute run
return output give
copy duplicate replicate clone
compile translate convert
program software application code
memory storage ram heap space
run execute perform operate
file document
size length dimension
integer int whole number
string text characters
root top
leaf terminal
access retrieve reach fetch read
write store record
recursive recursion itself
infinite endless forever unlimited
constant fixed unchanging static
dynamic variable changing flexible
specify state declare indicate
type class
instance object
inherit derive extend inheritance
hide encapsulate conceal private
front head beginning
back rear tail end
efficient fast performance efficiency
guarantee ensure assure
packet message segment datagram frame
network net internet
host computer machine node device station
router gateway switch
server service
client user
delay latency wait lag
bandwidth capacity throughput rate
collision conflict
lose lost loss missing
reliable dependable robust
header overhead
address ip
cost expense price expensive
cheap inexpensive
layer level tier
traffic load
random arbitrary chance stochastic probabilistic
average mean expected expectation
likely probable probability chance
estimate predict approximate guess forecast prediction
weight coefficient parameter
neuron unit node perceptron
learn train adapt learning
minimum lowest smallest least minimal
maximum highest largest most biggest maximal
derivative gradient slope differentiate
update adjust change modify
solve solution resolve
limit bound restrict constraint
goal aim objective purpose target
assume suppose assumption
example sample instance pattern datum
label class target
category class
combine merge unite join aggregate
vanish disappear fade zero
explode blow diverge
noise noisy random
complex complicated sophisticated
general generalize
fit match suit
model network
layer level
boundary border edge line surface
distance far length
depth deep
simple basic plain
independent separate unrelated
depend rely dependent
linear straight
related connected associated linked
prevent avoid stop block inhibit
force push
happen occur arise
try attempt
speed velocity pace fast
replace substitute swap exchange
control regulate manage govern
extra additional more further another
contact touch
gather collect accumulate
spread distribute disperse scatter
equal balance even
strong powerful
weak feeble
few handful scarce rare sparse seldom
share fraction proportion percentage portion ratio
drown dominate overwhelm swamp outweigh
peek look check glance inspect
imitate mimic match copy emulate reproduce
freeze fix lock untouched unchanged
fold merge absorb integrate
guess assume suppose presume
flatten soften smooth
walk traverse visit go step
hop step move
climb ascend rise
descend sink drop
pile accumulate stack
shift offset move translate
squeeze compress shrink
stretch scale enlarge widen
narrow shrink tighten
wide broad
costly expensive
money cost price
alarm alert warning flag
flagged predicted labeled marked classified detected
mark label tag annotate annotation
actual true real truth
unknown unseen new unfamiliar hidden
memorize remember overfit
forget drop lose
ignore neglect disregard omit skip
overlook miss
notice detect see observe recognize
watch observe monitor track
suffer degrade deteriorate worsen decline
improve enhance boost increase
hurt degrade worsen harm
fix repair correct solve
cure solve fix
trick technique method
recipe procedure method
tool instrument means
job task work purpose role
duty role responsibility
turn convert transform change
map convert translate transform
pair couple match
twin copy duplicate
equalize balance even
rescale normalize standardize scale
center mean middle average
typical usual common average normal
odd unusual strange abnormal outlier
extreme outlier
jump leap step
sudden abrupt
gradual slow steady
steady stable constant
shaky unstable
oscillate zigzag bounce fluctuate swing
fluctuate vary variation
spread variance dispersion deviation
scatter spread variance
doubt uncertainty uncertain
sure certain confident
trust confidence reliable
guarantee promise assurance
crash fail failure stop
outage failure down
restart reboot recover
recover restore
undo revert rollback reverse
redo repeat replay
log record journal
queue line waiting
wait delay block
busy loaded occupied
idle free unused
crowded congested congestion
flood overload overwhelm
throttle limit slow
capacity limit maximum
quota limit
duplicate repeated redundant redundancy
spare redundant backup
backup copy replica
clone copy duplicate
original initial source
origin source
destination target
chunk piece block part segment
slice part piece segment
whole entire complete
outline summary overview
detail specifics
hint clue cue
evidence proof data
proof demonstration
explain clarify interpret describe
understand comprehend grasp
interpretable explainable
readable understandable clear
vague unclear ambiguous
ambiguous unclear
precise exact accurate
rough approximate
roughly approximately about
nearly almost
entirely completely fully totally
partly partially
mainly mostly primarily
solely only
jointly together simultaneously
simultaneously concurrently parallel
alternately turns
beforehand advance before
afterwards later after
eventually finally
immediately instantly directly
instantly quickly
permanently forever
temporarily temporary
permanent persistent lasting durable
persist keep remain last
vanish shrink disappear
appear occur show emerge
emerge arise appear
exist occur
belong member
own possess have
lack miss without
shortage lack
excess surplus extra
abundant plenty many
require want need
desire want
avoid prevent escape
escape leave exit
enter insert input
exit leave end
assign allocate set give
allocate reserve assign
release free deallocate
grab acquire take
hand pass give
carry transport hold transfer
deliver provide supply
supply provide give
offer provide
feed supply input give
tie bind link couple
coupling dependency dependence
decouple separate independent
loose weak
tight close strong
nested inside within
enclose surround contain
wrap enclose surround
cover include
span cover
reside live located stored
locate place position
site place location
neighborhood vicinity near
nearest closest
furthest farthest
biggest largest greatest maximum
tiniest smallest minimum
worth value
value worth quantity
score rating grade value
rank order sort
prefer favor choose
favor prefer bias
skew bias imbalance
imbalanced unbalanced skewed
fair equal unbiased
guess estimate prediction
forecast prediction
expect predict anticipate
plan design
design architecture structure
blueprint template class
template pattern
rule law principle
law principle
constraint restriction condition limit
condition requirement
criterion condition rule
trigger cause start
initiate start begin
launch start run
halt stop
pause stop wait
resume continue
continue proceed keep
proceed go continue
advance progress
progress advance improvement
outcome result effect consequence
consequence result effect
impact influence effect
role function purpose
behavior action conduct
behaves acts
act behave work
respond reply answer react
reply answer response
request ask query
query question request
search seek look find
seek look search
browse visit
view see look
image picture photo
picture image
sentence text phrase
word term token
token word
letter character
digit number
figure number
sum total add
add plus sum
subtract minus
multiply times product
divide split
power exponent
root base
slope gradient derivative
curve line
straight linear
bent curved
round circular
angle direction
direction orientation
similar near close like
similarity closeness resemblance likeness
resemble like similar
differ vary distinct
distinguish separate discriminate tell
discriminate distinguish
recognize identify classify
classify categorize sort label
cluster group
teacher instructor
student learner pupil
learner model
expert specialist
beginner novice
mistake slip error
flaw defect fault weakness
weakness drawback disadvantage limitation
drawback disadvantage downside problem
benefit advantage gain plus
advantage benefit strength
strength advantage power
tradeoff compromise balance
compromise balance
";

/// Opposites: what is left of `/` against what is right of it.
pub(super) const OPPOSITES: &str = "
increase grow rise raise gain more greater higher larger bigger longer up / decrease reduce shrink lower drop fall less fewer smaller lesser shorter down decline diminish
high large big great / low small little tiny
fast quick rapid faster / slow slower
open incomplete broken / closed complete unbroken
connect connected join attach touch / disconnect disconnected separate separated apart detach unconnected
same identical equal / different unequal distinct differ
before prior earlier / after later subsequent
first / last
begin start / end finish stop
positive / negative
all every always / none never
always / never
maximum maximize maximal highest largest most / minimum minimize minimal lowest smallest least
add insert / remove delete subtract
push / pull pop
true correct right valid / false incorrect wrong invalid
possible able can / impossible unable cannot
hot warm heat / cold cool
heavy / light
hard rigid / soft
strong / weak
inside internal inner within / outside external outer without
above top upper over / below bottom lower under
near close / far distant
same / opposite
linear / nonlinear
convex / nonconvex concave
sparse / dense
static / dynamic
fixed constant / variable changing
dependent / independent
supervised / unsupervised
deterministic / stochastic random
discrete / continuous
finite / infinite
local / global
lossy / lossless
reliable / unreliable
stable / unstable
direct / indirect
input / output
sender / receiver
send transmit / receive
encode encoder / decode decoder
compress / decompress
public / private
internal / external
parallel / serial series sequential
synchronous / asynchronous
bias biased / unbiased
underfit / overfit
train training / test testing
precision / recall
left / right
attract / repel
absorb / reflect emit
solid / liquid gas
melt / freeze
expand / contract
live survive / die
win / lose
success succeed / fail failure
easy simple / hard difficult complex
cheap / expensive
better best / worse worst
help improve / harm hurt worsen
allow permit enable / prevent forbid block prohibit
keep retain / lose discard
visible / invisible
symmetric / asymmetric
parametric / nonparametric
bounded / unbounded
flat / sharp
narrow / wide
thick / thin
deep / shallow
long / short
many / few
full / empty
with / without
even / odd
bigger / smaller
";
