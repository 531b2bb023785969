//! Through the pieces once, from top to bottom: questions open, what follows becomes their answer, headings set the topic.

use domain::bank::{Level, Note};

use super::callout;
use super::draft::{Draft, Rank, is_property, is_way_back};
use super::layout::{
    Layout, ListRole, Role, bold_line, counted_part, is_comment, paragraph_number, plain_question, runs_in,
    single_paragraph, task_in_quotation,
};
use super::lead::{self, Lead};
use super::mask::FrontMatter;
use super::phrase::{asks, clean, ends_asking, inner_question, names_a_topic, question_label};
use super::piece::{Body, Item, Piece};
use super::snippet::{self, Snippet};
use super::table;
use super::tree::{Node, NodeKind, Run, TextLine, source, source_of_lines};
use crate::cloze;
use crate::columns::Columns;
use crate::wording::{announces_questions, is_answer_word, is_reference_name, names_in_a_clause, names_no_subject};

/// What the walk yields.
pub(super) struct Walked {
    /// The document's title.
    pub title: Option<String>,
    /// The questions in document order.
    pub notes: Vec<Note>,
    /// What lines are when they are in no note; later entries win.
    pub labels: Vec<(u32, u32, &'static str)>,
    /// Of which questions the document states the kind, in the same order.
    pub stated: Vec<bool>,
}

/// Walks through a document.
pub(super) fn walk(pieces: Vec<Piece>, layout: &Layout, front: Option<&FrontMatter>, lines: &[&str]) -> Walked {
    let entry = |key: &str| {
        front.and_then(|front| front.entries.iter().find(|(name, _)| name == key)).map(|(_, value)| value.as_str())
    };
    let opens = pieces.iter().filter(|piece| matches!(piece.body, Body::Open { .. })).count();
    let closes = pieces.iter().filter(|piece| matches!(piece.body, Body::Close)).count();
    let mut walk = Walk {
        layout,
        lines,
        kind: entry("kind").and_then(|kind| kind.parse().ok()),
        level: entry("level").or(entry("difficulty")).and_then(|level| level.parse().ok()),
        base_topic: entry("topic").map(str::to_owned),
        folds_balanced: opens <= closes,
        headings: Vec::new(),
        bold_topic: None,
        in_references: false,
        open: None,
        fold_depth: 0,
        last_number: None,
        announced: false,
        pending: false,
        above_parts: above_parts(&pieces),
        walked: Walked {
            title: entry("title").map(str::to_owned),
            notes: Vec::new(),
            labels: Vec::new(),
            stated: Vec::new(),
        },
    };
    for (index, piece) in pieces.into_iter().enumerate() {
        walk.walked.labels.push((piece.first, piece.last, label_of(&piece)));
        walk.piece(index, piece);
    }
    if let Some(draft) = &mut walk.open {
        draft.drop_footer();
    }
    walk.end();
    // Folds that begin inside other blocks may come late.
    let Walked { title, notes, stated, labels } = walk.walked;
    let mut notes: Vec<(Note, bool)> = notes.into_iter().zip(stated).collect();
    notes.sort_by_key(|(note, _)| note.question_lines.first);
    let (notes, stated) = notes.into_iter().unzip();
    Walked { title, notes, stated, labels }
}

struct Walk<'a> {
    layout: &'a Layout,
    lines: &'a [&'a str],
    kind: Option<domain::bank::Kind>,
    level: Option<Level>,
    base_topic: Option<String>,
    folds_balanced: bool,
    headings: Vec<(u8, String)>,
    bold_topic: Option<String>,
    in_references: bool,
    open: Option<Draft>,
    fold_depth: usize,
    last_number: Option<u32>,
    /// Whether the last paragraph announced a task.
    announced: bool,
    /// Whether the open question still lacks its words: "### Question 3" over the question itself.
    pending: bool,
    /// Deeper headings name parts of what answers a bold question.
    above_parts: Option<u8>,
    walked: Walked,
}

/// So many headings stand right over a bold question at least, and so many name parts of what answers it.
const OVER_BOLD: usize = 2;

/// Returns the level above which no heading names a part: that of headings right over one bold question each ("## Prompt 3"),
/// with deeper ones below that stand over none.
fn above_parts(pieces: &[Piece]) -> Option<u8> {
    let (mut over, mut below) = ([0; 7], [0; 7]);
    // The level of the heading whose bold question is being answered.
    let mut open: Option<u8> = None;
    let asks =
        |piece: &Piece| matches!(&piece.body, Body::Text(lines) if bold_line(lines).is_some_and(|bold| bold.asks));
    for pair in pieces.windows(2) {
        let Body::Heading { level, .. } = &pair[0].body else { continue };
        let level = *level;
        match open {
            // Questions under the deeper heading, too: the upper one is a topic.
            Some(above) if above < level && asks(&pair[1]) => below[usize::from(above)] = isize::MIN / 2,
            Some(above) if above < level => below[usize::from(above)] += 1,
            _ => {
                open = asks(&pair[1]).then_some(level);
                over[usize::from(level)] += usize::from(open.is_some());
            }
        }
    }
    (1..=6_u8).find(|level| over[usize::from(*level)] >= OVER_BOLD && below[usize::from(*level)] >= OVER_BOLD as isize)
}

