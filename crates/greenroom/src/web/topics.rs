//! The topics of the bank as a map: how much there is of each, how much of it was begun, how well that is remembered.

use std::cmp::Ordering;

use app::TopicStrength;
use domain::query::{Condition, Query};
use maud::{Markup, html};

use super::bank::encoded;
use super::chart;
use super::overview::Overview;
use crate::picture::{Column, Row, Strength, Table, Tile, Treemap};

/// Below the first a topic is weak, from the second on it is strong: chances to recall one of its cards.
pub const RECALLED: (f64, f64) = (0.6, 0.8);

/// So many of the weakest topics are named.
const WEAKEST: usize = 6;

/// Returns the map for a place of a size.
pub fn map(overview: &Overview, size: (f64, f64)) -> Markup {
    let stats = &overview.stats;
    if stats.topics.is_empty() {
        return html! {};
    }
    let begun = stats.topics.iter().filter(|topic| topic.begun > 0).count();
    let under_none = stats.states.cards.saturating_sub(stats.topics.iter().map(|topic| topic.cards).sum());
    let mut summary = format!(
        "A tile is a topic, as large as it has cards, and filled as far as you have begun them; the color says how many of those you would recall today. {begun} of {} topics are begun.",
        stats.topics.len()
    );
    if under_none > 0 {
        summary.push_str(&format!(" {under_none} cards stand under no topic."));
    }
    let map = Treemap {
        title: "Topics".to_owned(),
        summary,
        tiles: stats.topics.iter().map(tile).collect(),
        legend: ["under 60 % recalled", "60 to 80 %", "over 80 %", "not begun"],
        table: table(&stats.topics),
    };
    map.figure(size)
}

/// Returns the topics that are remembered worst, each with a way to drill it.
pub fn weakest(topics: &[TopicStrength]) -> Markup {
    let mut begun: Vec<&TopicStrength> = topics.iter().filter(|topic| topic.begun > 0).collect();
    begun.sort_by(|one, other| one.recall.total_cmp(&other.recall));
    begun.truncate(WEAKEST);
    html! {
        section.sheet.weakest {
            h2 { "Weakest topics" }
            @if begun.is_empty() {
                p.muted { "After the first reviews this shows which topics you would recall least of today." }
            } @else {
                p.small.muted { "The mean chance to recall, today, the cards already begun." }
                div.scroll tabindex="0" {
                    table {
                        thead { tr {
                            th scope="col" { "Topic" } th.bar-cell.wide-only { span.unseen { "Bar" } } th.number scope="col" { "Recall now" } th { span.unseen { "Drill" } }
                        } }
                        tbody {
                            @for topic in begun {
                                tr {
                                    th scope="row" { a href=(listed(&topic.topic)) { (topic.topic) } }
                                    td.bar-cell.wide-only { (chart::strength(topic.recall)) }
                                    td.number { (recall(topic)) }
                                    td { a href=(drilled(&topic.topic)) { "Drill" span.unseen { " " (topic.topic) } } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Returns the address of a topic's cards.
pub fn listed(topic: &str) -> String {
    format!("/bank?q={}", query(topic))
}

fn drilled(topic: &str) -> String {
    format!("/drill?q={}", query(topic))
}

fn query(topic: &str) -> String {
    encoded(&Query::Field(Condition::Topic(topic.to_owned())).to_string())
}

fn tile(topic: &TopicStrength) -> Tile {
    let cards = if topic.cards == 1 { "1 card".to_owned() } else { format!("{} cards", topic.cards) };
    let said = match topic.begun {
        0 => "none begun".to_owned(),
        begun => format!("recalled today of {begun} begun, {cards} in all"),
    };
    Tile {
        name: topic.topic.clone(),
        size: topic.cards as f64,
        strength: (topic.begun > 0).then(|| Strength::of(topic.recall, RECALLED)),
        begun: topic.begun as f64 / topic.cards.max(1) as f64,
        figure: if topic.begun > 0 { recall(topic) } else { cards },
        said,
        href: listed(&topic.topic),
    }
}

/// Weakest first, those not begun last.
fn table(topics: &[TopicStrength]) -> Table {
    let mut sorted: Vec<&TopicStrength> = topics.iter().collect();
    sorted.sort_by(|one, other| match (one.begun, other.begun) {
        (0, 0) => other.cards.cmp(&one.cards),
        (0, _) => Ordering::Greater,
        (_, 0) => Ordering::Less,
        _ => one.recall.total_cmp(&other.recall),
    });
    let row = |topic: &&TopicStrength| Row {
        cells: vec![
            topic.topic.clone(),
            topic.cards.to_string(),
            topic.begun.to_string(),
            if topic.begun > 0 { recall(topic) } else { "—".to_owned() },
            topic.lapses.to_string(),
        ],
        href: Some(listed(&topic.topic)),
    };
    let columns = vec![
        Column::Words("Topic"),
        Column::Numbers("Cards"),
        Column::Numbers("Begun"),
        Column::Numbers("Recalled now"),
        Column::Numbers("Times forgotten"),
    ];
    Table { columns, rows: sorted.iter().map(row).collect() }
}

fn recall(topic: &TopicStrength) -> String {
    format!("{:.0} %", topic.recall * 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn topic(name: &str, cards: usize, begun: usize, recall: f64) -> TopicStrength {
        TopicStrength { topic: name.to_owned(), cards, begun, recall, lapses: 3 }
    }

    #[test]
    fn the_numbers_begin_with_the_weakest_topic_and_end_with_those_not_begun() {
        let topics =
            [topic("a", 5, 0, 0.0), topic("b", 5, 5, 0.9), topic("graph search", 9, 2, 0.4), topic("d", 7, 0, 0.0)];
        let rows: Vec<String> = table(&topics).rows.iter().map(|row| row.cells.join(" | ")).collect();
        insta::assert_snapshot!(rows.join("\n"), @r"
        graph search | 9 | 2 | 40 % | 3
        b | 5 | 5 | 90 % | 3
        d | 7 | 0 | — | 3
        a | 5 | 0 | — | 3
        ");
        let tile = tile(&topics[2]);
        assert_eq!(tile.said, "recalled today of 2 begun, 9 cards in all");
        assert_eq!(tile.href, "/bank?q=topic%3A%22graph+search%22");
        assert_eq!((tile.strength, tile.size), (Some(Strength::Weak), 9.0));
    }
}
