//! Which of a document's habits hold its questions: the headings of one level, bold lines, the items of lists, plain paragraphs.
//!
//! People are consistent. A heading without a question mark is a question when its siblings are; a list of questions under a question is
//! part of the answer.

use std::collections::HashMap;

use super::counted::{asks_somewhere, count_up, counted};
use super::draft::is_reply;
use super::lead::{bold_extent, head, is_remark, is_term, parting};
use super::phrase::{asks, clean, ends_asking, inner_question, names_a_topic, question_label, wonders};
use super::piece::{Body, Piece};
use super::tree::{Node, NodeKind, TextLine, source, source_of_lines};
use crate::wording::vocabulary::PROMPTS;
use crate::wording::{announces_questions, is_answer_word, is_aside_name, is_part_name, is_reference_name};

/// What the pieces of a document are taken for.
#[derive(Debug, Default)]
pub(super) struct Layout {
    /// For each piece that is a heading, what it is.
    pub headings: Vec<Option<Role>>,
    /// For each list, what its items are.
    pub lists: Vec<ListRole>,
    /// For each list, whether it is a checklist of questions, where a name is one too.
    pub checklists: Vec<bool>,
    /// For each list, whether its items say in bold what they ask and then what answers it.
    pub bold_items: Vec<bool>,
    /// For each list, the sign that parts what is asked from what answers in most of its items.
    pub parted: Vec<Option<&'static str>>,
    /// For each list, whether it asks on after the answer above it, as the line over it says: "Follow-ups I was asked:".
    pub follow_ups: Vec<bool>,
    /// Whether numbered items continue a numbering of questions across lists.
    pub numbering: bool,
    /// Whether numbered bold lines are questions even when they do not ask.
    pub bold_numbered: bool,
    /// Whether bold lines are questions even when they do not ask.
    pub bold_any: bool,
    /// Whether bold lines may be questions at all.
    pub bold: bool,
    /// The word that bold lines count their parts by: "**Round 2 – breadth**".
    pub bold_parts: Option<String>,
    /// For each piece, whether it is a bold line that names what the bold question right under it is about.
    pub topics: Vec<bool>,
    /// Whether bold text at the head of paragraphs asks, whatever its words.
    pub run_in: bool,
    /// Whether a paragraph that asks is a question.
    pub plain: bool,
    /// For each piece, whether it sets a task that the code right under it solves.
    pub tasks: Vec<bool>,
    /// Whether quotations that ask are questions.
    pub quotes: bool,
    /// For each piece, whether it is the quotation that opens a part, where quotations say what is asked in each.
    pub prompts: Vec<bool>,
    /// For each piece, whether it is a paragraph that opens a card, where rules part cards.
    pub fronts: Vec<bool>,
    /// For each piece, whether it is a line over a list or code among others that ask.
    pub over: Vec<bool>,
    /// Whether paragraphs that carry the next number are questions.
    pub numbered_text: bool,
    /// Whether paragraphs such as "**Term** — definition" are cards.
    pub bold_terms: bool,
    /// Whether the rows of tables with two columns are cards, since nothing else is.
    pub tables: bool,
    /// Whether little but tables stands in the document and one of them asks.
    pub of_tables: bool,
    /// For each piece, whether it is a heading with a number and no words over the question it numbers.
    pub numbers: Vec<bool>,
    /// For each piece, whether it is a paragraph under such a heading that asks to its end, since something else stands below.
    pub fills: Vec<bool>,
    /// For each piece, whether it is a paragraph of properties right under a heading, as under most headings.
    pub properties: Vec<bool>,
    /// For each piece that asks on inside an answer, the length of the name before it.
    pub follow: Vec<Option<usize>>,
    /// For each piece, whether it is a bold line inside an answer that leads to questions asked after it.
    pub leads: Vec<bool>,
    /// Whether headings are titles of what is asked below them, down to an answer by name.
    pub posed: bool,
    /// For each piece, whether it is a heading in whose section nothing asks.
    pub silent: Vec<bool>,
    /// Whether the first heading is the document's title.
    pub title: bool,
    /// How the document was read.
    pub summary: String,
}

/// So many items that ask make a document one of questions, though one list holds them.
const ENOUGH_ITEMS: usize = 5;

/// So many terms make a document a glossary, though it asks as well.
const MANY_TERMS: usize = 8;

/// What a heading is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The title of the document.
    Title,
    /// It names what follows.
    Topic,
    /// It is a question, for these reasons.
    Question(Vec<String>),
    /// It is a part of the answer above it.
    Content,
}

/// What the items of a list are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ListRole {
    /// Every item is a question.
    Questions,
    /// The items that ask are questions.
    Asking,
    /// Terms with their definitions.
    Terms,
    /// Links into this document.
    Contents,
    /// Links out of it.
    Links,
    /// Just a list.
    Plain,
}

/// Decides on the habits of a document.
pub(super) fn infer(pieces: &[Piece], titled: bool) -> Layout {
    let mut layout = Layout { headings: vec![None; pieces.len()], ..Layout::default() };
    let mut heads = heads(pieces);
    mark_title(&mut heads, pieces, titled, &mut layout);
    roles(&mut heads, &mut layout);
    layout.numbers = numbers(pieces, &layout);
    for (role, _) in layout.headings.iter_mut().zip(&layout.numbers).filter(|(_, number)| **number) {
        *role = Some(Role::Question(vec!["a number over what is asked".to_owned()]));
    }
    layout.fills = fills(pieces, &layout.numbers);
    layout.silent = vec![false; pieces.len()];
    for head in heads.iter().filter(|head| head.units + head.listed + head.asking_children == 0 && !head.asks) {
        layout.silent[head.piece] = true;
    }
    layout.leads = leads(pieces);
    let owned = owned(pieces, &layout);
    layout.of_tables = of_tables(pieces);
    layout.properties = properties(pieces);
    layout.follow = super::followed::follow(pieces);
    let bold = bold_lines(pieces, &owned, &mut layout);
    let explicit = explicit(pieces, &owned);
    let facts = lists(pieces, &owned, &mut layout);
    let asking_heads = layout.headings.iter().flatten().filter(|role| matches!(role, Role::Question(_))).count();
    let holds_questions = |role: &ListRole| matches!(role, ListRole::Questions | ListRole::Asking);
    let asking_lists = || facts.iter().zip(&layout.lists).filter(|(_, role)| holds_questions(role));
    let listed: usize = asking_lists().map(|(list, _)| list.asking).sum();
    let many = asking_heads + bold + explicit + asking_lists().count();
    let plain = plain_count(pieces, &owned);
    layout.tasks = tasks(pieces, &owned, &layout);
    let tasks = layout.tasks.iter().filter(|task| **task).count();
    let quotes = quote_count(pieces, &owned);
    layout.quotes = quotes >= 2;
    layout.prompts = prompts(pieces, &owned);
    layout.fronts = fronts(pieces, &owned);
    over_quotations(pieces, &owned).into_iter().for_each(|at| layout.fronts[at] = true);
    let quotes = quotes.max(layout.prompts.iter().filter(|prompt| **prompt).count());
    let parted = layout.fronts.iter().filter(|front| **front).count();
    layout.over = over_blocks(pieces, &owned);
    let numbered = numbered_count(pieces, &owned);
    layout.numbered_text = numbered >= 3;
    let others =
        if quotes >= 2 { quotes } else { 0 } + if layout.numbered_text { numbered } else { 0 } + tasks + parted;
    let listed =
        if many + others >= 3 || listed >= ENOUGH_ITEMS { listed + accept_orders(&facts, &mut layout) } else { listed };
    let marked = asking_heads + bold + explicit + listed + others;
    layout.plain = plain >= 2 || plain > 0 && marked == 0;
    let terms = free(pieces, &owned).filter_map(|piece| match &piece.body {
        Body::Text(lines) if bold_extent(lines).is_some() && is_term(lines) => Some(term_name(lines)),
        _ => None,
    });
    let bold_terms = distinct(terms);
    forget_recurring_terms(pieces, &mut layout);
    let listed_terms: usize =
        facts.iter().zip(&layout.lists).filter(|(_, role)| **role == ListRole::Terms).map(|(list, _)| list.count).sum();
    // A few questions beside many terms do not make the terms anything else.
    let mostly_terms = |terms: usize| terms >= MANY_TERMS && terms >= 3 * marked;
    if (marked > 0 || layout.plain) && !mostly_terms(listed_terms) {
        keep_terms_in_glossaries(pieces, &mut layout);
    }
    layout.bold_terms = marked == 0 && !layout.plain && bold_terms >= 2 || mostly_terms(bold_terms);
    let terms = layout.lists.contains(&ListRole::Terms) || layout.bold_terms;
    let mut structure = 0;
    let leaves = leaves(&heads, pieces, &layout);
    let coded = over_code(pieces, &facts);
    let coded_count = coded.titles.len() + coded.lists.iter().map(|list| facts[*list].count).sum::<usize>();
    let few = coded_count >= (marked + plain) * TITLES_FOR_ONE;
    let holds_cards = coded_count > leaves.len() && few;
    let others = others + if holds_cards { coded_count } else { 0 };
    if holds_cards {
        layout.bold_terms = false;
        coded.titles.iter().for_each(|at| layout.fronts[*at] = true);
        coded.lists.iter().for_each(|list| layout.lists[*list] = ListRole::Questions);
    } else if marked == 0 && !layout.plain
        || leaves.len() >= FEWEST_LEAVES && leaves.len() >= (marked + plain) * LEAVES_FOR_ONE
    {
        structure = by_structure(leaves, &mut layout);
        layout.tables = structure == 0 && !terms;
        if structure > 0 {
            layout.tasks.fill(false);
        }
    }
    layout.posed = posed(pieces, &layout);
    let mut habits: Vec<String> = Vec::new();
    for (count, name) in [
        (asking_heads, "headings"),
        (bold, "bold lines"),
        (listed, "lists"),
        (explicit, "labels, folds, cards and tables"),
        (others, "quotations, numbered paragraphs and tasks over code"),
        (structure, "headings over text"),
    ] {
        if count > 0 {
            habits.push(format!("{name} ({count})"));
        }
    }
    if terms {
        habits.push("terms with definitions".to_owned());
    }
    if layout.plain {
        habits.push(format!("paragraphs that ask ({plain})"));
    }
    layout.summary = if habits.is_empty() {
        "Markdown without questions".to_owned()
    } else {
        format!("Markdown; questions in {}", habits.join(", "))
    };
    layout
}

