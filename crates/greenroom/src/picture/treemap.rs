//! Topics as tiles: as large as there is much of them, filled as far as they were begun, colored and hatched by how strong they are.
//!
//! Every tile is a link, so the picture is walked through with Tab; what a tile says is read aloud.

use maud::{Markup, html};

use super::{Picture, Table, px, short, text_width};

/// What is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Treemap {
    /// Its name.
    pub title: String,
    /// What it says.
    pub summary: String,
    /// The topics.
    pub tiles: Vec<Tile>,
    /// What the looks of tiles mean: weak, fair, strong, not begun.
    pub legend: [&'static str; 4],
    /// Its numbers.
    pub table: Table,
}

/// A topic.
#[derive(Clone, Debug, PartialEq)]
pub struct Tile {
    /// Its name.
    pub name: String,
    /// How much there is of it.
    pub size: f64,
    /// How strong what was begun of it is; none when nothing was.
    pub strength: Option<Strength>,
    /// The share of it that was begun.
    pub begun: f64,
    /// A number for the tile, such as `83 %`.
    pub figure: String,
    /// What the number is, in words.
    pub said: String,
    /// Where its cards are.
    pub href: String,
}

/// How strong a topic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// Most of it would not do.
    Weak,
    /// Some of it would not do.
    Fair,
    /// It would do.
    Strong,
}

/// A place for a tile: left, top, width, height.
type Place = [f64; 4];

/// A phone is higher than wide.
const NARROW: (f64, f64) = (340.0, 440.0);
/// A tile has at least about so much area on average, so that most can be read.
const TILE_AREA: f64 = 6_500.0;
const FONT: f64 = 12.0;
const LINE: f64 = 15.0;
const EDGE: f64 = 7.0;

impl Strength {
    /// Returns how strong a share is that is weak below one bound and strong from another.
    pub fn of(share: f64, (weak_below, strong_from): (f64, f64)) -> Strength {
        if share < weak_below {
            Strength::Weak
        } else if share < strong_from {
            Strength::Fair
        } else {
            Strength::Strong
        }
    }

    /// Returns the strength as a class of the style sheet.
    pub fn name(self) -> &'static str {
        match self {
            Strength::Weak => "weak",
            Strength::Fair => "fair",
            Strength::Strong => "strong",
        }
    }
}

impl Treemap {
    /// Returns the tiles for a place of a size on wide screens, and once more for narrow ones; one of the two is shown.
    pub fn figure(self, wide: (f64, f64)) -> Markup {
        let shapes = html! { (self.drawn("wide", wide)) (self.drawn("narrow", NARROW)) };
        let legend = self.key();
        let frame = Picture {
            title: self.title,
            summary: self.summary,
            width: wide.0,
            height: wide.1,
            shapes: html! {},
            table: self.table,
        };
        let skip = format!("#{}-numbers", frame.id());
        html! {
            figure.sheet.treemap {
                (frame.caption())
                (legend)
                a.small.pass href=(skip) { "Past the tiles, to the numbers" }
                (shapes)
                (frame.numbers())
            }
        }
    }

    fn drawn(&self, shape: &str, (width, height): (f64, f64)) -> Markup {
        let shown = gathered(&self.tiles, (width * height / TILE_AREA) as usize);
        let places = squarified(&shown.iter().map(|tile| tile.size).collect::<Vec<_>>(), [0.0, 0.0, width, height]);
        let id = format!(
            "{}-{shape}",
            self.title.to_lowercase().replace(|letter: char| !letter.is_ascii_alphanumeric(), "-")
        );
        html! {
            svg class={ "chart tiles " (shape) } role="group" aria-label=(self.title) viewBox={ "0 0 " (px(width)) " " (px(height)) } {
                (patterns(&id))
                @for (tile, place) in shown.iter().zip(places) { (tile.drawn(&id, place)) }
            }
        }
    }

