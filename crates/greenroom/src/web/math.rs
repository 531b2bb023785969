//! One formula as HTML: an SVG picture for eyes, MathML for assistive technology, the TeX itself when it cannot be set.
//!
//! The only place that knows RaTeX and math-core. Both are given untrusted text, so its size and depth are bounded first
//! and a panic in either costs one formula, not the page.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::LazyLock;

use math_core::{LatexToMathML, MathCoreConfig, MathDisplay};
use maud::{Markup, PreEscaped, html};
use ratex_layout::{LayoutOptions, layout, to_display_list, validate_layout};
use ratex_svg::{SvgOptions, render_to_svg};
use ratex_types::math_style::MathStyle;

/// Where a formula stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Display {
    /// In a line of text.
    Inline,
    /// On a line of its own.
    Block,
}

/// Longer sources are shown as text: the longest formula of the five documents has 310 bytes.
const LONGEST: usize = 2_000;

/// Deeper nesting is shown as text: both parsers recurse once a level.
const DEEPEST: usize = 60;

/// Larger pictures are shown as text: they would be wider than twenty pages.
const LARGEST_EM: f64 = 400.0;

/// SVG user units per em.
const UNITS_PER_EM: f64 = 40.0;

/// A block formula wider than this may have to scroll on a phone, so the keyboard must be able to reach it.
const WIDE_EM: f64 = 17.0;

/// Depth below the baseline is rounded up to tenths of an em, for which the style sheet has classes `depth-0` to `depth-30`.
const DEEPEST_CLASS: f64 = 30.0;

/// Returns the formula, whatever the source: a picture when it can be set, the source in `<code>` when not.
pub fn math(tex: &str, display: Display) -> Markup {
    let tex = tex.trim();
    if tex.is_empty() {
        return Markup::default();
    }
    // The KaTeX fonts have no blackboard digit; the indicator function is written bold instead.
    let source = tex.replace("\\mathbb{1}", "\\mathbf{1}").replace("\\mathbb 1", "\\mathbf{1}");
    let picture = if fits(&source) { picture(&source, display) } else { None };
    let Some(picture) = picture else {
        return html! { code.tex[display == Display::Inline].tex-block[display == Display::Block] { (tex) } };
    };
    let wide = (display == Display::Block && picture.width_em > WIDE_EM).then_some("0");
    let spoken = mathml(&source, display);
    let inside = html! {
        (PreEscaped(picture.svg))
        @match spoken {
            Some(mathml) => span.unseen { (PreEscaped(mathml)) },
            None => span.unseen { (tex) },
        }
    };
    match display {
        Display::Inline => html! { span.math { (inside) } },
        Display::Block => html! { div.math.math-block tabindex=[wide] { (inside) } },
    }
}

struct Picture {
    svg: String,
    width_em: f64,
}

fn fits(tex: &str) -> bool {
    if tex.len() > LONGEST {
        return false;
    }
    // `\sqrt\sqrt…`, `^^` and `\left` nest without braces, so commands without an argument in braces count as a level too.
    let mut depth = 0_usize;
    let mut bare = 0_usize;
    let mut last = ' ';
    for sign in tex.chars() {
        match sign {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            '\\' | '^' | '_' => bare += 1,
            ' ' | '=' | '+' | '&' | ',' => bare = 0,
            _ if last.is_alphanumeric() && !sign.is_alphanumeric() => bare = 0,
            _ => {}
        }
        if depth > DEEPEST || bare > DEEPEST {
            return false;
        }
        last = sign;
    }
    true
}

fn picture(tex: &str, display: Display) -> Option<Picture> {
    let drawn = catch_unwind(AssertUnwindSafe(|| {
        let nodes = ratex_parser::parse(tex).ok()?;
        let style = match display {
            Display::Inline => MathStyle::Text,
            Display::Block => MathStyle::Display,
        };
        let tree = layout(&nodes, &LayoutOptions::default().with_style(style));
        validate_layout(&tree).ok()?;
        let list = to_display_list(&tree);
        let options = SvgOptions { font_size: UNITS_PER_EM, padding: 0.0, ..SvgOptions::default() };
        Some((render_to_svg(&list, &options), list.width, list.height, list.depth))
    }));
    let (svg, width, height, depth) = drawn.ok()??;
    // `\rule{9999em}{9999em}` is a formula too, but no picture.
    let fits = (0.0..=LARGEST_EM).contains(&width) && (height + depth).abs() <= LARGEST_EM;
    let body = svg.split_once('>').filter(|_| fits)?.1;
    // No style attribute may be written (the content policy forbids it), so the depth is padded up to the next tenth.
    let tenths = (depth * 10.0 - 1e-6).ceil().clamp(0.0, DEEPEST_CLASS) + 0.0;
    let tall = height + tenths / 10.0;
    let svg = format!(
        "<svg class=\"depth-{tenths}\" aria-hidden=\"true\" focusable=\"false\" viewBox=\"0 0 {:.2} {:.2}\" width=\"{width:.4}em\" \
         height=\"{tall:.4}em\">{}",
        width * UNITS_PER_EM,
        tall * UNITS_PER_EM,
        body.replace("rgba(0,0,0,1)", "currentColor"),
    );
    Some(Picture { svg, width_em: width })
}

