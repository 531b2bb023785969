//! What sort of question it is and how hard it is said to be, from the words alone.

mod among;

use std::sync::LazyLock;

use domain::bank::{Block, Kind, Level};

use crate::wording::Sayings;

pub(crate) use among::settle;

/// Returns the level tag at the start or end of the text, and the text without it.
///
/// Understood: `[E]`, `[M]`, `[H]`, `[easy]`, `(Medium)`, in any case.
pub(crate) fn split_level(text: &str) -> (Option<Level>, &str) {
    let text = text.trim();
    for (open, close) in [('[', ']'), ('(', ')')] {
        if let Some(rest) = text.strip_prefix(open)
            && let Some((tag, after)) = rest.split_once(close)
            && let Some(level) = level_word(tag, open, true)
            && !after.trim().is_empty()
        {
            return (Some(level), after.trim_start());
        }
        if let Some(rest) = text.strip_suffix(close)
            && let Some((before, tag)) = rest.rsplit_once(open)
            && let Some(level) = level_word(tag, open, false)
        {
            return (Some(level), before.trim_end());
        }
    }
    (None, text)
}

/// A lone letter in round brackets is a tag only before the text: "option (E)" may end a question.
fn level_word(tag: &str, open: char, leads: bool) -> Option<Level> {
    if tag.chars().count() < 2 && open != '[' && !leads {
        return None;
    }
    tag.parse().ok()
}

/// What a question may say, one bit each.
mod sign {
    pub const NUMBER: u32 = 1;
    pub const CODE: u32 = 1 << 1;
    pub const BEHAVIORAL: u32 = 1 << 2;
    pub const PROCESS: u32 = 1 << 3;
    pub const PUZZLE: u32 = 1 << 4;
    pub const CHANCE: u32 = 1 << 5;
    pub const CLASSIFIER: u32 = 1 << 6;
    pub const STRUCTURE: u32 = 1 << 7;
    pub const COST: u32 = 1 << 8;
    pub const CODING: u32 = 1 << 9;
    pub const DESIGN: u32 = 1 << 10;
    pub const IMPLEMENT: u32 = 1 << 11;
    pub const PEOPLE: u32 = 1 << 12;
    pub const QUERIES: u32 = 1 << 13;
}

/// The phrases by which a question says it.
static SAID: LazyLock<Sayings> = LazyLock::new(|| {
    Sayings::of(&[
        (sign::NUMBER, NUMBER_WORDS),
        (sign::CODE, &[" write ", " implement ", " code "]),
        (sign::BEHAVIORAL, BEHAVIORAL),
        (sign::PROCESS, PROCESS),
        (sign::PUZZLE, PUZZLE),
        (sign::CHANCE, CHANCE),
        (sign::CLASSIFIER, &[" classifier ", " predicted "]),
        (sign::STRUCTURE, STRUCTURES),
        (sign::COST, &[" return ", " o(n", " in place"]),
        (sign::CODING, CODING),
        (sign::DESIGN, DESIGN),
        (sign::IMPLEMENT, IMPLEMENT),
        (sign::PEOPLE, PEOPLE),
    ])
});

/// The phrases by which the heading above says it.
static ABOVE: LazyLock<Sayings> = LazyLock::new(|| {
    Sayings::of(&[
        (sign::BEHAVIORAL, BEHAVIORAL_HEADINGS),
        (sign::CHANCE, CHANCE_HEADINGS),
        (sign::CODING, CODING_HEADINGS),
        (sign::DESIGN, DESIGN_HEADINGS),
        (sign::QUERIES, QUERY_HEADINGS),
    ])
});

