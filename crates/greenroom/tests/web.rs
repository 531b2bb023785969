//! The web app without a browser: what the handlers send, and what they refuse.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use app::{Bank, ImportOptions};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use camino::Utf8PathBuf;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use tower::ServiceExt;

const NOTES: &str = r#"---
title: Sample
kind: theory
---

# Attention

## Why divide by \( \sqrt{d_k} \), and not <script>alert(1)</script>?
level: medium

The scores have variance $d_k$ and **saturate** the softmax. See [the paper](https://arxiv.org/abs/1706.03762) or [a trap](javascript:alert(1)).

```python
scores = q @ k.T  # <b>
```

| size | deviation |
|------|-----------|
| 64   | 8         |

## What does a mask hide?

- padding
- the future

## What is a head?

One of several attentions side by side.
"#;

const PAGES: [&str; 28] = [
    "/settings",
    "/",
    "/drill",
    "/drill?show=1",
    "/drill/next",
    "/bank",
    "/bank?q=kind:theory",
    "/find",
    "/find?q=softmax",
    "/documents",
    "/stats",
    "/ready",
    "/card/1/answer",
    "/card/1/points",
    "/findings",
    "/findings?kind=arithmetic&all=1",
    "/problems",
    "/problems?q=softmax",
    "/problems/softmax",
    "/problems/nowhere",
    "/design",
    "/design/typeahead",
    "/plan",
    "/mock",
    "/stories",
    "/loops",
    "/loops/startup",
    "/nowhere",
];

const FORMS: [&str; 53] = [
    "/settings",
    "/documents/undo",
    "/drill/rate",
    "/drill/undo",
    "/drill/suspend",
    "/drill/bury",
    "/card/1/suspend",
    "/card/1/unsuspend",
    "/card/1/bury",
    "/card/1/undo",
    "/card/1/split/1",
    "/card/1/links/1/accept",
    "/card/1/links/1/reject",
    "/card/1/answer",
    "/card/1/points",
    "/grade/1/overrule",
    "/grade/1/rate",
    "/findings",
    "/findings/1/dismiss",
    "/findings/1/fix",
    "/findings/1/reopen",
    "/problems/softmax/run",
    "/problems/softmax/submit",
    "/problems/softmax/rate",
    "/problems/softmax/undo",
    "/design/own/check",
    "/design/own/run",
    "/design/own/challenge",
    "/documents",
    "/plan",
    "/plan/forget",
    "/loops",
    "/loops/startup",
    "/loops/startup/remove",
    "/stories",
    "/stories/1",
    "/stories/1/tell",
    "/stories/1/remove",
    "/mock",
    "/mock/1/answer",
    "/mock/1/run",
    "/mock/1/submit",
    "/mock/1/pass",
    "/mock/1/pause",
    "/mock/1/resume",
    "/mock/1/next",
    "/mock/1/stop",
    "/mock/1/tick",
    "/mock/1/drill",
    "/design/typeahead/check",
    "/design/typeahead/run",
    "/design/typeahead/challenge",
    "/ready/outcome",
];

#[tokio::test]
async fn every_page_forbids_what_is_not_ours_and_needs_no_inline_script_or_style() {
    let site = Site::with_notes();
    for path in PAGES.into_iter().chain(site.first_card().await.iter().map(String::as_str)) {
        let answer = site.get(path).await;
        assert!(
            answer.policy.starts_with("default-src 'self'; script-src 'self'; style-src 'self'"),
            "{path}: {}",
            answer.policy
        );
        for tag in answer.body.split('<').filter_map(|part| part.split('>').next()) {
            assert!(
                !tag.contains(" style=") && !tag.contains(" onclick=") && !tag.starts_with("style"),
                "{path}: <{tag}>"
            );
            assert!(!tag.starts_with("script") || tag.contains("src=\"/assets/"), "{path}: <{tag}>");
        }
    }
}

#[tokio::test]
async fn another_host_is_refused_on_every_page() {
    let site = Site::with_notes();
    for path in PAGES.into_iter().chain(["/assets/app.js"]) {
        for host in ["evil.example", "127.0.0.1.evil.example:80", "192.168.0.2"] {
            let request = Request::get(path).header(header::HOST, host).body(Body::empty()).unwrap();
            assert_eq!(site.send(request).await.status, StatusCode::FORBIDDEN, "{path} as {host}");
        }
    }
}

#[tokio::test]
async fn forms_of_other_sites_change_nothing() {
    let site = Site::with_notes();
    let before = site.get("/drill").await.body;
    for path in FORMS {
        for origin in [Some("http://evil.example"), Some("http://127.0.0.1:9999"), Some("null"), None] {
            let mut request = Request::post(path)
                .header(header::HOST, "127.0.0.1:8000")
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
            if let Some(origin) = origin {
                request = request.header(header::ORIGIN, origin);
            }
            let answer = site.send(request.body(Body::from("card=1&rating=4&path=/tmp")).unwrap()).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path} from {origin:?}");
        }
    }
    assert_eq!(site.get("/drill").await.body, before);
}

