//! The page as it stands in the HTML before the app has come: the views of the app, written out at build time.

use super::cx::Cx;
use super::kept::Kept;
use super::markup::{El, el};
use super::memo::Memo;
use super::pages::{published, start};
use super::route::Route;
use super::state::State;
use super::{browser, frame, pages};
use crate::applicant::Day;
use crate::rules::PACKS;
use crate::text::{Key, Language, english};
use html::document;
use serde_json::json;
use yew::prelude::*;

#[path = "html.rs"]
mod html;

/// The image that is shown with a link to the site, and its size.
const SHARED: (&str, &str, &str) = ("share.png", "1200", "630");

/// The whole of a language: head and body, without what loads style and program. `site` is the address that the
/// site is put up at, ending in a slash; what needs one is left out where it is not known.
#[must_use]
pub fn page(language: Language, site: Option<&str>) -> String {
    document(language.tag(), &head(language, site), &body(language))
}

fn body(language: Language) -> Vec<Html> {
    let state = State::new(language, Route::Start, Day(0));
    let reading = state.reading();
    let (none, send) = (Kept::default(), Callback::noop());
    let memo = Memo::default();
    let (late, failed, typing) = (false, false, None);
    let (state, reading) = (&state, &reading);
    let cx = Cx { state, reading, guide: None, late, failed, typing, kept: &none, memo: &memo, send: &send };
    let kept = Kept { start: start::view(&cx).html(), published: published::view(&cx).html() };
    let cx = Cx { kept: &kept, ..cx };
    let mut body =
        vec![el("div", "").set("id", "app").add(frame::view(&cx, false, pages::view(&cx))).html(), said(&cx).html()];
    if language == Language::En {
        let texts = el("script", "").set("id", "english").set("type", "text/plain");
        body.push(texts.text(english::written()).html());
    }
    body
}

/// What is said while the app has not come, and where it cannot: `early.js` and styles/pages/start.css show one of them.
fn said(cx: &Cx<'_>) -> El {
    let noscript = el("noscript", "").el(cx.say("p", "", Key::HtmlNoScript));
    el("div", "bk-said")
        .set("role", "status")
        // The app may go over to the other language, but these stay.
        .set("lang", cx.language().tag())
        .el(noscript)
        .el(cx.say("p", "bk-said__wait", Key::HtmlOpening))
        .el(cx.say("p", "bk-said__late", Key::HtmlLate))
        .el(cx.say("p", "bk-said__old", Key::HtmlOld))
}

fn head(language: Language, site: Option<&str>) -> Vec<Html> {
    let title = pages::title(Route::Start, language);
    let description = language.text(Key::HtmlDescription);
    let mut head = vec![el("title", "").text(title.clone()), meta("name", "description", description)];
    for (property, content) in [("og:type", "website"), ("og:title", &*title), ("og:description", description)] {
        head.push(meta("property", property, content));
    }
    head.push(meta("property", "og:locale", language.text(Key::HtmlLocale)));
    head.push(meta("property", "og:site_name", language.text(Key::AppName)));
    head.push(meta("name", "twitter:card", "summary_large_image"));
    if let Some(site) = site {
        addresses(language, site, &mut head);
    }
    let data = el("script", "").set("type", "application/ld+json").text(structured(language, site).to_string());
    head.into_iter().chain([data]).map(El::html).collect()
}

/// What names whole addresses.
fn addresses(language: Language, site: &str, head: &mut Vec<El>) {
    let link = |rel, language| el("link", "").set("rel", rel).set("href", address(site, language));
    head.push(link("canonical", language));
    for other in Language::ALL {
        head.push(link("alternate", other).set("hreflang", other.tag()));
    }
    head.push(link("alternate", Language::default()).set("hreflang", "x-default"));
    head.push(meta("property", "og:url", &address(site, language)));
    let (image, width, height) = SHARED;
    head.push(meta("property", "og:image", &format!("{site}{image}")));
    head.push(meta("property", "og:image:width", width));
    head.push(meta("property", "og:image:height", height));
}

fn address(site: &str, language: Language) -> String {
    site.to_string() + browser::file(language).trim_start_matches("./")
}

fn meta(by: &'static str, name: &str, content: &str) -> El {
    el("meta", "").set(by, name.to_string()).set("content", content.to_string())
}

/// The page for machines: an application that costs nothing, and the plans that it is about.
fn structured(language: Language, site: Option<&str>) -> serde_json::Value {
    let here = site.map_or_else(String::new, |site| address(site, language));
    let plan = |(place, pack): (usize, &'static crate::rules::Pack)| json!({ "@type": "ListItem", "position": place + 1, "name": language.of(&pack.name), "url": format!("{here}#{}", pack.id) });
    let plans: Vec<_> = PACKS.iter().enumerate().map(plan).collect();
    json!({
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "WebApplication",
                "name": language.text(Key::AppName),
                "description": language.text(Key::HtmlDescription),
                "inLanguage": language.tag(),
                "url": if here.is_empty() { "./" } else { &here },
                "applicationCategory": "UtilitiesApplication",
                "operatingSystem": "Any",
                "isAccessibleForFree": true,
                "offers": { "@type": "Offer", "price": 0, "priceCurrency": "CNY" },
            },
            { "@type": "ItemList", "name": language.text(Key::StartConditions), "itemListElement": plans },
        ],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_whole_or_left_out() {
        for language in Language::ALL {
            let with = page(language, Some("https://example.org/check/"));
            let end = if language == Language::En { "en.html" } else { "" };
            assert!(with.contains(&format!("<link rel=\"canonical\" href=\"https://example.org/check/{end}\">")));
            assert!(
                with.contains("<link rel=\"alternate\" href=\"https://example.org/check/en.html\" hreflang=\"en\">")
            );
            let without = page(language, None);
            for word in ["canonical", "alternate", "og:url", "og:image"] {
                assert!(!without.contains(word), "{word}");
            }
        }
    }

    #[test]
    fn every_plan_and_condition_has_its_place() {
        let page = page(Language::Zh, None);
        for pack in &PACKS {
            let ids =
                pack.levels.iter().flat_map(|level| level.conditions).map(|one| format!("{}-{}", pack.id, one.id));
            for id in ids.chain([pack.id.to_string()]) {
                assert_eq!(page.matches(&format!(" id=\"{id}\"")).count(), 1, "{id}");
            }
        }
    }
}