/// Returns what sort of question it is: by its own words first, then by the heading it stands under, then by its answer.
pub(crate) fn kind(question: &str, answer: &[Block], topic: Option<&str>) -> Kind {
    let q = format!(" {} ", question.to_lowercase().replace(['’', '‘'], "'"));
    let (said, above) = (SAID.said_in(&q), topic.map_or(0, |topic| ABOVE.said_in(&topic.to_lowercase())));
    let says = |sign: u32| said & sign != 0;
    let under = |sign: u32| above & sign != 0;
    let opens = |list: &[&str]| list.iter().any(|word| q.trim_start().starts_with(word));
    let number = q.chars().any(|c| c.is_ascii_digit()) || says(sign::NUMBER);
    let asks_to_explain = opens(EXPLAINING) && !says(sign::CODE);

    let of_people = says(sign::PEOPLE) && [" you ", " your "].iter().any(|word| q.contains(word));
    if says(sign::BEHAVIORAL) || of_people || under(sign::BEHAVIORAL) && !opens(&["what is ", "define "]) {
        return Kind::Behavioral;
    }
    if says(sign::PROCESS) {
        return Kind::Process;
    }
    if says(sign::PUZZLE)
        || number && says(sign::CHANCE) && !says(sign::CLASSIFIER | sign::CODING)
        || under(sign::CHANCE) && number && !asks_to_explain
    {
        return Kind::Probability;
    }
    let algorithmic = says(sign::STRUCTURE) && (opens(TASKS) || says(sign::COST));
    let sets_code = says(sign::CODING) || algorithmic || under(sign::CODING) && !asks_to_explain;
    if says(sign::DESIGN) && !algorithmic && !says(sign::IMPLEMENT) || under(sign::DESIGN) && !asks_to_explain {
        return Kind::Design;
    }
    let answered_by_code = is_mostly_code(answer);
    let among_code = under(sign::CODING | sign::QUERIES);
    if (sets_code || answered_by_code) && !asks_to_explain
        || sets_code && answered_by_code
        || among_code && answer.iter().any(|block| matches!(block, Block::Code { .. }))
    {
        return Kind::Coding;
    }
    Kind::Theory
}

fn is_mostly_code(answer: &[Block]) -> bool {
    let lines = |code: bool| -> usize {
        answer
            .iter()
            .map(|block| match block {
                Block::Code { text, .. } if code => text.lines().count(),
                Block::Paragraph { .. } | Block::List { .. } if !code => 1,
                _ => 0,
            })
            .sum()
    };
    lines(true) >= 2 && lines(true) > 2 * lines(false)
}

const EXPLAINING: &[&str] = &[
    "what ",
    "what's ",
    "why ",
    "name ",
    "explain ",
    "define ",
    "describe ",
    "how does ",
    "how do ",
    "when ",
    "which ",
    "is ",
    "are ",
    "does ",
    "что ",
    "почему ",
    "чем ",
    "зачем ",
];
const TASKS: &[&str] = &[
    "given ",
    "find ",
    "compute ",
    "detect ",
    "rotate ",
    "reverse ",
    "merge ",
    "sort ",
    "count ",
    "check ",
    "sample ",
    "keep ",
    "split ",
    "return ",
    "shortest ",
    "longest ",
    "running ",
    "traverse ",
    "invert ",
    "you are given ",
    "print ",
    "generate ",
    "build ",
    "move ",
    "remove ",
    "simulate ",
];
const STRUCTURES: &[&str] = &[
    " array",
    " string",
    " grid",
    " graph",
    " matrix ",
    " stream",
    " tree",
    " linked list",
    " path",
    " cycle",
    " substring",
    " subarray",
    " integers",
    " edit distance",
    " median",
    " heap",
    " hash map",
    " queue",
    " stack",
    " intervals",
    " list of",
    " sequence of numbers",
    " import",
    " text into",
    " characters",
];
const BEHAVIORAL: &[&str] = &[
    "tell me about a",
    "tell me about an",
    "tell me about your",
    "tell me about yourself",
    "describe a time",
    "describe a situation",
    "give an example of a time",
    "give an example of persuad",
    "time when you",
    "time you ",
    "your greatest",
    "your weakness",
    "greatest weakness",
    "biggest weakness",
    "your strength",
    "conflict with",
    "disagree",
    "why do you want",
    "why do you wanna",
    "why are you leaving",
    "how do you manage a team",
    "how do you handle bias",
    "how do you handle conflict",
    "how do you handle feedback",
    "how do you handle pressure",
    "how do you handle stress",
    "how do you handle failure",
    "how do you approach research",
    "a mistake you",
    "biggest mistake",
    "proud of",
    "your manager",
    "a project you",
    "you failed",
    "interdisciplinary collaboration",
    "research uncertainty",
    "feedback you",
    "where do you see yourself",
    "have you helped",
    "how do you work when",
    "how do you help a",
    "changed your mind",
    "change your mind",
    "engineering culture",
    "three urgent",
    "to the ceo",
    "a model you brought",
    "a project that",
    "why this role",
    "why this company",
    "prioritize",
    "расскажите о случае",
    "расскажите о ситуации",
    "расскажите о себе",
    "почему вы хотите",
    "ideological objections",
];
const BEHAVIORAL_HEADINGS: &[&str] =
    &["behavio", "leadership", "culture fit", "star stories", "people and culture", "people & culture", "поведенческ"];