struct Head {
    piece: usize,
    level: u8,
    parent: Option<usize>,
    asks: bool,
    asks_plainly: bool,
    tagged: bool,
    is_part: bool,
    /// Whether it bears a number.
    numbered: bool,
    /// Whether it stands in quotation marks.
    quoted: bool,
    /// Whether text stands directly under it.
    has_text: bool,
    /// How many items that ask stand directly under it, before any paragraph.
    listed: usize,
    /// Whether anything but lists stands directly under it.
    has_paragraph: bool,
    /// How many questions in other habits stand in its section.
    units: usize,
    asking_children: usize,
    children: usize,
    /// Whether it says no more than a number behind a word: "Case B".
    counts: bool,
    /// Whether it is all that stands under such a heading, as others are of which many ask.
    counted: bool,
    /// Whether a task stands under it and then an answer by name, as under most headings of its level.
    posed: bool,
    /// Whether the heading ends inside a question's answer.
    role: Option<Role>,
}

fn heads(pieces: &[Piece]) -> Vec<Head> {
    let mut heads: Vec<Head> = Vec::new();
    let mut path: Vec<usize> = Vec::new();
    let mut names: Vec<Option<String>> = Vec::new();
    for (index, piece) in pieces.iter().enumerate() {
        let Body::Heading { level, runs } = &piece.body else {
            if let Some(at) = path.last() {
                let listed = matches!(&piece.body, Body::Item(item) if asking_item(item));
                heads[*at].listed += usize::from(listed && !heads[*at].has_paragraph);
                heads[*at].has_paragraph |= is_content(piece) && !matches!(piece.body, Body::Item(_));
                heads[*at].has_text |= is_content(piece);
                let units = units(piece);
                path.iter().for_each(|at| heads[*at].units += units);
            }
            continue;
        };
        let text = source(runs);
        let cleaned = clean(&text);
        let labeled = question_label(text.trim()).is_some();
        while path.last().is_some_and(|at| heads[*at].level >= *level) {
            path.pop();
        }
        let leveled = cleaned.level.is_some();
        // A single word orders nothing: "Plan", "Design".
        let words = cleaned.text.split_whitespace().count();
        let asking =
            labeled || leveled || cleaned.tagged || asks(&cleaned.text) && (words > 1 || ends_asking(&cleaned.text));
        names.push((!labeled && !ends_asking(&cleaned.text)).then(|| cleaned.text.to_lowercase()));
        if let Some(at) = path.last() {
            heads[*at].children += 1;
            heads[*at].asking_children += usize::from(asking);
        }
        heads.push(Head {
            piece: index,
            level: *level,
            parent: path.last().copied(),
            asks: asking,
            asks_plainly: labeled || leveled || cleaned.tagged || ends_asking(&cleaned.text),
            tagged: labeled || cleaned.tagged,
            is_part: is_part_name(&cleaned.text)
                || is_reference_name(&cleaned.text)
                || is_answer_word(&cleaned.text)
                || cleaned.text.is_empty() && !labeled,
            numbered: cleaned.number.is_some(),
            quoted: cleaned.text.starts_with(['"', '“', '«']),
            has_text: false,
            listed: 0,
            has_paragraph: false,
            units: 0,
            asking_children: 0,
            children: 0,
            counts: counted(text.trim()).is_some_and(|label| label.length == text.trim().len()),
            counted: false,
            posed: false,
            role: None,
        });
        path.push(heads.len() - 1);
    }
    mark_recurring(&mut heads, &names);
    mark_counted(&mut heads);
    mark_posed(&mut heads, pieces);
    heads
}

/// Fewer headings under counting ones are chance.
const FEWEST_COUNTED: usize = 2;

/// Marks the headings that stand alone under one that only counts, where half of such ask: "## Case A" over "### Design a …".
fn mark_counted(heads: &mut [Head]) {
    let under = |head: &Head| {
        head.parent.is_some_and(|up| heads[up].counts && heads[up].children == 1 && !heads[up].has_text)
            && !head.is_part
    };
    let found: Vec<usize> = (0..heads.len()).filter(|&at| under(&heads[at])).collect();
    let asking = found.iter().filter(|at| heads[**at].asks).count();
    if found.len() >= FEWEST_COUNTED && asking * 2 >= found.len() {
        found.into_iter().for_each(|at| heads[at].counted = true);
    }
}

/// What recurs over different texts names a part of each: "What I wrote down".
fn mark_recurring(heads: &mut [Head], names: &[Option<String>]) {
    let mut times: HashMap<&str, usize> = HashMap::new();
    names.iter().flatten().for_each(|name| *times.entry(name).or_default() += 1);
    for (head, name) in heads.iter_mut().zip(names) {
        head.is_part |= name.as_ref().is_some_and(|name| times[name.as_str()] >= 2);
    }
}

/// Fewer numbers over questions are chance; in percent, how many of them stand over what asks, and where they count up.
const FEWEST_NUMBERS: usize = 3;
const OVER_QUESTIONS: usize = 60;
const OVER_QUESTIONS_IN_ORDER: usize = 30;
/// What a number stands before has at most so many words where it is a title.
const TITLE_WORDS: usize = 8;

/// Marks the headings that say no more than a number or a letter, alone or behind a word that all of them bear, over a
/// paragraph that asks and is followed by something else: "## 3", "### Problem 3", "## Case B (20 min)".
fn numbers(pieces: &[Piece], layout: &Layout) -> Vec<bool> {
    // By level and word, and whether a title follows: the headings with their numbers.
    let mut by_word: HashMap<(u8, String, bool), Vec<(usize, u32)>> = HashMap::new();
    for (at, piece) in pieces.iter().enumerate() {
        let Body::Heading { level, runs } = &piece.body else { continue };
        let text = source(runs);
        let text =
            text.trim().trim_start_matches(super::phrase::is_ornament).trim_end_matches(super::phrase::is_ornament);
        let Some(label) = counted(text) else { continue };
        let title = &text[label.length..];
        let titled = !title.is_empty();
        // "### Task 3: Duplicates" names what stands below.
        let names = titled && !label.word.is_empty() && title.split_whitespace().count() <= TITLE_WORDS && !asks(title);
        let asks_itself = matches!(layout.headings[at], Some(Role::Question(_)));
        if layout.headings[at] != Some(Role::Content) && (names || !titled && !asks_itself) {
            by_word.entry((*level, label.word, titled)).or_default().push((at, label.number));
        }
    }
    let paragraph = |at: usize| match pieces.get(at).map(|piece| &piece.body) {
        Some(Body::Text(lines)) => Some(source_of_lines(lines)),
        _ => None,
    };
    let asking = |at: usize| paragraph(at).is_some_and(|text| asks_somewhere(&text));
    let by_name = |at: usize| match pieces.get(at).map(|piece| &piece.body) {
        Some(Body::Heading { runs, .. }) => is_answer_word(&source(runs)),
        Some(Body::Reply(_)) => true,
        Some(Body::Open { is_answer, .. }) => *is_answer,
        Some(Body::Text(lines)) => is_answer_word(&source_of_lines(lines)),
        _ => false,
    };
    let answered = |at: usize| match pieces.get(at).map(|piece| &piece.body) {
        _ if by_name(at) => true,
        Some(Body::Text(_) | Body::Block(_)) => !asking(at),
        Some(Body::Item(_)) => true,
        _ => false,
    };
    let mut marks = over_asked(pieces, layout);
    let short = |at: usize| paragraph(at).is_some_and(|text| text.split_whitespace().nth(PROMPT_WORDS).is_none());
    for ((.., titled), found) in by_word.iter().filter(|(_, found)| found.len() >= FEWEST_NUMBERS) {
        let (heads, numbers): (Vec<usize>, Vec<u32>) = found.iter().copied().unzip();
        let over = |at: &&usize| {
            (asking(**at + 1) && answered(**at + 2) || paragraph(**at + 1).is_some() && by_name(**at + 2))
                && (!titled || short(**at + 1))
        };
        let over = heads.iter().filter(over).count();
        let over_text = heads.iter().all(|&at| paragraph(at + 1).is_some());
        let least = if over_text && !titled && count_up(&numbers) { OVER_QUESTIONS_IN_ORDER } else { OVER_QUESTIONS };
        if over * 100 >= heads.len() * least {
            heads.iter().filter(|&&at| paragraph(at + 1).is_some()).for_each(|&at| marks[at] = true);
        }
    }
    marks
}

