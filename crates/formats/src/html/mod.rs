//! HTML as Markdown: pages that were saved, and the fields of flashcards.
//!
//! The tokens are html5ever's; what each tag means for a reader is decided here. Formulas keep their TeX (MathJax scripts,
//! annotations of MathML), text that a page only uses for itself (scripts, styles, menus) is left out.

mod open;
mod tag;
mod writer;

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer};

use open::Elements;

/// Returns the text of a page as Markdown; never longer than a small multiple of the page, in time linear in it.
pub(crate) fn to_markdown(html: &str) -> String {
    let tokenizer = Tokenizer::new(Sink::default(), Default::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    // It pauses only for what the sink asks for, and ours asks for nothing.
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.0.into_inner().finish()
}

/// Returns whether a short text is written in HTML rather than plain: it has tags that flashcards have, or entities.
pub(crate) fn is_markup(text: &str) -> bool {
    let entity = |name: &str| text.contains(name);
    text.split('<').skip(1).any(|rest| {
        let name = rest.trim_start_matches('/');
        let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
        let closes = name[end..].starts_with([' ', '>', '/']) && name.contains('>');
        closes && tag::is_common(&name[..end].to_ascii_lowercase())
    }) || ["&nbsp;", "&lt;", "&gt;", "&amp;", "&quot;", "&#39;"].into_iter().any(entity)
}

#[derive(Default)]
struct Sink(RefCell<Elements>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut elements = self.0.borrow_mut();
        match token {
            Token::CharacterTokens(text) => elements.text(&text),
            Token::TagToken(tag) if tag.kind == TagKind::EndTag => elements.end(&tag.name),
            Token::TagToken(tag) => {
                elements.start(&tag);
                return raw(&tag.name);
            }
            Token::DoctypeToken(_)
            | Token::CommentToken(_)
            | Token::NullCharacterToken
            | Token::EOFToken
            | Token::ParseError(_) => {}
        }
        TokenSinkResult::Continue
    }
}

/// What follows some tags is no markup.
fn raw(name: &str) -> TokenSinkResult<()> {
    match name {
        "script" => TokenSinkResult::RawData(RawKind::ScriptData),
        "style" | "noembed" | "noframes" | "iframe" => TokenSinkResult::RawData(RawKind::Rawtext),
        "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
        _ => TokenSinkResult::Continue,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn blocks_become_paragraphs_headings_lists_and_code() {
        let page = "<html><head><title>Notes</title><style>p { color: red }</style></head><body>\
            <nav><a href='/'>Home</a></nav><h2>Bagging</h2><p>It <b>averages </b>models,\n  each on a\tbootstrap.</p>\
            <ol><li>draw<ul><li>with replacement</li></ul></li><li>fit</li></ol>\
            <pre><code class=\"language-python\">for i in range(3):\n    fit(i)\n</code></pre><script>track()</script></body></html>";
        insta::assert_snapshot!(to_markdown(page), @r"
        # Notes

        ## Bagging

        It **averages** models, each on a bootstrap.

        1. draw
           - with replacement
        2. fit

        ```python
        for i in range(3):
            fit(i)
        ```
        ");
    }

    #[test]
    fn formulas_keep_their_tex() {
        let page = r#"<p>Cost <span class="katex"><span class="katex-mathml"><math><semantics><mrow><mi>n</mi></mrow>
            <annotation encoding="application/x-tex">n \log n</annotation></semantics></math></span><span class="katex-html" aria-hidden="true"><span>nlogn</span></span></span>, x<sup>2</sup>, w<sub>t+1</sub></p>
            <script type="math/tex; mode=display">\sum_i x_i</script><p>and \(a * b * c\)</p><p>2*3*4</p>"#;
        insta::assert_snapshot!(to_markdown(page), @r"
        Cost \(n \log n\), x^2, w_(t+1)

        $$
        \sum_i x_i
        $$

        and \(a * b * c\)

        2\*3\*4
        ");
    }

    #[test]
    fn tables_folds_and_definitions_are_kept() {
        let page = "<table><tr><th>Question</th><th>Answer</th></tr><tr><td>What is a | b?</td><td>or<br>union</td></tr></table>\
            <details><summary>Why scale?</summary><p>Steps are even.</p></details><dl><dt>Epoch</dt><dd>one pass</dd></dl>";
        insta::assert_snapshot!(to_markdown(page), @r"
        | Question | Answer |
        |---|---|
        | What is a \| b? | or<br>union |

        <details><summary>Why scale?</summary>

        Steps are even.

        </details>

        **Epoch**

        one pass
        ");
    }

    #[test]
    fn a_field_of_a_flashcard_is_told_from_plain_text() {
        for markup in ["a<br>b", "<div>x</div>", "p &lt; q", "<img src=\"a.png\">", "H<sub>0</sub>"] {
            assert!(is_markup(markup), "{markup}");
        }
        for plain in ["p < q and q > r", "Vec<u8>", "the <unk> token", "x<y", "R&D"] {
            assert!(!is_markup(plain), "{plain}");
        }
    }

    #[test]
    fn endless_nesting_stays_bounded() {
        let deep = "<ul><li>".repeat(20_000) + "x";
        assert!(to_markdown(&deep).len() < 10 * deep.len());
        let cells = "<table><tr><td>".repeat(20_000) + "x";
        assert!(to_markdown(&cells).len() < 10 * cells.len());
    }

    proptest! {
        #[test]
        fn any_text_is_read(html in "(<[a-z/]{0,8}[ >]|[a-z*<&;|`\\\\\n ]){0,80}") {
            let _ = to_markdown(&html);
        }

        #[test]
        fn words_are_kept_in_order(words in prop::collection::vec("[a-z]{1,8}", 1..30), tags in prop::collection::vec(0..6_usize, 30)) {
            let names = ["p", "div", "b", "li", "td", "h3"];
            let html: String = words.iter().zip(&tags).map(|(word, &tag)| format!("<{0}>{word}</{0}>\n", names[tag])).collect();
            let text = to_markdown(&html);
            let kept: Vec<&str> = text.split(|c: char| !c.is_ascii_lowercase()).filter(|word| !word.is_empty()).collect();
            prop_assert_eq!(kept, words.iter().map(String::as_str).collect::<Vec<_>>());
        }
    }
}
