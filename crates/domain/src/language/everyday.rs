//! Everyday words: which carry nothing, which carry little, which deny, which set one thing against another.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::matching::names;

/// What a small word does in a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Work {
    /// Denies what follows.
    Denies,
    /// What follows, up to the end of its phrase, is what the statement is *not* about: "rather than L2".
    Foils,
    /// Opens another clause.
    Opens,
    /// Opens a clause that is set against the one before.
    Contrasts,
    /// Stands for the subject of the sentence before.
    Pronoun,
    /// Joins like with like.
    Joins,
    /// Ends what a change is said of: "increases *with* depth".
    Parts,
    /// Says that the verb is turned around: "is bounded *by*".
    By,
    /// Compares: "faster *than*".
    Than,
    /// A form of "be".
    Is,
    /// Carries nothing.
    Nothing,
}

/// Runs of words that do one work together, longest first where one begins another.
const RUNS: &[(&str, Work)] = &[
    ("not only", Work::Nothing),
    ("not just", Work::Nothing),
    ("not merely", Work::Nothing),
    ("not simply", Work::Nothing),
    ("not to mention", Work::Nothing),
    ("not necessarily", Work::Nothing),
    ("not always", Work::Nothing),
    ("not all", Work::Nothing),
    ("not every", Work::Nothing),
    ("no matter", Work::Nothing),
    ("no more than", Work::Nothing),
    ("no less than", Work::Nothing),
    ("no doubt", Work::Nothing),
    ("whether or not", Work::Nothing),
    ("or not", Work::Nothing),
    ("if not", Work::Nothing),
    ("why not", Work::Nothing),
    ("more or less", Work::Nothing),
    ("at least", Work::Nothing),
    ("at most", Work::Nothing),
    ("as well as", Work::Joins),
    ("no longer", Work::Denies),
    ("fail to", Work::Denies),
    ("fails to", Work::Denies),
    ("failed to", Work::Denies),
    ("failing to", Work::Denies),
    ("lack of", Work::Denies),
    ("absence of", Work::Denies),
    ("free of", Work::Denies),
    ("free from", Work::Denies),
    ("far from", Work::Denies),
    ("devoid of", Work::Denies),
    ("instead of", Work::Foils),
    ("rather than", Work::Foils),
    ("as opposed to", Work::Foils),
    ("opposed to", Work::Foils),
    ("in contrast to", Work::Foils),
    ("in contrast with", Work::Foils),
    ("contrary to", Work::Foils),
    ("in place of", Work::Foils),
    ("compared to", Work::Foils),
    ("compared with", Work::Foils),
    ("in comparison to", Work::Foils),
    ("in comparison with", Work::Foils),
    ("relative to", Work::Parts),
    ("such as", Work::Parts),
    ("for example", Work::Nothing),
    ("for instance", Work::Nothing),
    ("in contrast", Work::Contrasts),
    ("on other hand", Work::Contrasts),
    ("on the other hand", Work::Contrasts),
    ("even though", Work::Contrasts),
    ("so that", Work::Opens),
    ("as a result", Work::Opens),
    ("due to", Work::Parts),
    ("because of", Work::Parts),
    ("based on", Work::Parts),
    ("in order to", Work::Nothing),
    ("in terms of", Work::Parts),
    ("with respect to", Work::Parts),
];

/// Words by what they do.
const WORDS: &[(Work, &str)] = &[
    (
        Work::Denies,
        "not no never without neither nor lack lacks lacking lacked cannot hardly nothing none non не нет без нельзя",
    ),
    (Work::Foils, "unlike versus vs"),
    (Work::Contrasts, "whereas while but however although though yet whilst conversely а но однако"),
    (
        Work::Opens,
        "because since so therefore thus hence which who where unless then meaning thereby except потому поэтому",
    ),
    (Work::Pronoun, "it this they these that those he she them its their which это оно они"),
    (Work::Joins, "and or & plus и или"),
    (
        Work::Parts,
        "if when with as for at on in through via from during under across among between given per using to into toward towards onto along over upon against",
    ),
    (Work::By, "by"),
    (Work::Than, "than"),
    (
        Work::Is,
        "is are was were be been being am isn aren has have had having make makes made making let lets есть является",
    ),
    (
        Work::Nothing,
        "a an the of do does did done can could will would shall should may might must there here \
         also just only very quite rather too even still already both either each every all any some much \
         i we you he she my our your his her us me one ones what how why whose whom \
         about above such same own other another more most many few less least \
         e g i.e etc eg ie get gets got way ways thing things something \
         basically essentially simply really actually generally usually typically often always sometimes \
         well now up out off down again once ever itself themselves being etcetera that's like so-called called namely \
         used use uses using mean means based within without well-known respectively overall \
         в на с по к о у за из от до для при через над под что как это то же ли бы",
    ),
];