/// Marks the headings of a level that only name what the one paragraph under them asks with a mark, where an answer by name
/// follows in most of its sections.
fn over_asked(pieces: &[Piece], layout: &Layout) -> Vec<bool> {
    let mut marks = vec![false; pieces.len()];
    let asks = |at: usize| {
        matches!(pieces.get(at + 1).map(|piece| &piece.body), Some(Body::Text(lines))
            if ends_asking(&source_of_lines(lines)) && bold_line(lines).is_none())
    };
    for level in 1..=6 {
        let over_text = |at: &usize| {
            matches!(&pieces[*at].body, Body::Heading { level: of, .. } if *of == level)
                && matches!(pieces.get(at + 1).map(|piece| &piece.body), Some(Body::Text(_) | Body::Item(_)))
        };
        let here: Vec<usize> = (0..pieces.len()).filter(over_text).collect();
        let found = here.iter().copied().filter(|&at| {
            layout.headings[at] == Some(Role::Topic)
                && asks(at)
                && pieces.get(at + 2).is_some_and(is_reply)
                && poses(pieces, at)
        });
        let found: Vec<usize> = found.collect();
        if found.len() >= FEWEST_NUMBERS && found.len() * 100 >= here.len() * OVER_QUESTIONS {
            found.into_iter().for_each(|at| marks[at] = true);
        }
    }
    marks
}

/// Marks the paragraphs under the headings marked, and under labels, that are not all of their part.
fn fills(pieces: &[Piece], numbers: &[bool]) -> Vec<bool> {
    let is_rule = |node: &Node| matches!(node.kind, NodeKind::Rule);
    let goes_on = |piece: &Piece| match &piece.body {
        Body::Heading { runs, .. } => is_answer_word(&source(runs)),
        Body::Block(node) => !is_rule(node),
        _ => true,
    };
    let labels = |at: usize| {
        matches!(&pieces[at].body, Body::Heading { runs, .. }
            if question_label(source(runs).trim()).is_some() && clean(&source(runs)).text.is_empty())
    };
    let under = |at: usize| at > 0 && (numbers[at - 1] || labels(at - 1)) && matches!(pieces[at].body, Body::Text(_));
    (0..pieces.len()).map(|at| under(at) && pieces.get(at + 1).is_some_and(goes_on)).collect()
}

/// Fewer paragraphs of properties are chance; in percent, how many names recur in most of them.
const FEWEST_PROPERTIES: usize = 3;
const RECURRING_NAMES: usize = 60;
/// A property's name has at most so many words, and its value.
const PROPERTY_WORDS: (usize, usize) = (3, 8);

/// Marks the paragraphs right under headings that say nothing but "Owner: me", by names that recur under other headings.
fn properties(pieces: &[Piece]) -> Vec<bool> {
    let names = |at: usize| -> Option<Vec<String>> {
        let Body::Text(lines) = &pieces[at].body else { return None };
        let name = |line: &TextLine| {
            let text = source(&line.runs);
            let (name, value) = text.split_once(':')?;
            let words = |text: &str| text.split_whitespace().count();
            let is_property = (1..=PROPERTY_WORDS.0).contains(&words(name)) && words(value) <= PROPERTY_WORDS.1;
            (is_property && !value.ends_with(['.', '?'])).then(|| name.trim_matches(['*', '_', ' ']).to_lowercase())
        };
        lines.iter().map(name).collect()
    };
    let under: Vec<(usize, Vec<String>)> = (1..pieces.len())
        .filter(|&at| matches!(pieces[at - 1].body, Body::Heading { .. }))
        .filter_map(|at| Some((at, names(at)?)))
        .collect();
    let mut times: HashMap<&str, usize> = HashMap::new();
    under.iter().flat_map(|(_, names)| names).for_each(|name| *times.entry(name).or_default() += 1);
    let recurs = |name: &&String| times[name.as_str()] * 100 >= under.len() * RECURRING_NAMES;
    let mut marks = vec![false; pieces.len()];
    if under.len() >= FEWEST_PROPERTIES {
        for (at, names) in &under {
            // One line may as well be the answer.
            marks[*at] = names.len() > 1 && names.iter().all(|name| recurs(&name));
        }
    }
    marks
}

/// So many tables at least make a document of tables, and so many other pieces at most for each.
const FEWEST_TABLES: usize = 2;
const BESIDE_TABLES: usize = 2;

/// Whether a document holds little but tables, of which one asks.
fn of_tables(pieces: &[Piece]) -> bool {
    let (mut tables, mut asking, mut others) = (0, 0, 0);
    for piece in pieces.iter().filter(|piece| is_content(piece)) {
        match &piece.body {
            Body::Block(node) if matches!(node.kind, NodeKind::Table { .. }) => {
                tables += 1;
                asking += usize::from(units(piece) > 0);
            }
            Body::Heading { .. } => {}
            _ => others += 1,
        }
    }
    tables >= FEWEST_TABLES && asking > 0 && others <= tables * BESIDE_TABLES
}

fn asking_item(item: &super::piece::Item) -> bool {
    item.lead().first().is_some_and(|line| ends_asking(&source(&line.runs)))
}

fn is_content(piece: &Piece) -> bool {
    match &piece.body {
        Body::Block(node) => !matches!(node.kind, NodeKind::Rule) && !is_comment(&node.kind),
        Body::Close => false,
        _ => true,
    }
}

/// Returns whether an HTML block shows nothing.
pub(super) fn is_comment(kind: &NodeKind) -> bool {
    matches!(kind, NodeKind::Html { text } if super::html::text(text).trim().is_empty())
}

/// How many questions a piece surely is.
fn units(piece: &Piece) -> usize {
    match &piece.body {
        Body::Ask(_) | Body::Card { .. } | Body::Turn { .. } | Body::Cloze(_) => 1,
        Body::Open { is_answer, .. } => usize::from(!is_answer),
        Body::Text(lines) => usize::from(bold_line(lines).is_some_and(|bold| bold.whole && bold.asks)),
        // Questions without answers may themselves be the answer: "Ask yourself: …".
        Body::Item(item) => usize::from(item.children.len() > 1 && asking_item(item)),
        Body::Block(node) => match &node.kind {
            NodeKind::Table { head, rows }
                if super::table::columns(head, true)
                    .or_else(|| super::table::that_asks(head, rows))
                    .or_else(|| super::table::of_problems(head, rows))
                    .is_some() =>
            {
                rows.len()
            }
            NodeKind::Quote if super::callout::is_question(node) => 1,
            _ => 0,
        },
        _ => 0,
    }
}

fn mark_title(heads: &mut [Head], pieces: &[Piece], titled: bool, layout: &mut Layout) {
    let tops = heads.iter().filter(|head| head.level == 1).count();
    // Above other headings of its level the title has nothing under it.
    let stands_alone = heads.get(1).is_some_and(|next| next.level == 1 && next.has_text) && !heads[0].has_text;
    let Some(first) = heads.first_mut() else { return };
    let others = pieces.len() > first.piece + 1;
    if first.level == 1
        && (tops == 1 || stands_alone && !first.asks)
        && !titled
        && others
        && !first.tagged
        && !(first.asks && first.children == 0 && first.units == 0)
    {
        first.role = Some(Role::Title);
        layout.headings[first.piece] = Some(Role::Title);
        layout.title = true;
    }
}

fn roles(heads: &mut [Head], layout: &mut Layout) {
    for level in 1..=6 {
        // Headings inside an answer do not count.
        let here: Vec<usize> =
            (0..heads.len()).filter(|at| heads[*at].level == level && heads[*at].role.is_none()).collect();
        let inside: Vec<bool> = here.iter().map(|at| is_inside_question(heads, *at)).collect();
        let counted: Vec<usize> = here.iter().zip(&inside).filter(|(_, inside)| !**inside).map(|(at, _)| *at).collect();
        let candidates = counted.iter().filter(|at| !heads[**at].is_part).count();
        let asking = counted.iter().filter(|at| heads[**at].asks && !heads[**at].is_part).count();
        // All text stands under headings of this level.
        let others = || heads.iter().filter(|head| head.level != level && head.role != Some(Role::Title));
        let sole = others().all(|head| !head.has_text && head.children > 0);
        let accepted = asking > 0 && (asking * 5 >= candidates * 2 || asking >= 3 && asking * 4 >= candidates);
        // Where the headings that ask are numbered, one without a number is none of them.
        let numbered =
            counted.iter().filter(|at| heads[**at].asks && !heads[**at].is_part && heads[**at].numbered).count();
        let all_numbered = asking >= 2 && numbered == asking;
        // As is one without quotation marks where all that ask have them.
        let quoted = counted.iter().filter(|at| heads[**at].asks && !heads[**at].is_part && heads[**at].quoted).count();
        let all_quoted = asking >= 2 && quoted == asking;
        let mut families: HashMap<Option<usize>, (usize, usize)> = HashMap::new();
        for at in &counted {
            if !heads[*at].is_part {
                let family = families.entry(heads[*at].parent).or_default();
                family.0 += 1;
                family.1 += usize::from(heads[*at].asks);
            }
        }
        for (at, inside) in here.into_iter().zip(inside) {
            let (family, siblings) = families.get(&heads[at].parent).copied().unwrap_or((1, 0));
            let accepted = accepted && (heads[at].numbered || !all_numbered) && (heads[at].quoted || !all_quoted);
            let role = role(&heads[at], inside, accepted, (candidates, asking), (family, siblings), sole);
            layout.headings[heads[at].piece] = Some(role.clone());
            heads[at].role = Some(role);
        }
    }
}

