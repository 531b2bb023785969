//! The graph of a design: its sources and stations, how busy they are, and what flows between them.

use maud::{Markup, html};

use super::layers::{self, Layout, Way};
use super::{Column, Picture, Row, Table, px, short, text_width};

/// What is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Graph {
    /// Its name.
    pub title: String,
    /// What it says; what the picture adds to it is added here.
    pub summary: String,
    /// Sources and stations.
    pub nodes: Vec<Node>,
    /// Who feeds whom, by place in `nodes`.
    pub links: Vec<Link>,
}

/// A source or a station.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Its name.
    pub name: String,
    /// What it looks like.
    pub kind: NodeKind,
    /// What is worth knowing of it, a line each; two or three of them.
    pub facts: Vec<String>,
    /// How busy it is: 1 is all the time; more is more than it can do. `None` where nothing can be busy.
    pub load: Option<f64>,
    /// Whether it is the one that gives way first.
    pub worst: bool,
}

/// What a node looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NodeKind {
    /// Where customers come from.
    Source,
    /// Something that holds data.
    Data,
    /// Something that passes customers on.
    Switch,
    /// Anything else that serves.
    Station,
}

/// A way from one node to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Whence.
    pub from: usize,
    /// Whither.
    pub to: usize,
    /// How many customers a second take it.
    pub rate: f64,
    /// What is said beside it.
    pub label: String,
}

const NAME: f64 = 13.0;
const LINE: f64 = 15.0;
const EDGE: f64 = 14.0;
const NARROWEST: f64 = 104.0;
const LONGEST: usize = 26;

/// How busy a station of a color is, from the calmest.
const LOADS: [(f64, &str); 5] =
    [(0.5, "below 50 %"), (0.7, "50 to 70 %"), (0.85, "70 to 85 %"), (1.0, "85 to 100 %"), (f64::INFINITY, "over")];

/// Draws the graph; one that is too large for a picture is a table alone.
pub fn graph(graph: &Graph) -> Picture {
    let sizes: Vec<(f64, f64)> = graph.nodes.iter().map(size).collect();
    let ends: Vec<(usize, usize)> = graph.links.iter().map(|link| (link.from, link.to)).collect();
    let laid = layers::layout(&sizes, &ends);
    let summary = match &laid {
        Some(_) => graph.summary.clone(),
        None => format!("{} It is too large to be drawn; the table has all of it.", graph.summary),
    };
    let (width, height, shapes) = match laid {
        Some(laid) => drawn(graph, &sizes, &laid),
        None => (1.0, 1.0, html! {}),
    };
    Picture { title: graph.title.clone(), summary, width, height, shapes, table: table(graph) }
}

fn size(node: &Node) -> (f64, f64) {
    let name = text_width(&short(&node.name, LONGEST), NAME);
    let facts = node.facts.iter().map(|fact| text_width(&short(fact, LONGEST + 6), 11.5)).fold(0.0, f64::max);
    let bar = if node.load.is_some() { 10.0 } else { 0.0 };
    ((name.max(facts) + 26.0).max(NARROWEST), lid(node) + 24.0 + LINE * node.facts.len() as f64 + bar + 6.0)
}

/// The rim of a drum takes room above the name.
fn lid(node: &Node) -> f64 {
    if node.kind == NodeKind::Data { 7.0 } else { 0.0 }
}

fn drawn(graph: &Graph, sizes: &[(f64, f64)], laid: &Layout) -> (f64, f64, Markup) {
    let most = graph.links.iter().map(|link| link.rate).fold(0.0, f64::max);
    // A label beside an outer link, or one that leads back, may reach over the boxes.
    let label_room = graph.links.iter().map(|link| text_width(&link.label, 11.5)).fold(0.0, f64::max) / 2.0;
    let shift = EDGE + label_room.min(60.0);
    let width = (laid.width + 2.0 * shift).max(484.0);
    let left = (width - laid.width) / 2.0;
    let at = |(x, y): (f64, f64)| (x + left, y + EDGE);
    let shapes = html! {
        @for (link, way) in graph.links.iter().zip(&laid.ways) { (line(way, thickness(link.rate, most), &at)) }
        @for (node, (place, size)) in graph.nodes.iter().zip(laid.boxes.iter().zip(sizes)) { (boxed(node, at(*place), *size)) }
        @for (link, way) in graph.links.iter().zip(&laid.ways) { (label(link, way, graph, &at)) }
        (legend(laid.height + 2.0 * EDGE + 8.0, width))
    };
    (width, laid.height + 2.0 * EDGE + 34.0, shapes)
}