    fn key(&self) -> Markup {
        let looks = [Some(Strength::Weak), Some(Strength::Fair), Some(Strength::Strong), None];
        html! {
            ul.tile-key {
                @for (look, meaning) in looks.into_iter().zip(self.legend) {
                    @let id = format!("key-{}", look.map_or("none", Strength::name));
                    li {
                        svg.tiles width="26" height="16" aria-hidden="true" focusable="false" {
                            (patterns(&id))
                            (filled(&id, look, [0.0, 0.0, 26.0, 16.0], 1.0))
                        }
                        (meaning)
                    }
                }
            }
        }
    }
}

impl Tile {
    fn drawn(&self, id: &str, place: Place) -> Markup {
        // Shown on hovering, and read aloud in place of what is seen.
        let told = format!("{} {}: {}", self.name, self.figure, self.said);
        let shapes = html! { title { (told) } (filled(id, self.strength, place, self.begun)) (self.words(place)) };
        html! {
            @if self.href.is_empty() {
                g { (shapes) }
            } @else {
                a href=(self.href) { (shapes) }
            }
        }
    }

    /// The name in one or two lines and the number under it, as far as there is room.
    fn words(&self, [left, top, wide, high]: Place) -> Markup {
        let room = wide - 2.0 * EDGE;
        let lines = ((high - EDGE) / LINE) as usize;
        let named =
            if lines == 0 { Vec::new() } else { broken(&self.name, room, lines.min(if lines > 2 { 2 } else { 1 })) };
        let has_figure = !named.is_empty()
            && !self.figure.is_empty()
            && lines > named.len()
            && text_width(&self.figure, FONT) <= room;
        html! {
            @for (at, line) in named.iter().enumerate() {
                text x=(px(left + EDGE)) y=(px(top + LINE * (at + 1) as f64)) { (line) }
            }
            @if has_figure {
                text.row-value x=(px(left + EDGE)) y=(px(top + LINE * (named.len() + 1) as f64)) { (self.figure) }
            }
        }
    }
}

/// Returns the largest tiles, the others in one.
fn gathered(tiles: &[Tile], most: usize) -> Vec<Tile> {
    let largest_first =
        |one: &Tile, other: &Tile| other.size.total_cmp(&one.size).then_with(|| one.name.cmp(&other.name));
    let mut shown: Vec<Tile> = tiles.iter().filter(|tile| tile.size > 0.0).cloned().collect();
    shown.sort_by(largest_first);
    if shown.len() <= most.max(2) {
        return shown;
    }
    let others = shown.split_off(most.max(2) - 1);
    let size: f64 = others.iter().map(|tile| tile.size).sum();
    let begun = others.iter().map(|tile| tile.begun * tile.size).sum::<f64>() / size;
    shown.push(Tile {
        name: format!("{} smaller topics", others.len()),
        size,
        strength: None,
        begun,
        figure: String::new(),
        said: "they are in the numbers below".to_owned(),
        href: String::new(),
    });
    shown.sort_by(largest_first);
    shown
}

fn filled(id: &str, strength: Option<Strength>, [left, top, wide, high]: Place, begun: f64) -> Markup {
    let (x, wide, high) = (left + 1.0, (wide - 2.0).max(0.5), (high - 2.0).max(0.5));
    let rise = high * begun.clamp(0.0, 1.0);
    let y = top + 1.0 + high - rise;
    html! {
        rect.tile-none x=(px(x)) y=(px(top + 1.0)) width=(px(wide)) height=(px(high)) rx="3" {}
        @if let Some(strength) = strength {
            rect class={ "tile tile-" (strength.name()) } x=(px(x)) y=(px(y)) width=(px(wide)) height=(px(rise)) rx="3" {}
            @if strength != Strength::Strong {
                rect fill={ "url(#" (id) "-" (strength.name()) ")" } x=(px(x)) y=(px(y)) width=(px(wide)) height=(px(rise)) rx="3" {}
            }
        }
    }
}

/// What tells a color from another to those who do not see colors: stripes are weak, dots are fair, strong is plain.
fn patterns(id: &str) -> Markup {
    html! {
        defs {
            pattern id={ (id) "-weak" } width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                rect.hatch-weak width="2" height="7" {}
            }
            pattern id={ (id) "-fair" } width="8" height="8" patternUnits="userSpaceOnUse" {
                circle.hatch-fair cx="2" cy="2" r="1.1" {}
                circle.hatch-fair cx="6" cy="6" r="1.1" {}
            }
        }
    }
}