/// Words of everyday English that say little of a subject: a fifth of a point.
const LIGHT: &str = "
able accept account achieve across act actual add address adjust affect ago agree aim allow almost along already among amount
answer anyway appear apply approach around arrive ask aspect assume attempt attention available avoid aware away back base basic
become begin behave behavior belong benefit besides beyond big bit both break bring build call care carry case cause certain chance change
check choose clear close collect combine come common compare complete concept concern condition connect consider consist contain context
continue contribute control correct correspond cost count couple course cover create current decide deep define definition degree
deliver demand depend describe design detail detect determine develop difference different difficult direct discover discuss
display distinct divide draw drive due ease easy effect effective effort either element emerge employ enable end enough ensure entire
especially establish evaluate even event eventually ever evolve exact example exist expect experience explain express extend extent extra
face fact factor fairly fall family far fashion feel field figure final find fine first fit flow focus follow force form former forward
found free frequent full function further future general get give given go goal good great group grow handle happen hard head help
here high hold hope huge idea identify imagine immediate impact important include increase indeed indicate individual inform initial
inside instead intend interest introduce involve issue item keep kind know large last late later latter lead learn leave length let level
lie like likely limit line list little live local long look lose lot low main maintain major make manage manner many map mark matter
maybe mean measure meet member mention method might mind minor moment more move much multiple name nature near necessary need new
next nice normal note notice number object obtain obvious occur offer often once open operate opposite option order ordinary original
otherwise outcome outside overall own pair part particular pass past pattern people perform perhaps period person pick piece place
plan play point poor popular position possible potential power practice prefer prepare present prevent previous primary principle
problem proceed process produce product proper property propose prove provide purpose put quality question quick quite raise range rare
rate rather reach read ready real realize reason receive recent reduce refer reflect regard regular relate relative relevant rely
remain remember remove repeat replace represent require respond rest result retain return reveal rise role room rule run safe
same save say scale scenario second section see seek seem select send sense separate series serious serve set several shape share short
should show side significant similar simple single situation size slight small solve someone soon sort special specific speed spend
split stage stand standard start state stay step still stop store strategy strong structure subject success such suggest suit supply
support suppose sure surround system take talk target task technique tell tend term thank themselves there thing think thorough
time tiny together top total toward traditional transform treat trend trouble try turn type typical under understand unique unit until
upon usual various vary very view visible wait want way week whole wide widely wish within wonder word work world worth write
wrong year yield result simply basically essentially reach typical various whole kinds sort regardless despite respect
";

static LIGHT_KEYS: LazyLock<HashSet<u64>> = LazyLock::new(|| LIGHT.split_whitespace().map(names::key).collect());

static WORKS: LazyLock<std::collections::HashMap<&'static str, Work>> = LazyLock::new(|| {
    let mut works = std::collections::HashMap::new();
    for &(work, words) in WORDS {
        for word in words.split_whitespace() {
            works.entry(word).or_insert(work);
        }
    }
    works
});

/// Returns the work of the longest run of words that begins here, and how many words it takes.
pub(super) fn work(words: &[&str]) -> Option<(Work, usize)> {
    let first = words.first()?;
    let run = RUNS.iter().filter_map(|&(run, work)| {
        let mut length = 0;
        for word in run.split(' ') {
            if words.get(length) != Some(&word) {
                return None;
            }
            length += 1;
        }
        Some((work, length))
    });
    let run = if RUN_HEADS.contains(first) { run.max_by_key(|&(_, length)| length) } else { None };
    run.or_else(|| Some((*WORKS.get(first)?, 1)))
}

static RUN_HEADS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| RUNS.iter().filter_map(|(run, _)| run.split(' ').next()).collect());

/// Returns whether the word is one of the small ones that hold a sentence together.
pub(crate) fn is_small(word: &str) -> bool {
    WORKS.contains_key(word)
}

/// Returns whether the word with this key says little of any subject.
pub(super) fn is_light(key: u64) -> bool {
    LIGHT_KEYS.contains(&key)
}

/// Verbs of the trade that a lexicon of names does not tell from nouns; a word in a form of one of them is a verb.
const VERBS: &str = "
produce give yield generate create lead cause drive push shrink force encourage promote add remove keep drop use apply compute
calculate measure estimate predict learn train fit optimize minimize maximize update store save hold contain include require need
depend assume ignore treat handle help improve hurt harm prevent avoid reduce increase decrease raise lower control scale normalize
standardize regularize penalize punish select choose pick sample draw average sum multiply divide subtract split combine merge map
project transform convert encode decode compress represent capture model describe explain show tell indicate return output take
receive pass send read write come go start begin end stop converge diverge oscillate grow rise fall drop vanish explode
suffer tend allow enable make let get become remain stay work perform run execute call visit traverse search find sort compare
attend look see consider weigh assign share replace freeze fine-tune distill prune quantize cache evict reuse
approximate bound equal correspond differ vary change affect influence determine define specify ensure guarantee
separate cluster group classify rank order process operate act behave generalize overfit underfit memorize
concentrate spread follow precede repeat iterate backpropagate propagate flow attach connect link join
imitate mimic teach supervise beat dominate contain copy follow guide correct criticize evaluate judge fill feed supply receive
own call import inherit wrap block lock wait notify trigger schedule route balance replicate shard partition index hash lead
precede imply entail generalise upper lower subsume extend restrict violate satisfy accept reject measure count
request answer ask query pull fetch poll push publish subscribe produce consume emit absorb convert translate summarize rank score
pretrain finetune adapt transfer initialize warm cool heat propose verify check validate test reward penalise
try maximise minimise fool distinguish discriminate maximises tries has have focuses uses means implies imply requires aims
";

static VERB_KEYS: LazyLock<HashSet<u64>> = LazyLock::new(|| VERBS.split_whitespace().map(names::key).collect());

/// Returns whether the word may be a verb.
pub(super) fn is_verb(key: u64) -> bool {
    VERB_KEYS.contains(&key)
}
