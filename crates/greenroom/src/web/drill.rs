//! Reviewing: a question, then its answer, then a rating; and the ways out (undo, suspend, bury).
//!
//! The page works by links and forms. The script asks the same addresses for the section alone, the one after the card on the
//! screen, so that the next card is there before the rating is sent.

use app::{Bank, CheckedFinding, Left, Turn, UndoScope};
use axum::Form;
use axum::extract::{Query as Parameters, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use domain::bank::{Card, CardId};
use domain::drill::{Because, Begun, Day, Practice, Rating};
use domain::query::{Condition, Query};
use jiff::Timestamp;
use maud::{Markup, html};
use serde::Deserialize;

use super::card::{chips, source_name};
use super::desk::{Desk, wants_fragment};
use super::error::Refusal;
use super::layout::{self, Place};
use super::{finding, render, when};

/// Where in the drill the browser is.
#[derive(Deserialize)]
pub struct Position {
    /// The deck: a query, empty for everything.
    #[serde(default)]
    q: String,
    /// The card to show rather than the next one.
    card: Option<i64>,
    /// The card to leave out: it is on the screen.
    after: Option<i64>,
    /// Whether the answer is open, for browsers without scripts.
    show: Option<u8>,
}

/// A form of the drill.
#[derive(Deserialize)]
pub struct Act {
    #[serde(default)]
    q: String,
    card: Option<i64>,
    rating: Option<u8>,
    took_ms: Option<u64>,
    /// How often the card had been reviewed when the form was drawn.
    reviews: Option<u32>,
    /// The card that the script already shows: the answer is the section after it.
    shown: Option<i64>,
}

/// `GET /drill`
pub async fn page(State(desk): State<Desk>, Parameters(position): Parameters<Position>) -> Result<Markup, Refusal> {
    let deck = Deck::new(&position.q)?;
    let open = position.show.is_some();
    let section = desk
        .with(move |bank, now| {
            let asked = position.card.map(CardId);
            Ok(Section { open, ..Section::choose(bank, &deck, asked, None, now)? }.draw(&deck))
        })
        .await?;
    let content = html! {
        div.narrow.drill {
            p.save-state #save-state role="status" {}
            div #drill { (section) }
        }
    };
    Ok(layout::page(Place::Drill, "Drill", content))
}

/// `GET /drill/next`: the section after the card on the screen.
pub async fn next(State(desk): State<Desk>, Parameters(position): Parameters<Position>) -> Result<Markup, Refusal> {
    let deck = Deck::new(&position.q)?;
    desk.with(move |bank, now| Ok(Section::choose(bank, &deck, None, position.after.map(CardId), now)?.draw(&deck)))
        .await
}

/// `POST /drill/rate`
pub async fn rate(State(desk): State<Desk>, headers: HeaderMap, Form(act): Form<Act>) -> Result<Response, Refusal> {
    let card = act.card.map(CardId).ok_or(Refusal::Form("It names no card."))?;
    let rating = act.rating.and_then(Rating::from_number).ok_or(Refusal::Form("A rating is a number from 1 to 4."))?;
    let seen = act.reviews;
    change(desk, headers, act, move |bank, now, took| {
        if was_rated_since(bank, card, seen, now)? {
            return Ok(Changed { said: "It was rated already".to_owned(), card: None });
        }
        app::answer(bank, card, rating, took, now)?;
        Ok(Changed { said: format!("Saved: {rating}"), card: None })
    })
    .await
}

/// Returns whether a review came in after the form was drawn: sent twice, or rated in another window meanwhile.
fn was_rated_since(bank: &Bank, card: CardId, seen: Option<u32>, now: Timestamp) -> Result<bool, app::AppError> {
    let Some(seen) = seen else { return Ok(false) };
    let listing = app::list(bank, &Query::Field(Condition::Card(card)), 0, 1, now)?;
    Ok(listing.cards.first().is_some_and(|row| reviews(&row.practice) > seen))
}

fn reviews(practice: &Practice) -> u32 {
    match practice {
        Practice::New => 0,
        Practice::Begun(begun) => begun.reviews,
    }
}

/// `POST /drill/suspend`
pub async fn suspend(State(desk): State<Desk>, headers: HeaderMap, Form(act): Form<Act>) -> Result<Response, Refusal> {
    let card = act.card.map(CardId).ok_or(Refusal::Form("It names no card."))?;
    change(desk, headers, act, move |bank, now, _| {
        app::suspend(bank, &[card], now)?;
        Ok(Changed { said: "Suspended; u takes it back".to_owned(), card: None })
    })
    .await
}

/// `POST /drill/bury`
pub async fn bury(State(desk): State<Desk>, headers: HeaderMap, Form(act): Form<Act>) -> Result<Response, Refusal> {
    let card = act.card.map(CardId).ok_or(Refusal::Form("It names no card."))?;
    change(desk, headers, act, move |bank, now, _| {
        app::bury(bank, &[card], now)?;
        Ok(Changed { said: "Buried until tomorrow; u takes it back".to_owned(), card: None })
    })
    .await
}

/// `POST /drill/undo`
pub async fn undo(State(desk): State<Desk>, headers: HeaderMap, Form(act): Form<Act>) -> Result<Response, Refusal> {
    change(desk, headers, act, |bank, now, _| {
        Ok(match app::undo_of(bank, UndoScope::Cards, now)? {
            Some(undone) => {
                Changed { said: format!("Undone: {}", undone.summary), card: undone.cards.first().copied() }
            }
            None => Changed { said: "There is no review to undo".to_owned(), card: None },
        })
    })
    .await
}

/// What a form did, and the card to show for it.
struct Changed {
    said: String,
    card: Option<CardId>,
}

async fn change(
    desk: Desk,
    headers: HeaderMap,
    act: Act,
    work: impl FnOnce(&mut Bank, Timestamp, Option<u64>) -> Result<Changed, app::AppError> + Send + 'static,
) -> Result<Response, Refusal> {
    let deck = Deck::new(&act.q)?;
    let back = deck.address();
    let (section, card) = desk
        .with(move |bank, now| {
            let changed = work(bank, now, act.took_ms)?;
            let section = Section::choose(bank, &deck, changed.card, act.shown.map(CardId), now)?;
            Ok((Section { said: changed.said, ..section }.draw(&deck), changed.card))
        })
        .await?;
    if wants_fragment(&headers) {
        return Ok(section.into_response());
    }
    let to = card.map_or(back.clone(), |card| format!("{back}&card={}", card.0));
    Ok(Redirect::to(&to).into_response())
}

/// Which cards are drilled.
struct Deck {
    text: String,
    query: Query,
}

impl Deck {
    fn new(text: &str) -> Result<Self, Refusal> {
        Ok(Deck { query: domain::query::parse(text)?, text: text.trim().to_owned() })
    }

    fn address(&self) -> String {
        format!("/drill?q={}", super::bank::encoded(&self.text))
    }

    fn without(&self, card: CardId) -> Query {
        Query::all(vec![self.query.clone(), Query::negated(Query::Field(Condition::Card(card)))])
    }
}

/// The part of the page that changes from card to card.
struct Section {
    turn: Option<Turn>,
    /// What the check disputes in the card's passages.
    disputed: Vec<CheckedFinding>,
    left: Left,
    open: bool,
    said: String,
    /// Whether the bank has no cards at all.
    bare: bool,
    now: Timestamp,
    today: Day,
}

impl Section {
    /// Chooses the asked card if it can be asked, else the next one that is not `shown`.
    fn choose(
        bank: &Bank,
        deck: &Deck,
        asked: Option<CardId>,
        shown: Option<CardId>,
        now: Timestamp,
    ) -> Result<Self, app::AppError> {
        let next = app::next_card(bank, &deck.query, now)?;
        // The counts are those of the deck, whichever card of it is shown.
        let left = next.as_ref().map(|turn| turn.left).unwrap_or_default();
        let asked = match asked {
            Some(card) => app::next_card(bank, &Query::Field(Condition::Card(card)), now)?,
            None => None,
        };
        let turn = match (asked, shown) {
            (Some(turn), _) => Some(turn),
            (None, Some(card)) if next.as_ref().is_some_and(|turn| turn.card.id == card) => {
                app::next_card(bank, &deck.without(card), now)?
            }
            (None, _) => next,
        };
        let disputed = match &turn {
            Some(turn) => app::findings_of_card(bank, turn.card.id)?,
            None => Vec::new(),
        };
        let bare = turn.is_none() && app::list(bank, &Query::Everything, 0, 1, now)?.total == 0;
        let today = bank.calendar().day(now);
        Ok(Section { turn, disputed, left, open: false, said: String::new(), bare, now, today })
    }

    fn draw(&self, deck: &Deck) -> Markup {
        html! {
            section data-card=[self.turn.as_ref().map(|turn| turn.card.id.0)] data-said=(self.said) {
                @match &self.turn {
                    Some(turn) => (self.question(turn, deck)),
                    None => (self.done(deck)),
                }
            }
        }
    }

    fn question(&self, turn: &Turn, deck: &Deck) -> Markup {
        let card = &turn.card;
        let show = format!("{}&card={}&show=1", deck.address(), card.id.0);
        html! {
            (left(self.left, Some(turn.because)))
            article.sheet.drill-card {
                (chips(card.kind, card.level, card.topic.as_deref()))
                h1.question tabindex="-1" { (render::text(&card.question)) }
                div.drill-answer data-answer hidden[!self.open] { (answers(card)) (finding::warning(&self.disputed)) }
                @if !self.open {
                    div.drill-show {
                        a.button.primary.huge href=(show) data-show data-key="Space Enter" { "Show the answer " kbd { "Space" } }
                    }
                }
            }
            form.ratings-bar method="post" action="/drill/rate" data-rate data-answer hidden[!self.open] {
                (fields(card.id, deck))
                input type="hidden" name="reviews" value=(reviews(&turn.practice));
                fieldset.ratings {
                    legend.unseen { "How well did you recall it?" }
                    @for (rating, outcome) in Rating::ALL.into_iter().zip(&turn.outcomes) { (self.button(rating, outcome)) }
                }
            }
            (tools(Some(card.id), deck))
        }
    }

    fn button(&self, rating: Rating, outcome: &Begun) -> Markup {
        let keys = if rating == Rating::Good { "3 Space Enter".to_owned() } else { rating.number().to_string() };
        html! {
            button class={ "rate-" (rating.number()) } name="rating" value=(rating.number()) data-key=(keys) {
                span { b { (capitalized(rating.name())) } kbd aria-hidden="true" { (rating.number()) } }
                small { (when::until(outcome.due, self.now, self.today)) }
            }
        }
    }

    fn done(&self, deck: &Deck) -> Markup {
        html! {
            article.sheet.drill-card.empty {
                @if self.bare {
                    h1 tabindex="-1" { "No cards yet" }
                    p { "Each question of your notes becomes one." }
                } @else if deck.text.is_empty() {
                    h1 tabindex="-1" { "Nothing more for now" }
                    p { "What you reviewed comes back on its day. New cards come a few a day, so that reviews do not pile up." }
                } @else {
                    h1 tabindex="-1" { "Nothing in this deck is due" }
                    p { "The deck is " code { (deck.text) } "." }
                }
                div.row.centered {
                    a.button .primary[!self.bare] href="/" { "Today" }
                    a.button .primary[self.bare] href="/documents" { "Import" }
                    @if !self.bare { a.button href="/stats" { "Stats" } }
                }
            }
            @if !self.bare { (tools(None, deck)) }
        }
    }
}

fn left(left: Left, because: Option<Because>) -> Markup {
    let parts = [
        (left.new, "new", Because::New),
        (left.learning, "learning", Because::Learning),
        (left.reviews, "to review", Because::Review),
    ];
    html! {
        div.drill-head {
            ul.left data-left aria-label="Left today" {
                @for (count, name, reason) in parts {
                    li aria-current=[(because == Some(reason)).then_some("true")] { b { (count) } " " (name) }
                }
            }
        }
    }
}

fn answers(card: &Card) -> Markup {
    let answered: Vec<_> = card.answers.iter().filter(|answer| !answer.blocks.is_empty()).collect();
    html! {
        @if answered.is_empty() {
            h2 tabindex="-1" { "None of your documents answers this" }
            p { "Say what you know, and rate that. " a href={ "/card/" (card.id.0) } { "Look for answers elsewhere in the bank" } "." }
        }
        div.answers-many {
            @for answer in &answered {
                section {
                    h2.source-line tabindex="-1" { "from " (source_name(&answer.source)) }
                    div.prose { (render::blocks(&answer.blocks)) }
                }
            }
        }
        details {
            summary data-key="o" { "Original text " kbd aria-hidden="true" { "o" } }
            @for answer in &card.answers {
                p.source-line { (source_name(&answer.source)) }
                pre.original { (answer.source.original) }
            }
        }
    }
}

fn tools(card: Option<CardId>, deck: &Deck) -> Markup {
    let tool = |action: &str, key: &str, name: &str| {
        html! {
            form method="post" action={ "/drill/" (action) } {
                @match card {
                    Some(card) => (fields(card, deck)),
                    None => input type="hidden" name="q" value=(deck.text);,
                }
                button.plain data-key=(key) { (name) " " kbd aria-hidden="true" { (key) } }
            }
        }
    };
    html! {
        div.row.drill-tools {
            (tool("undo", "u", "Undo"))
            @if let Some(card) = card {
                (tool("suspend", "s", "Suspend"))
                (tool("bury", "b", "Bury"))
                a.button.plain href={ "/card/" (card.0) "/answer" } data-key="w" { "Answer in writing " kbd aria-hidden="true" { "w" } }
                a.button.plain href={ "/card/" (card.0) } data-key="e" { "Whole card " kbd aria-hidden="true" { "e" } }
            }
        }
    }
}

fn fields(card: CardId, deck: &Deck) -> Markup {
    html! {
        input type="hidden" name="card" value=(card.0);
        input type="hidden" name="q" value=(deck.text);
    }
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
