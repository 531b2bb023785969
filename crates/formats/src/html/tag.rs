//! What the tags of HTML mean for a reader.

use html5ever::tokenizer::Tag;

/// What a tag means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// It only styles.
    Nothing,
    /// It ends a line.
    Break,
    /// A paragraph or anything that stands by itself.
    Block,
    /// A term that is defined.
    Term,
    /// A heading of a level.
    Heading(u8),
    /// What stands inside is set between these marks.
    Marked(&'static str),
    /// Raised (`^`) or lowered (`_`) text.
    Script(char),
    /// A link and where it points.
    Link(Option<String>),
    /// A picture and what stands for it.
    Picture(String),
    /// A list, numbered or not.
    List {
        /// Whether the items are numbered.
        ordered: bool,
    },
    /// An item of a list.
    Item,
    /// A quotation.
    Quote,
    /// Text kept as it is set.
    Verbatim,
    /// Code, in a line or inside a verbatim block, and its language.
    Code(Option<String>),
    /// A table.
    Table,
    /// A row of a table.
    Row,
    /// A cell of a table.
    Cell,
    /// A fold.
    Fold,
    /// What a fold shows when it is shut.
    Summary,
    /// The title of the page.
    Title,
    /// A formula in TeX.
    Formula {
        /// Whether it stands on lines of its own.
        display: bool,
    },
    /// A formula in another language than TeX; an annotation inside may hold it in TeX.
    Drawn,
    /// A line across the page.
    Rule,
    /// What a page has for itself: menus, scripts, styles.
    Hidden,
}

/// Returns what a start tag means.
pub(super) fn meaning(tag: &Tag) -> Meaning {
    let attribute =
        |name: &str| tag.attrs.iter().find(|held| &*held.name.local == name).map(|held| held.value.to_string());
    let class = || attribute("class").unwrap_or_default();
    match &*tag.name {
        "br" | "wbr" => Meaning::Break,
        "h1" => Meaning::Heading(1),
        "h2" => Meaning::Heading(2),
        "h3" => Meaning::Heading(3),
        "h4" => Meaning::Heading(4),
        "h5" => Meaning::Heading(5),
        "h6" => Meaning::Heading(6),
        "b" | "strong" => Meaning::Marked("**"),
        "dt" => Meaning::Term,
        "i" | "em" => Meaning::Marked("*"),
        "sup" => Meaning::Script('^'),
        "sub" => Meaning::Script('_'),
        "a" => Meaning::Link(attribute("href").filter(|href| href.starts_with("http"))),
        "img" if class().contains("mwe-math") => Meaning::Nothing,
        "img" => Meaning::Picture(attribute("alt").unwrap_or_default()),
        "ul" | "menu" => Meaning::List { ordered: false },
        "ol" => Meaning::List { ordered: true },
        "li" => Meaning::Item,
        "blockquote" => Meaning::Quote,
        "pre" => Meaning::Verbatim,
        "code" | "tt" | "kbd" | "samp" => Meaning::Code(language(&class())),
        "table" => Meaning::Table,
        "tr" => Meaning::Row,
        "td" | "th" => Meaning::Cell,
        "details" => Meaning::Fold,
        "summary" => Meaning::Summary,
        "title" => Meaning::Title,
        "script" => match attribute("type").unwrap_or_default() {
            kind if kind.starts_with("math/tex") => Meaning::Formula { display: kind.contains("display") },
            _ => Meaning::Hidden,
        },
        "annotation" if attribute("encoding").is_none_or(|encoding| encoding.contains("tex")) => {
            Meaning::Formula { display: false }
        }
        "math" => Meaning::Drawn,
        "hr" => Meaning::Rule,
        "span" if class().contains("katex-html") => Meaning::Hidden,
        "style" | "nav" | "template" | "noscript" | "svg" | "button" | "select" | "iframe" | "object" | "textarea"
        | "annotation" | "annotation-xml" => Meaning::Hidden,
        "address" | "article" | "aside" | "body" | "center" | "dd" | "div" | "dl" | "fieldset" | "figcaption"
        | "figure" | "footer" | "form" | "header" | "main" | "p" | "section" => Meaning::Block,
        _ => Meaning::Nothing,
    }
}

/// Returns whether a tag never has an end: what it means ends with it.
pub(super) fn is_void(name: &str) -> bool {
    const VOID: [&str; 14] =
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];
    VOID.contains(&name)
}

impl Meaning {
    /// Returns whether it stands by itself, so that an open paragraph ends before it.
    pub(super) fn is_block(&self) -> bool {
        matches!(
            self,
            Meaning::Block
                | Meaning::Term
                | Meaning::Heading(_)
                | Meaning::List { .. }
                | Meaning::Item
                | Meaning::Quote
                | Meaning::Verbatim
                | Meaning::Table
                | Meaning::Fold
                | Meaning::Rule
        )
    }
}

/// Returns whether flashcards are written with the tag.
pub(super) fn is_common(name: &str) -> bool {
    const COMMON: [&str; 28] = [
        "a",
        "b",
        "blockquote",
        "br",
        "code",
        "div",
        "em",
        "font",
        "h1",
        "h2",
        "h3",
        "hr",
        "i",
        "img",
        "li",
        "ol",
        "p",
        "pre",
        "span",
        "strong",
        "sub",
        "sup",
        "table",
        "td",
        "th",
        "tr",
        "u",
        "ul",
    ];
    COMMON.contains(&name)
}

/// Returns the language that a class names: `language-python`, `lang-rust`, `highlight-source-shell`.
fn language(class: &str) -> Option<String> {
    class
        .split_whitespace()
        .find_map(|name| {
            ["language-", "lang-", "highlight-source-"].iter().find_map(|prefix| name.strip_prefix(prefix))
        })
        .map(str::to_lowercase)
}