fn role(
    head: &Head,
    inside: bool,
    accepted: bool,
    (candidates, asking): (usize, usize),
    (family, siblings): (usize, usize),
    sole: bool,
) -> Role {
    if inside && !head.tagged {
        return Role::Content;
    }
    if head.is_part {
        return Role::Topic;
    }
    if head.counted {
        return Role::Question(vec!["the heading under one that counts".to_owned()]);
    }
    if head.posed {
        return Role::Question(vec!["a title over a task and its answer by name".to_owned()]);
    }
    let over_questions = head.asking_children >= 2 && head.asking_children * 2 >= head.children;
    let usual = asking >= 3 && asking * 10 >= candidates * 7;
    let holds_units = head.units >= 3 && !(asking >= 3 && usual);
    let count = format!("{asking} of {candidates} headings of this level ask");
    if head.asks {
        let is_topic = over_questions && (!head.has_text || !usual)
            || holds_units && !head.tagged
            || head.children > 0 && head.asking_children > 0 && !head.asks_plainly;
        return match () {
            () if is_topic => Role::Topic,
            () if head.asks_plainly => Role::Question(vec!["heading with a question mark".to_owned(), count]),
            () if accepted && asking >= 2 => Role::Question(vec!["heading that asks".to_owned(), count]),
            () => Role::Topic,
        };
    }
    // A heading that only names something is a question when its siblings ask.
    let holds_questions = head.asking_children > 0 || head.units >= 2 || head.listed >= 2;
    let nearly_all = asking >= NEARLY_ALL.0 && asking * 100 >= candidates * NEARLY_ALL.1;
    let most = siblings > 0 && asking >= MOST.0 && asking * 100 >= candidates * MOST.1;
    let all_text = siblings > 0 && sole && candidates >= MOST.0;
    if accepted
        && asking >= 2
        && (family >= 2 && siblings * 2 >= family || nearly_all || most || all_text)
        && !holds_questions
    {
        return Role::Question(vec![format!("heading among {siblings} headings that ask"), count]);
    }
    Role::Topic
}

/// So many headings of a level that ask, and in percent so many of all, make the others ask wherever they stand.
const NEARLY_ALL: (usize, usize) = (8, 80);
/// Beside one that asks, fewer are enough.
const MOST: (usize, usize) = (5, 60);

fn is_inside_question(heads: &[Head], at: usize) -> bool {
    let mut parent = heads[at].parent;
    while let Some(up) = parent {
        if matches!(heads[up].role, Some(Role::Question(_) | Role::Content)) {
            return true;
        }
        parent = heads[up].parent;
    }
    false
}

/// So many headings over text for each line that asks, and so many at least, make the headings what is asked.
const FEWEST_LEAVES: usize = 8;
const LEAVES_FOR_ONE: usize = 5;

/// The headings directly over text.
fn leaves(heads: &[Head], pieces: &[Piece], layout: &Layout) -> Vec<usize> {
    let holds_terms = |from: usize| {
        pieces[from + 1..].iter().take_while(|piece| !matches!(piece.body, Body::Heading { .. })).any(|piece| {
            matches!(&piece.body, Body::Item(item) if layout.lists[item.list] == ListRole::Terms)
                || layout.bold_terms
                    && matches!(&piece.body, Body::Text(lines) if bold_extent(lines).is_some() && is_term(lines))
        })
    };
    heads
        .iter()
        .filter(|head| {
            head.children == 0
                && head.has_text
                && !head.is_part
                && head.role != Some(Role::Title)
                && !holds_terms(head.piece)
                && !matches!(&pieces[head.piece].body, Body::Heading { runs, .. } if names_questions(&source(runs)))
        })
        .map(|head| head.piece)
        .collect()
}

/// Next to nothing asks: headings directly over text become cards.
fn by_structure(leaves: Vec<usize>, layout: &mut Layout) -> usize {
    if leaves.len() < 2 {
        return 0;
    }
    for piece in &leaves {
        layout.headings[*piece] =
            Some(Role::Question(vec!["heading over text; next to nothing in the document asks".to_owned()]));
    }
    leaves.len()
}

/// Fewer titles over tasks are chance; in percent, how many of the titles have an answer by name below a task.
const FEWEST_POSED: usize = 3;
const POSED: usize = 60;

/// Whether most headings that are asked are titles, with a text below them and then an answer by name: "## 3. Two sum".
fn posed(pieces: &[Piece], layout: &Layout) -> bool {
    let asked = |at: usize| matches!(layout.headings[at], Some(Role::Question(_))) && !layout.numbers[at];
    let (mut all, mut posed) = (0, 0);
    for at in (0..pieces.len()).filter(|&at| asked(at)) {
        all += 1;
        posed += usize::from(!asks_as_heading(&pieces[at]) && poses(pieces, at));
    }
    posed >= FEWEST_POSED && posed * 100 >= all * POSED
}

fn asks_as_heading(piece: &Piece) -> bool {
    matches!(&piece.body, Body::Heading { runs, .. } if ends_asking(&source(runs)))
}

/// Whether a text stands under a heading and then, after a blank line, the one answer by name in its section.
fn poses(pieces: &[Piece], heading: usize) -> bool {
    let ends = |piece: &&Piece| !matches!(piece.body, Body::Heading { .. }) || is_reply(piece);
    let section: Vec<&Piece> = pieces[heading + 1..].iter().take_while(ends).collect();
    let Some(reply) = section.iter().position(|piece| is_reply(piece)).filter(|reply| *reply > 0) else { return false };
    let is_task = |piece: &&Piece| match &piece.body {
        Body::Text(lines) => bold_line(lines).is_none_or(|bold| !bold.asks_plainly),
        Body::Item(_) => true,
        Body::Block(node) => !matches!(node.kind, NodeKind::Rule | NodeKind::Table { .. }),
        _ => false,
    };
    section[..reply].iter().all(is_task)
        && section[reply - 1].last + 1 < section[reply].first
        && !section[reply + 1..].iter().any(|piece| is_reply(piece))
}

/// Marks the headings of a level most of which are titles over a task and an answer by name.
fn mark_posed(heads: &mut [Head], pieces: &[Piece]) {
    for level in 1..=6 {
        let here =
            || heads.iter().enumerate().filter(|(_, head)| head.level == level && !head.is_part && head.has_text);
        let is_task = |piece: &Piece| !matches!(&piece.body, Body::Text(lines) if ends_asking(&source_of_lines(lines)));
        let posed: Vec<usize> = here()
            .filter(|(_, head)| !asks_as_heading(&pieces[head.piece]) && !head.counts && poses(pieces, head.piece))
            .map(|(at, _)| at)
            .collect();
        let tasks = posed.iter().filter(|at| pieces.get(heads[**at].piece + 1).is_some_and(is_task)).count();
        if posed.len() >= FEWEST_POSED
            && posed.len() * 100 >= here().count() * POSED
            && tasks * 100 >= posed.len() * POSED
        {
            posed.into_iter().for_each(|at| heads[at].posed = true);
        }
    }
}

/// For each piece, whether it stands in the answer of a heading.
fn owned(pieces: &[Piece], layout: &Layout) -> Vec<bool> {
    let mut inside = false;
    pieces
        .iter()
        .zip(&layout.headings)
        .zip(&layout.leads)
        .map(|((piece, role), leads)| {
            if matches!(piece.body, Body::Heading { .. }) {
                inside = matches!(role, Some(Role::Question(_))) || inside && matches!(role, Some(Role::Content));
            }
            inside &= !leads;
            inside
        })
        .collect()
}

/// Marks the bold lines that name questions right over one with a mark: "**Follow-ups they asked**".
fn leads(pieces: &[Piece]) -> Vec<bool> {
    let asks = |piece: &Piece| match &piece.body {
        Body::Text(lines) => plain_question(lines) || bold_line(lines).is_some_and(|bold| bold.asks_plainly),
        _ => false,
    };
    let names = |piece: &Piece| match &piece.body {
        Body::Text(lines) if lines.len() == 1 => bold_line(lines).is_some_and(|bold| {
            bold.whole && !bold.asks_plainly && names_questions(&bold.text) && question_label(&bold.text).is_none()
        }),
        _ => false,
    };
    (0..pieces.len()).map(|at| names(&pieces[at]) && pieces.get(at + 1).is_some_and(asks)).collect()
}

/// A paragraph that begins with bold text.
pub(super) struct Bold {
    /// Whether nothing follows it on its lines.
    pub whole: bool,
    /// Whether it asks.
    pub asks: bool,
    /// Whether it does so with a question mark.
    pub asks_plainly: bool,
    /// The number before it.
    pub number: Option<u32>,
    /// Its words.
    pub text: String,
}

/// Reads the bold text at the start of a paragraph.
pub(super) fn bold_line(lines: &[TextLine]) -> Option<Bold> {
    let (count, end) = bold_extent(lines)?;
    let mut text = source_of_lines(&lines[..count - 1]);
    let last = source(&lines[count - 1].runs);
    if !text.is_empty() {
        text.push(' ');
    }
    text.push_str(last[..end].trim());
    let cleaned = clean(&text);
    let after = last[end..].trim();
    let whole = after.chars().all(|c| !c.is_alphanumeric())
        || after.chars().count() <= 10 && after.starts_with(['[', '(', '#'])
        || is_remark(after);
    let is_part = is_part_name(&cleaned.text) || is_answer_word(&cleaned.text);
    Some(Bold {
        whole,
        asks: !is_part && asks(&cleaned.text),
        asks_plainly: ends_asking(&cleaned.text) && !is_part,
        number: cleaned.number,
        text: cleaned.text,
    })
}

