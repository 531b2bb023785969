//! Fields of the query language as conditions on cards.

use domain::drill::{Day, LEECH_LAPSES};
use domain::query::{Comparison, Condition, Query, State};

use super::words::folded;
use crate::{Store, StoreError};

/// Returns whether a query asks nothing of the text.
pub fn is_fields_only(query: &Query) -> bool {
    match query {
        Query::Everything | Query::Field(_) => true,
        Query::Word(_) | Query::Prefix(_) | Query::Phrase(_) => false,
        Query::Not(part) => is_fields_only(part),
        Query::All(parts) | Query::Any(parts) => parts.iter().all(is_fields_only),
    }
}

/// Returns a query without words as an SQL expression over `card` and `memory`, never null. It holds numbers and our own
/// words only; what the user wrote is looked up here.
pub fn expression(store: &Store, query: &Query, today: Day) -> Result<String, StoreError> {
    let joined = |parts: &[Query], sign: &str| -> Result<String, StoreError> {
        let parts: Vec<String> = parts.iter().map(|part| expression(store, part, today)).collect::<Result<_, _>>()?;
        Ok(format!("({})", parts.join(sign)))
    };
    match query {
        Query::Field(field) => condition(store, field, today),
        Query::Not(part) => Ok(format!("(NOT {})", expression(store, part, today)?)),
        Query::All(parts) => joined(parts, " AND "),
        Query::Any(parts) => joined(parts, " OR "),
        Query::Everything | Query::Word(_) | Query::Prefix(_) | Query::Phrase(_) => Ok("1".to_owned()),
    }
}

fn condition(store: &Store, condition: &Condition, today: Day) -> Result<String, StoreError> {
    let days_ago = |days: domain::drill::Days| (today - days).0;
    let text = match condition {
        Condition::Topic(part) => format!("card.topic_id IN ({})", named(store, "topic", part)?),
        Condition::Kind(kind) => format!("card.kind = '{}'", kind.name()),
        Condition::Level(level) => format!("card.level = '{}'", level.name()),
        Condition::Source(part) => format!(
            "EXISTS (SELECT 1 FROM note WHERE note.card_id = card.id AND note.document_id IN ({}))",
            named(store, "document", part)?
        ),
        Condition::Is(state) => self::state(*state, today),
        Condition::Lapses(sign, count) => format!("coalesce(memory.lapses, 0) {} {count}", operator(*sign)),
        Condition::Reviews(sign, count) => format!("coalesce(memory.reviews, 0) {} {count}", operator(*sign)),
        Condition::Added(days) => format!("card.added_day > {}", days_ago(*days)),
        Condition::Rated(days) => format!("memory.last_day > {}", days_ago(*days)),
        Condition::Card(card) => format!("card.id = {}", card.0),
    };
    Ok(format!("coalesce({text}, 0)"))
}

fn state(state: State, today: Day) -> String {
    let today = today.0;
    match state {
        State::Due => format!(
            "memory.available AND (memory.due_at IS NOT NULL OR memory.due_day <= {today})
             AND coalesce(memory.buried_until, {today}) <= {today}"
        ),
        State::New => "memory.stability IS NULL".to_owned(),
        State::Learning => "memory.due_at IS NOT NULL".to_owned(),
        State::Review => "memory.due_day IS NOT NULL".to_owned(),
        State::Suspended => "memory.suspended".to_owned(),
        State::Buried => format!("memory.buried_until > {today}"),
        State::Leech => format!("memory.lapses >= {LEECH_LAPSES}"),
        State::Answered => "card.answered".to_owned(),
        State::Unanswered => "NOT card.answered".to_owned(),
        State::Archived => "card.archived".to_owned(),
    }
}

fn operator(comparison: Comparison) -> &'static str {
    match comparison {
        Comparison::Equal => "=",
        other => other.sign(),
    }
}

/// Returns the ids of the rows of a table whose name contains a text, separated by commas.
fn named(store: &Store, table: &str, part: &str) -> Result<String, StoreError> {
    let part = folded(part);
    let rows = store.rows("look up a name", &format!("SELECT id, name FROM {table}"), [], |row| {
        Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?))
    })?;
    let ids: Vec<String> =
        rows.iter().filter(|(_, name)| folded(name).contains(&part)).map(|(id, _)| id.to_string()).collect();
    Ok(ids.join(","))
}