/// A line is thicker by equal steps for each tenfold of the flow.
fn thickness(rate: f64, most: f64) -> f64 {
    if rate <= 0.0 || most <= 0.0 {
        return 1.2;
    }
    (4.5 + (rate / most).log10() * 1.2).clamp(1.2, 4.5)
}

fn line(way: &Way, thick: f64, at: &impl Fn((f64, f64)) -> (f64, f64)) -> Markup {
    let points: Vec<(f64, f64)> = way.points.iter().map(|point| at(*point)).collect();
    let Some((first, rest)) = points.split_first() else { return html! {} };
    let mut path = format!("M{} {}", px(first.0), px(first.1));
    let mut before = *first;
    for point in rest {
        let half = (before.1 + point.1) / 2.0;
        path.push_str(&format!(
            "C{} {} {} {} {} {}",
            px(before.0),
            px(half),
            px(point.0),
            px(half),
            px(point.0),
            px(point.1)
        ));
        before = *point;
    }
    let (x, y) = before;
    // The line ends as it began, straight up or down, but for the loop of a box onto itself.
    let previous = points.len().checked_sub(2).map_or(before, |at| points[at]);
    let head = if (previous.1 - y).abs() < 0.1 {
        format!("M{} {}l8 -4.5v9Z", px(x), px(y))
    } else if previous.1 < y {
        format!("M{} {}l-4.5 -8h9Z", px(x), px(y))
    } else {
        format!("M{} {}l-4.5 8h9Z", px(x), px(y))
    };
    html! {
        path.flow.flow-back[way.back] d=(path) stroke-width=(px(thick)) {}
        path.head d=(head) {}
    }
}

/// The label stands beside the first stretch of the link, where links of one box are still apart from those of another.
fn label(link: &Link, way: &Way, graph: &Graph, at: &impl Fn((f64, f64)) -> (f64, f64)) -> Markup {
    if link.label.is_empty() || way.points.len() < 2 {
        return html! {};
    }
    let many = graph.links.iter().filter(|other| other.from == link.from).count() > 1;
    // Where several links leave a box, their labels stand nearer to the far ends, where the links have parted.
    let share = if many { 0.72 } else { 0.5 };
    let (from, to) = (at(way.points[0]), at(way.points[1]));
    let eased = share * share * (3.0 - 2.0 * share);
    let (x, y) = (from.0 + (to.0 - from.0) * eased, from.1 + (to.1 - from.1) * share + 4.0);
    html! { text.halo x=(px(x)) y=(px(y)) text-anchor="middle" { (link.label) } }
}