fn bold_lines(pieces: &[Piece], owned: &[bool], layout: &mut Layout) -> usize {
    let bolds: Vec<Bold> = free(pieces, owned)
        .filter_map(|piece| match &piece.body {
            Body::Text(lines) => bold_line(lines).filter(|bold| bold.whole || bold.asks_plainly),
            _ => None,
        })
        .collect();
    let count = |test: &dyn Fn(&Bold) -> bool| bolds.iter().filter(|bold| test(bold)).count();
    let numbered = count(&|bold| bold.number.is_some());
    let numbered_asking = count(&|bold| bold.number.is_some() && bold.asks);
    let others = count(&|bold| bold.number.is_none() && bold.whole);
    let others_asking = count(&|bold| bold.number.is_none() && bold.whole && bold.asks);
    let asking = count(&|bold| bold.asks);
    layout.bold_parts = bolds.iter().filter(|bold| bold.whole && !bold.asks).find_map(|bold| {
        let (word, number) = counted_part(&bold.text)?;
        let goes_on = |other: &Bold| counted_part(&other.text).is_some_and(|(of, nth)| of == word && nth == number + 1);
        bolds.iter().any(goes_on).then_some(word)
    });
    layout.bold = asking >= 2 || count(&|bold| bold.asks_plainly) >= 1;
    let numbers: Vec<u32> = bolds.iter().filter_map(|bold| bold.number).collect();
    let all_count_up = numbers.len() >= FEWEST_COUNTING && others == 0 && count_up(&numbers);
    layout.bold_numbered = numbered_asking >= 2 && numbered_asking * 2 >= numbered
        || all_count_up && numbered_asking * 100 >= numbered * COUNTING_ASKING;
    layout.topics = topics(pieces, owned);
    let run_in: Vec<Bold> = free(pieces, owned)
        .filter_map(|piece| match &piece.body {
            Body::Text(lines) => bold_line(lines).filter(|bold| runs_in(bold, lines)),
            _ => None,
        })
        .collect();
    let running = run_in.iter().filter(|bold| bold.asks_plainly).count();
    layout.run_in = running >= FEWEST_RUN_IN && running * 2 >= run_in.len();
    layout.bold_any = others_asking >= 3 && others_asking * 10 >= others * 6;
    asking
}

/// Fewer bold lines that count up are chance; in percent, how many of them ask where there are no others.
const FEWEST_COUNTING: usize = 4;
const COUNTING_ASKING: usize = 25;

/// Fewer questions at the head of paragraphs say nothing of others.
const FEWEST_RUN_IN: usize = 3;
/// What stands in bold at the head of a paragraph has at most so many words, and so many at least stand behind it.
const RUN_IN_WORDS: (usize, usize) = (14, 5);

/// Whether a paragraph opens in bold and goes on with a text of its own.
pub(super) fn runs_in(bold: &Bold, lines: &[TextLine]) -> bool {
    let behind = source_of_lines(lines).split_whitespace().count().saturating_sub(bold.text.split_whitespace().count());
    !bold.whole
        && bold.text.split_whitespace().nth(RUN_IN_WORDS.0).is_none()
        && bold.text.starts_with(char::is_uppercase)
        && behind >= RUN_IN_WORDS.1
        && !bold.text.ends_with([':', ',', '.'])
        && lines.first().is_some_and(|line| {
            bold_extent(lines).is_some_and(|(count, end)| {
                let text = source(&line.runs);
                let after = text[end..].trim_start_matches([' ', '→', '⇒', '—', '–', ':']);
                count == 1 && after.starts_with(|c: char| c.is_uppercase() || c.is_numeric() || c == '$')
            })
        })
}

/// Fewer bold lines over bold questions are chance.
const FEWEST_TOPICS: usize = 2;
/// The name of a topic has at most so many words.
const TOPIC_WORDS: usize = 8;

/// Marks the bold lines that ask nothing right over bold ones that ask.
fn topics(pieces: &[Piece], owned: &[bool]) -> Vec<bool> {
    let bold = |at: usize| match &pieces.get(at)?.body {
        Body::Text(lines) => bold_line(lines).filter(|bold| bold.whole),
        _ => None,
    };
    let names = |at: usize| {
        !owned[at]
            && bold(at).is_some_and(|bold| {
                !bold.asks && !is_answer_word(&bold.text) && bold.text.split_whitespace().nth(TOPIC_WORDS).is_none()
            })
            && bold(at + 1).is_some_and(|below| below.asks)
    };
    let marks: Vec<bool> = (0..pieces.len()).map(names).collect();
    if marks.iter().filter(|mark| **mark).count() >= FEWEST_TOPICS { marks } else { vec![false; pieces.len()] }
}

/// The word and the number a title begins with: "Round 2 – breadth".
pub(super) fn counted_part(title: &str) -> Option<(String, u32)> {
    let mut words = title.split_whitespace();
    let word = words.next().filter(|word| word.chars().all(char::is_alphabetic))?;
    let number = words.next()?.trim_matches(|c: char| !c.is_ascii_digit());
    Some((word.to_lowercase(), number.parse().ok()?))
}

fn free<'p>(pieces: &'p [Piece], owned: &'p [bool]) -> impl Iterator<Item = &'p Piece> {
    pieces.iter().zip(owned).filter(|(_, owned)| !**owned).map(|(piece, _)| piece)
}

fn explicit(pieces: &[Piece], owned: &[bool]) -> usize {
    free(pieces, owned)
        .map(|piece| match &piece.body {
            Body::Text(_) | Body::Item(_) => 0,
            _ => units(piece),
        })
        .sum()
}

/// A line that leads to questions without a colon has at most so many words.
const LEAD_WORDS: usize = 6;

#[derive(Clone, Default)]
struct ListFacts {
    count: usize,
    asking: usize,
    plainly: usize,
    /// Items that open with a question word.
    wondering: usize,
    terms: usize,
    contents: usize,
    links: usize,
    nested: usize,
    /// Items that are no more than a name.
    short: usize,
    /// Items that hold code.
    coded: usize,
    /// Items with an answer of any kind.
    answered: usize,
    /// Items that are to be done.
    tasks: usize,
    /// Items by the sign between their words.
    parted: HashMap<&'static str, usize>,
    /// Items that begin in bold and go on.
    bold: usize,
    ordered: bool,
    /// Whether its heading says that it asks nothing of the reader.
    aside: bool,
    /// Whether the document's title or its heading says that it holds questions, and nothing right above it asks.
    of_questions: bool,
    /// Whether nothing but one short text stands between it and its heading.
    heads: bool,
    /// The word by which the heading over it counts: "Round 2 – coding".
    under: Option<String>,
    /// Items that ask or name a topic.
    topics: usize,
    /// Whether its heading says that questions stand below it, and whether it ends in a word for them.
    of_prompts: (bool, bool),
    /// Whether the line before it announces something else than questions.
    announced_otherwise: bool,
    /// Whether it announces questions that followed.
    announced: bool,
    owned: bool,
}