fn mathml(tex: &str, display: Display) -> Option<String> {
    static CONVERTER: LazyLock<LatexToMathML> =
        LazyLock::new(|| LatexToMathML::new(MathCoreConfig::default()).unwrap_or_default());
    let display = match display {
        Display::Inline => MathDisplay::Inline,
        Display::Block => MathDisplay::Block,
    };
    let converted = catch_unwind(AssertUnwindSafe(|| CONVERTER.convert_with_local_state(tex, display))).ok()?.ok()?;
    Some(without_styles(&converted.mathml))
}

/// Drops `style` attributes: they would be refused by the content policy, and nobody sees this rendition.
fn without_styles(mathml: &str) -> String {
    const OPEN: &str = " style=\"";
    let mut out = String::with_capacity(mathml.len());
    let mut rest = mathml;
    while let Some(at) = rest.find(OPEN) {
        let inside_tag = rest[..at].rfind('<') > rest[..at].rfind('>');
        let value = at + OPEN.len();
        match rest[value..].find('"') {
            Some(end) if inside_tag => {
                out.push_str(&rest[..at]);
                rest = &rest[value + end + 1..];
            }
            _ => {
                out.push_str(&rest[..value]);
                rest = &rest[value..];
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(tex: &str) -> String {
        math(tex, Display::Block).into_string()
    }

    #[test]
    fn a_formula_is_drawn_and_spoken() {
        let page = math("x^2", Display::Inline).into_string();
        assert!(page.starts_with("<span class=\"math\"><svg class=\"depth-0\" aria-hidden=\"true\""), "{page}");
        assert!(page.contains("fill=\"currentColor\"") && !page.contains("rgba("), "{page}");
        assert!(page.contains("<math><msup><mi>x</mi><mn>2</mn></msup></math>"), "{page}");
    }

    #[test]
    fn what_cannot_be_set_is_shown_as_it_is_written_and_escaped() {
        assert!(shown(r"x \rule{9999em}{1em}").starts_with("<code"));
        assert!(shown(r"x \hspace{9999em}").starts_with("<code"));
        insta::assert_snapshot!(shown(r"365_p_30 <b>"), @r#"<code class=" tex-block">365_p_30 &lt;b&gt;</code>"#);
    }

    #[test]
    fn no_style_attribute_leaves_this_module() {
        for tex in [
            r"\begin{aligned} a &= b \\ &= c \end{aligned}",
            r"\begin{array}{c|c} a & b \\ \hline c & d \end{array}",
            r"\hspace{2em} \textcolor{red}{x} \boxed{y} \cancel{z} \substack{a \\ b} \binom{n}{k} \colon \Large x",
            r#"\text{style="x" > a} \text{ style="y"}"#,
            r"x \tag{1}",
        ] {
            let page = shown(tex);
            let inside_tags =
                page.split('<').filter_map(|tag| tag.split('>').next()).any(|tag| tag.contains(" style="));
            assert!(!inside_tags, "{page}");
        }
    }

    #[test]
    fn markup_in_a_formula_stays_text() {
        for tex in [
            r"\text{<script>alert(1)</script>}",
            "a < b > c & d",
            r#"\text{"><img src=x>}"#,
            r"\href{javascript:alert(1)}{x}",
        ] {
            let page = shown(tex);
            assert!(!page.contains("<script") && !page.contains("<img") && !page.contains("href="), "{page}");
        }
    }

    #[test]
    fn hostile_sources_neither_panic_nor_exhaust_the_stack() {
        for seed in [
            "{",
            "}",
            "\\",
            "^",
            "_",
            "x^",
            "\\left(",
            "\\sqrt",
            "\\frac",
            "\\sqrt{",
            "\\begin{matrix}",
            "&",
            "\\\\",
            "$",
            "\\def\\a{\\a\\a}\\a",
            "\u{301}",
            "\\text{",
        ] {
            for times in [1, 7, 59, 400, 5_000] {
                let page = shown(&seed.repeat(times));
                assert!(page.is_empty() || page.starts_with('<'), "{seed}");
            }
        }
    }
}