fn boxed(node: &Node, (x, y): (f64, f64), (width, height): (f64, f64)) -> Markup {
    let (left, top) = (x - width / 2.0, y - height / 2.0);
    let first = top + lid(node) + 20.0;
    let class = node.load.map(|load| format!("load-{}", level(load)));
    let round = match node.kind {
        NodeKind::Source => height / 2.0,
        NodeKind::Switch => 2.0,
        NodeKind::Data | NodeKind::Station => 8.0,
    };
    html! {
        g {
            title { (node.name) @for fact in &node.facts { ", " (fact) } }
            rect class={ "box " (class.unwrap_or_default()) @if node.worst { " worst" } }
                x=(px(left)) y=(px(top)) width=(px(width)) height=(px(height)) rx=(px(round)) {}
            @if node.kind == NodeKind::Data {
                // The rim of a drum says that something is kept here.
                path.box d=(format!("M{} {}q{} 9 {} 0", px(left), px(top + 6.0), px(width / 2.0), px(width))) fill="none" {}
            }
            text.name x=(px(x)) y=(px(first)) text-anchor="middle" { (short(&node.name, LONGEST)) }
            @for (at, fact) in node.facts.iter().enumerate() {
                text.fact x=(px(x)) y=(px(first + LINE * (at + 1) as f64)) text-anchor="middle" { (short(fact, LONGEST + 6)) }
            }
            @if let Some(load) = node.load {
                @let (x, y, wide) = (left + 10.0, top + height - 11.0, width - 20.0);
                rect.used-back x=(px(x)) y=(px(y)) width=(px(wide)) height="5" rx="2" {}
                rect.used x=(px(x)) y=(px(y)) width=(px(wide * load.clamp(0.0, 1.0))) height="5" rx="2" {}
            }
        }
    }
}

fn level(load: f64) -> usize {
    LOADS.iter().position(|(below, _)| load < *below).unwrap_or(LOADS.len() - 1)
}

fn legend(y: f64, width: f64) -> Markup {
    let step = 94.0;
    let left = (width - step * LOADS.len() as f64) / 2.0;
    html! {
        @for (at, (_, name)) in LOADS.iter().enumerate() {
            @let x = left + step * at as f64;
            rect class={ "box load-" (at) } x=(px(x)) y=(px(y)) width="13" height="13" rx="3" {}
            text x=(px(x + 18.0)) y=(px(y + 10.5)) { (name) }
        }
    }
}

fn table(graph: &Graph) -> Table {
    let columns =
        [Column::Words("Station"), Column::Numbers("Utilization"), Column::Words("Facts"), Column::Words("Leads to")];
    let rows = graph.nodes.iter().enumerate().map(|(at, node)| {
        let to: Vec<String> = graph
            .links
            .iter()
            .filter(|link| link.from == at)
            .filter_map(|link| {
                let name = &graph.nodes.get(link.to)?.name;
                Some(if link.label.is_empty() { name.clone() } else { format!("{name} ({})", link.label) })
            })
            .collect();
        let load = node.load.map_or("—".to_owned(), |load| format!("{:.0} %", load * 100.0));
        Row::of([node.name.clone(), load, node.facts.join(", "), to.join(", ")])
    });
    Table { columns: columns.to_vec(), rows: rows.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(name: &str, kind: NodeKind, load: Option<f64>) -> Node {
        Node { name: name.to_owned(), kind, facts: vec!["8 servers".to_owned()], load, worst: load > Some(0.9) }
    }

    #[test]
    fn stations_are_colored_by_load_and_told_in_words() {
        let drawn = graph(&Graph {
            title: "Stations".to_owned(),
            summary: "One is busy.".to_owned(),
            nodes: vec![
                node("users", NodeKind::Source, None),
                node("<web>", NodeKind::Station, Some(0.4)),
                node("database", NodeKind::Data, Some(1.2)),
            ],
            links: vec![
                Link { from: 0, to: 1, rate: 100.0, label: "100/s".to_owned() },
                Link { from: 1, to: 2, rate: 20.0, label: "miss 20/s".to_owned() },
            ],
        });
        let text = drawn.figure().into_string();
        assert!(text.contains(r#"class="box load-0""#) && text.contains(r#"class="box load-4 worst""#), "{text}");
        assert!(text.contains("&lt;web&gt;") && !text.contains("<web>"));
        assert!(text.contains(r#"role="img""#) && text.contains("120 %") && text.contains("database (miss 20/s)"));
    }

    #[test]
    fn a_graph_too_large_for_a_picture_is_a_table() {
        let nodes = (0..1_000).map(|at| node(&format!("s{at}"), NodeKind::Station, None)).collect();
        let drawn = graph(&Graph { nodes, ..Graph::default() });
        assert!(drawn.summary.contains("too large"));
        assert_eq!(drawn.table.rows.len(), 1_000);
    }
}