fn lists(pieces: &[Piece], owned: &[bool], layout: &mut Layout) -> Vec<ListFacts> {
    let mut facts: Vec<ListFacts> = Vec::new();
    let mut aside = false;
    let mut announcement = String::new();
    let mut of_questions = (false, false);
    let mut of_prompts = (false, false);
    let mut since_heading = usize::MAX;
    let mut under = None;
    for ((at, piece), owned) in pieces.iter().enumerate().zip(owned) {
        let item = match &piece.body {
            Body::Item(item) => item,
            Body::Heading { runs, .. } => {
                let text = source(runs);
                aside = is_aside_name(&text);
                of_questions.1 = names_questions(&text);
                of_prompts = (names_questions(&text) || announces_questions(&text), heads_prompts(&text));
                of_questions.0 |= layout.headings[at] == Some(Role::Title) && of_questions.1;
                announcement.clear();
                since_heading = 0;
                under = counted_part(&text).map(|(word, _)| word);
                if layout.headings[at] == Some(Role::Content) {
                    announcement = text;
                }
                continue;
            }
            Body::Text(lines) => {
                announcement = source_of_lines(lines);
                since_heading = since_heading.saturating_add(1);
                continue;
            }
            _ => {
                announcement.clear();
                since_heading = usize::MAX;
                continue;
            }
        };
        if facts.len() <= item.list {
            facts.resize(item.list + 1, ListFacts::default());
        }
        let list = &mut facts[item.list];
        list.aside = aside;
        if list.count == 0 {
            list.announced_otherwise = announcement.ends_with(':') && !announces_questions(&announcement);
            let short =
                announcement.split_whitespace().nth(LEAD_WORDS).is_none() && !announcement.ends_with(['.', '?']);
            list.announced = (short || announcement.ends_with(':')) && names_questions(&announcement);
            list.of_prompts = of_prompts;
            list.heads = since_heading <= 1;
            list.under = under.clone();
            list.of_questions = (of_questions.0 || of_questions.1) && !*owned && !ends_asking(&announcement);
            announcement.clear();
        }
        list.tasks += usize::from(item.task.is_some());
        list.count += 1;
        list.ordered = item.ordered;
        list.owned = *owned;
        list.nested += usize::from(item.children.len() > 1);
        list.coded += usize::from(item.children.iter().any(|child| solves(&child.kind)));
        let lead = item.lead();
        let goes_on = |(count, at): (usize, usize)| {
            let text = source(&lead[count - 1].runs);
            let (bold, after) = (text[..at].trim_end_matches(['*', '_', ' ']), text[at..].trim());
            after.contains(char::is_alphanumeric) && !bold.ends_with(['.', ':']) && !asks(after)
        };
        list.bold += usize::from(bold_extent(lead).is_some_and(goes_on) && !ends_asking(&source_of_lines(lead)));
        let text = source_of_lines(head(lead));
        if let Some((_, sign)) = parting(&text) {
            *list.parted.entry(sign).or_default() += 1;
        }
        let cleaned = clean(&text);
        list.short += usize::from(text.split_whitespace().count() <= 8 && !text.ends_with(['.', ':', ';', ',']));
        match link_of(lead) {
            Some(href) if href.starts_with('#') => list.contents += 1,
            Some(_) => list.links += 1,
            None => {
                let bold = bold_line(lead).is_some_and(|bold| bold.asks_plainly);
                let first = lead.first().map(|line| source(&line.runs)).unwrap_or_default();
                let plainly = bold
                    || cleaned.tagged
                    || ends_asking(&cleaned.text)
                    || ends_asking(&first)
                    || inner_question(&cleaned.text).is_some_and(|_| asks(&cleaned.text));
                let capital =
                    list.of_questions || cleaned.text.starts_with(|c: char| c.is_uppercase() || !c.is_alphabetic());
                list.plainly += usize::from(plainly);
                let asking = plainly || capital && asks(&cleaned.text) || wonders(&cleaned.text);
                list.asking += usize::from(asking || cleaned.text.contains(" vs "));
                list.wondering += usize::from(wonders(&cleaned.text));
                list.topics += usize::from(names_a_topic(&cleaned.text));
                list.answered +=
                    usize::from(item.children.len() > 1 || lead.len() > 1 || inner_question(&cleaned.text).is_some());
                list.terms += usize::from(!plainly && is_term(lead));
            }
        }
    }
    let (total, asking) = facts
        .iter()
        .filter(|list| list.ordered && !list.owned)
        .fold((0, 0), |sum, list| (sum.0 + list.count, sum.1 + list.asking));
    layout.numbering = asking >= 3 && asking * 2 >= total;
    layout.lists = facts.iter().map(|list| list_role(list, layout.numbering)).collect();
    layout.bold_items = facts.iter().map(|list| list.count >= 3 && list.bold * 5 >= list.count * 4).collect();
    layout.parted = facts.iter().map(parted_by).collect();
    layout.follow_ups =
        facts.iter().map(|list| list.announced && list.plainly > 0 && list.asking * 3 >= list.count * 2).collect();
    for (role, _) in layout.lists.iter_mut().zip(&layout.follow_ups).filter(|(_, follows)| **follows) {
        *role = ListRole::Questions;
    }
    // Where one list holds questions with answers below them, lists of names with text below them do too.
    let nests = |list: &ListFacts| !list.owned && list.count >= 2 && list.nested * 2 >= list.count;
    let holds_all = |list: &ListFacts| nests(list) && list.nested == list.count && list.short == list.count;
    let asked = |(list, role): (&ListFacts, &ListRole)| {
        *role == ListRole::Questions && nests(list) || *role == ListRole::Asking && holds_all(list)
    };
    if facts.iter().zip(&layout.lists).any(asked) {
        for (list, role) in facts.iter().zip(&mut layout.lists) {
            if *role == ListRole::Plain && nests(list) && list.short == list.count
                || *role == ListRole::Asking && holds_all(list)
            {
                *role = ListRole::Questions;
            }
        }
    }
    // Right under headings, where one such list holds questions, one that asks by its words and answers each item does too.
    let heads_part = |list: &ListFacts| list.heads && !list.owned && !list.aside && list.tasks == 0;
    let holds =
        |(list, role): (&ListFacts, &ListRole)| *role == ListRole::Questions && heads_part(list) && list.nested > 0;
    let asked = facts.iter().zip(&layout.lists).filter(|both| holds(*both)).filter_map(|(list, _)| list.under.as_ref());
    let counted: Vec<&String> = asked.collect();
    if facts.iter().zip(&layout.lists).any(holds) {
        for (list, role) in facts.iter().zip(&mut layout.lists) {
            if *role == ListRole::Plain
                && heads_part(list)
                && list.nested == list.count
                && (list.asking * 2 >= list.count || list.under.as_ref().is_some_and(|word| counted.contains(&word)))
            {
                *role = ListRole::Questions;
            }
        }
    }
    // Where one checklist holds terms, a shorter one does too.
    let ticked = |list: &ListFacts| list.tasks == list.count && list.count > 0 && !list.owned && !list.aside;
    if facts.iter().zip(&layout.lists).any(|(list, role)| *role == ListRole::Terms && ticked(list)) {
        for (list, role) in facts.iter().zip(&mut layout.lists) {
            if *role == ListRole::Plain && ticked(list) && list.terms == list.count {
                *role = ListRole::Terms;
            }
        }
    }
    list_prompts(pieces, &facts, &mut layout.lists);
    let is_tasks = |list: &ListFacts| list.tasks == list.count && !list.owned && !list.aside;
    let asked = facts.iter().zip(&layout.lists).filter(|(list, role)| **role == ListRole::Questions && is_tasks(list));
    let several = asked.count() >= 2;
    layout.checklists = facts.iter().map(|list| is_tasks(list) && list.asking * 2 >= list.count).collect();
    // Where several checklists ask, one that asks somewhere does as well.
    for ((list, role), names) in facts.iter().zip(&mut layout.lists).zip(&mut layout.checklists) {
        if several && *role == ListRole::Plain && is_tasks(list) && list.asking > 0 && list.short == list.count {
            *role = ListRole::Questions;
            *names = true;
        }
    }
    facts
}

/// Fewer items with one sign are chance; in percent, how many of the items have it.
const FEWEST_PARTED: usize = 4;
const PARTED: usize = 80;

/// The sign that parts most items of a list.
fn parted_by(list: &ListFacts) -> Option<&'static str> {
    let holds = |count: usize| count >= FEWEST_PARTED && count * 100 >= list.count * PARTED;
    list.parted.iter().find(|(_, count)| holds(**count)).map(|(sign, _)| *sign)
}

/// Fewer items are no bank; in percent, how many of them ask by their words, so many of them with a mark.
const FEWEST_ITEMS: usize = 8;
const ASKING_ITEMS: usize = 30;
const FEWEST_MARKED: usize = 2;

/// Takes all lists for questions in a document that holds little but lists of short items, some of which ask.
fn list_prompts(pieces: &[Piece], facts: &[ListFacts], roles: &mut [ListRole]) {
    let all = || facts.iter().filter(|list| list.count > 0);
    let items: usize = all().map(|list| list.count).sum();
    let asking: usize = all().map(|list| list.asking).sum();
    let plainly: usize = all().map(|list| list.plainly).sum();
    let free = |list: &ListFacts| {
        list.nested == 0
            && list.short * 3 >= list.count * 2
            && list.tasks + list.links + list.contents + list.terms == 0
            && !(list.owned || list.aside || list.announced_otherwise)
    };
    let texts = pieces.iter().filter(|piece| is_content(piece));
    let texts = texts.filter(|piece| !matches!(piece.body, Body::Item(_) | Body::Heading { .. })).count();
    let topics: usize = all().map(|list| list.topics).sum();
    let title = pieces.iter().find_map(|piece| match &piece.body {
        Body::Heading { runs, .. } => Some(source(runs).to_lowercase()),
        _ => None,
    });
    let of_prompts =
        title.is_some_and(|title| title.split(|c: char| !c.is_alphanumeric()).any(|word| PROMPTS.contains(&word)));
    let named = of_prompts && asking > 0 && topics * 100 >= items * ALL_PROMPTED;
    if items >= FEWEST_ITEMS
        && (named || plainly >= FEWEST_MARKED && asking * 100 >= items * ASKING_ITEMS)
        && texts <= all().count()
        && all().all(free)
    {
        let lists = facts.iter().zip(roles).filter(|(list, _)| list.count > 0);
        lists.for_each(|(_, role)| *role = ListRole::Questions);
    }
}

/// Beside other questions a list of orders ("Detect a cycle in a graph") is a list of questions still to be answered.
fn accept_orders(facts: &[ListFacts], layout: &mut Layout) -> usize {
    let mut accepted = 0;
    for (list, role) in facts.iter().zip(&mut layout.lists) {
        let orders = list.asking >= 2 && list.asking * 2 >= list.count && list.tasks == 0;
        if *role == ListRole::Plain && orders && !list.owned && !list.aside && !list.announced_otherwise {
            *role = ListRole::Questions;
            accepted += list.asking;
        }
    }
    accepted
}