/// Breaks a name at spaces into lines that fit; the last is shortened. Nothing when not even a few letters fit.
fn broken(name: &str, room: f64, most: usize) -> Vec<String> {
    if room < 4.0 * FONT * 0.6 {
        return Vec::new();
    }
    let mut lines = vec![String::new()];
    for word in name.split_whitespace() {
        let last = lines.len() - 1;
        let longer = if lines[last].is_empty() { word.to_owned() } else { format!("{} {word}", lines[last]) };
        if lines[last].is_empty() || text_width(&longer, FONT) <= room || lines.len() == most {
            lines[last] = longer;
        } else {
            lines.push(word.to_owned());
        }
    }
    lines.iter().map(|line| fitted(line, room)).collect()
}

fn fitted(line: &str, room: f64) -> String {
    let letters = line.chars().count();
    let shortened = |most| short(line, most).replace(" …", "…");
    (1..=letters).rev().map(shortened).find(|text| text_width(text, FONT) <= room).unwrap_or_default()
}

/// Divides a rectangle among sizes, largest first, into pieces as near to squares as can be (Bruls, Huizing and van Wijk,
/// "Squarified treemaps", 2000).
fn squarified(sizes: &[f64], [mut left, mut top, mut wide, mut high]: Place) -> Vec<Place> {
    let mut places = Vec::with_capacity(sizes.len());
    let scale = wide * high / sizes.iter().sum::<f64>().max(f64::MIN_POSITIVE);
    let mut rest = sizes;
    while !rest.is_empty() {
        let side = wide.min(high).max(1e-9);
        let worst = |row: &[f64]| {
            let area: f64 = row.iter().sum::<f64>() * scale;
            let (least, most) = row.iter().fold((f64::INFINITY, 0.0_f64), |(l, m), size| (l.min(*size), m.max(*size)));
            (side * side * most * scale / (area * area)).max(area * area / (side * side * least * scale))
        };
        let mut count = 1;
        while count < rest.len() && worst(&rest[..=count]) <= worst(&rest[..count]) {
            count += 1;
        }
        let (row, others) = rest.split_at(count);
        let thick = row.iter().sum::<f64>() * scale / side;
        let mut at = 0.0;
        for size in row {
            let long = size * scale / thick;
            places.push(if wide >= high { [left, top + at, thick, long] } else { [left + at, top, long, thick] });
            at += long;
        }
        if wide >= high {
            (left, wide) = (left + thick, (wide - thick).max(0.0));
        } else {
            (top, high) = (top + thick, (high - thick).max(0.0));
        }
        rest = others;
    }
    places
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn tile(name: &str, size: f64, recall: Option<f64>, begun: f64) -> Tile {
        Tile {
            name: name.to_owned(),
            size,
            strength: recall.map(|recall| Strength::of(recall, (0.6, 0.8))),
            begun,
            figure: recall.map_or_else(String::new, |recall| format!("{:.0} %", recall * 100.0)),
            said: format!("{size} cards"),
            href: format!("/bank?q=topic%3A{name}"),
        }
    }

    #[test]
    fn the_example_of_the_paper_is_divided_as_the_paper_does() {
        let places = squarified(&[6.0, 6.0, 4.0, 3.0, 2.0, 2.0, 1.0], [0.0, 0.0, 6.0, 4.0]);
        let drawn: Vec<String> = places.iter().map(|place| place.map(|at| format!("{at:.2}")).join(" ")).collect();
        insta::assert_snapshot!(drawn.join("\n"), @r"
        0.00 0.00 3.00 2.00
        0.00 2.00 3.00 2.00
        3.00 0.00 1.71 2.33
        4.71 0.00 1.29 2.33
        3.00 2.33 1.20 1.67
        4.20 2.33 1.20 1.67
        5.40 2.33 0.60 1.67
        ");
    }

    proptest! {
        #[test]
        fn tiles_have_their_share_of_the_place_and_never_overlap(mut sizes in prop::collection::vec(0.5_f64..400.0, 1..40)) {
            sizes.sort_by(|one, other| other.total_cmp(one));
            let total: f64 = sizes.iter().sum();
            let places = squarified(&sizes, [0.0, 0.0, 460.0, 300.0]);
            for (at, (size, [left, top, wide, high])) in sizes.iter().zip(&places).enumerate() {
                prop_assert!((wide * high / (460.0 * 300.0) - size / total).abs() < 1e-9);
                prop_assert!(*left >= -1e-6 && *top >= -1e-6 && left + wide <= 460.0 + 1e-6 && top + high <= 300.0 + 1e-6);
                for [l, t, w, h] in &places[at + 1..] {
                    let apart = left + wide <= l + 1e-6 || l + w <= left + 1e-6 || top + high <= t + 1e-6 || t + h <= top + 1e-6;
                    prop_assert!(apart);
                }
            }
        }
    }

    #[test]
    fn a_tile_is_a_link_that_says_all_and_looks_like_what_it_is_worth() {
        let map = Treemap {
            title: "Topics".to_owned(),
            summary: "Three.".to_owned(),
            tiles: vec![
                tile("trees", 8.0, Some(0.5), 0.5),
                tile("<loss>", 4.0, Some(0.9), 1.0),
                tile("heaps", 4.0, None, 0.0),
            ],
            legend: ["weak", "fair", "strong", "not begun"],
            table: Table::default(),
        };
        insta::assert_snapshot!(map.drawn("wide", (200.0, 100.0)).into_string().split_once("</defs>").unwrap().1.replace("><", ">\n<"), @r#"
        <a href="/bank?q=topic%3Atrees">
        <title>trees 50 %: 8 cards</title>
        <rect class="tile-none" x="1" y="1" width="98" height="98" rx="3">
        </rect>
        <rect class="tile tile-weak" x="1" y="50" width="98" height="49" rx="3">
        </rect>
        <rect fill="url(#topics-wide-weak)" x="1" y="50" width="98" height="49" rx="3">
        </rect>
        <text x="7" y="15">trees</text>
        <text class="row-value" x="7" y="30">50 %</text>
        </a>
        <a href="/bank?q=topic%3A&lt;loss&gt;">
        <title>&lt;loss&gt; 90 %: 4 cards</title>
        <rect class="tile-none" x="101" y="1" width="98" height="48" rx="3">
        </rect>
        <rect class="tile tile-strong" x="101" y="1" width="98" height="48" rx="3">
        </rect>
        <text x="107" y="15">&lt;loss&gt;</text>
        <text class="row-value" x="107" y="30">90 %</text>
        </a>
        <a href="/bank?q=topic%3Aheaps">
        <title>heaps : 4 cards</title>
        <rect class="tile-none" x="101" y="51" width="98" height="48" rx="3">
        </rect>
        <text x="107" y="65">heaps</text>
        </a>
        </svg>
        "#);
    }

    #[test]
    fn more_topics_than_can_be_read_are_gathered_in_one_tile_and_nothing_is_lost() {
        let tiles: Vec<Tile> = (1..=100).map(|at| tile(&format!("t{at}"), f64::from(at), Some(0.9), 1.0)).collect();
        let shown = gathered(&tiles, 20);
        assert_eq!(shown.len(), 20);
        assert_eq!(shown[0].name, "81 smaller topics", "together they are the most");
        assert_eq!(shown.iter().map(|tile| tile.size).sum::<f64>(), 5_050.0);
    }

    #[test]
    fn names_are_broken_at_words_and_shortened_at_the_end() {
        assert_eq!(broken("Gradient descent", 200.0, 2), ["Gradient descent"]);
        assert_eq!(broken("Gradient descent", 70.0, 2), ["Gradient", "descent"]);
        assert_eq!(broken("Gradient descent", 70.0, 1), ["Gradient…"]);
        assert_eq!(broken("Gradient descent", 20.0, 2), Vec::<String>::new());
    }
}