impl Walk<'_> {
    fn piece(&mut self, index: usize, piece: Piece) {
        if self.fold_depth > 0 && self.in_fold(&piece) {
            self.fold_piece(piece);
            return;
        }
        if self.pending && self.take_pending(index, &piece) {
            return;
        }
        match piece.body {
            Body::Heading { .. } => self.heading(index, piece),
            Body::Text(mut lines) if self.follows(index) => {
                let length = self.layout.follow[index].unwrap_or_default();
                super::piece::strip(&mut lines[0], length);
                self.split_question(Rank::Label, piece.first, piece.last, lines, "a name that asks on elsewhere, too");
            }
            Body::Text(_) if self.layout.leads[index] && self.open.is_some() => {
                self.end();
                self.walked.labels.push((piece.first, piece.last, "heading"));
            }
            Body::Text(lines) if self.layout.tasks[index] => {
                self.split_question(Rank::Plain, piece.first, piece.last, lines, "a task over the code that solves it")
            }
            Body::Text(lines) if self.layout.properties[index] => self.properties(piece.first, piece.last, lines),
            Body::Text(lines) if self.layout.fronts[index] => {
                self.split_question(Rank::Label, piece.first, piece.last, lines, "opens a card between rules")
            }
            Body::Text(lines) if self.layout.over[index] && self.layout.plain && !self.holds(Rank::Plain) => self
                .split_question(
                    Rank::Plain,
                    piece.first,
                    piece.last,
                    lines,
                    "a line over a list among others that ask",
                ),
            Body::Text(lines) if self.layout.topics[index] && !self.holds(Rank::Bold) => {
                self.end();
                self.walked.labels.push((piece.first, piece.last, "heading"));
                self.bold_topic = bold_line(&lines).map(|bold| bold.text);
            }
            Body::Text(lines) => self.text(piece.first, piece.last, lines),
            Body::Ask(lines) => self.ask(piece.first, piece.last, lines),
            Body::Reply(_) => self.attach(piece),
            Body::Card { front, back, both } => self.card(piece.first, piece.last, front, back, both),
            Body::Turn { question, answer } => self.turn(piece.first, piece.last, question, answer),
            Body::Cloze(line) => self.cloze(line),
            Body::Item(item) => self.item(piece.first, piece.last, item),
            Body::Open { .. } => self.open_fold(piece),
            Body::Close => {}
            Body::Block(_) => self.block(index, piece),
        }
    }

    /// Whether a piece asks on below an open question.
    fn follows(&self, index: usize) -> bool {
        self.layout.follow[index].is_some() && self.open.as_ref().is_some_and(|draft| draft.goes_on && !draft.is_bare())
    }

    /// What is said of a question under it: the question reads of it what it knows.
    fn properties(&mut self, first: u32, last: u32, mut lines: Vec<TextLine>) {
        self.walked.labels.push((first, last, "properties"));
        lines.retain(|line| is_property(&source(&line.runs)));
        if let (Some(first), Some(last)) = (lines.first().map(|line| line.first), lines.last().map(|line| line.last)) {
            self.attach(Piece { first, last, body: Body::Text(lines) });
        }
    }

    fn topic(&self) -> Option<String> {
        self.bold_topic
            .clone()
            .or_else(|| {
                let mut names = self.headings.iter().rev().map(|(_, text)| text);
                names.clone().find(|text| !names_no_subject(text)).or_else(|| names.next()).cloned()
            })
            .or_else(|| self.base_topic.clone())
    }

    /// Ends the open question and opens another.
    fn begin(&mut self, mut draft: Draft) {
        self.end();
        draft.topic = draft.topic.or_else(|| self.topic());
        self.pending = clean(&draft.question).text.is_empty();
        self.open = Some(draft);
    }

    /// A question that is whole: nothing after it belongs to it.
    fn add(&mut self, draft: Draft) {
        self.begin(draft);
        self.end();
    }

    fn end(&mut self) {
        self.pending = false;
        self.fold_depth = 0;
        let Some(mut draft) = self.open.take() else { return };
        draft.level = draft.level.or(self.level);
        draft.take_properties();
        if self.layout.posed && matches!(draft.rank, Rank::Heading(_)) {
            draft.take_task();
        }
        draft.kind = draft.kind.or(self.kind);
        let stated = draft.kind.is_some();
        let (first, last) = (draft.first, draft.last);
        match draft.finish(self.lines) {
            Some(note) => {
                self.walked.notes.push(note);
                self.walked.stated.push(stated);
            }
            None => self.walked.labels.push((first, last, "a label without a question")),
        }
    }

    /// Adds a piece to the open question, when it may go on.
    fn attach(&mut self, piece: Piece) {
        let Some(draft) = &mut self.open else { return };
        if draft.goes_on {
            draft.pieces.push(piece);
        }
    }

    fn holds(&self, rank: Rank) -> bool {
        self.open.as_ref().is_some_and(|draft| draft.rank < rank && draft.goes_on)
    }

    /// Ends the open question before the line that leads to the questions after it.
    fn end_before_lead(&mut self) {
        if let Some(draft) = &mut self.open
            && matches!(draft.pieces.last(), Some(Piece { body: Body::Text(_) | Body::Heading { .. }, .. }))
        {
            draft.pieces.pop();
        }
        self.end();
    }

    /// A heading that holds questions of another habit and no text of its own was a topic all along.
    fn demote_bare_heading(&mut self) {
        if let Some(draft) = &self.open
            && let Rank::Heading(level) = draft.rank
            && draft.is_bare()
        {
            let text = clean(&draft.question).text;
            self.headings.push((level, text));
            self.walked.labels.push((draft.first, draft.last, "heading"));
            self.open = None;
        }
    }

    fn heading(&mut self, index: usize, piece: Piece) {
        let Body::Heading { level, runs } = &piece.body else { return };
        let (level, text) = (*level, source(runs));
        let role = self.layout.headings.get(index).cloned().flatten().unwrap_or(Role::Topic);
        if self.open.is_some()
            && (role == Role::Content
                || is_answer_word(&text)
                || self.is_part_of_labeled(index, level)
                || !matches!(role, Role::Question(_)) && self.is_part_of_bold(level))
        {
            return self.attach(piece);
        }
        self.end();
        self.bold_topic = None;
        self.headings.retain(|(above, _)| *above < level);
        match role {
            Role::Question(reasons) => {
                let text = if self.layout.numbers[index] { String::new() } else { text };
                let mut draft = Draft::new(Rank::Heading(level), text, piece.first, piece.last, "");
                draft.reasons = reasons;
                self.in_references = false;
                self.begin(draft);
            }
            Role::Title => {
                let title = clean(&text).text;
                self.walked.title.get_or_insert(title);
                self.walked.labels.push((piece.first, piece.last, "title"));
                self.in_references = false;
            }
            Role::Topic | Role::Content => {
                let cleaned = clean(&text).text;
                self.in_references = is_reference_name(&cleaned);
                if !cleaned.is_empty() {
                    self.headings.push((level, cleaned));
                }
            }
        }
    }

    /// Whether a heading that asks nothing stands deeper than the one over the open question behind a label.
    fn is_part_of_labeled(&self, index: usize, level: u8) -> bool {
        self.layout.silent[index]
            && self.open.as_ref().is_some_and(|draft| draft.rank == Rank::Label && draft.goes_on)
            && self.headings.last().is_some_and(|(above, _)| *above < level)
    }

    /// Whether a heading names a part of what answers the open bold question.
    fn is_part_of_bold(&self, level: u8) -> bool {
        self.open.as_ref().is_some_and(|draft| draft.rank == Rank::Bold && draft.goes_on)
            && self
                .above_parts
                .is_some_and(|above| level > above && self.headings.last().is_some_and(|(last, _)| *last == above))
    }

    /// The words of a question that its label stood alone over.
    fn take_pending(&mut self, index: usize, piece: &Piece) -> bool {
        let Some(draft) = &mut self.open else { return false };
        match &piece.body {
            Body::Text(lines) => {
                let fills = self.layout.fills[index] && !lines.iter().any(|line| ends_asking(&source(&line.runs)));
                let lead = if fills {
                    Lead { question: lines.clone(), ..Lead::default() }
                } else {
                    lead::split(lines.clone())
                };
                draft.question = source_of_lines(&lead.question);
                if draft.last + 1 < piece.first {
                    self.walked.labels.push((draft.first, draft.last, "label of a question"));
                    draft.first = piece.first;
                }
                draft.last = lead.question.last().map_or(piece.last, |line| line.last);
                draft.inline = lead.inline;
                if let (Some(first), Some(last)) = (lead.rest.first(), lead.rest.last()) {
                    let (first, last) = (first.first, last.last);
                    draft.pieces.push(Piece { first, last, body: Body::Text(lead.rest) });
                }
                self.pending = false;
                true
            }
            Body::Heading { .. } => {
                self.pending = false;
                false
            }
            _ => false,
        }
    }

    fn text(&mut self, first: u32, last: u32, lines: Vec<TextLine>) {
        if is_way_back(&lines) {
            self.walked.labels.push((first, last, "link back"));
            return;
        }
        if self.layout.bold && leads_to_a_bold_question(&lines) {
            let mut lines = lines;
            let rest = lines.split_off(1);
            let (lead, from) = (lines[0].last, rest[0].first);
            self.text(first, lead, lines);
            return self.text(from, last, rest);
        }
        if let Some(title) = self.title_of_a_part(&lines) {
            let mut lines = lines;
            let rest = lines.split_off(1);
            self.end();
            self.walked.labels.push((first, lines[0].last, "heading"));
            self.bold_topic = Some(title);
            if let Some(from) = rest.first().map(|line| line.first) {
                self.text(from, last, rest);
            }
            return;
        }
        let text = source_of_lines(&lines);
        self.announced = text.ends_with(':') && (announces_questions(&text) || text.to_lowercase().contains("example"));
        if let Some(bold) = bold_line(&lines)
            && self.layout.bold
            && !self.holds(Rank::Bold)
        {
            let numbered = bold.number.is_some() && self.layout.bold_numbered && bold.whole;
            let named = bold.number.is_none()
                && self.layout.bold_any
                && bold.whole
                && !bold.text.ends_with(':')
                && !names_in_a_clause(&bold.text)
                && !is_answer_word(&bold.text);
            let reason = match () {
                () if bold.asks_plainly => Some("bold line with a question mark"),
                () if bold.asks && bold.whole => Some("bold line that asks"),
                () if numbered => Some("numbered bold line among bold questions"),
                () if named => Some("bold line among bold questions"),
                () => None,
            };
            if reason.is_none() && self.layout.run_in && runs_in(&bold, &lines) {
                let lead = lead::split_bold(lines);
                return self.open_question(Rank::Bold, first, last, lead, "bold words among bold questions");
            }
            if let Some(reason) = reason {
                return self.split_question(Rank::Bold, first, last, lines, reason);
            }
            if bold.whole
                && self.open.is_none()
                && !is_answer_word(&bold.text)
                && bold.text.split_whitespace().count() <= 8
            {
                self.bold_topic = Some(bold.text);
                self.walked.labels.push((first, last, "heading"));
                return;
            }
        }
        let next = self.last_number.map_or(1, |last| last + 1);
        if self.layout.numbered_text && !self.holds(Rank::Bold) && paragraph_number(&lines) == Some(next) {
            self.last_number = Some(next);
            return self.split_question(Rank::Label, first, last, lines, "paragraph with the next number");
        }
        if self.layout.bold_terms
            && lead::bold_extent(&lines).is_some()
            && !self.holds(Rank::Item)
            && let Some(Lead { question, inline, rest }) = lead::split_term(lines.clone())
        {
            let mut draft = Draft::new(
                Rank::Item,
                source_of_lines(&question),
                first,
                question.last().map_or(first, |line| line.last),
                "term with its definition",
            );
            draft.inline = inline;
            if let (Some(from), Some(to)) = (rest.first().map(|line| line.first), rest.last().map(|line| line.last)) {
                draft.pieces.push(Piece { first: from, last: to, body: Body::Text(rest) });
            }
            draft.goes_on = false;
            return self.begin(draft);
        }
        if self.layout.plain && !self.holds(Rank::Plain) && !self.in_references && plain_question(&lines) {
            return self.split_question(Rank::Plain, first, last, lines, "paragraph that asks");
        }
        if self.open.as_ref().is_some_and(|draft| {
            draft.rank == Rank::Turn && draft.pieces.last().is_some_and(|piece| piece.last + 1 < first)
        }) {
            self.end();
        }
        self.attach(Piece { first, last, body: Body::Text(lines) });
    }

    /// What the first line of a paragraph names, where bold lines count the parts of the document and this is one.
    fn title_of_a_part(&self, lines: &[TextLine]) -> Option<String> {
        let word = self.layout.bold_parts.as_deref()?;
        let bold = bold_line(lines.get(..1)?).filter(|bold| bold.whole)?;
        counted_part(&bold.text).filter(|(of, _)| of == word).map(|_| bold.text)
    }

    fn split_question(&mut self, rank: Rank, first: u32, last: u32, lines: Vec<TextLine>, reason: &str) {
        self.open_question(rank, first, last, lead::split(lines), reason);
    }

    fn open_question(&mut self, rank: Rank, first: u32, last: u32, lead: Lead, reason: &str) {
        let Lead { question, inline, rest } = lead;
        let text = source_of_lines(&question);
        let end = question.last().map_or(last, |line| line.last);
        let mut draft = Draft::new(rank, text, first, end, reason);
        draft.inline = inline;
        if let (Some(from), Some(to)) = (rest.first().map(|line| line.first), rest.last().map(|line| line.last)) {
            draft.pieces.push(Piece { first: from, last: to, body: Body::Text(rest) });
        }
        self.begin(draft);
    }

    fn ask(&mut self, first: u32, last: u32, lines: Vec<TextLine>) {
        self.demote_bare_heading();
        let mut draft = Draft::new(Rank::Label, source_of_lines(&lines), first, last, "a label such as \"Q:\"");
        if let [line] = lines.as_slice() {
            let text = source(&line.runs);
            if let Some(end) = inner_question(&text) {
                // "Q: What is X? A: It is …" on one line.
                let (question, answer) = super::tree::split_runs(line.runs.clone(), end);
                let mut answer = vec![TextLine { runs: answer, ..line.clone() }];
                if let Some(length) = super::phrase::answer_label(source(&answer[0].runs).trim()) {
                    super::piece::strip(&mut answer[0], length);
                    draft.question = source(&question);
                    draft.inline = answer.remove(0).runs;
                }
            }
        }
        self.begin(draft);
    }

    fn card(&mut self, first: u32, last: u32, front: Vec<Run>, back: Vec<Run>, both: bool) {
        if self.holds(Rank::Label) && !self.open.as_ref().is_some_and(Draft::is_bare) {
            let body = Body::Card { front, back, both };
            return self.attach(Piece { first, last, body });
        }
        self.demote_bare_heading();
        let mut draft = Draft::new(Rank::Label, source(&front), first, last, "a card written with \"::\"");
        draft.inline = back.clone();
        self.add(draft);
        if both {
            let mut draft =
                Draft::new(Rank::Label, source(&back), first, last, "the other side of a card written with \":::\"");
            draft.inline = front;
            self.add(draft);
        }
    }

    fn turn(&mut self, first: u32, last: u32, question: Vec<TextLine>, answer: Vec<TextLine>) {
        self.demote_bare_heading();
        let end = question.last().map_or(first, |line| line.last);
        let mut draft =
            Draft::new(Rank::Turn, source_of_lines(&question), first, end, "a \"?\" line under the question");
        if let Some(from) = answer.first().map(|line| line.first) {
            draft.pieces.push(Piece { first: from, last, body: Body::Text(answer) });
        }
        self.begin(draft);
    }

    fn cloze(&mut self, line: TextLine) {
        let text = source(&line.runs);
        let (first, last) = (line.first, line.last);
        if self.holds(Rank::Label) && !text.contains("{{c") {
            return self.attach(Piece { first, last, body: Body::Text(vec![line]) });
        }
        self.demote_bare_heading();
        for (question, answer) in cloze::gaps(text.trim()) {
            let mut draft = Draft::new(Rank::Label, question, first, last, "hidden words");
            draft.inline = vec![Run::text(answer)];
            self.add(draft);
        }
    }

    fn item(&mut self, first: u32, last: u32, item: Item) {
        let role = self.layout.lists.get(item.list).copied().unwrap_or(ListRole::Plain);
        let body_label = match role {
            ListRole::Contents => Some("contents list"),
            ListRole::Links => Some("list of links"),
            _ if item.is_topic => Some("topic in a list"),
            _ => None,
        };
        if self.in_references || role == ListRole::Contents || role == ListRole::Links && self.open.is_none() {
            if let Some(label) = body_label {
                self.walked.labels.push((first, last, label));
            }
            if self.in_references {
                self.walked.labels.push((first, last, "references"));
            }
            return;
        }
        let same_list = self.open.as_ref().is_some_and(|draft| draft.list == Some(item.list));
        let follows = self.layout.follow_ups.get(item.list).copied().unwrap_or(false);
        if follows && !same_list {
            self.end_before_lead();
        }
        let under_item = self.open.as_ref().is_some_and(|draft| draft.rank == Rank::Item && !same_list);
        let content = self.holds(Rank::Item)
            || self
                .open
                .as_ref()
                .is_some_and(|draft| draft.rank == Rank::Plain && draft.goes_on && role != ListRole::Questions);
        if item.is_topic && !content {
            self.end();
            self.bold_topic = Some(clean(&source_of_lines(item.lead())).text);
            self.walked.labels.push((first, last, "topic in a list"));
            return;
        }
        let reason = self.item_reason(&item, role);
        let is_steps = under_item && (!item.ordered || role != ListRole::Questions && reason.is_none());
        let asks_plainly = item.lead().first().is_some_and(|line| ends_asking(&source(&line.runs)));
        let answers_item = self.open.as_ref().is_some_and(|draft| draft.goes_on && (draft.is_bare() || !asks_plainly));
        match reason {
            Some(reason) if !(content || is_steps && answers_item) => {
                self.question_item(first, item, role, reason);
            }
            _ => {
                if same_list && self.open.as_ref().is_some_and(|draft| !draft.goes_on) {
                    self.end();
                }
                self.attach(Piece { first, last, body: Body::Item(item) });
            }
        }
    }

    fn item_reason(&self, item: &Item, role: ListRole) -> Option<&'static str> {
        let lead = item.lead();
        if lead.is_empty() {
            return None;
        }
        let text = source_of_lines(lead::head(lead));
        let cleaned = clean(&text);
        let next_number =
            item.ordered && item.number.zip(self.last_number).is_some_and(|(number, last)| number == last + 1);
        let bold = bold_line(lead).is_some_and(|bold| bold.asks_plainly);
        let plainly =
            bold || ends_asking(&cleaned.text) || inner_question(&cleaned.text).is_some() && asks(&cleaned.text);
        match role {
            _ if cleaned.tagged || question_label(text.trim()).is_some() => Some("a tag such as #card"),
            ListRole::Questions if plainly => Some("item of a list of questions"),
            ListRole::Questions if item.ordered && asks(&cleaned.text) => Some("numbered item that asks"),
            // What stands in a list of things to do and asks nothing is to be done.
            ListRole::Questions if item.task.is_some() && !asks(&cleaned.text) => {
                let answered = item.children.len() > 1 && cleaned.text.starts_with(char::is_uppercase);
                (answered || self.layout.checklists[item.list] && names_a_topic(&cleaned.text))
                    .then_some("name in a checklist of questions")
            }
            ListRole::Questions => Some("item among questions"),
            ListRole::Terms => Some("term with its definition"),
            _ if item.ordered && self.layout.numbering && next_number => Some("next number among numbered questions"),
            _ if item.ordered && self.layout.numbering && item.number == Some(1) && plainly => {
                Some("numbered item that asks")
            }
            ListRole::Asking
                if plainly
                    && (item.ordered || item.is_last && self.open.is_none() || item.children.len() > 1 || bold) =>
            {
                Some("item that asks")
            }
            ListRole::Asking if plainly && self.open.as_ref().is_none_or(|draft| draft.rank == Rank::Item) => {
                Some("item that asks")
            }
            _ => None,
        }
    }

    fn question_item(&mut self, first: u32, item: Item, role: ListRole, reason: &str) {
        let mut below = item.children;
        let asked_below = take_asked(&mut below);
        let mut children = below.into_iter();
        let Some(Node { lines, .. }) = children.next() else { return };
        let term = if role == ListRole::Terms { lead::split_term(lines.clone()) } else { None };
        let bold = self.layout.bold_items.get(item.list).copied().unwrap_or(false);
        let split = if bold { lead::split_bold } else { lead::split };
        let sign = self.layout.parted.get(item.list).copied().flatten();
        let parted = || sign.filter(|_| !bold).and_then(|sign| lead::split_at_sign(lines.clone(), sign));
        let Lead { question, inline, rest } = term.or_else(parted).unwrap_or_else(|| split(lines));
        let end = question.last().map_or(first, |line| line.last);
        let mut draft = Draft::new(Rank::Item, source_of_lines(&question), first, end, reason);
        draft.inline = inline;
        draft.list = Some(item.list);
        if let (Some(from), Some(to)) = (rest.first().map(|line| line.first), rest.last().map(|line| line.last)) {
            draft.pieces.push(Piece { first: from, last: to, body: Body::Text(rest) });
        }
        draft.pieces.extend(children.map(|child| Piece {
            first: child.first,
            last: child.last,
            body: Body::Block(child),
        }));
        if let (Some((from, to)), Some(piece)) = (item.fold, draft.pieces.first_mut())
            && from > draft.last
        {
            piece.first = piece.first.min(from);
            draft.pieces.last_mut().into_iter().for_each(|piece| piece.last = piece.last.max(to));
        }
        // Text after a list belongs to its last item only when the answers stand outside the list.
        draft.goes_on = item.is_last
            && draft.is_bare()
            && (item.ordered || self.open.as_ref().is_none_or(|open| open.list != Some(item.list)))
            && role != ListRole::Terms;
        self.last_number = item.number.or(self.last_number);
        self.begin(draft);
        for node in asked_below {
            let item = Item {
                is_last: false,
                ordered: false,
                number: None,
                task: None,
                fold: None,
                children: node.children,
                ..item
            };
            self.question_item(node.first, item, ListRole::Asking, "item that asks and is answered below");
            self.end();
        }
    }

    fn open_fold(&mut self, piece: Piece) {
        let Body::Open { summary, is_answer } = &piece.body else { return };
        let text = source(summary);
        let part_of_answer =
            self.open.as_ref().is_some_and(|draft| draft.goes_on && draft.rank < Rank::Item) && !asks(&text);
        if *is_answer || text.trim().is_empty() || part_of_answer {
            return self.attach(piece);
        }
        self.demote_bare_heading();
        self.begin(Draft::new(Rank::Fold, text, piece.first, piece.last, "the summary of a fold"));
        self.fold_depth = 1;
    }

    /// Returns whether a piece is still inside the fold; folds that nobody closed end at the next one.
    fn in_fold(&self, piece: &Piece) -> bool {
        match &piece.body {
            Body::Open { is_answer, .. } => self.folds_balanced || *is_answer,
            Body::Heading { level, .. } => self.folds_balanced || *level > 3,
            _ => true,
        }
    }

    fn fold_piece(&mut self, piece: Piece) {
        match piece.body {
            Body::Close => {
                self.fold_depth -= 1;
                if self.fold_depth == 0 {
                    self.end();
                    return;
                }
            }
            Body::Open { .. } => self.fold_depth += 1,
            _ => {}
        }
        self.attach(piece);
    }

    fn block(&mut self, index: usize, piece: Piece) {
        let (first, last) = (piece.first, piece.last);
        let Body::Block(node) = piece.body else { return };
        let in_answer = self.holds(Rank::Item) && !self.open.as_ref().is_some_and(Draft::is_bare);
        match &node.kind {
            NodeKind::Quote if self.follows(index) => return self.follow(index, node),
            NodeKind::Quote if callout::is_question(&node) => return self.callout(first, node),
            NodeKind::Quote if self.layout.prompts[index] => {
                let question = single_paragraph(&node).map(source_of_lines).unwrap_or_default();
                return self.begin(Draft::new(Rank::Label, question, first, last, "a quotation that opens a part"));
            }
            NodeKind::Quote if self.announced && self.open.is_none() => {
                if let Some(lines) = task_in_quotation(&node) {
                    return self.add(Draft::new(
                        Rank::Plain,
                        source_of_lines(lines),
                        first,
                        last,
                        "a task in quotation after its announcement",
                    ));
                }
            }
            NodeKind::Quote if self.layout.quotes && !self.holds(Rank::Label) => {
                if let Some(lines) = task_in_quotation(&node) {
                    let question = source_of_lines(lines);
                    return self.begin(Draft::new(
                        Rank::Label,
                        question,
                        first,
                        last,
                        "a task in quotation among others",
                    ));
                }
            }
            NodeKind::Code { text, .. } if self.open.is_none() => {
                let snippets = snippet::snippets(text);
                if !snippets.is_empty() {
                    return self.snippets(&node, snippets);
                }
            }
            NodeKind::Table { head, rows } => {
                let below = in_answer || self.open.is_some();
                // Below a question, a table that only asks is part of its answer.
                if let Some(columns) = table::columns(head, below)
                    .filter(|found| !below || found.answer.is_some())
                    .map(|found| table::answered(found, head, rows))
                    .or_else(|| table::that_asks(head, rows).filter(|_| !below))
                    .or_else(|| table::of_problems(head, rows).filter(|_| !below))
                    .or_else(|| table::of_two(head, rows).filter(|_| self.layout.tables && !below))
                    .or_else(|| table::that_tells(head, rows).filter(|_| self.layout.of_tables && !below))
                {
                    self.demote_bare_heading();
                    return self.rows(node, columns);
                }
            }
            NodeKind::Html { .. } if is_comment(&node.kind) => self.walked.labels.push((first, last, "comment")),
            _ => {}
        }
        if self.open.as_ref().is_some_and(|draft| {
            draft.rank == Rank::Turn && draft.pieces.last().is_some_and(|piece| piece.last + 1 < first)
        }) {
            self.end();
        }
        self.attach(Piece { first, last, body: Body::Block(node) });
    }

    fn snippets(&mut self, node: &Node, snippets: Vec<Snippet>) {
        let opening = self.lines.get(node.first as usize - 1).map_or("", |line| line.trim_start());
        let fence = u32::from(opening.starts_with("```") || opening.starts_with("~~~"));
        for found in snippets {
            let line = |at: usize| node.first + fence + at as u32;
            let mut draft =
                Draft::new(Rank::Label, found.question, line(found.first), line(found.last), "a task in a comment");
            let code = found.code.and_then(|lines| snippet::part(node, lines, fence));
            draft.pieces = code
                .map(|code| Piece { first: code.first, last: code.last, body: Body::Block(code) })
                .into_iter()
                .collect();
            self.add(draft);
        }
    }

    /// A question behind its name and what answers it, in one quotation.
    fn follow(&mut self, index: usize, mut node: Node) {
        let mut lines = std::mem::take(&mut node.children[0].lines);
        let (first, last) = (lines[0].first, lines.last().map_or(node.first, |line| line.last));
        super::piece::strip(&mut lines[0], self.layout.follow[index].unwrap_or_default());
        self.split_question(Rank::Label, first, last, lines, "a name that asks on elsewhere, too");
        for child in node.children.drain(1..) {
            self.attach(Piece { first: child.first, last: child.last, body: Body::Block(child) });
        }
        self.end();
    }

    fn callout(&mut self, first: u32, node: Node) {
        self.demote_bare_heading();
        let (title, body) = callout::split(node);
        let last = title.last().map_or(first, |line| line.last);
        let mut draft = Draft::new(Rank::Fold, source_of_lines(&title), first, last, "the title of a callout");
        draft.pieces = body
            .into_iter()
            .map(|child| Piece { first: child.first, last: child.last, body: Body::Block(child) })
            .collect();
        if clean(&draft.question).text.is_empty() && !draft.pieces.is_empty() {
            // The question stands in the callout's first paragraph.
            let piece = draft.pieces.remove(0);
            if let Body::Block(Node { kind: NodeKind::Paragraph, lines, .. }) = piece.body {
                let lead = lead::split(lines);
                draft.question = source_of_lines(&lead.question);
                draft.last = lead.question.last().map_or(piece.last, |line| line.last);
                draft.inline = lead.inline;
                if let (Some(from), Some(to)) =
                    (lead.rest.first().map(|line| line.first), lead.rest.last().map(|line| line.last))
                {
                    draft.pieces.insert(0, Piece { first: from, last: to, body: Body::Text(lead.rest) });
                }
            }
        }
        self.add(draft);
    }

    fn rows(&mut self, node: Node, columns: Columns) {
        let NodeKind::Table { rows, .. } = node.kind else { return };
        for mut row in rows {
            let kind = columns.kind.and_then(|at| row.cells.get(at)).and_then(|cell| source(cell).trim().parse().ok());
            let mut cell = |at: usize| row.cells.get_mut(at).map(std::mem::take).unwrap_or_default();
            let question = source(&cell(columns.question));
            let level = columns.level.map(|at| source(&cell(at)));
            let mut draft = Draft::new(Rank::Label, question, row.line, row.line, "row of a table of questions");
            draft.level = level.and_then(|word| word.trim().trim_matches(['[', ']']).parse().ok());
            draft.kind = kind;
            draft.topic = columns.topic.map(|at| source(&cell(at)).trim().to_owned()).filter(|topic| !topic.is_empty());
            draft.reference =
                columns.source.map(|at| source(&cell(at)).trim().to_owned()).filter(|source| !source.is_empty());
            draft.inline = columns.answer.map(cell).unwrap_or_default();
            self.add(draft);
        }
    }
}