fn list_role(list: &ListFacts, numbering: bool) -> ListRole {
    let most = |count: usize| count * 5 >= list.count * 3 && count > 0;
    let half = |count: usize| count > 0 && count * 2 >= list.count;
    let of_questions = list.of_questions && list.count > 1 && half(list.asking) && list.tasks == 0 && !list.aside;
    // Such lists may hold questions all the same, when answers stand with them.
    let surely = !list.owned && list.count >= ENOUGH_ITEMS && list.plainly * 3 >= list.count * 2;
    let prompts = list.of_prompts.0
        && !list.owned
        && list.count >= FEWEST_PROMPTS
        && (list.asking * 100 >= list.count * ASKING_PROMPTS
            || list.of_prompts.1 && list.asking > 0 && list.topics * 100 >= list.count * ALL_PROMPTED)
        && list.nested + list.terms + list.tasks == 0
        && list.short * 3 >= list.count * 2;
    let doubted = (list.aside || list.announced_otherwise && !(of_questions || surely)) && !half(list.answered);
    match () {
        () if most(list.contents) => ListRole::Contents,
        () if most(list.links + list.contents) => ListRole::Links,
        () if doubted => ListRole::Plain,
        () if of_questions => ListRole::Questions,
        () if prompts => ListRole::Questions,
        () if list.plainly > 0 && half(list.asking) && (list.count > 1 || list.ordered) => ListRole::Questions,
        () if list.ordered && numbering && half(list.asking) => ListRole::Questions,
        () if list.asking > 2 && list.asking * 5 >= list.count * 4 && half(list.nested) => ListRole::Questions,
        // An outline: what asks without a mark has its answers below it.
        () if list.wondering > 2 && half(list.wondering) && most(list.nested) && list.tasks == 0 => ListRole::Questions,
        () if list.plainly > 0 && (list.answered > 0 || list.count == 1 || list.ordered) && list.tasks == 0 => {
            ListRole::Asking
        }
        () if list.count >= 3 && list.terms * 5 >= list.count * 4 => ListRole::Terms,
        () => ListRole::Plain,
    }
}

/// Returns whether a title says that questions stand below it: "Questions by company", "What I was asked".
fn names_questions(title: &str) -> bool {
    let lower = title.to_lowercase();
    ["question", "asked", "follow-up", "вопрос"].iter().any(|word| lower.contains(word))
}

/// Returns whether a title ends in a word for what is to be asked: "Practice prompts", "More exercises".
fn heads_prompts(title: &str) -> bool {
    let lower = title.to_lowercase();
    let last = lower.split(|c: char| !c.is_alphanumeric()).rfind(|word| !word.is_empty());
    let named = last.is_some_and(|last| PROMPTS.contains(&last));
    named && lower.split_whitespace().nth(PROMPT_TITLE_WORDS).is_none()
}

/// Such titles have at most so many words.
const PROMPT_TITLE_WORDS: usize = 4;

/// Returns the target when the text is a link and nothing else.
pub(super) fn link_of(lines: &[TextLine]) -> Option<&str> {
    let mut found = None;
    for run in lines.iter().flat_map(|line| &line.runs) {
        match &run.inline {
            domain::bank::Inline::Link { href, .. } if found.is_none() => found = Some(href.as_str()),
            _ if run.source().chars().any(char::is_alphabetic) => return None,
            _ => {}
        }
    }
    found
}

/// What a term is called.
fn term_name(lines: &[TextLine]) -> String {
    let text = lines.first().map(|line| source(&line.runs)).unwrap_or_default();
    let bold = bold_extent(&lines[..1]).map_or(text.len(), |(_, end)| end);
    let name = text[..bold].split([':', '—', '–', '=', '→']).next().unwrap_or_default();
    name.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

/// How many names there are, or none where most recur: what recurs names parts of something else ("Situation: …").
fn distinct(names: impl Iterator<Item = String>) -> usize {
    let mut times: HashMap<String, usize> = HashMap::new();
    names.for_each(|name| *times.entry(name).or_default() += 1);
    let all: usize = times.values().sum();
    let recurring: usize = times.values().filter(|count| **count >= 2).sum();
    if recurring * 2 > all { 0 } else { all }
}

/// Takes lists of terms for parts of the text where most of their names recur.
fn forget_recurring_terms(pieces: &[Piece], layout: &mut Layout) {
    let names = pieces.iter().filter_map(|piece| match &piece.body {
        Body::Item(item) if layout.lists[item.list] == ListRole::Terms => Some(term_name(item.lead())),
        _ => None,
    });
    if distinct(names) == 0 {
        layout.lists.iter_mut().filter(|role| **role == ListRole::Terms).for_each(|role| *role = ListRole::Plain);
    }
}

/// So many titles over code for each line that asks make the titles what is asked.
const TITLES_FOR_ONE: usize = 3;

/// Fewer titles over code are chance; in percent, how much of the code stands under one.
const FEWEST_OVER_CODE: usize = 4;
const UNDER_TITLES: usize = 80;

/// Short lines right over code, and lists whose items hold code.
#[derive(Default)]
struct OverCode {
    titles: Vec<usize>,
    lists: Vec<usize>,
}

/// Finds what may be cards where nothing asks.
fn over_code(pieces: &[Piece], facts: &[ListFacts]) -> OverCode {
    let is_code =
        |at: usize| matches!(pieces.get(at).map(|piece| &piece.body), Some(Body::Block(node)) if solves(&node.kind));
    let title = |at: usize| {
        matches!(&pieces[at].body, Body::Text(lines)
            if lines.len() == 1 && source_of_lines(lines).split_whitespace().nth(FRONT_WORDS).is_none())
    };
    let code = (0..pieces.len()).filter(|&at| is_code(at)).count();
    let titles: Vec<usize> = (0..pieces.len()).filter(|&at| is_code(at + 1) && title(at)).collect();
    let holds = titles.len() >= FEWEST_OVER_CODE && titles.len() * 100 >= code * UNDER_TITLES;
    let lists = facts.iter().enumerate().filter(|(_, list)| {
        list.coded >= FEWEST_OVER_CODE && list.coded * 100 >= list.count * UNDER_TITLES && !list.owned
    });
    OverCode { titles: if holds { titles } else { Vec::new() }, lists: lists.map(|(at, _)| at).collect() }
}

/// Beside real questions a list of terms is a part of the text, unless its heading says glossary.
fn keep_terms_in_glossaries(pieces: &[Piece], layout: &mut Layout) {
    let mut glossary = false;
    for piece in pieces {
        match &piece.body {
            Body::Heading { runs, .. } => {
                let lower = source(runs).to_lowercase();
                glossary = [
                    "glossary",
                    "definition",
                    "terms",
                    "terminology",
                    "cheat",
                    "vocabulary",
                    "глоссарий",
                    "термин",
                    "определения",
                ]
                .iter()
                .any(|word| lower.contains(word));
            }
            Body::Item(item) if !glossary && layout.lists[item.list] == ListRole::Terms => {
                layout.lists[item.list] = ListRole::Plain
            }
            _ => {}
        }
    }
}

/// Returns whether a paragraph asks: its first line ends with a question mark.
pub(super) fn plain_question(lines: &[TextLine]) -> bool {
    let Some(first) = lines.first() else { return false };
    let text = source(&first.runs);
    let text = text.trim();
    let starts = text.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| c.is_uppercase() || c.is_numeric());
    ends_asking(text) && starts && text.chars().count() <= 300 && link_of(&lines[..1]).is_none() && !text.contains(". ")
}

/// For each piece, whether it is all that stands between a heading and a block of code, and sets a task.
fn tasks(pieces: &[Piece], owned: &[bool], layout: &Layout) -> Vec<bool> {
    let named = |at: usize| matches!(layout.headings[at], Some(Role::Topic | Role::Title));
    let solved = |piece: &Piece| {
        matches!(&piece.body, Body::Block(Node { kind: kind @ NodeKind::Code { text, .. }, .. })
            if text.trim().lines().count() >= 2 && solves(kind))
    };
    let sets = |piece: &Piece| {
        let Body::Text(lines) = &piece.body else { return false };
        let text = source_of_lines(lines);
        let answered = text.contains('?') && !ends_asking(&text);
        bold_line(lines).is_none()
            && text.split_whitespace().count() >= TASK_WORDS
            && !answered
            && !text.ends_with(':')
            && asks(&text)
    };
    (0..pieces.len())
        .map(|at| {
            !owned[at]
                && at.checked_sub(1).is_some_and(named)
                && sets(&pieces[at])
                && pieces.get(at + 1).is_some_and(solved)
        })
        .collect()
}

/// Returns whether a block is code that may solve a task.
pub(super) fn solves(kind: &NodeKind) -> bool {
    matches!(kind, NodeKind::Code { language, .. }
        if !language.as_deref().is_some_and(|name| SHELLS.contains(&name)))
}

/// What is typed at a prompt solves no task.
const SHELLS: [&str; 5] = ["bash", "sh", "shell", "console", "zsh"];
/// A task has so many words at least.
const TASK_WORDS: usize = 5;

/// Returns whether a quotation holds a task and nothing else.
pub(super) fn task_in_quotation(node: &Node) -> Option<&[TextLine]> {
    let lines = single_paragraph(node)?;
    let text = source_of_lines(lines);
    (text.chars().count() <= 400 && asks(&text)).then_some(lines)
}

/// How many quotations are tasks, when most are.
fn quote_count(pieces: &[Piece], owned: &[bool]) -> usize {
    let quotes = free(pieces, owned).filter_map(|piece| match &piece.body {
        Body::Block(node) if matches!(node.kind, NodeKind::Quote) && !super::callout::is_callout(node) => Some(node),
        _ => None,
    });
    let (all, tasks) =
        quotes.fold((0, 0), |(all, tasks), node| (all + 1, tasks + usize::from(task_in_quotation(node).is_some())));
    if tasks * 5 >= all * 3 { tasks } else { 0 }
}