#[tokio::test]
async fn a_card_shows_untrusted_notes_as_text() {
    let site = Site::with_notes();
    let page = site.get("/card/1").await.body;
    assert!(!page.contains("<script>alert") && !page.contains("href=\"javascript"), "{page}");
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "{page}");
    assert!(page.contains("class=\"s-source s-python\""), "{page}");
    insta::assert_snapshot!(between(&page, "<table>", "</table>"), @"<thead><tr><th scope=\"col\">size</th><th scope=\"col\">deviation</th></tr></thead><tbody><tr><td>64</td><td>8</td></tr></tbody>");
}

#[tokio::test]
async fn a_question_keeps_its_formula() {
    let page = Site::with_notes().get("/card/1").await.body;
    let question = between(&page, "<h1 class=\"question\">", "</h1>");
    insta::assert_snapshot!(between(question, "<span class=\"unseen\">", "</span>"), @"<math><msqrt><msub><mi>d</mi><mi>k</mi></msub></msqrt></math>");
}

#[tokio::test]
async fn the_drill_hides_the_answer_then_shows_it_with_what_each_rating_promises() {
    let site = Site::with_notes();
    let hidden = site.get("/drill?card=2").await.body;
    assert!(hidden.contains("<div class=\"drill-answer\" data-answer hidden>"), "{hidden}");
    let shown = site.get("/drill?card=2&show=1").await.body;
    assert!(shown.contains("<div class=\"drill-answer\" data-answer>"), "{shown}");
    insta::assert_snapshot!(between(&shown, "</legend>", "</fieldset>"), @r#"<button class="rate-1" name="rating" value="1" data-key="1"><span><b>Again</b><kbd aria-hidden="true">1</kbd></span><small>10 min</small></button><button class="rate-2" name="rating" value="2" data-key="2"><span><b>Hard</b><kbd aria-hidden="true">2</kbd></span><small>10 min</small></button><button class="rate-3" name="rating" value="3" data-key="3 Space Enter"><span><b>Good</b><kbd aria-hidden="true">3</kbd></span><small>2 days</small></button><button class="rate-4" name="rating" value="4" data-key="4"><span><b>Easy</b><kbd aria-hidden="true">4</kbd></span><small>8 days</small></button>"#);
}

#[tokio::test]
async fn a_rating_leads_to_the_next_card_and_undo_back() {
    let site = Site::with_notes();
    let first = card_on(&site.get("/drill").await.body);
    let rated = site.post("/drill/rate", &format!("card={first}&rating=4&q="), false).await;
    assert_eq!((rated.status, rated.location.as_str()), (StatusCode::SEE_OTHER, "/drill?q="));
    assert_ne!(card_on(&site.get("/drill").await.body), first);
    let undone = site.post("/drill/undo", "q=", true).await;
    assert_eq!((undone.status, card_on(&undone.body)), (StatusCode::OK, first));
}

#[tokio::test]
async fn a_rating_sent_twice_counts_once() {
    let site = Site::with_notes();
    let first = card_on(&site.get("/drill").await.body);
    let form = format!("card={first}&rating=4&reviews=0");
    for _ in 0..2 {
        assert_eq!(site.post("/drill/rate", &form, false).await.status, StatusCode::SEE_OTHER);
    }
    let page = site.get(&format!("/card/{first}")).await.body;
    assert!(page.contains("<dd>1, forgotten 0×</dd>"), "{page}");
}

#[tokio::test]
async fn a_suspended_card_can_be_taken_up_again_on_its_page() {
    let site = Site::with_notes();
    let suspended = site.post("/card/1/suspend", "", false).await;
    assert_eq!((suspended.status, suspended.location.as_str()), (StatusCode::SEE_OTHER, "/card/1"));
    let page = site.get("/card/1").await.body;
    assert!(page.contains("Suspended: it is not asked.") && page.contains("/card/1/unsuspend"), "{page}");
    site.post("/card/1/undo", "", false).await;
    assert!(site.get("/card/1").await.body.contains("/card/1/suspend"));
}

#[tokio::test]
async fn the_script_gets_the_card_after_the_one_it_already_shows() {
    let site = Site::with_notes();
    let first = card_on(&site.get("/drill").await.body);
    let second = card_on(&site.get(&format!("/drill/next?after={first}")).await.body);
    assert_ne!(second, first);
    let third = site.post("/drill/rate", &format!("card={first}&rating=3&took_ms=1200&shown={second}"), true).await;
    assert!(third.body.starts_with("<section data-card="), "{}", third.body);
    assert!(![first, second].contains(&card_on(&third.body)), "{}", third.body);
}

#[tokio::test]
async fn what_makes_no_sense_is_answered_with_what_to_do() {
    let site = Site::with_notes();
    for (path, form, status, says) in [
        ("/drill/rate", "card=1&rating=9", StatusCode::BAD_REQUEST, "A rating is a number from 1 to 4."),
        ("/drill/rate", "rating=3", StatusCode::BAD_REQUEST, "It names no card."),
        ("/drill/rate", "card=987654&rating=3", StatusCode::NOT_FOUND, "There is no such card"),
        ("/card/1/links/987654/accept", "", StatusCode::NOT_FOUND, "There is no such suggestion"),
        ("/card/987654/suspend", "", StatusCode::NOT_FOUND, "There is no such card"),
        ("/problems/nowhere/run", "language=python&code=x", StatusCode::NOT_FOUND, "There is no such problem"),
        ("/problems/nowhere/rate", "rating=3", StatusCode::NOT_FOUND, "There is no such problem"),
        ("/problems/softmax/rate", "rating=9", StatusCode::BAD_REQUEST, "A rating is 1, 2, 3 or 4."),
        ("/problems/softmax/submit", "language=cobol&code=x", StatusCode::BAD_REQUEST, "It names no language."),
        (
            "/problems/softmax/submit",
            "language=python",
            StatusCode::UNPROCESSABLE_ENTITY,
            "This address or form makes no sense",
        ),
        ("/documents", "path=%20", StatusCode::BAD_REQUEST, "Write the path"),
        ("/documents", "path=/nowhere/x.md", StatusCode::BAD_REQUEST, "/nowhere/x.md"),
    ] {
        let answer = site.post(path, form, false).await;
        assert_eq!(answer.status, status, "{path} {form}");
        assert!(answer.body.contains(says), "{path} {form}: {}", answer.body);
    }
    for (path, status, says) in [
        ("/card/987654", StatusCode::NOT_FOUND, "There is no such card"),
        ("/problems/nowhere", StatusCode::NOT_FOUND, "There is no such problem"),
        ("/problems/softmax?language=cobol", StatusCode::BAD_REQUEST, "It names no language."),
        ("/problems/softmax/987654", StatusCode::NOT_FOUND, "There is no such solution"),
        ("/problems/softmax/first", StatusCode::BAD_REQUEST, "This address or form makes no sense"),
        ("/card/first", StatusCode::BAD_REQUEST, "This address or form makes no sense"),
        ("/bank?page=first", StatusCode::BAD_REQUEST, "This address or form makes no sense"),
        ("/documents/987654", StatusCode::NOT_FOUND, "There is no such document"),
        ("/bank?q=kind:nonsense", StatusCode::BAD_REQUEST, "the kinds are theory"),
        ("/find?q=kind:nonsense", StatusCode::OK, "the kinds are theory"),
        ("/assets/fonts/..%2f..%2fCargo.toml", StatusCode::NOT_FOUND, "There is nothing here"),
    ] {
        let answer = site.get(path).await;
        assert_eq!(answer.status, status, "{path}");
        assert!(answer.body.contains(says), "{path}: {}", answer.body);
    }
}

#[tokio::test]
async fn search_marks_what_matched_and_answers_the_script_with_the_results_alone() {
    let site = Site::with_notes();
    let page = site.get("/find?q=softmax").await.body;
    assert!(page.contains("<mark>softmax</mark>"), "{page}");
    let request = Request::get("/find?q=softmax")
        .header(header::HOST, HOST)
        .header("x-greenroom", "fragment")
        .body(Body::empty())
        .unwrap();
    let fragment = site.send(request).await.body;
    assert!(!fragment.contains("<html") && fragment.contains("<mark>softmax</mark>"), "{fragment}");
}

#[tokio::test]
async fn cards_that_are_listed_can_be_taken_along_as_a_file() {
    let site = Site::with_notes();
    let page = site.get("/bank?q=mask").await.body;
    assert!(page.contains("/bank/export?as=markdown&amp;q=mask"), "{page}");
    let file = site.get("/bank/export?as=markdown&q=mask").await;
    assert!(file.body.starts_with("# Attention\n\n## What does a mask hide?\nkind: theory\n"), "{}", file.body);
    assert!(file.body.ends_with("\n- padding\n- the future\n\n"), "{}", file.body);
    assert_eq!(site.get("/bank/export?as=paper").await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn fonts_and_files_come_from_the_program() {
    let site = Site::with_notes();
    for (path, kind) in [
        ("/assets/app.css", "text/css; charset=utf-8"),
        ("/assets/app.js", "text/javascript; charset=utf-8"),
        ("/assets/icon.svg", "image/svg+xml"),
        ("/assets/fonts/KaTeX_Main-Regular.ttf", "font/ttf"),
    ] {
        let request = Request::get(path).header(header::HOST, HOST).body(Body::empty()).unwrap();
        let response = site.router.clone().oneshot(request).await.unwrap();
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        assert_eq!(response.headers()[header::CONTENT_TYPE], kind);
    }
}

#[tokio::test]
async fn problems_are_listed_narrowed_and_offered_on_the_first_page() {
    let site = Site::with_notes();
    let list = site.get("/problems").await.body;
    insta::assert_snapshot!(between(&list, "<tbody>", "</tbody>"), @r#"<tr><th scope="row"><a class="hit" href="/problems/softmax">Softmax that survives large scores</a></th><td>easy</td><td class="wide-only">neural networks</td><td class="wide-only small muted">Python</td><td class="number wide-only"></td><td data-state="new">new</td></tr>"#);
    assert!(site.get("/problems?q=SOFT&level=easy&show=unsolved").await.body.contains("1 problem<"));
    for nothing in ["/problems?q=nothing", "/problems?level=hard", "/problems?show=due"] {
        assert!(site.get(nothing).await.body.contains("No such problem"), "{nothing}");
    }
    let request = Request::get("/problems?q=softmax").header(header::HOST, HOST).header("x-greenroom", "fragment");
    let fragment = site.send(request.body(Body::empty()).unwrap()).await.body;
    assert!(!fragment.contains("<html") && fragment.contains("/problems/softmax"), "{fragment}");
    let home = site.get("/").await.body;
    assert!(home.contains("0 due, 0 tried, 1 new") && home.contains("href=\"/problems/softmax\""), "{home}");
}

#[tokio::test]
async fn a_problem_shows_what_is_asked_and_begins_with_the_starter() {
    let page = Site::with_notes().get("/problems/softmax").await.body;
    assert!(page.contains("<svg") && page.contains("softmax([1000.0, 1001.0])"), "{page}");
    assert_eq!(
        between(&page, "autocapitalize=\"off\" data-language=\"python\">", "</textarea>"),
        "\ndef softmax(scores):\n    return scores\n"
    );
    assert!(page.contains("Hint 1") && !page.contains("data-history"), "{page}");
    assert!(
        page.contains("formaction=\"/problems/softmax/run\"") && page.contains("action=\"/problems/softmax/submit\"")
    );
}

#[tokio::test]
async fn the_editor_is_part_of_the_program_unless_it_was_built_out() {
    let site = Site::with_notes();
    let script = site.get("/assets/editor.js").await.body;
    let in_ci = std::env::var("CI").is_ok_and(|ci| ci == "true");
    assert!(!(in_ci && script.is_empty()), "in CI the editor must be built: npm failed, or GREENROOM_UI is off");
    assert_eq!(site.get("/problems/softmax").await.body.contains("/assets/editor.js"), !script.is_empty());
}

#[tokio::test]
async fn a_failing_solution_is_answered_with_its_first_failure() {
    let site = Site::with_notes();
    let form = solution("def softmax(scores):\r\n    print('<b>')\r\n    return scores\r\n");
    let answer = site.post("/problems/softmax/run", &form, true).await;
    if not_judged(&answer) {
        return;
    }
    assert!(answer.body.starts_with("<div class=\"outcome\" data-verdict=\"wrong answer\">"), "{}", answer.body);
    insta::assert_snapshot!(between(&answer.body, "<dl>", "</dl>").replace("</dd><dt>", "</dd>\n<dt>"), @r#"
    <dt>Input</dt><dd><pre tabindex="0">softmax([1.0, 2.0, 3.0])</pre></dd>
    <dt>Expected</dt><dd><pre tabindex="0">[0.09003057317038046, 0.24472847105479764, 0.6652409557748218]</pre></dd>
    <dt>Got</dt><dd><pre tabindex="0">[1.0, 2.0, 3.0]</pre></dd>
    <dt>Why</dt><dd><p>At <code>[0]</code>: 3 of 3 numbers differ, the worst by 0.91 (expected <code>0.09003057317038046</code>, got <code>1.0</code>)</p></dd>
    <dt>Printed</dt><dd><pre tabindex="0">&lt;b&gt;</pre></dd>
    "#);
    let page = site.get("/problems/softmax").await.body;
    assert!(!page.contains("data-history"), "a run on the examples is not kept");
}

#[tokio::test]
async fn without_a_script_a_solution_is_handed_in_rated_kept_and_the_rating_undone() {
    let site = Site::with_notes();
    let crash =
        site.post("/problems/softmax/submit", &solution("def softmax(scores):\n    return 1 / 0\n"), false).await;
    assert!(crash.body.contains("return 1 / 0\n</textarea>"), "what was typed is still there: {}", crash.body);
    if not_judged(&crash) {
        return;
    }
    assert!(crash.body.contains("ZeroDivisionError") && crash.body.contains(", line 2"), "{}", crash.body);
    let right = "import math\ndef softmax(scores):\n    top = max(scores, default=0)\n    \
                 weights = [math.exp(s - top) for s in scores]\n    return [w / math.fsum(weights) for w in weights]\n";
    let accepted = site.post("/problems/softmax/submit", &solution(right), false).await;
    assert!(accepted.body.contains("data-verdict=\"accepted\""), "{}", accepted.body);
    assert!(accepted.body.contains("action=\"/problems/softmax/rate\""), "{}", accepted.body);
    let rated = site.post("/problems/softmax/rate", "rating=3", false).await;
    assert_eq!((rated.status, rated.location.as_str()), (StatusCode::SEE_OTHER, "/problems?rated=softmax"));
    assert!(site.get(&rated.location).await.body.contains("Softmax that survives large scores: solved, back in"));
    let page = site.get("/problems/softmax").await.body;
    assert!(page.contains("Handed in 2 times") && page.contains("    return scores\n</textarea>"), "{page}");
    let first = between(&page, "<td class=\"nowrap\"><a href=\"", "\"");
    let kept = site.get(first).await.body;
    assert!(kept.contains("data-verdict=\"accepted\"") && kept.contains("fsum"), "{kept}");
    let undone = site.post("/problems/softmax/undo", "", false).await;
    assert_eq!((undone.status, undone.location.as_str()), (StatusCode::SEE_OTHER, "/problems/softmax"));
    assert!(site.get("/problems").await.body.contains("data-state=\"tried\""));
}

#[tokio::test]
async fn an_answer_in_writing_is_graded_kept_overruled_and_rated() {
    let site = Site::with_notes();
    let card = site.get("/find?q=head").await.body;
    let card = between(&card, "href=\"/card/", "\"");
    let asked = site.get(&format!("/card/{card}/answer")).await.body;
    assert!(asked.contains("<textarea id=\"text\" name=\"answer\""), "{asked}");
    let empty = site.post(&format!("/card/{card}/answer"), "answer=+%0A", false).await;
    assert_eq!(empty.status, StatusCode::BAD_REQUEST);

    let said = "answer=One+of+several+attentions+side+by+side.+%3Cb%3EReally%3C%2Fb%3E.&took_ms=";
    let graded = site.post(&format!("/card/{card}/answer"), said, false).await;
    assert_eq!(graded.status, StatusCode::SEE_OTHER, "{}", graded.body);
    let page = site.get(&graded.location).await.body;
    assert!(page.contains("of 5") && page.contains("class=\"point-covered\""), "{page}");
    assert!(page.contains("&lt;b&gt;Really&lt;/b&gt;") && !page.contains("<b>Really"), "{page}");

    let overruled = site.post(&format!("{}/overrule", graded.location), "stars=1.5", false).await;
    assert_eq!((overruled.status, &overruled.location), (StatusCode::SEE_OTHER, &graded.location));
    assert!(site.get(&graded.location).await.body.contains("you gave 1.5"));
    let nonsense = site.post(&format!("{}/overrule", graded.location), "stars=7", false).await;
    assert_eq!(nonsense.status, StatusCode::BAD_REQUEST, "{}", nonsense.body);

    let rated = site.post(&format!("{}/rate", graded.location), "rating=3", false).await;
    assert_eq!((rated.status, rated.location.as_str()), (StatusCode::SEE_OTHER, "/drill"));
    assert!(site.get(&format!("/card/{card}")).await.body.contains("<dt>Reviews</dt><dd>1,"));
    assert!(site.get(&format!("/card/{card}/answer")).await.body.contains("Earlier answers"));
}

#[tokio::test]
async fn key_points_are_read_off_the_answer_until_the_user_writes_them() {
    let site = Site::with_notes();
    let page = site.get("/card/1/points").await.body;
    assert!(page.contains("Read off the card's answers"), "{page}");
    let kept =
        site.post("/card/1/points", "points=The+variance+grows.%0D%0AThe+softmax+saturates.&red_flags=", false).await;
    assert_eq!(kept.location, "/card/1/points");
    let page = site.get("/card/1/points").await.body;
    assert!(page.contains("Written by you") && page.contains("The variance grows.\nThe softmax saturates."), "{page}");
}

#[tokio::test]
async fn a_disputed_statement_warns_in_the_drill_and_is_decided_on_its_page() {
    let site = Site::reading("What is a batch of 12 images of 3 channels worth?\n12 * 3 = 46 planes.\n");
    assert!(site.get("/drill").await.body.contains("This answer is disputed."));
    let page = site.get("/findings").await.body;
    assert!(page.contains("12 * 3 = 46") && page.contains("36"), "{page}");
    let fix = between(&page, "action=\"", "/fix\"").rsplit('\"').next().unwrap().to_owned();
    let elsewhere = site.post(&format!("{fix}/dismiss"), "back=%2F%2Fevil.example", false).await;
    assert_eq!(elsewhere.location, "/findings", "a form leads back into this site only");
    assert!(!site.get("/drill").await.body.contains("This answer is disputed."));
    site.post(&format!("{fix}/reopen"), "", false).await;
    let fixed = site.post(&format!("{fix}/fix"), "correction=12+*+3+%3D+36&back=%2Fcard%2F1", false).await;
    assert_eq!((fixed.status, fixed.location.as_str()), (StatusCode::SEE_OTHER, "/card/1"));
    let card = site.get("/card/1").await.body;
    assert!(card.contains("Your correction") && card.contains("12 * 3 = 36"), "{card}");
}

/// Returns the form that hands in a solution in Python.
fn solution(code: &str) -> String {
    let encoded: String = code.bytes().map(|byte| format!("%{byte:02X}")).collect();
    format!("language=python&took_ms=&hints=0&solution_seen=0&code={encoded}")
}

/// Returns whether nothing can be judged on this machine, which the answer must then say.
fn not_judged(answer: &Answer) -> bool {
    let refused = answer.status == StatusCode::SERVICE_UNAVAILABLE;
    assert_eq!(answer.body.contains("data-not-judged"), refused, "{}", answer.body);
    if refused {
        eprintln!("nothing can be judged here: {}", between(&answer.body, "data-not-judged>", "</div>"));
    }
    refused
}

const HOST: &str = "127.0.0.1:8000";

/// The app over a bank in memory, with a clock that stands still.
struct Site {
    router: Router,
}

struct Answer {
    status: StatusCode,
    policy: String,
    location: String,
    body: String,
}

impl Site {
    fn with_notes() -> Self {
        Site::reading(NOTES)
    }

    fn reading(notes: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = Utf8PathBuf::from_path_buf(folder.path().join("sample.md")).unwrap();
        std::fs::write(&path, notes).unwrap();
        let mut bank = Bank::in_memory(TimeZone::UTC).unwrap();
        let problem = Utf8PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../banks/coding/softmax"));
        app::import(&mut bank, &[path, problem], &ImportOptions::default(), now(), &mut |_| {}).unwrap();
        Site { router: greenroom::web::router(bank, app::Graders::lexical(), now) }
    }

    async fn first_card(&self) -> Vec<String> {
        vec![format!("/card/{}", card_on(&self.get("/drill").await.body))]
    }

    async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path).header(header::HOST, HOST).body(Body::empty()).unwrap()).await
    }

    async fn post(&self, path: &str, form: &str, fragment: bool) -> Answer {
        let mut request = Request::post(path)
            .header(header::HOST, HOST)
            .header(header::ORIGIN, format!("http://{HOST}"))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        if fragment {
            request = request.header("x-greenroom", "fragment");
        }
        self.send(request.body(Body::from(form.to_owned())).unwrap()).await
    }

    async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let header =
            |name| response.headers().get(name).map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default();
        let (status, policy, location) =
            (response.status(), header(header::CONTENT_SECURITY_POLICY), header(header::LOCATION));
        let body = to_bytes(response.into_body(), 10_000_000).await.unwrap();
        Answer { status, policy, location, body: String::from_utf8_lossy(&body).into_owned() }
    }
}

fn now() -> Timestamp {
    Timestamp::from_second(1_780_000_000).unwrap()
}

/// Returns the number of the card that a drill section shows.
fn card_on(page: &str) -> i64 {
    between(page, "data-card=\"", "\"").parse().unwrap()
}

fn between<'text>(text: &'text str, open: &str, close: &str) -> &'text str {
    let from = text.find(open).unwrap_or_else(|| panic!("no {open} in {text}")) + open.len();
    let length = text[from..].find(close).unwrap_or_else(|| panic!("no {close} after {open}"));
    &text[from..from + length]
}