/// A question inside an answer has so many words at least.
const ASKED_WORDS: usize = 4;

/// Takes from what stands below an item the items that ask with a mark and have an answer of their own below them.
fn take_asked(children: &mut Vec<Node>) -> Vec<Node> {
    let asks = |node: &Node| {
        node.children.len() > 1
            && node.children[0].lines.first().is_some_and(|line| {
                let text = source(&line.runs);
                ends_asking(&text) && text.split_whitespace().nth(ASKED_WORDS - 1).is_some()
            })
    };
    let mut taken = Vec::new();
    for list in children.iter_mut().skip(1).filter(|child| matches!(child.kind, NodeKind::List { .. })) {
        if list.children.iter().any(asks) {
            let (asked, rest) = std::mem::take(&mut list.children).into_iter().partition(asks);
            list.children = rest;
            list.last = list.children.last().map_or(list.first, |item| item.last);
            taken.extend::<Vec<Node>>(asked);
        }
    }
    children.retain(|child| !(matches!(child.kind, NodeKind::List { .. }) && child.children.is_empty()));
    taken
}

/// "*Follow-up:*" right over "**Why?**", with no blank line between.
fn leads_to_a_bold_question(lines: &[TextLine]) -> bool {
    let [first, rest @ ..] = lines else { return false };
    let text = source(&first.runs);
    text.trim_end_matches(['*', '_', ' ']).ends_with(':')
        && first.last < rest.first().map_or(0, |line| line.first)
        && bold_line(rest).is_some_and(|bold| bold.asks_plainly)
}

fn label_of(piece: &Piece) -> &'static str {
    match &piece.body {
        Body::Heading { .. } => "heading",
        Body::Item(_) => "list",
        Body::Open { is_answer: true, .. } => "tag of a fold",
        Body::Close => "tag of a fold",
        Body::Block(node) => match &node.kind {
            NodeKind::Code { .. } => "code outside an answer",
            NodeKind::Table { .. } => "table",
            NodeKind::Quote => "quotation",
            NodeKind::Rule => "rule",
            NodeKind::Html { .. } => "HTML",
            NodeKind::Footnote { .. } => "footnote",
            _ => "text outside an answer",
        },
        _ => "text outside an answer",
    }
}