/// Who and what a question about people is about.
const PEOPLE: &[&str] = &[
    "teammate",
    "colleague",
    "coworker",
    "co-worker",
    "stakeholder",
    "your team",
    "your boss",
    "handle ambiguity",
    "deal with ambiguity",
    "everything is urgent",
    "under pressure",
    "a tight deadline",
    "hard to hear",
    "motivates you",
    "criticism",
    "pulling their weight",
    "pushes back",
    "коллег",
];
const PROCESS: &[&str] = &[
    "interview process",
    "interview loop",
    "interview questions",
    "how many rounds",
    "hiring process",
    "recruiter",
    "prepare for the interview",
    "prepare for an interview",
    "before the interview",
    "programming interview",
    "собеседовани",
];
/// What is designed at a keyboard rather than at a whiteboard.
const IMPLEMENT: &[&str] = &["implement", " design a class", " design a data structure", " design an iterator"];
const DESIGN: &[&str] = &[
    " design a",
    " design an",
    " design the",
    "system design",
    "ml design",
    "how would you architect",
    " design youtube",
    " design twitter",
    " design netflix",
    "спроектир",
    " design ",
    "recommendation system for",
    "how do you investigate",
    "would you investigate",
    "north star metric",
    "measure the success of",
    "which metrics would you pick",
    "how would you build a ",
    "how would you build an ",
    "how would you build ",
    "how would you roll back",
    "how would you let ",
    "how would you keep an ",
    "estimate the storage",
];
const DESIGN_HEADINGS: &[&str] =
    &["system design", "ml design", "design round", "design questions", "product sense", "case stud", "дизайн"];
const CODING: &[&str] = &[
    " implement ",
    " write a function",
    " write code",
    " write a code",
    " write a program",
    " write an algorithm",
    " code for ",
    " code to ",
    " code it",
    "in numpy from",
    "using only numpy",
    "from scratch",
    " write a sql",
    " write a query",
    "sql:",
    "pandas:",
    "return the ",
    "given an array",
    "given a string",
    "given a list of",
    "given an integer",
    "given two arrays",
    "linked list",
    "traversal",
    "subarray",
    "leetcode",
    "reverse a ",
    "python function",
    "реализуйте",
    "напишите",
    " traverse a tree",
    "merge sort",
    "calculating a pi",
    " design a class",
    " design a data structure",
    " design an iterator",
    "write a bounded",
    "write a class",
    " recursively read",
    "moving average of",
    "rolling revenue",
    "customers whose",
];
const CODING_HEADINGS: &[&str] = &["coding", "algorithm", "leetcode", "live code", "код"];
const QUERY_HEADINGS: &[&str] = &["sql", "pandas"];
const CHANCE: &[&str] = &[
    "probab",
    "expected",
    " dice",
    " die ",
    " coin",
    " cards",
    " urn",
    " balls",
    " odds",
    "how many ways",
    "fair ",
    "вероятност",
    "chance",
    "on average",
    "expectation",
    "at random",
    "% of a population",
    "how many boxes",
    "how many rolls",
    " p(",
    "hats",
    "матожидани",
];
const NUMBER_WORDS: &[&str] = &[" two ", " three ", " four ", " five ", " ten ", " first ", " n people", " average"];
const PUZZLE: &[&str] = &[
    "what is the probability",
    "what's the probability",
    "what are the odds",
    "expected number of",
    "what is the expected",
    "probability that",
    "какова вероятность",
    " p(",
    "how likely",
    "fair coin with a coin",
    "patterns hh",
    "in one dimension has sum",
];
const CHANCE_HEADINGS: &[&str] = &[
    "probability puzzle",
    "probability problem",
    "probability question",
    "probability brain",
    "dice",
    "coins",
    "brainteaser",
    "brain teaser",
    "puzzles",
    "expectation",
    "conditional probability",
    "теорвер",
];