/// Fewer parts that open with a quotation are chance; in percent, how many of the parts do, and how many of those quotations
/// ask by their words.
const FEWEST_PROMPTS: usize = 3;
const PROMPTED: usize = 60;
const ALL_PROMPTED: usize = 80;
const ASKING_PROMPTS: usize = 30;
/// A prompt has at most so many words.
const PROMPT_WORDS: usize = 60;

/// Marks the quotations that open the parts of a document, where most parts open so and some of the quotations ask.
fn prompts(pieces: &[Piece], owned: &[bool]) -> Vec<bool> {
    let is_heading = |at: usize| matches!(pieces[at].body, Body::Heading { .. });
    let parts = (1..pieces.len()).filter(|&at| is_heading(at - 1) && !is_heading(at)).count();
    let text = |at: usize| match &pieces[at].body {
        Body::Block(node) if !super::callout::is_callout(node) => single_paragraph(node).map(source_of_lines),
        _ => None,
    };
    let opening: Vec<(usize, String)> = (1..pieces.len())
        .filter(|&at| is_heading(at - 1) && !owned[at])
        .filter_map(|at| Some((at, text(at)?)))
        .filter(|(_, text)| text.split_whitespace().nth(PROMPT_WORDS).is_none())
        .collect();
    let asking = opening.iter().filter(|(_, text)| text.split_inclusive(". ").any(|part| asks(part.trim()))).count();
    let mut marks = vec![false; pieces.len()];
    if opening.len() >= FEWEST_PROMPTS
        && opening.len() * 100 >= parts * PROMPTED
        && (asking * 100 >= opening.len() * ASKING_PROMPTS || asking > 0 && opening.len() * 100 >= parts * ALL_PROMPTED)
    {
        opening.iter().for_each(|(at, _)| marks[*at] = true);
    }
    marks
}

/// Fewer cards are chance; in percent, how many parts between rules are cards, and how many fronts ask by their words.
const FEWEST_CARDS: usize = 4;
const CARDS: usize = 80;
const ASKING_FRONTS: usize = 30;
/// Where nothing asks, so many cards at least have titles.
const FEWEST_TITLED: usize = 6;
/// A front has at most so many words.
const FRONT_WORDS: usize = 30;

/// Marks the paragraphs that open the parts between rules, where each such part is a card: a short paragraph over something.
fn fronts(pieces: &[Piece], owned: &[bool]) -> Vec<bool> {
    let is_rule = |piece: &Piece| matches!(&piece.body, Body::Block(node) if matches!(node.kind, NodeKind::Rule));
    let mut marks = vec![false; pieces.len()];
    let rules: Vec<usize> = (0..pieces.len()).filter(|&at| is_rule(&pieces[at])).collect();
    if rules.len() + 1 < FEWEST_CARDS {
        return marks;
    }
    let starts: Vec<usize> = std::iter::once(0).chain(rules.iter().map(|rule| rule + 1)).collect();
    let ends = rules.iter().copied().chain([pieces.len()]);
    let front = |at: usize, end: usize| match &pieces[at].body {
        Body::Text(lines) if at + 1 < end && !owned[at] => {
            let text = source_of_lines(lines);
            let short = text.split_whitespace().nth(FRONT_WORDS).is_none();
            (short && bold_line(lines).is_none() && !text.ends_with(':')).then_some(text)
        }
        _ => None,
    };
    let parts: Vec<(usize, Option<String>)> =
        starts.into_iter().zip(ends).filter(|(at, end)| at < end).map(|(at, end)| (at, front(at, end))).collect();
    let asking = parts.iter().filter(|(_, text)| text.as_ref().is_some_and(|text| asks(&clean(text).text))).count();
    let cards = parts.iter().filter(|(_, text)| text.is_some()).count();
    let is_title =
        |text: &String| text.split_whitespace().nth(TOPIC_WORDS).is_none() && !text.ends_with(['.', '!', ',', ';']);
    let titles = parts.iter().filter(|(_, text)| text.as_ref().is_some_and(is_title)).count();
    let fewest = if asking > 0 { FEWEST_CARDS } else { FEWEST_TITLED };
    let of_titles = titles >= fewest && titles == cards && cards + 1 >= parts.len();
    let of_questions = asking * 100 >= cards * ASKING_FRONTS;
    if cards >= FEWEST_CARDS && cards * 100 >= parts.len() * CARDS && (of_questions || of_titles) {
        parts.iter().filter(|(_, text)| text.is_some()).for_each(|(at, _)| marks[*at] = true);
    }
    marks
}

/// Marks the paragraphs of one line right over quotations, where nearly all quotations stand so and some paragraphs ask.
fn over_quotations(pieces: &[Piece], owned: &[bool]) -> Vec<usize> {
    let is_quote = |at: usize| {
        matches!(&pieces[at].body, Body::Block(node)
            if matches!(node.kind, NodeKind::Quote) && !super::callout::is_callout(node))
    };
    let quotes = (0..pieces.len()).filter(|&at| is_quote(at)).count();
    let front = |at: usize| match &pieces[at].body {
        Body::Text(lines) if lines.len() == 1 && !owned[at] && bold_line(lines).is_none() => {
            let text = source_of_lines(lines);
            (text.split_whitespace().nth(FRONT_WORDS).is_none() && !text.ends_with(':')).then_some(text)
        }
        _ => None,
    };
    let over: Vec<(usize, String)> = (0..pieces.len().saturating_sub(1))
        .filter(|&at| is_quote(at + 1) && pieces[at].last + 2 >= pieces[at + 1].first)
        .filter_map(|at| Some((at, front(at)?)))
        .collect();
    let asking = over.iter().filter(|(_, text)| asks(&clean(text).text)).count();
    let holds =
        over.len() >= FEWEST_CARDS && over.len() * 100 >= quotes * CARDS && asking * 100 >= over.len() * ASKING_FRONTS;
    if !holds {
        return Vec::new();
    }
    // What asks with a mark right after such a quotation is not answered.
    let unanswered = |at: &usize| {
        (*at + 1 == pieces.len() || !is_quote(at + 1))
            && front(*at).is_some()
            && matches!(&pieces[*at].body, Body::Text(lines) if plain_question(lines))
            && over.iter().any(|(over, _)| over + 2 == *at)
    };
    let unanswered: Vec<usize> = (0..pieces.len()).filter(unanswered).collect();
    over.iter().map(|(at, _)| *at).chain(unanswered).collect()
}

/// Fewer questions over lists and code say nothing of the lines beside them; in percent, how many of the lines ask.
const FEWEST_OVER: usize = 5;
const OVER_ASKING: usize = 60;

/// Marks the lines right over lists and code that name what they are about, where most such lines ask with a mark.
fn over_blocks(pieces: &[Piece], owned: &[bool]) -> Vec<bool> {
    let is_block = |at: usize| match pieces.get(at).map(|piece| &piece.body) {
        Some(Body::Item(_)) => true,
        Some(Body::Block(node)) => matches!(node.kind, NodeKind::Code { .. }),
        _ => false,
    };
    let over: Vec<(usize, bool)> = (0..pieces.len())
        .filter(|&at| !owned[at] && is_block(at + 1))
        .filter_map(|at| match &pieces[at].body {
            Body::Text(lines) if lines.len() == 1 && bold_line(lines).is_none() => {
                let text = source_of_lines(lines);
                let short = text.split_whitespace().nth(FRONT_WORDS).is_none() && !text.ends_with(['.', ':', ',', ';']);
                (plain_question(lines) || short).then(|| (at, plain_question(lines)))
            }
            _ => None,
        })
        .collect();
    let asking = over.iter().filter(|(_, asks)| *asks).count();
    let most = asking >= FEWEST_OVER && asking * 100 >= over.len() * OVER_ASKING;
    let mut marks = vec![false; pieces.len()];
    over.into_iter().filter(|(_, asks)| most && !asks).for_each(|(at, _)| marks[at] = true);
    marks
}

/// Returns the lines of a quotation that is one paragraph.
pub(super) fn single_paragraph(node: &Node) -> Option<&[TextLine]> {
    let [Node { kind: NodeKind::Paragraph, lines, .. }] = node.children.as_slice() else { return None };
    matches!(node.kind, NodeKind::Quote).then_some(lines)
}

/// The number a paragraph opens with.
pub(super) fn paragraph_number(lines: &[TextLine]) -> Option<u32> {
    clean(&source(&lines.first()?.runs)).number
}

/// How many paragraphs carry the numbers 1, 2, 3, …, when half of them ask.
fn numbered_count(pieces: &[Piece], owned: &[bool]) -> usize {
    let mut next = 1;
    let mut asking = 0;
    for piece in free(pieces, owned) {
        if let Body::Text(lines) = &piece.body
            && paragraph_number(lines) == Some(next)
        {
            next += 1;
            asking += usize::from(asks(&clean(&source_of_lines(lines)).text));
        }
    }
    let count = next as usize - 1;
    if asking * 2 >= count { count } else { 0 }
}

/// How many paragraphs ask that are not bold questions: "**Heads**: what do they buy?" is none of those.
fn plain_count(pieces: &[Piece], owned: &[bool]) -> usize {
    let labels = |bold: Bold| !bold.whole && !bold.asks;
    free(pieces, owned)
        .filter(|piece| {
            matches!(&piece.body, Body::Text(lines) if plain_question(lines) && bold_line(lines).is_none_or(labels))
        })
        .count()
}
